"""A worker at the window who must report something."""

import pytest

from peerdesk.domain.address_book import PartyKind
from peerdesk.ui.report_page.page import ReportPage
from tests.builders import a_person
from tests.services.letters.builders import a_party
from tests.ui.letter_page.stage import LetterStage


@pytest.fixture
def stage(qtbot, desk, theme):
    return LetterStage(qtbot, desk, theme, ReportPage)


@pytest.fixture
def darnell(desk):
    return a_person(desk, "Darnell")


@pytest.fixture
def hotline(desk):
    return a_party(desk, PartyKind.CHILD_PROTECTION, "Child protection line")
