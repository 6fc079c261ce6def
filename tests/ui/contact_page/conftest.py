"""A worker at the window."""

import pytest

from tests.builders import a_person
from tests.ui.contact_page.stage import Stage


@pytest.fixture
def stage(qtbot, desk, theme):
    return Stage(qtbot, desk, theme)


@pytest.fixture
def darnell(desk):
    return a_person(desk, "Darnell", pronouns="he", identifier="blue cap")
