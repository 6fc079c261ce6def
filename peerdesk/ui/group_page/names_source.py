"""Other members' names in a text of the group, as places to write "another member" at."""

from typing import cast

from peerdesk.domain.leaks import Leak, LeakKind, Roster, leaks_in, slips_in
from peerdesk.ui.prompts.findings import Action, Finding, Help, Kind, Looked
from peerdesk.wording import groups as words


class NamesSource:
    """Finds the names of everyone on the list but the person the text is about.

    Of a word that is one letter away from such a name it asks whether they are meant.
    """

    def __init__(self) -> None:
        self._roster = Roster(())

    def use(self, roster: Roster) -> None:
        """Look for these people from now on."""
        self._roster = roster

    def look(self, text: str, most: int) -> Looked:
        """The names in a text; quick enough to look at all of it at once."""
        del most
        certain, asked = leaks_in(text, self._roster), slips_in(text, self._roster)
        found = sorted((*certain, *asked), key=lambda leak: leak.start)
        return Looked(tuple(_finding(text, leak) for leak in found), whole=True)

    def help(self, finding: Finding) -> Help:
        """Whose name it is, and what to write instead."""
        leak = cast("Leak", finding.fact)
        asked = leak.kind is LeakKind.SLIP
        return Help(
            words.may_be_another(leak.name) if asked else words.named_another(finding.text),
            words.on_list(),
            words.why_another(leak.name),
            (words.another(family=leak.kind is LeakKind.FAMILY),),
            "",
            (Action(words.is_not_them(), "L", lambda spot: spot.leave()),),
            "",
        )

    def fitted(self, text: str, finding: Finding, alternative: str) -> tuple[int, int, str]:
        """The alternative, with a capital where a sentence begins."""
        before = text[: finding.start].rstrip()
        begins = not before or before[-1] in ".!?…\n"
        written = alternative[:1].upper() + alternative[1:] if begins else alternative
        return finding.start, finding.end, written


def _finding(text: str, leak: Leak) -> Finding:
    return Finding(leak.start, leak.end, text[leak.start : leak.end], Kind.WORDS, leak)
