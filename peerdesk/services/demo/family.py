"""A caregiver and a child of the demo who are both served, linked, with a plan about the child."""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from peerdesk.crypto.signing import SigningKey
from peerdesk.domain.family import CareRole, FamilyFacts
from peerdesk.domain.people import HowSaid, Participation, ParticipationChange, PersonDetails
from peerdesk.forms.filled_by import Voice
from peerdesk.services import family, people, plans
from peerdesk.services.demo.plans import Sitting, said
from peerdesk.services.desk import Desk


def keep_family(desk: Desk, key: SigningKey, path: Path, until: date) -> None:
    """Add the child of somebody in the demo and link the two; nothing where nobody has the name."""
    told = tomllib.loads(path.read_text("utf-8"))
    carer = people.meant(desk, told["caregiver"])
    if carer is None:
        return
    since = until - timedelta(days=told["days"])
    child_id = _add(desk, told["youth"], since)
    facts = FamilyFacts(CareRole(told["role"]), told["caregiver_is"], told["youth_is"], since=since)
    family.link(desk, carer.person_id, child_id, facts)
    _keep_plan(desk, key, child_id, told["plan"])


def _add(desk: Desk, told: Mapping[str, Any], since: date) -> UUID:
    details = PersonDetails(**{**told, "languages": tuple(told["languages"])})
    person_id = people.add(desk, details)
    change = ParticipationChange(Participation.EXPLORING, since, HowSaid.SAID)
    people.set_participation(desk, person_id, change)
    return person_id


def _keep_plan(desk: Desk, key: SigningKey, child_id: UUID, told: Mapping[str, Any]) -> None:
    """What the caregiver says about the child, kept as a version in the child's record."""
    carer = next(one for one in plans.who_may_fill(desk, child_id) if one.voice is Voice.CAREGIVER)
    document_id = plans.start(desk, child_id, told["form"], filled_by=carer)
    opened = plans.open_plan(desk, document_id)
    told_once = said(opened.answers, Sitting(0, told["answers"]), "")
    plans.save(desk, opened, replace(told_once, filled_by=carer))
    plans.save_version(desk, key, document_id)
