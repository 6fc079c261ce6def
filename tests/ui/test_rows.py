"""Rows: what is seen is what a screen reader hears."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from peerdesk.ui.chips import Chip
from peerdesk.ui.rows import Row, label, one_line, plain
from peerdesk.ui.text_fields import FittingLineEdit


def test_the_field_is_named_by_its_label_and_reached_by_its_mnemonic(theme, qtbot):
    row = Row("What I &did", QLineEdit())
    qtbot.addWidget(row)
    assert row.field.accessibleName() == "What I did"
    assert row.label.buddy() is row.field


def test_help_and_error_are_read_with_the_field(theme, qtbot):
    row = Row("&When", QLineEdit(), help_text="Like 205p-252p")
    qtbot.addWidget(row)
    row.show_error("That time cannot be read.")
    assert row.field.accessibleDescription() == "Like 205p-252p That time cannot be read."
    assert row.error == "That time cannot be read."
    row.show_error("")
    assert row.field.accessibleDescription() == "Like 205p-252p"
    assert row.field.property("invalid") is False


def test_an_empty_help_takes_no_room(theme, qtbot):
    row = Row("&When", QLineEdit())
    helped = Row("&When", QLineEdit(), help_text="Like 205p-252p")
    qtbot.addWidget(row)
    qtbot.addWidget(helped)
    assert row.sizeHint().height() < helped.sizeHint().height()


def test_names_with_an_ampersand_survive():
    assert plain("&Food && shelter") == "Food & shelter"


def test_typed_markup_is_shown_as_typed(theme, qtbot):
    text = label("<b>Darnell</b>")
    qtbot.addWidget(text)
    plain_width = text.fontMetrics().horizontalAdvance("Darnell")
    text.setWordWrap(False)
    assert text.sizeHint().width() > plain_width * 1.5


def test_a_chip_shows_the_focus_around_itself(theme, qtbot):
    chip = Chip("&Who", FittingLineEdit())
    qtbot.addWidget(chip)
    chip.show()
    chip.field.setFocus()
    qtbot.waitUntil(lambda: chip.property("focused") is True)
    chip.show_error("Choose a person.")
    assert chip.field.accessibleDescription() == "Choose a person."
    assert chip.field.accessibleName() == "Who"


def test_what_somebody_wrote_is_never_taken_for_markup(theme, qtbot):
    words = "<img src='file:///face.png'><br>Darnell"
    row = Row(words, QLineEdit())
    qtbot.addWidget(row)
    for shown in (row.label, label(words, parent=row), one_line(words, parent=row)):
        assert shown.textFormat() is Qt.TextFormat.PlainText
