"""What a voice says of a widget: all that shows, in order, and no passphrase."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from peerdesk.ui.press_button import PressButton
from peerdesk.ui.read_aloud.on_screen import said_on
from peerdesk.ui.rows import Row
from peerdesk.ui.text_fields import GrowingTextEdit
from peerdesk.ui.wrapping_check import WrappingCheckBox


def texts(widget):
    return [one.text for one in said_on(widget, "en")]


def a_sheet(qtbot, *parts):
    sheet = QWidget()
    qtbot.addWidget(sheet)
    column = QVBoxLayout(sheet)
    for part in parts:
        column.addLayout(part) if isinstance(part, QHBoxLayout) else column.addWidget(part)
    return sheet


def test_it_is_read_in_the_order_of_the_page(qtbot):
    field = GrowingTextEdit(lines=2)
    field.setPlainText("My sister")
    side_by_side = QHBoxLayout()
    side_by_side.addWidget(QLabel("left"))
    side_by_side.addWidget(QLabel("right"))
    sheet = a_sheet(qtbot, Row("&Who helps?", field), side_by_side, WrappingCheckBox("Yes && no"))
    assert texts(sheet) == ["Who helps?", "My sister", "left", "right", "Yes & no"]


def test_hidden_parts_and_passphrases_are_not_said(qtbot):
    secret, hidden = QLineEdit("lantern orchard"), QLabel("hidden")
    secret.setEchoMode(QLineEdit.EchoMode.Password)
    sheet = a_sheet(qtbot, secret, hidden, QLabel("shown"))
    hidden.hide()
    assert texts(sheet) == ["shown"]


def test_a_button_that_acts_on_a_line_is_not_said_after_it(qtbot):
    open_it, choice = PressButton("Open"), PressButton("Start")
    open_it.setAccessibleDescription("Ray")
    assert texts(a_sheet(qtbot, QLabel("Ray"), open_it, choice)) == ["Ray", "Start"]


def test_what_scrolls_is_said_whole_and_numbers_in_digits(qtbot):
    area = QScrollArea()
    area.setWidget(QLabel("Call 988 or (309) 555-0142"))
    assert texts(a_sheet(qtbot, area)) == ["Call 9 8 8 or 3 0 9, 5 5 5, 0 1 4 2"]


def test_words_in_another_language_say_which(qtbot):
    theirs = QLabel("Mi hermana")
    theirs.setLocale(QLocale("es"))
    said = said_on(a_sheet(qtbot, QLabel("My sister"), theirs), "en")
    assert [one.language for one in said] == ["en", "es"]
