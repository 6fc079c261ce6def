"""Where one was is kept while one works, and never at the cost of what is written."""

from datetime import datetime

import pytest

from peerdesk.domain.errors import VaultLocked
from peerdesk.services import opening, resume
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page
from peerdesk.ui.main_window.window import MainWindow
from peerdesk.ui.place_keeper import PlaceKeeper
from tests.ui.offers import offered

NOON = datetime(2026, 2, 3, 12, 0, 5)  # noqa: DTZ001 - the window shows local time


class Draft(Page):
    """A page with a draft and a cursor in it."""

    def __init__(self, key):
        super().__init__()
        self.title, self.key = key.title(), key

    def place(self):
        return {"document": "one", "position": 7}


@pytest.fixture
def pages(qtbot):
    return [Draft("people"), Draft("contacts")]


@pytest.fixture
def window(qtbot, theme, pages):
    made = MainWindow(offered(pages), Navigator(), theme, lambda: NOON)
    qtbot.addWidget(made)
    made.return_to({})
    return made


def test_the_page_one_stays_on_is_kept_and_the_cursor_left_to_the_draft(qtbot, desk, window):
    PlaceKeeper(desk, window, window, after_ms=0)
    window.navigator.go("contacts", {})
    kept = {"page": "contacts", "at": {"document": "one"}}
    qtbot.waitUntil(lambda: resume.place(desk) == kept)


def test_a_desk_that_is_about_to_close_is_not_written_to(desk, window):
    keeper = PlaceKeeper(desk, window, window, after_ms=0)
    window.navigator.go("contacts", {})
    assert keeper.is_waiting
    keeper.stop()
    assert not keeper.is_waiting
    assert resume.place(desk) == {}


def test_a_place_that_cannot_be_kept_troubles_nobody(desk, window):
    keeper = PlaceKeeper(desk, window, window)
    opening.lock(desk)
    with pytest.raises(VaultLocked):
        resume.note_place(desk, {})
    keeper.keep()
