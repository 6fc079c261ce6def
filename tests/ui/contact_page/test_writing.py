"""Writing a contact by keys alone: from nothing to signed, and nothing lost on the way."""

import sys

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from peerdesk.domain.documents import DocumentStatus
from peerdesk.services import contacts, documents, people, records
from tests.builders import PASSPHRASE, a_person, a_signed_note
from tests.ui.contact_page.stage import CTRL, Stage

KEY = Qt.Key


def write_routine_contact(stage, letters="dar"):
    stage.press(KEY.Key_N, CTRL)
    stage.write(letters)
    stage.press(KEY.Key_Return)
    stage.write("205p-252p")
    stage.press(KEY.Key_Return)
    stage.press(KEY.Key_1)  # met
    stage.write("Darnell wanted to get going on his job goal.")
    stage.press(KEY.Key_Tab)
    stage.write("We looked up three warehouse openings.")
    stage.press(KEY.Key_Tab)
    stage.write("He said two of these say no experience.")
    stage.press(KEY.Key_Tab)
    stage.write("Darnell: apply to one opening by Fri")
    stage.press(KEY.Key_1, CTRL)  # the first goal
    stage.press(KEY.Key_N, Qt.KeyboardModifier.AltModifier)  # nothing was raised
    stage.qtbot.waitUntil(lambda: stage.contact.presenter.code("risk_flag") == "none")
    stage.press(KEY.Key_I, Qt.KeyboardModifier.AltModifier)  # I read it to them
    stage.qtbot.waitUntil(lambda: stage.contact.presenter.code("collab.mode") == "read_back")


def test_a_routine_contact_is_written_and_signed_in_twelve_interactions(stage, desk, darnell):
    people.add_goal(desk, darnell, "Find work I can get to by bus")
    a_signed_note(desk, darnell)  # what type, place and modality are taken from
    stage.presses.clear()
    write_routine_contact(stage)
    stage.press(KEY.Key_Return, CTRL)
    assert stage.review.presenter.current.lacking == ()
    assert stage.review.panel.passphrase.hasFocus()
    stage.write(PASSPHRASE)
    stage.press(KEY.Key_Return)
    stage.qtbot.waitUntil(lambda: stage.page == "person")
    sys.stdout.write(f"J1 by keyboard: {len(stage.presses)} interactions\n")
    assert len(stage.presses) <= 12
    lines = contacts.timeline(desk, darnell)
    assert [line.status for line in lines] == [DocumentStatus.SIGNED] * 2
    note = records.read(desk, lines[0].document_id)
    assert note.summary.columns.minutes == 47
    assert [step.text for step in people.open_steps(desk, darnell)] == ["apply to one opening"] * 2


def test_the_same_contact_takes_twelve_clicks_at_most(stage, desk, darnell):
    people.add_goal(desk, darnell, "Find work I can get to by bus")
    a_signed_note(desk, darnell)
    stage.click(stage.window.top.new_contact_button)
    stage.write("dar")
    lines = stage.contact.who.lines
    stage.presses.append("Darnell")
    spot = lines.visualItemRect(lines.item(0)).center()
    QTest.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    stage.settle()
    editor = stage.editor
    stage.write("205p-252p")
    stage.click(editor.outcome.buttons()["attended"])
    stage.write("Darnell wanted to get going on his job goal.")
    stage.click(editor.narrative.fields["what_i_did"].viewport())
    stage.write("We looked up three warehouse openings.")
    stage.click(editor.narrative.fields["response"].viewport())
    stage.write("He said two of these say no experience.")
    stage.click(editor.steps.line())
    stage.write("Darnell: apply to one opening by Fri")
    stage.click(editor.side.goal_boxes[0])
    stage.click(editor.safety.buttons()["none"])
    stage.click(editor.part.buttons()["read_back"])
    stage.click(editor.sign_button)
    stage.write(PASSPHRASE)
    stage.click(stage.review.panel.button)
    stage.qtbot.waitUntil(lambda: stage.page == "person")
    sys.stdout.write(f"J1 by mouse: {len(stage.presses)} interactions\n")
    assert len(stage.presses) <= 12


def test_what_is_typed_is_saved_while_typing_goes_on(stage, desk, darnell):
    stage.open("contact", person=str(darnell))
    document_id = stage.contact.presenter.keeper.document_id
    stage.editor.narrative.fields["purpose"].setFocus()
    stage.write("Met at the library")
    stage.wait_saved()
    saved = documents.open_draft(desk, document_id)
    assert saved.answers.value("purpose") == "Met at the library"
    assert saved.draft.cursor.link_id == "purpose"


