"""Names of another direction keep their place in an English line."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextLayout, QTextOption

from peerdesk.wording import contact, people
from peerdesk.wording.islands import island, numbers_in_order, numbers_that_turn

AMINA = "أمينة"


@pytest.mark.parametrize("text", ["Darnell", "Đức", "李", "123", ""])
def test_a_name_from_left_to_right_stays_as_it_is(text):
    assert island(text) == text


@pytest.mark.parametrize("text", [AMINA, "שרה", "room ٣"])
def test_a_name_from_right_to_left_is_set_apart(text):
    assert island(text) == f"\u2068{text}\u2069"


@pytest.mark.parametrize(
    "line",
    [
        people.step_line("call the clinic", "person", AMINA, "Fri Feb 6"),
        contact.agreed_step("call the clinic", "person", AMINA, None, "Friday"),
        contact.with_person("attempt", "Tried to reach", AMINA),
    ],
)
def test_a_line_that_begins_with_such_a_name_still_reads_from_left(qapp, line):
    assert isinstance(qapp, QGuiApplication)
    without = line.replace("\u2068", "").replace("\u2069", "")
    assert without.startswith(AMINA) or AMINA in without
    assert not line_turns(line)


def line_turns(line):
    """Whether Qt would draw the line from right to left."""
    layout = QTextLayout(line)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout.setTextOption(option)
    layout.beginLayout()
    drawn = layout.createLine()
    layout.endLayout()
    return _edge(drawn, 0) > _edge(drawn, len(line))


def _edge(drawn, place):
    """Where the cursor stands; PySide gives the place along with it."""
    found: Any = drawn.cursorToX(place)
    return float(found[0] if isinstance(found, tuple) else found)


def test_without_it_the_line_would_turn(qapp):
    assert isinstance(qapp, QGuiApplication)
    assert line_turns(f"{AMINA}: call the clinic · Fri Feb 6")


@pytest.mark.parametrize("number", ["207-555-0142", "(207) 555-0142", "4:30", "+1 207 555 0142"])
def test_a_number_in_arabic_keeps_its_order(number):
    said = numbers_in_order(f"اتصل على {number} غدا")
    assert said == f"اتصل على \u2066{number}\u2069 غدا"
    assert numbers_in_order(said) == said


def test_numbers_need_no_care_from_left_to_right():
    assert numbers_in_order("Gọi 207-555-0142") == "Gọi 207-555-0142"
    assert list(numbers_that_turn("Gọi 207-555-0142")) == []


def test_only_numbers_of_several_parts_turn_in_a_field():
    assert list(numbers_that_turn("اتصل على 988 أو 207-555-0142")) == ["207-555-0142"]
