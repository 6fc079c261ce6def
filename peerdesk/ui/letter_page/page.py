"""The letter page: who it is for, what it says, and beside it whether it may go."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QMessageBox, QVBoxLayout, QWidget

from peerdesk.domain.address_book import Party
from peerdesk.domain.errors import PeerDeskError, SaveFailed
from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.definition import Item
from peerdesk.forms.letter_reading import MET, TO, WHAT, WHY
from peerdesk.services import letters
from peerdesk.services.desk import Desk
from peerdesk.ui.asking import asked_once
from peerdesk.ui.letter_page.head import LetterHead
from peerdesk.ui.letter_page.head_lines import HeadLines
from peerdesk.ui.letter_page.letters import LetterPresenter
from peerdesk.ui.letter_page.sealed_page import SealedPage
from peerdesk.ui.letter_page.sealing import SealPanel
from peerdesk.ui.letter_page.sheet import LetterSheet
from peerdesk.ui.letter_page.ticks import Ticks
from peerdesk.ui.letter_page.verdict import VerdictPanel
from peerdesk.ui.letter_page.ways import LetterWays
from peerdesk.ui.letter_page.whom import Whom
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Place, WorkColumn
from peerdesk.ui.paper_keeper import PaperKeeper
from peerdesk.ui.plan_page.spot import go_to, spot_of
from peerdesk.ui.shortcuts import on_key
from peerdesk.ui.theme import Theme
from peerdesk.ui.tokens import Space
from peerdesk.wording import letters as words
from peerdesk.wording import sentence
from peerdesk.wording.plans import language as language_name
from peerdesk.wording.plans import language_changed


class LetterPage(SealedPage):
    """Writes a letter, seals it, and hands it to the gate.

    Place: `{"document": id}`, with `sealing` while it is being sealed, and `field`, `row`,
    `position` of the cursor.
    """

    key = "letter"
    belongs_to = "people"
    presenter: LetterPresenter

    def __init__(
        self, desk: Desk, navigator: Navigator, theme: Theme, save_within_ms: int = 1000
    ) -> None:
        super().__init__(desk, navigator)
        self.title = self.tr("Letter")
        self.presenter = LetterPresenter(desk, save_within_ms, self)
        self.ways = LetterWays(desk, self.presenter, navigator)
        self._keeper: PaperKeeper | None = None
        self.head = LetterHead(self.presenter)
        self.whom = Whom(self.presenter, self.tr("&Find them in the address book"))
        self._form_place = QVBoxLayout()
        self.ticks: Ticks | None = None
        self.seal_panel = SealPanel(
            desk, self.tr("Seal the letter"), words.WHAT_A_SEAL_IS, self._act(desk)
        )
        self.sheet = LetterSheet()
        self.side = QWidget()
        self.verdict = VerdictPanel(self.tr("May it go?"))
        self.head_lines = HeadLines(self.tr("Head of the letter"), desk, navigator)
        self.work = WorkColumn(theme)
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        column = self.work.column
        column.addWidget(self.head)
        column.addWidget(self.seal_panel)
        column.addWidget(self.whom)
        column.addLayout(self._form_place)
        column.addWidget(self.sheet)
        column.addStretch()
        beside = QVBoxLayout(self.side)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(Space.MEDIUM)
        beside.addWidget(self.verdict)
        beside.addWidget(self.head_lines)
        beside.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.work)

    def _listen(self) -> None:
        presenter, navigator, head = self.presenter, self._navigator, self.head
        presenter.changed.connect(self._show)
        presenter.answered.connect(self._show_answers)
        presenter.weighed.connect(self._weigh)
        presenter.saving.connect(navigator.saving)
        presenter.saved.connect(navigator.saved)
        presenter.failed.connect(lambda error: navigator.not_saved(sentence(error)))
        head.seal_wanted.connect(self.ask_seal)
        head.send_wanted.connect(self.ways.send)
        head.give_wanted.connect(self.ways.give)
        head.again_wanted.connect(self.ways.write_again)
        head.discard_wanted.connect(lambda: self.question().open())
        head.language_chosen.connect(self._set_language)
        self.whom.chosen.connect(self._take_party)
        self.seal_panel.place_wanted.connect(self._answer_first)
        self.verdict.paper_wanted.connect(self.ways.start_paper)
        self.head_lines.changed.connect(self._show)
        on_key("sign", self, self.ask_seal)
        on_key("save_pdf", self, self.ways.send)
        on_key("print", self, partial(self.ways.send, "print"))

    # --- The contract of a page ---------------------------------------------------------------

    def opened(self, place: Place) -> None:
        """Go on writing the letter, or read it."""
        self._sealing = False
        self._spot = spot_of(place)
        try:
            self.presenter.open(UUID(str(place.get("document"))))
        except (PeerDeskError, ValueError) as error:
            self.presenter.close()
            self._navigator.say(sentence(error))
            QTimer.singleShot(0, self, lambda: self._navigator.go("people"))
            return
        if place.get("sealing"):
            self.ask_seal()

    def put_focus(self) -> bool:
        """Where one was writing, else who it is for, else what to do with it."""
        if not self.presenter.is_open:
            return False
        if self._sealing:
            self.seal_panel.put_focus()
        elif self.presenter.writing and self.form is not None:
            if not (self._spot.link_id and go_to(self.form, self._spot)):
                self._begin()
        else:
            button = self.head.send if self.head.send.isVisibleTo(self) else self.head.give
            button.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def place(self) -> dict[str, object]:
        """The letter and the cursor."""
        if not self.presenter.is_open:
            return {}
        self._cursor()
        document = str(self.presenter.document_id)
        return {"document": document, "sealing": self._sealing, **self._spot.kept()}

    def flush(self) -> bool:
        """Save everything typed now."""
        return self.presenter.flush() and self.head_lines.flush()

    def side_panel(self) -> QWidget | None:
        """Whether it may go, and the head of letters."""
        return self.side if self.presenter.is_open else None

    def step_back(self) -> bool:
        """Esc leaves a new name, the head, then the sealing."""
        if self.whom.give_up() or self.head_lines.leave():
            return True
        if self._sealing:
            self._leave_sealing()
            return True
        return False

    # --- Showing ------------------------------------------------------------------------------

    def _show(self) -> None:
        if not self.presenter.is_open:
            return
        writing = self.presenter.writing and not self._sealing
        self._make_form()
        self.whom.setVisible(writing)
        if self.form is not None:
            self.form.setVisible(writing)
        self.seal_panel.setVisible(self._sealing)
        self.sheet.setVisible(not writing)
        if not writing:
            self._show_sheet()
        self.head.show_letter(sealing=self._sealing)
        self.head_lines.look()
        self.whom.show_party()
        self._show_ticks()
        self.side_panel_changed.emit()

    def _show_sheet(self) -> None:
        presenter = self.presenter
        head = presenter.written.letterhead if presenter.is_sealed else ()
        self.sheet.show_letter(
            presenter.text, head or letters.letterhead(self._desk), presenter.signer()
        )

    def _show_answers(self) -> None:
        if self.form is not None:  # what is ticked beside the form is part of its answers
            self.form.answers = self.presenter.answers
        self.head.show_answers()
        self.whom.show_party()
        self._show_ticks()

    def _show_ticks(self) -> None:
        if self.ticks is None:
            return
        tells_days = self.presenter.tells_days
        ticks = self.presenter.meeting_ticks if tells_days else self.presenter.goal_ticks
        self.ticks.show_ticks(ticks())

    def _weigh(self) -> None:
        if self.presenter.is_open:
            presenter = self.presenter
            self.verdict.show_verdict(
                presenter.verdict(),
                presenter.written.health_words,
                presenter.line.person_name,
                is_sealed=presenter.is_sealed,
            )

    def _make_form(self) -> None:
        """One form view a draft; none for what is read."""
        keeper = self.presenter.keeper
        if keeper is self._keeper:
            return
        self._keeper = keeper
        if keeper is not None:
            self.whom.show_near()
        if self.form is not None:
            self._form_place.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = self.ticks = None
        if keeper is None:
            return
        self.form = self._form_of(keeper, self._block_below)
        self._form_place.addWidget(self.form)

    def _block_below(self, item: Item, _row: RowKey | None) -> QWidget | None:
        """What is ticked stands with what the letter says."""
        if item.link_id != WHAT or not (self.presenter.tells_days or self.presenter.tells_goals):
            return None
        days = self.presenter.tells_days
        heading = self.tr("When you met") if days else self.tr("Goals they want told")
        self.ticks = Ticks(heading, words.NO_MEETINGS if days else words.NO_GOALS)
        return self.ticks

    # --- What the worker does -----------------------------------------------------------------

    def _answer_first(self, link_id: str) -> None:
        self._sealing = False
        self._show()
        if link_id == MET and self.ticks is not None and self.ticks.boxes:
            self.ticks.boxes[0].setFocus(Qt.FocusReason.OtherFocusReason)
        elif link_id == TO and self.presenter.party() is None:
            self.whom.put_focus()
        elif self.form is not None:
            self.form.go_to(link_id)

    def _act(self, desk: Desk) -> Callable[[Any], object]:
        return lambda key: self._seal(partial(letters.seal, desk, key))

    def _seal(self, act: Callable[[UUID], object]) -> None:
        if not self.flush():
            raise SaveFailed  # said where the passphrase was asked; nothing was sealed
        self._sealing = False
        self.presenter.seal_with(act)
        self._navigator.say(words.SEALED)
        self.put_focus()

    def _begin(self) -> None:
        """A new letter starts with who it is for."""
        if self.presenter.party() is None:
            self.whom.put_focus()
        elif self.form is not None:
            self.form.go_to_first()

    def _take_party(self, party: Party) -> None:
        self._take(self.presenter.addressed(party))
        if self.form is not None:
            self.form.go_to(WHY)

    def _take(self, answers: Answers) -> None:
        self.presenter.answer(answers)
        if self.form is not None:
            self.form.show_answers(self.presenter.answers)

    def _set_language(self, language: str) -> None:
        if self._navigator.did(partial(self.presenter.set_language, language)):
            self._navigator.say(language_changed(language_name(language)))

    # --- Giving up ----------------------------------------------------------------------------

    def question(self) -> QMessageBox:
        """The question before words are given up."""
        return asked_once(self, words.DISCARDING, self.tr("Discard"), self.discard)

    def discard(self) -> None:
        """Give the letter up."""
        if self._navigator.did(self.presenter.discard):
            self._navigator.say(words.DISCARDED)
            self._navigator.back()
