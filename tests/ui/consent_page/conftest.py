"""A worker at the window, and a person who decides what is shared."""

import pytest

from peerdesk.domain.consents.papers import PaperKind
from peerdesk.services import consents
from tests.services.consents.builders import a_grown_up, a_party, a_programme
from tests.ui.consent_page.stage import ConsentStage


@pytest.fixture
def stage(qtbot, desk, theme):
    a_programme(desk)
    return ConsentStage(qtbot, desk, theme)


@pytest.fixture
def darnell(desk):
    return a_grown_up(desk, "Darnell", pronouns="he", identifier="blue cap")


@pytest.fixture
def housing(desk):
    return a_party(desk)


@pytest.fixture
def general(desk, darnell):
    return consents.start(desk, darnell, PaperKind.GENERAL)
