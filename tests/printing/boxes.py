"""Words of a PDF with their places, as poppler sees them (`pdftotext -bbox-layout`)."""

import re
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from tests.printing import readers

_PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', re.DOTALL)
_PART = r'<{} xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</{}>'
_WORD = re.compile(_PART.format("word", "word"), re.DOTALL)


@dataclass(frozen=True)
class Placed:
    """A word and its box, in points from the upper left corner of the page."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


@dataclass(frozen=True)
class PlacedPage:
    width: float
    height: float
    words: tuple[Placed, ...]


def pages(pdf: bytes, folder: Path) -> list[PlacedPage]:
    """Every page with its words."""
    told = readers.words(pdf, folder, "-bbox")
    return [
        PlacedPage(float(width), float(height), tuple(_words(inside)))
        for width, height, inside in _PAGE.findall(told)
    ]


def overlapping(page: PlacedPage) -> list[tuple[str, str]]:
    """Pairs of words that cover one another by more than a hair."""
    found = []
    words = sorted(page.words, key=lambda word: word.top)
    for place, one in enumerate(words):
        for other in words[place + 1 :]:
            if other.top >= one.bottom:
                break
            across = min(one.right, other.right) - max(one.left, other.left)
            down = min(one.bottom, other.bottom) - max(one.top, other.top)
            tall = min(one.bottom - one.top, other.bottom - other.top)
            if across > 0.8 and down > 0.45 * tall:
                found.append((one.text, other.text))
    return found


def _words(inside: str):
    for left, top, right, bottom, text in _WORD.findall(inside):
        yield Placed(unescape(text), *map(float, (left, top, right, bottom)))
