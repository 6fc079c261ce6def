"""How the lines of a day are drawn."""

import pytest
from PySide6.QtWidgets import QWidget

from peerdesk.ui.day_list.delegate import DayDelegate
from peerdesk.ui.day_list.line import DayLine


@pytest.fixture
def delegate(qtbot, theme):
    owner = QWidget()
    qtbot.addWidget(owner)
    return DayDelegate(theme, owner)


def test_what_was_done_is_struck_out_and_never_the_persons_name(delegate):
    done = DayLine("Ana", "(red bike)", "Bring the form", is_done=True)
    (title, beside), about = delegate.fonts_of(done)
    assert about.strikeOut()
    assert not title.strikeOut()
    assert not beside.strikeOut()


def test_a_line_about_nobody_is_struck_out_whole(delegate):
    (title, _), _ = delegate.fonts_of(DayLine("Order naloxone", is_done=True))
    assert title.strikeOut()
