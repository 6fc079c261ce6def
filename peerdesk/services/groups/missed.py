"""A note of its own for a member who did not come (`contact-notes.md` §3).

Some programmes want a note for every visit, missed ones too. It stands outside the meeting: what
went on there is not theirs, and it is finished and signed like any other try to meet.
"""

from datetime import timedelta
from uuid import UUID

from peerdesk.domain.contact_notes import ContactType, Outcome
from peerdesk.domain.documents import ContactFilter
from peerdesk.domain.groups import Attendance
from peerdesk.forms.answers import Answers, RowKey
from peerdesk.services import documents
from peerdesk.services.desk import Desk, new_id
from peerdesk.services.groups.entries import first_answers
from peerdesk.services.groups.meetings import group_of
from peerdesk.services.note_columns import coded
from peerdesk.storage import lists
from peerdesk.storage.session import Session

_PLANNED = ("start_at", "end_at", "zone", "modality", "setting", "place_detail", "group.title")
_SAME_MOMENT = timedelta(minutes=1)


def note_of_missed(desk: Desk, meeting_id: UUID, row: RowKey) -> UUID | None:
    """The note that a member did not come: the one begun before, else a new draft.

    None for a member without a record, and before the meeting has its time. Raises
    DocumentNotFound once the meeting is signed.
    """
    with desk.vault.writing() as session:
        meeting = documents.opened_in(session, desk, meeting_id).answers
        person_id = next(one.person_id for one in group_of(meeting).members if one.row == row)
        start = lists.summary(session, meeting_id).columns.happened_at
        if person_id is None or meeting.value("start_at") is None or start is None:
            return None
        that_moment = ContactFilter(
            person_id=person_id,
            contact_type=ContactType.GROUP,
            from_at=start,
            until=start + _SAME_MOMENT,
        )
        found = _begun(session, that_moment)
        if found is None:
            found = new_id(desk)
            documents.start_in(session, desk, found, person_id, _answers(meeting, meeting_id))
        return found


def _begun(session: Session, that_moment: ContactFilter) -> UUID | None:
    lines = lists.contacts(session, that_moment, None, limit=10)
    missed = (one for one in lines if one.columns.outcome == Outcome.NO_SHOW)
    return next((one.document_id for one in missed), None)


def _answers(meeting: Answers, meeting_id: UUID) -> Answers:
    form = meeting.form
    answers = first_answers(form, meeting_id)
    for link_id in _PLANNED:
        answers = answers.with_answer(link_id, meeting.values(link_id))
    answers = answers.with_answer("outcome", coded(form, "outcome", Outcome.NO_SHOW))
    absent = coded(form, "group.attendance", Attendance.ABSENT)
    return answers.with_answer("group.attendance", absent)
