"""The directory: found by letters, written once, checked by one key, closed and kept."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peerdesk.domain.resources import Resource
from peerdesk.services import resources
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.resources_page.view import ResourcesPage


@pytest.fixture
def told():
    return []


@pytest.fixture
def page(qtbot, desk, theme, told):
    navigator = Navigator()
    navigator.said.connect(told.append)
    made = ResourcesPage(desk, navigator, theme)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    made.opened({})
    made.put_focus()
    return made


def a_resource(desk, name="Harbor House", **facts):
    return resources.add(desk, Resource(resources.new_resource_id(desk), name, **facts))


def names(page):
    return [one.name for one in page.model.rows]


def write(page, **texts):
    for name, text in texts.items():
        field = page.editor.form.bound[name].field
        field.setFocus()
        field.insert(text)


def test_an_empty_directory_says_what_it_is_for_and_takes_the_name_that_was_typed(page, desk, told):
    assert "No place is in the directory yet" in page.nothing.text()
    QTest.keyClicks(page.find_field, "Harbor House")
    QTest.keyClick(page.find_field, Qt.Key.Key_Return)
    assert page.is_editing
    write(page, what_for="Beds", phone="555-0142", hours="daily 5 pm")
    QTest.keyClick(page.editor.form.bound["hours"].field, Qt.Key.Key_Return)
    (kept,) = resources.find(desk)
    assert (kept.name, kept.what_for, kept.phone) == ("Harbor House", "Beds", "555-0142")
    assert kept.checked_on is not None
    assert told[-1] == "Harbor House is in the directory."
    assert not page.is_editing


def test_a_name_is_needed_and_said_at_its_field(page, desk):
    page.add.click()
    page.editor.keep.click()
    assert page.editor.form.bound["name"].row.error == "What is it called?"
    assert resources.find(desk) == ()


def test_a_line_says_what_one_needs_on_the_phone(page, desk):
    a_resource(desk, what_for="Beds", phone="555-0142", hours="daily 5 pm")
    page.opened({})
    card = page.presenter.card(page.model.rows[0])
    assert (card.title, card.beside) == ("Harbor House", "· Beds")
    assert card.body == "555-0142 · daily 5 pm"
    assert (card.right, card.marks[0].words) == ("Never checked", "Call before you give it")
    assert not card.marks[0].needs_a_look


def test_one_key_says_that_it_was_checked_today(page, desk):
    entry = a_resource(desk)
    page.opened({})
    QTest.keyClicks(page.find_field, "ha")
    QTest.keyClick(page.find_field, Qt.Key.Key_Down)
    QTest.keyClick(page.list, Qt.Key.Key_F9)
    assert resources.resource(desk, entry.resource_id).checked_on == page.presenter.today
    assert page.presenter.card(page.model.rows[0]).marks == ()


def test_the_open_entry_is_kept_and_checked_by_the_same_key(page, desk):
    entry = a_resource(desk)
    page.opened({})
    page.edit(entry)
    write(page, phone="555-0199")
    QTest.keyClick(page.editor.form.bound["phone"].field, Qt.Key.Key_F9)
    found = resources.resource(desk, entry.resource_id)
    assert (found.phone, found.checked_on) == ("555-0199", page.presenter.today)


def test_a_place_that_may_be_here_already_is_shown(page, desk):
    entry = a_resource(desk)
    page.opened({})
    page.add.click()
    write(page, name="The harbor house")
    page.editor.form.bound["name"].field.editingFinished.emit()
    assert page.editor.hints.count() == 2
    page.editor.wanted.emit(entry)
    assert page.editor.editing == str(entry.resource_id)


def test_closed_entries_stand_apart_and_come_back(page, desk):
    entry = a_resource(desk)
    page.opened({})
    assert page.closed.isHidden()
    page.edit(entry)
    page.editor.close_it.click()
    assert names(page) == []
    page.closed.click()
    assert names(page) == ["Harbor House"]
    assert page.presenter.card(page.model.rows[0]).right == "Closed since Tue Feb 3"
    page.edit(page.model.rows[0])
    page.editor.reopen.click()
    assert [one.name for one in resources.find(desk)] == ["Harbor House"]


def test_esc_puts_the_entry_away_and_what_was_typed_waits(page, desk):
    page.add.click()
    write(page, name="Nguyễn Pantry")
    place = page.place()
    assert page.step_back()
    assert not page.is_editing
    page.opened(place)
    assert page.editor.form.text("name") == "Nguyễn Pantry"
    assert resources.find(desk) == ()
    page.editor.leave.click()
    page.add.click()
    assert page.editor.form.text("name") == ""


def test_enter_never_picks_between_several(page, desk):
    a_resource(desk, "Harbor House")
    a_resource(desk, "Harbor Clinic")
    page.opened({})
    QTest.keyClicks(page.find_field, "harbor")
    QTest.keyClick(page.find_field, Qt.Key.Key_Return)
    assert "Several fit" in page.find_row.error
    assert not page.is_editing
    assert page.step_back()
    assert page.find_field.text() == ""


def test_without_room_for_both_the_editor_takes_the_place_of_the_list(page, desk, theme):
    a_resource(desk)
    page.opened({})
    page.edit(page.model.rows[0])
    assert page.list.isVisible()
    assert page.editor.isVisible()
    theme.scale_text(200)
    assert not page.list.isVisible()
    assert page.editor.isVisible()
    page.step_back()
    assert page.list.isVisible()
    assert not page.editor.isVisible()


def test_an_entry_with_long_words_stays_as_narrow_as_the_side_of_the_window(page, desk, theme):
    page.editor.open(a_resource(desk, what_for="Bicycles and repairs, pay what you can, any day"))
    assert page.editor.minimumSizeHint().width() <= theme.sizes.side


def test_long_words_are_shown_from_their_beginning_and_go_on_at_their_end(page, desk):
    page.editor.open(a_resource(desk, what_for="Bicycles and repairs, pay what you can"))
    field = page.editor.form.bound["what_for"].field
    assert field.cursorPosition() == 0
    write(page, what_for=", any day")
    assert field.text().endswith("pay what you can, any day")
