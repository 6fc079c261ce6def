"""A choice as wide as its answer, whose list is as wide as its longest line once it opens."""

import pytest

from peerdesk.ui.fitting_combo import FittingComboBox

LONGEST = "A line that is far longer than the answer that is chosen"
pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing)")


@pytest.fixture
def choice(qtbot, theme):
    made = FittingComboBox()
    made.addItems(["Yes", LONGEST])
    qtbot.addWidget(made)
    made.show()
    return made


def room_of_the_longest(choice):
    return choice.fontMetrics().horizontalAdvance(LONGEST)


def test_it_takes_the_room_of_its_answer(choice):
    narrow = choice.sizeHint().width()
    choice.setCurrentIndex(1)
    assert narrow < room_of_the_longest(choice) < choice.sizeHint().width()


def test_the_list_it_opens_shows_its_longest_line_whole(choice):
    choice.showPopup()
    assert choice.view().viewport().width() > room_of_the_longest(choice)


def test_the_list_has_the_letters_of_the_choice_however_large_they_became(choice, theme):
    before = room_of_the_longest(choice)
    theme.scale_text(200)
    choice.showPopup()
    assert choice.view().font().pixelSize() == choice.font().pixelSize()
    assert choice.view().viewport().width() > room_of_the_longest(choice) > 1.5 * before


def test_a_list_nobody_opened_is_not_measured(choice, theme):
    theme.scale_text(150)
    assert choice.view().minimumWidth() == 0
