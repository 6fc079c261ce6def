"""The note turned to the person: their changes apart, nothing of anyone else, out by the PIN."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from peerdesk.forms.readings import contact_note
from peerdesk.services import exit_pin
from peerdesk.ui.together.door import BlankSheet, Door, PinChoice
from peerdesk.ui.turned.sheet import Thanks
from tests.ui.turned.conftest import PIN

TWENTY_POINTS = 27  # in pixels at 96 dpi, rounded up
MINE = "We looked up three warehouse openings."
THEIRS = "Rosa and I looked up four openings."


def leave(qtbot, window, page, pin=PIN):
    page.ask_to_leave()
    door = page.findChildren(Door)[-1]  # one that goes may still be on its way out
    door.field.setText(pin)
    door.open_button.click()
    qtbot.waitUntil(lambda: window.page is not page or bool(door.row.error))


def rewrite(page, text=THEIRS, link_id="what_i_did"):
    page.sheet.texts[link_id].field.setPlainText(text)


def seen(window):
    """Everything that can be read in the window, hidden or not."""
    labels = [one.text() for one in window.findChildren(QLabel)]
    texts = [one.toPlainText() for one in window.findChildren(QPlainTextEdit)]
    names = [one.accessibleName() for one in window.findChildren(QWidget)]
    return "\n".join((*labels, *texts, *names, window.windowTitle()))


def test_only_the_notes_own_texts_are_in_the_window(window, page):
    words = seen(window)
    assert MINE in words
    assert "Thảo Nguyễn" in words
    for other in ("Somebody Else", "blue cap", "What did you practice?", "People", "Find anything"):
        assert other not in words
    assert list(page.sheet.texts) == ["purpose", "what_i_did", "response"]
    assert "You: apply to one opening" in words


def test_everything_is_large(page):
    for widget in page.sheet.findChildren(QWidget):
        if isinstance(widget, QLabel | QPlainTextEdit) and widget.isVisible():
            font = QFont(widget.font())
            assert max(QFontInfo(font).pixelSize(), font.pixelSize()) >= TWENTY_POINTS


def test_what_they_change_stands_in_the_note_and_both_wordings_are_kept(
    qtbot, window, page, desk, kept
):
    rewrite(page)
    text = page.sheet.texts["what_i_did"]
    assert text.undo.isVisible()
    page.sheet.comment.setPlainText("It was a good talk.")
    page.sheet.agree.buttons["partly"].click()
    assert page.sheet.disagreement.isVisible()
    page.sheet.initials.setFocus()
    QTest.keyClicks(page.sheet.initials, "TN")
    page.sheet.copy.buttons["later"].click()
    leave(qtbot, window, page)
    assert window.page.key == "contact"
    part = contact_note(kept()).part
    assert kept().value("what_i_did") == THEIRS
    assert [(one.before, one.after) for one in part.edits] == [(MINE, THEIRS)]
    assert (part.comment, part.typed_comment) == ("It was a good talk.", True)
    assert (part.agrees, part.initials, part.copy) == ("partly", "TN", "later")


def test_the_worker_reads_their_comment_and_may_bring_back_own_words_but_not_hide_theirs(
    qtbot, window, page, kept
):
    rewrite(page)
    page.sheet.comment.setPlainText("I never said that.")
    leave(qtbot, window, page)
    editor = window.page.editor
    assert editor.narrative.fields["what_i_did"].text == THEIRS
    assert not editor.go_to("person_comment") or not editor.theirs.told.hasFocus()
    assert editor.theirs.told.isHidden() or not editor.theirs.told.isVisible()
    assert "I never said that." in seen(window)
    assert not any(
        isinstance(one, QPlainTextEdit) and "I never said" in one.toPlainText() and one.isVisible()
        for one in window.findChildren(QPlainTextEdit)
    )
    editor.theirs.swaps["what_i_did"].click()
    assert editor.narrative.fields["what_i_did"].text == MINE
    window.page.flush()
    (edit,) = contact_note(kept()).part.edits
    assert (edit.after, edit.put_back) == (THEIRS, True)
    editor.theirs.swaps["what_i_did"].click()
    assert editor.narrative.fields["what_i_did"].text == THEIRS


def test_they_put_back_what_stood_there(qtbot, window, page, kept):
    rewrite(page)
    page.sheet.texts["what_i_did"].undo.click()
    assert page.sheet.texts["what_i_did"].field.text == MINE
    leave(qtbot, window, page)
    assert contact_note(kept()).part.edits == ()


def test_how_they_took_part_is_filled_in_only_where_nobody_said_it(qtbot, window, page, kept):
    page.presenter.choose("collab.mode", "")
    rewrite(page)
    leave(qtbot, window, page)
    assert contact_note(kept()).part.mode == "wrote_together"


def test_looking_at_it_alone_is_no_part_in_the_writing(qtbot, window, page, kept):
    page.presenter.choose("collab.mode", "")
    leave(qtbot, window, page)
    assert contact_note(kept()).part.mode is None


def test_nobody_gets_out_without_the_pin(qtbot, window, page):
    page.sheet.done_button.click()
    assert isinstance(page.sheet, Thanks)
    assert MINE not in seen(window)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert page.is_covered
    assert not window.go("contacts")
    leave(qtbot, window, page, pin="1111")
    assert window.page is page
    assert exit_pin.tries_left(page._desk) == exit_pin.MOST_TRIES - 1
    door = page.findChildren(Door)[-1]  # one that goes may still be on its way out
    door.stay_button.click()
    page.sheet.back.click()
    assert MINE in seen(window)


def test_thinking_leads_to_an_empty_page_not_to_a_lock(window, page):
    assert page.idle_minutes == 20
    rewrite(page)
    assert page.rest()
    assert page.findChild(BlankSheet) is not None
    assert THEIRS not in seen(window)


def test_the_page_speaks_their_language_and_the_note_stays_as_it_is(window, page):
    page.top.language.click()
    assert "Por qué nos reunimos" in seen(window)
    assert MINE in seen(window)
    assert page.place()["language"] == "es"


def test_without_a_pin_the_worker_chooses_one_first(qtbot, window, page, monkeypatch):
    monkeypatch.setattr(exit_pin, "is_set", lambda _desk: False)
    place = page.place()
    page.door_is_open = True
    window.go("contacts")
    window.go("turned", place)
    choice = window.page.findChild(PinChoice)
    assert choice is not None
    assert MINE not in seen(window)
    assert window.page.step_back()
    assert window.page.key == "contact"
    window.go("turned", place)
    window.page.findChild(PinChoice).leave_button.click()
    assert window.page.key == "contact"


def test_what_cannot_be_turned_is_said_and_left(qtbot, window, page):
    page.door_is_open = True
    window.go("turned", {"document": "not-an-id"})
    qtbot.waitUntil(lambda: window.page.key == "contacts")


@pytest.mark.parametrize("size", [9000])
def test_a_long_text_is_saved_as_they_write(qtbot, page, kept, size):
    rewrite(page, "I went on and on. " * size)
    assert page.flush()
    assert kept().value("what_i_did") == "I went on and on. " * size


def test_first_words_are_theirs_and_there_is_nothing_to_bring_back(qtbot, window, page):
    page.presenter.write("response", "")
    page.presenter.undo("what_i_did")
    leave(qtbot, window, page)
    window.page.presenter.answer("purpose", None)
    window.page.editor.theirs.turn.click()
    turned = window.page
    rewrite(turned, "I wanted to talk.", "purpose")
    assert not turned.sheet.texts["purpose"].undo.isVisible()
    leave(qtbot, window, turned)
    assert "Thảo Nguyễn wrote this." in seen(window)
    assert "purpose" not in window.page.editor.theirs.swaps
