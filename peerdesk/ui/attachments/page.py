"""One scan or picture, large, drawn from memory."""

from uuid import UUID

from peerdesk.domain.errors import AttachmentNotFound, PeerDeskError
from peerdesk.services import attachments, sharing
from peerdesk.services.desk import Desk
from peerdesk.ui import background
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Place
from peerdesk.ui.pdf_preview.preview_page import PreviewPage
from peerdesk.ui.pdf_preview.source import PageSource
from peerdesk.ui.shortcuts import keys, on_key
from peerdesk.ui.theme import Theme
from peerdesk.ui.trouble import words_of
from peerdesk.wording import sentence


class AttachmentPage(PreviewPage):
    """Place: `{"attachment": id}`. On paper or as a file it goes out by the export page."""

    key = "attachment"
    belongs_to = "people"

    def __init__(self, desk: Desk, navigator: Navigator, theme: Theme) -> None:
        super().__init__(theme)
        self.title = self.tr("Scan or picture")
        self._desk, self._navigator = desk, navigator
        self._attachment_id: UUID | None = None
        self._looking: background.Job | None = None
        self.take_out = ActionButton(self.tr("Print or save a copy"), keys("print"))
        self.lay_out(acts=(self.take_out,))
        self.take_out.clicked.connect(self._take_out)
        on_key("print", self, self._take_out)

    def opened(self, place: Place) -> None:
        """Show the attachment that `place` names."""
        self._show(None)
        try:
            found = attachments.attachment(self._desk, UUID(str(place.get("attachment"))))
        except (PeerDeskError, ValueError):
            self._attachment_id = None
            self.heading.setText("")
            self.say(sentence(AttachmentNotFound()))
            return
        self._attachment_id = found.attachment_id
        self.heading.setText(found.name)
        self._look(found.attachment_id)

    def place(self) -> dict[str, object]:
        """What is shown."""
        return {} if self._attachment_id is None else {"attachment": str(self._attachment_id)}

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
        self.say(words_of(error))

    def _show(self, pages: PageSource | None) -> None:
        self.say("")
        self.show_preview(pages)
        self.take_out.setEnabled(pages is not None)

    def _take_out(self) -> None:
        if self._attachment_id is not None:
            self._navigator.go("export", {"attachment": str(self._attachment_id)})
