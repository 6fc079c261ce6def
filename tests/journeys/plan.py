"""What a journey is, what it has cost, and the table of all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # a stage needs the system's accessibility bindings; counting does not
    from tests.journeys.stage import Stage

BOTH = ("keyboard", "mouse")


@dataclass
class Tally:
    """What a journey has cost so far: interactions by name, fields typed into, keys pressed."""

    steps: list[str] = field(default_factory=list)
    fields: int = 0
    presses: int = 0

    @property
    def interactions(self) -> int:
        return len(self.steps)

    def clear(self) -> None:
        self.steps.clear()
        self.fields = self.presses = 0


@dataclass(frozen=True)
class Journey:
    """A whole piece of work; `budget` is the most interactions it may cost, None for any."""

    name: str
    title: str
    go: Callable[[Stage], None]
    budget: int | None = None
    hands: tuple[str, ...] = BOTH


@dataclass
class Outcome:
    """How one journey went with one pair of hands; `trouble` is empty when it was finished."""

    name: str
    hands: str
    budget: int | None = None
    tally: Tally = field(default_factory=Tally)
    seconds: float = 0.0
    trouble: str = ""

    @property
    def within_budget(self) -> bool:
        return self.budget is None or self.tally.interactions <= self.budget

    @property
    def kept(self) -> bool:
        """Whether it was finished within its budget."""
        return not self.trouble and self.within_budget

    def verdict(self) -> str:
        if self.trouble:
            return "not finished"
        return "ok" if self.within_budget else "over budget"


HEADS = ("journey", "hands", "interactions", "budget", "fields", "keys", "seconds", "")


def table(outcomes: list[Outcome]) -> str:
    """One line for each outcome; interactions as the design counts them, key presses beside."""
    rows = [HEADS]
    for each in outcomes:
        tally = each.tally
        budget = "-" if each.budget is None else f"≤ {each.budget}"
        counts = (str(tally.interactions), budget, str(tally.fields), str(tally.presses))
        rows.append((each.name, each.hands, *counts, f"{each.seconds:.1f}", each.verdict()))
    widths = [max(len(row[place]) for row in rows) for place in range(len(HEADS))]
    return "\n".join(
        "  ".join(word.ljust(width) for word, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )
