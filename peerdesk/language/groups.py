"""Groups of terms: why others may be kinder, what to say instead, and what leaves them alone."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from peerdesk.language.endings import Ending
from peerdesk.language.silences import Silence, silence
from peerdesk.language.templates import Template, template
from peerdesk.language.word_sets import WordSet

_ECHO = re.compile(r"\[([^\[\]]*)\]")


class Severity(StrEnum):
    """How strongly another word is suggested. Neither stops anything."""

    CONSIDER = "C"
    STRONGLY = "S"


class Said(NamedTuple):
    """What to say instead. Where a text repeats words of the writer, `echoes` names them.

    `echoes` is empty where none of the texts does, and else as long as `texts`.
    """

    texts: tuple[str, ...]
    echoes: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Group:
    """Terms with one reason and the same suggestions.

    `say` fits where the term stands, with the endings in braces; `also` is advice that does not.
    `say_of` has, by a text in a form, what fits that form instead of `say`.
    `sources` are codes of language.md. `silent` are the words that leave the term alone, as the
    file has them: most are never asked for, so they are read when they are.
    """

    name: str
    severity: Severity
    why: str
    say: tuple[str, ...]
    say_of: Mapping[str, tuple[str, ...]]
    also: str
    sources: tuple[str, ...]
    silent: Mapping[str, list[str]]
    sets: Mapping[str, WordSet]

    @property
    def texts(self) -> tuple[str, ...]:
        """Everything it says instead, of whichever form, each once."""
        return tuple(dict.fromkeys(chain(self.say, *self.say_of.values())))

    def said(self, ending: Ending | None, *, many: bool) -> "Said":
        """What it says instead, in that form; what has none is left out."""
        key = many if ending is None else -1 - 2 * ending - many  # an enumeration hashes slowly
        known = self._said.get(key)
        if known is None:
            filled = dict.fromkeys(each.filled(ending, many=many) for each in self._templates)
            texts = tuple(filter(None, filled))
            known = self._said[key] = Said(texts, _echoes(texts))
        return known

    @cached_property
    def _said(self) -> dict[int, "Said"]:
        """Its few forms, each put together once."""
        return {}

    @cached_property
    def _templates(self) -> tuple[Template, ...]:
        return tuple(template(each) for each in self.say)

    @cached_property
    def silencing(self) -> frozenset[str]:
        """Words of which a text must have one if anything around the term is to silence it."""
        return self.after.marks() | self.before.marks() | self.near.marks()

    @cached_property
    def after(self) -> Silence:
        """What leaves the term alone when it stands directly before it."""
        return silence(self.silent["after"], self.sets)

    @cached_property
    def before(self) -> Silence:
        """What leaves the term alone when it stands directly after it."""
        return silence(self.silent["before"], self.sets)

    @cached_property
    def near(self) -> Silence:
        """What leaves the term alone anywhere in its clause."""
        return silence(self.silent["with"], self.sets)


def _echoes(texts: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    echoes = tuple(tuple(_ECHO.findall(each)) for each in texts)
    return echoes if any(echoes) else ()
