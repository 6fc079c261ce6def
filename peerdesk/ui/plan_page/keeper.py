"""Keeps one plan safe while it is written on; no widget in here."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from peerdesk.services import plans
from peerdesk.services.desk import Desk
from peerdesk.services.plans import OpenPlan
from peerdesk.ui.paper_keeper import PaperKeeper


class PlanKeeper(PaperKeeper):
    """A keeper of the plan that is `opened`."""

    def __init__(
        self, desk: Desk, opened: OpenPlan, within_ms: int = 1000, parent: QObject | None = None
    ) -> None:
        super().__init__(
            opened.draft.document_id,
            opened.answers,
            opened.draft.cursor,
            save=lambda answers, cursor: plans.save(desk, opened, answers, cursor),
            leave=lambda answers: plans.leave(desk, opened, answers),
            zone=ZoneInfo(desk.clock.zone()),
            within_ms=within_ms,
            parent=parent,
        )
        self.opened = opened
