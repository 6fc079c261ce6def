"""Prompts while writing: underlines that move with the text, and what can be done at a place."""

import pytest
from PySide6.QtGui import QAccessible, QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from peerdesk.services import people, prompts
from peerdesk.ui.tokens import Scheme, contrast, read_colours
from tests.builders import a_person
from tests.ui.prompts.stage import ALT, SHIFT, Key, Stage

TEXT = "He came on foot. He is an addict, he said. We spoke of the smoker next door."


@pytest.fixture
def stage(qtbot, desk, theme):
    return Stage(qtbot, desk, a_person(desk, "Darnell"))


def test_words_that_could_be_kinder_are_underlined(stage):
    stage.write(TEXT)
    assert stage.drawn() == ["addict", "smoker"]
    (first, _) = stage.fields[0].extraSelections()
    style = first.format.underlineStyle()
    assert style == QTextCharFormat.UnderlineStyle.SingleUnderline


def test_underlines_touch_neither_the_text_nor_its_undo(stage):
    written = []
    stage.fields[0].setPlainText(TEXT)
    stage.fields[0].textChanged.connect(lambda: written.append(1))
    steps = stage.fields[0].document().availableUndoSteps()
    stage.prompted[0].look()
    assert stage.drawn()
    assert not written
    assert stage.fields[0].document().availableUndoSteps() == steps


@pytest.mark.parametrize("scheme", list(Scheme))
def test_the_underline_can_be_told_from_the_field_in_every_scheme(stage, theme, scheme):
    theme.choose(scheme)
    stage.write(TEXT)
    (first, _) = stage.fields[0].extraSelections()
    colour = first.format.underlineColor().name()
    assert contrast(colour, read_colours(scheme).card) >= 3
    assert colour.lower() != read_colours(scheme).danger.lower()


def test_it_appears_by_itself_after_a_pause(stage, qtbot):
    QTest.keyClicks(stage.fields[0], "He is an addict. ")
    assert stage.drawn() == []
    qtbot.waitUntil(lambda: stage.drawn() == ["addict"])


def test_nothing_stands_under_the_word_that_is_being_typed(stage):
    QTest.keyClicks(stage.fields[0], "He is an addict")
    stage.looked()
    assert (stage.marked(), stage.drawn()) == (["addict"], [])
    QTest.keyClicks(stage.fields[0], " ")
    assert stage.drawn() == ["addict"]


def test_a_mark_moves_with_what_is_written_before_it(stage):
    stage.write("😀 İ He is an addict.")
    QTest.keyClicks(stage.fields[0], "Well. ")
    assert stage.marked() == ["addict"]


def test_a_very_long_text_is_looked_at_piece_by_piece(stage, qtbot):
    days = [f"On day {number} we talked about the bus." for number in range(400)]
    stage.fields[0].setPlainText("\n\n".join([*days, TEXT]))
    stage.prompted[0].look()
    assert stage.marked() == []
    qtbot.waitUntil(lambda: stage.marked() == ["addict", "smoker"])


def test_f7_walks_from_place_to_place_and_field_to_field(stage):
    stage.write(TEXT)
    stage.write("A felon, they say.", at=1)
    stage.fields[0].setFocus()
    places = []
    for _ in range(4):
        stage.press(Key.Key_F7)
        places.append((stage.fields.index(stage.focus), stage.focus.textCursor().position()))
    first, second = TEXT.index("addict"), TEXT.index("smoker")
    assert places == [(0, first), (0, second), (1, 2), (0, first)]
    stage.press(Key.Key_F7, SHIFT)
    assert (stage.focus, stage.focus.textCursor().position()) == (stage.fields[1], 2)


def test_f7_says_so_where_there_is_nothing(stage):
    stage.write("We met.")
    stage.press(Key.Key_F7)
    assert stage.said == ["Nothing here asks for other words."]


def test_alt_enter_opens_the_pop_up_and_esc_gives_the_keys_back(stage):
    stage.write(TEXT)
    stage.press(Key.Key_F7)
    stage.press(Key.Key_Return, ALT)
    assert stage.is_open
    assert stage.focus is stage.popup.offers[0]
    stage.press(Key.Key_Escape)
    assert not stage.is_open
    assert stage.focus is stage.fields[0]
    assert stage.text == TEXT


def test_alt_enter_opens_the_next_place_from_anywhere(stage):
    stage.write(TEXT)
    stage.press(Key.Key_Return, ALT)
    assert "addict" in stage.popup.accessibleName()


def test_one_key_replaces_in_one_step_of_undo_with_the_article_that_fits(stage):
    stage.write(TEXT)
    stage.press(Key.Key_Return, ALT)
    stage.press(Key.Key_1)
    assert "He is a person with a substance use disorder, he said." in stage.text
    stage.fields[0].undo()
    assert stage.text == TEXT


def test_enter_takes_the_line_that_the_arrows_walked_to(stage):
    stage.write("She refused meds.")
    stage.press(Key.Key_Return, ALT)
    stage.press(Key.Key_Down)
    chosen = stage.focus.accessibleName()
    stage.press(Key.Key_Return)
    assert chosen in stage.text
    assert not stage.is_open


def test_the_arrows_go_round(stage):
    stage.write(TEXT)
    stage.press(Key.Key_Return, ALT)
    stage.press(Key.Key_Up)
    assert stage.focus is stage.popup.offers[-1]
    stage.press(Key.Key_Tab)
    assert stage.focus is stage.popup.offers[0]


def test_their_own_words_get_quotation_marks_and_are_silent(stage):
    stage.write("😀 He is an addict.")
    stage.press(Key.Key_Return, ALT)
    stage.press(Key.Key_W)
    assert stage.text == "😀 He is an “addict”."
    stage.looked()
    assert stage.marked() == []


