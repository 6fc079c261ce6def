"""The plan page: the person's plan in one column, its parts and goals beside it."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QVBoxLayout, QWidget

from peerdesk.domain.errors import SaveFailed
from peerdesk.domain.plan_links import plan_link
from peerdesk.services import lines, plans
from peerdesk.services.desk import Desk
from peerdesk.ui.asking import asked_once
from peerdesk.ui.attachments.file_field import file_fields
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Place
from peerdesk.ui.note_view.sheet import NoteSheet
from peerdesk.ui.paper_page import PaperPage
from peerdesk.ui.plan_page.head import PlanHead
from peerdesk.ui.plan_page.head_choices import HeadChoices
from peerdesk.ui.plan_page.presenter import PlanPresenter
from peerdesk.ui.plan_page.reading_in_two import reading_in_two
from peerdesk.ui.plan_page.saving import VersionPanel
from peerdesk.ui.plan_page.side import PlanSide
from peerdesk.ui.plan_page.spot import spot_of
from peerdesk.ui.plan_page.ways import Way
from peerdesk.ui.plan_page.writing import PlanWriting
from peerdesk.ui.rows import announce, label
from peerdesk.ui.shortcuts import on_key
from peerdesk.ui.signing.key_panel import KeyPanel
from peerdesk.ui.theme import Look, Theme
from peerdesk.wording import plans as words


class PlanPage(PaperPage):
    """Reads a plan, or goes on writing where a draft is open.

    Place: `{"document": id}` with `version` while an older one is read, `saving` while a version
    is being saved, and `field`, `row`, `position` of the cursor.
    """

    key = "plan"
    belongs_to = "plans"
    presenter: PlanPresenter

    def __init__(
        self, desk: Desk, navigator: Navigator, theme: Theme, save_within_ms: int = 1000
    ) -> None:
        super().__init__(navigator, theme)
        self.title = self.tr("Plan")
        self.presenter = PlanPresenter(desk, save_within_ms, self)
        self._saving = False
        self.head = PlanHead(self.presenter)
        self.told = label("", Look.LABEL)
        self.tell_them = ActionButton(self.tr("&Who has a copy"))
        files = file_fields(desk, navigator, self.presenter.belonging, self._language)
        self.writing = PlanWriting(self.presenter, lines.lines(desk), files)
        self.sheet = NoteSheet()
        self.version = VersionPanel(desk, self.presenter, self._act(desk))
        self.side = PlanSide(desk, self.presenter, navigator, theme)
        self._choices = HeadChoices(self.presenter, self.head, self.writing, self.side, navigator)
        self._lay_out()
        self._listen()
        self._listen_to_head()

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
        presenter, writing = self.presenter, self.writing
        presenter.changed.connect(self._show)
        presenter.answered.connect(self._show_answers)
        self._tell_of_saving()
        self.tell_them.clicked.connect(partial(self._go_on_at, "copies"))
        self.version.place_wanted.connect(self._answer_first)
        writing.unsigned.connect(lambda: self._navigator.say(words.signature_taken_back()))
        writing.went.connect(self._arrive)
        writing.way_wanted.connect(self._go_on_in)
        writing.spoke.connect(self._bring)
        self.work.verticalScrollBar().rangeChanged.connect(self.head.fold)  # another height
        self.side.go_wanted.connect(writing.go_to)
        self.side.answers_changed.connect(writing.take)
        on_key("sign", self, self.ask_version)

    def _listen_to_head(self) -> None:
        head = self.head
        head.begin_wanted.connect(self.begin)
        head.version_wanted.connect(self.ask_version)
        head.together_wanted.connect(partial(self._go_on_at, "together"))
        head.crisis_wanted.connect(self._show_now)
        head.paper_wanted.connect(partial(self._take_out, "save"))
        head.contact_wanted.connect(self.write_contact)
        head.discard_wanted.connect(lambda: self.question().open())
        head.page_wanted.connect(self._go_on_at)

    @property
    def passphrase(self) -> KeyPanel:
        """Where a version is signed."""
        return self.version.panel

    # --- The contract of a page ---------------------------------------------------------------

    def opened(self, place: Place) -> None:
        """Read the plan, or go on where it was being written."""
        self._saving = False
        if not self._opens(place):
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

    # --- What the worker does -----------------------------------------------------------------

    def begin(self) -> None:
        """Write on the plan."""
        if self._navigator.did(self.presenter.begin):
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

    def _go_on_in(self, way: Way) -> None:
        """To another plan of the person, begun if there is none."""
        if not self.flush():
            return
        language = self.presenter.answers.form.shown_in or "en"
        there = self._navigator.given(lambda: self.presenter.ways.follow(way, language))
        if there is not None:
            self._navigator.go("plan", {"document": str(there)})

    def _show_now(self) -> None:
        self._navigator.go("crisis", {"person": str(self.presenter.summary.person_id)})

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
        left = self._navigator.given(self.presenter.discard)
        if left is None:
            return
        self._navigator.say(words.discarded())
        if not left:
            self._navigator.back()
