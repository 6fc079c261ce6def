"""Strengths to take home: their words to tick, and only what is ticked leaves."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peerdesk.services import plans
from peerdesk.ui.strengths.panel import StrengthsPanel
from peerdesk.wording.strengths import story_words
from tests.builders import a_key, a_person
from tests.printing import readers
from tests.services.plans.builders import begun, written


@pytest.fixture
def whose(desk):
    return a_person(desk)


@pytest.fixture
def panel(qtbot, desk):
    made = StrengthsPanel(desk, lambda _parent, _name: "")
    qtbot.addWidget(made)
    return made


def a_plan(desk, whose):
    """What they are proud of, and somebody they marked as sensitive."""
    for form, change in (("recovery-plan", _proud), ("wellness-plan", _named)):
        document_id = begun(desk, form, whose)
        written(desk, document_id, change(plans.open_plan(desk, document_id).answers))
        plans.save_version(desk, a_key(desk), document_id)


def _proud(answers):
    return answers.with_answer("rp.win", ["R&B at the fair"]).with_answer("rp.strong", ["Bikes"])


def _named(answers):
    answers, row = answers.add_row("wp.early.tell")
    return answers.with_answer("wp.early.tell:name", "Lou", row)


def test_everything_is_ticked_but_what_is_sensitive(desk, whose, panel):
    a_plan(desk, whose)
    panel.open(whose, "en", "Darnell")
    ticks = [(box.text(), box.isChecked()) for box in panel.boxes]
    assert ticks == [("R&&B at the fair", True), ("Bikes", True), ("Lou", False)]
    assert panel.name_field.text() == "Darnell"


def test_ticks_are_made_anew_each_time(desk, whose, panel):
    a_plan(desk, whose)
    panel.open(whose, "en")
    panel.boxes[2].click()
    panel.close_it()
    assert panel.boxes == []
    panel.open(whose, "en")
    assert not panel.boxes[2].isChecked()


def test_a_file_holds_what_is_ticked_and_no_more(qtbot, desk, whose, panel, tmp_path):
    a_plan(desk, whose)
    panel.open(whose, "en", "D.")
    panel.boxes[1].click()
    panel.title_field.setText("For a grey day")
    file = tmp_path / panel.sheet.file_name
    assert file.name == "paper-2026-02-03.pdf"
    with qtbot.waitSignal(panel.sheet.told):
        panel.sheet.save(panel._story(), file, "")
    read = readers.words(file.read_bytes(), tmp_path)
    assert "R&B at the fair" in read
    assert "For a grey day" in read
    assert "Bikes" not in read
    assert "Lou" not in read
    assert panel.said.text() == "Saved as paper-2026-02-03.pdf."


def test_with_nothing_ticked_it_says_so_and_makes_nothing(desk, whose, panel):
    a_plan(desk, whose)
    panel.open(whose, "en")
    for box in panel.boxes[:2]:
        box.click()
    panel.buttons[0].click()
    assert panel.said.text() == story_words("en").nothing_ticked


def test_where_nothing_was_said_it_tells_where_words_come_from(desk, whose, panel):
    panel.open(whose, "en")
    assert panel.boxes == []
    assert [button.text() for button in panel.buttons] == ["Close"]
    panel.show()
    QTest.keyClick(panel.buttons[0], Qt.Key.Key_Space)
    assert panel.isHidden()


def test_it_speaks_spanish(desk, whose, panel):
    a_plan(desk, whose)
    panel.open(whose, "es")
    assert panel.buttons[0].text() == "Imprimir un librito"


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_word_of_ours_praises(language):
    said = " ".join(str(words) for words in vars_of(story_words(language)))
    for praise in ("great", "amazing", "well done", "felicidades", "muy bien", "excelente"):
        assert praise not in said.lower()


def vars_of(words):
    return [getattr(words, name) for name in words.__slots__]
