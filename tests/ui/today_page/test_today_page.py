"""The page of the day: read, walked, ticked, put off and taken back, by keys and by the mouse."""

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from peerdesk.domain.contact_notes import ContactType
from peerdesk.domain.planned import PlannedWish
from peerdesk.domain.today import PutOff, TodayKind
from peerdesk.services import documents, planned_contacts, today
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.today_page.view import TodayPage
from tests.builders import ZONE, a_draft, a_person
from tests.services.test_today import signed

TODAY = date(2026, 2, 3)


@pytest.fixture
def navigator(qapp):
    return Navigator()


@pytest.fixture
def page(qtbot, theme, desk, navigator):
    made = TodayPage(desk, navigator, theme)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    return made


def told(page):
    return [(line.title, line.about, line.right) for line in page.list.days.lines]


def stand_on(page, text):
    for row, line in enumerate(page.list.days.lines):
        if text in (line.title, line.about):
            page.list.setCurrentIndex(page.list.days.index(row))
            return line
    raise LookupError(text)


def press(page, key):
    QTest.keyClick(page.list, key)


def at(page, text, share):
    """A point in the line that says `text`, so far to the right in it."""
    stand_on(page, text)
    rect = page.list.visualRect(page.list.currentIndex())
    return QPoint(rect.left() + round(share * min(rect.width(), 760)), rect.center().y())


def test_an_empty_desk_is_kind_and_offers_the_first_person_then_the_first_contact(
    page, desk, qtbot, navigator
):
    page.opened({})
    page.show()
    assert "Begin with the first person" in page.nothing.text()
    with qtbot.waitSignal(navigator.go_wanted) as went:
        page.begin_button.click()
    assert went.args == ["people", {"adding": True}]
    a_person(desk)
    page.opened({})
    assert "Nothing is waiting" in page.nothing.text()
    assert page.put_focus()
    assert not page.list.isVisible()
    with qtbot.waitSignal(navigator.go_wanted) as went:
        page.begin_button.click()
    assert went.args == ["contact", {}]


def test_each_kind_has_a_heading_and_each_thing_one_line(page, desk):
    ana = a_person(desk, "Ana", identifier="red hat")
    signed(desk, ana, step="ring the landlord", by=TODAY - timedelta(days=1))
    a_draft(desk, ana)
    page.opened({})
    assert told(page) == [
        ("Notes to finish", "", ""),
        (
            "Ana",
            "One-on-one · Darnell wanted to get going on his job goal.",
            "ready to sign · 3 days",
        ),
        ("Your next steps", "", ""),
        ("Ana", "ring the landlord", "since Mon Feb 2"),
    ]
    line = page.list.days.lines[3]
    assert line.spoken("Done") == "Ana (red hat). ring the landlord. since Mon Feb 2"
    assert not line.is_late


