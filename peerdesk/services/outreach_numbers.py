"""What rounds add up to in a period, and what to look at once more in one meeting."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from peerdesk.domain.contact_notes import ContactType
from peerdesk.domain.documents import ANSWERED, ContactFilter, DocumentSummary, Place
from peerdesk.domain.outreach import (
    Concern,
    Meeting,
    Numbers,
    concerns,
    concerns_of_tally,
    is_path_contact,
    together,
)
from peerdesk.domain.zones import local_date, near_instant
from peerdesk.forms.answers import Answers
from peerdesk.forms.contact_reading import ContactNoteReading
from peerdesk.forms.readings import contact_note
from peerdesk.services.desk import Desk
from peerdesk.services.stored_forms import answers_of, stored_form
from peerdesk.storage import lists, people, revisions, rounds
from peerdesk.storage.session import Session

_PAGE = 200


def looked_at(desk: Desk, person_id: UUID | None, answers: Answers) -> tuple[Concern, ...]:
    """What to look at once more in a round's counts, or in the note of somebody met on it."""
    read = contact_note(answers)
    if person_id is None:
        return concerns_of_tally(read.outreach.counts, read.header.place_detail)
    with desk.vault.reading() as session:
        return concerns(_meeting(desk, session, person_id, read))


def numbers(desk: Desk, first: date, last: date) -> Numbers:
    """What this worker's signed rounds and meetings of these local days add up to.

    Reads every note of outreach in the period: for a long one, call it in the background.
    """
    with desk.vault.reading() as session:
        found = [_counted(desk, session, one) for one in _notes(desk, session, first, last)]
    counts = [one.read.outreach.counts for one in found if one.is_round]
    met = [one for one in found if not one.is_round]
    return Numbers(
        rounds=len(counts),
        minutes=sum(one.minutes for one in found if one.is_round),
        reached=sum(one.reached or 0 for one in counts),
        engaged=sum(one.engaged or 0 for one in counts),
        referrals=sum(one.referrals or 0 for one in counts),
        supplies=together(supply for one in counts for supply in one.supplies),
        contacts=len(met),
        path_contacts=sum(one.was_there for one in met),
        people=len({one.person_id for one in met if one.person_id}),
        first_contacts=sum(one.read.outreach.first_contact is True for one in met),
    )


@dataclass(frozen=True, slots=True)
class _Counted:
    person_id: UUID | None
    minutes: int
    read: ContactNoteReading

    @property
    def is_round(self) -> bool:
        return self.read.outreach.is_tally

    @property
    def was_there(self) -> bool:
        head = self.read.header
        return is_path_contact(head.modality, head.outcome)


def _notes(desk: Desk, session: Session, first: date, last: date) -> Iterator[DocumentSummary]:
    zone = desk.clock.zone()
    wanted = ContactFilter(
        contact_type=ContactType.OUTREACH,
        author_id=desk.signer.worker_id,
        is_signed=True,
        from_at=_midnight(first, zone),
        until=_midnight(last + timedelta(days=1), zone),
    )
    after: Place | None = None
    while page := lists.contacts(session, wanted, after, _PAGE):
        after = Place(page[-1].columns.happened_at, page[-1].document_id)
        yield from page


def _midnight(day: date, zone: str) -> datetime:
    return near_instant(datetime.combine(day, time()), zone).astimezone(UTC)


def _counted(desk: Desk, session: Session, line: DocumentSummary) -> _Counted:
    read = _read(desk, session, line.document_id)
    return _Counted(line.person_id, line.columns.minutes or 0, read)


def _read(desk: Desk, session: Session, document_id: UUID) -> ContactNoteReading:
    last = [one for one in revisions.of(session, document_id) if one.kind in ANSWERED][-1]
    form = stored_form(session, desk.forms, last.form, last.form_sha256)
    return contact_note(answers_of(form, last.response))


def _meeting(desk: Desk, session: Session, person_id: UUID, read: ContactNoteReading) -> Meeting:
    head, told = read.header, read.outreach
    at = head.start_at or desk.clock.now()
    first_on, last_on = rounds.met_before(session, person_id, at)
    engaged_before: tuple[date, ...] = ()
    if told.engaged_on is not None:
        engaged_before = _engaged_before(desk, session, person_id)
    return Meeting(
        on=local_date(at, head.zone or desk.clock.zone()),
        modality=head.modality,
        outcome=head.outcome,
        living=told.living,
        engaged_on=told.engaged_on,
        places=(head.place_detail, told.next_place),
        first_on=first_on,
        last_on=last_on,
        engaged_before=engaged_before,
    )


def _engaged_before(desk: Desk, session: Session, person_id: UUID) -> tuple[date, ...]:
    """The days of engagement signed in this enrolment: since they took part, if that is known."""
    since = people.person(session, person_id).since
    notes = rounds.outreach_notes(session, person_id, since)
    days = (_read(desk, session, one).outreach.engaged_on for one in notes)
    return tuple(day for day in days if day is not None)
