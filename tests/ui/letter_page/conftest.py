"""A worker at the window, and people who want a letter."""

import pytest

from tests.services.consents.builders import a_grown_up
from tests.services.letters.builders import a_party, met_on
from tests.ui.letter_page.stage import LetterStage


@pytest.fixture
def stage(qtbot, desk, theme):
    return LetterStage(qtbot, desk, theme)


@pytest.fixture
def darnell(desk):
    person = a_grown_up(desk, "Darnell", pronouns="he", identifier="blue cap")
    met_on(desk, person, "2026-01-12 10:00")
    met_on(desk, person, "2026-01-26 10:00")
    return person


@pytest.fixture
def housing(desk):
    return a_party(desk)
