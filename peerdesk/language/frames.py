"""What a person says of themself, what a writer tells of their own life, and words as words.

Rules R3, R4 and R7 of language.md.
"""

from collections.abc import Mapping

from peerdesk.language.word_sets import WordSet
from peerdesk.language.words import Gap, Words

Sets = Mapping[str, WordSet]

_MOST_BETWEEN = 8
_NEW_CLAUSE = frozenset(
    (
        "he",
        "she",
        "they",
        "we",
        "you",
        "it",
        "i",
        "but",
        "because",
        "while",
        "when",
        "who",
        "that",
        "says",
        "said",
    )
)
_ONE = frozenset({"as", "am", "i'm", "being", "a", "an", "who"})
_LIST_WORDS = frozenset({"like", "as", "including", "of", "such"})
_WRITER = frozenset({"i", "i'm", "i've", "im"})
_WORKERS_OWN = frozenset({"my-client", "made-him", "dealing-with", "case-label"})


def is_framed(text: Words, start: int, end: int, group: str, frames: Sets) -> bool:
    """Whether the term is the person's word for themself, the writer's story, or only a word."""
    return (
        _is_mentioned(text, start, frames["mention"])
        or _is_own_name(text, start, frames["themself"])
        or (group not in _WORKERS_OWN and _is_own_story(text, start, end, frames["own_story"]))
    )


def _is_own_name(text: Words, start: int, themself: WordSet) -> bool:
    """After "calls herself", "identifies as" and the like, in the same clause."""
    at = start
    for _ in range(_MOST_BETWEEN):
        if at <= 0 or text.gaps[at] == Gap.END:
            return False
        if themself.starts(text, at):
            return True
        at -= 1
        if text.words[at] in _NEW_CLAUSE:
            return False
    return False


def _is_mentioned(text: Words, start: int, mention: WordSet) -> bool:
    """Right after "the word", or in a list after "labels like"."""
    at = start
    if at and text.gaps[at] != Gap.END and text.words[at - 1] in ("a", "an", "the", "for", "of"):
        at -= 1
    if at and text.gaps[at] != Gap.END and mention.starts(text, at):
        return True
    return _is_listed(text, start, mention)


def _is_listed(text: Words, start: int, mention: WordSet) -> bool:
    at, listed = start, 0
    while at > 0 and text.gaps[at] != Gap.END and listed < 3 * _MOST_BETWEEN:
        if text.words[at - 1] in _LIST_WORDS and mention.starts(text, at):
            return True
        if text.words[at - 1] in _NEW_CLAUSE:
            return False
        at -= 1
        listed += 1
    return False


def _is_own_story(text: Words, start: int, end: int, between: WordSet) -> bool:
    """After "I am", "when I"; or before "myself"."""
    if "myself" in text.words[end : end + 2] and _is_as_one(text, start):
        return True
    for at in range(start - 1, max(-1, start - 1 - _MOST_BETWEEN), -1):
        if text.gaps[at + 1] == Gap.END:
            return False
        if text.words[at] in _WRITER:
            return True
        if text.words[at] not in between.single:
            return False
    return False


def _is_as_one(text: Words, start: int) -> bool:
    """Whether "as", "as a" or "an" leads in the term."""
    return not _ONE.isdisjoint(text.words[max(0, start - 2) : start])