def test_a_draft_reopens_at_its_cursor(stage, desk, darnell):
    stage.open("contact", person=str(darnell))
    field = stage.editor.narrative.fields["what_i_did"]
    field.setFocus()
    stage.write("one two three")
    for _ in range(5):
        stage.press(KEY.Key_Left)
    place = stage.window.place()
    assert stage.window.flush()
    again = Stage(stage.qtbot, desk, stage.theme)
    again.window.return_to(place)
    again.settle()
    fields = again.editor.narrative.fields
    assert fields["what_i_did"].hasFocus()
    assert fields["what_i_did"].position == len("one two ")


@pytest.mark.parametrize("link_id", ["next_steps", "start_at", "advocacy.wish", "others_present"])
def test_a_worker_is_back_in_the_field_they_left(stage, darnell, link_id):
    stage.open("contact", person=str(darnell))
    stage.contact.presenter.choose("contact_type", "advocacy")
    if link_id == "others_present":
        stage.contact.presenter.take_form(
            stage.contact.presenter.answers.add_row("others_present")[0]
        )
    assert stage.editor.go_to(link_id)
    stage.settle()
    stage.write("x")
    place = stage.window.place()
    stage.open("today")
    stage.window.return_to(place)
    stage.settle()
    assert stage.editor.where().link_id == link_id


def test_a_time_that_cannot_be_read_is_kept_with_the_draft(stage, desk, darnell):
    stage.open("contact", person=str(darnell))
    stage.write("205p-2")
    stage.write("xx")
    assert "could not read" in stage.editor.header.read_back.text()
    document_id = stage.contact.presenter.keeper.document_id
    stage.open("today")
    stage.open("contact", document=str(document_id))
    assert stage.editor.header.when.text() == "205p-2xx"
    assert documents.open_draft(desk, document_id).answers.value("start_at") is None


def line_in_sight(stage, field):
    """Whether the line that is being written can be seen on the page."""
    spot = field.viewport().mapTo(stage.contact.work.viewport(), field.cursorRect().center())
    return stage.contact.work.viewport().rect().contains(spot)


def test_the_end_of_a_long_text_is_in_sight_when_pasted_and_when_come_back_to(stage, darnell):
    stage.open("contact", person=str(darnell))
    document = stage.contact.presenter.keeper.document_id
    field = stage.editor.narrative.fields["what_i_did"]
    field.setFocus()
    pasted = QMimeData()
    pasted.setText("We read the lease together, line by line.\n\n" * 200)
    field.insertFromMimeData(pasted)
    stage.qtbot.waitUntil(lambda: line_in_sight(stage, field))
    stage.wait_saved()
    stage.window.go("today")
    stage.open("contact", document=str(document))
    again = stage.editor.narrative.fields["what_i_did"]
    assert again.hasFocus()
    stage.qtbot.waitUntil(lambda: line_in_sight(stage, again))


def test_a_note_nobody_wrote_anything_in_is_not_kept(stage, desk, darnell):
    stage.open("contact", person=str(darnell))
    stage.open("today")
    assert contacts.timeline(desk, darnell) == []


def test_closing_the_window_gives_up_no_draft(stage, desk, darnell):
    stage.open("contact", person=str(darnell))
    assert stage.window.close()
    assert len(contacts.timeline(desk, darnell)) == 1


def test_control_characters_are_left_out_with_a_notice(stage, darnell):
    stage.open("contact", person=str(darnell))
    field = stage.editor.narrative.fields["purpose"]
    field.setFocus()
    field.insertPlainText("a\u202eb\u200bc 👩‍👧 d")
    stage.write("!")
    assert field.text == "abc 👩‍👧 d!"
    assert stage.contact.presenter.text("purpose") == "abc 👩‍👧 d!"
    assert "hidden" in stage.window.saved_line._said.text()


def test_the_narrative_keeps_its_text_when_the_format_changes(stage, darnell):
    stage.open("contact", person=str(darnell))
    fields = stage.editor.narrative.fields
    fields["purpose"].setFocus()
    stage.write("why")
    for texts in stage.contact.presenter.formats():
        stage.contact.presenter.choose_format(texts.code)
        assert fields["purpose"].isVisible()
        assert fields["purpose"].text == "why"


