"""The spelling underline as a source: what may have been meant, or that the word is right."""

from collections.abc import Callable
from functools import partial

from peerdesk.services import spelling
from peerdesk.services.desk import Desk
from peerdesk.spelling import Speller
from peerdesk.spelling.ongoing import OngoingSpelling
from peerdesk.ui.prompts.findings import Action, Finding, Help, Kind, Looked, Spot
from peerdesk.wording import prompts as shared
from peerdesk.wording import spelling as words


class SpellingSource:
    """Looks for slips of the keys.

    `changed` is called when the worker put a word into their own dictionary.
    """

    def __init__(self, desk: Desk, changed: Callable[[], object]) -> None:
        self._desk, self._changed = desk, changed
        self._ongoing: OngoingSpelling | None = None

    def use(self, speller: Speller | None) -> None:
        """Look by these dictionaries from now on; without any, and before, everything is silent."""
        self._ongoing = None if speller is None else OngoingSpelling(speller)

    def look(self, text: str, most: int) -> Looked:
        """The slips of a text."""
        if self._ongoing is None:
            return Looked((), whole=True)
        looked = self._ongoing.look(text, most)
        found = (Finding(one.start, one.end, one.text, Kind.SPELLING) for one in looked.slips)
        return Looked(tuple(found), looked.whole)

    def help(self, finding: Finding) -> Help:
        """What may have been meant, and how to say that the word is right."""
        meant = self._ongoing.speller.suggestions(finding.text) if self._ongoing else ()
        add = Action(words.add_word(), "D", partial(self._add, finding.text))
        leave = Action(shared.leave_it(), "L", lambda spot: spot.leave())
        return Help(
            shared.heading(finding.text),
            words.beside(),
            words.unknown(),
            meant,
            "",
            (add, leave),
            words.where_from(),
            words.did_you_mean(),
        )

    def fitted(self, text: str, finding: Finding, alternative: str) -> tuple[int, int, str]:
        """The alternative, just where the word stands."""
        del text
        return finding.start, finding.end, alternative

    def _add(self, word: str, spot: Spot) -> None:
        spelling.add_word(self._desk, word)
        self._changed()
        spot.say(words.word_added(word))
