"""The plan page: the person's plan in one column, its parts and goals beside it."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QMessageBox, QVBoxLayout, QWidget

from peerdesk.domain.errors import PeerDeskError, SaveFailed
from peerdesk.domain.plan_links import plan_link
from peerdesk.domain.plans import PlanStanding
from peerdesk.forms.filled_by import FilledBy
from peerdesk.forms.second_language import SecondLanguage
from peerdesk.services import lines, plans
from peerdesk.services.attachments import Belonging
from peerdesk.services.desk import Desk
from peerdesk.ui.asking import asked_once
from peerdesk.ui.attachments.file_field import file_fields
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page, Place, WorkColumn
from peerdesk.ui.note_view.scrolling import scrolled
from peerdesk.ui.note_view.sheet import NoteSheet
from peerdesk.ui.plan_page.head import PlanHead
from peerdesk.ui.plan_page.presenter import PlanPresenter
from peerdesk.ui.plan_page.reading_in_two import reading_in_two
from peerdesk.ui.plan_page.saving import VersionPanel
from peerdesk.ui.plan_page.side import PlanSide
from peerdesk.ui.plan_page.spot import spot_of
from peerdesk.ui.plan_page.ways import Way
from peerdesk.ui.plan_page.writing import PlanWriting
from peerdesk.ui.rows import announce, label
from peerdesk.ui.shortcuts import on_key
from peerdesk.ui.text_fields import GrowingTextEdit
from peerdesk.ui.theme import Look, Theme
from peerdesk.ui.tokens import Space
from peerdesk.wording import plans as words
from peerdesk.wording import sentence
from peerdesk.wording.family import filled_by_from_now

_UNTIL_LAID_OUT_MS = 200


class PlanPage(Page):
    """Reads a plan, or goes on writing where a draft is open.

    Place: `{"document": id}` with `version` while an older one is read, `saving` while a version
    is being saved, and `field`, `row`, `position` of the cursor.
    """

    key = "plan"
    belongs_to = "plans"
    side_folds = True

    def __init__(
        self, desk: Desk, navigator: Navigator, theme: Theme, save_within_ms: int = 1000
    ) -> None:
        super().__init__()
        self.title = self.tr("Plan")
        self._navigator = navigator
        self.presenter = PlanPresenter(desk, save_within_ms, self)
        self._saving = False
        self.head = PlanHead(self.presenter)
        self.told = label("", Look.LABEL)
        self.tell_them = ActionButton(self.tr("&Who has a copy"))
        files = file_fields(desk, navigator, self._belonging, self._language)
        self.writing = PlanWriting(self.presenter, lines.lines(desk), files)
        self.sheet = NoteSheet()
        self.version = VersionPanel(desk, self.presenter, self._act(desk))
        self.side = PlanSide(desk, self.presenter, navigator, theme)
        self.work = WorkColumn(theme)
        self._arriving = QTimer(self)
        self._arriving.setSingleShot(True)
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        column = self.work.column
        column.addWidget(self.head)
        column.addWidget(self.told)
        column.addWidget(self.tell_them, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.version, self.writing, self.sheet):
            column.addWidget(part)
        column.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.work)

    def _listen(self) -> None:
        presenter, navigator, head = self.presenter, self._navigator, self.head
        presenter.changed.connect(self._show)
        presenter.answered.connect(self._show_answers)
        presenter.saving.connect(navigator.saving)
        presenter.saved.connect(navigator.saved)
        presenter.failed.connect(lambda error: navigator.not_saved(sentence(error)))
        head.begin_wanted.connect(self.begin)
        head.version_wanted.connect(self.ask_version)
        head.together_wanted.connect(partial(self._go_on_at, "together"))
        head.crisis_wanted.connect(self._show_now)
        head.paper_wanted.connect(partial(self._take_out, "save"))
        head.contact_wanted.connect(self.write_contact)
        head.discard_wanted.connect(lambda: self.question().open())
        head.page_wanted.connect(self._go_on_at)
        self.tell_them.clicked.connect(partial(self._go_on_at, "copies"))
        head.language_chosen.connect(self._set_language)
        head.standing_chosen.connect(self._set_standing)
        head.version_chosen.connect(self._show_version)
        head.second_chosen.connect(self._set_second)
        head.who_chosen.connect(self._set_who)
        self.version.place_wanted.connect(self._answer_first)
        self.writing.unsigned.connect(lambda: navigator.say(words.signature_taken_back()))
        self.writing.went.connect(self._arrive)
        self.writing.way_wanted.connect(self._go_on_in)
        self.writing.spoke.connect(self._bring)
        self._arriving.timeout.connect(self._show_cursor)
        self.work.verticalScrollBar().rangeChanged.connect(self._settle)
        self.work.verticalScrollBar().rangeChanged.connect(self.head.fold)  # another height
        self.side.go_wanted.connect(self.writing.go_to)
        self.side.answers_changed.connect(self.writing.take)
        on_key("sign", self, self.ask_version)
        on_key("save_pdf", self, partial(self._take_out, "save"))
        on_key("print", self, partial(self._take_out, "print"))

    def _belonging(self) -> Belonging:
        """Whose files a question of this plan takes."""
        summary = self.presenter.summary
        return Belonging(summary.person_id, summary.document_id)

    def _language(self) -> str:
        """What the form is read in."""
        form = self.presenter.answers.form
        return form.shown_in or form.language

    # --- The contract of a page ---------------------------------------------------------------

    def opened(self, place: Place) -> None:
        """Read the plan, or go on where it was being written."""
        self._saving = False
        try:
            self.presenter.open(UUID(str(place.get("document"))))
        except (PeerDeskError, ValueError) as error:
            self.presenter.close()
            self._navigator.say(sentence(error))
            QTimer.singleShot(0, self, lambda: self._navigator.go("plans"))
            return
        if isinstance(number := place.get("version"), int):
            self.presenter.show_version(number)
        if (spot := spot_of(place)).link_id:
            self.writing.spot = spot
        if place.get("begin") and not self.presenter.writing:
            self.begin()
        if place.get("saving"):
            self.ask_version()

    def put_focus(self) -> bool:
        """Where one was writing, else the first thing to do."""
        if self._saving:
            self.version.put_focus()
        elif self.presenter.is_open and self.presenter.writing:
            self.writing.return_to_spot()
        elif self.presenter.is_open and not self.head.begin.isHidden():
            self.head.begin.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            return False
        return True

    def place(self) -> dict[str, object]:
        """The plan, what of it is shown, and the cursor."""
        if not self.presenter.is_open:
            return {}
        return {
            "document": str(self.presenter.document_id),
            "version": self.presenter.shown_version,
            "saving": self._saving,
            **self.writing.where().kept(),
        }

    def flush(self) -> bool:
        """Save everything typed now."""
        return self.presenter.flush()

    def side_panel(self) -> QWidget | None:
        """Parts, goals, and what is known from other plans."""
        return self.side if self.presenter.is_open and not self._saving else None

    def step_back(self) -> bool:
        """Esc leaves the saving of a version, then an older version."""
        if self._saving:
            self._leave_saving()
            return True
        if self.presenter.is_open and self.presenter.shown_version is not None:
            self.presenter.show_version(None)
            self.put_focus()
            return True
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        """The passphrase does not wait on a page nobody looks at."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.version.panel.forget()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys scroll the plan, wherever the focus is."""
        if not scrolled(self.work, event):
            super().keyPressEvent(event)

    # --- Showing ------------------------------------------------------------------------------

    def _show(self) -> None:
        if not self.presenter.is_open:
            return
        self.told.hide()
        self.tell_them.hide()
        self.writing.show_draft()
        writing = self.presenter.writing
        self.writing.setVisible(writing and not self._saving)
        self.sheet.setVisible(not writing or self._saving)
        self.version.setVisible(self._saving)
        if not writing or self._saving:
            answers, second = self.presenter.answers, self.presenter.second_texts()
            self.sheet.show_parts(self.presenter.title, reading_in_two(answers, second))
        self.head.show_plan(saving=self._saving)
        self.side.show_plan(self.writing.form if writing else None)
        self.side_panel_changed.emit()

    def _show_answers(self) -> None:
        self.head.show_answers()
        self.side.show_answers()

    def _say(self, text: str) -> None:
        self.told.setText(text)
        self.told.setVisible(bool(text))
        if text:
            announce(self.told, text)

    def _arrive(self) -> None:
        """What was just drawn finds its place over some turns, each of which moves the cursor."""
        self._show_cursor()
        self._arriving.start(_UNTIL_LAID_OUT_MS)

    def _bring(self, block: QWidget) -> None:
        """Scroll as far as what is said there is in sight, once it has its place."""
        show = partial(self.work.ensureWidgetVisible, block, 0, Space.LARGE)
        QTimer.singleShot(_UNTIL_LAID_OUT_MS, block, show)

    def _settle(self) -> None:
        if self._arriving.isActive():
            self._show_cursor()

    def _show_cursor(self) -> None:
        """Scroll to where one writes, once everything has its place."""
        field = self.work.focusWidget()
        if isinstance(field, GrowingTextEdit):
            field.keep_cursor_in_sight()
        elif field is not None:
            self.work.ensureWidgetVisible(field, 0, Space.LARGE)

    # --- What the worker does -----------------------------------------------------------------

    def begin(self) -> None:
        """Write on the plan."""
        try:
            self.presenter.begin()
        except PeerDeskError as error:
            self._navigator.say(sentence(error))
            return
        self.put_focus()

    def ask_version(self) -> None:
        """Read it through and save it as a version; once more goes to the passphrase."""
        if self._saving:
            self.version.put_focus()
            return
        if not self.presenter.is_open or not self.presenter.writing or not self.flush():
            return
        self._saving = True
        self._show()
        self.version.ask()
        self.work.verticalScrollBar().setValue(0)
        self.version.put_focus()

    def _leave_saving(self) -> None:
        self._saving = False
        self.version.panel.forget()
        self._show()
        self.put_focus()

    def _answer_first(self, link_id: str) -> None:
        self._saving = False
        self._show()
        self.writing.go_to(link_id, None)

    def _act(self, desk: Desk) -> Callable[[Any], object]:
        return lambda key: self._save_version(partial(plans.save_version, desk, key))

    def _save_version(self, freeze: Callable[[UUID], int]) -> None:
        if not self.flush():
            raise SaveFailed  # said where the passphrase was asked; nothing was kept
        number = self.presenter.save_version_with(freeze)
        self._saving = False
        self._show()
        copies = self.presenter.have_older_copies()
        self._say(words.have_older_copies(copies) if copies else "")
        self.tell_them.setVisible(bool(copies))
        self._navigator.say(words.version_saved(number))
        self.put_focus()

    def _show_version(self, number: object) -> None:
        if self.flush():
            self.presenter.show_version(number if isinstance(number, int) else None)
            self.head.version.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_language(self, language: str) -> None:
        told = words.language_changed(words.language(language))
        self._ask_anew(partial(self.presenter.set_language, language), told)

    def _set_who(self, filled_by: FilledBy) -> None:
        told = filled_by_from_now(self.head.who.who.currentText())
        self._ask_anew(partial(self.presenter.set_filled_by, filled_by), told)

    def _ask_anew(self, change: Callable[[], object], told: str) -> None:
        self.writing.where()
        try:
            change()
        except PeerDeskError as error:
            told = sentence(error)
        self._navigator.say(told)

    def _set_second(self, second: SecondLanguage | None) -> None:
        if self.presenter.set_second(second):
            self.writing.show_second()
            self.side.show_plan(self.writing.form)
        elif self.writing.form is not None:
            self.writing.form.answers = self.presenter.answers
        self.head.show_plan()

    def _set_standing(self, standing: PlanStanding) -> None:
        try:
            self.presenter.set_standing(standing)
        except PeerDeskError as error:
            self._navigator.say(sentence(error))
        self.head.show_plan()

    def _go_on_at(self, key: str) -> None:
        self._navigator.go(key, {"document": str(self.presenter.document_id)})

    def _go_on_in(self, way: Way) -> None:
        """To another plan of the person, begun if there is none."""
        if not self.flush():
            return
        answers = self.presenter.answers
        try:
            document_id = self.presenter.ways.follow(way, answers.form.shown_in or "en")
        except PeerDeskError as error:
            self._navigator.say(sentence(error))
            return
        self._navigator.go("plan", {"document": str(document_id)})

    def _show_now(self) -> None:
        self._navigator.go("crisis", {"person": str(self.presenter.summary.person_id)})

    def _take_out(self, act: str) -> None:
        if self.presenter.is_open:
            place = {"document": str(self.presenter.document_id), "act": act}
            self._navigator.go("export", place)

    def write_contact(self) -> None:
        """The contact in which the plan was written, with its goals ticked."""
        place = {
            "person": str(self.presenter.summary.person_id),
            "kind": self.presenter.contact_kind,
            "goals": self.presenter.goal_ids(),
            "plan": plan_link(
                self.presenter.summary.document_id, self.presenter.summary.version_count
            ),
        }
        self._navigator.go("contact", place)

    # --- Giving up ----------------------------------------------------------------------------

    def question(self) -> QMessageBox:
        """The question before words are given up."""
        first = self.presenter.summary.version_count == 0
        return asked_once(self, words.discarding(first=first), self.tr("Discard"), self.discard)

    def discard(self) -> None:
        """Give up what is not in a version."""
        try:
            left = self.presenter.discard()
        except PeerDeskError as error:
            self._navigator.say(sentence(error))
            return
        self._navigator.say(words.discarded())
        if not left:
            self._navigator.back()
