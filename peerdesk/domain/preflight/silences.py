"""What leaves a phrase alone where it stands: who says it, a denial, the name it is part of."""

from typing import Final

from peerdesk.domain.preflight.phrases import Sets
from peerdesk.domain.preflight.tokens import Tokens
from peerdesk.domain.preflight.word_list import Group, WordList

_BEFORE, _AFTER, _BETWEEN = 6, 5, 2
_TOLD_REACH, _DENIED_REACH, _ANSWER_REACH = 12, 14, 16
_NAME_REACH: Final = 3


def is_silent(text: Tokens, group: Group, first: int, last: int, words: WordList) -> bool:
    """Whether the words `first` to `last` (exclusive) are left alone, for any reason but quotes."""
    start, end = text.sentence(first)
    sets = words.sets
    return (
        (bool(group.only_after) and not _follows(text, first, start, group.only_after))
        or group.before.within(text, max(start, first - _BEFORE), first)
        or _just_before(text, group, start, first, sets)
        or group.after.within(text, last, min(end, last + _AFTER))
        or group.near.within(text, start, end)
        or (group.unless_told and _is_told(text, start, first, sets))
        or (group.unless_named and _is_named(text, first, last, end, sets))
        or (group.unless_denied and _is_denied(text, start, first, last, sets))
        or (group.at_meeting and not words.meetings.within(text, start, end))
    )


def _follows(text: Tokens, first: int, start: int, allowed: frozenset[str]) -> bool:
    return first == start or text.words[first - 1] in allowed


def _just_before(text: Tokens, group: Group, start: int, first: int, sets: Sets) -> bool:
    pronouns, reach = sets["pronouns"], first
    while reach > start and first - reach < _BETWEEN and text.words[reach - 1] not in pronouns:
        reach -= 1
    low = max(start, reach - _BEFORE)
    return any(reach <= end <= first for _, end in group.just_before.found(text, low, first))


def _is_told(text: Tokens, start: int, first: int, sets: Sets) -> bool:
    """Whether the person says it of themself: "she told me she has"."""
    low = max(start + 1, first - _TOLD_REACH)
    return any(
        text.words[at] in sets["told"] and _is_they(text, at - 1, sets) for at in range(low, first)
    )


def _is_they(text: Tokens, at: int, sets: Sets) -> bool:
    """Whether the word is the person: a pronoun or a name, but nobody with a title."""
    if text.words[at] in sets["they"]:
        return True
    titled = at > 0 and text.words[at - 1] in sets["not_they"]
    return text.is_capital(at) and not titled and text.words[at] not in sets["not_they"]


def _is_named(text: Tokens, first: int, last: int, end: int, sets: Sets) -> bool:
    """Whether a programme is named by it ("PTSD group") or it is what one reads or hears about."""
    heads = sets["support"]
    after = range(last, min(end, last + _NAME_REACH))
    if any(text.words[at] in heads and (at == last or text.is_capital(at)) for at in after):
        return True
    about = text.words[max(0, first - _NAME_REACH) : first]
    if not about or about[-1] not in {"on", "about"}:
        return False
    return any(word in heads or word in sets["media"] for word in about)


def _is_denied(text: Tokens, start: int, first: int, last: int, sets: Sets) -> bool:
    """Whether the sentence says no to it, before it or in an answer to a question."""
    for at in range(first - 1, max(start, first - _DENIED_REACH) - 1, -1):
        word = text.words[at]
        if word in sets["yet"]:
            break
        if word in sets["denies"]:
            return True
        between = text.words[at + 1 : first]
        if word in sets["no"] and all(each in sets["denied"] for each in between):
            return True
    return _is_answered_no(text, start, first, last, sets)


def _is_answered_no(text: Tokens, start: int, first: int, last: int, sets: Sets) -> bool:
    """Whether no is the answer, perhaps in the next sentence: "I asked about it. She said no."."""
    later = text.words[last : last + _ANSWER_REACH]
    if any(word in sets["denies"] for word in later):
        return True
    if not any(word in sets["asks"] for word in text.words[start:first]):
        return False
    for at, word in enumerate(later):
        if word in sets["yes"]:
            return False
        if word in sets["no"]:
            return any(each in sets["answers"] for each in later[:at])
    return False
