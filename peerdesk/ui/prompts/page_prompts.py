"""Prompts in all narrative fields of a page: one list of rules, one way from field to field."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPlainTextEdit

from peerdesk.services import prompts, spelling
from peerdesk.services.desk import Desk
from peerdesk.services.prompts import PromptRules
from peerdesk.spelling import Speller
from peerdesk.ui import background
from peerdesk.ui.prompts.findings import Source
from peerdesk.ui.prompts.prompted_field import PromptedField
from peerdesk.ui.prompts.spelling_source import SpellingSource
from peerdesk.ui.prompts.words_source import WordsSource
from peerdesk.ui.trouble import words_of
from peerdesk.wording import prompts as words


class PagePrompts(QObject):
    """Attach the fields in the order in which one reads them.

    Notes about `person_id`, whom the worker calls `name`; None and "" for work without a person.
    The lists are made ready in the background; until then nothing is underlined.
    """

    def __init__(
        self,
        desk: Desk,
        person_id: UUID | None,
        name: str,
        say: Callable[[str], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._person_id, self._say = desk, person_id, say
        self.fields: list[PromptedField] = []
        self._awaited = {"words", "spelling"}
        self._words = WordsSource(desk, person_id, name, self.read_rules)
        self._spelling = SpellingSource(desk, self.read_dictionaries)
        self._more: list[Source] = []
        self.read_rules()
        self.read_dictionaries()

    @property
    def ready(self) -> bool:
        """Whether all lists have been read once."""
        return not self._awaited

    def add_source(self, source: Source) -> None:
        """Find what another source finds too; before the first field is attached."""
        self._more.append(source)

    def attach(self, field: QPlainTextEdit) -> PromptedField:
        """Prompt in a field from now on."""
        made = PromptedField(field, (self._words, self._spelling, *self._more), self._say)
        made.past_end.connect(partial(self._go_on, made))
        self.fields.append(made)
        return made

    def read_rules(self) -> None:
        """Take up what the programme, the worker and the person chose, as it is now."""
        choices = prompts.prompt_choices(self._desk, self._person_id)
        job = background.run(lambda _progress: prompts.rules_of(choices), self._use, words_of)
        job.only_while(self)

    def read_dictionaries(self) -> None:
        """Take up the languages and the words the worker chose, as they are now."""
        desk = self._desk
        job = background.run(
            lambda _progress: spelling.speller_of(desk), self._use_speller, words_of
        )
        job.only_while(self)

    def look_again(self) -> None:
        """Look at every field anew: a source has other rules."""
        for field in self.fields:
            field.look_soon()

    def _use(self, rules: PromptRules) -> None:
        self._words.use(rules)
        self._awaited.discard("words")
        self.look_again()

    def _use_speller(self, speller: Speller | None) -> None:
        self._spelling.use(speller)
        self._awaited.discard("spelling")
        self.look_again()

    def _go_on(self, left: PromptedField, direction: int) -> None:
        """Go to the next field that has a place, round to the one that was left."""
        seen = [one for one in self.fields if one is left or one.field.isVisible()]
        at = seen.index(left)
        order = [*seen[at + 1 :], *seen[: at + 1]]
        if direction < 0:
            order = [*reversed(seen[:at]), *reversed(seen[at:])]
        for field in order:
            mark = field.first(direction)
            if mark is not None:
                field.go_to(mark)
                return
        self._say(words.none_found())
