"""Paired measurements: two things done alternately in one run, and the ratio of their times.

Alternating cancels what drifts (heat, other work on the machine); the ratio of each pair is what
counts. The interval is the 95 % bootstrap interval of the median ratio, with a fixed seed.
"""

import random
import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

Measure = Callable[[], float]
RESAMPLES = 2_000


@dataclass(frozen=True)
class Ratio:
    """How `ours` compares with `theirs`, pair by pair; `limit` is what the design allows."""

    name: str
    ours: tuple[float, ...]
    theirs: tuple[float, ...]
    limit: float | None = None
    unit: str = "ms"

    @property
    def ratios(self) -> list[float]:
        return [mine / other for mine, other in zip(self.ours, self.theirs, strict=True)]

    @property
    def middle(self) -> float:
        return statistics.median(self.ratios)

    def interval(self) -> tuple[float, float]:
        """Between which values the true median ratio lies, 95 times in 100."""
        chance = random.Random(len(self.ours))  # the same figures give the same interval
        count = len(self.ours)
        medians = sorted(
            statistics.median(chance.choices(self.ratios, k=count)) for _ in range(RESAMPLES)
        )
        return medians[int(RESAMPLES * 0.025)], medians[int(RESAMPLES * 0.975) - 1]

    @property
    def kept(self) -> bool:
        """Whether the median ratio is within the limit."""
        return self.limit is None or self.middle <= self.limit


@dataclass(frozen=True)
class Spread:
    """One thing measured alone; for figures that have no yardstick."""

    name: str
    values: tuple[float, ...]
    unit: str = "ms"

    def at(self, share: float) -> float:
        """The value that `share` of all stay at or below."""
        ordered = sorted(self.values)
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def paired(
    name: str,
    ours: Measure,
    theirs: Measure,
    *,
    pairs: int = 20,
    limit: float | None = None,
    unit: str = "ms",
    warm_up: int = 1,
) -> Ratio:
    """Measure both alternately, `pairs` times; who goes first changes with each pair."""
    for _ in range(warm_up):
        ours()
        theirs()
    mine, other = [], []
    for number in range(pairs):
        if number % 2:
            mine.append(ours())
            other.append(theirs())
        else:
            other.append(theirs())
            mine.append(ours())
    return Ratio(name, tuple(mine), tuple(other), limit, unit)


def alone(name: str, measure: Measure, *, times: int, unit: str = "ms") -> Spread:
    """Measure one thing `times` times."""
    return Spread(name, tuple(measure() for _ in range(times)), unit)


def timed(work: Callable[[], object]) -> Measure:
    """A measure that gives the milliseconds `work` takes."""

    def measure() -> float:
        started = time.perf_counter()
        work()
        return (time.perf_counter() - started) * 1000

    return measure


def report(findings: Iterable[Ratio | Spread]) -> str:
    """The findings as lines of a table."""
    return "\n".join(
        _ratio_line(each) if isinstance(each, Ratio) else _spread_line(each) for each in findings
    )


def all_kept(findings: Sequence[Ratio | Spread]) -> bool:
    """Whether every ratio is within its limit."""
    return all(each.kept for each in findings if isinstance(each, Ratio))


def _ratio_line(found: Ratio) -> str:
    low, high = found.interval()
    mine, other = statistics.median(found.ours), statistics.median(found.theirs)
    limit = "" if found.limit is None else f"limit {found.limit:g}  "
    verdict = "" if found.limit is None else ("kept" if found.kept else "EXCEEDED")
    return (
        f"{found.name:44} {found.middle:6.2f} × [{low:.2f}, {high:.2f}]  "
        f"{mine:8.1f} / {other:.1f} {found.unit}  n={len(found.ours)}  {limit}{verdict}"
    ).rstrip()


def _spread_line(found: Spread) -> str:
    return (
        f"{found.name:44} p50 {found.at(0.5):.1f}  p95 {found.at(0.95):.1f}  "
        f"p99 {found.at(0.99):.1f} {found.unit}  n={len(found.values)}"
    )
