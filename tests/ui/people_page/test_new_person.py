"""Adding a person: a nickname is enough, and someone known is not written down twice in haste."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from peerdesk.domain.errors import VaultLocked
from peerdesk.services import people, resume
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.people_page.new_person import NewPersonView
from peerdesk.ui.people_page.new_person_presenter import NewPersonPresenter
from peerdesk.wording import sentence
from tests.builders import a_person


@pytest.fixture
def ask(qtbot, theme, desk):
    def made(name=""):
        view = NewPersonView(NewPersonPresenter(desk, Navigator()), theme)
        qtbot.addWidget(view)
        view.show()
        view.ask(name)
        return view

    return made


def everyone(desk):
    return [one.name for one in people.find(desk, "")]


def test_a_nickname_is_enough(qtbot, ask, desk):
    view = ask()
    view.name.setText("  Sunny 🌻 ")
    view.code_name.setChecked(True)
    with qtbot.waitSignal(view.added) as added:
        QTest.keyClick(view.name, Qt.Key.Key_Return)
    (one,) = people.find(desk, "")
    assert (one.name, one.is_alias, str(one.person_id)) == ("Sunny 🌻", True, added.args[0])


def test_without_any_name_nothing_is_opened(qtbot, ask, desk):
    view = ask()
    with qtbot.assertNotEmitted(view.added):
        view.add.click()
    assert view.name_row.error
    assert everyone(desk) == []


def test_someone_who_sounds_alike_is_pointed_out_and_can_be_opened(qtbot, ask, desk):
    darnell = a_person(desk, "Darnell", identifier="blue cap")
    view = ask("Darnel")
    assert view.known.isVisible()
    button = view.known.findChildren(type(view.add))[0]
    assert button.text() == "It is Darnell · blue cap"
    with qtbot.waitSignal(view.added) as added:
        button.click()
    assert added.args == [str(darnell)]
    assert everyone(desk) == ["Darnell"]


def test_a_name_that_sounds_alike_asks_for_a_sign_once(qtbot, ask, desk):
    a_person(desk, "Darnell", identifier="blue cap")
    view = ask("Darnel")
    with qtbot.assertNotEmitted(view.added):
        view.add.click()
    view.sign.setText("night shift")
    with qtbot.waitSignal(view.added):
        view.add.click()
    assert [one.identifier for one in people.find(desk, "Darnel") if one.name == "Darnel"] == [
        "night shift"
    ]


def test_nobody_is_made_to_agree_on_a_sign(qtbot, ask, desk):
    a_person(desk, "Darnell")
    view = ask("Darnel")
    view.add.click()
    with qtbot.waitSignal(view.added):
        view.add.click()
    assert sorted(everyone(desk)) == ["Darnel", "Darnell"]


def test_what_is_typed_survives_a_lock(ask, desk):
    view = ask()
    view.name.setText("Trần Văn An")
    view.sign.setText("bench")
    assert view.flush()
    again = ask()
    assert (again.name.text(), again.sign.text()) == ("Trần Văn An", "bench")


def test_nothing_typed_is_left_once_they_are_added(ask, desk):
    view = ask()
    view.name.setText("An")
    view.flush()
    view.add.click()
    assert resume.typed(desk, "new-person") == ""
    assert ask().name.text() == ""


def test_when_they_cannot_be_written_down_that_is_said_and_nothing_is_lost(qtbot, ask, desk):
    view = ask("An")
    desk.vault.close()
    with qtbot.assertNotEmitted(view.added):
        view.add.click()
    assert view.name.text() == "An"
    said = [one.text() for one in view.findChildren(QLabel) if one.isVisible()]
    assert sentence(VaultLocked()) in said


def test_a_sign_that_somebody_has_already_is_said_at_once(ask, desk):
    a_person(desk, "Wren", identifier="Red Bike")
    view = ask()
    view.sign.setText("red bike")
    assert "This is the sign of Wren" in view.sign_row.error
    view.sign.setText("green bike")
    assert view.sign_row.error == ""
