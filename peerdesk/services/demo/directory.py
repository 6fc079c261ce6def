"""The directory of the demo: the places its notes name, as a worker keeps them."""

import tomllib
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from peerdesk.domain.resources import Resource
from peerdesk.services import resources
from peerdesk.services.desk import Desk

_TEXTS = ("name", "what_for", "phone", "hours", "address", "note")


def keep_places(desk: Desk, file: Path, until: date) -> Mapping[str, str]:
    """Add the places of a file to a new vault; gives their ids as text by name."""
    found = tomllib.loads(file.read_text("utf-8"))["place"]
    kept = [resources.add(desk, _place(desk, one, until)) for one in found]
    return {one.name: str(one.resource_id) for one in kept}


def _place(desk: Desk, told: Mapping[str, Any], until: date) -> Resource:
    name, what_for, phone, hours, address, note = (str(told.get(key, "")) for key in _TEXTS)
    return Resource(
        resources.new_resource_id(desk),
        name,
        what_for,
        phone,
        hours,
        address,
        note,
        checked_on=_ago(told, "checked", until),
        closed_on=_ago(told, "closed", until),
    )


def _ago(told: Mapping[str, Any], key: str, until: date) -> date | None:
    return until - timedelta(days=int(told[key])) if key in told else None
