"""Reviewing and signing: one note or many, on time or late, with the right passphrase only."""

import sys
from contextlib import contextmanager
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from sqlalchemy import text as sql

from peerdesk.domain.contact_notes import ContactType, NarrativeFormat, NoteMode
from peerdesk.domain.documents import DocumentStatus
from peerdesk.services import contacts, documents, people, profiles, records
from peerdesk.ui.buttons import ActionButton
from tests.builders import PASSPHRASE, a_draft, a_person, a_signed_note
from tests.ui.contact_page.stage import CTRL
from tests.ui.contact_page.test_writing import write_routine_contact

KEY = Qt.Key
NAMES = ("Amara", "Bayo", "Chidi", "Duc")


def statuses(desk, person_id):
    return [line.status for line in contacts.timeline(desk, person_id)]


def write_missed_call(stage, letters):
    stage.press(KEY.Key_N, CTRL)
    stage.write(letters)
    stage.press(KEY.Key_Return)
    stage.write("410p")
    stage.press(KEY.Key_Return)
    stage.press(KEY.Key_4)  # no answer
    assert stage.editor.narrative.fields["what_i_did"].hasFocus()
    stage.write("I called the number they gave me.")
    stage.editor.steps.line().setFocus()
    stage.presses.append("to the next step")
    stage.write("Me: call again by tomorrow")


def test_five_contacts_are_written_reviewed_and_signed_in_fifty_interactions(stage, desk, darnell):
    everyone = [darnell, *(a_person(desk, name) for name in NAMES)]
    for person_id in everyone:
        people.add_goal(desk, person_id, "Find work I can get to by bus")
        a_signed_note(desk, person_id)
    stage.presses.clear()
    for letters in ("dar", "ama", "bay"):
        write_routine_contact(stage, letters)
    write_missed_call(stage, "chi")
    write_missed_call(stage, "duc")
    stage.press(KEY.Key_Return, CTRL)
    stage.press(KEY.Key_V, Qt.KeyboardModifier.AltModifier)  # review the others too
    stage.qtbot.waitUntil(lambda: len(stage.review.presenter.notes) == 5)
    stage.settle()
    while not stage.review.presenter.is_last:
        stage.press(KEY.Key_Return)  # on Next
    assert stage.review.panel.passphrase.hasFocus()
    assert len(stage.review.presenter.to_sign()) == 5
    stage.write(PASSPHRASE)
    stage.press(KEY.Key_Return)
    stage.qtbot.waitUntil(lambda: stage.page == "contacts")
    sys.stdout.write(f"J13 by keyboard: {len(stage.presses)} interactions\n")
    assert len(stage.presses) <= 50
    for person_id in everyone:
        assert statuses(desk, person_id) == [DocumentStatus.SIGNED] * 2


def test_a_wrong_passphrase_is_said_and_nothing_is_signed(stage, desk, darnell):
    a_draft(desk, darnell)
    stage.open("batch")
    stage.sign_with(stage.review.panel, "not this one")
    assert "not the right passphrase" in stage.review.panel.row.error
    assert "recovery key" not in stage.review.panel.row.error  # it opens, and never signs
    assert statuses(desk, darnell) == [DocumentStatus.DRAFT]


@contextmanager
def held_while_signing(stage, desk, darnell):
    """A review of two notes whose signing has to wait, and goes on when this ends."""
    notes = [a_draft(desk, darnell), a_draft(desk, darnell, purpose="Another day.")]
    both = [str(note) for note in notes]
    stage.open("batch", notes=both, seen=both, at=1)
    panel, progress = stage.review.panel, stage.review.progress
    with desk.vault.writing() as session:
        session.execute(sql("UPDATE person SET identifier = identifier"))  # others wait to write
        panel.passphrase.setFocus()
        stage.write(PASSPHRASE)
        stage.press(KEY.Key_Return)
        stage.qtbot.waitUntil(lambda: progress.is_busy)
        yield stage.review
    stage.qtbot.waitUntil(lambda: not panel.busy)
    stage.settle()


def test_while_notes_are_signed_the_window_goes_on_and_the_review_holds_still(stage, desk, darnell):
    with held_while_signing(stage, desk, darnell) as review:
        stage.qtbot.waitUntil(review.progress.isVisible)
        assert not review.back.isEnabled()
        stage.press(KEY.Key_Return, CTRL)
        assert review.presenter.at == 1
    assert stage.page == "contacts"
    assert statuses(desk, darnell) == [DocumentStatus.SIGNED] * 2


