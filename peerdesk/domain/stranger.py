"""What a stranger would learn from a paper somebody lost: kinds of facts, found by words.

The words are data (`resources/stranger`). Nothing here decides: the person is shown what was found
(`plans.md` B12).
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from peerdesk.domain.errors import ProfileUnreadable
from peerdesk.domain.text import fold

_QUOTED_OR_BARE = re.compile(r'"([^"]+)"|(\S+)')
_QUESTIONS = "questions"


class StrangerFact(StrEnum):
    """A kind of fact; `OTHER` is something the person once called sensitive."""

    SUICIDE = "suicide"
    DRUGS = "drugs"
    MEDICINE = "medicine"
    DIAGNOSIS = "diagnosis"
    HEALTH = "health"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class StrangerWords:
    """How facts are found: by the words of a text, and by the question that was answered."""

    words: Mapping[StrangerFact, re.Pattern[str]]
    questions: Mapping[StrangerFact, re.Pattern[str]]

    def in_text(self, text: str) -> frozenset[StrangerFact]:
        """The kinds of facts whose words are in a text."""
        folded = fold(text)
        return frozenset(kind for kind, found in self.words.items() if found.search(folded))

    def of_question(self, link_id: str) -> frozenset[StrangerFact]:
        """The kinds of facts that any answer to a question is."""
        return frozenset(kind for kind, found in self.questions.items() if found.fullmatch(link_id))


def read_stranger_words(text: str, name: str) -> StrangerWords:
    """The lists of a file. Raises ProfileUnreadable."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as broken:
        raise ProfileUnreadable(name, "syntax:") from broken
    kinds = [kind for kind in StrangerFact if kind is not StrangerFact.OTHER]
    words = {kind: _list(tables, kind, "words", name) for kind in kinds}
    asked = {kind: _list(tables, _QUESTIONS, kind, name) for kind in kinds}
    return StrangerWords(
        {kind: _pattern(found) for kind, found in words.items()},
        {kind: _pattern(found) for kind, found in asked.items()},
    )


def _list(tables: Mapping[str, object], table: str, key: str, name: str) -> list[str]:
    rows = tables.get(table)
    listed = rows.get(key) if isinstance(rows, dict) else None
    if not isinstance(listed, str):
        raise ProfileUnreadable(name, f"missing:{table}.{key}")
    return [quoted or bare for quoted, bare in _QUOTED_OR_BARE.findall(listed)]


def _pattern(listed: list[str]) -> re.Pattern[str]:
    """Any of these words, whole; a star at the end of one stands for any ending."""
    parts = sorted({_part(fold(each)) for each in listed}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)" if parts else r"(?!)")


def _part(word: str) -> str:
    stem = r"\s+".join(map(re.escape, word.removesuffix("*").split()))
    return rf"{stem}[\w.:]*" if word.endswith("*") else stem
