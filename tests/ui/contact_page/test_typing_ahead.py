"""Typing faster than the screen: no letter may fall between two fields."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peerdesk.services import people
from peerdesk.ui.main_window.shield import Shield
from tests.builders import PASSPHRASE, a_signed_note

KEY = Qt.Key


def keys(stage, *typed):
    """Press keys and write words without a turn of the event loop in between."""
    for one in typed:
        if isinstance(one, str):
            for letter in one:
                QTest.keyClicks(stage.focus, letter)
        else:
            QTest.keyClick(stage.focus, one)


@pytest.fixture
def again(desk, darnell):
    """Darnell, with a contact from which the next one takes its place and kind."""
    a_signed_note(desk, darnell)
    return darnell


def test_words_typed_right_after_when_reach_the_narrative(stage, again):
    stage.open("contact", person=str(again))
    keys(stage, "205p-252p", KEY.Key_Return, "First we met at 9.")
    assert stage.editor.narrative.fields["purpose"].text == "First we met at 9."
    assert stage.contact.presenter.text("purpose") == "First we met at 9."
    assert stage.contact.presenter.code("outcome") == ""  # words choose no answer


def test_a_whole_contact_is_typed_without_waiting_for_the_screen(stage, again):
    QTest.keyClick(stage.focus, KEY.Key_N, Qt.KeyboardModifier.ControlModifier)
    keys(stage, "dar", KEY.Key_Return, "205p-252p", KEY.Key_Return, "1First", KEY.Key_Tab, "second")
    fields = stage.editor.narrative.fields
    assert stage.editor.header.when.text() == "205p-252p"
    assert stage.contact.presenter.code("outcome") == "attended"
    assert [fields[link_id].text for link_id in ("purpose", "what_i_did")] == ["First", "second"]


def test_a_number_no_answer_has_is_written_too(stage, again):
    stage.open("contact", person=str(again))
    keys(stage, "205p-252p", KEY.Key_Return, "9 people")
    assert stage.editor.narrative.fields["purpose"].text == "9 people"


@pytest.mark.parametrize("question", ["safety", "part"])
def test_words_typed_at_a_later_question_choose_nothing(stage, again, question):
    stage.open("contact", person=str(again))
    fields = stage.editor.narrative.fields
    for field in fields.values():
        field.insertPlainText("Said before.")
    getattr(stage.editor, question).focus_first()
    keys(stage, "no more 2 say")
    texts = [field.text for field in fields.values()]
    assert sum(text.endswith("Said before. no more 2 say") for text in texts) == 1
    presenter = stage.contact.presenter
    assert [presenter.code(code) for code in ("risk_flag", "collab.mode")] == ["", ""]


def test_a_draft_takes_words_where_it_was_left_at_once(stage, again):
    stage.open("contact", person=str(again))
    stage.editor.narrative.fields["what_i_did"].setFocus()
    stage.write("one three")
    for _ in "three":
        stage.press(KEY.Key_Left)
    place = stage.window.place()
    stage.open("today")
    stage.window.return_to(place)
    keys(stage, "two ")
    assert stage.editor.narrative.fields["what_i_did"].text == "one two three"


def test_a_passphrase_typed_at_once_is_whole(stage, desk, again):
    people.add_goal(desk, again, "Find work I can get to by bus")
    stage.open("contact", person=str(again))
    keys(stage, "205p-252p", KEY.Key_Return, "1First", KEY.Key_Tab, "second", KEY.Key_Tab, "third")
    keys(stage, KEY.Key_Tab, "Darnell: apply")
    presenter = stage.contact.presenter
    presenter.tick_goal(presenter.goals()[0])
    presenter.choose("risk_flag", "none")
    presenter.choose("collab.mode", "read_back")
    QTest.keyClick(stage.focus, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    keys(stage, PASSPHRASE)
    assert stage.review.panel.passphrase.text() == PASSPHRASE


def test_the_shield_gives_back_the_cursor_and_the_place_on_the_page(qapp, stage, again):
    stage.open("contact", person=str(again))
    fields = stage.editor.narrative.fields
    fields["purpose"].insertPlainText("A line of a long note.\n" * 60)
    fields["response"].setFocus()
    stage.write("one three")
    for _ in "three":
        stage.press(KEY.Key_Left)
    bar, shield = stage.contact.work.verticalScrollBar(), Shield(qapp)
    before = bar.value()
    shield.toggle()
    stage.settle()
    assert stage.window.flush()  # saved under the cover as well
    shield.toggle()
    keys(stage, "two ")
    assert fields["response"].text == "one two three"
    stage.settle()
    assert before > 0
    assert bar.value() == before
    shield.deleteLater()
