"""Paper and files: seen first, then out through the one gate, and said in plain words."""

import json
from datetime import date

import pikepdf
import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton

from peerdesk.domain.sharing import SharingPurpose
from peerdesk.services.sharing import Press
from peerdesk.storage import trail
from peerdesk.ui import background
from peerdesk.ui.export.choice import Leaving, leaving_of, request_of
from peerdesk.ui.export.save_dialog import SaveDialog
from peerdesk.ui.export.view import ExportPage
from peerdesk.ui.main_window.navigator import Navigator
from tests.builders import START, a_draft, a_person, a_signed_note
from tests.ui.windows import a_window

PASSWORD = "lantern orchard seven bicycles"


@pytest.fixture(scope="module")
def press(qapp):
    return Press()


@pytest.fixture
def place(tmp_path):
    folder = tmp_path / "taken out"
    folder.mkdir()
    return folder / "contact.pdf"


@pytest.fixture
def page(qtbot, desk, theme, press, place):
    navigator = Navigator()
    made = ExportPage(desk, navigator, theme, press, ask=lambda _parent, _name: str(place))
    a_window(qtbot, [made], navigator, theme, lambda: START)
    yield made
    background.wait_for_all(10_000)


def see(qtbot, page, **kept):
    place = {name: value if isinstance(value, bool) else str(value) for name, value in kept.items()}
    page._navigator.go("export", place)
    qtbot.waitUntil(lambda: page._pages is not None)


def save(qtbot, page, password=""):
    """Press Save and go through the dialog."""
    page.save_button.click()
    (dialog,) = page.findChildren(SaveDialog)
    if password:
        dialog.locked.setChecked(True)
        dialog.password.first.setText(password)
        dialog.password.second.setText(password)
    with qtbot.waitSignal(page.presenter.done):
        dialog.go_on.click()


def disclosures(desk, person_id):
    with desk.vault.reading() as session:
        return trail.disclosures(session, person_id)


def test_a_note_is_seen_before_it_leaves(qtbot, desk, page):
    note = a_signed_note(desk, a_person(desk, "Đặng Thị Hoa"))
    see(qtbot, page, document=note)
    assert page.heading.text() == "A contact with Đặng Thị Hoa"
    assert page.where.text() == "Page 1 of 1"
    qtbot.waitUntil(lambda: 0 in page.preview._pictures)


def test_pages_nobody_waits_for_any_more_are_dropped(qtbot, desk, page):
    note = a_signed_note(desk)
    page._navigator.go("export", {"document": str(note)})
    looking = page.presenter._looking
    with qtbot.waitSignal(looking.finished):
        assert page.lets_go()
    assert page._pages is None
    see(qtbot, page, document=note)
    assert page.presenter.seen


def test_saving_says_once_what_a_file_means(qtbot, desk, page, place):
    person_id = a_person(desk)
    see(qtbot, page, document=a_signed_note(desk, person_id))
    page.save_button.click()
    (dialog,) = page.findChildren(SaveDialog)
    assert dialog.notice.isVisible()
    dialog.reject()
    qtbot.waitUntil(lambda: not page.findChildren(SaveDialog))
    save(qtbot, page)
    assert place.read_bytes().startswith(b"%PDF")
    assert page.said.text() == f"Saved as {place}. Anyone who gets the file can read it."
    qtbot.waitUntil(lambda: not page.findChildren(SaveDialog))
    page.save_button.click()
    (again,) = page.findChildren(SaveDialog)
    assert not again.notice.isVisible()
    assert again.more.isVisible()
    assert len(disclosures(desk, person_id)) == 1


def test_a_password_locks_the_file(qtbot, desk, page, place):
    person_id = a_person(desk)
    see(qtbot, page, document=a_signed_note(desk, person_id))
    save(qtbot, page, PASSWORD)
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(place)
    pikepdf.open(place, password=PASSWORD).close()
    (entry,) = disclosures(desk, person_id)
    assert entry.is_encrypted
    assert "Only its password opens it" in page.said.text()


