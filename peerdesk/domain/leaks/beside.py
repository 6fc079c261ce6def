"""What stands beside a name and is the same person's: "D. Walker", "Muhammad a.", "JD Vance"."""

from collections.abc import Sequence

from peerdesk.domain.leaks.context import told
from peerdesk.domain.leaks.hit import Hit
from peerdesk.domain.leaks.roster import Roster
from peerdesk.domain.leaks.tokens import Token

_MOST_LETTERS = 4
_WORDS_OF_ONE_LETTER = frozenset("aeiouystnw")  # articles, "and", "y", and how people text


def widened(words: Sequence[Token], hit: Hit, roster: Roster) -> Hit:
    """The hit with the same person's other words on both sides: "D. Walker", "Ana de la Cruz"."""
    first, last = hit.first, hit.last
    while first > 0 and _touches(words, first) and _belongs(words, first - 1, first, hit, roster):
        first -= 1
    while (
        last + 1 < len(words)
        and _touches(words, last + 1)
        and not words[last].owns
        and _belongs(words, last + 1, last, hit, roster)
    ):
        last += 1
    return Hit(first, last, hit.other, hit.kind)


def _touches(words: Sequence[Token], at: int) -> bool:
    """Whether the word can go on a name before it, also after a small "m. "."""
    before = words[at - 1]
    return words[at].joined or (len(before.key) == 1 and words[at].gap.strip() == ".")


def _belongs(words: Sequence[Token], at: int, beside: int, hit: Hit, roster: Roster) -> bool:
    """Whether the word at `at` is of the same person as the word next to it."""
    word = words[at]
    if len(word.key) == 1:
        return hit.other in roster.letters.get(word.key, ()) and _is_initial(words, at)
    if word.key == words[beside].key:
        return False
    if hit.other in roster.only_beside.get(word.key, ()) or _is_letters_of(word, hit, roster):
        return True
    mine = any(part.other == hit.other for part in roster.parts.get(word.key, ()))
    return mine and (word.capital or not roster.is_word(word))


def _is_initial(words: Sequence[Token], at: int) -> bool:
    """Whether a letter beside a name is the person's: "Hoa N", "hoa n.", never "Hoa a friend"."""
    word = words[at]
    if word.capital or word.dotted:
        return True
    after = words[at + 1] if at + 1 < len(words) else None
    if after is None or after.starts or told(after):
        return True
    return word.typed not in _WORDS_OF_ONE_LETTER


def _is_letters_of(word: Token, hit: Hit, roster: Roster) -> bool:
    """Whether capitals written together are first letters of the person: the "JD" of "JD Vance"."""
    if not word.shouted or len(word.key) > _MOST_LETTERS:
        return False
    return all(hit.other in roster.letters.get(each, ()) for each in word.key)
