"""Settings for kinder words: the table, words of the programme's own, lists as files."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peerdesk.services import programme_words, prompts
from peerdesk.services.prompts import Shown
from peerdesk.services.word_table import word_table
from peerdesk.ui.settings_page.words import WordsSection


@pytest.fixture
def section(qtbot, desk, theme, tmp_path):
    made = WordsSection(
        desk,
        ask=lambda _parent: [str(tmp_path / "words.json")],
        ask_where=lambda _parent, name: str(tmp_path / name),
    )
    qtbot.addWidget(made)
    made.refresh()
    made.resize(760, 700)
    made.show()
    return made


def texts(table, column=0):
    found = [table.item(row, column) for row in range(table.rowCount())]
    return [item.text() for item in found if item is not None]


def test_the_table_shows_every_group_with_its_reason(section):
    dialog = section.open_table()
    assert dialog.table.rowCount() == len(word_table(section.presenter._desk)) > 200
    assert all(texts(dialog.table, 1))


def test_one_finds_by_word_reason_or_suggestion(section):
    dialog = section.open_table()
    dialog.finder.setText("CRUTCH")
    assert texts(dialog.table) == ["crutch"]
    dialog.finder.setText("incarcerated person")
    assert "inmate" in texts(dialog.table)
    dialog.finder.setText("nothing like this")
    assert texts(dialog.table) == []
    assert not dialog.switch.isVisibleTo(dialog)


def test_a_group_is_switched_off_and_on_again_where_one_was(section, desk):
    dialog = section.open_table()
    dialog.finder.setText("crutch")
    dialog.switch.click()
    assert texts(dialog.table, 2) == ["Off here"]
    assert programme_words.programme_words(desk).words.off == {"crutch"}
    dialog.switch.click()
    assert not programme_words.programme_words(desk).words.off


def test_a_strong_group_is_softened_and_a_weak_one_cannot_be(section, desk):
    dialog = section.open_table()
    dialog.finder.setText("junkie")
    dialog.soften.click()
    assert "Softened here" in texts(dialog.table, 2)
    dialog.finder.setText("crutch")
    assert not dialog.soften.isVisibleTo(dialog)


def test_what_a_worker_never_wants_is_brought_back_here(section, desk):
    prompts.never_suggest(desk, "crutch")
    dialog = section.open_table()
    dialog.finder.setText("crutch")
    assert texts(dialog.table, 2) == ["Not for me"]
    dialog.ask_me.click()
    assert not prompts.never(desk)


def test_the_chosen_group_tells_why_what_to_say_and_its_source(section):
    dialog = section.open_table()
    dialog.finder.setText("turns one health condition")
    told = dialog.told.text()
    assert "Turns one health condition" in told
    assert "You could say: person with a substance use disorder" in told
    assert "NIDA" in told


def test_the_chosen_group_tells_what_is_said_of_some_of_its_words_too(section):
    dialog = section.open_table()
    dialog.finder.setText("reportedly")
    assert "as they tell it" in dialog.told.text()
    assert "reportedly" in dialog.told.text()


def test_down_goes_from_the_search_to_the_table(section, qtbot):
    dialog = section.open_table()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.finder.hasFocus)
    QTest.keyClick(dialog.finder, Qt.Key.Key_Down)
    assert dialog.table.hasFocus()


def test_a_programme_adds_words_and_removes_them(section, desk):
    section.words.setPlainText("frequent caller\nregular")
    section.say.setPlainText("person who calls us")
    section.why.setText("It counts people.")
    section.add.click()
    assert section.said.text() == "Added: frequent caller, regular."
    assert section.words.toPlainText() == ""
    dialog = section.open_table()
    assert texts(dialog.table)[0] == "frequent caller, regular"
    dialog.remove.click()
    assert not programme_words.programme_words(desk).words.own


def test_what_lacks_is_said_and_what_was_typed_stays(section):
    section.words.setPlainText("regular")
    section.add.click()
    assert section.said.text() == "Write at least one word, and one thing to say instead."
    assert section.words.toPlainText() == "regular"


def test_which_suggestions_one_sees_is_chosen_here(section, desk):
    section.shown.setCurrentIndex(1)
    section.shown.activated.emit(1)
    assert prompts.shown(desk) is Shown.STRONG


def test_a_list_goes_out_and_comes_in_after_a_look(section, desk):
    programme_words.put_off(desk, "crutch", off=True)
    section.save.click()
    assert section.said.text().startswith("Saved as words.json.")
    programme_words.put_off(desk, "crutch", off=False)
    section.bring_in.click()
    assert section.said.text().startswith("This list switches off 1, softens 0 and adds 0.")
    assert not programme_words.programme_words(desk).words.off
    section.confirm.click()
    assert programme_words.programme_words(desk).words.off == {"crutch"}
    assert not section.confirm.isVisible()


def test_a_file_that_is_no_list_is_refused_in_words(section, tmp_path, desk):
    (tmp_path / "words.json").write_text("{}")
    section.bring_in.click()
    assert section.said.text().startswith("words.json is not a list of words")
    assert not section.confirm.isVisible()


def test_the_list_says_since_when_it_is_changed(section, desk):
    assert "nothing is changed here" in section.dated.text()
    programme_words.put_off(desk, "crutch", off=True)
    section.refresh()
    assert "changed here on" in section.dated.text()
