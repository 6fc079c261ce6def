"""A worker's own work of some days, read for a log."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from peerdesk.domain.contact_notes import MET
from peerdesk.domain.documents import (
    ContactFilter,
    DocumentStatus,
    DocumentSummary,
    Place,
)
from peerdesk.domain.work_log import LogLine, WorkAsked
from peerdesk.domain.zones import near_instant
from peerdesk.forms.answers import Answers
from peerdesk.forms.readings import contact_note
from peerdesk.forms.values import Coding
from peerdesk.services import records, travel
from peerdesk.services.desk import Desk
from peerdesk.services.documents import CONTACT_NOTE
from peerdesk.services.records import SignedDocument
from peerdesk.services.units_of_days import units_in
from peerdesk.storage import lists, people, work
from peerdesk.storage.session import Session
from peerdesk.wording.islands import island
from peerdesk.wording.records import person_line

_PAGE = 200
_A_DAY = timedelta(days=1)  # the day of a contact is that of its place, not of the desk


@dataclass(frozen=True, slots=True)
class WorkNote:
    """One signed note with every version, and its line in the log."""

    document: SignedDocument
    line: LogLine


@dataclass(frozen=True, slots=True)
class Miles:
    """Miles in tenths: those of a contact by its document, and those of no contact by day."""

    by_document: Mapping[UUID, int] = field(default_factory=dict)
    apart: tuple[tuple[date, int], ...] = ()


class Labels:
    """People by the labels agreed with them, each looked up once."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: dict[UUID | None, str] = {None: ""}

    def of(self, person_id: UUID | None) -> str:
        """`Darnell (red bike)`; "" for nobody. Raises PersonNotFound."""
        if person_id not in self._known and person_id is not None:
            found = people.summary(self._session, person_id)
            self._known[person_id] = person_line(island(found.name), island(found.identifier))
        return self._known[person_id]


def summaries(desk: Desk, session: Session, asked: WorkAsked) -> list[DocumentSummary]:
    """The worker's own notes that are asked for, drafts and errors among them, oldest first."""
    zone = desk.clock.zone()
    wanted = ContactFilter(
        author_id=desk.signer.worker_id,
        from_at=None if asked.first is None else midnight(asked.first, zone) - _A_DAY,
        until=None if asked.last is None else midnight(asked.last, zone) + 2 * _A_DAY,
        include_errors=True,
    )
    found: list[DocumentSummary] = []
    after: Place | None = None
    while page := lists.contacts(session, wanted, after, _PAGE):
        after = Place(page[-1].columns.happened_at, page[-1].document_id)
        found += [one for one in page if asked.covers(one.person_id, one.columns.service_date)]
    return found[::-1]


def miles_of(desk: Desk, asked: WorkAsked) -> Miles:
    """The miles of these days; those of no contact only where everyone is asked for."""
    found = travel.in_period(desk, asked.first or date.min, asked.last or date.max)
    by_document: dict[UUID, int] = {}
    apart: dict[date, int] = {}
    for trip in found.trips:
        if trip.document_id is not None:
            by_document[trip.document_id] = (
                by_document.get(trip.document_id, 0) + trip.tenths_of_miles
            )
        elif asked.person_ids is None:
            apart[trip.day] = apart.get(trip.day, 0) + trip.tenths_of_miles
    return Miles(by_document, tuple(sorted(apart.items())))


def notes(
    desk: Desk, session: Session, found: Sequence[DocumentSummary], miles: Mapping[UUID, int]
) -> Iterator[WorkNote]:
    """The signed ones among them, one after the other; `miles` in tenths by document."""
    signed = [one for one in found if one.status is not DocumentStatus.DRAFT]
    wholes = work.wholes(session, [one.document_id for one in signed])
    units = units_in(session, signed)
    labels = Labels(session)
    for one in signed:
        document = records.signed(desk, session, one.document_id)
        line = replace(
            _line(document),
            person=labels.of(one.person_id),
            units=units[one.document_id],
            tenths_of_miles=miles.get(one.document_id, 0),
            whole_id=wholes.get(one.document_id),
        )
        yield WorkNote(document, line)


def kind_words(desk: Desk, code: str) -> str:
    """What the form calls a kind of contact; the code itself where it knows none."""
    options = desk.forms[CONTACT_NOTE].item("contact_type").options
    codings = (option.value for option in options if isinstance(option.value, Coding))
    return next((one.display for one in codings if one.code == code and one.display), code)


def _line(document: SignedDocument) -> LogLine:
    """What the note itself says; the rest stands beside it."""
    summary, answers = document.summary, document.present.answers
    if answers is None:
        raise ValueError("the version in force has answers")
    columns, first = summary.columns, document.original.revision
    read = contact_note(answers)
    return LogLine(
        document_id=summary.document_id,
        person_id=summary.person_id,
        person="",
        day=columns.service_date,
        starts=columns.happened_at,
        ends=columns.ended_at,
        zone=columns.zone,
        code=columns.contact_type,
        kind=_shown(answers, "contact_type"),
        outcome=_shown(answers, "outcome"),
        how=_shown(answers, "modality"),
        where=_shown(answers, "setting"),
        minutes=columns.minutes,
        units=None,
        rule=document.present.revision.profile.partition("|")[0],
        travel=read.minutes.travel,
        waiting=read.minutes.wait,
        writing=read.minutes.doc,
        tenths_of_miles=0,
        late=columns.late,
        late_reason=read.entry.late_reason.strip(),
        signed_at=first.signed_at,
        signed_zone=first.signed_zone,
        took_place=columns.outcome in MET,
        in_error=summary.status is DocumentStatus.ENTERED_IN_ERROR,
    )


def _shown(answers: Answers, link_id: str) -> str:
    """The words of a choice as the form shows them."""
    value = answers.value(link_id)
    return answers.form.item(link_id).words_of(value) if isinstance(value, Coding) else ""


def midnight(day: date, zone: str) -> datetime:
    """When a local day begins, in UTC."""
    return near_instant(datetime.combine(day, time()), zone).astimezone(UTC)
