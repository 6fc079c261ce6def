"""Units where a programme adds up a person's day: each contact's share of the day's total.

Such a contact has no units of its own (`columns.units` is None): the day decides, so it is read
together with the person's other contacts of that day (`contact-notes.md` §6.4).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from peerdesk.domain.contact_notes import MET, ContactType, Modality
from peerdesk.domain.documents import ContactColumns, ContactFilter, DocumentStatus, DocumentSummary
from peerdesk.domain.profiles import RuleProfile
from peerdesk.domain.units import Rounding, UnitScope, units_of_day
from peerdesk.services.desk import Desk
from peerdesk.services.profiles import Rules, rules_in
from peerdesk.storage import lists
from peerdesk.storage.session import Session

_A_DAY = timedelta(days=1)
_MOST = 200  # contacts of one person around one day

One = tuple[UUID, ContactColumns]


@dataclass(frozen=True, slots=True)
class DayShare:
    """What a contact adds to its day, and what the day comes to, both in units."""

    units: int
    of_day: int


def units_of_days(desk: Desk, lines: Sequence[DocumentSummary]) -> dict[UUID, int | None]:
    """The units of each contact by the rules of its day; signed neighbours are counted with it.

    None where only minutes count, where the programme has not chosen, or minutes are unknown.
    """
    with desk.vault.reading() as session:
        return units_in(session, lines)


def units_in(session: Session, lines: Sequence[DocumentSummary]) -> dict[UUID, int | None]:
    """The same for services inside a transaction: a second one would wait for a free place."""
    rules = rules_in(session)
    return {line.document_id: _units(session, rules, line) for line in lines}


def share(
    desk: Desk, document_id: UUID, person_id: UUID | None, columns: ContactColumns
) -> DayShare | None:
    """What a contact that is being written adds to its day; None where no day is added up."""
    with desk.vault.reading() as session:
        profile = rules_in(session).on(columns.service_date)
        return _share(session, profile, person_id, (document_id, columns))


def _units(session: Session, rules: Rules, line: DocumentSummary) -> int | None:
    columns = line.columns
    if columns.units is not None:
        return columns.units
    found = _share(
        session, rules.on(columns.service_date), line.person_id, (line.document_id, columns)
    )
    return None if found is None else found.units


def _share(
    session: Session, profile: RuleProfile, person_id: UUID | None, this: One
) -> DayShare | None:
    rounding, scope = profile.units.rounding, profile.units.scope
    adds_up = profile.units.bills and scope in {UnitScope.PER_DAY_SUM, UnitScope.PER_DAY_MIN8}
    if not adds_up or rounding in {None, Rounding.NONE} or this[1].minutes is None:
        return None
    if person_id is None or not _may_count(this[1], profile):
        return DayShare(0, 0)
    others = _same_day(session, person_id, this)
    day = [one for one in (*others, this) if _may_count(one[1], profile)]
    day.sort(key=lambda one: (one[1].happened_at, one[0]))
    shares = _shares(day, rounding or Rounding.NONE, scope or UnitScope.PER_CONTACT)
    own = next(at for at, one in enumerate(day) if one[0] == this[0])
    return DayShare(shares[own], sum(shares))


def _shares(day: Iterable[One], rounding: Rounding, scope: UnitScope) -> tuple[int, ...]:
    return units_of_day([one[1].minutes or 0 for one in day], rounding, scope) or ()


def _same_day(session: Session, person_id: UUID, this: One) -> list[One]:
    """The person's other signed contacts of the same local day."""
    day = this[1].service_date
    wanted = ContactFilter(
        person_id=person_id, from_at=_at(day - _A_DAY), until=_at(day + 2 * _A_DAY), is_signed=True
    )
    return [
        (line.document_id, line.columns)
        for line in lists.contacts(session, wanted, None, _MOST)
        if line.columns.service_date == day
        and line.document_id != this[0]
        and line.status is not DocumentStatus.DRAFT
    ]


def _at(day: date) -> datetime:
    """A moment that lies in the day, whatever the zone, when a day is added on both sides."""
    return datetime.combine(day, time(), UTC)


def _may_count(columns: ContactColumns, profile: RuleProfile) -> bool:
    """Whether units are counted: it took place, and its kind and modality are billed."""
    kind = ContactType(columns.contact_type) if columns.contact_type else None
    modality = Modality(columns.modality) if columns.modality else None
    if kind is None or modality is None:
        return False
    return columns.outcome in {*MET, ""} and profile.units.counts(kind, modality)
