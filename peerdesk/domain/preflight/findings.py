"""The rules of the look before signing, how much each weighs, and what one finding says."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Rule(StrEnum):
    """The rules of `contact-notes.md` §14, and L18, where two of a family are both served.

    The codes are part of the command line's output.
    """

    DIAGNOSIS = "L01"
    JUDGING = "L02"
    STIGMA = "L03"
    OTHER_NAME = "L04"
    COPY = "L05"
    NO_ACTION = "L06"
    NO_GOAL = "L07"
    EMPTY = "L08"
    MEDICINE = "L09"
    RISK = "L10"
    SENSITIVE = "L11"
    OWN_STORY = "L12"
    ELSEWHERE = "L13"
    PROMISE = "L14"
    ABBREVIATION = "L15"
    HIDDEN = "L16"
    THIRD_PARTY = "L17"
    FAMILY = "L18"


class Level(StrEnum):
    """How much a finding weighs. Only `block` keeps a note from being signed."""

    INFO = "info"
    WARN = "warn"
    BLOCK = "block"


LEVELS: Final = {
    Rule.DIAGNOSIS: Level.WARN,
    Rule.JUDGING: Level.WARN,
    Rule.STIGMA: Level.INFO,
    Rule.OTHER_NAME: Level.BLOCK,
    Rule.COPY: Level.WARN,
    Rule.NO_ACTION: Level.WARN,
    Rule.NO_GOAL: Level.BLOCK,
    Rule.EMPTY: Level.BLOCK,
    Rule.MEDICINE: Level.WARN,
    Rule.RISK: Level.WARN,
    Rule.SENSITIVE: Level.INFO,
    Rule.OWN_STORY: Level.INFO,
    Rule.ELSEWHERE: Level.WARN,
    Rule.PROMISE: Level.INFO,
    Rule.ABBREVIATION: Level.INFO,
    Rule.HIDDEN: Level.INFO,
    Rule.THIRD_PARTY: Level.BLOCK,
    Rule.FAMILY: Level.INFO,
}

CONFIRMABLE: Final = frozenset({Rule.OTHER_NAME, Rule.THIRD_PARTY})
"""What the worker may leave as it is by saying so; the other blocks want an answer."""


@dataclass(frozen=True, slots=True)
class LintFinding:
    """One thing to look at.

    `start` and `end` count the code points of the field `link_id`, `end` exclusive; both 0 where
    the whole field or note is meant. `text` is what stands there; `facts` depend on the rule: of
    L05 the id of the other note, of L07 and L08 nothing.
    """

    rule: Rule
    link_id: str
    start: int = 0
    end: int = 0
    text: str = ""
    facts: tuple[str, ...] = ()

    @property
    def level(self) -> Level:
        """How much it weighs."""
        return LEVELS[self.rule]

    @property
    def has_place(self) -> bool:
        """Whether it stands at a place in the text."""
        return self.end > self.start