def test_signing_that_is_stopped_signs_nothing_and_the_review_goes_on(stage, desk, darnell):
    with held_while_signing(stage, desk, darnell) as review:
        stage.qtbot.waitUntil(review.progress.isVisible)
        stage.click(review.progress.cancel_button)
    assert statuses(desk, darnell) == [DocumentStatus.DRAFT] * 2
    assert "Nothing is signed" in stage.window.saved_line._said.text()
    assert stage.page == "batch"
    assert stage.review.back.isEnabled()
    stage.sign_with(stage.review.panel, PASSPHRASE)
    assert statuses(desk, darnell) == [DocumentStatus.SIGNED] * 2


def test_what_is_missing_is_listed_and_leads_to_its_place(stage, desk, darnell):
    document_id = a_draft(desk, darnell, purpose="")
    stage.open("batch", notes=[str(document_id)])
    links = stage.review.lacking.findChildren(ActionButton)
    assert [link.text() for link in links] == ["Write why you met."]
    assert links[0].hasFocus()
    assert not stage.review.panel.button.isEnabled()
    stage.press(KEY.Key_Return)
    assert stage.editor.narrative.fields["purpose"].hasFocus()


def test_only_notes_that_were_looked_at_are_signed(stage, desk, darnell):
    first, second = a_draft(desk, darnell), a_draft(desk, darnell, purpose="Another day.")
    stage.open("batch")
    assert set(stage.review.presenter.notes) == {first, second}
    assert "1 of 2" in stage.review.count.text()
    stage.sign_with(stage.review.panel, PASSPHRASE)
    assert sorted(statuses(desk, darnell)) == [DocumentStatus.DRAFT, DocumentStatus.SIGNED]


@pytest.fixture
def late_note(stage, desk, darnell, turning):
    """A note under review that comes days after its contact."""
    profiles.choose(desk, "GENERIC-US")
    document_id = a_draft(desk, darnell)
    turning.now += timedelta(days=9)
    stage.open("batch", notes=[str(document_id)])
    return document_id


def a_reason_and_the_passphrase(stage, reason):
    """Both are typed, and one is back in the field of the reason."""
    review = stage.review
    stage.write(reason)
    review.panel.passphrase.setFocus()
    stage.write(PASSPHRASE)
    review.late_reason.setFocus()
    return review


def test_a_late_note_asks_why_and_carries_the_words(stage, desk, late_note):
    assert stage.review.late_reason.hasFocus()
    assert "Late entry for service on" in stage.review.presenter.current.notices[0]
    stage.write("The laptop was being mended.")
    stage.review.panel.passphrase.setFocus()
    stage.settle()
    assert stage.review.presenter.current.lacking == ()
    stage.sign_with(stage.review.panel, PASSPHRASE)
    note = records.read(desk, late_note)
    assert note.summary.columns.late
    answers = note.present.answers
    assert answers is not None
    assert answers.value("late_reason") == "The laptop was being mended."


@pytest.mark.usefixtures("late_note")
def test_signing_from_the_reason_field_goes_on_to_the_person(stage, desk, darnell):
    review = a_reason_and_the_passphrase(stage, "The laptop was being mended.")
    stage.press(KEY.Key_Return, CTRL)
    stage.qtbot.waitUntil(lambda: not review.panel.busy)
    stage.settle()
    assert statuses(desk, darnell) == [DocumentStatus.SIGNED]
    assert stage.page == "person"


@pytest.mark.usefixtures("late_note")
def test_a_reason_taken_out_again_is_not_signed_without(stage, desk, darnell):
    review = a_reason_and_the_passphrase(stage, "x")
    stage.press(KEY.Key_Backspace)
    stage.press(KEY.Key_Return, CTRL)
    stage.settle()
    assert not review.panel.busy
    assert statuses(desk, darnell) == [DocumentStatus.DRAFT]
    assert review.late_reason.hasFocus()


def test_the_review_comes_back_after_a_lock(stage, desk, darnell):
    a_draft(desk, darnell)
    a_draft(desk, darnell, purpose="Another day.")
    stage.open("batch")
    stage.press(KEY.Key_Return)
    place = stage.window.place()
    stage.open("today")
    stage.window.return_to(place)
    assert stage.review.presenter.at == 1
    assert len(stage.review.presenter.to_sign()) == 2