def test_their_own_term_is_kept_only_after_they_said_so(stage, qtbot):
    stage.write(TEXT)
    stage.press(Key.Key_Return, ALT)
    stage.press(Key.Key_T)
    assert people.person(stage.desk, stage.person_id).details.own_terms == ()
    assert stage.offers() == ["They said so: keep it", "Back"]
    stage.press(Key.Key_Return)
    assert people.person(stage.desk, stage.person_id).details.own_terms == ("addict",)
    qtbot.waitUntil(lambda: stage.marked() == ["smoker"])
    assert stage.text == TEXT


def test_back_keeps_nothing(stage):
    stage.write(TEXT)
    stage.press(Key.Key_Return, ALT)
    stage.press(Key.Key_T)
    stage.press(Key.Key_2)
    assert "Leave it" in stage.offers()
    assert people.person(stage.desk, stage.person_id).details.own_terms == ()


def test_without_a_person_there_is_no_term_of_theirs(qtbot, desk, theme):
    stage = Stage(qtbot, desk)
    stage.write(TEXT)
    stage.press(Key.Key_Return, ALT)
    assert not any("term" in each for each in stage.offers())


def test_what_is_left_stays_silent_until_its_text_changes(stage):
    stage.write("An addict. An addict.")
    stage.press(Key.Key_Return, ALT)
    stage.press(Key.Key_L)
    stage.looked()
    assert [mark.start for mark in stage.prompted[0].marks] == [14]
    QTest.keyClicks(stage.fields[0], "x")
    stage.looked()
    assert len(stage.marked()) in (1, 2)
    cursor = stage.fields[0].textCursor()
    cursor.setPosition(stage.text.index("addict") + 3)
    cursor.insertText("d")
    cursor.deletePreviousChar()
    cursor.insertText("s")
    cursor.deletePreviousChar()
    stage.looked()
    assert "addict" in stage.marked()


def test_never_suggest_silences_the_group_for_this_worker(stage, qtbot):
    stage.write("An addict. Addicts.")
    stage.press(Key.Key_Return, ALT)
    stage.press(Key.Key_N)
    qtbot.waitUntil(lambda: stage.marked() == [])
    assert prompts.never(stage.desk) == {"addict"}


def test_a_click_opens_without_taking_the_keys(stage):
    stage.write(TEXT)
    stage.click(TEXT.index("addict") + 2)
    assert stage.is_open
    assert stage.focus is stage.fields[0]
    QTest.keyClicks(stage.fields[0], "x")
    assert not stage.is_open


def test_esc_closes_what_the_mouse_opened_and_goes_no_further(stage):
    stage.write(TEXT)
    stage.click(TEXT.index("addict") + 2)
    stage.press(Key.Key_Escape)
    assert not stage.is_open


def test_a_click_elsewhere_opens_nothing(stage):
    stage.write(TEXT)
    stage.click(2)
    assert not stage.is_open


@pytest.mark.parametrize("lines", [0, 6, 14, 22])
def test_the_pop_up_never_covers_its_own_sentence(stage, lines):
    stage.write("\n".join(["We met at the library."] * lines + [TEXT]))
    QApplication.processEvents()
    stage.press(Key.Key_Return, ALT)
    field = stage.fields[0]
    for word in ("He is an", "addict", "he said."):
        cursor = QTextCursor(field.document())
        cursor.setPosition(stage.text.index(word))
        spot = field.viewport().mapTo(stage.page, field.cursorRect(cursor).center())
        assert not stage.popup.geometry().contains(spot)
    assert stage.page.rect().contains(stage.popup.geometry())


def test_it_lies_on_the_page_so_that_a_lock_covers_it(stage):
    stage.write(TEXT)
    stage.press(Key.Key_Return, ALT)
    assert not stage.popup.isWindow()
    stage.fields[0].hide()
    assert not stage.is_open


def test_scrolling_or_going_elsewhere_closes_it(stage):
    stage.write(TEXT)
    stage.press(Key.Key_Return, ALT)
    stage.fields[1].setFocus()
    assert not stage.is_open


def test_who_listens_hears_how_many_places_there_are_and_a_dialog_by_its_name(stage):
    stage.fields[0].setAccessibleDescription("What helped?")
    stage.write(TEXT)
    said = stage.fields[0].accessibleDescription()
    assert said == "What helped? 2 places where other words are possible: F7."
    stage.press(Key.Key_Return, ALT)
    seen = QAccessible.queryAccessibleInterface(stage.popup)
    assert seen.role() == QAccessible.Role.Dialog
    assert "addict" in seen.text(QAccessible.Text.Name)
    stage.press(Key.Key_Escape)
    stage.write("We met.")
    assert stage.fields[0].accessibleDescription() == "What helped?"


def test_nothing_is_written_about_what_was_prompted(stage):
    def settings():
        with stage.desk.vault.reading() as session:
            connection = session.connection()
            rows = connection.exec_driver_sql("select name, value from setting").fetchall()
            trail = connection.exec_driver_sql("select count(*) from trail").fetchall()
        return sorted(map(tuple, rows)), trail[0][0]

    before = settings()
    stage.write(TEXT)
    stage.press(Key.Key_Return, ALT)
    stage.press(Key.Key_1)
    stage.looked()
    assert settings() == before


def test_the_pop_up_speaks_of_where_it_comes_from(stage):
    stage.write(TEXT)
    stage.press(Key.Key_Return, ALT)
    texts = [each.text() for each in stage.popup.findChildren(QLabel)]
    assert any(text.startswith("From: ") for text in texts)
