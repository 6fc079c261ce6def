"""Finding text: what a query means, and where it stands in what was written."""

import re
from dataclasses import dataclass

from peerdesk.domain.text import clean, fold

_QUOTED = re.compile(r'"([^"]*)"?')
# Thai, Lao, Myanmar, Khmer, kana, bopomofo and ideographs are written without word spaces.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u312f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff]"
)


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: every word (as a beginning) and every quoted phrase, all folded."""

    words: tuple[str, ...]
    phrases: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look for yet."""
        return not self.words and not self.phrases

    @property
    def is_unspaced(self) -> bool:
        """Whether it holds a script without word spaces."""
        return any(has_unspaced(part) for part in self.words + self.phrases)


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of what was written; `marks` are (start, end) of each find in it."""

    text: str
    marks: tuple[tuple[int, int], ...]


def has_unspaced(text: str) -> bool:
    """Whether the text holds letters of a script without word spaces."""
    return _UNSPACED.search(text) is not None


def read_query(text: str) -> Query:
    """Read what was typed; an unclosed quotation counts as a phrase, control signs as nothing."""
    text = clean(text).text
    phrases = tuple(fold(found).strip() for found in _QUOTED.findall(text))
    words = fold(_QUOTED.sub(" ", text)).split()
    return Query(
        tuple(word for word in words if _has_letters(word)),
        tuple(phrase for phrase in phrases if _has_letters(phrase)),
    )


def match_expression(query: Query) -> str:
    """The query for the word index (FTS5); the text of every part is quoted."""
    parts = [f'"{word}"*' for word in query.words]
    parts += [f'"{phrase}"' for phrase in query.phrases]
    return " ".join(parts)


def finds(written: str, query: Query) -> tuple[tuple[int, int], ...]:
    """Where the query's parts stand in `written`, as (start, end), in order, none overlapping."""
    folded, places = _folded_places(written)
    return tuple(
        (places[match.start()], places[match.end() - 1] + 1)
        for match in _pattern(query).finditer(folded)
    )


def snippet(written: str, query: Query, width: int = 160) -> Snippet:
    """About `width` characters around the first find, with every find in it marked."""
    marks = finds(written, query)
    first = marks[0][0] if marks else 0
    start = _word_start(written, max(0, first - width // 3))
    end = min(len(written), start + width)
    before, after = "…" if start else "", "…" if end < len(written) else ""
    text = before + written[start:end].replace("\n", " ") + after
    shift = len(before) - start
    inside = tuple((a + shift, b + shift) for a, b in marks if a >= start and b <= end)
    return Snippet(text, inside)


def _pattern(query: Query) -> re.Pattern[str]:
    parts = sorted(query.words + query.phrases, key=len, reverse=True)
    ways = "|".join(
        re.escape(part) if has_unspaced(part) else rf"(?<!\w){re.escape(part)}" for part in parts
    )
    return re.compile(ways or r"(?!)")


def _folded_places(written: str) -> tuple[str, list[int] | range]:
    """The folded text, and for each of its characters the place it came from."""
    folded = fold(written)
    if len(folded) == len(written):
        return folded, range(len(written))
    pieces = [fold(character) for character in written]
    places = [place for place, piece in enumerate(pieces) for _ in piece]
    return "".join(pieces), places


def _word_start(written: str, near: int) -> int:
    """The first beginning of a word at or after `near`, or `near` itself."""
    if near == 0:
        return 0
    space = written.find(" ", near, near + 40)
    return space + 1 if space >= 0 else near


def _has_letters(text: str) -> bool:
    return any(character.isalnum() for character in text)