def test_space_ticks_and_ctrl_z_takes_it_back(page, desk, qtbot):
    signed(desk, a_person(desk), step="ring the landlord")
    page.opened({})
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.put_focus()
    press(page, Qt.Key.Key_Space)
    assert page.list.line.is_done
    assert page.done_label.text() == "Done."
    assert today.groups(desk) == ()
    QTest.keyClick(page.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not page.list.line.is_done
    assert [group.kind for group in today.groups(desk)] == [TodayKind.MY_STEP]
    press(page, Qt.Key.Key_Space)
    press(page, Qt.Key.Key_Space)  # a second Space opens it again
    assert not page.list.line.is_done


def test_no_line_moves_when_something_can_be_taken_back(page, desk, qtbot):
    for number in range(4):
        signed(desk, a_person(desk, f"Ana {number}"), step=f"ring landlord {number}")
    page.opened({})
    page.show()
    qtbot.waitExposed(page)
    before = page.list.geometry()
    assert page.how_to.isVisible()
    stand_on(page, "ring landlord 2")
    press(page, Qt.Key.Key_Space)
    assert page.undo_button.isVisible()
    assert page.list.geometry() == before
    QTest.mouseClick(page.undo_button, Qt.MouseButton.LeftButton)
    assert not page.list.line.is_done
    assert page.list.line.about == "ring landlord 2"
    assert page.focusWidget() is page.list
    assert not page.undo_button.isVisible()
    assert page.list.geometry() == before


def test_s_puts_off_by_one_more_letter_and_undo_brings_it_back(page, desk, qtbot, turning):
    signed(desk, a_person(desk), step="ring the landlord")
    a_draft(desk)
    page.opened({})
    page.show()
    stand_on(page, "ring the landlord")
    press(page, Qt.Key.Key_S)
    assert page.later.asked.text() == "Put off until when? Darnell · ring the landlord"
    assert [button.text() for button in page.later.buttons.values()] == [
        "Tomorrow, Wed Feb 4",
        "In 3 days, Fri Feb 6",
        "Next week, Mon Feb 9",
    ]
    QTest.keyClick(page.later.buttons[PutOff.TOMORROW], Qt.Key.Key_N)
    assert page.later.isHidden()
    assert page.done_label.text() == "Put off until Mon Feb 9."
    assert "ring the landlord" not in [about for _, about, _ in told(page)]
    assert page.list.line is not None  # on what took its place
    page.undo_button.click()
    assert page.list.line.about == "ring the landlord"


def test_a_day_of_ones_own_is_read_ahead_and_a_past_one_refused(page, desk):
    signed(desk, a_person(desk), step="ring the landlord")
    page.opened({})
    page.show()
    stand_on(page, "ring the landlord")
    press(page, Qt.Key.Key_S)
    QTest.keyClicks(page.later.field, "yesterday")
    QTest.keyClick(page.later.field, Qt.Key.Key_Return)
    assert "No day ahead" in page.later.row.error
    page.later.field.setText("next tue")
    QTest.keyClick(page.later.field, Qt.Key.Key_Return)
    assert page.done_label.text() == "Put off until Tue Feb 10."
    assert page.later.isHidden()


def test_the_mouse_ticks_in_the_box_puts_off_on_its_word_and_opens_elsewhere(
    page, desk, qtbot, navigator
):
    ana = a_person(desk, "Ana")
    signed(desk, ana, step="ring the landlord")
    page.opened({})
    page.show()
    qtbot.waitExposed(page)
    view, left = page.list.viewport(), Qt.MouseButton.LeftButton
    QTest.mouseClick(view, left, pos=at(page, "ring the landlord", 0.03))
    assert page.list.line.is_done
    QTest.mouseClick(view, left, pos=at(page, "ring the landlord", 0.03))
    with qtbot.waitSignal(page.list.later_wanted):
        QTest.mouseClick(view, left, pos=at(page, "ring the landlord", 0.96))
    with qtbot.waitSignal(navigator.go_wanted) as went:
        QTest.mouseClick(view, left, pos=at(page, "ring the landlord", 0.5))
    assert went.args == ["person", {"person": str(ana)}]


def test_more_than_a_few_open_as_a_list_of_their_own_and_esc_returns(page, desk, qtbot, navigator):
    ana = a_person(desk)
    for _ in range(7):
        documents.start_note(desk, ana)
    page.opened({})
    stand_on(page, "and 2 more")
    with qtbot.waitSignal(navigator.go_wanted) as went:
        press(page, Qt.Key.Key_Return)
    assert went.args == ["today", {"kind": "note"}]
    page.opened(went.args[1])
    assert page.heading.text() == "Notes to finish"
    assert len(page.list.days.lines) == 7
    assert page.place()["kind"] == "note"
    assert page.step_back()
    assert page.heading.text() == "Today"
    assert not page.step_back()


def test_enter_opens_where_the_work_is_and_coming_back_stands_on_the_same_line(
    page, desk, qtbot, navigator, turning
):
    drafts = []
    for _ in range(3):
        drafts.append(a_draft(desk))
        turning.pass_time(minutes=1)
    page.opened({})
    page.list.setCurrentIndex(page.list.days.index(2))
    with qtbot.waitSignal(navigator.go_wanted) as went:
        press(page, Qt.Key.Key_Return)
    assert went.args == ["contact", {"document": str(drafts[1])}]
    kept = page.place()
    page.opened({})
    page.opened(kept)
    assert str(page.list.line.subject.record_id) == str(drafts[1])


def test_a_planned_contact_becomes_a_note_by_one_letter(page, desk, qtbot, navigator):
    soon = datetime(2026, 2, 3, 22, 15, tzinfo=UTC)
    wish = PlannedWish(soon, ZONE, ContactType.ONE_ON_ONE, a_person(desk, "Ana"))
    planned = planned_contacts.plan(desk, wish)
    page.opened({})
    assert told(page)[1] == ("Ana", "One-on-one", "4:15 pm")
    assert "W writes" in page.how_to.text()
    page.list.go_to_first()
    with qtbot.waitSignal(navigator.go_wanted) as went:
        press(page, Qt.Key.Key_W)
    note = planned_contacts.planned(desk, planned).document_id
    assert went.args == ["contact", {"document": str(note)}]


def test_a_new_day_is_read_when_the_window_comes_back(page, desk, turning, qtbot):
    signed(desk, a_person(desk), step="ring the landlord", by=TODAY + timedelta(days=1))
    page.opened({})
    assert told(page) == []
    turning.pass_time(days=1)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(lambda: len(told(page)) == 2)
