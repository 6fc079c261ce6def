"""The import page: a file is chosen, settled, taken in and taken back, by keys and mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from peerdesk.domain.documents import ContactFilter
from peerdesk.domain.imports import Decision
from peerdesk.services import contacts, people
from peerdesk.services.imports.dates import DayOrder
from peerdesk.ui.import_page.view import ImportPage
from peerdesk.ui.main_window.navigator import Navigator
from tests.builders import a_person
from tests.services.imports.builders import csv_bytes, xlsx_bytes

PEOPLE = [("Name", "Phone", "Shoe size"), ("Ana", "555-0100", "38"), ("Darnel", "555-0101", "40")]
CONTACTS = [
    ("Date", "Start", "Name", "Type"),
    ("03/02/2025", "9 am", "Darnell", "Chat"),
    ("04/02/2025", "10 am", "Đức", "1:1"),
]


@pytest.fixture
def went():
    """Where the page sent the worker."""
    return []


@pytest.fixture
def page(qtbot, desk, theme, went):
    navigator = Navigator()
    made = ImportPage(desk, navigator, theme)
    navigator.go_wanted.connect(lambda key, place: went.append((key, dict(place or {}))))
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.opened({"kind": "people"})
    made.show()
    return made


@pytest.fixture
def choose(qtbot, page, tmp_path):
    """Choose a file with these bytes, as the dialog would give it."""

    def choosing(name, content):
        path = tmp_path / name
        path.write_bytes(content)
        page.ask = lambda _parent: [str(path)]
        with qtbot.waitSignal(page.presenter.looked):
            QTest.keyClick(page.choose, Qt.Key.Key_Space)

    return choosing


def settled(qtbot, page, act):
    with qtbot.waitSignal(page.presenter.looked):
        act()


def taken(qtbot, page):
    with qtbot.waitSignal(page.presenter.taken):
        page.file.take.click()


def test_people_are_looked_at_decided_taken_in_and_taken_back(qtbot, desk, page, choose, went):
    a_person(desk, "Darnell")
    assert page.heading.text() == "Import people"
    assert not page.file.take.isVisibleTo(page)
    choose("people.xlsx", xlsx_bytes(PEOPLE))
    assert page.file.would.text() == "Adds 2 people."
    assert [choice.code for choice in page.columns.choices.values()] == ["chosen_name", "phone", ""]
    assert page.columns.left_over.text() == "Not imported: Shoe size"
    assert "people.xlsx: 2 lines. Spreadsheet" in page.file.read_as.text()
    assert not page.questions.isVisibleTo(page)
    (like,) = page.lines.decisions.values()
    assert like.code == Decision.ADD
    assert like.accessibleName() == "Line 3: Darnel"
    assert like.accessibleDescription().startswith("This may be the same person as Darnell.")
    settled(qtbot, page, lambda: like.pick(Decision.ALREADY_HERE))
    assert page.file.would.text() == "Adds 1 person."
    settled(qtbot, page, lambda: page.columns.choices[2].pick("identifier"))
    assert [choice.code for choice in page.columns.choices.values()][2] == "identifier"
    taken(qtbot, page)
    assert page.result.told.text() == "1 person was added."
    assert "Delete it when you no longer need it" in page.result.reminder.text()
    assert [one.identifier for one in people.find(desk, "Ana")] == ["38"]
    page.result.see.click()
    assert went == [("people", {})]
    page.earlier.buttons[0].click()
    (box,) = page.findChildren(QMessageBox) or page.window().findChildren(QMessageBox)
    with qtbot.waitSignal(page.presenter.undone):
        next(each for each in box.buttons() if each.text() == "Take it back").click()
    assert page.result.told.text() == "1 record was removed."
    assert people.find(desk, "Ana") == []
    assert page.earlier.buttons == []


def test_what_a_file_of_contacts_leaves_open_is_asked_once_and_settled(qtbot, desk, page, choose):
    a_person(desk, "Darnell")
    page.opened({"kind": "contacts"})
    choose("log.csv", csv_bytes(CONTACTS, separator=";"))
    assert (page.file.take.isEnabled(), page.file.would.text()) == (
        False,
        "Nothing can be imported yet.",
    )
    assert page.questions.order_row.isVisibleTo(page)
    assert page.lines.count.text() == "2 lines cannot be imported as they are."
    (meaning,) = page.questions.meanings.values()
    assert meaning.accessibleName() == "What does “Chat” mean?"
    assert meaning.accessibleDescription() == "Kind of contact, in 1 line"
    assert meaning.hasFocus() or page.questions.order.hasFocus()
    QTest.keyClick(page.questions.order, Qt.Key.Key_Tab)
    assert meaning.hasFocus()
    settled(qtbot, page, lambda: page.questions.order.pick(DayOrder.DAY_FIRST))
    settled(qtbot, page, lambda: meaning.pick("one_on_one"))
    assert page.lines.told == [
        (
            "Line 3: Nobody here is called “Đức”. Correct the name, add the person first, or let "
            "PeerDesk add them."
        )
    ]
    settled(qtbot, page, page.questions.add_people.click)
    assert page.file.would.text() == "Adds 2 contacts as drafts. Adds 1 person too."
    assert page.lines.told == []
    settled(qtbot, page, page.questions.add_people.click)
    settled(qtbot, page, page.lines.leave_out.click)
    assert page.file.would.text() == "Adds 1 contact as a draft."
    QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.result.isVisibleTo(page))
    (line,) = contacts.contacts(desk, ContactFilter(), limit=5)
    assert (line.status, line.columns.service_date.isoformat()) == ("draft", "2025-02-03")
    assert page.place() == {"kind": "contacts"}


def test_a_file_that_cannot_be_read_is_told_and_escape_puts_one_away(qtbot, desk, page, choose):
    choose("people.csv", csv_bytes(PEOPLE))
    assert page.step_back()
    assert not page.file.isVisibleTo(page)
    assert not page.step_back()
    broken = page.presenter
    page.ask = lambda _parent: ["/nowhere/at-all.csv"]
    with qtbot.waitSignal(broken.failed):
        page.choose.click()
    assert "cannot be read" in page.said.text()
    assert page.said.isVisibleTo(page)
    choose("people.csv", csv_bytes(PEOPLE, "utf-16"))
    assert not page.said.isVisibleTo(page)


def test_another_sheet_and_other_letters_can_be_chosen(qtbot, page, choose):
    choose("people.csv", csv_bytes([("Name",), ("Ren\xe9e",)], "cp1252"))
    assert page.columns.choices[0].accessibleDescription() == "Renée"
    settled(qtbot, page, lambda: page.file.encoding.pick("mac_roman"))
    assert page.presenter.look.people[0].details.chosen_name == "RenÈe"


def test_stopping_takes_nothing_in(qtbot, desk, page, choose):
    choose("people.csv", csv_bytes([("Name",), *((f"Person {at}",) for at in range(900))]))
    page.presenter.take_in()
    page.progress.cancel()
    qtbot.waitUntil(lambda: not page.presenter.is_busy)
    taken_after_all = page.presenter.look is None
    assert people.count(desk) == (900 if taken_after_all else 0)
    assert page.result.isVisibleTo(page) == taken_after_all