@pytest.mark.parametrize(("first", "second"), [("1234", "1234"), (PASSWORD, "other words")])
def test_a_weak_or_mistyped_password_saves_nothing(qtbot, desk, page, place, first, second):
    see(qtbot, page, document=a_signed_note(desk))
    page.save_button.click()
    (dialog,) = page.findChildren(SaveDialog)
    dialog.locked.setChecked(True)
    dialog.password.first.setText(first)
    dialog.password.second.setText(second)
    QTest.keyClick(dialog.password.second, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert not place.exists()
    assert dialog.password.first_row.error or dialog.password.second_row.error


def test_a_file_that_is_there_already_is_left_alone(qtbot, desk, page, place):
    place.write_text("mine")
    see(qtbot, page, document=a_signed_note(desk))
    save(qtbot, page)
    assert place.read_text() == "mine"
    assert place.with_name("contact-2.pdf").exists()
    assert "contact-2.pdf" in page.said.text()


def test_a_place_that_cannot_be_written_is_said(qtbot, desk, page, place):
    person_id = a_person(desk)
    see(qtbot, page, document=a_signed_note(desk, person_id))
    place.parent.rmdir()
    page.save_button.click()
    (dialog,) = page.findChildren(SaveDialog)
    with qtbot.waitSignal(page.presenter.refused):
        dialog.go_on.click()
    assert "could not be written" in page.said.text()
    assert disclosures(desk, person_id) == []


def test_inside_use_asks_for_the_workers_word(qtbot, desk, page):
    person_id = a_person(desk)
    see(qtbot, page, document=a_signed_note(desk, person_id), purpose="internal")
    page.save_button.click()
    assert page.findChildren(SaveDialog) == []
    assert page.said.text() == "Tick that they need it. Nothing has left PeerDesk."
    assert page.whom.they_need_it.hasFocus()
    QTest.keyClick(page.whom.they_need_it, Qt.Key.Key_Space)
    page.whom.recipient.setText("Night team")
    save(qtbot, page)
    (entry,) = disclosures(desk, person_id)
    assert (entry.purpose, entry.recipient) == (SharingPurpose.INTERNAL, "Night team")


@pytest.fixture
def large(page, theme):
    """The page in a small window with large text, where the choices are folded."""
    theme.scale_text(200)
    page.window().resize(1366, 768)
    return page


def test_with_large_text_the_pages_have_the_room(qtbot, desk, large):
    see(qtbot, large, document=a_signed_note(desk))
    work = large.window().work
    qtbot.waitUntil(work.fold.isVisible)
    assert not large.whom.isVisible()
    assert work.fold.accessibleName() == "For whom, and how"
    qtbot.waitUntil(lambda: large.preview.height() > 300)


def test_with_large_text_the_word_that_is_asked_for_comes_into_sight(qtbot, desk, large):
    see(qtbot, large, document=a_signed_note(desk), purpose="internal")
    large.save_button.click()
    tick = large.whom.they_need_it
    assert tick.hasFocus()
    qtbot.waitUntil(lambda: tick.visibleRegion().boundingRect() == tick.rect())


def test_with_large_text_who_gets_it_is_asked_at_once(qtbot, desk, large):
    note = a_signed_note(desk)
    large._navigator.go("export", {"document": str(note), "purpose": "outside"})
    field = large.whom.outside.who
    qtbot.waitUntil(lambda: field.visibleRegion().boundingRect() == field.rect())
    assert field.hasFocus()


def test_a_day_that_cannot_be_read_is_where_one_comes_back_to(desk, large):
    person_id = a_person(desk)
    a_signed_note(desk, person_id)
    large._navigator.go("export", {"person": str(person_id), "last_day": "soonish"})
    assert large.whom.last_day.hasFocus()


def test_the_persons_copy_has_no_recipient_but_themself(qtbot, desk, page):
    see(qtbot, page, document=a_signed_note(desk))
    assert not page.whom.they_need_it.isVisible()
    assert not page.whom.rows["recipient"].isVisible()
    assert not page.whom.rows["first_day"].isVisible()


def test_a_record_takes_days(qtbot, desk, page):
    person_id = a_person(desk, "Marisol")
    a_signed_note(desk, person_id)
    see(qtbot, page, person=person_id)
    assert page.heading.text() == "The record of Marisol"
    assert page.preview._pages.count >= 2
    page.whom.last_day.setText("1/1/2020")
    with qtbot.waitSignal(page.presenter.trouble):
        QTest.keyClick(page.whom.last_day, Qt.Key.Key_Return)
    assert "nothing to share" in page.said.text()
    assert not page.save_button.isEnabled()


def test_a_day_that_is_typed_while_the_place_is_noted_still_changes_the_pages(qtbot, desk, page):
    person_id = a_person(desk)
    a_signed_note(desk, person_id)
    see(qtbot, page, person=person_id)
    page.whom.last_day.setText("1/1/2020")
    assert page.place()["last_day"] == "1/1/2020"
    QTest.keyClick(page.whom.last_day, Qt.Key.Key_Return)
    assert page._pages is None


def test_a_day_that_cannot_be_read_is_said_and_nothing_is_drawn(qtbot, desk, page):
    person_id = a_person(desk)
    a_signed_note(desk, person_id)
    see(qtbot, page, person=person_id)
    page.whom.first_day.setText("soonish")
    QTest.keyClick(page.whom.first_day, Qt.Key.Key_Return)
    assert "Write a day like" in page.whom.first_day.accessibleDescription()
    assert not page.print_button.isEnabled()


def test_a_character_no_font_has_is_named(qtbot, desk, page):
    note = a_signed_note(desk, what_i_did="A sign nobody draws: \ue000")
    with qtbot.waitSignal(page.presenter.trouble):
        page._navigator.go("export", {"document": str(note)})
    assert "\ue000" in page.said.text()
    assert not page.save_button.isEnabled()


def test_printing_says_once_that_a_printer_may_keep_a_copy(qtbot, desk, page, monkeypatch):
    see(qtbot, page, document=a_signed_note(desk))
    asked = []
    monkeypatch.setattr(page, "_ask_printer", lambda: asked.append(1))
    box = page.printer_notice()
    assert "may keep a copy" in box.informativeText()
    assert box.escapeButton() is not None
    page.print_button.click()
    assert asked == []
    box.deleteLater()
    page.presenter.was_told_about_printers()
    page.print_button.click()
    assert asked == [1]
    for open_box in page.findChildren(QMessageBox):
        open_box.findChildren(QPushButton)[-1].click()


def test_paper_shows_the_very_pages(qtbot, desk, page, tmp_path):
    person_id = a_person(desk)
    see(qtbot, page, document=a_signed_note(desk, person_id))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    with qtbot.waitSignal(page.presenter.done):
        page.print_on(printer)
    assert page.said.text() == "1 page went to the printer."
    (entry,) = disclosures(desk, person_id)
    assert (entry.medium, entry.is_encrypted) == ("print", False)
    with pypdfium2.PdfDocument(tmp_path / "paper.pdf") as paper:
        assert len(paper) == 1
        bitmap = paper[0].render(scale=0.5, grayscale=True)
        assert min(bytes(bitmap.buffer)) < 100  # there is ink


def test_a_draft_can_be_looked_at(qtbot, desk, page):
    see(qtbot, page, document=a_draft(desk))
    assert page.save_button.isEnabled()


def test_coming_back_the_choice_is_as_left(qtbot, desk, page):
    person_id = a_person(desk)
    a_signed_note(desk, person_id)
    see(qtbot, page, person=person_id, purpose="internal", they_need_it=True)
    page.whom.recipient.setText("Night te")
    page.whom.first_day.setText("1/")
    kept = page.place()
    assert leaving_of(kept) == Leaving(
        None, person_id, SharingPurpose.INTERNAL, "Night te", True, "1/", ""
    )


def test_it_can_be_opened_to_save_at_once(qtbot, desk, page):
    see(qtbot, page, document=a_signed_note(desk), act="save")
    qtbot.waitUntil(lambda: len(page.findChildren(SaveDialog)) == 1)


def test_the_gate_is_asked_for_what_is_on_the_page():
    leaving = Leaving(None, None, SharingPurpose.INTERNAL, " Ana ", False, "2/1", "2/3")
    asked = request_of(leaving, date(2026, 2, 3))
    assert (asked.recipient, asked.need_to_know) == ("Ana", False)
    assert (asked.selection.from_day, asked.selection.to_day) == (
        date(2026, 2, 1),
        date(2026, 2, 3),
    )


@pytest.mark.parametrize("kept", [{}, {"purpose": "sell", "document": "x", "person": 7}])
def test_a_place_that_cannot_be_read_is_as_if_nothing_was_chosen(kept):
    assert leaving_of(kept) == Leaving()


def test_a_note_can_be_saved_for_another_program(qtbot, desk, page, place):
    person_id = a_person(desk)
    see(qtbot, page, document=a_signed_note(desk, person_id))
    page.program_button.click()
    (dialog,) = page.findChildren(SaveDialog)
    assert not dialog.locked.isVisible()
    with qtbot.waitSignal(page.presenter.done):
        dialog.go_on.click()
    kinds = [one["resource"]["resourceType"] for one in json.loads(place.read_bytes())["entry"]]
    assert kinds == ["QuestionnaireResponse", "Questionnaire", "Practitioner", "Patient"]
    assert [entry.medium for entry in disclosures(desk, person_id)] == ["fhir"]


def test_a_whole_record_is_not_offered_to_another_program(qtbot, desk, page):
    person_id = a_person(desk)
    a_signed_note(desk, person_id)
    see(qtbot, page, person=person_id)
    assert not page.program_button.isVisible()
