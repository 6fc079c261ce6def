"""The quiet line under a note: what to look at before signing, opened as a list on request."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.domain.errors import PeerDeskError
from peerdesk.services import preflight
from peerdesk.services.desk import Desk
from peerdesk.services.preflight import Surroundings
from peerdesk.ui import background
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.contact_page.presenter import ContactPresenter
from peerdesk.ui.into_sight import bring_into_sight
from peerdesk.ui.note_view.sheet import clear
from peerdesk.ui.prompts.findings import Kind
from peerdesk.ui.prompts.look_source import LookSource
from peerdesk.ui.prompts.marks import Mark
from peerdesk.ui.prompts.page_prompts import PagePrompts
from peerdesk.ui.prompts.prompted_field import PromptedField
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.ui.trouble import words_of
from peerdesk.ui.wrapping_link import WrappingLink
from peerdesk.wording import preflight as words
from peerdesk.wording.problems import SENTENCES

_AFTER_TIMES_MS = 400
_MOST = 12

Place = tuple[PromptedField, Mark]


class LookLine(QWidget):
    """Counts the marked places of a note and what is odd about its times; says nothing without.

    Make it before the first field is attached, then `watch` the fields.
    """

    def __init__(
        self,
        desk: Desk,
        presenter: ContactPresenter,
        prompts: PagePrompts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._presenter, self._prompts = desk, presenter, prompts
        self._source = LookSource()
        self._known: Surroundings | None = None
        self._risk = presenter.code("risk_flag")
        self._odd: tuple[str, ...] = ()
        prompts.add_source(self._source)
        self.count = ActionButton("", look=Look.LINK)
        self.list = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.TIGHT)
        column.addWidget(self.count, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.list)
        self._lines = QVBoxLayout(self.list)
        self._lines.setContentsMargins(Space.MEDIUM, 0, 0, 0)
        self.list.hide()
        self.hide()
        self.count.clicked.connect(self._open_or_close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER_TIMES_MS)
        self._timer.timeout.connect(self._read_times)
        presenter.changed.connect(self._changed)
        self._read()

    def watch(self) -> None:
        """Follow the fields that are attached now."""
        for field in self._prompts.fields:
            field.looked.connect(self.refresh)
        self._timer.start()

    # --- What is known ------------------------------------------------------------------------

    def _read(self) -> None:
        """Read whose names are around; they are made ready in the background."""
        document_id = self._presenter.keeper.document_id
        read = preflight.read_around(self._desk, document_id, with_earlier=False)
        job = background.run(lambda _progress: preflight.made_ready(read), self._use, words_of)
        job.only_while(self)

    def _use(self, known: Surroundings) -> None:
        self._known = known
        self._source.use(preflight.ongoing(self._presenter.answers, known))
        self._prompts.look_again()

    def _changed(self) -> None:
        """Danger is looked for by what was said about safety; the times may be others."""
        risk = self._presenter.code("risk_flag")
        if risk != self._risk and self._known is not None:
            self._risk = risk
            self._use(self._known)
        self._timer.start()

    def _read_times(self) -> None:
        try:
            found = self._presenter.odd_times()
        except PeerDeskError:  # a warning that cannot be made is none; writing goes on
            found = ()
        self._odd = tuple(SENTENCES[one.problem] for one in found)
        self.refresh()

    # --- Showing ------------------------------------------------------------------------------

    def places(self) -> list[Place]:
        """The marked places in the fields in sight, in their order."""
        return [
            (field, mark)
            for field in self._prompts.fields
            if field.field.isVisibleTo(self.window())
            for mark in field.marks
            if mark.finding.kind is Kind.LOOK
        ]

    def refresh(self) -> None:
        """Show how much there is to look at; the list follows while it is open."""
        count = len(self.places()) + len(self._odd)
        self.setVisible(count > 0)
        said = words.while_writing(count)
        if self.count.text() != said:
            self.count.setText(said)
        if self.list.isVisibleTo(self):
            self._fill()

    def _open_or_close(self) -> None:
        self.list.setVisible(not self.list.isVisibleTo(self))
        if self.list.isVisibleTo(self):
            self._fill()
            bring_into_sight(self.list)

    def _fill(self) -> None:
        clear(self._lines)
        for field, mark in self.places()[:_MOST]:
            link = WrappingLink(words.place(mark.finding.text).replace("&", "&&"))
            link.clicked.connect(partial(field.go_to, mark))
            self._lines.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
            self._lines.addWidget(label(mark.source.help(mark.finding).sentence, Look.SMALL))
        for sentence in self._odd:
            self._lines.addWidget(label(sentence, Look.SMALL))
