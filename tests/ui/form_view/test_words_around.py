"""What stands around a field: help, marks, limits, links, and what cannot be answered here."""

from PySide6.QtCore import QDate
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCalendarWidget, QLabel

from peerdesk.forms.values import PartialDate, PartialDateTime
from peerdesk.ui.form_view.section import Section
from tests.ui.form_view.forms import (
    control,
    extension,
    group,
    hint,
    press,
    question,
    type_into,
)

SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-"


def said(view):
    return [label.text() for label in view.findChildren(QLabel) if label.isVisible()]


def test_help_and_example_are_read_with_the_field(view_of):
    example = extension("entryFormat", valueString="Street, town")
    texts = [hint("help", "Where you get mail."), hint("flyover", "Any place counts.", "fly")]
    view = view_of(question("string", extension=[example], item=texts))
    line = view.field("q").line
    assert line.placeholderText() == "Street, town"
    for words in ("Where you get mail.", "Any place counts.", "Street, town"):
        assert words in line.accessibleDescription()
    assert line.accessibleName() == "About q"
    assert "Where you get mail. Any place counts." in said(view)


def test_the_label_leads_to_its_field_and_shows_what_stands_before_the_question(view_of):
    view = view_of(question("string", prefix="3.", text="R&B & <b>soul</b>"))
    prompt = view._drawing.prompt("q", None)
    assert prompt.label.buddy() is view.field("q").line
    assert prompt.label.text() == "3. R&&B && <b>soul</b>"
    assert view.field("q").line.accessibleName() == "3. R&B & <b>soul</b>"


def test_room_is_counted_near_the_limit_and_nothing_is_cut(view_of):
    view = view_of(question("string", maxLength=30))
    type_into(view, "x" * 20)
    assert not [words for words in said(view) if "letter" in words]
    type_into(view, "x" * 5)
    assert "5 letters left" in said(view)
    type_into(view, "x" * 6)
    over = "1 letter more than this form takes. Nothing is cut."
    assert over in said(view)
    assert over in view.field("q").line.accessibleDescription()
    assert view.answers.value("q") == "x" * 31


def test_a_code_that_is_written_is_not_told_to_be_full(view_of):
    view = view_of(question("string", maxLength=2))
    type_into(view, "CA")
    assert not [words for words in said(view) if "letter" in words]
    type_into(view, "L")
    assert "1 letter more than this form takes. Nothing is cut." in said(view)


def test_a_number_shows_what_it_counts(view_of):
    view = view_of(question("integer", item=[hint("unit", "nights")]))
    assert "nights" in said(view)


def test_what_may_only_be_read_can_be_copied_and_not_changed(view_of):
    view = view_of(
        question("string", readOnly=True, initial=[{"valueString": "Case 17"}]),
        question("date", "empty", readOnly=True),
    )
    assert "Case 17" in said(view)
    assert "No answer" in said(view)
    words = view.field("q").words
    assert words.hasSelectedText() is False
    words.setSelection(0, 4)
    assert words.selectedText() == "Case"
    assert words.accessibleName() == "About q"
    assert words.accessibleDescription() == "Case 17"


def test_a_question_for_a_file_says_where_files_go(view_of):
    view = view_of(question("attachment"))
    assert any("asks for a file" in words for words in said(view))


def test_a_field_the_author_computes_says_so_and_is_typed(view_of):
    rule = {"url": SDC + "calculatedExpression", "valueExpression": {"expression": "1"}}
    view = view_of(question("integer", extension=[rule]))
    assert any("PeerDesk does not run" in words for words in said(view))
    type_into(view, "4")
    assert view.answers.value("q") == 4


def test_a_support_link_is_text_to_copy(view_of):
    link = extension("questionnaire-supportLink", valueUri="https://nrc-pad.org/states")
    view = view_of(question("string", extension=[link]))
    assert "https://nrc-pad.org/states" in said(view)
    press(view, "Copy address")
    assert QGuiApplication.clipboard().text() == "https://nrc-pad.org/states"


def test_a_folded_group_is_drawn_when_it_is_opened(view_of):
    folded = {"url": SDC + "collapsible", "valueCode": "default-closed"}
    inner = group("inside", question("string", "deep"), extension=[folded])
    view = view_of(group("top", question("string", "q"), inner))
    assert not view.is_drawn("deep")
    fold = view._drawing.shown["inside", None]
    assert isinstance(fold, Section)
    assert fold.fold is not None
    fold.fold.click()
    assert view.field("deep").isVisible()
    assert fold.fold.accessibleName() == "About inside"
    fold.fold.click()
    assert not view.field("deep").isVisible()


def test_going_to_a_question_opens_what_it_is_folded_in(view_of):
    folded = {"url": SDC + "collapsible", "valueCode": "default-closed"}
    inner = group("inside", question("string", "deep"), extension=[folded])
    view = view_of(group("top", question("string", "q"), inner))
    assert view.go_to("deep")
    assert view.field("deep").line.hasFocus()
    view.show_problem("deep", None, "This is needed to sign.")
    assert "This is needed to sign." in said(view)


def test_a_problem_goes_when_the_question_is_answered(view_of):
    view = view_of(question("string"))
    view.show_problem("q", None, "This is needed to sign.")
    assert "This is needed to sign." in view.field("q").line.accessibleDescription()
    type_into(view, "x")
    assert "This is needed to sign." not in said(view)


def test_a_day_can_be_picked_and_keeps_its_time(view_of):
    view = view_of(question("date"), question("dateTime", "at"))
    type_into(view, "2024-05-31 14:05", "at")
    for link_id, day in (("q", "2026-02-03"), ("at", "2026-02-03")):
        calendar = view.field(link_id).calendar().findChild(QCalendarWidget)
        calendar.clicked.emit(QDate.fromString(day, "yyyy-MM-dd"))
    assert view.answers.value("q") == PartialDate("2026-02-03")
    assert view.answers.value("at") == PartialDateTime("2026-02-03T14:05:00-06:00")


def test_instructions_stand_out_and_hidden_items_are_not_drawn(view_of):
    category = {"coding": [{"code": "instructions"}]}
    instruct = extension("questionnaire-displayCategory", valueCodeableConcept=category)
    hide = extension("questionnaire-hidden", valueBoolean=True)
    view = view_of(
        {"linkId": "d", "type": "display", "text": "Take your time.", "extension": [instruct]},
        question("string", "secret", extension=[hide]),
        question("string", "q", extension=[control("no-such-control")]),
    )
    assert "Take your time." in said(view)
    assert not view.is_drawn("secret")
    assert view.field("q").isVisible()


def test_no_break_spaces_are_kept_as_typed(view_of):
    view = view_of(question("text"))
    view.field("q").text.insertPlainText("10\u00a0mg")
    assert view.answers.value("q") == "10\u00a0mg"
