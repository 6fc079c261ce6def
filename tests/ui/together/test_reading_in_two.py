"""Reading a plan through with the person, in either language."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from peerdesk.forms.beside_words import Translation
from peerdesk.forms.second_language import SecondLanguage, with_second_language
from peerdesk.forms.translations import with_translation
from peerdesk.services import plans
from peerdesk.ui.press_button import PressButton
from peerdesk.ui.together.read_face import ReadFace
from peerdesk.ui.together.scenes import Scene

WORDS, ARABIC = "To be heard", "كي يسمعني أحد"


@pytest.fixture
def translated(desk, plan):
    opened = plans.open_plan(desk, plan)
    answers = opened.answers.with_answer("me.why", WORDS)
    answers = with_translation(answers, "me.why", 0, Translation("ar", ARABIC, "Amal"))
    plans.save(desk, opened, with_second_language(answers, SecondLanguage("ar", "Amal")))
    return plan


def face(page):
    page.presenter.show(Scene.READ)
    return page.findChild(ReadFace)


def said(face):
    return [each.text() for each in face.findChildren(QLabel) if each.isVisible()]


def press(face, words):
    next(each for each in face.findChildren(PressButton) if each.accessibleName() == words).click()
    QApplication.processEvents()


def test_it_is_read_in_the_persons_words_until_they_choose(translated, page):
    shown = face(page)
    assert WORDS in said(shown)
    assert ARABIC not in said(shown)


def test_the_translation_comes_first_and_the_words_stay_named_as_theirs(translated, page):
    shown = face(page)
    press(shown, "In العربية")
    texts = said(shown)
    assert texts.index(ARABIC) + 1 == texts.index(f"My own words: {WORDS}")
    (line,) = (each for each in shown.findChildren(QLabel) if each.text() == ARABIC)
    assert line.alignment() & Qt.AlignmentFlag.AlignRight
    press(shown, "In my own words")
    assert ARABIC not in said(shown)


def test_without_a_translation_nothing_is_offered(page):
    assert face(page).findChildren(PressButton) == []


def test_whoever_reads_the_form_in_the_second_language_gets_it_first(desk, plan, window, pin):
    opened = plans.set_language(desk, plans.open_plan(desk, plan), "es")
    answers = opened.answers.with_answer("me.why", WORDS)
    answers = with_translation(answers, "me.why", 0, Translation("es", "Ser escuchada"))
    plans.save(desk, opened, with_second_language(answers, SecondLanguage("es")))
    window.go("together", {"document": str(plan)})
    texts = said(face(window.page))
    assert "Ser escuchada" in texts
    assert f"Mis propias palabras: {WORDS}" in texts
