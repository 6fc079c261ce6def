"""Sealing a letter or report: what is needed first, the paper as it reads, and the passphrase."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from peerdesk.services.desk import Desk
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.lacking import Lacking
from peerdesk.ui.panel import emptied
from peerdesk.ui.rows import label
from peerdesk.ui.signing.key_panel import KeyPanel
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space
from peerdesk.ui.wrapping_link import WrappingLink
from peerdesk.wording import letters as words


class SealPanel(QFrame):
    """`place_wanted` carries the linkId of something to answer first; `act(key)` seals."""

    place_wanted = Signal(str)

    def __init__(
        self,
        desk: Desk,
        caption: str,
        explained: str,
        act: Callable[[Any], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        set_look(self, Look.CARD)
        self._caption = caption
        self.needed = QFrame()
        set_look(self.needed, Look.NOTICE)
        self._needed = QVBoxLayout(self.needed)
        self.links: list[ActionButton] = []
        self.panel = KeyPanel(desk, caption, act)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(label(caption, Look.SECTION))
        column.addWidget(label(explained, Look.SOFT))
        for part in (self.needed, self.panel):
            column.addWidget(part)

    def ask(self, missing: Sequence[Lacking]) -> None:
        """Show what is needed first; nothing is sealed before."""
        emptied(self._needed)
        self.needed.setVisible(bool(missing))
        self.links = []
        if missing:
            self._needed.addWidget(label(words.NEEDED_FIRST, Look.HEADING))
        for one in missing:
            link = WrappingLink(one.words.replace("&", "&&"))
            link.clicked.connect(lambda _=False, where=one.link_id: self.place_wanted.emit(where))
            self.links.append(link)
            self._needed.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self.panel.setVisible(not missing)
        self.panel.offer(self._caption, ready=not missing)

    def put_focus(self) -> None:
        """To what comes next."""
        target: QWidget = self.links[0] if self.links else self.panel.passphrase
        target.setFocus(Qt.FocusReason.OtherFocusReason)
