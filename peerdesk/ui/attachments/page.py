"""One scan or picture, large, drawn from memory."""

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from peerdesk.domain.errors import AttachmentNotFound, PeerDeskError
from peerdesk.services import attachments, sharing
from peerdesk.services.desk import Desk
from peerdesk.ui import background
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page, Place
from peerdesk.ui.pdf_preview.pages_view import PagesView
from peerdesk.ui.pdf_preview.source import PageSource
from peerdesk.ui.progress_strip import ProgressStrip
from peerdesk.ui.rows import announce, label
from peerdesk.ui.shortcuts import keys, on_key
from peerdesk.ui.theme import Look, Theme
from peerdesk.ui.tokens import Space
from peerdesk.ui.trouble import words_of
from peerdesk.wording import sentence
from peerdesk.wording.leaving import page_of


class AttachmentPage(Page):
    """Place: `{"attachment": id}`. On paper or as a file it goes out by the export page."""

    key = "attachment"
    belongs_to = "people"

    def __init__(self, desk: Desk, navigator: Navigator, theme: Theme) -> None:
        super().__init__()
        self.title = self.tr("Scan or picture")
        self._desk, self._navigator = desk, navigator
        self._attachment_id: UUID | None = None
        self._looking: background.Job | None = None
        self.heading, self.said = label("", Look.TITLE), label("", Look.SOFT)
        self.take_out = ActionButton(self.tr("Print or save a copy"), keys("print"))
        self.larger = ActionButton(self.tr("Larger"), "+")
        self.smaller = ActionButton(self.tr("Smaller"), "-")
        self.progress, self.pages = ProgressStrip(), PagesView(theme)
        self._lay_out()
        self.take_out.clicked.connect(self._take_out)
        self.larger.clicked.connect(lambda: self.pages.zoom_by(1))
        self.smaller.clicked.connect(lambda: self.pages.zoom_by(-1))
        self.pages.turned.connect(self._tell_page)
        on_key("print", self, self._take_out)

    def _lay_out(self) -> None:
        head, tools = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.take_out, 0, Qt.AlignmentFlag.AlignTop)
        tools.addWidget(self.said, 1)
        tools.addWidget(self.smaller)
        tools.addWidget(self.larger)
        above = QVBoxLayout()
        above.setContentsMargins(Space.NONE, Space.NONE, Space.LARGE, Space.NONE)
        above.setSpacing(Space.SMALL)
        above.addLayout(head)
        above.addWidget(self.progress)
        above.addLayout(tools)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.LARGE, Space.NONE, Space.NONE)
        column.addLayout(above)
        column.addWidget(self.pages, 1)

    def opened(self, place: Place) -> None:
        """Show the attachment that `place` names."""
        self._show(None)
        try:
            found = attachments.attachment(self._desk, UUID(str(place.get("attachment"))))
        except (PeerDeskError, ValueError):
            self._attachment_id = None
            self.heading.setText("")
            self.said.setText(sentence(AttachmentNotFound()))
            return
        self._attachment_id = found.attachment_id
        self.heading.setText(found.name)
        self._look(found.attachment_id)

    def place(self) -> dict[str, object]:
        """What is shown."""
        return {} if self._attachment_id is None else {"attachment": str(self._attachment_id)}

    def put_focus(self) -> bool:
        """On the pages, so that keys turn them."""
        self.pages.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _look(self, attachment_id: UUID) -> None:
        """Open it in the background: a long PDF and a large photo take their time."""
        if self._looking is not None:
            self._looking.cancel()
        self._looking = background.run(
            lambda _progress: sharing.look_at(self._desk, attachment_id), self._take, self._fail
        )
        self.progress.watch(self._looking, self.tr("Opening…"), can_cancel=False)

    def _take(self, pages: PageSource) -> None:
        self._looking = None
        self._show(pages)

    def _fail(self, error: Exception) -> None:
        self._looking = None
        self.said.setText(words_of(error))
        announce(self, self.said.text())

    def _show(self, pages: PageSource | None) -> None:
        self.said.setText("")
        self.pages.show_pages(pages)
        for button in (self.take_out, self.larger, self.smaller):
            button.setEnabled(pages is not None)

    def _tell_page(self, page: int, pages: int) -> None:
        self.said.setText(page_of(page, pages) if pages else "")

    def _take_out(self) -> None:
        if self._attachment_id is not None:
            self._navigator.go("export", {"attachment": str(self._attachment_id)})
