"""Where the focus goes when a part of the window is entered."""

import gc

import pytest
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from peerdesk.ui.focus import focus_first
from peerdesk.ui.tab_button import TabButton


@pytest.fixture
def region(qtbot, theme):
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made)
    return made


def put(region, *widgets):
    for widget in widgets:
        region.layout().addWidget(widget)
    region.show()


def focus_of(region):
    return region.window().focusWidget()


@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_a_tick_far_down_does_not_take_the_focus_from_the_first_field(region, kind):
    first, ticked = QLineEdit(), kind("We are under HIPAA")
    ticked.setChecked(True)
    put(region, first, ticked)
    assert focus_first(region)
    assert focus_of(region) is first


def test_a_page_with_tabs_is_entered_at_the_open_one(region):
    link, closed, opened = QLineEdit(), TabButton("Timeline"), TabButton("Plans")
    opened.setChecked(True)
    put(region, link, closed, opened)
    assert focus_first(region)
    assert focus_of(region) is opened


def test_a_dialog_stays_with_its_window_once_the_focus_was_sent_through_it(qtbot, region):
    put(region, QLineEdit())
    dialog, gone = QDialog(region), []
    body, button = QWidget(dialog), QPushButton("Go on", dialog)
    QLineEdit(body)
    dialog.destroyed.connect(lambda: gone.append("the dialog"))
    dialog.show()
    assert focus_first(body)
    del dialog, body, button
    gc.collect()
    assert gone == []
    assert region.isVisible()


def test_nothing_to_focus_is_told(region):
    region.show()
    assert not focus_first(region)


def test_a_question_with_one_answer_chosen_is_entered_at_that_answer(region):
    mine, agency = QRadioButton("Mine"), QRadioButton("My agency's")
    agency.setChecked(True)
    put(region, mine, agency)
    assert focus_first(region)
    assert focus_of(region) is agency
