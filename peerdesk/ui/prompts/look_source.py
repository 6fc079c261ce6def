"""What is to be looked at before signing as a source of marks: why, and to leave it."""

from typing import Final, cast

from peerdesk.domain.preflight import LintFinding, Rule
from peerdesk.domain.preflight.ongoing import OngoingLook
from peerdesk.ui.prompts.findings import Action, Finding, Help, Kind, Looked
from peerdesk.wording import preflight as words
from peerdesk.wording import prompts as shared

_MOST: Final = 1_000  # code points at once; names take longer than words


class LookSource:
    """Finds places to look at in the worker's own texts; silent until it knows what is around."""

    def __init__(self) -> None:
        self._ongoing: OngoingLook | None = None

    def use(self, ongoing: OngoingLook) -> None:
        """Look by this from now on."""
        self._ongoing = ongoing

    def look(self, text: str, most: int) -> Looked:
        """The places of a text."""
        if self._ongoing is None:
            return Looked((), whole=True)
        seen = self._ongoing.look(text, min(most, _MOST))
        found = (Finding(one.start, one.end, one.text, Kind.LOOK, one) for one in seen.findings)
        return Looked(tuple(found), seen.whole)

    def help(self, finding: Finding) -> Help:
        """Why, and that it may stay; there is nothing to replace it with."""
        one = cast("LintFinding", finding.fact)
        about = one.facts[0] if one.rule is Rule.THIRD_PARTY and one.facts else ""
        return Help(
            shared.heading(finding.text),
            words.level(one.level),
            words.sentence_about(one.rule, about),
            (),
            "",
            (Action(shared.leave_it(), "L", lambda spot: spot.leave()),),
            words.explained(),
        )

    def fitted(self, text: str, finding: Finding, alternative: str) -> tuple[int, int, str]:
        """The alternative, just where the words stand."""
        del text
        return finding.start, finding.end, alternative
