"""Reading a signed note: every version, every addition, and what may still be done with it."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from peerdesk.domain.errors import PeerDeskError
from peerdesk.forms.formats import Formats
from peerdesk.services import signing
from peerdesk.services.desk import Desk
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page, Place, WorkColumn
from peerdesk.ui.note_view.error_mark import ErrorMark
from peerdesk.ui.note_view.presenter import Entry, NotePresenter
from peerdesk.ui.note_view.scrolling import scrolled
from peerdesk.ui.note_view.sheet import NoteSheet, clear
from peerdesk.ui.rows import Row, label
from peerdesk.ui.shortcuts import keys, on_key
from peerdesk.ui.text_fields import SteadyComboBox
from peerdesk.ui.theme import Look, Theme, set_look
from peerdesk.ui.tokens import Space
from peerdesk.wording import sentence


class NotePage(Page):
    """Place: `{"document": id}`. Additions are written on the contact page."""

    key = "note"
    belongs_to = "contacts"

    def __init__(self, desk: Desk, navigator: Navigator, theme: Theme, formats: Formats) -> None:
        super().__init__()
        self.title = self.tr("Note")
        self._navigator = navigator
        self.presenter = NotePresenter(desk, formats, self)
        self.sheet = NoteSheet()
        self.versions = SteadyComboBox()
        self.versions_row = Row(self.tr("&Version"), self.versions)
        self.addendum = ActionButton(self.tr("&Add to this note"))
        self.amendment = ActionButton(self.tr("&Correct this note"))
        self.go_on = ActionButton(self.tr("&Go on with what you began"), look=Look.PRIMARY)
        self.in_error = ActionButton(self.tr("&Entered in error…"))
        self.save_pdf = ActionButton(self.tr("Save as PDF"), keys("save_pdf"))
        self.print = ActionButton(self.tr("Print"), keys("print"))
        self.agency_copy = ActionButton(self.tr("Copy into your agency's &record"))
        self.elsewhere = label("", Look.SOFT)
        self.error_mark = ErrorMark(desk, self._act(desk))
        self.error_mark.reason.speak_to(navigator)
        self._entries = QVBoxLayout()
        self._lay_out(theme)
        self._listen()

    def _act(self, desk: Desk) -> Callable[[Any, str], object]:
        return lambda key, reason: self.presenter.sign_with(
            lambda document_id: signing.mark_entered_in_error(desk, key, document_id, reason)
        )

    def _lay_out(self, theme: Theme) -> None:
        self.work = work = WorkColumn(theme)
        line = QWidget()
        flow = FlowLayout(line)
        for button in (
            self.go_on,
            self.addendum,
            self.amendment,
            self.in_error,
            self.save_pdf,
            self.print,
            self.agency_copy,
        ):
            flow.addWidget(button)
        for part in (line, self.elsewhere, self.error_mark, self.versions_row, self.sheet):
            work.column.addWidget(part)
        work.column.addLayout(self._entries)
        work.column.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(work)
        self.error_mark.hide()

    def _listen(self) -> None:
        self.presenter.changed.connect(self._show)
        self.addendum.clicked.connect(lambda: self._begin(self.presenter.begin_addendum))
        self.amendment.clicked.connect(lambda: self._begin(self.presenter.begin_amendment))
        self.go_on.clicked.connect(self._write_on)
        self.in_error.clicked.connect(self._ask_about_error)
        self.error_mark.panel.done.connect(self.error_mark.hide)
        self.versions.activated.connect(self._show_version)
        self.save_pdf.clicked.connect(self._export)
        self.print.clicked.connect(self._print)
        self.agency_copy.clicked.connect(lambda: self._navigator.go("agency_copy", self.place()))
        on_key("save_pdf", self, self._export)
        on_key("print", self, self._print)

    # --- The contract of a page ---------------------------------------------------------------

    def opened(self, place: Place) -> None:
        """Read the note; what cannot be read is said, and the page stays empty."""
        self.error_mark.hide()
        try:
            self.presenter.open(UUID(str(place.get("document"))))
        except (PeerDeskError, ValueError) as error:
            self.presenter.close()
            self._navigator.say(sentence(error))

    def place(self) -> dict[str, object]:
        """The note on the screen."""
        document_id = self.presenter.document_id
        return {"document": str(document_id)} if document_id is not None else {}

    def flush(self) -> bool:
        """Keep the reason that is being typed."""
        return self.error_mark.reason.flush()

    def step_back(self) -> bool:
        """Esc puts the question about an error away first."""
        if self.error_mark.isHidden():
            return False
        self.error_mark.hide()
        self.in_error.setFocus()
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        """The passphrase does not wait on a page nobody looks at."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.error_mark.panel.forget()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys scroll the note, wherever the focus is."""
        if not scrolled(self.work, event):
            super().keyPressEvent(event)

    # --- Showing ------------------------------------------------------------------------------

    def _show(self) -> None:
        note = self.presenter.note
        for button in (self.addendum, self.amendment, self.in_error):
            button.setVisible(note is not None and note.may_add and not note.has_draft)
        self.go_on.setVisible(note is not None and note.may_add and note.has_draft)
        for part in (self.sheet, self.save_pdf, self.print):
            part.setHidden(note is None)
        self.agency_copy.setVisible(note is not None and note.may_copy)
        self.elsewhere.setText("" if note is None else note.elsewhere)
        self.elsewhere.setVisible(bool(self.elsewhere.text()))
        clear(self._entries)
        self.versions_row.setVisible(note is not None and len(note.versions) > 1)
        if note is None:
            return
        self.versions.clear()
        self.versions.addItem(self.tr("As it stands, with what was changed"))
        self.versions.addItems([words for words, _parts in note.versions])
        self.sheet.show_parts(note.title, note.parts, note.notices)
        for entry in note.entries:
            self._entries.addWidget(_entry_card(entry))

    def _show_version(self, index: int) -> None:
        note = self.presenter.note
        if note is None:
            return
        if index == 0:
            self.sheet.show_parts(note.title, note.parts, note.notices)
        else:
            words, parts = note.versions[index - 1]
            self.sheet.show_parts(note.title, parts, (words,))

    # --- What the worker does -----------------------------------------------------------------

    def _begin(self, begin: Callable[[], object]) -> None:
        if self._navigator.did(begin):
            self._write_on()

    def _write_on(self) -> None:
        self._navigator.go("contact", self.place())

    def _ask_about_error(self) -> None:
        if self.presenter.document_id is not None:
            self.error_mark.ask(self.presenter.document_id)

    def _export(self) -> None:
        if self.presenter.document_id is not None:
            self._take_out(self.presenter.document_id, "save")

    def _print(self) -> None:
        if self.presenter.document_id is not None:
            self._take_out(self.presenter.document_id, "print")

    def _take_out(self, document_id: UUID, act: str) -> None:
        """To paper or file."""
        self._navigator.go("export", {"document": str(document_id), "act": act})


def _entry_card(entry: Entry) -> QWidget:
    """One signature, and the words that came with it."""
    card = QFrame()
    set_look(card, Look.CARD)
    column = QVBoxLayout(card)
    column.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
    column.setSpacing(Space.TIGHT)
    column.addWidget(label(entry.heading, Look.HEADING))
    if entry.text:
        column.addWidget(label(entry.text))
    column.addWidget(label(entry.signed, Look.SMALL))
    return card
