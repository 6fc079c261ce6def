"""The week: turned and walked by keys, planned from, called off, written up, saved as times."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peerdesk.domain.planned import PlannedWish, PlanState
from peerdesk.forms.values import Coding
from peerdesk.services import documents, planned_contacts
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.reminding import Reminding
from peerdesk.ui.week_page.calendar_dialog import CalendarDialog
from peerdesk.ui.week_page.view import WeekPage
from tests.builders import ZONE, a_person

SOON = datetime(2026, 2, 5, 20, 0, tzinfo=UTC)  # Thursday, 2 in the afternoon in Chicago


@pytest.fixture
def navigator(qapp):
    return Navigator()


@pytest.fixture
def page(qtbot, theme, desk, navigator, tmp_path):
    made = WeekPage(desk, navigator, theme, lambda _parent, name: str(tmp_path / name))
    qtbot.addWidget(made)
    made.resize(1000, 700)
    return made


def plan(desk, at=SOON, **more):
    return planned_contacts.plan(desk, PlannedWish(at, ZONE, "one_on_one", **more))


def told(page):
    return [(line.title, line.about, line.right) for line in page.list.days.lines]


def test_a_week_shows_all_its_days_and_stands_on_today(page, desk):
    ana = a_person(desk, "Ana", identifier="red hat")
    plan(desk, person_id=ana, minutes=45, place="north door")
    page.opened({})
    shown = told(page)
    assert page.heading.text() == "This week"
    assert shown[0] == ("Mon Feb 2", "", "")
    assert shown[2] == ("Today, Tue Feb 3", "", "")
    assert shown[7] == ("Ana", "One-on-one · north door", "2:00 – 2:45 pm")
    assert [one[0] for one in shown].count("Nothing planned") == 6
    assert page.list.row == 3


def test_left_and_right_turn_the_weeks(page):
    page.opened({})
    page.put_focus()
    QTest.keyClick(page.list, Qt.Key.Key_Right)
    assert page.heading.text() == "Next week"
    QTest.keyClick(page.list, Qt.Key.Key_Right)
    assert page.heading.text() == "Week of Mon Feb 16"
    assert page.place() == {"monday": "2026-02-16"}
    QTest.keyClick(page.list, Qt.Key.Key_Left)
    page.opened(page.place())
    assert page.heading.text() == "Next week"


def test_a_contact_is_planned_from_a_free_day_by_keys(page, desk, navigator, qtbot):
    ana = a_person(desk, "Ana")
    page.opened({})
    page.list.setCurrentIndex(page.list.days.index(7))
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    form = page.form
    assert form.when.text() == "Thu Feb 5 "
    form.person.show_text(str(ana))
    QTest.keyClick(form.when, Qt.Key.Key_End)
    QTest.keyClicks(form.when, "2p-245p")
    assert form.read_back.text() == "Thursday, February 5, 2026 · 2:00 – 2:45 pm"
    with qtbot.waitSignal(navigator.said) as said:
        QTest.keyClick(form.when, Qt.Key.Key_Return)
    assert said.args == ["Planned: Thu Feb 5, 2:00 – 2:45 pm"]
    assert told(page)[7] == ("Ana", "One-on-one", "2:00 – 2:45 pm")
    assert page.list.line.title == "Ana"
    (one,) = planned_contacts.week(desk, page.presenter.monday)
    assert (one.wish.starts_at, one.wish.minutes, one.wish.remind_minutes) == (SOON, 45, 15)


@pytest.mark.parametrize(
    ("typed", "said"),
    [("", "Write when"), ("someday", "time"), ("mar 8 2:15 am", "3:15")],
)
def test_a_time_that_cannot_be_is_refused_with_the_reason(page, typed, said):
    page.opened({"planning": True})
    page.form.when.setText(typed)
    page.form.buttons["keep"].click()
    assert said in page.form.form.bound["when"].row.error


def test_half_a_name_is_not_planned_as_work_alone(page, desk):
    a_person(desk, "Ana")
    page.opened({"planning": True})
    form = page.form
    form.person.field.setText("Aishy")
    form.when.setText("tue 2p")
    form.buttons["keep"].click()
    assert "Nobody is chosen" in form.form.bound["person"].row.error
    assert not planned_contacts.week(desk, page.presenter.monday)
    form.person.field.clear()
    form.when.setText("tue 25:99")
    form.buttons["keep"].click()
    assert form.form.bound["when"].row.error
    assert form.read_back.isHidden()


def test_one_is_changed_called_off_and_planned_again(page, desk):
    planned = plan(desk, minutes=30)
    page.opened({"planned": str(planned)})
    form = page.form
    assert form.when.text() == "Thu Feb 5 2:00 – 2:30 pm"
    form.when.setText("mon 9a-10a")
    form.buttons["keep"].click()
    assert page.heading.text() == "Next week"
    page.opened({"planned": str(planned)})
    form.buttons["off"].click()
    assert planned_contacts.planned(desk, planned).state is PlanState.CALLED_OFF
    (line,) = [line for line in page.list.days.lines if "called off" in line.about]
    assert line.is_over
    page.opened({"planned": str(planned)})
    assert form.buttons["keep"].isHidden()
    form.buttons["again"].click()
    assert planned_contacts.planned(desk, planned).state is PlanState.PLANNED


def test_past_ones_ask_how_it_was_and_m_says_that_they_did_not_meet(
    page, desk, turning, navigator, qtbot
):
    planned = plan(desk, person_id=a_person(desk, "Ana"))
    turning.pass_time(days=3)
    page.opened({"planned": str(planned), "editing": False})
    page.show()
    page.put_focus()
    assert page.list.line.about == "One-on-one · did you meet?"
    with qtbot.waitSignal(navigator.go_wanted) as went:
        QTest.keyClick(page.list, Qt.Key.Key_M)
    note = planned_contacts.planned(desk, planned).document_id
    assert went.args == ["contact", {"document": str(note)}]
    assert note is not None
    outcome = documents.open_draft(desk, note).answers.value("outcome")
    assert isinstance(outcome, Coding)
    assert outcome.code == "no_show"


def test_what_is_typed_waits_behind_esc_and_comes_back(page, desk):
    page.opened({"planning": True})
    page.form.when.setText("fri 10a")
    page.form.when.textEdited.emit("fri 10a")
    assert page.place()["planning"] is True
    assert page.step_back()
    assert not page.step_back()
    page.opened({"planning": True})
    assert page.form.when.text() == "fri 10a"


def test_times_are_saved_without_a_name(page, desk, tmp_path, navigator, qtbot):
    plan(desk, person_id=a_person(desk, "Ana"), place="north door")
    page.opened({})
    page.buttons["save"].click()
    (dialog,) = page.findChildren(CalendarDialog)
    with qtbot.waitSignal(navigator.said) as said:
        dialog.weeks[4].click()
    assert "1 appointment is in appointments.ics" in said.args[0]
    written = (tmp_path / "appointments.ics").read_text("utf-8")
    assert "SUMMARY:Appointment" in written
    assert "Ana" not in written
    assert "north" not in written
    page.opened({"monday": "2026-03-02"})
    with qtbot.waitSignal(navigator.said) as said:
        page._save_calendar(1)
    assert "no file was written" in said.args[0]


def test_the_reminder_names_the_time_and_nobody(desk, turning, navigator):
    plan(desk, person_id=a_person(desk, "Ana"), remind_minutes=15)
    told: list[str] = []
    navigator.reminded.connect(told.append)
    reminding = Reminding(desk, navigator)
    reminding.look()
    turning.now = datetime(2026, 2, 5, 19, 46, tzinfo=UTC)
    reminding.look()
    turning.pass_time(hours=1)
    reminding.look()
    assert told == ["", "You have an appointment at 2:00 pm.", ""]
