"""A group is written once and each member a line: by keys, quickly, and nobody in another's."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peerdesk.domain.documents import DocumentStatus
from peerdesk.domain.errors import DiskFull
from peerdesk.services import contacts, documents, groups, signing
from peerdesk.ui import background
from peerdesk.ui.group_page.page import GroupPage
from tests.builders import PASSPHRASE, a_key, a_person
from tests.services.groups.builders import a_written_meeting, save, write
from tests.ui.contact_page.test_bad_days import the_disk_holds

pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing|propagate)")

CTRL = Qt.KeyboardModifier.ControlModifier
ENTER = Qt.Key.Key_Return


def begun(stage, *names):
    """A new meeting with its head written, the focus behind it."""
    for name in names:
        a_person(stage.desk, name)
    stage.open("group")
    stage.write("Walking group")
    stage.press(ENTER)
    stage.write("105p-235p")
    stage.press(ENTER)
    stage.head.combos["setting"].setFocus()
    stage.write("Lib")
    stage.head.combos["setting"].activated.emit(0)
    stage.head.shared.setFocus()
    stage.write("We walked round the lake.")
    stage.press(ENTER)
    stage.press(Qt.Key.Key_1)  # nothing was raised
    stage.press(Qt.Key.Key_1)  # open to all
    return stage


def add(stage, letters):
    stage.meeting.add.setFocus()
    stage.write(letters)
    stage.press(ENTER)


def review(stage):
    stage.press(ENTER, CTRL)
    stage.qtbot.waitUntil(lambda: stage.page == "batch")


def test_a_group_is_written_and_signed_by_keys(stage):
    begun(stage, "Hoa Nguyen", "Darnell Walker")
    assert stage.answer("group.title") == "Walking group"
    assert stage.presenter.top.when.span is not None
    assert stage.focus is stage.meeting.add
    add(stage, "hoa")
    add(stage, "darn")
    assert [one.name for one in stage.presenter.read.members] == ["Hoa Nguyen", "Darnell Walker"]
    assert stage.focus is stage.meeting.add
    add(stage, "hoa")
    assert len(stage.presenter.read.members) == 2
    stage.meeting.everyone.click()
    stage.settle()
    assert stage.focus is stage.member.told
    stage.write("Spoke about sleep.")
    stage.press(ENTER)
    stage.press(ENTER)  # none agreed
    assert stage.member.row == stage.presenter.read.members[1].row
    assert stage.focus is stage.member.told
    stage.write("Sang for us.")
    stage.press(ENTER)
    assert not stage.meeting.alike.isVisible()
    stage.write("Darnell: bring the soup by Fri")
    stage.press(ENTER)
    stage.press(ENTER)
    assert stage.focus is stage.meeting.review
    review(stage)
    assert len(stage.review.presenter.to_sign()) == 3
    meeting_id = stage.review.presenter.notes[0]
    stage.sign_with(stage.review.panel, PASSPHRASE)
    assert contacts.summary(stage.desk, meeting_id).status is DocumentStatus.SIGNED


def test_among_several_the_arrow_and_enter_take_one(stage):
    begun(stage, "Hoa Nguyen", "Hoang Le")
    stage.meeting.add.setFocus()
    stage.write("hoa")
    offered = stage.meeting.add.completer().popup()
    stage.qtbot.waitUntil(offered.isVisible)
    QTest.keyClick(offered, ENTER)
    assert not stage.presenter.read.members, "nobody is picked in haste"
    QTest.keyClick(offered, Qt.Key.Key_Down)
    QTest.keyClick(offered, ENTER)
    stage.settle()
    assert [one.name for one in stage.presenter.read.members] == ["Hoa Nguyen"]
    assert not offered.isVisible()
    assert stage.meeting.add.text() == ""


def test_what_lacks_is_said_with_a_link_to_each_place(stage):
    begun(stage, "Hoa Nguyen")
    add(stage, "hoa")
    stage.press(ENTER, CTRL)
    assert stage.page == "group"
    words = [link.text() for link in stage.meeting.links]
    assert words == ["Hoa Nguyen: Not said yet"]
    stage.meeting.links[0].click()
    stage.settle()
    stage.press(Qt.Key.Key_2)  # for a part of the time
    assert stage.focus is stage.member.times
    stage.write("nonsense")
    stage.press(ENTER)
    assert stage.member.times_row.error
    stage.member.times.clear()
    stage.write("145p")
    stage.press(ENTER)
    entry = stage.presenter.read.members[0].entry_id
    assert contacts.summary(stage.desk, entry).columns.minutes == 40
    assert stage.focus is stage.member.told


def test_finished_notes_read_written_whatever_the_meeting_says_later(stage):
    begun(stage, "Hoa Nguyen", "Darnell Walker")
    stage.presenter.top.choose("no_goal_reason", "")
    add(stage, "hoa")
    add(stage, "darn")
    stage.meeting.everyone.click()
    stage.settle()
    stage.write("Spoke about sleep.")
    stage.press(ENTER)
    stage.press(ENTER)
    hoa, darnell = stage.meeting.members.rows.values()
    assert hoa.state.text() == "Here the whole time · Begun"
    stage.presenter.top.choose("no_goal_reason", "open_group")
    stage.qtbot.waitUntil(lambda: hoa.state.text() == "Here the whole time · Written")
    assert darnell.state.text() == "Here the whole time · To write"
    stage.presenter.top.type_when("")
    stage.settle()
    stage.meeting.members.show_members()
    assert hoa.state.text() == "Here the whole time · Written"


def test_times_left_by_tab_are_kept_and_shown_again(stage):
    begun(stage, "Hoa Nguyen")
    add(stage, "hoa")
    stage.meeting.everyone.click()
    stage.settle()
    stage.member.here.chosen.emit("part")
    stage.settle()
    stage.write("nonsense")
    stage.press(Qt.Key.Key_Tab)
    assert stage.member.times_row.error
    stage.member.steps.done.emit()
    assert stage.focus is stage.member.times
    stage.member.times.clear()
    stage.write("120p-145p")
    stage.press(Qt.Key.Key_Tab)
    assert not stage.member.times_row.error
    stage.write("She told of her walk.")
    assert stage.group.flush()
    entry = stage.presenter.read.members[0].entry_id
    assert contacts.summary(stage.desk, entry).columns.minutes == 25
    assert stage.member.times.text() == "1:20 – 1:45 pm"
    assert stage.member.told.toPlainText() == "She told of her walk."
    stage.member.times.setFocus()
    stage.press(ENTER)
    assert contacts.summary(stage.desk, entry).columns.minutes == 25


def test_another_members_name_is_underlined_and_replaced_by_one_key(stage, qtbot):
    begun(stage, "Hoa Nguyen", "Will Turner")
    add(stage, "hoa")
    add(stage, "will")
    stage.meeting.everyone.click()
    stage.settle()
    told = stage.member.told
    qtbot.waitUntil(lambda: stage.member.prompts.ready)
    QTest.keyClicks(told, "Will said he would try; Hoa laughed.")
    prompted = next(p for p in stage.member.findChildren(object) if _is_prompted(p, told))
    prompted.look_now()
    assert [mark.finding.text for mark in prompted.marks] == ["Will"]
    help_ = prompted.marks[0].source.help(prompted.marks[0].finding)
    assert help_.alternatives == ("another member",)
    stage.press(ENTER, Qt.KeyboardModifier.AltModifier)
    assert prompted.popup.isVisible()
    assert stage.focus is prompted.popup.offers[0]
    stage.press(Qt.Key.Key_1)
    assert told.text.startswith("Another member said")


def test_a_name_with_a_letter_wrong_is_asked_about(stage, qtbot):
    begun(stage, "Hoa Nguyen", "Darnell Walker")
    add(stage, "hoa")
    add(stage, "darn")
    stage.meeting.everyone.click()
    stage.settle()
    told = stage.member.told
    qtbot.waitUntil(lambda: stage.member.prompts.ready)
    QTest.keyClicks(told, "She sang with Darnel.")
    prompted = next(p for p in stage.member.findChildren(object) if _is_prompted(p, told))
    prompted.look_now()
    (mark,) = prompted.marks
    assert mark.finding.text == "Darnel"
    assert mark.source.help(mark.finding).heading == "Is this Darnell Walker?"


def _is_prompted(candidate, field):
    return type(candidate).__name__ == "PromptedField" and candidate.field is field


def test_a_member_taken_off_comes_back_by_one_key(stage):
    begun(stage, "Hoa Nguyen", "Will Turner")
    add(stage, "hoa")
    add(stage, "will")
    row = stage.presenter.read.members[0].row
    stage.meeting.members.open(row)
    stage.settle()
    stage.write("")
    stage.member.remove.click()
    stage.settle()
    assert [one.name for one in stage.presenter.read.members] == ["Will Turner"]
    assert len(stage.meeting.members.rows) == 1
    assert stage.focus is stage.meeting.members.undo.undo
    stage.press(Qt.Key.Key_Space)
    assert [one.name for one in stage.presenter.read.members] == ["Will Turner", "Hoa Nguyen"]


def test_a_note_that_somebody_did_not_come_is_one_click_away(stage):
    begun(stage, "Hoa Nguyen", "Will Turner")
    add(stage, "hoa")
    add(stage, "will")
    row = stage.presenter.read.members[1].row
    stage.meeting.members.open(row)
    assert not stage.member.missed.isVisible()
    stage.member.here.chosen.emit("absent")
    stage.settle()
    stage.member.missed.click()
    stage.settle()
    assert stage.page == "contact"
    answers = stage.contact.presenter.answers
    assert answers.value("outcome").code == "no_show"
    assert answers.value("group.shared") is None


def test_who_came_is_counted_anew_when_somebody_was_not_there(stage):
    begun(stage, "Hoa Nguyen", "Will Turner")
    add(stage, "hoa")
    add(stage, "will")
    assert stage.meeting.who_came.text() == "Who came: 2 people"
    stage.meeting.members.open(stage.presenter.read.members[1].row)
    stage.member.here.chosen.emit("absent")
    stage.settle()
    assert stage.meeting.who_came.text() == "Who came: 1 person"


def test_a_drop_in_group_asks_for_a_count_and_for_nobody(stage):
    begun(stage)
    stage.head.drop_in.click()
    stage.settle()
    assert not stage.meeting.add_row.isVisible()
    stage.head.go_on()
    assert stage.focus is stage.head.headcount
    stage.write("23")
    stage.press(ENTER)
    review(stage)


def test_the_same_people_come_by_one_key_and_an_untouched_meeting_is_not_kept(stage):
    a_written_meeting(stage.desk, ("Hoa Nguyen", "Will Turner"))
    stage.open("group")
    begun_id = stage.presenter.meeting_id
    stage.open("today")
    assert groups.meeting_of(stage.desk, begun_id) is None
    stage.open("group")
    assert stage.head.same.isVisible()
    stage.head.same.click()
    stage.settle()
    assert len(stage.presenter.read.members) == 2
    assert stage.head.name.text() == "Walking group"
    assert stage.focus is stage.head.when
    assert isinstance(stage.window.page, GroupPage)


def test_somebody_left_off_the_list_is_added_to_a_signed_meeting(stage):
    meeting_id, entries = a_written_meeting(stage.desk, ("Hoa Nguyen", "Will Turner"))
    signing.sign(stage.desk, a_key(stage.desk), [meeting_id, *entries])
    a_person(stage.desk, "Late Comer")
    stage.open("group", document=str(meeting_id))
    assert stage.page == "note"
    signing.add_addendum(stage.desk, meeting_id)
    stage.open("contact", document=str(meeting_id))
    assert stage.page == "contact"  # an addition is a text and nothing else
    stage.open("today")
    documents.discard(stage.desk, meeting_id)
    groups.correct(stage.desk, meeting_id)
    stage.open("contact", document=str(meeting_id))
    assert stage.page == "group"
    assert stage.meeting.reason_row.isVisible()
    add(stage, "late")
    stage.meeting.everyone.click()
    stage.settle()
    stage.write("Came along late.")
    stage.press(ENTER)
    stage.press(ENTER)
    review(stage)
    assert len(stage.review.presenter.to_sign()) == 2


def test_a_large_group_is_brought_in_step_while_the_window_goes_on(stage, qtbot):
    names = [f"Member{number} Family{number}" for number in range(25)]
    meeting_id, entries = a_written_meeting(stage.desk, names)
    stage.open("group", document=str(meeting_id))
    stage.head.topic.setText("Sleep")
    stage.head.topic.textEdited.emit("Sleep")
    review(stage)
    assert len(stage.review.presenter.to_sign()) == 26
    answers = documents.open_draft(stage.desk, entries[-1]).answers
    assert answers.value("group.topic") == "Sleep"


def test_a_large_group_is_left_at_once_and_its_notes_follow(stage, qtbot):
    names = [f"Member{number} Family{number}" for number in range(25)]
    meeting_id, entries = a_written_meeting(stage.desk, names)
    stage.open("group", document=str(meeting_id))
    row = stage.presenter.read.members[-1].row
    stage.meeting.members.open(row)
    stage.member.told.setFocus()
    stage.write("Then she sang. ")
    stage.head.topic.setText("Sleep")
    stage.head.topic.textEdited.emit("Sleep")
    stage.open("today")
    assert documents.open_draft(stage.desk, meeting_id).answers.value("group.topic") == "Sleep"
    qtbot.waitUntil(lambda: background.wait_for_all(0))
    for entry in (entries[0], entries[-1]):
        assert documents.open_draft(stage.desk, entry).answers.value("group.topic") == "Sleep"
    told = documents.open_draft(stage.desk, entries[-1]).answers.value("response")
    assert "Then she sang." in str(told)


def test_a_long_list_stands_there_at_once_and_its_words_come(stage, qtbot):
    names = [f"Member{number} Family{number}" for number in range(25)]
    meeting_id, _ = a_written_meeting(stage.desk, names)
    stage.open("group", document=str(meeting_id))
    rows = list(stage.meeting.members.rows.values())
    assert [row.name.text() for row in rows] == names
    qtbot.waitUntil(lambda: rows[-1].told is not None)
    assert "week number 24" in rows[-1].told.text()
    assert rows[-1].state.text().endswith("Written")


def test_the_review_opens_at_the_first_note_that_needs_the_worker(stage):
    names = ("Hoa Nguyen", "Will Turner", "Ana Ruiz")
    meeting_id, entries = a_written_meeting(stage.desk, names)
    write(stage.desk, entries[1], "Hoa and Ana said that he was a help.")
    stage.open("group", document=str(meeting_id))
    review(stage)
    pages = stage.review.presenter
    assert pages.notes[pages.at] == entries[1]
    assert stage.focus is stage.review.findings.rights[0]
    for right in stage.review.findings.rights:
        right.click()
        stage.settle()
    assert stage.focus is stage.review.panel.passphrase
    assert len(pages.to_sign()) == 4


def test_the_review_of_a_group_with_nothing_open_begins_with_the_meeting(stage):
    meeting_id, _ = a_written_meeting(stage.desk, ("Hoa Nguyen", "Will Turner"))
    stage.open("group", document=str(meeting_id))
    review(stage)
    assert stage.review.presenter.at == 0
    assert stage.focus is stage.review.panel.passphrase


def test_with_a_full_disk_a_note_left_behind_is_shown_as_it_was_saved_and_the_reason_said(stage):
    meeting_id, entries = a_written_meeting(stage.desk, ("Hoa Nguyen", "Will Turner"))
    answers = documents.open_draft(stage.desk, meeting_id).answers
    save(stage.desk, meeting_id, answers.with_answer("group.shared", "We walked. " * 9000))
    the_disk_holds(stage.desk, 10)  # no page more than there is
    said: list[object] = []
    stage.review.presenter.failed.connect(said.append)
    stage.open("batch", notes=[str(entries[0])])
    assert stage.review.presenter.current.document_id == entries[0]
    assert isinstance(said[0], DiskFull)


def test_notes_that_say_the_same_are_told_before_the_review(stage):
    begun(stage, "Hoa Nguyen", "Will Turner")
    add(stage, "hoa")
    add(stage, "will")
    stage.meeting.everyone.click()
    stage.settle()
    for _ in range(2):
        stage.write("Spoke about the week and what helps with sleep.")
        stage.press(ENTER)
        stage.press(ENTER)
    assert stage.focus is stage.meeting.review
    assert "Hoa Nguyen and Will Turner" in stage.meeting.alike.text()
    assert stage.meeting.alike.isVisible()


def test_a_meeting_nobody_wrote_in_is_gone_before_a_list_could_show_it(stage, desk):
    seen = []
    stage.others["contacts"].opened = lambda _place: seen.append(contacts.drafts(desk))
    stage.open("group")
    assert contacts.drafts(desk)
    stage.open("contacts")
    assert seen == [[]]
