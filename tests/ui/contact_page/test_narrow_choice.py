"""A choice beside the work keeps to its place, and its words are read whole."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.ui.contact_page.narrow_choice import NarrowChoice

LONG = "Getting to know each other, before a plan"


def a_panel(qtbot, width):
    panel, choice = QWidget(), NarrowChoice()
    column = QVBoxLayout(panel)
    column.addWidget(choice)
    column.addWidget(choice.in_full)
    choice.addItems(["choose", LONG])
    qtbot.addWidget(panel)
    panel.resize(width, 200)
    panel.show()
    return panel, choice


def test_words_that_are_cut_off_stand_in_full_below(qtbot, theme):
    panel, choice = a_panel(qtbot, 240)
    assert panel.width() == 240
    assert not choice.in_full.isVisible()
    choice.setCurrentIndex(1)
    assert choice.in_full.isVisible()
    assert choice.in_full.text() == LONG
    choice.setCurrentIndex(0)
    assert not choice.in_full.isVisible()


def test_words_that_fit_are_said_once(qtbot, theme):
    panel, choice = a_panel(qtbot, 240)
    choice.setCurrentIndex(1)
    panel.resize(700, 200)
    qtbot.waitUntil(lambda: not choice.in_full.isVisible())


def test_the_list_shows_its_longest_words_whole(qtbot, theme):
    _, choice = a_panel(qtbot, 240)
    choice.fit_list()
    longest = choice.fontMetrics().horizontalAdvance(LONG)
    assert choice.view().minimumWidth() > longest > choice.width()


def test_the_reason_why_there_is_no_goal_is_read_whole(stage, darnell):
    stage.open("contact", person=str(darnell))
    side = stage.editor.side
    side.no_goal.setCurrentIndex(side.no_goal.findText(LONG))
    side.no_goal.activated.emit(side.no_goal.currentIndex())
    stage.settle()
    assert side.no_goal.currentText() == LONG
    assert side.no_goal.in_full.isVisible()
    assert side.no_goal.in_full.width() <= side.no_goal.width()
