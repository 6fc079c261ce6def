"""A note goes into the agency's record field by field, by one key; then it is marked."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from peerdesk.forms.formats import read_formats
from peerdesk.resource_files import resource
from peerdesk.services import entered_elsewhere
from peerdesk.storage import trail
from peerdesk.ui.agency_copy.clipboard import GuardedClipboard
from peerdesk.ui.agency_copy.page import AgencyCopyPage
from peerdesk.ui.contacts_page.presenter import ContactsPresenter
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.note_view.page import NotePage
from tests.builders import a_draft, a_person, a_signed_note

KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(autouse=True)
def empty_clipboard(qapp):
    clipboard().clear()
    yield
    clipboard().clear()


@pytest.fixture
def told():
    return []


@pytest.fixture
def page(qtbot, desk, theme, told):
    entered_elsewhere.use(desk, wanted=True)
    navigator = Navigator()
    navigator.said.connect(told.append)
    made = AgencyCopyPage(desk, navigator, theme)
    qtbot.addWidget(made)
    made.resize(900, 800)
    made.show()
    return made


def clipboard():
    return QGuiApplication.clipboard()


def copy_next(page):
    QTest.keyClick(page, Qt.Key.Key_C, KEYS)


def disclosed(desk, person_id):
    with desk.vault.reading() as session:
        return len(trail.disclosures(session, person_id))


def opened(page, document_id):
    page.opened({"document": str(document_id)})
    page.put_focus()


def test_one_key_copies_the_next_field_until_all_are_there(page, desk, told):
    person_id = a_person(desk)
    opened(page, a_signed_note(desk, person_id))
    assert disclosed(desk, person_id) == 0
    expected = [field.text for field in page.presenter.fields]
    found = []
    for _ in expected:
        copy_next(page)
        found.append(clipboard().text())
    assert found == expected
    assert disclosed(desk, person_id) == 1
    assert told[0] == f"Copied: Date (1 of {len(expected)})."
    assert "That was the last field" in told[-1]
    assert page.copy_next.isHidden()
    assert page.their_id.hasFocus()


def test_any_field_can_be_copied_and_the_key_goes_on_from_there(page, desk):
    opened(page, a_signed_note(desk))
    page.copiers[3].click()
    assert clipboard().text() == "47"
    copy_next(page)
    assert clipboard().text() == page.presenter.fields[4].text


def test_a_note_is_marked_and_the_mark_can_be_taken_back(page, desk, turning):
    first = a_signed_note(desk)
    turning.pass_time(minutes=1)
    second = a_signed_note(desk, a_person(desk, "Ana"))
    opened(page, first)
    assert page.standing.text() == "Not yet in your agency's record"
    page.their_id.setText("EHR-77")
    QTest.keyClick(page.their_id, Qt.Key.Key_Return)
    assert page.standing.text() == ("In your agency's record since Tue Feb 3, 2026 · EHR-77")
    assert page.waiting.text() == "1 note to enter in your agency's record"
    page.take_back.click()
    assert len(entered_elsewhere.open_ones(desk)) == 2
    page.go_on.click()
    assert page.presenter.document_id == second
    assert page.presenter.title == "Ana · Tue Feb 3"


def test_a_day_that_cannot_be_read_is_asked_for(page, desk):
    opened(page, a_signed_note(desk))
    page.day.setText("someday")
    page.mark.click()
    assert page.day_row.error
    assert len(entered_elsewhere.open_ones(desk)) == 1


def test_nothing_of_it_shows_until_the_programme_works_this_way(qtbot, desk, theme):
    note = a_signed_note(desk)
    formats = read_formats(resource("forms", "narrative-formats.toml").read_text("utf-8"), "en")
    shown = NotePage(desk, Navigator(), theme, formats)
    contacts = ContactsPresenter(desk, Navigator())
    qtbot.addWidget(shown)
    shown.opened({"document": str(note)})
    assert shown.agency_copy.isHidden()
    entered_elsewhere.use(desk, wanted=True)
    entered_elsewhere.take_back(desk, note)
    shown.opened({"document": str(note)})
    assert not shown.agency_copy.isHidden()
    assert shown.elsewhere.text() == "Not yet in your agency's record"
    (line,) = contacts.fetch(None, 50)
    assert [mark.words for mark in contacts.card(line).marks] == ["Signed", "To enter"]
    entered_elsewhere.mark(desk, note, line.columns.service_date)
    (line,) = contacts.fetch(None, 50)
    assert [mark.words for mark in contacts.card(line).marks] == ["Signed"]


def test_what_cannot_be_copied_is_said(page, desk, told):
    opened(page, a_draft(desk))
    assert "still a draft" in told[-1]
    opened(page, "no id")
    assert page.copiers == []


def test_leaving_empties_the_clipboard(page, desk):
    opened(page, a_signed_note(desk))
    copy_next(page)
    assert page.flush()
    assert clipboard().text() == ""


def test_the_clipboard_is_emptied_after_its_time_and_marked_not_to_be_kept(qtbot):
    guarded = GuardedClipboard(after_ms=1)
    with qtbot.waitSignal(guarded.emptied):
        guarded.put("We looked up three openings.")
        held = clipboard().mimeData()
        assert isinstance(held, QMimeData)
        assert any("password" in kind.lower() or "exclude" in kind for kind in held.formats())
    assert clipboard().text() == ""


def test_what_was_copied_elsewhere_since_then_stays(qapp):
    guarded = GuardedClipboard(after_ms=10_000)
    guarded.put("We looked up three openings.")
    clipboard().setText("a phone number")
    guarded.empty()
    assert clipboard().text() == "a phone number"