def test_moving_a_draft_keeps_its_text(stage, desk, darnell):
    a_person(desk, "Maria")
    stage.open("contact", person=str(darnell))
    stage.editor.narrative.fields["purpose"].setFocus()
    stage.write("wrong record")
    stage.editor.header.who.click()
    stage.settle()
    stage.write("maria")
    stage.press(KEY.Key_Return)
    assert stage.contact.presenter.name == "Maria"
    assert stage.editor.narrative.fields["purpose"].text == "wrong record"
    assert contacts.timeline(desk, darnell) == []


def test_a_discarded_draft_is_gone_and_the_worker_is_back(stage, desk, darnell):
    stage.open("contact", person=str(darnell))
    stage.editor.narrative.fields["purpose"].setFocus()
    stage.write("never mind")
    stage.contact.discard()
    stage.settle()
    assert contacts.timeline(desk, darnell) == []
    assert stage.page == "today"


def test_the_honest_short_answers_are_one_key_each(stage, darnell):
    stage.open("contact", person=str(darnell))
    alt = Qt.KeyboardModifier.AltModifier
    presenter = stage.contact.presenter
    stage.press(KEY.Key_Y, alt)
    stage.qtbot.waitUntil(lambda: presenter.text("response") == "They did not say.")
    stage.press(KEY.Key_G, alt)
    stage.qtbot.waitUntil(lambda: presenter.answers.value("next_steps_none") is True)
    lacking = {one.link_id for one in presenter.missing()}
    assert not lacking & {"response", "next_steps"}


def test_giving_up_asks_once_and_keeping_is_the_safe_answer(stage, desk, darnell):
    stage.open("contact", person=str(darnell))
    menu = stage.editor.more.menu()
    question = menu.question()
    assert "Darnell" in question.text()
    assert "cannot be brought back" in question.informativeText()
    assert question.defaultButton().text() == "Keep it"
    assert question.escapeButton() is question.defaultButton()
    question.deleteLater()
    assert len(contacts.timeline(desk, darnell)) == 1


def test_a_step_that_is_written_is_called_a_step_and_its_remove_says_which(stage, darnell):
    stage.open("contact", person=str(darnell))
    stage.click(stage.editor.steps.line())
    stage.write("Darnell: call Bo")
    first, empty = (stage.editor.steps.line(place) for place in (0, None))
    assert first.accessibleName() == "Next step"
    assert empty.accessibleName() == "Add a next step"
    removes = stage.editor.steps.findChildren(QPushButton)
    told = [each for each in removes if each.text() == "Remove" and each.isVisible()]
    assert [each.accessibleDescription() for each in told] == ["Darnell: call Bo"]


def test_a_call_nobody_answered_is_asked_for_no_meeting_and_no_end(stage, darnell):
    stage.open("contact", person=str(darnell))
    presenter, editor = stage.contact.presenter, stage.editor
    presenter.choose("contact_type", "attempt")
    stage.write("410p")
    assert "end" not in editor.header.read_back.text()
    assert "4:10" in editor.header.read_back.text()
    presenter.choose("outcome", "no_answer")
    rows = editor.narrative.rows
    assert [link for link, row in rows.items() if row.isVisible()] == ["what_i_did"]
    assert editor.steps.isVisible()
    assert not editor.narrative.did_not_say.isVisible()


def test_a_meeting_still_asks_for_its_end(stage, darnell):
    stage.open("contact", person=str(darnell))
    presenter, header = stage.contact.presenter, stage.editor.header
    stage.write("410p")
    presenter.choose("contact_type", "one_on_one")
    presenter.choose("outcome", "attended")
    assert "No end yet" in header.read_back.text()
    presenter.choose("outcome", "no_show")
    assert "No end yet" not in header.read_back.text()
    assert header.when.accessibleDescription() == header.read_back.text()


def test_what_a_person_cancelled_with_has_words_of_its_own(stage, darnell):
    stage.open("contact", person=str(darnell))
    stage.contact.presenter.choose("outcome", "cancelled_by_person")
    assert stage.editor.narrative.fields["response"].accessibleName() == "What Darnell let me know"


def test_enter_in_the_empty_line_for_steps_goes_on_to_what_is_open(stage, darnell):
    stage.open("contact", person=str(darnell))
    stage.editor.steps.line().setFocus()
    stage.write("Darnell: apply to one opening by Fri")
    stage.press(KEY.Key_Return)
    assert stage.editor.steps.writing() == 1
    stage.press(KEY.Key_Return)
    stage.contact.presenter.choose("outcome", "attended")
    assert stage.editor.outcome.tab_stop().hasFocus()
    stage.editor.steps.line().setFocus()
    stage.press(KEY.Key_Return)
    assert stage.editor.safety.tab_stop().hasFocus()
