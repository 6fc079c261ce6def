"""A group has one shared part and one own entry for each member, in step until it is signed."""

import pytest

from peerdesk.domain.contact_notes import ContactType
from peerdesk.domain.documents import DocumentStatus
from peerdesk.domain.errors import AnswersMissing, DocumentNotFound, FindingsOpen
from peerdesk.domain.groups import Attendance, TimesHere
from peerdesk.domain.leaks import leaks
from peerdesk.domain.preflight import Rule
from peerdesk.services import contacts, documents, groups, preflight, profiles, signing
from peerdesk.services.groups.meetings import group_of
from tests.builders import a_key, a_person, at_local, chosen
from tests.services.groups.builders import (
    NAMES,
    a_meeting,
    a_written_meeting,
    everyone_here,
    members,
    save,
    told,
    write,
)


def said(desk, document_id, link_id):
    return documents.open_draft(desk, document_id).answers.value(link_id)


def test_every_member_has_an_entry_in_step_with_the_meeting(desk):
    meeting_id, people = a_meeting(desk)
    everyone_here(desk, meeting_id)
    answers = documents.open_draft(desk, meeting_id).answers
    changed = told(answers, start="2026-02-03 13:30", minutes=60)
    changed = changed.with_answer("group.topic", "Sleep")
    changed, row = changed.add_row("group.co_leaders")
    changed = changed.with_answer("group.co_leaders.name", "Rosa", row)
    save(desk, meeting_id, changed)
    assert groups.keep_in_step(desk, changed) == len(NAMES)
    assert groups.keep_in_step(desk, changed) == 0
    for member, person_id in zip(members(desk, meeting_id), people, strict=True):
        line = contacts.summary(desk, member.entry_id)
        assert line.person_id == person_id
        assert line.columns.minutes == 60
        assert line.columns.outcome == "attended"
        entry = documents.open_draft(desk, member.entry_id).answers
        assert entry.value("group.topic") == "Sleep"
        assert entry.value("group.shared") == "We walked round the lake and shared soup."
        assert len(entry.rows_of("group.co_leaders")) == 1
        assert not entry.rows_of("group.members")


def test_the_meeting_and_all_entries_are_signed_at_once_or_not_at_all(desk):
    meeting_id, entries = a_written_meeting(desk)
    wanted = groups.drafts_to_sign(desk, meeting_id)
    assert wanted == [meeting_id, *entries]
    write(desk, entries[4], "")
    with pytest.raises(AnswersMissing) as refused:
        signing.sign(desk, a_key(desk), wanted)
    assert refused.value.link_ids == ("response",)
    assert contacts.summary(desk, meeting_id).status is DocumentStatus.DRAFT
    write(desk, entries[4], "Told us of a new job.")
    signing.sign(desk, a_key(desk), wanted)
    assert {contacts.summary(desk, each).status for each in wanted} == {DocumentStatus.SIGNED}
    line = contacts.summary(desk, meeting_id).columns
    assert (line.opening, line.minutes, line.units) == ("Walking group (9)", 90, None)


def test_who_was_there_for_a_part_needs_their_own_times(desk):
    meeting_id, _ = a_meeting(desk, NAMES[:2])
    first, second = members(desk, meeting_id)
    groups.change_attendance(desk, meeting_id, [first.row], Attendance.PART)
    assert said(desk, first.entry_id, "end_at") is None
    times = TimesHere(None, at_local("2026-02-03 13:40").moment())
    groups.change_attendance(desk, meeting_id, [first.row], Attendance.PART, times)
    line = contacts.summary(desk, first.entry_id).columns
    assert (line.minutes, line.outcome) == (40, "attended_partial")
    groups.change_attendance(desk, meeting_id, [first.row], Attendance.WHOLE)
    assert contacts.summary(desk, first.entry_id).columns.minutes == 90
    assert contacts.summary(desk, second.entry_id).columns.outcome == ""


def test_who_was_not_there_has_no_entry_and_is_not_counted(desk):
    meeting_id, _ = a_meeting(desk, NAMES[:3])
    first, second, third = members(desk, meeting_id)
    write(desk, second.entry_id, "Said hello.")
    rows = [first.row, second.row]
    answers = groups.change_attendance(desk, meeting_id, rows, Attendance.ABSENT)
    assert answers.value("group.headcount") == 1
    with pytest.raises(DocumentNotFound):
        documents.open_draft(desk, first.entry_id)
    assert said(desk, second.entry_id, "response") == "Said hello."  # words are never dropped
    groups.change_attendance(desk, meeting_id, [first.row], Attendance.WHOLE)
    again = members(desk, meeting_id)[0]
    assert said(desk, again.entry_id, "group.title") == "Walking group"
    assert said(desk, third.entry_id, "group.title") == "Walking group"


