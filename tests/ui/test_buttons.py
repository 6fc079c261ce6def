"""Buttons with a key of their own."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from peerdesk.ui.buttons import ActionButton


def test_a_letter_answers_before_the_next_key(qtbot):
    whole, pressed = QWidget(), []
    button, field = ActionButton("I read it &back"), QLineEdit()
    column = QVBoxLayout(whole)
    column.addWidget(field)
    column.addWidget(button)
    button.clicked.connect(lambda: pressed.append(field.text()))
    qtbot.addWidget(whole)
    whole.show()
    whole.activateWindow()
    qtbot.waitUntil(whole.isActiveWindow)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    assert pressed == [""]
    assert button.hasFocus()


def test_the_key_gives_way_where_there_is_room_for_the_words_only(qtbot, theme):
    button, plain = ActionButton("New contact", "Ctrl+N"), ActionButton("New contact")
    for one in (button, plain):
        qtbot.addWidget(one)
        one.show()
    assert button.minimumSizeHint() == plain.sizeHint()
    button.resize(button.sizeHint())
    wide = ink_at_right(button)
    button.resize(plain.sizeHint())
    assert ink_at_right(button) < wide
    assert ink_at_right(button) == ink_at_right(plain)


def test_words_that_turn_bold_when_ticked_stay_whole(qtbot, theme):
    chip = ActionButton("They prefer the phone")
    chip.setCheckable(True)
    chip.setChecked(True)
    qtbot.addWidget(chip)
    chip.show()
    chip.resize(chip.sizeHint() + QSize(60, 0))
    whole = ink(chip)
    chip.resize(chip.sizeHint())
    assert ink(chip) == whole


def ink(button):
    """How many pixels inside the button's frame are not its ground."""
    picture = button.grab().toImage()
    ground = picture.pixel(picture.width() // 2, 6)
    across, down = range(6, picture.width() - 6), range(6, picture.height() - 6)
    return sum(picture.pixel(x, y) != ground for x in across for y in down)


def ink_at_right(button):
    """How many pixels in the last eighth of the button, inside its frame, are not its ground."""
    picture = button.grab().toImage()
    width, height = picture.width(), picture.height()
    ground = picture.pixel(width // 2, 6)
    columns = range(width * 7 // 8, width - 6)
    return sum(picture.pixel(x, y) != ground for x in columns for y in range(6, height - 6))
