"""The end of writing a paper: what it still needs, with the way there, and the passphrase."""

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from peerdesk.services.consents import Finding
from peerdesk.services.desk import Desk
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.consent_page.presenter import ConsentPresenter
from peerdesk.ui.panel import emptied
from peerdesk.ui.rows import Row, label
from peerdesk.ui.signing.key_panel import KeyPanel
from peerdesk.ui.text_fields import SteadyComboBox
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space
from peerdesk.ui.wrapping_link import WrappingLink
from peerdesk.wording import consent_steps as step_words
from peerdesk.wording.dates import short_day


class WayToPlace(WrappingLink):
    """A link to what is still needed, which a blank does not press.

    Whoever types a passphrase too early would otherwise go to a field by its first blank, and
    write the rest of it there in the clear.
    """

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes there; letters and blanks do nothing."""
        if event.key() != Qt.Key.Key_Space:
            super().keyPressEvent(event)


class SealPanel(QFrame):
    """`place_wanted` carries the linkId and row of what is still needed; `act(key)` seals.

    `reshaped` when links came or went, so that Tab can follow.
    """

    place_wanted = Signal(str, object)
    reshaped = Signal()

    def __init__(
        self,
        desk: Desk,
        presenter: ConsentPresenter,
        act: Callable[[Any], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        set_look(self, Look.CARD)
        self._presenter = presenter
        self.replaces = SteadyComboBox()
        self.replaces_row = Row(
            self.tr("Does it take the place of another?"),
            self.replaces,
            help_text=step_words.replaces_explained(),
        )
        self.needed = QFrame()
        set_look(self.needed, Look.NOTICE)
        self._needed = QVBoxLayout(self.needed)
        self.links: list[ActionButton] = []
        self.ready = label("", Look.SOFT)
        self.panel = KeyPanel(desk, self.tr("Sign and keep"), act)
        self._offered: tuple[str, ...] = ()
        self._found: tuple[Finding, ...] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        column.setSpacing(Space.MEDIUM)
        for part in (self.replaces_row, self.needed, self.ready, self.panel):
            column.addWidget(part)
        self.replaces.activated.connect(self._replace)

    def show_paper(self) -> None:
        """Show what there is to replace, and what is still needed."""
        self._show_replaceable()
        self._found = None
        self.look()

    def look(self) -> None:
        """See anew what is still needed."""
        if not self._presenter.writing:
            return
        found = self._presenter.findings()
        if found == self._found:
            return
        self._found = found
        self._show_needed(found)
        ready = not any(one.blocks for one in found)
        self.ready.setText(step_words.ready() if ready else "")
        self.ready.setVisible(ready)
        caption = self.tr("Keep it") if self._presenter.by_hand else self.tr("Sign and keep")
        self.panel.offer(caption, ready=ready)

    @property
    def is_ready(self) -> bool:
        """Whether nothing stands in the way any more."""
        return not any(one.blocks for one in self._found or ())

    def put_focus(self) -> None:
        """To the first thing needed, else to the passphrase."""
        target: QWidget = self.panel.passphrase
        if not self.is_ready and self.links:
            target = self.links[0]
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_needed(self, found: Sequence[Finding]) -> None:
        emptied(self._needed)
        self.needed.setVisible(bool(found))
        self.links = []
        if found:
            self._needed.addWidget(label(step_words.needed_first(), Look.HEADING))
        for one in found:
            link = WayToPlace(one.sentence.replace("&", "&&"))
            link.clicked.connect(
                lambda _=False, found=one: self.place_wanted.emit(found.link_id, found.row)
            )
            self.links.append(link)
            self._needed.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self.reshaped.emit()

    def _show_replaceable(self) -> None:
        presenter = self._presenter
        papers = presenter.could_replace()
        self.replaces.clear()
        self.replaces.addItem(self.tr("No, both stand"), None)
        for paper in papers:
            day = short_day(paper.changed_at.astimezone(presenter.zone).date(), presenter.today)
            line = step_words.takes_place_of(presenter.title, paper.recipients, day)
            self.replaces.addItem(line, str(paper.document_id))
        self.replaces.setCurrentIndex(max(0, self.replaces.findData(presenter.replaced or None)))
        self.replaces_row.setVisible(bool(papers))

    def _replace(self) -> None:
        chosen = self.replaces.currentData()
        self._presenter.replace(UUID(chosen) if chosen else None)
