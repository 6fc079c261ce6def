"""People told by their initials alone: "D.W.", "D W", "J. shared"."""

from collections.abc import Sequence

from peerdesk.domain.leaks.beside import widened
from peerdesk.domain.leaks.context import is_shouting, told
from peerdesk.domain.leaks.hit import Hit
from peerdesk.domain.leaks.names import LeakKind
from peerdesk.domain.leaks.roster import Roster, is_abbreviation
from peerdesk.domain.leaks.tokens import Token

_MOST_LETTERS = 4
_HARDLY_INITIALS = frozenset("ai")


def by_letters(words: Sequence[Token], at: int, roster: Roster) -> Hit | None:
    """Initials: "D.W.", "D. W.", "DW"; one letter alone only where it speaks: "J. shared"."""
    word = words[at]
    if len(word.key) > 1:
        known = word.shouted and word.key in roster.initials and not is_shouting(words, at)
        return _initials(words, at, at, word.key, roster) if known else None
    if not word.typed.isalpha():
        return None
    for last in range(min(at + _MOST_LETTERS, len(words)) - 1, at, -1):
        run = words[at : last + 1]
        key = "".join(each.key for each in run)
        if key in roster.initials and _is_run(run):
            return _initials(words, at, last, key, roster)
    return _one_letter(words, at, roster)


def _is_run(run: Sequence[Token]) -> bool:
    """Single letters with full stops, or capitals side by side: "d.w.", "D W"."""
    if any(len(each.key) != 1 for each in run):
        return False
    dotted = all(each.gap in {".", ". "} for each in run[1:])
    beside = all(each.gap in {" ", "-", "/"} for each in run[1:])
    return dotted or (beside and all(each.capital for each in run))


def _initials(
    words: Sequence[Token], first: int, last: int, key: str, roster: Roster
) -> Hit | None:
    after = words[last + 1] if last + 1 < len(words) else None
    if is_abbreviation(key, dotted=first < last) and not words[last].owns and not told(after):
        return None
    return widened(words, Hit(first, last, roster.initials[key], LeakKind.INITIALS), roster)


def _one_letter(words: Sequence[Token], at: int, roster: Roster) -> Hit | None:
    word = words[at]
    known = roster.letters.get(word.key, set())
    if not known or not word.capital or word.key in roster.own_letters | _HARDLY_INITIALS:
        return None
    after = words[at + 1] if at + 1 < len(words) else None
    if not word.owns and not told(after):
        return None
    return Hit(at, at, min(known), LeakKind.INITIALS)
