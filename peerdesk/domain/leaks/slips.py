"""Names with one letter wrong: "Darnel" for Darnell, "Kowalzcyk" for Kowalczyk.

A hint and never more than a question: it is asked only of a word that stands where a name does.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from peerdesk.domain.leaks.context import is_place, is_shouting, told
from peerdesk.domain.leaks.finding import leaks_in
from peerdesk.domain.leaks.name_words import CAPITALS, TITLES, WORDS
from peerdesk.domain.leaks.names import Leak, LeakKind
from peerdesk.domain.leaks.roster import Roster
from peerdesk.domain.leaks.tokens import Token, tokens

_LEAST: Final = 5


def slips_in(text: str, roster: Roster) -> list[Leak]:
    """Words that differ from a name of the roster by one letter, in order, none that is a leak.

    Names of five letters or more that are no common words, with the same first letter; a letter
    missing, too much, wrong or in its neighbour's place.
    """
    known = _by_first_letter(roster)
    words = tokens(text)
    found = [
        Leak(words[at].start, words[at].end, roster.shown[other], LeakKind.SLIP)
        for at in range(len(words))
        if (other := _meant(words, at, roster, known)) is not None
    ]
    if not found:
        return []
    taken = leaks_in(text, roster)
    return [
        slip
        for slip in found
        if all(slip.end <= one.start or slip.start >= one.end for one in taken)
    ]


def _by_first_letter(roster: Roster) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for key in roster.parts:
        if len(key) >= _LEAST and key not in WORDS and key not in roster.own:
            found.setdefault(key[0], []).append(key)
    return found


def _meant(
    words: Sequence[Token], at: int, roster: Roster, known: dict[str, list[str]]
) -> int | None:
    """Whom the word may mean; None for a word that is known, or stands where no name does."""
    word = words[at]
    if word.key[:1] not in known or len(word.key) < _LEAST - 1 or _is_known(word, roster):
        return None
    if not _stands_as_a_name(words, at) or is_place(words, at, at):
        return None
    return next((roster.parts[key][0].other for key in _close_to(word.key, known)), None)


def _is_known(word: Token, roster: Roster) -> bool:
    key = word.key
    return key in roster.parts or key in roster.own or key in WORDS | CAPITALS | TITLES


def _stands_as_a_name(words: Sequence[Token], at: int) -> bool:
    """A capital within a sentence, or a word that speaks: "then Darnel sang", "darnel said"."""
    word = words[at]
    if is_shouting(words, at):
        return False
    after = words[at + 1] if at + 1 < len(words) else None
    return told(after) or word.owns or (word.capital and not word.starts)


def _close_to(key: str, known: dict[str, list[str]]) -> Iterator[str]:
    return (name for name in known[key[0]] if _one_letter_apart(key, name))


def _one_letter_apart(one: str, other: str) -> bool:
    """Whether one letter is missing, too much, wrong or swapped with the next (Damerau)."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    at = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if at is None:
        return True  # one is the other with a letter more at its end
    rest, others = one[at:], other[at:]
    swapped = rest[:2] == others[1::-1] and rest[2:] == others[2:]
    return swapped or rest[1:] == others[1:] or rest == others[1:] or rest[1:] == others
