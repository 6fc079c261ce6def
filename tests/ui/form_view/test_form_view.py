"""A form on the screen: every kind of question, rows that come and go, conditions."""

from datetime import time
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from peerdesk.forms.answers import started
from peerdesk.forms.definition import Kind
from peerdesk.forms.reading import parse_form
from peerdesk.forms.values import Coding, PartialDate, PartialDateTime, Quantity
from peerdesk.ui.form_view.answer_field import AnswerField
from peerdesk.ui.form_view.view import FormView
from tests.ui.form_view.conftest import ZONE
from tests.ui.form_view.forms import extension, hint, options, press, question, type_into

CORPUS = Path(__file__).resolve().parents[4] / "shared" / "corpora" / "questionnaires"


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        ("string", "Alder Street", "Alder Street"),
        ("text", "Met at the library", "Met at the library"),
        ("integer", "-3", -3),
        ("decimal", "1.10", Decimal("1.10")),
        ("decimal", "2,5", Decimal("2.5")),
        ("date", "2024-05", PartialDate("2024-05")),
        ("date", "5/9/2024", PartialDate("2024-05-09")),
        ("dateTime", "5/31/2024 14:05", PartialDateTime("2024-05-31T14:05:00-05:00")),
        ("dateTime", "2024-05-31 14:05", PartialDateTime("2024-05-31T14:05:00-05:00")),
        ("dateTime", "2024-01-31 9:05", PartialDateTime("2024-01-31T09:05:00-06:00")),
        ("time", "9:05", time(9, 5)),
        ("quantity", "4", Quantity(Decimal(4))),
        ("reference", "Dr. Le, Harbor Clinic", "Dr. Le, Harbor Clinic"),
    ],
)
def test_what_is_typed_becomes_a_typed_answer(view_of, kind, typed, value):
    view = view_of(question(kind))
    type_into(view, typed)
    assert view.answers.value("q") == value


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        ("integer", "three"),
        ("decimal", "1..0"),
        ("date", "May"),
        ("date", "2/30/2024"),
        ("date", "5/9/24"),
        ("time", "noon"),
        ("dateTime", "x"),
    ],
)
def test_what_cannot_be_read_stays_and_says_how_to_write_it(view_of, kind, typed):
    view = view_of(question(kind))
    type_into(view, typed)
    line = view.field("q").focus_widget()
    assert line.text() == typed
    assert view.answers.value("q") is None
    assert "Write" in line.parentWidget().parentWidget().error


def test_every_field_is_named_by_its_question(view_of):
    for kind in ("string", "text", "date", "boolean", "quantity"):
        view = view_of(question(kind))
        named = view.field("q").focus_widget()
        assert named.accessibleName() or named.text()
        assert view.field("q").accessibleName() == "About q"


def test_a_question_without_words_has_a_name_all_the_same(view_of):
    view = view_of({"linkId": "4.2", "type": "string"})
    assert view.field("4.2").focus_widget().accessibleName() == "4.2"


def test_what_a_form_says_to_help_is_shown_or_heard_wherever_it_stands(view_of):
    roles = ("help", "prompt", "unit", "lower", "upper", "flyover")
    texts = [hint(role, f"({role})", role) for role in roles]
    example = extension("entryFormat", valueString="12")
    for kind in ("group", "integer", "boolean", "text", "display"):
        view = view_of({**question(kind, extension=[example]), "item": texts})
        view.build_all()
        told = [w.text() for w in view.findChildren(QLabel) if w.isVisibleTo(view)]
        missing = [role for role in roles if not any(f"({role})" in text for text in told)]
        assert (kind, missing) == (kind, [])


def test_no_and_not_answered_are_two_things(view_of):
    view = view_of(question("boolean"))
    press(view, "No")
    assert view.answers.value("q") is False
    press(view, "Not answered")
    assert view.answers.value("q") is None


