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
    """How `ours` compares with `theirs`; `limit` is what the design allows.

    Judged by the median of the pairs' ratios, or, where `share` is given, by the ratio of that
    percentile of either side (0.95: how slow the slowest twentieth is).
    """

    name: str
    ours: tuple[float, ...]
    theirs: tuple[float, ...]
    limit: float | None = None
    unit: str = "ms"
    share: float | None = None

    @property
    def ratios(self) -> list[float]:
        return [mine / other for mine, other in zip(self.ours, self.theirs, strict=True)]

    @property
    def middle(self) -> float:
        return self._judged(list(zip(self.ours, self.theirs, strict=True)))

    def interval(self) -> tuple[float, float]:
        """Between which values the true ratio lies, 95 times in 100."""
        chance = random.Random(len(self.ours))  # the same figures give the same interval
        pairs = list(zip(self.ours, self.theirs, strict=True))
        judged = sorted(self._judged(chance.choices(pairs, k=len(pairs))) for _ in range(RESAMPLES))
        return judged[int(RESAMPLES * 0.025)], judged[int(RESAMPLES * 0.975) - 1]

    def _judged(self, pairs: list[tuple[float, float]]) -> float:
        if self.share is None:
            return statistics.median(mine / other for mine, other in pairs)
        mine, other = zip(*pairs, strict=True)
        return percentile(mine, self.share) / percentile(other, self.share)

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
        return percentile(self.values, share)


def percentile(values: Sequence[float], share: float) -> float:
    """The value that `share` of all stay at or below."""
    ordered = sorted(values)
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


def paired_by_case(
    name: str,
    cases: Sequence[tuple[Callable[[], object], Callable[[], object]]],
    *,
    rounds: int,
    share: float,
    limit: float,
) -> Ratio:
    """Time many different pieces of work in pairs, `rounds` times over, after one warm-up."""
    found = [
        paired(name, timed(ours), timed(theirs), pairs=rounds, warm_up=1) for ours, theirs in cases
    ]
    ours = tuple(value for each in found for value in each.ours)
    theirs = tuple(value for each in found for value in each.theirs)
    return Ratio(name, ours, theirs, limit, share=share)


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
    share = 0.5 if found.share is None else found.share
    mine, other = percentile(found.ours, share), percentile(found.theirs, share)
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
