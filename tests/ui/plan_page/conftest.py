"""A worker at the window, and a person who writes plans."""

import pytest

from peerdesk.services import plans
from tests.builders import a_person
from tests.ui.plan_page.stage import PlanStage


@pytest.fixture
def stage(qtbot, desk, theme):
    return PlanStage(qtbot, desk, theme)


@pytest.fixture
def darnell(desk):
    return a_person(desk, "Darnell", pronouns="he", identifier="blue cap")


@pytest.fixture
def recovery(desk, darnell):
    return plans.start(desk, darnell, "recovery-plan")
