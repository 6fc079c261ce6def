"""Putting a suggestion in the place of a term, so that the words around it still fit."""

import re
from typing import NamedTuple

_ARTICLE = re.compile(r"\b(an?)(\s+)$", re.IGNORECASE)
_OTHER_DETERMINER = re.compile(r"\b(?:the|his|her|their|my|our|your|this|that)\s+$", re.IGNORECASE)
_OWN_ARTICLE = re.compile(r"an?\s+", re.IGNORECASE)
_NO_NOUN = re.compile(r"(?:in|not|[a-z]{2,}ing)\s", re.IGNORECASE)
_FAR = 8
_SOUNDS_LIKE_YOU = re.compile(r"(?:us(?:e|ing|ual|er)|uni(?!n|m)|eu|one\b|once)", re.IGNORECASE)
_SILENT_H = re.compile(r"(?:hour|honest|honou?r|heir)", re.IGNORECASE)


class Replacement(NamedTuple):
    """Write `text` in the place of `start` to `end`, in code points."""

    start: int
    end: int
    text: str


def replacement(text: str, start: int, end: int, suggestion: str) -> Replacement:
    """The suggestion in the place of the term, with "a" or "an" before it as it now sounds.

    There is one article at most: "a victim mentality" becomes "a feeling of ...", "his addict
    brain" takes none, and of "she is a bipolar" it goes, where "living with" takes its place.
    """
    near = max(0, start - _FAR)
    article = _ARTICLE.search(text, near, start)
    own = _OWN_ARTICLE.match(suggestion)
    if own and (article or _OTHER_DETERMINER.search(text, near, start)):
        suggestion = suggestion[own.end() :]
    if article is None:
        return Replacement(start, end, suggestion)
    if own is None and _NO_NOUN.match(suggestion):
        first = suggestion[0].upper() if article.group(1)[0].isupper() else suggestion[0]
        return Replacement(article.start(), end, first + suggestion[1:])
    fitting = _fitted(article.group(1), suggestion)
    return Replacement(article.start(), end, f"{fitting}{article.group(2)}{suggestion}")


def _fitted(article: str, following: str) -> str:
    letter = "A" if article[0].isupper() else "a"
    if not _needs_an(following):
        return letter
    return f"{letter}N" if article == "AN" else f"{letter}n"


def _needs_an(following: str) -> bool:
    if _SILENT_H.match(following):
        return True
    return following[:1].lower() in set("aeiou") and not _SOUNDS_LIKE_YOU.match(following)
