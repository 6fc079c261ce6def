"""Records that go over with an alias and come back, with all that is derived from them."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Final
from uuid import UUID

from sqlalchemy import Select, select, update
from sqlalchemy.orm import Session

from peerdesk.domain.merges import MergedKind
from peerdesk.storage.pieces import in_pieces
from peerdesk.storage.tables import (
    AskingRow,
    AttachmentRow,
    DocumentRow,
    GoalRow,
    NextStepRow,
    PartyRow,
    PersonRow,
    PlannedContactRow,
    ReferralRow,
)

Movable = (
    type[DocumentRow]
    | type[GoalRow]
    | type[PlannedContactRow]
    | type[AskingRow]
    | type[PartyRow]
    | type[AttachmentRow]
)

MOVABLE: Final[Mapping[MergedKind, Movable]] = {
    MergedKind.DOCUMENT: DocumentRow,
    MergedKind.GOAL: GoalRow,
    MergedKind.PLANNED_CONTACT: PlannedContactRow,
    MergedKind.ASKING: AskingRow,
    MergedKind.PARTY: PartyRow,
    MergedKind.ATTACHMENT: AttachmentRow,
}
"""Where the records of each kind stand; all of these tables name their person in `person_id`."""

_OF_A_DOCUMENT: Final = (GoalRow, NextStepRow, ReferralRow, AttachmentRow)
"""What is with whomever its document is with, also what came after the document went over."""


def with_whom(session: Session, kind: MergedKind, records: Sequence[UUID]) -> dict[UUID, UUID]:
    """With whom each of these records is now; one that is gone is left out."""
    table, found = MOVABLE[kind], {}
    for piece in in_pieces(records):
        query = select(table.id, table.person_id).where(table.id.in_(piece))
        found.update({record: whose for record, whose in session.execute(query) if whose})
    return found


def put(session: Session, kind: MergedKind, places: Mapping[UUID, UUID]) -> None:
    """Put records with the person named for each, and what is derived from them with it."""
    in_order = sorted(places, key=lambda record: places[record].int)
    for person_id, records in groupby(in_order, key=places.__getitem__):
        for piece in in_pieces(list(records)):
            _put(session, kind, piece, person_id)


def settle_names(session: Session, places: Mapping[UUID, UUID | None]) -> None:
    """Write into whose record each alias went, None for one that stands on its own."""
    for alias_id, person_id in places.items():
        session.execute(
            update(PersonRow).where(PersonRow.id == alias_id).values(merged_into=person_id)
        )


def names_into(session: Session) -> dict[UUID, UUID]:
    """Each alias that lists leave out, and whose record shows it instead."""
    query = select(PersonRow.id, PersonRow.merged_into).where(PersonRow.merged_into.is_not(None))
    return {alias: person for alias, person in session.execute(query) if person}


def one_record(session: Session, person_id: UUID) -> tuple[UUID, ...]:
    """The ids under which this person has a record: their own, then of each alias in it."""
    return (person_id, *session.scalars(aliases_of(person_id)))


def aliases_of(person_id: UUID) -> Select[UUID]:
    """The question for the aliases that went into a record."""
    return select(PersonRow.id).where(PersonRow.merged_into == person_id).order_by(PersonRow.id)


def _put(session: Session, kind: MergedKind, records: Sequence[UUID], person_id: UUID) -> None:
    table = MOVABLE[kind]
    changed = update(table).where(table.id.in_(records)).values(person_id=person_id)
    session.execute(changed)
    if kind is MergedKind.DOCUMENT:
        for derived in _OF_A_DOCUMENT:
            along = update(derived).where(derived.document_id.in_(records))
            session.execute(along.values(person_id=person_id))
