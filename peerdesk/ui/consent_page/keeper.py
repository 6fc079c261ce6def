"""Keeps one paper about sharing safe while it is written on; no widget in here."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from peerdesk.services import consents
from peerdesk.services.consents import OpenConsent
from peerdesk.services.desk import Desk
from peerdesk.ui.paper_keeper import PaperKeeper


class ConsentKeeper(PaperKeeper):
    """A keeper of the paper that is `opened`."""

    def __init__(
        self, desk: Desk, opened: OpenConsent, within_ms: int = 1000, parent: QObject | None = None
    ) -> None:
        super().__init__(
            opened.draft.document_id,
            opened.answers,
            opened.draft.cursor,
            save=lambda answers, cursor: consents.save(desk, opened, answers, cursor),
            leave=lambda answers: consents.leave(desk, opened, answers),
            zone=ZoneInfo(desk.clock.zone()),
            within_ms=within_ms,
            parent=parent,
        )
        self.opened = opened
