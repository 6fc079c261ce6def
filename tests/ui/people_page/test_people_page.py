"""The people page: found by two letters in any script, and never the wrong one in haste."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from peerdesk.domain.people import Participation, ParticipationChange
from peerdesk.services import people
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.people_page.view import PeoplePage
from tests.builders import a_person, a_signed_note


@pytest.fixture
def navigator(qapp):
    return Navigator()


@pytest.fixture
def page(qtbot, theme, desk, navigator):
    a_person(desk, "Đặng Thị Hoa", pronouns="she", identifier="garden group")
    a_person(desk, "محمد علي", pronouns="he")
    a_person(desk, "Sunny 🌻", is_alias=True)
    made = PeoplePage(desk, navigator, theme)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.opened({})
    made.show()
    return made


def cards(page):
    model = page.people.model()
    return [
        model.data(model.index(row), Qt.ItemDataRole.UserRole) for row in range(len(rows(page)))
    ]


def rows(page):
    return page.people.model().rows


def names(page):
    return [one.name for one in rows(page)]


def enter(field):
    QTest.keyClick(field, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("dang", "Đặng Thị Hoa"), ("hoa thi", "Đặng Thị Hoa"), ("عل", "محمد علي"),
        ("🌻", "Sunny 🌻"), ("garden", "Đặng Thị Hoa"), ("SUN", "Sunny 🌻"),
    ],
)  # fmt: skip
def test_any_part_of_a_name_in_any_script_finds_the_person(page, typed, found):
    page.find_field.setText(typed)
    assert names(page) == [found]


def test_enter_opens_the_one_person_who_is_meant(qtbot, page, navigator):
    page.find_field.setText("dang")
    with qtbot.waitSignal(navigator.go_wanted) as gone:
        enter(page.find_field)
    assert gone.args == ["person", {"person": str(rows(page)[0].person_id)}]


def test_enter_never_picks_between_two_who_sound_alike(qtbot, page, desk, navigator):
    a_person(desk, "Darnell", identifier="blue cap")
    a_person(desk, "Darnel", identifier="night shift")
    page.opened({})
    page.find_field.setText("darnell")  # finds one, yet the other sounds the same
    assert names(page) == ["Darnell"]
    with qtbot.assertNotEmitted(navigator.go_wanted):
        enter(page.find_field)
        enter(page.people)
    assert "More than one" in page.find_row.error
    QTest.keyClick(page.people, Qt.Key.Key_Down)
    with qtbot.waitSignal(navigator.go_wanted):
        enter(page.people)


def test_those_who_sound_alike_say_so_with_the_sign_of_the_other(qtbot, page, desk):
    a_person(desk, "Darnell", identifier="blue cap")
    a_person(desk, "Darnel", identifier="night shift")
    page.opened({"find": "darnell"})
    qtbot.waitUntil(lambda: len(cards(page)[0].marks) == 2)
    assert [mark.words for mark in cards(page)[0].marks] == [
        "blue cap",
        "Sounds like Darnel · night shift",
    ]


def test_a_line_says_where_someone_stands_and_when_they_were_seen(page, desk):
    person_id = a_person(desk, "Marisol", pronouns="she")
    entry = ParticipationChange(Participation.STEPPED_BACK, date(2026, 2, 1))
    people.set_participation(
        desk, person_id, ParticipationChange(Participation.ENGAGED, date(2026, 1, 5))
    )
    people.set_participation(desk, person_id, entry)
    a_signed_note(desk, person_id)
    page.opened({})
    row = QAccessible.queryAccessibleInterface(page.people).child(0)
    assert row.text(QAccessible.Text.Name) == (
        "Marisol (she). Tue Feb 3. Stepped back, by their own choice"
    )


def test_a_code_name_is_marked_as_one(page):
    page.find_field.setText("sunny")
    assert [mark.words for mark in cards(page)[0].marks] == ["Code name"]


def test_a_name_nobody_has_offers_to_add_them(page):
    page.find_field.setText("Quintus")
    assert page.nobody.isVisible()
    assert "Quintus" in page.nobody.text()
    page.add_button.click()
    assert page.new_person.name.text() == "Quintus"


def test_the_list_goes_on_as_far_as_one_scrolls(page, desk):
    for number in range(130):
        a_person(desk, f"Person {number:03}")
    page.opened({})
    for _ in range(5):
        page.people.scrollToBottom()
    assert len(set(names(page))) == 133


def test_a_lock_comes_back_to_what_was_looked_for_and_the_line(page, desk, navigator, theme, qtbot):
    page.find_field.setText("n")
    page.people.go_to(1)
    again = PeoplePage(desk, navigator, theme)
    qtbot.addWidget(again)
    again.opened(page.place())
    assert again.find_field.text() == "n"
    assert again.people.row == 1


def test_escape_clears_what_is_looked_for_before_it_leaves(page):
    page.find_field.setText("hoa")
    assert page.step_back()
    assert page.find_field.text() == ""
    assert not page.step_back()


def test_down_goes_from_the_field_to_the_first_line(page):
    page.activateWindow()
    QTest.keyClick(page.find_field, Qt.Key.Key_Down)
    assert page.people.row == 0


def test_every_control_is_called_what_it_shows(page):
    assert page.find_field.accessibleName() == "Find by any part of a name"
    assert page.people.accessibleName() == "People"
