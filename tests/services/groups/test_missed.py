"""Whoever did not come has a note of their own where the programme wants one."""

from peerdesk.domain.contact_notes import Outcome
from peerdesk.domain.groups import Attendance
from peerdesk.services import contacts, documents, groups
from tests.builders import ZONE
from tests.services.groups.builders import a_meeting, everyone_here, members, save


def absent_one(desk, meeting_id):
    row = members(desk, meeting_id)[1].row
    groups.change_attendance(desk, meeting_id, [row], Attendance.ABSENT)
    return row


def test_a_missed_meeting_is_a_note_with_its_time_and_nothing_of_what_went_on(desk):
    meeting_id, people = a_meeting(desk, ("Hoa Nguyen", "Darnell Walker"))
    everyone_here(desk, meeting_id)
    row = absent_one(desk, meeting_id)
    note = groups.note_of_missed(desk, meeting_id, row)
    assert note is not None
    line = contacts.summary(desk, note)
    assert line.person_id == people[1]
    assert (line.columns.outcome, line.columns.units) == (Outcome.NO_SHOW, None)
    meeting = contacts.summary(desk, meeting_id)
    assert line.columns.happened_at == meeting.columns.happened_at
    opened = documents.open_draft(desk, note)
    assert opened.answers.value("zone") == ZONE
    assert opened.answers.value("group.title") == "Walking group"
    assert opened.answers.value("group.shared") is None
    lacking = documents.missing(desk, opened, opened.answers)
    assert set(lacking) == {"what_i_did", "next_steps"}


def test_it_stands_outside_the_meeting_and_is_begun_once(desk):
    meeting_id, _ = a_meeting(desk, ("Hoa Nguyen", "Darnell Walker"))
    everyone_here(desk, meeting_id)
    row = absent_one(desk, meeting_id)
    note = groups.note_of_missed(desk, meeting_id, row)
    assert note is not None
    assert groups.note_of_missed(desk, meeting_id, row) == note
    assert note not in groups.drafts_to_sign(desk, meeting_id)
    groups.follow(desk, meeting_id)
    assert contacts.summary(desk, note).columns.outcome == Outcome.NO_SHOW
    groups.discard(desk, meeting_id)
    assert documents.open_draft(desk, note).draft.document_id == note


def test_before_the_meeting_has_its_time_there_is_nothing_to_have_missed(desk):
    meeting_id, _ = a_meeting(desk, ("Hoa Nguyen", "Darnell Walker"))
    answers = documents.open_draft(desk, meeting_id).answers
    save(desk, meeting_id, answers.with_answer("start_at", None))
    assert groups.note_of_missed(desk, meeting_id, absent_one(desk, meeting_id)) is None
