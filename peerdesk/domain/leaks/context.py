"""Whether a word that is also a name ("Will", "Hope", "May") means the person where it stands."""

from collections.abc import Sequence

from peerdesk.domain.leaks.name_words import (
    ABSTRACT,
    ARTICLES,
    BEFORE_MONTH,
    HUMAN_ACTS,
    MONTHS,
    NOT_ACTS,
    PLACE_BEFORE,
    PLACES,
    THING_ACTS,
    TOLD,
    WHOSE,
)
from peerdesk.domain.leaks.tokens import Token

_REACH = 3
_LONG_ENOUGH_FOR_PAST = 5


def is_place(words: Sequence[Token], first: int, last: int) -> bool:
    """Whether the name is part of a place's name: "Grace Baptist Church", "Lopez Street"."""
    if first and words[first - 1].key in PLACE_BEFORE and words[first].joined:
        return True
    for later in words[last + 1 : last + 1 + _REACH]:
        if not (later.joined and later.capital) or "," in later.gap or later.starts:
            return False
        if later.key in PLACES:
            return True
    return False


def means_person(words: Sequence[Token], at: int) -> bool:
    """Whether the word-like name at this place means somebody."""
    word = words[at]
    before = words[at - 1] if at and not word.starts else None
    after = words[at + 1] if at + 1 < len(words) else None
    if before is not None and before.is_title and word.capital:
        return True
    if not word.capital or is_shouting(words, at):
        return _said_in_small(word, before, after)
    if before is not None and before.key in ARTICLES:
        return False
    if after is not None and after.typed[0].isdigit() and after.joined:
        return False
    if word.key in MONTHS and (before is None or before.key in BEFORE_MONTH):
        return before is None and _opens_a_sentence(words, at)
    return True if before is not None else _opens_a_sentence(words, at)


def told(after: Token | None) -> bool:
    """Whether the next word says that the one before spoke."""
    return after is not None and not after.starts and after.key in TOLD


def is_shouting(words: Sequence[Token], at: int) -> bool:
    """Whether the word stands among capitals, where they mean nothing."""
    if not words[at].shouted:
        return False
    return any(each.shouted and len(each.key) > _REACH for each in _in_sentence(words, at))


def _in_sentence(words: Sequence[Token], at: int) -> list[Token]:
    """The two words before and after, as far as they are of the same sentence."""
    beside: list[Token] = []
    for before in range(at, max(0, at - 2), -1):
        if words[before].starts:
            break
        beside.append(words[before - 1])
    for after in words[at + 1 : at + 3]:
        if after.starts:
            break
        beside.append(after)
    return beside


def _said_in_small(word: Token, before: Token | None, after: Token | None) -> bool:
    """A note typed without capitals: "will said", never "the bill said" or "hope shared"."""
    if word.key in ABSTRACT or not told(after):
        return False
    return before is None or before.key not in ARTICLES | WHOSE


def _opens_a_sentence(words: Sequence[Token], at: int) -> bool:
    """Whether the first word of a sentence is somebody: "Will said", not "Will call on Friday"."""
    word, rest = words[at], words[at + 1 :]
    if word.owns:
        return True
    if not rest or rest[0].starts:
        return False
    after = rest[0]
    if "," in after.gap:
        return after.capital and after.key not in WHOSE
    if after.key in {"and", "y"}:
        return len(rest) > 1 and (rest[1].capital or rest[1].key in WHOSE | {"i", "me", "yo"})
    if word.key in ABSTRACT:
        return after.key in HUMAN_ACTS - THING_ACTS
    return after.key in HUMAN_ACTS or _is_act(after)


def _is_act(word: Token) -> bool:
    """A verb as it follows a name: "wanted", "comes"."""
    key = word.key
    if key in NOT_ACTS or word.capital:
        return False
    past = key.endswith("ed") and len(key) >= _LONG_ENOUGH_FOR_PAST
    return past or (
        key.endswith("s") and not key.endswith(("ss", "us", "is")) and len(key) > _REACH
    )