def test_nobody_is_on_the_list_twice(desk):
    meeting_id, people = a_meeting(desk, NAMES[:2])
    groups.add_members(desk, meeting_id, [people[0], people[1], people[0]])
    assert len(members(desk, meeting_id)) == 2


def test_a_member_taken_off_comes_back_with_their_words(desk):
    meeting_id, people = a_meeting(desk, NAMES[:2])
    everyone_here(desk, meeting_id)
    member = members(desk, meeting_id)[0]
    write(desk, member.entry_id, "Sang for us.")
    answers, removed = groups.remove(desk, meeting_id, member.row)
    assert answers.value("group.headcount") == 1
    with pytest.raises(DocumentNotFound):
        contacts.summary(desk, member.entry_id)
    assert removed is not None
    groups.put_back(desk, meeting_id, removed)
    back = members(desk, meeting_id)[-1]
    assert (back.person_id, back.attendance) == (people[0], Attendance.WHOLE)
    assert said(desk, back.entry_id, "response") == "Sang for us."


def test_another_members_names_are_found_and_ones_own_are_not(desk):
    meeting_id, entries = a_written_meeting(desk, ("Hoa Nguyen", 'Robert "Tex" Kowalczyk'))
    text = "Hoa said that Tex and Bob and R.K. helped."
    found = leaks(text, groups.others(desk, entries[0]), groups.own(desk, entries[0]))
    assert [text[leak.start : leak.end] for leak in found] == ["Tex", "Bob", "R.K"]
    assert len(groups.others(desk, meeting_id)) == 2
    assert groups.own(desk, meeting_id) is None
    other = documents.start_note(desk, a_person(desk, "Somebody Else"))
    assert groups.others(desk, other) == []


def test_the_name_somebody_goes_by_is_found_in_the_notes_of_others(desk):
    meeting_id, (ana,) = a_meeting(desk, ("Ana",))
    wojtek = a_person(desk, "Wojciech Nowak", identifier="goes by Wojtek")
    groups.add_members(desk, meeting_id, [wojtek])
    everyone_here(desk, meeting_id)
    of_ana = next(one.entry_id for one in members(desk, meeting_id) if one.person_id == ana)
    (leak,) = leaks("Wojtek's tea was praised.", groups.others(desk, of_ana))
    assert leak.name == "Wojciech Nowak"


def test_a_safety_worry_is_told_of_one_member_and_of_nobody_else(desk):
    meeting_id, _ = a_meeting(desk, NAMES[:2])
    meeting = documents.open_draft(desk, meeting_id).answers
    first, second = members(desk, meeting_id)
    entry = documents.open_draft(desk, first.entry_id).answers
    save(desk, first.entry_id, chosen(entry, "risk_flag", "concern_shared"))
    groups.keep_in_step(desk, meeting)
    assert said(desk, first.entry_id, "risk_flag").code == "concern_shared"
    assert said(desk, second.entry_id, "risk_flag").code == "none"


def test_the_rules_say_when_a_group_is_too_large_for_who_leads_it(desk):
    meeting_id, _ = a_meeting(desk)
    answers = everyone_here(desk, meeting_id)
    virginia = profiles.named("US-VA-DMAS")
    assert groups.ratio(answers, virginia) is None
    drop_in = answers.with_answer("group.drop_in", values=True)
    drop_in = drop_in.with_answer("group.headcount", 14)
    assert groups.ratio(drop_in, virginia) == groups.Ratio(14, 1, 10)
    drop_in, row = drop_in.add_row("group.co_leaders")
    assert groups.ratio(drop_in, virginia) is None
    assert groups.ratio(drop_in.remove_row(row), profiles.named("GRANT-ONLY")) is None


def test_words_copied_from_one_entry_to_another_are_told(desk):
    meeting_id, entries = a_written_meeting(desk, NAMES[:4])
    for entry_id in entries[:2]:
        write(desk, entry_id, "He spoke about his week and what helps him to sleep at night.")
    write(desk, entries[2], "Listened.")
    write(desk, entries[3], "Listened.")
    meeting = documents.open_draft(desk, meeting_id).answers
    assert groups.alike(desk, meeting) == [(NAMES[0], NAMES[1])]