def test_an_answer_that_is_no_option_any_more_is_kept_and_shown(view_of):
    view = view_of(question("choice", answerOption=options(*"abcdefgh")))
    gone = Coding("urn:t", "old", "An old option")
    view.show_answers(view.answers.with_answer("q", gone))
    assert view.field("q").combo.currentText() == "An old option"
    assert view.answers.value("q") == gone


def test_a_question_appears_when_its_condition_holds_and_keeps_its_answer(view_of):
    condition = [{"question": "q", "operator": "=", "answerBoolean": True}]
    view = view_of(question("boolean"), question("string", "more", enableWhen=condition))
    inner = view.field("more")
    assert not inner.isVisible()
    press(view, "Yes")
    assert inner.isVisible()
    type_into(view, "by bus", "more")
    press(view, "No")
    assert not inner.isVisible()
    assert not view.is_asked("more")
    press(view, "Yes")
    assert inner.focus_widget().text() == "by bus"


def test_rows_of_a_group_come_and_go_and_keep_their_answers(view_of):
    step = {"linkId": "steps", "text": "Next steps", "type": "group", "repeats": True}
    view = view_of({**step, "item": [question("string", "who")]}, question("string", "after"))
    after = view.field("after")
    press(view, "Add")
    press(view, "Add another")
    first, second = view.answers.rows_of("steps")
    assert view.field("who", second).focus_widget().hasFocus()
    type_into(view, "Darnell", "who", first)
    type_into(view, "me", "who", second)
    press(view, "Remove", 0)
    assert view.answers.rows_of("steps") == (second,)
    assert view.field("who", second).focus_widget().text() == "me"
    assert view.field("after") is after


def test_each_change_is_told_with_its_row(qtbot, view_of):
    step = {"linkId": "steps", "text": "Next steps", "type": "group", "repeats": True}
    view = view_of({**step, "item": [question("string", "who")]})
    press(view, "Add")
    (row,) = view.answers.rows_of("steps")
    with qtbot.waitSignal(view.changed) as changed:
        type_into(view, "D", "who", row)
    assert changed.args == ["who", ("D",), row]


def test_a_problem_is_shown_at_its_question(view_of):
    view = view_of(question("string"))
    view.show_problem("q", None, "This is needed to sign.")
    assert any(text.text() == "This is needed to sign." for text in view.findChildren(QLabel))
    view.go_to("q")
    assert view.field("q").focus_widget().hasFocus()


def test_tab_walks_the_questions_in_the_order_of_the_form(view_of):
    view = view_of(question("string", "one"), question("text", "two"), question("integer", "three"))
    view.go_to("one")
    for link_id in ("two", "three"):
        QTest.keyClick(view.focusWidget(), Qt.Key.Key_Tab)
        assert view.focusWidget() is view.field(link_id).focus_widget()


def test_thirty_thousand_characters_are_one_answer(view_of):
    view = view_of(question("text"))
    words = "Đã gặp ở thư viện. " * 1600
    view.field("q").focus_widget().setPlainText(words)
    assert view.answers.value("q") == words


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus of public forms is not beside the repo")
@pytest.mark.parametrize("file", sorted(CORPUS.glob("[01]*.json")), ids=lambda file: file.stem[:24])
def test_every_public_form_is_drawn_whole(qtbot, theme, file):
    answers = started(parse_form(file.read_bytes(), file.name))
    view = FormView(answers, ZONE)
    qtbot.addWidget(view)
    view.build_all()
    asked = {
        link_id
        for link_id, item in answers.form.by_link.items()
        if item.is_question
        and item.kind not in {Kind.ATTACHMENT, Kind.REFERENCE}
        and answers.form.holder(link_id) is None
    }
    hidden = {link_id for link_id in asked if under_hidden(answers.form, link_id)}
    for link_id in asked - hidden:
        assert isinstance(view.field(link_id), AnswerField)
    assert view.answers == answers


def under_hidden(form_, link_id):
    while link_id is not None:
        if form_.item(link_id).look.hidden:
            return True
        link_id = form_.parent(link_id)
    return False
