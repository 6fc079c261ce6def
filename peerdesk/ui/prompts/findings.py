"""What a source of prompts finds in a text, and what it offers for a place. No widget in here."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Protocol


class Kind(IntEnum):
    """What a finding is about; where two meet, the first wins."""

    WORDS = 0
    SPELLING = 1
    LOOK = 2
    """To look at before signing: names, promises, what belongs elsewhere."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A place in a text, in code points, `end` exclusive, and what stands there."""

    start: int
    end: int
    text: str
    kind: Kind
    fact: object = None
    """What the source knows about it; nobody else looks."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found so far; `whole` when nothing of the text is left to check."""

    findings: tuple[Finding, ...]
    whole: bool


class Spot(Protocol):
    """A place in a field, for what is done there."""

    @property
    def finding(self) -> Finding:
        """What was found there."""

    def replace(self, text: str) -> None:
        """Write something else there, as one step of undo."""

    def leave(self) -> None:
        """Find nothing there until the text there changes."""

    def say(self, text: str) -> None:
        """Tell the worker, calmly."""


@dataclass(frozen=True, slots=True)
class Action:
    """Something to do at a place: its words, the letter that does it, and the doing.

    `ask` is a question to answer with `yes` first; without one it is done at once.
    """

    words: str
    key: str
    do: Callable[[Spot], object]
    ask: str = ""
    yes: str = ""


@dataclass(frozen=True, slots=True)
class Help:
    """What the pop-up shows for a place; `alternatives` fit where the finding stands.

    `above` stands over them, if it is not "You could say".
    """

    heading: str
    beside: str
    sentence: str
    alternatives: tuple[str, ...]
    advice: str
    actions: tuple[Action, ...]
    source: str
    above: str = ""


class Source(Protocol):
    """Finds places in texts. `most` is how many new code points one call may check."""

    def look(self, text: str, most: int) -> Looked:
        """What is in the text; what was checked before costs nothing."""

    def help(self, finding: Finding) -> Help:
        """What to offer for a finding of this source; asked only when the pop-up opens."""

    def fitted(self, text: str, finding: Finding, alternative: str) -> tuple[int, int, str]:
        """What to write from where to where, in code points, for an alternative."""
