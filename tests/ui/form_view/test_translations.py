"""A second language beside the answers of a form."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from peerdesk.forms.answers import Answers
from peerdesk.forms.beside_words import Translation
from peerdesk.forms.second_language import SecondLanguage, with_second_language
from peerdesk.forms.translations import every_translation, spoken_in, with_translation
from peerdesk.ui.form_view.keeping_line import KeepingLine
from peerdesk.ui.form_view.translation_field import TranslationField, WithTranslation
from peerdesk.ui.form_view.view import FormView
from peerdesk.ui.form_view.writing import SecondTexts
from tests.ui.form_view.conftest import ZONE
from tests.ui.form_view.forms import form, group, options, question, type_into

TODAY = date(2026, 11, 22)
ARABIC = SecondTexts("ar", TODAY)


@pytest.fixture
def plan(shown):
    """A form with a second language beside it."""

    def make(*items, second=ARABIC, by="Amal"):
        answers = Answers(form(*items, question("string", "me.lang")))
        answers = with_second_language(answers, SecondLanguage(second.language, by))
        return shown(FormView(answers, ZONE, second=second))

    return make


def field(view, number=0):
    return list(view.findChildren(TranslationField))[number]


def focus():
    found = QApplication.focusWidget()
    assert found is not None
    return found


def told(view):
    return [one for _, _, _, one in every_translation(view.answers)]


def test_words_come_first_and_then_their_translation(plan):
    view = plan(question("text"))
    assert not field(view).words.isEnabled()
    type_into(view, "Call 207-555-0142")
    assert field(view).words.isEnabled()
    QTest.keyClicks(field(view).words, "x")
    (made,) = told(view)
    assert (made.language, made.words, made.by, made.on) == ("ar", "x", "Amal", TODAY)
    assert not made.is_older_than("Call 207-555-0142")
    assert view.answers.value("q") == "Call 207-555-0142"


def test_tab_goes_from_the_words_to_their_translation(plan):
    view = plan(question("text"), question("string", "r"))
    type_into(view, "a")
    view.field("q").enter()
    QTest.keyClick(focus(), Qt.Key.Key_Tab)
    assert focus() is field(view).words


def test_tab_goes_from_a_thought_to_its_translation(plan):
    view = plan(question("string", "list", repeats=True))
    type_into(view, "a", "list")
    QTest.keyClick(focus(), Qt.Key.Key_Tab)
    assert focus() is field(view).words


def test_a_translation_is_named_by_its_question_and_its_language(plan):
    view = plan(question("text"), question("string", "list", repeats=True))
    assert field(view).words.accessibleName() == "Translation of: About q (العربية)"
    assert field(view, 1).words.accessibleName() == "Translation of: About list 1 (العربية)"


def test_an_empty_field_for_arabic_starts_at_the_right(plan):
    view = plan(question("text"))
    assert field(view).words.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert field(view).words.locale().name().startswith("ar")


def test_changed_words_leave_an_older_translation_until_somebody_looks_at_it(plan):
    view = plan(question("text"))
    type_into(view, "Tea")
    QTest.keyClicks(field(view).words, "x")
    assert field(view).older.isHidden()
    type_into(view, " and bread")
    assert field(view).older.isVisible()
    field(view).fits.click()
    assert field(view).older.isHidden()
    assert not told(view)[0].is_older_than("Tea and bread")


def test_words_taken_away_and_written_anew_find_their_translation_again(plan):
    view = plan(question("string"))
    type_into(view, "Tea")
    QTest.keyClicks(field(view).words, "x")
    words = view.field("q").focus_widget()
    QTest.keyClick(words, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(words, Qt.Key.Key_Delete)
    assert told(view) == []
    assert not field(view).words.isEnabled()
    QTest.keyClicks(words, "Te")
    assert told(view)[0].is_older_than("Te")
    QTest.keyClicks(words, "a")
    assert not told(view)[0].is_older_than("Tea")


def test_one_answer_can_have_another_translator(plan):
    view = plan(question("text"))
    type_into(view, "Tea")
    QTest.keyClicks(field(view).words, "x")
    assert "Amal" in field(view).by.text()
    field(view).by.click()
    field(view).name.setText("Rosa")
    QTest.keyClick(field(view).name, Qt.Key.Key_Return)
    assert told(view)[0].by == "Rosa"
    assert field(view).name.isHidden()
    QTest.keyClicks(field(view).words, "y")
    assert told(view)[0].by == "Rosa"


def test_every_thought_of_a_list_has_its_own(plan):
    view = plan(question("string", "list", repeats=True))
    type_into(view, "Tea", "list")
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    QTest.keyClicks(focus(), "Walk")
    QTest.keyClicks(field(view, 1).words, "w")
    QTest.keyClicks(field(view, 0).words, "t")
    assert [(a.value, one.words) for _, _, a, one in every_translation(view.answers)] == [
        ("Tea", "t"),
        ("Walk", "w"),
    ]
    QTest.keyClick(
        view.field("list").lines[1].field.focus_widget(),
        Qt.Key.Key_Up,
        Qt.KeyboardModifier.AltModifier,
    )
    assert [one.words for one in told(view)] == ["w", "t"]
    view.field("list").lines[0].remove.click()
    assert [one.words for one in told(view)] == ["t"]
    assert view.field("list").lines[0].beside.words.toPlainText() == "t"
    view.field("list").undo.undo.click()
    assert [one.words for one in told(view)] == ["w", "t"]


def test_rows_of_a_group_have_translations_too(plan):
    view = plan(group("g", question("text", "a"), repeats=True))
    view.field("g").add.click()
    (row,) = view.answers.rows_of("g")
    type_into(view, "Tea", "a", row)
    QTest.keyClicks(field(view).words, "x")
    assert [(found, one.words) for _, found, _, one in every_translation(view.answers)] == [
        (row, "x")
    ]


def test_options_need_no_translation_and_own_words_do(plan):
    view = plan(question("open-choice", answerOption=options("yes", "no")))
    assert field(view).isHidden()


def test_a_narrow_place_puts_the_translation_below(plan):
    view = plan(question("text"))
    type_into(view, "Tea")
    whole = view.field("q")
    assert isinstance(whole, WithTranslation)
    assert whole.beside.x() > whole.inner.x()
    assert whole.beside.y() == whole.inner.y()
    view.resize(330, 900)
    QApplication.processEvents()
    assert whole.beside.x() == whole.inner.x()
    assert whole.beside.y() > whole.inner.y()


def test_our_own_questions_stand_in_both_languages(shown):
    here, there = form(question("text")), form({**question("text"), "text": "Sobre q"})
    view = shown(FormView(Answers(here), ZONE, second=SecondTexts("es", TODAY, there)))
    (second,) = (each for each in view.findChildren(QLabel) if each.text() == "Sobre q")
    assert second.locale().name().startswith("es")


def test_answers_from_outside_show_their_translations(plan):
    view = plan(question("text"))
    answers = view.answers.with_answer("q", "Tea")
    view.show_answers(with_translation(answers, "q", 0, Translation("ar", "شاي", "Rosa")))
    assert field(view).words.toPlainText() == "شاي"
    assert "Rosa" in field(view).by.text()


def languages(view, question_text):
    """The menu of languages below a question of a plan."""
    lines = view.findChildren(KeepingLine)
    line = next(each for each in lines if each.more.accessibleDescription() == question_text)
    menu = line.choices()
    return next(each for each in menu.findChildren(QMenu) if each.title() == "These words are in…")


def test_an_answer_can_be_in_another_language_than_the_plan(plan_of):
    view = plan_of("recovery-plan", "me")
    why = "Why are you making this plan?"
    type_into(view, "Para descansar", "me.why")
    menu = languages(view, why)
    next(each for each in menu.actions() if each.text() == "Spanish · Español").trigger()
    assert spoken_in(view.answers.given["me.why", None][0]) == "es"
    assert view.field("me.why").text.locale().name().startswith("es")
    assert "In Español" in view.field("me.why").accessibleDescription()
    type_into(view, ".", "me.why")
    assert spoken_in(view.answers.given["me.why", None][0]) == "es"
    next(each for each in languages(view, why).actions() if each.isChecked()).trigger()
    menu = languages(view, why)
    next(each for each in menu.actions() if each.text() == "The language of the plan").trigger()
    assert spoken_in(view.answers.given["me.why", None][0]) == ""
    assert "In Español" not in view.field("me.why").accessibleDescription()


def test_a_new_thought_is_in_the_language_of_its_list(plan_of):
    view = plan_of("safety-plan", "sp.p2")
    type_into(view, "Camino de un lado a otro", "sp.signs")
    menu = languages(view, view.answers.form.item("sp.signs").text)
    next(each for each in menu.actions() if each.text() == "Spanish · Español").trigger()
    QTest.keyClick(view.field("sp.signs").lines[0].field.focus_widget(), Qt.Key.Key_Return)
    QTest.keyClicks(focus(), "No duermo")
    assert [spoken_in(each) for each in view.answers.given["sp.signs", None]] == ["es", "es"]


def test_a_number_that_a_field_shows_out_of_order_stands_below_it_in_order(plan):
    view = plan(question("text"))
    type_into(view, "Call")
    field(view).words.setPlainText("اتصل على 207-555-0142")
    assert field(view).numbers.text() == "Numbers in it, in their order: 207-555-0142"
    assert field(view).numbers.isVisibleTo(view)
    field(view).words.setPlainText("اتصل على 988")
    assert not field(view).numbers.isVisibleTo(view)
