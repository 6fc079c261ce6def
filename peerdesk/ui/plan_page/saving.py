"""Saving a plan as a version: read through once more, what changed, and the passphrase."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from peerdesk.services.desk import Desk
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.lacking import Lacking
from peerdesk.ui.panel import emptied
from peerdesk.ui.plan_page.presenter import PlanPresenter
from peerdesk.ui.rows import Row, label
from peerdesk.ui.signing.key_panel import KeyPanel
from peerdesk.ui.text_fields import GrowingTextEdit
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space
from peerdesk.ui.wrapping_link import WrappingLink
from peerdesk.wording import directives
from peerdesk.wording import plans as words


class VersionPanel(QFrame):
    """`place_wanted` carries the linkId of something to answer first; `act(key)` saves."""

    place_wanted = Signal(str)

    def __init__(
        self,
        desk: Desk,
        presenter: PlanPresenter,
        act: Callable[[Any], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        set_look(self, Look.CARD)
        self._presenter = presenter
        self.change = GrowingTextEdit(lines=2)
        self.change_row = Row(
            self.tr("&What changed, in their words? (only if they want)"), self.change
        )
        self.needed = QFrame()
        set_look(self.needed, Look.NOTICE)
        self._needed = QVBoxLayout(self.needed)
        self.to_look_at = QFrame()
        set_look(self.to_look_at, Look.INSET)
        self._names = QVBoxLayout(self.to_look_at)
        self.links: list[ActionButton] = []
        self.panel = KeyPanel(desk, self.tr("Save as a version"), act)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(label(self.tr("Save as a version"), Look.SECTION))
        column.addWidget(label(words.what_a_version_is(), Look.SOFT))
        for part in (self.needed, self.to_look_at, self.change_row, self.panel):
            column.addWidget(part)
        self.change.textChanged.connect(self._tell_change)

    def ask(self) -> None:
        """Show what is needed first, else go to what changed or to the passphrase."""
        missing = self._presenter.missing()
        self._show_missing(missing)
        self._show_names()
        self.change_row.setVisible(self._presenter.asks_what_changed)
        if self.change.toPlainText() != self._presenter.change:
            self.change.setPlainText(self._presenter.change)
        self.panel.offer(self.tr("Save as a version"), ready=not missing)

    def put_focus(self) -> None:
        """To what is missing, else to the passphrase.

        Never to what changed: hands used to the passphrase would write it there, for all to read.
        """
        target: QWidget = self.links[0] if self.links else self.panel.passphrase
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_missing(self, missing: Sequence[Lacking]) -> None:
        emptied(self._needed)
        self.needed.setVisible(bool(missing))
        self.links = []
        if missing:
            self._needed.addWidget(label(words.needed_first(), Look.HEADING))
        for one in missing:
            self.links.append(self._link(one.words, one.link_id))
            self._needed.addWidget(self.links[-1], 0, Qt.AlignmentFlag.AlignLeft)

    def _show_names(self) -> None:
        """Names that may be right after all: said once more, and nothing waits for them."""
        found = [one for one in self._presenter.names_to_look_at() if not one.stops]
        emptied(self._names)
        self.to_look_at.setVisible(bool(found))
        if found:
            self._names.addWidget(label(directives.names_to_look_at(), Look.HEADING))
        for one in found:
            link = self._link(directives.found(one.concern, one.name), one.link_id)
            self._names.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def _link(self, said: str, link_id: str) -> ActionButton:
        link = WrappingLink(said.replace("&", "&&"))
        link.clicked.connect(lambda: self.place_wanted.emit(link_id))
        return link

    def _tell_change(self) -> None:
        """Part of the draft with every letter."""
        text = self.change.toPlainText()
        if self._presenter.writing and text != self._presenter.change:
            self._presenter.tell_change(text)
