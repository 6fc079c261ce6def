"""Review and sign: each finished note as it will read, then one passphrase for all of them."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.forms.formats import Formats
from peerdesk.services import preflight
from peerdesk.services.desk import Desk
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.lacking import Lacking
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page, Place, WorkColumn
from peerdesk.ui.note_view.scrolling import scrolled
from peerdesk.ui.note_view.sheet import NoteSheet, clear
from peerdesk.ui.progress_strip import ProgressStrip
from peerdesk.ui.prompts.page_prompts import PagePrompts
from peerdesk.ui.rows import Row, label
from peerdesk.ui.shortcuts import on_key
from peerdesk.ui.signing.findings_panel import FindingsPanel
from peerdesk.ui.signing.foot import Foot
from peerdesk.ui.signing.key_panel import KeyPanel, LongAct
from peerdesk.ui.signing.presenter import ReviewPresenter
from peerdesk.ui.text_fields import GrowingTextEdit
from peerdesk.ui.theme import Look, Theme, set_look
from peerdesk.ui.wrapping_link import WrappingLink
from peerdesk.wording import contact, sentence
from peerdesk.wording import preflight as words

SHORT_ANSWERS = {"response": words.they_did_not_say, "next_steps": words.none_agreed}


class ReviewPage(Page):
    """Places: `{"notes": [ids], "at": n, "seen": [ids], "open": [ids]}`.

    Without notes all that are finished. `open` are notes seen elsewhere that need the worker.
    """

    key = "batch"
    belongs_to = "contacts"

    def __init__(self, desk: Desk, navigator: Navigator, theme: Theme, formats: Formats) -> None:
        super().__init__()
        self.title = self.tr("Review and sign")
        self._navigator = navigator
        self.presenter = ReviewPresenter(desk, formats, self)
        self.count = label("", Look.SMALL)
        self.lacking = QFrame()
        self.findings = FindingsPanel()
        self._links: list[ActionButton] = []
        self.late_reason = GrowingTextEdit(lines=2)
        self.late_row = Row(
            self.tr("Why is this note &late?"),
            self.late_reason,
            help_text=self.tr("Late is not void. One sentence is enough."),
        )
        self.sheet = NoteSheet()
        self.back = ActionButton(self.tr("&Back"))
        self.following = ActionButton(self.tr("&Next"), look=Look.PRIMARY)
        self.others = ActionButton("", look=Look.LINK)
        self._walk = (self.back, self.following, self.others)
        self.progress = ProgressStrip()
        self.panel = KeyPanel(desk, self.tr("Sign"), self._act(desk))
        prompts = PagePrompts(desk, None, "", navigator.say, self)
        prompts.attach(self.late_reason)
        self._lay_out(theme)
        self._listen()

    def _lay_out(self, theme: Theme) -> None:
        self.work = WorkColumn(theme)
        column = self.work.column
        column.addWidget(label(self.title, Look.TITLE))
        column.addWidget(self.count)
        set_look(self.lacking, Look.NOTICE)
        QVBoxLayout(self.lacking)
        walk = QHBoxLayout()
        for button in self._walk:
            walk.addWidget(button)
        walk.addStretch()
        for part in (self.lacking, self.findings, self.late_row, self.sheet):
            column.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.work, 1)
        self.foot = Foot(theme, walk, self.progress, self.panel)
        whole.addWidget(self.foot)
        column.addStretch()

    def _listen(self) -> None:
        presenter, navigator = self.presenter, self._navigator
        presenter.moved.connect(self._show)
        presenter.turned.connect(lambda: self.work.verticalScrollBar().setValue(0))
        presenter.saving.connect(navigator.saving)
        presenter.saved.connect(navigator.saved)
        presenter.failed.connect(lambda error: navigator.not_saved(sentence(error)))
        self.late_reason.textChanged.connect(self._write_reason)
        self.late_reason.left.connect(presenter.look_again)
        self.back.clicked.connect(lambda: presenter.go_to(presenter.at - 1))
        self.following.clicked.connect(lambda: presenter.go_to(presenter.at + 1))
        self.others.clicked.connect(presenter.review_all)
        self.findings.place_wanted.connect(self._go_to_place)
        self.findings.note_wanted.connect(lambda note: navigator.go("note", {"document": note}))
        self.findings.confirmed.connect(presenter.confirm)
        on_key("sign", self, self._go_on)

    # --- The contract of a page ---------------------------------------------------------------

    def opened(self, place: Place) -> None:
        """Begin the review, or go on where it was."""
        self.panel.forget()
        at = place.get("at")
        notes, seen, open_ones = (_ids(place.get(key)) for key in ("notes", "seen", "open"))
        self.presenter.open(notes, at if isinstance(at, int) else 0, seen, open_ones)

    def put_focus(self) -> bool:
        """Go to what comes next."""
        self._go_to_next()
        return self.presenter.current is not None

    def place(self) -> dict[str, object]:
        """The notes under review and how far it is."""
        return {
            "notes": [str(note) for note in self.presenter.notes],
            "at": self.presenter.at,
            "seen": [str(note) for note in self.presenter.seen],
            "open": [str(note) for note in self.presenter.incomplete],
        }

    def flush(self) -> bool:
        """Save the reason of a late note; signing that is under way does not hold anybody up."""
        self.progress.cancel()
        return self.presenter.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        """The passphrase does not wait on a page nobody looks at."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.panel.forget()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys scroll the note, wherever the focus is."""
        if not scrolled(self.work, event):
            super().keyPressEvent(event)

    # --- Showing ------------------------------------------------------------------------------

    def _show(self) -> None:
        note, presenter = self.presenter.current, self.presenter
        nothing = note is None
        self.sheet.setHidden(nothing)
        self.foot.setHidden(nothing)
        self.lacking.setVisible(note is not None and bool(note.lacking))
        self.late_row.setVisible(note is not None and note.late)
        if note is None:
            self.findings.hide()
            self.count.setText(self.tr("Nothing is left to sign. Finished notes wait here."))
            return
        self.count.setText(contact.note_of(presenter.at + 1, len(presenter.notes)))
        self.sheet.show_parts(note.title, note.parts, note.notices)
        self._show_lacking(note.document_id, note.lacking)
        self.findings.show_findings(note.findings, presenter.said_right(), note.odd_times)
        if self.late_reason.toPlainText() != note.late_reason and not self.late_reason.hasFocus():
            self.late_reason.setPlainText(note.late_reason)
        self._show_walk()
        if self.isVisible():
            self._go_to_next()

    def _show_walk(self) -> None:
        presenter = self.presenter
        several = len(presenter.notes) > 1
        self.back.setVisible(several)
        self.following.setVisible(several)
        self._hold(held=False)
        self.back.setEnabled(presenter.at > 0)
        self.following.setEnabled(not presenter.is_last)
        more = presenter.others_ready() if presenter.is_last else 0
        self.others.setVisible(more > 0)
        self.others.setText(contact.others_ready(more))
        signable = len(presenter.to_sign())
        self.panel.offer(contact.sign_notes(max(signable, 1)), ready=signable > 0)

    def _show_lacking(self, document_id: UUID, found: Sequence[Lacking]) -> None:
        layout = self.lacking.layout()
        if layout is None:
            return
        clear(layout)
        self._links = [self._link(document_id, one) for one in found]
        layout.addWidget(label(self.tr("Before you can sign"), Look.HEADING))
        for one, link in zip(found, self._links, strict=True):
            layout.addWidget(self._with_short_answer(one, link))

    def _link(self, document_id: UUID, one: Lacking) -> ActionButton:
        link = WrappingLink(one.words.replace("&", "&&"))
        place = {"document": str(document_id), "field": one.link_id}
        if one.link_id == "late_reason":
            link.clicked.connect(self.late_reason.setFocus)
        else:
            link.clicked.connect(lambda: self._navigator.go("contact", place))
        return link

    def _with_short_answer(self, one: Lacking, link: ActionButton) -> QWidget:
        """The way to a place; beside it the honest short answer, where there is one (L08)."""
        if one.link_id not in SHORT_ANSWERS:
            return link
        button = ActionButton(SHORT_ANSWERS[one.link_id]())
        button.clicked.connect(partial(self.presenter.short_answer, one.link_id))
        line = QWidget()
        flow = FlowLayout(line)
        flow.addWidget(link)
        flow.addWidget(button)
        return line

    def _go_to_place(self, link_id: str, position: int) -> None:
        note = self.presenter.current
        if note is not None:
            place = {"document": str(note.document_id), "field": link_id, "position": position}
            self._navigator.go("contact", place)

    def _go_to_next(self) -> None:
        """To what comes next: what is missing, the reason, the next note, or the passphrase."""
        note = self.presenter.current
        if note is None or self.late_reason.hasFocus():
            return
        if note.late and not note.late_reason:
            target: QWidget = self.late_reason
        elif note.lacking:
            target = self._links[0]
        elif self.presenter.open_blocks():
            target = self.findings.rights[0]
        elif self.presenter.to_look_at() is not None and not self.presenter.is_last:
            target = self.following
        else:
            target = self.panel.passphrase
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- What the worker does -----------------------------------------------------------------

    def _go_on(self) -> None:
        """Ctrl+Enter goes to the next note that needs the worker, and then to the passphrase."""
        if self.panel.busy:
            return
        following = self.presenter.to_look_at()
        if following is not None:
            self.presenter.go_to(following)
        elif self.panel.passphrase.text():
            self.panel.passphrase.setFocus()  # leaving the reason looks at its note once more
            self.panel.sign()
        else:
            self.panel.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write_reason(self) -> None:
        if self.late_reason.hasFocus():
            self.presenter.give_late_reason(self.late_reason.toPlainText())

    def _act(self, desk: Desk) -> Callable[[Any], LongAct]:
        return lambda key: self._begin(partial(preflight.sign, desk, key))

    def _begin(self, sign: Callable[..., None]) -> LongAct:
        """What signs the notes that were looked at; the page holds still meanwhile."""
        presenter = self.presenter
        chosen, confirmed = presenter.let_go(), dict(presenter.confirmed)
        self._hold(held=True)
        return LongAct(
            lambda progress: sign(chosen, confirmed, progress.count),
            lambda: self._signed(len(chosen)),
            presenter.take_up,
            lambda: self._stopped(chosen),
            self.progress,
            self.tr("Signing"),
        )

    def _hold(self, *, held: bool) -> None:
        for part in (self.lacking, self.findings, self.late_row, *self._walk):
            part.setEnabled(not held)

    def _stopped(self, chosen: Sequence[UUID]) -> None:
        """Say what stopping came to: all notes are signed by then, or none."""
        if self.presenter.is_signed(chosen):
            self._navigator.say(contact.signed_notes(len(chosen)))
        else:
            self._navigator.say(contact.signing_stopped())
        if self.isVisible():
            self.opened(self.place())

    def _signed(self, count: int) -> None:
        """Go to the person's timeline after one note, to the contacts after several."""
        note = self.presenter.current
        alone = note is not None and len(self.presenter.notes) == 1
        self._navigator.say(contact.signed_notes(count))
        if alone and note is not None and note.person_id is not None:
            self._navigator.go("person", {"person": str(note.person_id)})
        else:
            self._navigator.go("contacts")


def _ids(value: object) -> list[UUID]:
    return [UUID(str(one)) for one in value] if isinstance(value, list) else []