def test_the_passphrase_does_not_wait_on_a_page_nobody_looks_at(stage, desk, darnell):
    a_draft(desk, darnell)
    stage.open("batch")
    stage.review.panel.passphrase.setText("half typed")
    stage.open("today")
    assert stage.review.panel.passphrase.text() == ""


def test_a_long_note_is_read_by_page_keys_from_any_field(stage, desk, darnell):
    a_draft(desk, darnell, purpose="We went on talking about the job. " * 200)
    a_draft(desk, darnell, purpose="Another day.")
    stage.open("batch")
    bar = stage.review.work.verticalScrollBar()
    stage.qtbot.waitUntil(lambda: bar.maximum() > 0)
    stage.press(KEY.Key_PageDown)
    assert bar.value() > 0
    stage.review.panel.passphrase.setFocus()
    stage.press(KEY.Key_PageUp)
    assert bar.value() == 0
    stage.press(KEY.Key_PageDown)
    stage.review.following.click()
    assert bar.value() == 0


def test_a_page_without_notes_says_so(stage):
    stage.open("batch")
    assert "Nothing is left to sign" in stage.review.count.text()
    assert not stage.review.panel.isVisible()


@pytest.mark.parametrize("text", ["plain", "<b>bold</b> &amp; more"])
def test_the_note_is_shown_as_it_was_written(stage, desk, darnell, text):
    document_id = a_draft(desk, darnell, purpose=text)
    stage.open("batch", notes=[str(document_id)])
    shown = [part.text for part in stage.review.presenter.current.parts]
    assert text in shown
    assert documents.open_draft(desk, document_id).answers.value("purpose") == text


def shown_under(sheet_parts, text):
    return next(part.label for part in sheet_parts if part.text == text)


def test_a_note_reads_under_the_words_it_was_written_under(stage, desk, darnell):
    document_id = a_draft(desk, darnell, response="“It is close to home.”")
    stage.open("contact", document=str(document_id))
    stage.contact.presenter.choose_format(NarrativeFormat.DAP)
    stage.open("batch", notes=[str(document_id)])
    reviewed = stage.review.presenter.current
    assert shown_under(reviewed.parts, "“It is close to home.”") == "How Darnell sees it"
    assert "Plan" in [part.label for part in reviewed.parts]
    stage.sign_with(stage.review.panel, PASSPHRASE)
    stage.open("note", document=str(document_id))
    signed = stage.note.presenter.note
    assert shown_under(signed.parts, "“It is close to home.”") == "How Darnell sees it"


def test_a_correction_still_shows_what_was_said_before_under_the_same_words(stage, desk, darnell):
    document_id = a_signed_note(desk, darnell, response="“It is far.”")
    stage.open("note", document=str(document_id))
    stage.note.presenter.begin_amendment()
    stage.open("contact", document=str(document_id))
    stage.contact.presenter.choose_format(NarrativeFormat.DAP)
    stage.contact.presenter.answer("response", "“It is not far.”")
    stage.open("batch", notes=[str(document_id)])
    parts = stage.review.presenter.current.parts
    changed = next(part for part in parts if part.text == "“It is not far.”")
    assert (changed.label, changed.before) == ("How Darnell sees it", "“It is far.”")


def test_without_a_person_the_words_speak_of_them(stage, desk):
    document_id = documents.start_note(desk, None, ContactType.OUTREACH)
    stage.open("contact", document=str(document_id))
    stage.contact.presenter.answer("response", "They took the card.")
    stage.open("batch", notes=[str(document_id)])
    parts = stage.review.presenter.current.parts
    assert shown_under(parts, "They took the card.") == "What they said and did"


def test_words_that_would_not_be_signed_are_named_before_signing(stage, desk, darnell):
    document_id = a_draft(desk, darnell)
    profiles.choose_note_mode(desk, NoteMode.LOGISTICS_ONLY)
    stage.open("batch", notes=[str(document_id)])
    (said,) = stage.review.presenter.current.notices
    assert "Why we met, What I did, What they said and did" in said
    profiles.choose_note_mode(desk, None)
    stage.review.presenter.look_again()
    assert stage.review.presenter.current.notices == ()
