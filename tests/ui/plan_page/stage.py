"""The window with the plan page in it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from peerdesk.ui.plan_page.page import PlanPage
from tests.builders import PASSPHRASE
from tests.ui.paper_stage import PaperStage


@dataclass
class PlanStage(PaperStage):
    """A window on a desk, with a plan page and places to go to from it."""

    elsewhere = ("people", "plans", "together", "crisis", "export", "contact")
    make: Callable[..., Any] = PlanPage

    def write(self, link_id, text, row=None):
        """Type into a question of the form."""
        assert self.form.go_to(link_id, row)
        self.settle()
        self.type(text)

    def save_version(self, passphrase=PASSPHRASE):
        """Ctrl+Enter, then the passphrase."""
        self.go_on()
        self.sign(passphrase)
