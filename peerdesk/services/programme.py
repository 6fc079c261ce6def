"""The programme's own facts, as the settings keep them and as the rules of consent see them."""

from collections.abc import Mapping
from dataclasses import asdict, fields
from datetime import date, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from peerdesk.domain.consents.listing import Today
from peerdesk.domain.consents.records import Programme
from peerdesk.domain.errors import ZoneUnknown
from peerdesk.domain.programme import ProgrammeFacts, ReportDuty, as_programme
from peerdesk.domain.trail import Act
from peerdesk.domain.zones import zone_named
from peerdesk.services.clock_check import moment
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.services.practice import PROGRAMME_SETTING
from peerdesk.storage import settings, trail
from peerdesk.storage.session import Session

_SETTING = "programme"


def programme_facts(desk: Desk) -> ProgrammeFacts:
    """What the programme has told of itself; the strictest rule where it has not."""
    with desk.vault.reading() as session:
        return facts_in(session)


def choose_programme_facts(desk: Desk, facts: ProgrammeFacts) -> None:
    """Write the programme's facts anew. Raises ZoneUnknown."""
    if facts.zone:
        zone_named(facts.zone)
    kept, written = _plain(facts), stamp(desk)
    with desk.vault.writing() as session:
        settings.put(session, settings.PRACTICE, PROGRAMME_SETTING, kept.pop("name"), written)
        settings.put(session, settings.PRACTICE, _SETTING, kept, written)
        trail.add(session, new_id(desk), Act.SETTING_CHANGED, written, None, _SETTING)


def programme_id(desk: Desk) -> str:
    """What consents call the programme: the vault's own id, which never changes."""
    return str(desk.vault.header.vault_id)


def programme_zone(desk: Desk, facts: ProgrammeFacts) -> tzinfo:
    """The zone that decides which day it is; the worker's own while none is set."""
    try:
        return zone_named(facts.zone) if facts.zone else ZoneInfo(desk.clock.zone())
    except ZoneUnknown:
        return ZoneInfo(desk.clock.zone())


def programme_in(desk: Desk, session: Session) -> Programme:
    """The programme as the rules see it, for services inside a transaction."""
    facts = facts_in(session)
    return as_programme(facts, programme_id(desk), programme_zone(desk, facts))


def programme_day(desk: Desk) -> date:
    """The day it is where the programme is."""
    return programme_now(desk).day


def programme_now(desk: Desk) -> Today:
    """The moment it is, as lists of papers need it."""
    with desk.vault.reading() as session:
        return now_in(desk, session)


def now_in(desk: Desk, session: Session) -> Today:
    """The same for services inside a transaction."""
    facts = facts_in(session)
    zone = programme_zone(desk, facts)
    return Today(moment(desk, session), zone, can_always_revoke=facts.covered_entity)


def facts_in(session: Session) -> ProgrammeFacts:
    """The programme's facts, for services inside a transaction."""
    name = settings.value(session, settings.PRACTICE, PROGRAMME_SETTING)
    kept = settings.value(session, settings.PRACTICE, _SETTING)
    read = _read(kept) if isinstance(kept, Mapping) else {}
    return ProgrammeFacts(**read | {"name": name if isinstance(name, str) else ""})


def _plain(facts: ProgrammeFacts) -> dict[str, Any]:
    kept = asdict(facts)
    kept["classes"] = sorted(facts.classes)
    return kept


def _read(kept: Mapping[str, Any]) -> dict[str, Any]:
    """The facts as they were kept; what a later version may add is left alone."""
    known = {each.name for each in fields(ProgrammeFacts)}
    read = {name: value for name, value in kept.items() if name in known}
    read["classes"] = frozenset(kept.get("classes", ()))
    read["extra_categories"] = tuple(kept.get("extra_categories", ()))
    read["report_guide"] = tuple(ReportDuty(**duty) for duty in kept.get("report_guide", ()))
    return read
