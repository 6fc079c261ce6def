"""The window with the outreach page, and those one comes from and goes to."""

from dataclasses import dataclass

import pytest

from peerdesk.ui.outreach_page.page import OutreachPage
from tests.ui.contact_page.stage import Stage


@dataclass
class RoundStage(Stage):
    """As the stage of a contact, with the page of a round."""

    def more_pages(self):
        self.outreach = OutreachPage(self.desk, self.navigator, self.theme, self.save_within_ms)
        return [self.outreach]

    @property
    def round(self):
        return self.outreach.round

    @property
    def presenter(self):
        return self.outreach.presenter


@pytest.fixture
def stage(qtbot, desk, theme):
    return RoundStage(qtbot, desk, theme)
