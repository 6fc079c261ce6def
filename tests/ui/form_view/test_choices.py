"""Choosing: one, several, from a list, on a scale, in one's own words, and not at all."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox

from peerdesk.forms.values import Coding, Quantity
from peerdesk.ui.form_view.choice_list import ListField
from peerdesk.ui.form_view.rating import RatingField
from tests.ui.form_view.forms import (
    control,
    extension,
    hint,
    options,
    press,
    question,
    type_into,
)

PLACES = options("home", "library")
RATED = [extension("minValue", valueInteger=0), extension("maxValue", valueInteger=10)]


def codes(view, link_id="q"):
    return [getattr(value, "code", value) for value in view.answers.values(link_id)]


def rating():
    ends = [hint("lower", "0: not at all", "low"), hint("upper", "10: very much", "high")]
    return question("integer", extension=RATED, item=ends)


def test_a_choice_can_be_made_changed_and_taken_back(view_of):
    view = view_of(question("choice", answerOption=PLACES))
    press(view, "Home")
    press(view, "Library")
    assert view.answers.values("q") == (Coding("urn:t", "library", "Library"),)
    press(view, "Library")
    assert view.answers.values("q") == ()


def test_several_options_can_be_ticked(view_of):
    view = view_of(question("choice", repeats=True, answerOption=options("bus", "food", "id")))
    press(view, "Bus")
    press(view, "Id")
    assert codes(view) == ["bus", "id"]


def test_the_tab_key_reaches_every_tick_also_after_one_was_ticked(qtbot, view_of):
    view = view_of(question("choice", repeats=True, answerOption=options("bus", "food", "id")))
    view.show()
    qtbot.waitExposed(view)
    first, second, third = view.findChildren(QCheckBox)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Space)
    for before, after in ((first, second), (second, third)):
        QTest.keyClick(before, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is after
    assert codes(view) == ["bus"]


def test_one_that_stands_alone_takes_the_others_back_and_is_taken_back_by_them(view_of):
    none = options("none")[0]
    none["extension"] = [extension("questionnaire-optionExclusive", valueBoolean=True)]
    view = view_of(
        question("open-choice", repeats=True, answerOption=[*options("bus", "food"), none])
    )
    press(view, "Bus")
    press(view, "None")
    assert codes(view) == ["none"]
    press(view, "Food")
    assert codes(view) == ["food"]
    press(view, "None")
    press(view, "In own words")
    assert codes(view) == []
    QTest.keyClicks(view.focusWidget(), "a bike")
    assert codes(view) == ["a bike"]


def test_own_words_are_an_option_whose_line_shows_once_it_is_chosen(view_of):
    own = extension("x", valueString="My way")
    own["url"] = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-openLabel"
    view = view_of(question("open-choice", answerOption=PLACES, extension=[own]))
    field = view.field("q")
    press(view, "Home")
    assert not field.own_words.isVisible()
    press(view, "My way")
    assert field.own_words.hasFocus()
    assert view.answers.values("q") == ()
    view.show_answers(view.answers)
    assert field.own_words.isVisible()
    QTest.keyClicks(view.focusWidget(), "at Tom's")
    assert view.answers.values("q") == ("at Tom's",)
    press(view, "Home")
    assert codes(view) == ["home"]
    assert not field.own_words.isVisible()


def test_own_words_said_before_are_shown_when_the_form_opens(view_of):
    view = view_of(
        question("open-choice", answerOption=PLACES),
        question("open-choice", "many", answerOption=options(*"abcdefgh")),
        question("open-choice", "some", repeats=True, answerOption=PLACES),
    )
    answers = view.answers.with_answer("q", "at Tom's").with_answer("many", "anywhere")
    view.show_answers(answers.with_answer("some", ("the bus", "the park")))
    assert view.field("q").own_words.text() == "at Tom's"
    assert view.field("many").own_words.text() == "anywhere"
    assert view.field("many").combo.currentText() == "In own words"
    ticked = [b.text() for b in view.field("some").findChildren(QCheckBox) if b.isChecked()]
    assert ticked == ["In own words", "the bus"]
    assert view.field("some").own_words.text() == "the park"
    press(view, "the bus")
    assert view.answers.values("some") == ("the park",)


def test_many_options_are_a_list_with_own_words(view_of):
    view = view_of(question("open-choice", answerOption=options(*"abcdefgh")))
    field = view.field("q")
    field.combo.setCurrentIndex(field.own)
    field.combo.activated.emit(field.own)
    assert field.own_words.hasFocus()
    QTest.keyClicks(view.focusWidget(), "under the bridge")
    assert view.answers.value("q") == "under the bridge"
    field.combo.setCurrentIndex(2)
    field.combo.activated.emit(2)
    assert view.answers.value("q") == Coding("urn:t", "b", "B")
    assert not field.own_words.isVisible()


def test_very_many_options_to_tick_are_picked_one_by_one(view_of):
    many = options(*(f"o{number}" for number in range(30)))
    view = view_of(question("choice", repeats=True, answerOption=many))
    first = view.field("q").lines[0].field
    assert isinstance(first, ListField)
    first.combo.setCurrentIndex(3)
    first.combo.activated.emit(3)
    assert codes(view) == ["o2"]


@pytest.mark.parametrize(
    ("orientation", "across"), [("horizontal", True), ("vertical", False), (None, True)]
)
def test_short_options_stand_side_by_side_unless_the_form_says_otherwise(
    view_of, orientation, across
):
    wish = [extension("questionnaire-choiceOrientation", valueCode=orientation)]
    view = view_of(question("choice", answerOption=PLACES, extension=wish if orientation else []))
    home, library = view.field("q").buttons
    assert (home.y() == library.y()) is across


def test_long_options_stand_below_each_other_and_show_their_prefix(view_of):
    said = "I would rather that somebody I know well comes with me "
    prefix = extension("questionnaire-optionPrefix", valueString="a)")
    long = [{"valueString": said + "a", "extension": [prefix]}, {"valueString": said + "b"}]
    view = view_of(question("choice", answerOption=long))
    first, second = view.field("q").buttons
    assert first.y() < second.y()
    assert first.text().startswith("a) I would")


def test_the_form_can_ask_for_a_list_with_few_options(view_of):
    view = view_of(question("choice", answerOption=PLACES, extension=[control("drop-down")]))
    assert isinstance(view.field("q"), ListField)


def test_a_choice_is_one_stop_for_tab_and_arrows_choose_nothing(view_of):
    view = view_of(question("choice", answerOption=PLACES), question("string", "after"))
    home, library = view.field("q").buttons
    view.go_to("q")
    QTest.keyClick(home, Qt.Key.Key_Down)
    assert library.hasFocus()
    assert view.answers.values("q") == ()
    QTest.keyClick(library, Qt.Key.Key_Space)
    assert codes(view) == ["library"]
    QTest.keyClick(library, Qt.Key.Key_Tab)
    assert view.field("after").focus_widget().hasFocus()
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_Backtab)
    assert library.hasFocus()


def test_no_and_not_answered_are_two_things(view_of):
    view = view_of(question("boolean"))
    press(view, "No")
    assert view.answers.value("q") is False
    press(view, "Not answered")
    assert view.answers.value("q") is None


def test_a_rating_can_be_given_and_taken_back_and_nought_is_an_answer(view_of):
    view = view_of(rating())
    press(view, "0")
    assert view.answers.values("q") == (0,)
    press(view, "10")
    assert view.answers.values("q") == (10,)
    press(view, "10")
    assert view.answers.values("q") == ()


def test_a_rating_says_what_its_ends_mean_to_eye_and_ear(view_of):
    view = view_of(rating())
    field = view.field("q")
    assert isinstance(field, RatingField)
    assert "10: very much" in field.accessibleDescription()
    assert field.buttons[4].accessibleDescription() == "About q"
    field.buttons[4].setFocus()
    QTest.keyClick(field.buttons[4], Qt.Key.Key_Right)
    assert field.buttons[5].hasFocus()


def test_a_number_beyond_the_scale_is_kept_and_shown(view_of):
    view = view_of(rating())
    view.show_answers(view.answers.with_answer("q", 12))
    assert view.field("q")._other.text() == "12"
    assert view.answers.value("q") == 12


def test_a_plan_rates_in_the_persons_own_words(plan_of):
    view = plan_of("recovery-plan", "rp.home")
    view.show_answers(view.answers.with_answer("rp.scale:low", "scraping by"))
    assert "0: scraping by" in view.field("rp.home.feel").accessibleDescription()


def test_whole_numbers_without_words_for_their_ends_are_typed(view_of):
    view = view_of(question("integer", extension=RATED))
    type_into(view, "7")
    assert view.answers.value("q") == 7


def test_the_wheel_scrolls_the_page_and_changes_no_answer(view_of):
    view = view_of(
        question("choice", answerOption=options(*"abcdefgh")), question("string", "after")
    )
    view.go_to("after")
    combo = view.field("q").combo
    spot = QPointF(combo.rect().center())
    turn = QWheelEvent(
        spot,
        combo.mapToGlobal(spot),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(combo, turn)
    assert view.answers.values("q") == ()
    assert not turn.isAccepted()


def test_a_quantity_shows_its_one_unit_and_offers_several(view_of):
    unit = {"system": "http://unitsofmeasure.org", "code": "kg", "display": "kg"}
    other = {**unit, "code": "lb", "display": "pounds"}
    view = view_of(
        question("quantity", "one", extension=[extension("questionnaire-unit", valueCoding=unit)]),
        question(
            "quantity",
            extension=[extension("questionnaire-unitOption", valueCoding=c) for c in (unit, other)],
        ),
    )
    type_into(view, "80", "one")
    assert view.answers.value("one").unit == "kg"
    assert not view.field("one").unit.isVisible()
    type_into(view, "1.50")
    view.field("q").unit.setCurrentIndex(1)
    view.field("q").unit.activated.emit(1)
    value = view.answers.value("q")
    assert isinstance(value, Quantity)
    assert (str(value.value), value.code) == ("1.50", "lb")
