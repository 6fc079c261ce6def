"""Where one was is kept while one works, and never at the cost of what is written."""

from datetime import datetime

import pytest

from peerdesk.domain.errors import VaultLocked
from peerdesk.services import opening, resume
from peerdesk.ui import background
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page
from peerdesk.ui.main_window.window import MainWindow
from peerdesk.ui.place_keeper import PlaceKeeper
from tests.patience import PATIENCE_MS
from tests.ui.offers import offered

NOON = datetime(2026, 2, 3, 12, 0, 5)  # noqa: DTZ001 - the window shows local time


class Draft(Page):
    """A page with a draft and a cursor in it."""

    def __init__(self, key):
        super().__init__()
        self.title, self.key, self.draft = key.title(), key, "one"

    def place(self):
        return {"document": self.draft, "position": 7}


@pytest.fixture
def pages(qtbot):
    return [Draft("people"), Draft("contacts")]


@pytest.fixture
def window(qtbot, theme, pages):
    made = MainWindow(offered(pages), Navigator(), theme, lambda: NOON)
    qtbot.addWidget(made)
    made.return_to({})
    return made


def kept_document(desk):
    at = resume.place(desk).get("at")
    return at.get("document") if isinstance(at, dict) else None


def test_the_page_one_stays_on_is_kept_and_the_cursor_left_to_the_draft(qtbot, desk, window):
    PlaceKeeper(desk, window, window, after_ms=0)
    window.navigator.go("contacts", {})
    kept = {"page": "contacts", "at": {"document": "one"}}
    qtbot.waitUntil(lambda: resume.place(desk) == kept)


def test_a_draft_begun_on_the_page_is_kept_with_its_first_words_and_then_left_alone(
    qtbot, desk, window, pages
):
    keeper = PlaceKeeper(desk, window, window, after_ms=0)
    window.navigator.saved(NOON)
    qtbot.waitUntil(lambda: kept_document(desk) == "one")
    pages[0].draft = "another"
    window.navigator.saved(NOON)
    qtbot.waitUntil(lambda: kept_document(desk) == "another" and not keeper.is_waiting)
    resume.note_place(desk, {})
    keeper.keep()
    assert background.wait_for_all(PATIENCE_MS)
    assert resume.place(desk) == {}, "what has not changed is not written again"


def test_a_write_that_takes_long_does_not_hold_the_window_and_the_newest_place_wins(
    qtbot, desk, window
):
    keeper = PlaceKeeper(desk, window, window, after_ms=0)
    with desk.vault.writing() as session:
        session.connection()  # the writing begins
        keeper.keep()
        window.navigator.go("contacts", {})
        keeper.keep()
        assert keeper.is_keeping
        assert resume.place(desk) == {}
    qtbot.waitUntil(lambda: resume.place(desk).get("page") == "contacts")


def test_beside_a_long_write_the_place_is_left_for_later(qtbot, desk, window):
    keeper = PlaceKeeper(desk, window, window, after_ms=PATIENCE_MS)
    with desk.vault.writing() as session:
        session.connection()  # the writing begins
        keeper.keep()
        qtbot.waitUntil(lambda: keeper.is_waiting)
        assert not keeper.is_keeping
    keeper.keep()
    qtbot.waitUntil(lambda: resume.place(desk).get("page") == "people")


def test_a_desk_that_is_about_to_close_is_not_written_to(desk, window):
    keeper = PlaceKeeper(desk, window, window, after_ms=0)
    window.navigator.go("contacts", {})
    assert keeper.is_waiting
    keeper.stop()
    assert not keeper.is_waiting
    assert resume.place(desk) == {}


def test_nothing_begins_on_a_desk_that_closed_while_a_place_was_being_kept(
    qtbot, qapp, desk, window
):
    keeper = PlaceKeeper(desk, window, window)
    keeper.keep()
    (job,) = qapp.findChildren(background.Job)
    window.navigator.go("contacts", {})
    assert background.wait_for_all(PATIENCE_MS)
    opening.lock(desk)
    keeper.stop()
    with qtbot.waitSignal(job.finished):
        pass
    assert qapp.findChildren(background.Job) in ([], [job])


def test_a_place_that_cannot_be_kept_troubles_nobody(qtbot, desk, window):
    keeper = PlaceKeeper(desk, window, window)
    opening.lock(desk)
    with pytest.raises(VaultLocked):
        resume.note_place(desk, {})
    keeper.keep()
    qtbot.waitUntil(lambda: not keeper.is_keeping)
