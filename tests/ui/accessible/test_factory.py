"""What a screen reader is told of choices, stacked pages, and buttons that show where one is."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QLabel,
    QListWidget,
    QMainWindow,
    QMenu,
    QPushButton,
    QStackedWidget,
    QWidget,
)
from shiboken6 import delete

from peerdesk.ui.accessible.factory import told_by
from peerdesk.ui.accessible.words import WordsSpoken
from peerdesk.ui.first_run.view import FirstRun
from peerdesk.ui.form_view.one_stop import OneNumber, OneRadio
from peerdesk.ui.group_page.member_row import MemberRow
from peerdesk.ui.main_window.rail import RailButton
from peerdesk.ui.main_window.shield import Cover, Shield
from peerdesk.ui.pdf_preview.pages_view import PagesView
from peerdesk.ui.reading_area import ReadingArea
from peerdesk.ui.rows import label
from peerdesk.ui.signature_pad import SignaturePad
from peerdesk.ui.tab_button import TabButton
from peerdesk.ui.text_fields import SteadyComboBox
from peerdesk.ui.theme import Look
from peerdesk.ui.together.door import BlankSheet

Text, Role = QAccessible.Text, QAccessible.Role


def told(kind, widget):
    """Who tells of the widget in our words."""
    spoken = told_by(kind, widget)
    assert spoken is not None
    return spoken


@pytest.fixture
def choice(qtbot):
    box = SteadyComboBox()
    box.addItems(["Minutes only", "By the unit"])
    box.setAccessibleName("Program rules")
    qtbot.addWidget(box)
    return box


def test_a_choice_is_called_by_its_caption_and_its_answer_can_be_read(choice):
    spoken = told("QComboBox", choice)
    choice.setCurrentIndex(1)
    answer = spoken.textInterface()
    assert (spoken.role(), spoken.text(Text.Name)) == (Role.ComboBox, "Program rules")
    assert spoken.text(Text.Value) == "By the unit"
    assert answer.text(0, answer.characterCount()) == "By the unit"
    assert spoken.valueInterface() is None


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # popups, offscreen
def test_the_lines_of_a_choice_are_told_of_only_while_its_list_is_open(choice, qtbot):
    spoken = told("QComboBox", choice)
    choice.show()
    assert spoken.childCount() == 0
    assert spoken.child(0) is None
    spoken.actionInterface().doAction(spoken.actionInterface().showMenuAction())
    qtbot.waitUntil(choice.view().isVisible)
    assert spoken.state().expanded
    assert spoken.child(0).text(Text.Name) == "Program rules"
    assert spoken.indexOfChild(spoken.child(0)) == 0
    spoken.actionInterface().doAction(spoken.actionInterface().showMenuAction())
    qtbot.waitUntil(lambda: spoken.childCount() == 0)


def test_a_choice_one_may_write_in_has_its_field(choice):
    choice.setEditable(True)
    spoken = told("QComboBox", choice)
    assert spoken.state().editable
    assert [spoken.child(at).role() for at in range(spoken.childCount())] == [Role.EditableText]


def test_a_choice_that_is_locked_does_not_open(choice):
    spoken = told("QComboBox", choice)
    choice.show()
    choice.setEnabled(False)
    spoken.actionInterface().doAction(spoken.actionInterface().showMenuAction())
    assert spoken.childCount() == 0


def test_words_are_read_in_parts():
    words = WordsSpoken(lambda: "By the unit")
    assert (words.text(3, 6), words.text(7, -1)) == ("the", "unit")


def test_only_the_page_in_front_is_told_of(qtbot):
    stack = QStackedWidget()
    qtbot.addWidget(stack)
    spoken = told("QStackedWidget", stack)
    assert (spoken.childCount(), spoken.child(0)) == (0, None)
    people, note = QListWidget(), QLabel("A note")
    people.addItem("Darnell")
    stack.addWidget(people)
    stack.addWidget(note)
    stack.setCurrentWidget(note)
    assert [spoken.child(at).text(Text.Name) for at in range(spoken.childCount())] == ["A note"]
    assert spoken.indexOfChild(spoken.child(0)) == 0
    assert spoken.indexOfChild(QAccessible.queryAccessibleInterface(people)) == -1


@pytest.mark.parametrize(
    ("kind", "made", "role"),
    [("RailButton", RailButton, Role.Button), ("TabButton", TabButton, Role.PageTab)],
)
def test_a_button_that_shows_where_one_is_is_no_box_to_tick(kind, made, role, qtbot):
    button = made("") if made is TabButton else made()
    button.setText("&Consents")
    button.setCheckable(True)
    qtbot.addWidget(button)
    spoken = told(kind, button)
    assert (spoken.role(), spoken.text(Text.Name)) == (role, "Consents")
    assert not spoken.state().selected
    spoken.actionInterface().doAction(spoken.actionInterface().pressAction())
    assert button.isChecked()
    assert spoken.state().selected


@pytest.mark.parametrize(
    ("made", "words"), [(lambda: OneRadio("&Yes"), "Yes"), (lambda: OneNumber(7), "7")]
)
def test_one_answer_of_several_is_no_box_to_tick_though_it_can_be_taken_back(made, words, qtbot):
    button = made()
    button.setAutoExclusive(False)
    qtbot.addWidget(button)
    spoken = told(type(button).__name__, button)
    assert (spoken.role(), spoken.text(Text.Name)) == (Role.RadioButton, words)
    for pressed in (True, False):
        spoken.actionInterface().doAction(spoken.actionInterface().pressAction())
        assert spoken.state().checkable
        assert spoken.state().checked == pressed
    button.setEnabled(False)
    spoken.actionInterface().doAction(spoken.actionInterface().pressAction())
    assert not button.isChecked()


def test_what_went_wrong_is_an_alert(qtbot):
    wrong, usual = label("Choose one of the two.", Look.ERROR), label("Welcome")
    for one in (wrong, usual):
        qtbot.addWidget(one)
    spoken = told("QLabel", wrong)
    assert (spoken.role(), spoken.text(Text.Name)) == (Role.AlertMessage, "Choose one of the two.")
    assert told_by("QLabel", usual) is None


def test_what_takes_the_focus_and_is_no_field_has_a_role(qtbot, qapp, theme):
    window = QWidget()
    qtbot.addWidget(window)
    made = {
        PagesView(theme): Role.Document,
        ReadingArea(): Role.Document,
        BlankSheet("Touch a key to go on"): Role.Document,
        Cover(window, Shield(qapp), None): Role.Document,
        MemberRow(): Role.ListItem,
        SignaturePad(theme): Role.Canvas,
    }
    for widget, role in made.items():
        widget.setParent(window)
        assert told(type(widget).__name__, widget).role() == role


def test_qt_tells_of_everything_else(qtbot):
    button = QPushButton("Sign")
    qtbot.addWidget(button)
    assert told_by("QPushButton", button) is None


def test_qt_tells_of_widgets_it_makes_itself(qtbot):
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    inside = [*dialog.findChildren(QComboBox), *dialog.findChildren(QStackedWidget)]
    assert len(inside) > 1
    assert not any(told_by(kind, one) for one in inside for kind in ("QComboBox", "QStackedWidget"))


def test_the_first_window_is_a_window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    assert told(FirstRun.__name__, window).role() == Role.Window


@pytest.mark.parametrize(
    ("kind", "widget"),
    [
        ("QComboBox", SteadyComboBox),
        ("QStackedWidget", QStackedWidget),
        ("RailButton", QPushButton),
        ("OneRadio", lambda: OneRadio("Yes")),
        ("QLabel", lambda: label("It did not work.", Look.ERROR)),
    ],
)
def test_what_is_gone_is_still_told_of_without_a_complaint(qtbot, kind, widget):
    going = widget()
    spoken = told(kind, going)
    other = QWidget()
    qtbot.addWidget(other)
    delete(going)
    asked = QAccessible.queryAccessibleInterface(other)
    assert not spoken.isValid()
    assert (spoken.childCount(), spoken.child(0), spoken.indexOfChild(asked)) == (0, None, -1)


@pytest.mark.parametrize(
    ("kind", "widget"),
    [("QComboBox", QComboBox), ("RailButton", QPushButton), ("OneRadio", lambda: OneRadio("Yes"))],
)
def test_what_is_gone_says_and_does_nothing(kind, widget):
    going = widget()
    spoken = told(kind, going)
    delete(going)
    spoken.doAction("Press")
    assert [spoken.text(asked) for asked in (Text.Name, Text.Value)] == ["", ""]
    assert spoken.actionNames() == []
    assert not spoken.state().checked


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # popups, offscreen
def test_an_open_menu_is_told_of_as_the_last_part_of_its_window(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    button = QPushButton("More")
    menu = QMenu(button)
    menu.addAction("Delete this plan")
    window.setCentralWidget(button)
    window.show()
    spoken = told("MainWindow", window)
    closed = spoken.childCount()
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
    part = spoken.child(closed)
    assert spoken.childCount() == closed + 1
    assert spoken.indexOfChild(part) == closed
    assert part.child(0).text(Text.Name) == "Delete this plan"
    menu.close()
    assert spoken.childCount() == closed
    assert spoken.child(0).object() is button
    assert spoken.indexOfChild(spoken.child(0)) == 0


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # popups, offscreen
def test_a_menu_over_another_window_is_not_told_of(qtbot):
    window, other = QMainWindow(), QMainWindow()
    qtbot.addWidget(window)
    qtbot.addWidget(other)
    spoken = told("MainWindow", window)
    menu = QMenu(other)
    menu.addAction("Elsewhere")
    menu.popup(other.pos())
    assert spoken.childCount() == 0
    menu.close()
