"""The line of dots under slips of the keys, and its pop-up; the worker's own dictionary."""

import pytest
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QLabel

from peerdesk.services import spelling
from peerdesk.ui.settings_page.spelling import SpellingSection
from tests.builders import a_person
from tests.ui.prompts.stage import ALT, Key, Stage

TEXT = "Darnell was an addict once. We talked abuot teh bus."


@pytest.fixture
def stage(qtbot, desk, theme):
    return Stage(qtbot, desk, a_person(desk, "Darnell"))


def test_slips_have_dots_and_kinder_words_a_line(stage):
    stage.write(TEXT)
    assert stage.drawn() == ["addict", "abuot", "teh"]
    styles = [one.format.underlineStyle() for one in stage.fields[0].extraSelections()]
    line = QTextCharFormat.UnderlineStyle
    assert styles == [line.SingleUnderline, line.DotLine, line.DotLine]


def test_one_key_writes_what_was_meant_and_undo_takes_it_back(stage):
    stage.write(TEXT)
    stage.press(Key.Key_F7)
    stage.press(Key.Key_F7)
    stage.press(Key.Key_Return, ALT)
    assert stage.offers()[0] == "about"
    assert "Did you mean" in [one.text() for one in stage.popup.findChildren(QLabel)]
    assert stage.popup.accessibleName() == "“abuot” · spelling"
    stage.press(Key.Key_1)
    assert "talked about teh" in stage.text
    stage.fields[0].undo()
    assert stage.text == TEXT


def test_a_word_goes_into_ones_own_dictionary_and_is_silent_in_every_field(stage, desk, qtbot):
    stage.write("We ate at kwikmart.")
    stage.write("Back to kwikmart.", at=1)
    stage.press(Key.Key_Return, ALT)
    stage.press(Key.Key_D)
    qtbot.waitUntil(lambda: stage.marked(0) == stage.marked(1) == [])
    assert spelling.spelling_choices(desk).words == ("kwikmart",)
    assert stage.said == [
        "“kwikmart” is in your dictionary. Settings, Spelling takes it out again."
    ]


def test_without_a_language_nothing_has_dots(qtbot, desk, theme):
    spelling.choose_languages(desk, [])
    stage = Stage(qtbot, desk)
    stage.write(TEXT)
    assert stage.drawn() == ["addict"]


def test_settings_choose_languages_and_keep_words(qtbot, desk):
    section = SpellingSection(desk)
    qtbot.addWidget(section)
    section.refresh()
    assert section.languages.currentText() == "English and Spanish"
    section.languages.setCurrentIndex(3)
    section.languages.activated.emit(3)
    section.word.setText(" kwikmart ")
    section.add.click()
    section.add.click()
    assert spelling.spelling_choices(desk) == spelling.SpellingChoices((), ("kwikmart",))
    section.refresh()
    assert section.languages.currentText() == "No line of dots"
    assert [one.text() for one in section.removers] == ["Take out “kwikmart”"]
    section.removers[0].click()
    assert not spelling.spelling_choices(desk).words
