"""The window with the consent page in it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from peerdesk.ui.consent_page.page import ConsentPage
from tests.ui.paper_stage import PaperStage


@dataclass
class ConsentStage(PaperStage):
    """A window on a desk, with a consent page and places to go to from it."""

    elsewhere = ("people", "consents", "together", "export")
    make: Callable[..., Any] = ConsentPage

    @property
    def step(self):
        step = self.page.writing.step
        return "" if step is None else step.link_id

    @property
    def seal(self):
        return self.sign
