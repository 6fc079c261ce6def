"""Requests about records: written down, with their days, put off once, answered."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from peerdesk.domain.askings import AskingKind, AskingState
from peerdesk.services import askings
from peerdesk.services.askings import add_asking, asking
from peerdesk.ui.consents_page.askings_tab import AskingsTab
from peerdesk.ui.main_window.navigator import Navigator
from tests.builders import a_person

drops_down = pytest.mark.qt_log_ignore("does not support (raise|grabbing)")


@pytest.fixture
def told():
    return []


@pytest.fixture
def went():
    return []


@pytest.fixture
def tab(qtbot, desk, theme, told, went):
    navigator = Navigator()
    navigator.said.connect(told.append)
    navigator.go_wanted.connect(lambda key, place: went.append((key, dict(place))))
    made = AskingsTab(desk, navigator, theme)
    qtbot.addWidget(made)
    made.resize(800, 900)
    made.show()
    made.opened({})
    return made


def shown(tab):
    return "\n".join(each.text() for each in tab.sheet.facts.findChildren(QLabel))


def card(tab, row=0):
    return tab.presenter.card(tab.model.rows[row])


def press(tab, name, text=None):
    tab.sheet.buttons[name].click()
    if text is not None:
        QTest.keyClicks(tab.sheet.ask.text, text)
        tab.sheet.ask.keep.click()


def test_an_empty_list_says_so_and_how_to_begin(tab):
    assert tab.nothing.text() == "Nobody waits for an answer."
    assert tab.list.isHidden()
    tab.put_focus()
    assert QApplication.focusWidget() is tab.add


@drops_down
def test_a_request_is_written_down_with_the_days_that_are_left(tab, desk, told):
    a_person(desk, "Thị Hồng Nguyễn")
    tab.add.click()
    QTest.keyClicks(tab.new.person.field, "thi")
    QTest.keyClick(tab.new.person.field, Qt.Key.Key_Return)
    QTest.keyClicks(tab.new.form.bound["what"].field, "all of it, on paper")
    tab.new.keep.click()
    (line,) = askings.askings(desk)
    assert (line.person_name, line.asking.kind) == ("Thị Hồng Nguyễn", AskingKind.ACCESS)
    assert told == ["Written down. 30 days left, by Thu Mar 5"]
    assert card(tab).title == "Thị Hồng Nguyễn"
    assert card(tab).body == "all of it, on paper"


def test_a_request_of_nobody_says_what_is_missing_and_stays(tab, desk):
    tab.add.click()
    QTest.keyClicks(tab.new.form.bound["what"].field, "a copy")
    tab.new.keep.click()
    assert "Whose is it?" in tab.new.person.row.error
    assert QApplication.focusWidget() is tab.new.person.field
    assert askings.askings(desk) == ()


def test_what_is_typed_is_there_again_after_a_lock(tab, desk, theme, qtbot):
    person = a_person(desk)
    tab.add.click()
    tab.new.person.field.show_person(None)
    tab.new.person.show_text(str(person))
    tab.new.person.changed.emit()
    QTest.keyClicks(tab.new.form.bound["what"].field, "half a sen")
    assert tab.flush()
    again = AskingsTab(desk, Navigator(), theme)
    qtbot.addWidget(again)
    again.opened(tab.place())
    assert again.new.form.text("what") == "half a sen"
    assert again.new.person.person_id == person


def test_a_day_to_come_is_refused_in_words(tab, desk):
    person = a_person(desk)
    tab.add.click()
    tab.new.person.show_text(str(person))
    tab.new.form.bound["received"].field.setText("tomorrow")
    tab.new.keep.click()
    assert "has not come yet" in tab.new.trouble.text()
    assert askings.askings(desk) == ()


def test_a_day_nobody_can_read_says_how_to_write_one(tab, desk):
    tab.add.click()
    tab.new.person.show_text(str(a_person(desk)))
    tab.new.form.bound["received"].field.setText("when it rained")
    tab.new.keep.click()
    assert "Write the day like" in tab.new.form.bound["received"].row.error


def test_a_request_is_put_off_once_with_its_reason(tab, desk):
    new = add_asking(desk, a_person(desk), AskingKind.ACCESS)
    tab.opened({})
    tab.show_entry(tab.model.rows[0])
    press(tab, "put_off", "the archive is closed")
    assert asking(desk, new).extension_reason == "the archive is closed"
    assert asking(desk, new).due_on == date(2026, 2, 3) + timedelta(days=60)
    assert tab.sheet.buttons["put_off"].isHidden()
    assert "Put off once" in shown(tab)


def test_saying_no_needs_a_reason(tab, desk):
    new = add_asking(desk, a_person(desk), AskingKind.AMENDMENT)
    tab.opened({})
    tab.show_entry(tab.model.rows[0])
    press(tab, "refused", "")
    assert "needs a short reason" in tab.sheet.ask.form.bound["text"].row.error
    assert asking(desk, new).state is AskingState.OPEN


def test_after_a_refused_correction_the_person_can_add_a_statement(tab, desk):
    new = add_asking(desk, a_person(desk), AskingKind.AMENDMENT, "I was sober that day")
    tab.opened({})
    tab.show_entry(tab.model.rows[0])
    assert tab.sheet.buttons["statement"].isHidden()
    press(tab, "refused", "it is what was seen")
    press(tab, "statement", "I was sober and I said so")
    assert asking(desk, new).disagreement == "I was sober and I said so"
    assert "“I was sober and I said so”" in shown(tab)


def test_an_answered_request_leaves_the_list_of_open_ones_and_is_found_under_all(tab, desk):
    add_asking(desk, a_person(desk), AskingKind.COPY)
    tab.opened({})
    tab.show_entry(tab.model.rows[0])
    press(tab, "done", "printed and handed over")
    assert not tab.sheet.buttons["done"].isVisible()
    tab.step_back()
    assert not tab.model.rows
    tab.shown.setCurrentIndex(1)
    tab.shown.activated.emit(1)
    assert [mark.words for mark in card(tab).marks] == ["Done on Tue Feb 3"]


def test_a_late_request_says_by_how_much_and_wants_a_look(tab, desk, turning):
    add_asking(desk, a_person(desk), AskingKind.COPY)
    turning.pass_time(days=31)
    tab.opened({})
    (mark,) = card(tab).marks
    assert mark.words == "1 day late, was due Thu Mar 5"
    assert mark.needs_a_look


def test_a_request_without_a_day_by_law_says_so(tab, desk):
    add_asking(desk, a_person(desk), AskingKind.RESTRICTION)
    tab.opened({})
    (mark,) = card(tab).marks
    assert (mark.words, mark.needs_a_look) == ("No day is set by law. Answer soon.", False)


def test_escape_goes_from_an_act_to_the_list(tab, desk):
    add_asking(desk, a_person(desk), AskingKind.COPY)
    tab.opened({})
    tab.show_entry(tab.model.rows[0])
    assert tab.step_back()
    assert tab.currentIndex() == 0
    assert not tab.step_back()


def test_the_record_of_who_asked_is_one_press_away(tab, desk, went):
    person = a_person(desk)
    add_asking(desk, person, AskingKind.COPY)
    tab.opened({})
    tab.show_entry(tab.model.rows[0])
    press(tab, "person")
    assert went == [("person", {"person": str(person), "tab": "consents"})]
