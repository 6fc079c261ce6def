"""Miles and expenses of a month: written in a line, summed, changed, taken off and brought back."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from peerdesk.services import travel
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.travel_page.view import TravelPage

DAY = date(2026, 2, 3)


@pytest.fixture
def told():
    return []


@pytest.fixture
def page(qtbot, desk, theme, told):
    navigator = Navigator()
    navigator.said.connect(told.append)
    made = TravelPage(desk, navigator, theme)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    made.opened({})
    made.put_focus()
    return made


def shown(page):
    return [one.text() for one in page.lines.findChildren(QLabel) if one.isVisible()]


def write(page, line, day=None):
    page.line.setText(line)
    if day is not None:
        page.day.setText(day)
    QTest.keyClick(page.line, Qt.Key.Key_Return)


def test_a_line_is_kept_on_its_day_and_summed(page, told):
    assert page.nothing.text() == "No miles and no expenses in February 2026."
    write(page, "12,4 mi clinic and back, $3.50 parking")
    write(page, "3 mi", "Feb 1")
    assert shown(page) == [
        "Tue Feb 3 · 12.4 mi · clinic and back",
        "Tue Feb 3 · $3.50 · parking",
        "Sun Feb 1 · 3.0 mi",
    ]
    assert page.sums.text() == "15.4 mi · $3.50 · 3 entries"
    assert told[0] == "Kept: 12.4 mi · clinic and back, $3.50 · parking."
    assert page.line.text() == ""


def test_what_cannot_be_read_stays_and_says_how_to_write_it(page, desk):
    write(page, "a long way")
    assert "12.4 mi, or $3.50 parking" in page.line_row.error
    assert page.line.text() == "a long way"
    write(page, "3 mi", "someday")
    assert page.day_row.error
    assert travel.in_period(desk, DAY, DAY).trips == ()


def test_months_are_turned_and_none_lies_ahead(page, desk):
    travel.write(desk, "5 mi", date(2026, 1, 31))
    assert not page.later.isEnabled()
    page.earlier.click()
    assert page.month.text() == "January 2026"
    assert page.sums.text() == "5.0 mi · $0.00 · 1 entry"
    place = page.place()
    page.later.click()
    assert page.month.text() == "February 2026"
    page.opened(place)
    assert page.month.text() == "January 2026"
    page.opened({"month": "no month"})
    assert page.month.text() == "February 2026"


def test_an_entry_is_changed_in_the_line_and_esc_gives_up(page, desk):
    write(page, "3 mi")
    page.lines.changers[0].click()
    assert page.line.text() == "3.0 mi"
    assert page.step_back()
    assert not page.step_back()
    page.lines.changers[0].click()
    write(page, "4 mi Oak Street", "Jan 30")
    assert page.month.text() == "January 2026"
    (trip,) = travel.in_period(desk, date(2026, 1, 1), DAY).trips
    assert (trip.tenths_of_miles, trip.route, trip.day.day) == (40, "Oak Street", 30)


def test_what_was_taken_off_can_be_brought_back(page, desk):
    write(page, "3 mi")
    page.lines.removers[0].click()
    assert travel.in_period(desk, DAY, DAY).trips == ()
    assert page.lines.put_back.hasFocus()
    page.lines.put_back.click()
    assert travel.in_period(desk, DAY, DAY).tenths == 30


def test_what_is_typed_waits_while_one_is_elsewhere(page):
    QTest.keyClicks(page.line, "12.4 mi to the cl")
    assert page.flush()
    page.opened({})
    assert page.line.text() == "12.4 mi to the cl"
