"""What a journey is, what it has cost, and the table of all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # a stage needs the system's accessibility bindings; counting does not
    from tests.journeys.stage import Stage

BOTH = ("keyboard", "mouse")


SECONDS_A_LETTER = 0.4  # 30 words a minute, a slow typist
SECONDS_A_STEP = 3.0  # to find, decide and act, for someone who sees it for the first time
SECONDS_A_WORD = 0.4  # read, at 150 words a minute


@dataclass
class Tally:
    """What a journey has cost so far: interactions by name, fields typed into, keys pressed.

    Turns of the wheel are no interactions. `letters` were typed, and `words` stood on the screens
    that a newcomer would read.
    """

    steps: list[str] = field(default_factory=list)
    fields: int = 0
    presses: int = 0
    turns: int = 0
    letters: int = 0
    words: int = 0

    @property
    def interactions(self) -> int:
        return len(self.steps)

    @property
    def minutes(self) -> float:
        """How long it takes a newcomer who types slowly and reads every word, estimated."""
        seconds = self.letters * SECONDS_A_LETTER + self.words * SECONDS_A_WORD
        return (seconds + self.interactions * SECONDS_A_STEP) / 60

    def clear(self) -> None:
        self.steps.clear()
        self.fields = self.presses = self.turns = self.letters = self.words = 0


@dataclass(frozen=True)
class Journey:
    """A whole piece of work, and the most interactions and minutes it may cost; None for any."""

    name: str
    title: str
    go: Callable[[Stage], None]
    budget: int | None = None
    minutes: float | None = None
    hands: tuple[str, ...] = BOTH


@dataclass
class Outcome:
    """How one journey went with one pair of hands; `trouble` is empty when it was finished."""

    name: str
    hands: str
    budget: int | None = None
    minutes: float | None = None
    tally: Tally = field(default_factory=Tally)
    seconds: float = 0.0
    trouble: str = ""

    @property
    def within_budget(self) -> bool:
        in_steps = self.budget is None or self.tally.interactions <= self.budget
        return in_steps and (self.minutes is None or self.tally.minutes <= self.minutes)

    @property
    def kept(self) -> bool:
        """Whether it was finished within its budget."""
        return not self.trouble and self.within_budget

    def verdict(self) -> str:
        if self.trouble:
            return "not finished"
        return "ok" if self.within_budget else "over budget"


HEADS = (
    "journey",
    "hands",
    "interactions",
    "budget",
    "minutes",
    "fields",
    "keys",
    "wheel",
    "seconds",
    "",
)


def table(outcomes: list[Outcome]) -> str:
    """One line for each outcome: interactions as the design counts them, a newcomer's minutes."""
    rows: list[tuple[str, ...]] = [HEADS]
    for each in outcomes:
        tally = each.tally
        budget = "-" if each.budget is None else f"≤ {each.budget}"
        minutes = "-" if each.minutes is None else f"{tally.minutes:.1f} ≤ {each.minutes:g}"
        besides = (str(each) for each in (tally.fields, tally.presses, tally.turns))
        counts = (str(tally.interactions), budget, minutes, *besides)
        rows.append((each.name, each.hands, *counts, f"{each.seconds:.1f}", each.verdict()))
    widths = [max(len(row[place]) for row in rows) for place in range(len(HEADS))]
    return "\n".join(
        "  ".join(word.ljust(width) for word, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )
