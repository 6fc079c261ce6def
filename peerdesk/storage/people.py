"""People in the vault: written whole, found by any part of a name."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from uuid import UUID

from sqlalchemy import ColumnElement, Select, delete, func, literal_column, or_, select
from sqlalchemy.orm import Session, aliased

from peerdesk.domain.contact_notes import MET
from peerdesk.domain.documents import DocumentKind, DocumentStatus
from peerdesk.domain.errors import PersonNotFound
from peerdesk.domain.people import (
    HowSaid,
    MayContact,
    Participation,
    ParticipationChange,
    Person,
    PersonDetails,
    PersonSummary,
    ReachKind,
    ReachSafety,
    Strength,
    StrengthKind,
    Support,
    SupportKind,
    WayToReach,
)
from peerdesk.domain.text import fold
from peerdesk.storage.merged_records import one_record
from peerdesk.storage.stamp import Stamp
from peerdesk.storage.tables import DocumentRow, ParticipationRow, PersonRow, WayToReachRow


def add(session: Session, person_id: UUID, details: PersonDetails, stamp: Stamp) -> None:
    """Write a new person, without a participation status yet."""
    row = PersonRow(
        id=person_id,
        participation=None,
        participation_since=None,
        last_contact_at=None,
        created_at=stamp.at,
        created_by=stamp.worker_id,
        created_on_device=stamp.device_id,
    )
    _fill(row, details, stamp)
    session.add(row)
    _replace_ways(session, person_id, details.ways)


def change(session: Session, person_id: UUID, details: PersonDetails, stamp: Stamp) -> None:
    """Write all details of a person anew. Raises PersonNotFound."""
    _fill(_row(session, person_id), details, stamp)
    _replace_ways(session, person_id, details.ways)


def person(session: Session, person_id: UUID) -> Person:
    """The whole record. Raises PersonNotFound."""
    row = _row(session, person_id)
    ways = session.scalars(
        select(WayToReachRow)
        .where(WayToReachRow.person_id == person_id)
        .order_by(WayToReachRow.position)
    )
    status = Participation(row.participation) if row.participation else None
    return Person(row.id, _details(row, ways), status, row.participation_since)


def summaries(
    session: Session, words: Iterable[str] = (), *, limit: int = 50, offset: int = 0
) -> list[PersonSummary]:
    """People whose folded names hold every one of the folded `words`, last seen first."""
    query: Select[PersonRow] = select(PersonRow).where(PersonRow.merged_into.is_(None))
    for word in words:
        query = query.where(named(word))
    query = query.order_by(PersonRow.last_contact_at.desc(), PersonRow.id.desc())
    return _told(session, session.scalars(query.limit(limit).offset(offset)))


def named(word: str) -> ColumnElement[bool]:
    """That a person is called so, or was met so before it was known who they are."""
    called = PersonRow.name_folded.contains(word, autoescape=True)
    alias = aliased(PersonRow)
    met_as = select(alias.merged_into).where(
        alias.merged_into.is_not(None), alias.name_folded.contains(word, autoescape=True)
    )
    return or_(called, PersonRow.id.in_(met_as))


def summary(session: Session, person_id: UUID) -> PersonSummary:
    """One line about one person. Raises PersonNotFound."""
    return _told(session, [_row(session, person_id)])[0]


def count(session: Session) -> int:
    """How many people there are; an alias that is known to be one of them is not counted twice."""
    query = select(func.count()).select_from(PersonRow).where(PersonRow.merged_into.is_(None))
    return session.scalar(query) or 0


def all_names(session: Session) -> list[PersonSummary]:
    """A line for every person, for telling apart those who sound alike."""
    return _told(session, session.scalars(select(PersonRow).where(PersonRow.merged_into.is_(None))))


def phones(session: Session) -> list[tuple[UUID, str]]:
    """Whose each phone number on file is, also those of aliases that went into a record."""
    owner = func.coalesce(PersonRow.merged_into, PersonRow.id)
    query = (
        select(owner, WayToReachRow.value)
        .join(PersonRow, PersonRow.id == WayToReachRow.person_id)
        .where(WayToReachRow.kind.in_((ReachKind.PHONE, ReachKind.TEXT)))
    )
    return [(person_id, value) for person_id, value in session.execute(query)]


def every_id(session: Session) -> list[UUID]:
    """Every record there is, also of aliases that went into another."""
    return list(session.scalars(select(PersonRow.id)))


def now_with(session: Session, person_id: UUID) -> UUID:
    """Whose record this one is part of: its own, or the one it went into. Raises PersonNotFound."""
    return _row(session, person_id).merged_into or person_id


def find_last_contact(session: Session, person_id: UUID) -> None:
    """Bring a person's last contact up to date: signed, not in error, and they did meet."""
    query = (
        select(DocumentRow.happened_at)
        .where(
            DocumentRow.person_id == person_id,
            DocumentRow.kind == literal_column(f"'{DocumentKind.CONTACT_NOTE}'"),
            DocumentRow.status.in_((DocumentStatus.SIGNED, DocumentStatus.AMENDED)),
            DocumentRow.outcome.in_(MET),
        )
        .order_by(DocumentRow.happened_at.desc())
        .limit(1)
    )
    _row(session, person_id).last_contact_at = session.scalar(query)


def add_participation(
    session: Session, entry_id: UUID, person_id: UUID, entry: ParticipationChange, stamp: Stamp
) -> None:
    """Add one entry to the history and make it the present status."""
    session.add(
        ParticipationRow(
            id=entry_id,
            person_id=person_id,
            status=entry.status,
            since=entry.since,
            how=entry.how,
            wish=entry.wish,
            check_in_on=entry.check_in_on,
            reason=entry.reason,
            entered_at=stamp.at,
            entered_by=stamp.worker_id,
            entered_on_device=stamp.device_id,
        )
    )
    row = _row(session, person_id)
    row.participation, row.participation_since = entry.status, entry.since


def participation_history(session: Session, person_id: UUID) -> list[ParticipationChange]:
    """Every entry, the oldest first, those under an alias of theirs as well."""
    return [_change(row) for row in _entries(session, one_record(session, person_id))]


def settle_standing(session: Session, person_id: UUID) -> None:
    """Work out anew where a person stands: as told of them, else as told of an alias of theirs."""
    ids = one_record(session, person_id)
    told = _entries(session, ids[:1]) or _entries(session, ids)
    row = _row(session, person_id)
    row.participation = told[-1].status if told else None
    row.participation_since = told[-1].since if told else None


def _entries(session: Session, ids: Sequence[UUID]) -> list[ParticipationRow]:
    query = (
        select(ParticipationRow)
        .where(ParticipationRow.person_id.in_(ids))
        .order_by(ParticipationRow.entered_at, ParticipationRow.id)
    )
    return list(session.scalars(query))


def _row(session: Session, person_id: UUID) -> PersonRow:
    row = session.get(PersonRow, person_id)
    if row is None:
        raise PersonNotFound
    return row


def _fill(row: PersonRow, details: PersonDetails, stamp: Stamp) -> None:
    row.chosen_name = details.chosen_name
    row.name_folded = fold(
        f"{details.chosen_name} {details.legal_name} {details.identifier}".strip()
    )
    row.pronouns = details.pronouns
    row.legal_name = details.legal_name
    row.identifier = details.identifier
    row.is_alias = details.is_alias
    row.how_to_reach = details.how_to_reach
    row.what_matters = details.what_matters
    row.languages = _dump(details.languages)
    row.strengths = _dump([asdict(strength) for strength in details.strengths])
    row.supports = _dump([asdict(support) for support in details.supports])
    row.own_terms = _dump(details.own_terms)
    row.changed_at, row.changed_by = stamp.at, stamp.worker_id


def _replace_ways(session: Session, person_id: UUID, ways: tuple[WayToReach, ...]) -> None:
    session.flush()
    session.execute(delete(WayToReachRow).where(WayToReachRow.person_id == person_id))
    for position, way in enumerate(ways):
        session.add(
            WayToReachRow(
                id=way.way_id,
                person_id=person_id,
                position=position,
                kind=way.kind,
                value=way.value,
                label=way.label,
                safety=way.safety,
                note=way.note,
                worked_on=way.worked_on,
                stopped_on=way.stopped_on,
            )
        )


def _details(row: PersonRow, ways: Iterable[WayToReachRow]) -> PersonDetails:
    return PersonDetails(
        chosen_name=row.chosen_name,
        pronouns=row.pronouns,
        legal_name=row.legal_name,
        identifier=row.identifier,
        is_alias=row.is_alias,
        languages=tuple(json.loads(row.languages)),
        how_to_reach=row.how_to_reach,
        what_matters=row.what_matters,
        ways=tuple(_way(way) for way in ways),
        strengths=tuple(_strength(item) for item in json.loads(row.strengths)),
        supports=tuple(_support(item) for item in json.loads(row.supports)),
        own_terms=tuple(json.loads(row.own_terms)),
    )


def _way(row: WayToReachRow) -> WayToReach:
    return WayToReach(
        row.id,
        ReachKind(row.kind),
        row.value,
        row.label,
        ReachSafety(row.safety),
        row.note,
        row.worked_on,
        row.stopped_on,
    )


def _strength(item: dict[str, str | None]) -> Strength:
    kind = item["kind"]
    return Strength(item["text"] or "", StrengthKind(kind) if kind else None)


def _support(item: dict[str, str]) -> Support:
    return Support(
        item["name"],
        item["relation"],
        SupportKind(item["kind"]),
        item["can_help_with"],
        MayContact(item["may_contact"]),
        item["contact_info"],
    )


def _told(session: Session, rows: Iterable[PersonRow]) -> list[PersonSummary]:
    """A line for each, with the names they were met under."""
    found = list(rows)
    met_as: dict[UUID | None, list[str]] = {}
    query = select(PersonRow.merged_into, PersonRow.chosen_name).where(
        PersonRow.merged_into.is_not(None)
    )
    for person_id, name in session.execute(query.order_by(PersonRow.id)):
        met_as.setdefault(person_id, []).append(name)
    return [_summary(row, tuple(met_as.get(row.id, ()))) for row in found]


def _summary(row: PersonRow, also_known_as: tuple[str, ...]) -> PersonSummary:
    return PersonSummary(
        row.id,
        row.chosen_name,
        row.pronouns,
        row.identifier,
        row.is_alias,
        Participation(row.participation) if row.participation else None,
        row.last_contact_at,
        also_known_as,
    )


def _change(row: ParticipationRow) -> ParticipationChange:
    return ParticipationChange(
        Participation(row.status),
        row.since,
        HowSaid(row.how),
        row.wish,
        row.check_in_on,
        row.reason,
        row.entered_at,
        row.entered_by,
    )


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
