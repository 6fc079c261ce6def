"""Contacts a worker means to have: planned, changed, called off, and become a note.

What was planned never tells what happened: the note's times and outcome are asked for, as always
(`contact-notes.md` §12). Only "We did not meet" says something, for the worker said it.
"""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from peerdesk.domain.contact_notes import ContactType, Outcome
from peerdesk.domain.planned import (
    PlannedContact,
    PlannedWish,
    PlanState,
    days_span,
    week_span,
)
from peerdesk.domain.text import clean
from peerdesk.domain.zones import zone_named
from peerdesk.forms.answers import Answers
from peerdesk.forms.values import PartialDateTime
from peerdesk.services import documents
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.services.documents import Writing
from peerdesk.services.note_columns import coded
from peerdesk.storage import people
from peerdesk.storage import planned_contacts as rows

REMIND_AHEAD: Final = timedelta(hours=24)
"""How far ahead one looks for what is to be told."""

BEGUN_FOR: Final = timedelta(minutes=5)
"""How long after its beginning it is still told."""


def plan(desk: Desk, wish: PlannedWish) -> UUID:
    """Plan a contact; gives its id. Raises PersonNotFound, ZoneUnknown."""
    planned_id = new_id(desk)
    with desk.vault.writing() as session:
        if wish.person_id is not None:
            people.summary(session, wish.person_id)
        rows.add(session, planned_id, _cleaned(wish), stamp(desk))
    return planned_id


def change(desk: Desk, planned_id: UUID, wish: PlannedWish) -> None:
    """Plan it otherwise. Raises EntryNotFound, PersonNotFound, ZoneUnknown."""
    with desk.vault.writing() as session:
        if wish.person_id is not None:
            people.summary(session, wish.person_id)
        rows.change(session, planned_id, _cleaned(wish), stamp(desk))


def cancel(desk: Desk, planned_id: UUID) -> None:
    """Call it off; it stays in the week, struck out. Raises EntryNotFound."""
    with desk.vault.writing() as session:
        rows.set_state(session, planned_id, PlanState.CALLED_OFF, None, stamp(desk))


def restore(desk: Desk, planned_id: UUID) -> None:
    """Plan it again after it was called off. Raises EntryNotFound."""
    with desk.vault.writing() as session:
        rows.set_state(session, planned_id, PlanState.PLANNED, None, stamp(desk))


def planned(desk: Desk, planned_id: UUID) -> PlannedContact:
    """One planned contact. Raises EntryNotFound."""
    with desk.vault.reading() as session:
        return rows.planned(session, planned_id)


def week(desk: Desk, monday: date) -> tuple[PlannedContact, ...]:
    """The worker's planned contacts of the week of `monday`, in the order of their times."""
    return _between(desk, *week_span(monday, desk.clock.zone()))


def days(desk: Desk, first: date, last: date) -> tuple[PlannedContact, ...]:
    """Those of these local days, both included, in the order of their times."""
    count = (last - first).days + 1
    return _between(desk, *days_span(first, count, desk.clock.zone()))


def to_remind(desk: Desk) -> tuple[PlannedContact, ...]:
    """Those to be told of now: from their reminder on until they have begun."""
    now = desk.clock.now()
    ahead = _between(desk, now - BEGUN_FOR, now + REMIND_AHEAD)
    return tuple(one for one in ahead if (at := remind_at(one)) is not None and at <= now)


def remind_at(one: PlannedContact) -> datetime | None:
    """The instant at which the window says that something is planned, None for never."""
    minutes = one.wish.remind_minutes
    if minutes is None or one.state is not PlanState.PLANNED:
        return None
    return one.wish.starts_at - timedelta(minutes=minutes)


def begin_note(desk: Desk, planned_id: UUID) -> UUID:
    """Begin the note it becomes: person, kind, place and way of meeting are those planned.

    Gives the note; the one that was begun already, if there is one. Raises EntryNotFound,
    PersonNotFound.
    """
    return _begun(desk, planned_id, missed=False)


def did_not_meet(desk: Desk, planned_id: UUID) -> UUID:
    """The same where they did not meet: the note says so, and when it was planned."""
    return _begun(desk, planned_id, missed=True)


def became(desk: Desk, planned_id: UUID, document_id: UUID) -> None:
    """Write that it became this note. Raises EntryNotFound."""
    with desk.vault.writing() as session:
        rows.set_state(session, planned_id, PlanState.WRITTEN, document_id, stamp(desk))


def _begun(desk: Desk, planned_id: UUID, *, missed: bool) -> UUID:
    found = planned(desk, planned_id)
    if found.document_id is not None:
        return found.document_id
    document_id = documents.start_note(desk, found.wish.person_id, _kind(found.wish))
    opened = documents.open_draft(desk, document_id)
    answers = _as_planned(opened.answers, found.wish)
    if missed:
        answers = _missed(answers, found.wish)
    documents.save(desk, opened, Writing(answers, narrative_format=opened.draft.narrative_format))
    became(desk, planned_id, document_id)
    return document_id


def _kind(wish: PlannedWish) -> ContactType:
    return ContactType(wish.contact_type)


def _as_planned(answers: Answers, wish: PlannedWish) -> Answers:
    """Where and how it was planned, before how the last one was; words of place go along."""
    for link_id, code in (("modality", wish.modality), ("setting", wish.setting)):
        if code:
            answers = answers.with_answer(link_id, coded(answers.form, link_id, code))
    if wish.place and "place_detail" in answers.form.by_link:
        answers = answers.with_answer("place_detail", wish.place)
    return answers


def _missed(answers: Answers, wish: PlannedWish) -> Answers:
    local = wish.starts_at.astimezone(ZoneInfo(wish.zone))
    planned_at = PartialDateTime(local.isoformat(timespec="seconds"))
    answers = answers.with_answer("outcome", coded(answers.form, "outcome", Outcome.NO_SHOW))
    return answers.with_answer("missed.planned_at", planned_at)


def _between(desk: Desk, first: datetime, until: datetime) -> tuple[PlannedContact, ...]:
    with desk.vault.reading() as session:
        return tuple(rows.between(session, desk.signer.worker_id, first, until))


def _cleaned(wish: PlannedWish) -> PlannedWish:
    zone_named(wish.zone)
    return replace(wish, place=clean(wish.place).text.strip(), note=clean(wish.note).text.strip())
