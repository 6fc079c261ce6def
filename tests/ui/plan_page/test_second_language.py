"""A second language on the plan page: chosen, remembered with the plan, and put away again."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from peerdesk.forms.second_language import SecondLanguage, second_language
from peerdesk.forms.translations import every_translation
from peerdesk.services import plans
from peerdesk.ui.form_view.translation_field import TranslationField


def choose(stage, tag):
    combo = stage.page.head.second.language
    at = combo.findData(tag)
    combo.setCurrentIndex(at)
    combo.activated.emit(at)
    stage.settle()


def name(stage, words):
    field = stage.page.head.second.by
    field.setText(words)
    field.editingFinished.emit()
    stage.settle()


def fields(stage):
    return [each for each in stage.form.findChildren(TranslationField) if each.isVisible()]


def labels(stage):
    return [each.text() for each in stage.form.findChildren(QLabel)]


def test_a_second_language_is_offered_while_one_writes(stage, recovery):
    stage.open(recovery)
    chip, by = stage.page.head.second.chips
    assert chip.isVisible()
    assert by.isHidden()
    assert fields(stage) == []


def test_choosing_one_puts_a_field_beside_every_answer_in_words(stage, recovery, desk):
    stage.open(recovery)
    stage.write("me.why", "To be heard")
    choose(stage, "es")
    name(stage, "Rosa, interpreter")
    stage.form.go_to("me.why", None)
    stage.press(Qt.Key.Key_Tab)
    QTest.keyClicks(stage.focus, "Para ser oido")
    stage.settle()
    stage.page.flush()
    kept = plans.open_plan(desk, recovery).answers
    assert [(one.words, one.by) for _, _, _, one in every_translation(kept)] == [
        ("Para ser oido", "Rosa, interpreter")
    ]
    assert kept.value("me.why") == "To be heard"
    assert second_language(kept) == SecondLanguage("es", "Rosa, interpreter")


def test_the_plan_remembers_it(stage, recovery):
    stage.open(recovery)
    choose(stage, "ar")
    name(stage, "Amal")
    stage.page.flush()
    stage.window.go("plans")
    stage.open(recovery)
    head = stage.page.head.second
    assert head.language.currentData() == "ar"
    assert head.by.text() == "Amal"
    assert fields(stage)


def test_put_away_it_keeps_what_was_translated_and_by_whom(stage, recovery):
    stage.open(recovery)
    stage.write("me.why", "To be heard")
    choose(stage, "ar")
    name(stage, "Amal")
    beside = next(each for each in fields(stage) if each.words.isEnabled())
    QTest.keyClicks(beside.words, "x")
    choose(stage, "")
    assert fields(stage) == []
    assert [one.by for _, _, _, one in every_translation(stage.answers)] == ["Amal"]
    choose(stage, "ar")
    assert stage.page.head.second.by.text() == "Amal"


def test_the_language_of_the_plan_is_no_second_one(stage, recovery):
    stage.open(recovery)
    combo = stage.page.head.second.language
    hidden = combo.view().isRowHidden(combo.findData("en"))
    assert hidden
    assert not combo.view().isRowHidden(combo.findData("es"))


def test_the_cursor_stays_where_it_was(stage, recovery):
    stage.open(recovery)
    stage.write("me.why", "To be heard")
    choose(stage, "es")
    assert stage.page.writing.where().link_id == "me.why"
    stage.write("me.why", "!")
    assert "!" in stage.answers.value("me.why")
    assert second_language(stage.answers) == SecondLanguage("es")


def test_our_questions_stand_in_both_languages_whichever_comes_first(stage, desk, darnell):
    spanish = plans.start(desk, darnell, "recovery-plan", "es")
    stage.open(spanish)
    assert "Why are you making this plan?" not in labels(stage)
    choose(stage, "en")
    assert "¿Por qué hace este plan?" in labels(stage)
    assert "Why are you making this plan?" in labels(stage)
    choose(stage, "vi")
    assert "Why are you making this plan?" not in labels(stage)
