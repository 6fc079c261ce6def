"""A person, a plan, and the shared view in the window of a real desk."""

from datetime import UTC, datetime

import pytest

from peerdesk.services import exit_pin, plans
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page
from peerdesk.ui.together.page import TogetherPage
from tests.builders import QUICK, a_person
from tests.ui.windows import a_window

PIN = "2580"


class OtherPage(Page):
    """Where the worker comes from; it names somebody else."""

    title, key = "People", "people"


class PlanPage(Page):
    """Where the way out leads."""

    title, key, belongs_to = "Plan", "plan", "people"

    def opened(self, place):
        self.at = place

    def place(self):
        return self.at


@pytest.fixture
def person(desk):
    a_person(desk, "Somebody Else", identifier="yellow boots")
    return a_person(desk, "Thảo Nguyễn")


@pytest.fixture
def plan(desk, person):
    return plans.start(desk, person, "recovery-plan")


@pytest.fixture
def pin(desk):
    exit_pin.choose(desk, PIN, QUICK)
    return PIN


@pytest.fixture
def window(qtbot, theme, desk):
    navigator = Navigator()
    pages = [OtherPage(), PlanPage(), TogetherPage(desk, navigator, theme)]
    made = a_window(qtbot, pages, navigator, theme, lambda: datetime.now(UTC))
    made.return_to({})
    return made


@pytest.fixture
def page(window, plan, pin):
    window.go("together", {"document": str(plan)})
    assert isinstance(window.page, TogetherPage)
    return window.page
