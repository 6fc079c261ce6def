"""Builders: a case that is allowed, changed in the one place a test is about."""

import copy
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from peerdesk.domain.consents.case_reading import read_case
from peerdesk.domain.consents.decision import ConsentDecision, decide

Json = dict[str, Any]

VECTORS: list[Json] = json.loads(Path(__file__).with_name("consent-cases.json").read_text("utf-8"))[
    "cases"
]

HARBOR = {
    "id": "org-harbor",
    "name": "Harbor House",
    "classes": ["housing"],
    "covered_entity_or_ba": False,
    "part2_program": False,
    "exchange": False,
}
POLICE = {**HARBOR, "id": "police", "classes": ["law_enforcement"]}


def vector(case_id: str) -> Json:
    """A copy of a published case."""
    return copy.deepcopy(next(case for case in VECTORS if case["id"] == case_id))


def changed(case: Json, changes: Mapping[str, object]) -> Json:
    """A copy with values at dotted paths replaced; numbers are places in a list."""
    new = copy.deepcopy(case)
    for path, value in changes.items():
        *way, last = path.split(".")
        spot: Any = new
        for step in way:
            spot = spot[int(step)] if step.isdecimal() else spot[step]
        if last.isdecimal():
            spot[int(last)] = value
        else:
            spot[last] = value
    return new


def tpo(**changes: object) -> Json:
    """A single TPO consent that carries the request; keywords use `__` for dots."""
    return changed(vector("P01"), _dotted(changes))


def housing(**changes: object) -> Json:
    """A consent for a housing programme until a date, carrying the request."""
    return changed(vector("P08"), _dotted(changes))


def exception(basis: str, **changes: object) -> Json:
    """A request without any consent, on another ground."""
    case = changed(vector("P03"), {"request.basis": basis, "request.recipient": dict(HARBOR)})
    return changed(case, _dotted(changes))


def _dotted(changes: Mapping[str, object]) -> Json:
    return {path.replace("__", "."): value for path, value in changes.items()}


def decided(case: Json) -> ConsentDecision:
    """The decision on a case with a known time zone."""
    read = read_case(case)
    assert read.record is not None
    return decide(read.record, read.request, read.on)


def outcome(case: Json) -> tuple[str, set[str]]:
    """Reason and what is missing, to compare."""
    decision = decided(case)
    return str(decision.reason), set(decision.missing)
