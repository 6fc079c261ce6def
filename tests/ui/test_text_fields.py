"""Fields: text that grows, a wheel that scrolls the page, Tab that moves on."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QScrollArea, QVBoxLayout, QWidget

from peerdesk.ui.text_fields import EnterLineEdit, FittingLineEdit, GrowingTextEdit, SteadyComboBox

drops_down = pytest.mark.qt_log_ignore("does not support (raise|grabbing)")


def on_a_page(qtbot, *fields):
    page = QScrollArea()
    page.setWidgetResizable(True)
    body = QWidget()
    column = QVBoxLayout(body)
    for field in fields:
        column.addWidget(field)
    column.addStretch()
    page.setWidget(body)
    page.resize(700, 400)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def wheel(widget):
    event = QWheelEvent(
        QPointF(5, 5), widget.mapToGlobal(QPointF(5, 5)), QPoint(0, -120), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    widget.wheelEvent(event)
    return event


@pytest.mark.parametrize("paragraphs", [1, 60])
def test_thirty_thousand_characters_are_all_in_sight(theme, qtbot, paragraphs):
    field = GrowingTextEdit()
    _page = on_a_page(qtbot, field)
    text = "\n".join(["word and more text. " * (1500 // paragraphs)] * paragraphs)
    field.setPlainText(text)
    qtbot.waitUntil(lambda: field.verticalScrollBar().maximum() == 0)
    assert field.height() > 5000
    field.clear()
    assert field.height() < 100


def test_the_page_follows_the_cursor(theme, qtbot):
    field = GrowingTextEdit()
    page = on_a_page(qtbot, field)
    field.setFocus()
    field.setPlainText("a line\n" * 100)
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 500)
    QTest.keyClick(field, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert page.verticalScrollBar().value() > 500


def test_tab_moves_on_and_writes_nothing(theme, qtbot):
    first, second = GrowingTextEdit(), QLineEdit()
    _page = on_a_page(qtbot, first, second)
    first.setFocus()
    with qtbot.waitSignal(first.left):
        QTest.keyClick(first, Qt.Key.Key_Tab)
    assert first.toPlainText() == ""
    assert second.hasFocus()


def test_the_wheel_passes_through_a_text_field(theme, qtbot):
    field = GrowingTextEdit()
    _page = on_a_page(qtbot, field)
    assert not wheel(field).isAccepted()


def test_the_wheel_never_changes_a_choice_in_passing(theme, qtbot):
    combo, other = SteadyComboBox(), QLineEdit()
    combo.addItems(["Home", "Library"])
    _page = on_a_page(qtbot, combo, other)
    other.setFocus()
    assert not wheel(combo).isAccepted()
    assert combo.currentText() == "Home"
    combo.setFocus()
    wheel(combo)
    assert combo.currentText() == "Library"


@pytest.fixture
def places(theme, qtbot):
    combo = SteadyComboBox()
    combo.addItems(["Home", "Mobile home", "Mobile crisis team", "Other"])
    page = on_a_page(qtbot, combo, QLineEdit())
    combo.setFocus()
    yield combo
    del page  # with which the field would go


def test_a_choice_is_found_by_its_first_two_words(places, qtbot):
    chosen: list[int] = []
    places.activated.connect(chosen.append)
    QTest.keyClicks(places, "mobile c")
    assert places.currentText() == "Mobile crisis team"
    assert chosen == [1, 2]
    assert not places.view().isVisible()


@drops_down
@pytest.mark.parametrize("letters", ["", "home", "oth"])
def test_a_blank_that_no_choice_goes_on_with_opens_the_list(places, qtbot, letters):
    QTest.keyClicks(places, letters)
    QTest.keyClick(places, Qt.Key.Key_Space)
    qtbot.waitUntil(places.view().isVisible)
    places.hidePopup()


@drops_down
def test_a_choice_come_back_to_is_sought_from_the_first_letter(places, qtbot):
    QTest.keyClicks(places, "mobile")
    places.clearFocus()
    places.setFocus()
    QTest.keyClick(places, Qt.Key.Key_Space)
    qtbot.waitUntil(places.view().isVisible)
    places.hidePopup()


def test_a_compact_field_is_as_wide_as_its_text(theme, qtbot):
    field = FittingLineEdit()
    qtbot.addWidget(field)
    narrow = field.sizeHint().width()
    field.setText("Tue Feb 3, 2:05 – 2:52 pm")
    assert field.sizeHint().width() > narrow


def test_enter_in_a_header_field_goes_on(theme, qtbot):
    field = EnterLineEdit()
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.entered):
        QTest.keyClick(field, Qt.Key.Key_Return)


def test_a_chord_chooses_no_answer_that_begins_with_its_letter(qtbot, theme):
    combo = SteadyComboBox()
    combo.addItems(["choose", "Encampment"])
    page = on_a_page(qtbot, combo)
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_E, Qt.KeyboardModifier.AltModifier)
    assert combo.currentText() == "choose"
    QTest.keyClick(combo, Qt.Key.Key_E)
    assert combo.currentText() == "Encampment"
    page.hide()
