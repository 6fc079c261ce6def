"""Deciding what may be shared: 10,000 decisions against one second of the clock.

The cases are the project's own vectors. Beside them, a thousand decisions on a record with many
consents of which only the last one carries the request.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

from benchmarks.harness import Ratio, Spread, alone, timed
from peerdesk.domain.consents.case_reading import ConsentCase, read_case
from peerdesk.domain.consents.decision import decide

DECISIONS, MANY_DECISIONS = 10_000, 1_000
ROUNDS = 10
CONSENTS = 30
_SECOND = 1_000.0  # milliseconds
_VECTORS = Path(__file__).parents[1] / "tests/domain/consents/consent-cases.json"


def measure(folder: Path) -> Iterator[Ratio | Spread]:
    """All vectors in turn, then a person with many consents."""
    del folder
    cases = [read_case(case) for case in json.loads(_VECTORS.read_text("utf-8"))["cases"]]
    whole = [case for case in cases if case.record is not None and case.on is not None]
    every = timed(_deciding(whole, DECISIONS))
    every()
    ours = tuple(every() for _ in range(ROUNDS))
    name = f"{DECISIONS:,} decisions : one second"
    yield Ratio(name, ours, (_SECOND,) * ROUNDS, limit=1.0)
    many = timed(_deciding([_many(whole)], MANY_DECISIONS))
    yield alone(f"{MANY_DECISIONS:,} decisions among {CONSENTS} consents", many, times=ROUNDS)


def _deciding(cases: list[ConsentCase], count: int) -> Callable[[], None]:
    def run() -> None:
        for case in islice(cycle(cases), count):
            if case.record is not None and case.on is not None:
                decide(case.record, case.request, case.on)

    return run


def _many(cases: list[ConsentCase]) -> ConsentCase:
    """The first case that a consent carries, with more consents that fail at their end."""
    for case in cases:
        record = case.record
        if record is None or case.on is None:
            continue
        if decide(record, case.request, case.on).consent_id:
            carrying = record.consents[0]
            others = tuple(
                replace(carrying, id=f"{number}", purposes=frozenset({"other"}))
                for number in range(CONSENTS - 1)
            )
            return replace(case, record=replace(record, consents=(*others, carrying)))
    raise ValueError(_VECTORS)
