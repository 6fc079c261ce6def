"""Times typed in a hurry: one key for now, a clock time for the rest."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peerdesk.forms.values import shown
from peerdesk.ui.contact_page.moment_field import MomentField
from peerdesk.ui.contact_page.moments import Moments

ZONE = "America/Chicago"
NOW = datetime(2026, 2, 4, 15, 7, 31, tzinfo=UTC)  # Wednesday, 9:07 in the morning
BEGUN = datetime(2026, 2, 3, 20, 5, tzinfo=UTC)  # Tuesday, 2:05 in the afternoon
MOMENTS = Moments(ZONE, lambda: NOW, lambda: BEGUN)


@pytest.mark.parametrize(
    ("text", "link_id", "value"),
    [
        ("214p", "crisis.handoff_to.time", "2026-02-03T14:14:00-06:00"),
        ("today 9a", "crisis.supervisor_told_at", "2026-02-04T09:00:00-06:00"),
        ("tomorrow 10a", "missed.next_try", "2026-02-05T10:00:00-06:00"),
        ("10a", "crisis.follow_up_due", "2026-02-04T10:00:00-06:00"),
        ("fri 10a", "missed.next_try", "2026-02-06T10:00:00-06:00"),
        ("mon 10a", "crisis.follow_up_due", "2026-02-09T10:00:00-06:00"),
        ("2/20 3p", "missed.next_try", "2026-02-20T15:00:00-06:00"),
        ("now", "crisis.handoff_to.time", "2026-02-04T09:07:00-06:00"),
        ("Ahora", "crisis.handoff_to.time", "2026-02-04T09:07:00-06:00"),
    ],
)
def test_a_time_is_on_the_day_it_is_meant_for(text, link_id, value):
    read = MOMENTS.read(text, link_id).value
    assert read is not None
    assert shown(read) == value


def test_without_a_start_a_time_is_today():
    moments = Moments(ZONE, lambda: NOW, lambda: None)
    read = moments.read("8a", "crisis.handoff_to.time").value
    assert read is not None
    assert shown(read) == "2026-02-04T08:00:00-06:00"


def test_what_cannot_be_read_says_so_and_is_no_answer():
    read = MOMENTS.read("soonish", "missed.next_try")
    assert read.value is None
    assert read.trouble
    assert MOMENTS.read("  ", "missed.next_try").trouble == ""


def test_one_key_writes_the_present_minute(qtbot, theme):
    field = MomentField(MOMENTS, "crisis.supervisor_told_at")
    qtbot.addWidget(field)
    heard = []
    field.answered.connect(lambda values: heard.append([shown(value) for value in values]))
    field.show()
    field.activateWindow()
    qtbot.waitUntil(field.isActiveWindow)
    field.enter()
    QTest.keyClick(field.line, Qt.Key.Key_F8)
    assert heard == [["2026-02-04T09:07:00-06:00"]]
    assert "9:07 am" in field.read_back.text()
    field.line.clear()
    QTest.keyClicks(field.line, "noonish")
    assert heard[-1] == []
    assert field.read_back.isVisible()
    field.now.click()
    assert heard[-1] == ["2026-02-04T09:07:00-06:00"]


def test_the_key_for_now_answers_the_question_one_is_at(stage, darnell):
    stage.open("contact", person=str(darnell), kind="crisis")
    stage.contact.presenter.choose("risk_flag", "crisis")
    stage.settle()
    asked = [field for field in stage.editor.findChildren(MomentField) if field.isVisible()]
    handed_over, told, due = asked
    told.line.setFocus()
    stage.press(Qt.Key.Key_F8)
    assert told.line.text() != ""
    handed_over.line.setFocus()
    stage.press(Qt.Key.Key_F8)
    assert handed_over.line.text() != ""
    due.line.setFocus()
    stage.press(Qt.Key.Key_F8)
    assert due.line.text() == ""  # what lies ahead is never now


def test_now_stands_as_its_minute_once_the_field_is_left(qtbot, theme):
    moment = [NOW]
    field = MomentField(Moments(ZONE, lambda: moment[0], lambda: BEGUN), "crisis.handoff_to.time")
    qtbot.addWidget(field)
    heard = []
    field.answered.connect(lambda values: heard.append([shown(value) for value in values]))
    field.show()
    field.activateWindow()
    qtbot.waitUntil(field.isActiveWindow)
    field.enter()
    QTest.keyClicks(field.line, "now")
    moment[0] = NOW + timedelta(minutes=20)
    field.now.setFocus()
    assert "9:07" in field.line.text()
    assert heard[-1] == ["2026-02-04T09:07:00-06:00"]


def test_now_in_when_stays_the_minute_it_was_typed_in(stage, darnell, turning):
    stage.open("contact", person=str(darnell))
    stage.editor.header.when.setFocus()
    stage.write("now")
    before = stage.contact.presenter.when.span
    turning.pass_time(minutes=12)
    stage.press(Qt.Key.Key_Return)
    assert stage.contact.presenter.when.span.start == before.start
    assert "now" not in stage.editor.header.when.text()
