"""The person-first prompts as a source: what to say instead, and whose words they are."""

from collections.abc import Callable
from functools import partial
from typing import cast
from uuid import UUID

from peerdesk.language import Flag, Severity
from peerdesk.language.ongoing import OngoingCheck
from peerdesk.language.replacing import replacement
from peerdesk.services import prompts
from peerdesk.services.desk import Desk
from peerdesk.services.prompts import PromptRules
from peerdesk.ui.prompts.findings import Action, Finding, Help, Kind, Looked, Spot
from peerdesk.wording import prompts as words
from peerdesk.wording.language_sources import source_line

_MOST_ALTERNATIVES = 9


class WordsSource:
    """Looks for words that could be kinder in notes about one person, or about nobody.

    `changed` is called when the worker chose something here that changes the rules.
    """

    def __init__(
        self, desk: Desk, person_id: UUID | None, name: str, changed: Callable[[], object]
    ) -> None:
        self._desk, self._person_id, self._name = desk, person_id, name
        self._changed = changed
        self._check: OngoingCheck | None = None

    def use(self, rules: PromptRules) -> None:
        """Look by these rules from now on; before the first ones everything is silent."""
        self._check = OngoingCheck(rules.own_terms, rules.lexicon)

    def look(self, text: str, most: int) -> Looked:
        """The prompts of a text."""
        if self._check is None:
            return Looked((), whole=True)
        looked = self._check.look(text, most)
        findings = (Finding(one.start, one.end, one.text, Kind.WORDS, one) for one in looked.flags)
        return Looked(tuple(findings), looked.whole)

    def help(self, finding: Finding) -> Help:
        """Why, what else one could say, and what else can be done."""
        flag = cast("Flag", finding.fact)
        return Help(
            words.heading(flag.text),
            words.strength(strong=flag.severity is Severity.STRONGLY),
            flag.why,
            flag.suggestions[:_MOST_ALTERNATIVES],
            words.or_else(flag.advice) if flag.advice else "",
            self._actions(flag),
            source_line(flag.sources),
        )

    def fitted(self, text: str, finding: Finding, alternative: str) -> tuple[int, int, str]:
        """The alternative, with the article before it as it now sounds."""
        return replacement(text, finding.start, finding.end, alternative)

    def _actions(self, flag: Flag) -> tuple[Action, ...]:
        own_term = Action(
            words.own_term(),
            "T",
            partial(self._keep_term, flag.text),
            words.ask_say_so(flag.text, self._name),
            words.they_said_so(),
        )
        return (
            Action(words.own_words(), "W", _quote),
            *((own_term,) if self._person_id is not None else ()),
            Action(words.leave_it(), "L", lambda spot: spot.leave()),
            Action(words.never_suggest(), "N", partial(self._never, flag.term_group)),
        )

    def _keep_term(self, term: str, spot: Spot) -> None:
        if self._person_id is not None:
            prompts.add_own_term(self._desk, self._person_id, term)
            self._changed()
            spot.say(words.kept_for_person(term))

    def _never(self, group: str, spot: Spot) -> None:
        prompts.never_suggest(self._desk, group)
        self._changed()
        spot.say(words.never_again())


def _quote(spot: Spot) -> None:
    spot.replace(f"“{spot.finding.text}”")
