"""Reading a signed note: every version and addition readable, and what may still be done."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from peerdesk.domain.documents import DocumentStatus
from peerdesk.services import contacts, people, profiles
from peerdesk.ui.note_view.reading import Part, PartKind, amended
from tests.builders import PASSPHRASE, a_signed_note

KEY = Qt.Key


@pytest.fixture
def signed(desk, darnell):
    return a_signed_note(desk, darnell)


def texts(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def write_reason(stage, words):
    assert stage.editor.reason.hasFocus()
    stage.write(words)


def sign(stage):
    stage.press(KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    stage.sign_with(stage.review.panel, PASSPHRASE)
    assert stage.page == "person"


def test_a_signed_note_is_read_with_its_signature(stage, signed):
    stage.open("note", document=str(signed))
    shown = texts(stage.note)
    assert "One-on-one with Darnell (blue cap)" in shown
    assert "Darnell wanted to get going on his job goal." in shown
    assert "Darnell · apply to one opening" in shown
    assert any("Rosa Little" in text and "February 3, 2026" in text for text in shown)


def test_an_addendum_stands_beside_the_note(stage, signed):
    stage.open("note", document=str(signed))
    stage.note.addendum.click()
    stage.settle()
    write_reason(stage, "The opening was filled on Monday.")
    assert stage.editor.header.isHidden()
    sign(stage)
    stage.open("note", document=str(signed))
    shown = texts(stage.note)
    assert "The opening was filled on Monday." in shown
    assert "Darnell wanted to get going on his job goal." in shown


def test_an_amendment_keeps_both_versions_readable(stage, desk, signed):
    stage.open("note", document=str(signed))
    stage.note.amendment.click()
    stage.settle()
    write_reason(stage, "I named the wrong goal.")
    stage.editor.narrative.fields["purpose"].selectAll()
    stage.editor.narrative.fields["purpose"].setFocus()
    stage.write("He wanted to talk about the bus.")
    sign(stage)
    stage.open("note", document=str(signed))
    changed = next(part for part in stage.note.presenter.note.parts if part.before)
    assert changed.before == "Darnell wanted to get going on his job goal."
    assert changed.text == "He wanted to talk about the bus."
    struck = [label for label in stage.note.findChildren(QLabel) if label.font().strikeOut()]
    assert [label.text() for label in struck] == [changed.before]
    assert "What it said" in texts(stage.note)
    assert stage.note.versions.count() == 3
    stage.note.versions.setCurrentIndex(1)
    stage.note._show_version(1)
    stage.settle()
    assert changed.before in texts(stage.note.sheet)
    assert "I named the wrong goal." in texts(stage.note)
    assert contacts.summary(desk, signed).status is DocumentStatus.AMENDED


def test_correcting_a_note_later_does_not_make_it_late(stage, desk, turning, darnell):
    profiles.choose(desk, "GENERIC-US")
    signed = a_signed_note(desk, darnell)
    turning.now += timedelta(days=30)
    stage.open("note", document=str(signed))
    stage.note.amendment.click()
    stage.settle()
    write_reason(stage, "The kind was wrong.")
    stage.contact.presenter.choose("contact_type", "community")
    assert not stage.contact.presenter.asks("late_reason")
    assert [one.link_id for one in stage.contact.presenter.missing()] == []
    sign(stage)


def test_a_correction_begun_is_gone_on_with(stage, signed):
    stage.open("note", document=str(signed))
    stage.note.amendment.click()
    stage.settle()
    write_reason(stage, "half a reason")
    stage.open("note", document=str(signed))
    assert stage.note.go_on.isVisible()
    assert not stage.note.amendment.isVisible()
    stage.note.go_on.click()
    stage.settle()
    assert stage.editor.reason.text == "half a reason"


def test_a_note_in_the_wrong_record_is_marked_with_a_reason(stage, desk, darnell, signed):
    stage.open("note", document=str(signed))
    stage.note.in_error.click()
    assert not stage.note.error_mark.panel.button.isEnabled()
    stage.write("It belongs to someone else.")
    stage.press(KEY.Key_Return)
    stage.sign_with(stage.note.error_mark.panel, PASSPHRASE)
    assert contacts.summary(desk, signed).status is DocumentStatus.ENTERED_IN_ERROR
    assert contacts.timeline(desk, darnell) == []
    assert any("Entered in error" in text for text in texts(stage.note.sheet))
    assert stage.note.addendum.isHidden()


def test_a_reason_half_typed_survives_leaving(stage, signed):
    stage.open("note", document=str(signed))
    stage.note.in_error.click()
    stage.write("It belongs")
    stage.open("today")
    stage.open("note", document=str(signed))
    stage.note.in_error.click()
    assert stage.note.error_mark.reason.text() == "It belongs"


def test_escape_puts_the_question_away_before_leaving(stage, signed):
    stage.open("note", document=str(signed))
    stage.note.in_error.click()
    stage.window.step_back()
    assert stage.page == "note"
    assert stage.note.error_mark.isHidden()


def test_paper_is_asked_for_by_the_documents_id(stage, signed):
    for way in (stage.note.save_pdf, stage.note.print):
        stage.open("note", document=str(signed))
        way.click()
    acts = [{"document": str(signed), "act": act} for act in ("save", "print")]
    assert stage.others["export"].places == acts


def test_a_note_that_is_not_there_is_said(stage):
    stage.open("note", document="0190a000-0000-7000-8000-00000000dead")
    assert stage.note.sheet.isHidden()
    assert stage.window.saved_line._said.text()


def test_what_was_agreed_is_ended_beside_the_next_note(stage, desk, darnell, signed):
    stage.open("contact", person=str(darnell))
    choice = stage.editor.side.step_choices[0]
    choice.setCurrentIndex(choice.findText("Done"))
    choice.activated.emit(choice.currentIndex())
    assert people.open_steps(desk, darnell) == []


def part(label, text):
    return Part(PartKind.TEXT, label, text)


def test_what_an_amendment_adds_changes_and_drops_is_all_told():
    before = (part("Why", "a"), part("Did", "b"), part("Said", "c"))
    after = (part("Why", "a"), part("Did", "B"), part("More", "d"))
    told = {one.label: (one.before, one.text) for one in amended(before, after)}
    assert told == {"Why": ("", "a"), "Did": ("b", "B"), "More": ("—", "d"), "Said": ("c", "")}