def test_next_week_the_same_people_are_offered_but_never_their_text(desk):
    meeting_id, entries = a_written_meeting(desk, NAMES[:3])
    signing.sign(desk, a_key(desk), [meeting_id, *entries])
    later = groups.start(desk)
    last = groups.last_one(desk, later)
    assert last is not None
    assert (last.title, len(last.people)) == ("Walking group", 3)
    answers = groups.like(desk, documents.open_draft(desk, later).answers, last)
    assert answers.value("group.title") == "Walking group"
    for link_id in ("group.shared", "start_at", "end_at", "risk_flag"):
        assert answers.value(link_id) is None
    save(desk, later, answers)
    groups.add_members(desk, later, last.people)
    for member in members(desk, later):
        assert said(desk, member.entry_id, "response") is None
        assert member.attendance is None


def test_somebody_forgotten_is_added_after_signing(desk):
    meeting_id, entries = a_written_meeting(desk, NAMES[:2])
    signing.sign(desk, a_key(desk), [meeting_id, *entries])
    groups.correct(desk, meeting_id)
    forgotten = a_person(desk, "Late Comer")
    groups.add_members(desk, meeting_id, [forgotten])
    rows = [members(desk, meeting_id)[-1].row]
    answers = groups.change_attendance(desk, meeting_id, rows, Attendance.WHOLE)
    member = members(desk, meeting_id)[-1]
    write(desk, member.entry_id, "Came along late.")
    save(desk, meeting_id, answers, reason="One person was left off the list.")
    assert groups.drafts_to_sign(desk, meeting_id) == [meeting_id, member.entry_id]
    signing.sign(desk, a_key(desk), groups.drafts_to_sign(desk, meeting_id))
    assert groups.meeting_of(desk, member.entry_id) == meeting_id
    assert contacts.summary(desk, meeting_id).columns.opening == "Walking group (3)"
    assert contacts.summary(desk, entries[0]).status is DocumentStatus.SIGNED


def test_a_drop_in_group_keeps_counts_and_no_names(desk):
    meeting_id = groups.start(desk)
    answers = told(documents.open_draft(desk, meeting_id).answers)
    answers = answers.with_answer("group.drop_in", values=True)
    save(desk, meeting_id, answers)
    with pytest.raises(AnswersMissing) as refused:
        signing.sign(desk, a_key(desk), [meeting_id])
    assert refused.value.link_ids == ("group.headcount",)
    save(desk, meeting_id, answers.with_answer("group.headcount", 23))
    signing.sign(desk, a_key(desk), [meeting_id])
    assert contacts.summary(desk, meeting_id).columns.opening == "Walking group (23)"


def test_a_group_note_about_nobody_is_only_valid_as_a_meeting(desk):
    note_id = documents.start_note(desk, None, ContactType.GROUP)
    opened = documents.open_draft(desk, note_id)
    assert "person_id" in documents.missing(desk, opened, opened.answers)
    meeting_id = groups.start(desk)
    opened = documents.open_draft(desk, meeting_id)
    assert "person_id" not in documents.missing(desk, opened, opened.answers)
    assert group_of(opened.answers).is_meeting


def test_another_members_name_keeps_the_batch_from_being_signed_until_it_is_mended(desk):
    meeting_id, entries = a_written_meeting(desk, ("Hoa Nguyen", "Will Turner"))
    wanted = groups.drafts_to_sign(desk, meeting_id)
    write(desk, entries[0], "She told Will about the bus.")
    with pytest.raises(FindingsOpen):
        preflight.sign(desk, a_key(desk), wanted, {})
    assert contacts.summary(desk, meeting_id).status is DocumentStatus.DRAFT
    write(desk, entries[0], "She told another member about the bus.")
    preflight.sign(desk, a_key(desk), wanted, {})
    assert {contacts.summary(desk, each).status for each in wanted} == {DocumentStatus.SIGNED}


def test_a_name_in_the_shared_part_blocks_and_can_be_said_to_be_right(desk):
    meeting_id, entries = a_written_meeting(desk, ("Hope Castle", "Will Turner"))
    answers = documents.open_draft(desk, meeting_id).answers
    answers = answers.with_answer("group.shared", "We read a page; Hope was the theme.")
    save(desk, meeting_id, answers)
    groups.keep_in_step(desk, answers)
    wanted = groups.drafts_to_sign(desk, meeting_id)
    with pytest.raises(FindingsOpen):
        preflight.sign(desk, a_key(desk), wanted, {})
    right = frozenset({(Rule.OTHER_NAME, "Hope")})
    preflight.sign(desk, a_key(desk), wanted, dict.fromkeys(wanted, right))
    assert contacts.summary(desk, entries[0]).status is DocumentStatus.SIGNED
