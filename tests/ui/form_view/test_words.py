"""Text fields of a form, read from either side."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from peerdesk.ui.form_view.words import WrappingLine
from peerdesk.ui.theme import Theme


@pytest.fixture
def line(qtbot: QtBot, theme: Theme) -> WrappingLine:
    theme.load_fallback_fonts()
    field = WrappingLine()
    qtbot.addWidget(field)
    field.resize(300, 40)
    field.show()
    return field


def test_a_placeholder_has_the_height_of_its_script(line: WrappingLine) -> None:
    latin = line.height()
    line.setText("العربية")
    written = line.height()
    line.setText("")
    line.setPlaceholderText("العربية")
    assert line.height() == written > latin


def test_a_placeholder_stands_where_its_words_begin(line: WrappingLine) -> None:
    line.setPlaceholderText("English")
    assert _middle_of_ink(line) < 100
    line.setPlaceholderText("العربية")
    assert _middle_of_ink(line) > 200


def test_a_long_placeholder_wraps_and_goes_when_something_is_written(line: WrappingLine) -> None:
    low = line.height()
    line.setPlaceholderText("The words come first " * 4)
    assert line.height() > 2 * low - 20
    line.setText("Mine")
    assert line.height() == low


def _middle_of_ink(field: QWidget) -> float:
    """Where what is drawn stands from the left, on the average, its frame left out."""
    image = field.grab().toImage()
    ground = image.pixelColor(image.width() // 2, 5)
    inked = [
        x
        for x in range(8, image.width() - 8)
        for y in range(8, image.height() - 8)
        if image.pixelColor(x, y) != ground
    ]
    return sum(inked) / len(inked)
