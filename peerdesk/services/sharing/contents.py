"""What a selection holds: whose records, of which kinds and days, and how they stand right now.

Read when pages are made and again in the transaction that decides: what was looked at is what
leaves, or nothing does.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from peerdesk.domain.consents.records import NOTHING, Words
from peerdesk.domain.contact_notes import ContactType
from peerdesk.domain.documents import (
    ContactFilter,
    DocumentKind,
    DocumentStatus,
    DocumentSummary,
    Place,
)
from peerdesk.domain.errors import DraftStaysHere, NothingToShare, RosterStaysHere
from peerdesk.domain.plans import THEIRS_ALONE
from peerdesk.domain.sharing import Layout, Selection, SharingPurpose, SharingRequest
from peerdesk.domain.zones import near_instant
from peerdesk.services.desk import Desk
from peerdesk.services.sharing.categories import FILES, told_by
from peerdesk.storage import attachments, lists, plans, standing
from peerdesk.storage.session import Session

_PAGE = 200
_FORMS_FOR_A_PEN = frozenset({DocumentKind.PLAN, DocumentKind.CONSENT})


@dataclass(frozen=True, slots=True)
class Contents:
    """What would leave. `person_id` is None for a paper about nobody.

    `categories` are words of `consent.md` §1; the days are those of the oldest and the newest
    record; `mark` is another one once the records are no longer what they were, and empty where no
    records were chosen, as for what is told by word of mouth.
    """

    person_id: UUID | None
    record_ids: tuple[UUID, ...] = ()
    categories: Words = NOTHING
    oldest: date | None = None
    newest: date | None = None
    mark: str = ""


NOBODY = Contents(None)
"""An empty form: it tells of no one."""


def contents(desk: Desk, session: Session, request: SharingRequest) -> Contents:
    """What the selection of a request holds now.

    Raises NothingToShare, DraftStaysHere, RosterStaysHere, DocumentNotFound, AttachmentNotFound.
    """
    if request.selection.attachment_id is not None:
        return _file(desk, session, request.selection.attachment_id)
    found = tuple(_summaries(desk, session, request))
    if not request.is_for_person and any(_is_theirs_alone(session, one) for one in found):
        raise NothingToShare
    if request.layout is Layout.BLANK and len(found) == 1 and found[0].kind in _FORMS_FOR_A_PEN:
        return NOBODY
    if request.without_supervision and any(_is_roster(one) for one in found):
        raise RosterStaysHere
    if request.is_outside and any(not _may_go_out(one) for one in found):
        raise DraftStaysHere
    person_id = _whose(request.selection, found)
    told = [told_by(desk, session, one) for one in found]
    ids = tuple(one.document_id for one in found)
    return Contents(
        person_id=person_id,
        record_ids=ids,
        categories=frozenset(word for one in told for word in one.categories),
        oldest=min(one.oldest for one in told),
        newest=max(one.newest for one in told),
        mark=standing.mark(session, ids),
    )


def _file(desk: Desk, session: Session, attachment_id: UUID) -> Contents:
    """A file is a record of its own; a removed one was never here."""
    found = attachments.attachment(session, attachment_id)
    day = found.added_at.astimezone(ZoneInfo(desk.clock.zone())).date()
    return Contents(found.person_id, (attachment_id,), frozenset({FILES}), day, day, found.sha256)


def _whose(selection: Selection, found: Iterable[DocumentSummary]) -> UUID | None:
    """The one person all of it is about: nobody gets what is about someone else."""
    whose = {one.person_id for one in found}
    if not whose:
        raise NothingToShare
    if selection.person_id is not None:
        whose.add(selection.person_id)
    if len(whose) != 1:
        raise NothingToShare
    return whose.pop()


def _may_go_out(one: DocumentSummary) -> bool:
    """Only what someone signed or kept, and did not take back, may reach anyone outside."""
    return one.status not in {DocumentStatus.DRAFT, DocumentStatus.ENTERED_IN_ERROR}


def _is_theirs_alone(session: Session, one: DocumentSummary) -> bool:
    """Whether the person alone may have it: nobody else learns that it is there (plans.md D13)."""
    if one.kind is not DocumentKind.PLAN:
        return False
    return plans.record(session, one.document_id).columns.form_url in THEIRS_ALONE


def _is_roster(one: DocumentSummary) -> bool:
    """Whether it is a group's meeting, which says who else was there (`contact-notes.md` §9)."""
    return one.person_id is None and one.columns.contact_type == ContactType.GROUP


def _summaries(desk: Desk, session: Session, request: SharingRequest) -> Iterator[DocumentSummary]:
    """The chosen documents as they were chosen; or the contacts of a period, the oldest first.

    Of a period drafts are left out, and errors except for inside use.
    """
    if request.selection.document_ids:
        for document_id in dict.fromkeys(request.selection.document_ids):
            yield lists.summary(session, document_id)
        return
    found: list[DocumentSummary] = []
    after: Place | None = None
    wanted = _filter(request, desk.clock.zone())
    while page := lists.contacts(session, wanted, after, _PAGE):
        after = Place(page[-1].columns.happened_at, page[-1].document_id)
        found += [one for one in page if one.status is not DocumentStatus.DRAFT]
    yield from reversed(found)


def _filter(request: SharingRequest, zone: str) -> ContactFilter:
    selection = request.selection
    return ContactFilter(
        person_id=selection.person_id,
        from_at=_midnight(selection, zone, after=False),
        until=_midnight(selection, zone, after=True),
        include_errors=request.purpose is SharingPurpose.INTERNAL,
    )


def _midnight(selection: Selection, zone: str, *, after: bool) -> datetime | None:
    day = selection.to_day if after else selection.from_day
    if day is None:
        return None
    day = day + timedelta(days=1) if after else day
    return near_instant(datetime.combine(day, time()), zone).astimezone(UTC)
