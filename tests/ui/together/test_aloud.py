"""Reading aloud in the shared view: a button and a key, and silence with all that changes."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from peerdesk.services import exit_pin, plans
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.shortcuts import keys
from peerdesk.ui.together.page import TogetherPage
from peerdesk.ui.together.scenes import Scene
from tests.ui.read_aloud.builders import a_voice, told
from tests.ui.together.conftest import OtherPage, PlanPage
from tests.ui.windows import a_window


@pytest.fixture
def heard(tmp_path):
    return tmp_path / "heard"


@pytest.fixture
def ways():
    return "stay"


@pytest.fixture
def window(qtbot, theme, desk, heard, ways):
    navigator = Navigator()
    together = TogetherPage(desk, navigator, theme, lambda: a_voice(heard, ways))
    pages = [OtherPage(), PlanPage(), together]
    made = a_window(qtbot, pages, navigator, theme, lambda: datetime.now(UTC))
    made.return_to({})
    return made


@pytest.fixture
def page(window, plan, pin):
    window.go("together", {"document": str(plan)})
    return window.page


def begin(qtbot, page, heard):
    page.top.aloud.click()
    qtbot.waitUntil(lambda: len(told(heard)) == 1)


def test_the_page_is_read_in_its_language(qtbot, page, heard):
    begin(qtbot, page, heard)
    ((language, text),) = told(heard)
    assert language == "en"
    assert page.presenter.words.hello in text
    assert page.presenter.words.start in text
    assert page.top.aloud.text() == "Stop reading"
    page.top.aloud.click()
    assert not page.aloud.speaks
    assert page.top.aloud.text() == "Read aloud"


def test_a_spanish_plan_is_read_in_spanish(qtbot, window, desk, person, pin, heard):
    plan = plans.start(desk, person, "wellness-plan", "es")
    window.go("together", {"document": str(plan)})
    begin(qtbot, window.page, heard)
    assert told(heard)[0][0] == "es"
    assert window.page.top.aloud.text() == "Parar de leer"


def test_the_key_starts_it_and_escape_only_stops_it(qtbot, window, page, heard):
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_F2)
    assert keys("read_aloud") == "F2"
    qtbot.waitUntil(lambda: len(told(heard)) == 1)
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Escape)
    assert not page.aloud.speaks
    assert not page.is_covered


@pytest.mark.parametrize("away", ["turn", "lines", "door", "rest", "hide", "cover", "lock"])
def test_it_is_silent_with_everything_that_changes_or_covers_the_page(
    qtbot, window, page, heard, away
):
    begin(qtbot, page, heard)
    over_it = QLineEdit(window)  # as the cover of all windows takes the focus
    over_it.show()
    acts = {
        "turn": lambda: page.presenter.show(Scene.PARTS),
        "lines": page.top.lines_wanted.emit,
        "door": page.ask_to_leave,
        "rest": page.rest,
        "hide": page.hide,
        "lock": window.flush,
        "cover": over_it.setFocus,
    }
    assert page.aloud.speaks
    acts[away]()
    qtbot.waitUntil(lambda: not page.aloud.speaks)


def test_the_door_is_not_read_out(page, heard):
    page.ask_to_leave()
    page._toggle_voice()
    assert not page.aloud.speaks
    assert told(heard) == []


@pytest.mark.parametrize("ways", ["fail"])
def test_a_voice_that_does_not_work_says_so_in_their_language(qtbot, page, heard):
    page.top.aloud.click()
    qtbot.waitUntil(lambda: bool(page.bottom.said.text()))
    assert page.bottom.said.text() == page.presenter.words.no_voice
    assert not page.aloud.speaks


def test_without_a_voice_there_is_no_button_and_the_key_does_nothing(qtbot, desk, theme, plan, pin):
    page = TogetherPage(desk, Navigator(), theme, lambda: None)
    qtbot.addWidget(page)
    page.opened({"document": str(plan)})
    page.show()
    assert exit_pin.is_set(desk)
    assert page.top.aloud.isHidden()
    page._toggle_voice()
    assert not page.aloud.speaks
