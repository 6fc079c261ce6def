"""The page of all contacts: everything is found again, and nothing is lost on the way back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peerdesk.domain.documents import DocumentStatus
from peerdesk.domain.errors import DatabaseDamaged
from peerdesk.services import contacts, documents, signing
from peerdesk.services.documents import Writing
from peerdesk.ui.contacts_page.choice import Choice, Show, choice_of
from peerdesk.ui.contacts_page.view import ContactsPage
from peerdesk.ui.main_window.navigator import Navigator
from tests.builders import a_draft, a_key, a_person, a_signed_note

# A list of names drops down; the offscreen plugin says of it what it cannot do.
drops_down = pytest.mark.qt_log_ignore("does not support (raise|grabbing)")


@pytest.fixture
def navigator():
    return Navigator()


@pytest.fixture
def gone_to(navigator):
    places = []
    navigator.go_wanted.connect(lambda key, place: places.append((key, place)))
    return places


@pytest.fixture
def said(navigator):
    heard: list[str] = []
    navigator.said.connect(heard.append)
    return heard


@pytest.fixture
def page(qtbot, desk, theme, navigator):
    made = ContactsPage(desk, navigator, theme)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def come_to(qtbot, page, place=None):
    with qtbot.waitSignals([page.presenter.counted, page.presenter.ready_counted]):
        page.opened(place or {})


def titles(page):
    return [page.presenter.card(one).spoken() for one in page.documents.rows]


def pick(qtbot, page, field, data):
    """Choose from a combo box as a worker does."""
    with qtbot.waitSignal(page.presenter.counted):
        field.setCurrentIndex(field.findData(data))
        field.activated.emit(field.currentIndex())


def test_an_empty_vault_says_what_will_be_here(qtbot, page):
    come_to(qtbot, page)
    assert "Write the first one" in page.nothing.text()
    assert not page.list.isVisible()
    assert not page.review_button.isVisible()


def test_each_line_names_the_person(qtbot, desk, page):
    a_signed_note(desk, a_person(desk, "Đặng Thị Hoa"))
    come_to(qtbot, page)
    (line,) = titles(page)
    assert line.startswith("Đặng Thị Hoa One-on-one")
    assert "Signed" in line
    assert page.count_label.text() == "1 contact"


def test_finished_notes_lead_to_signing(qtbot, desk, page, gone_to):
    person_id = a_person(desk)
    a_draft(desk, person_id)
    a_draft(desk, person_id)
    come_to(qtbot, page)
    assert page.review_button.text() == "&Review and sign 2 finished notes"
    page.review_button.click()
    assert gone_to == [("batch", {})]


def test_drafts_and_signed_notes_are_told_apart(qtbot, desk, page):
    person_id = a_person(desk)
    a_draft(desk, person_id)
    a_signed_note(desk, person_id)
    come_to(qtbot, page)
    assert len(page.documents.rows) == 2
    pick(qtbot, page, page.filters.show_field, str(Show.MY_DRAFTS))
    assert [one.status for one in page.documents.rows] == [DocumentStatus.DRAFT]
    pick(qtbot, page, page.filters.show_field, str(Show.SIGNED))
    assert [one.status for one in page.documents.rows] == [DocumentStatus.SIGNED]


def test_a_corrected_note_counts_as_signed_one_in_error_does_not(qtbot, desk, page):
    person_id = a_person(desk)
    corrected, wrong = a_signed_note(desk, person_id), a_signed_note(desk, person_id)
    signing.add_amendment(desk, corrected)
    opened = documents.open_draft(desk, corrected)
    documents.save(desk, opened, Writing(opened.answers, reason="Wrong day"))
    signing.sign(desk, a_key(desk), [corrected])
    signing.mark_entered_in_error(desk, a_key(desk), wrong, "Wrong person")
    come_to(qtbot, page, Choice(Show.SIGNED).kept())
    assert [one.document_id for one in page.documents.rows] == [corrected]
    pick(qtbot, page, page.filters.show_field, str(Show.IN_ERROR))
    assert [one.document_id for one in page.documents.rows] == [wrong]


def test_days_narrow_the_list_to_local_days(qtbot, desk, page):
    a_signed_note(desk)
    come_to(qtbot, page)
    for first, last, found in (("2/3", "2/3", 1), ("2/4", "", 0), ("", "Feb 2, 2026", 0)):
        page.filters.first_day.setText(first)
        page.filters.last_day.setText(last)
        with qtbot.waitSignal(page.presenter.counted):
            QTest.keyClick(page.filters.last_day, Qt.Key.Key_Return)
        assert len(page.documents.rows) == found
    assert "No contact fits" in page.nothing.text()


def test_a_day_that_is_typed_while_the_place_is_noted_still_narrows_the_list(qtbot, desk, page):
    a_signed_note(desk)
    come_to(qtbot, page)
    page.filters.first_day.setText("2/4")
    assert page.place()["first_day"] == "2/4"
    QTest.keyClick(page.filters.first_day, Qt.Key.Key_Return)
    assert page.documents.rows == []


def test_a_day_that_cannot_be_read_hides_nothing_and_says_so(qtbot, desk, page):
    a_signed_note(desk)
    come_to(qtbot, page)
    page.filters.first_day.setText("soonish")
    with qtbot.waitSignal(page.presenter.counted):
        QTest.keyClick(page.filters.first_day, Qt.Key.Key_Return)
    assert len(page.documents.rows) == 1
    assert "Write a day like" in page.filters.first_day.accessibleDescription()


def test_days_the_wrong_way_round_are_said(desk, page):
    errors = page.presenter.choose(Choice(first_day="2/4", last_day="2/1"))
    assert errors == {"first_day": "The first day comes after the last one."}


@drops_down
def test_a_person_is_found_by_two_letters_without_diacritics(qtbot, desk, page):
    hoa, other = a_person(desk, "Đặng Thị Hoa"), a_person(desk, "Darnell")
    a_signed_note(desk, hoa)
    a_signed_note(desk, other)
    come_to(qtbot, page)
    field = page.filters.person_field
    field.setFocus()
    QTest.keyClicks(field, "dan")
    with qtbot.waitSignal(page.presenter.counted):
        field.entered.emit()
    assert [one.person_id for one in page.documents.rows] == [hoa]
    with qtbot.waitSignal(page.presenter.counted):
        page.filters.everything.click()
    assert len(page.documents.rows) == 2
    assert field.text() == ""


@drops_down
def test_enter_picks_nobody_among_several(qtbot, desk, page):
    a_person(desk, "Mai Tran")
    a_person(desk, "Mai Trang")
    come_to(qtbot, page)
    field = page.filters.person_field
    QTest.keyClicks(field, "mai")
    field.entered.emit()
    assert page.presenter.choice.person_id is None


def test_a_draft_is_written_on_and_a_signed_note_is_read(qtbot, desk, page, gone_to):
    person_id = a_person(desk)
    signed = a_signed_note(desk, person_id)
    draft = a_draft(desk, person_id)
    come_to(qtbot, page)
    page.list.setFocus()
    for row in (0, 1):
        page.list.go_to(row)
        QTest.keyClick(page.list, Qt.Key.Key_Return)
    places = {place["document"]: key for key, place in gone_to}
    assert places == {str(draft): "contact", str(signed): "note"}


def test_coming_back_the_filter_and_the_contact_are_as_left(qtbot, desk, theme, page, navigator):
    person_id = a_person(desk)
    notes = [a_signed_note(desk, person_id) for _ in range(3)]
    come_to(qtbot, page, Choice(Show.SIGNED, "one_on_one", person_id=person_id).kept())
    page.list.go_to(1)
    page.filters.first_day.setText("Janu")  # still being typed when the lock came
    kept = page.place()
    again = ContactsPage(desk, navigator, theme)
    qtbot.addWidget(again)
    come_to(qtbot, again, kept)
    assert again.filters.first_day.text() == "Janu"
    assert again.filters.person_field.text() == "Darnell"
    assert again.presenter.choice.show is Show.SIGNED
    row = again.list.row
    assert str(again.documents.rows[row].document_id) == kept["document"]
    assert set(notes) == {one.document_id for one in again.documents.rows}


def test_a_hundred_contacts_come_as_one_scrolls(qtbot, desk, page):
    person_id = a_person(desk)
    for _ in range(60):
        a_draft(desk, person_id)
    come_to(qtbot, page)
    assert len(page.documents.rows) == 50
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: len(page.documents.rows) == 60)
    assert len({one.document_id for one in page.documents.rows}) == 60
    assert page.count_label.text() == "60 contacts"


def test_a_reading_failure_is_said_in_words(qtbot, desk, page, said, monkeypatch):
    def fails(*_args):
        raise DatabaseDamaged

    monkeypatch.setattr(contacts, "contacts", fails)
    come_to(qtbot, page)
    assert said
    assert "damaged" in said[0]


@pytest.mark.parametrize("kept", [{}, {"show": "nonsense", "person": "x", "kind": None}])
def test_a_place_that_cannot_be_read_shows_everything(kept):
    assert choice_of(kept).show is Show.EVERYTHING
    assert choice_of(kept).person_id is None


def test_a_choice_comes_back_as_it_was():
    choice = Choice(Show.READY, "linkage", "5/14", "soon", None)
    assert choice_of(choice.kept()) == choice


def test_the_list_can_be_walked_by_keyboard_alone(qtbot, desk, page):
    a_signed_note(desk)
    come_to(qtbot, page)
    page.filters.show_field.setFocus()
    for _ in range(12):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        if page.list.hasFocus():
            break
    assert page.list.hasFocus()


def test_an_empty_list_begins_on_the_way_to_write_a_contact(qtbot, desk, page, gone_to):
    come_to(qtbot, page)
    assert page.put_focus()
    assert page.write.hasFocus()
    QTest.keyClick(page.write, Qt.Key.Key_Return)
    assert gone_to == [("contact", {})]
    a_signed_note(desk)
    come_to(qtbot, page)
    assert not page.write.isVisible()
    assert not page.put_focus()


def test_a_choice_nothing_fits_begins_on_the_way_out_of_it(qtbot, desk, page):
    a_signed_note(desk)
    come_to(qtbot, page, Choice(show=Show.MY_DRAFTS).kept())
    assert not page.write.isVisible()
    assert page.put_focus()
    assert page.filters.everything.hasFocus()
