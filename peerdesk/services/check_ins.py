"""Asking after someone: the day a signed contact names, and when it is done."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from peerdesk.domain.today import CheckInReason
from peerdesk.domain.zones import local_date
from peerdesk.forms.answers import Answers
from peerdesk.forms.readings import contact_note
from peerdesk.services.desk import Desk, stamp, today
from peerdesk.storage import check_ins as rows
from peerdesk.storage.session import Session
from peerdesk.storage.stamp import Stamp

_NAMING: Final = ("crisis.follow_up_due", "missed.next_try")


@dataclass(frozen=True, slots=True)
class Whose:
    """The signed contact, whose it is, and the zone its times are read in."""

    document_id: UUID
    person_id: UUID | None
    zone: str


def set_done(desk: Desk, document_id: UUID, *, done: bool) -> None:
    """Say that someone was asked after, or take that back."""
    with desk.vault.writing() as session:
        rows.set_done(session, document_id, today(desk) if done else None, stamp(desk))


def keep_named(session: Session, whose: Whose, answers: Answers, written: Stamp) -> None:
    """Keep the first day that a contact just signed names, and settle what it answers itself.

    A contact about nobody names no one to ask after.
    """
    if whose.person_id is None:
        return
    named = sorted(_named(answers, whose.zone))
    if named:
        due_on, reason = named[0]
        rows.keep(session, whose.document_id, due_on, reason, written)
    else:
        rows.forget(session, whose.document_id)
    rows.settle(session, whose.person_id, local_date(written.at, whose.zone), written)


def names_any(answers: Answers) -> bool:
    """Whether a contact names a day at all; most do not."""
    return any(answers.value(link_id) is not None for link_id in _NAMING)


def keep_many(
    session: Session,
    named: Sequence[tuple[Whose, Answers, Stamp]],
    people: Collection[UUID],
    written: Stamp,
) -> None:
    """What `keep_named` does, for very many contacts of these people that are signed already."""
    for whose, answers, signed in named:
        for due_on, reason in sorted(_named(answers, whose.zone))[:1]:
            rows.keep(session, whose.document_id, due_on, reason, signed)
    for person_id in people:
        rows.settle(session, person_id, written.at.date(), written)


def forget(session: Session, document_id: UUID) -> None:
    """A contact that was entered in error asks after nobody."""
    rows.forget(session, document_id)


def _named(answers: Answers, zone: str) -> Iterator[tuple[date, CheckInReason]]:
    read = contact_note(answers)
    moments: tuple[tuple[datetime | None, CheckInReason], ...] = (
        (read.crisis.follow_up_due if read.crisis else None, CheckInReason.CRISIS),
        (read.missed.next_try, CheckInReason.MISSED),
    )
    for moment, reason in moments:
        if moment is not None:
            yield local_date(moment, zone), reason
