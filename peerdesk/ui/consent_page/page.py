"""The page of one paper about sharing: written step by step, sealed, read, taken back."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QVBoxLayout, QWidget

from peerdesk.domain.errors import SaveFailed
from peerdesk.services import consents
from peerdesk.services.desk import Desk
from peerdesk.ui.asking import asked_once
from peerdesk.ui.attachments.file_field import file_fields
from peerdesk.ui.attachments.presenter import Added
from peerdesk.ui.consent_page.copy_panel import CopyPanel
from peerdesk.ui.consent_page.head import ConsentHead
from peerdesk.ui.consent_page.later import LaterPanel
from peerdesk.ui.consent_page.presenter import ConsentPresenter
from peerdesk.ui.consent_page.reading import ConsentReading
from peerdesk.ui.consent_page.sealing import SealPanel
from peerdesk.ui.consent_page.side import ConsentSide
from peerdesk.ui.consent_page.steps import StepsBar, StepsFoot
from peerdesk.ui.consent_page.writing import ConsentWriting
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Place
from peerdesk.ui.paper_page import PaperPage
from peerdesk.ui.parties.found import parties_found
from peerdesk.ui.plan_page.spot import spot_of
from peerdesk.ui.rows import label
from peerdesk.ui.shortcuts import on_key
from peerdesk.ui.signing.key_panel import KeyPanel
from peerdesk.ui.theme import Look, Theme
from peerdesk.wording import consent_steps as step_words
from peerdesk.wording import plans as language_words


class ConsentPage(PaperPage):
    """Place: `{"document": id}`, `step` of a draft, and `field`, `row`, `position` of the cursor.

    `copy` while the person's copy is on offer.
    """

    key = "consent"
    belongs_to = "consents"
    presenter: ConsentPresenter

    def __init__(
        self, desk: Desk, navigator: Navigator, theme: Theme, save_within_ms: int = 1000
    ) -> None:
        super().__init__(navigator, theme)
        self.title = self.tr("Consent")
        self._desk = desk
        self.presenter = ConsentPresenter(desk, save_within_ms, self)
        self.head = ConsentHead(self.presenter)
        self.told = label("", Look.LABEL)
        self.copy = CopyPanel(desk)
        self.later = LaterPanel(desk, self.presenter, navigator)
        self.steps, self.foot = StepsBar(), StepsFoot()
        files = file_fields(desk, navigator, self.presenter.belonging, self._language)
        find = partial(parties_found, desk, navigator)
        self.writing = ConsentWriting(self.presenter, theme, find, files)
        self.seal = SealPanel(desk, self.presenter, self._seal)
        self.reading = ConsentReading()
        self.side = ConsentSide(desk, self.presenter, self.writing, navigator)
        self._lay_out()
        self._listen()
        self._listen_to_head()

    def _lay_out(self) -> None:
        column = self.work.column
        for part in (
            *(self.head, self.told, self.copy, self.later, self.steps),
            *(self.writing, self.seal, self.reading),
        ):
            column.addWidget(part)
        column.addStretch()
        self.told.hide()
        self.copy.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.work, 1)
        whole.addWidget(self.foot)

    def _listen(self) -> None:
        presenter, navigator, writing = self.presenter, self._navigator, self.writing
        presenter.changed.connect(self._show)
        presenter.answered.connect(self._show_answers)
        self._tell_of_saving()
        self.steps.step_wanted.connect(writing.go_to_step)
        self.foot.back_wanted.connect(lambda: writing.turn(-1))
        self.foot.next_wanted.connect(self.go_on)
        writing.step_changed.connect(self._show_step)
        writing.unsigned.connect(lambda: navigator.say(step_words.signature_taken_back()))
        writing.went.connect(self._arrive)
        writing.only_to_read.connect(self.foot.put_focus)
        self.seal.place_wanted.connect(writing.go_to)
        self.seal.reshaped.connect(self.work.put_tabs_in_order)
        self.copy.done.connect(self._leave_copy)
        self.later.left.connect(self._come_back)
        self.later.begun.connect(
            lambda document_id: navigator.go("consent", {"document": str(document_id)})
        )
        on_key("sign", self, self.go_on)
        beside = on_key("sign", self.side, self.go_on)  # to Qt it is no part of the page
        beside.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.side.attachments.presenter.added.connect(self._name_scan)

    def _listen_to_head(self) -> None:
        head = self.head
        head.together_wanted.connect(partial(self._go_on_at, "together"))
        head.discard_wanted.connect(lambda: self.question().open())
        head.language_chosen.connect(self._set_language)
        for wish in (head.revoke_wanted, head.event_wanted, head.end_wanted, head.mistake_wanted):
            wish.connect(self.copy.hide)
        head.copy_wanted.connect(partial(self._take_out, "save"))
        self.later.follow(head)

    @property
    def passphrase(self) -> KeyPanel:
        """Where the paper is sealed."""
        return self.seal.panel

    # --- The contract of a page ---------------------------------------------------------------

    def opened(self, place: Place) -> None:
        """Go on writing where it was, or read."""
        self.later.clear()
        self.copy.hide()
        if not self._opens(place):
            return
        step = place.get("step")
        if isinstance(step, int) and self.presenter.writing and not self.presenter.by_hand:
            self.writing.show_step(step)
        if (spot := spot_of(place)).link_id:
            self.writing.spot = spot
        if place.get("copy") and self.presenter.is_sealed:
            self.offer_copy()

    def put_focus(self) -> bool:
        """Where one was writing, else the first thing to do."""
        if not self.presenter.is_open:
            return False
        if not self.copy.isHidden():
            self.copy.put_focus()
        elif self.later.taken_back.sign.isVisibleTo(self):
            self.later.taken_back.sign.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.presenter.writing:
            self.writing.return_to_spot()
        else:
            self.head.copy.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def place(self) -> dict[str, object]:
        """The paper, the step, and the cursor."""
        if not self.presenter.is_open:
            return {}
        whole = self.writing.step is None
        return {
            "document": str(self.presenter.document_id),
            "step": None if whole else self.writing.at,
            "copy": not self.copy.isHidden(),
            **self.writing.where().kept(),
        }

    def flush(self) -> bool:
        """Save everything typed now."""
        return all([self.later.flush(), super().flush()])

    def side_panel(self) -> QWidget | None:
        """What it says so far, the rules' own words, scans."""
        return self.side if self.presenter.is_open else None

    def step_back(self) -> bool:
        """Esc puts a question away, then goes a step back, then leaves."""
        if self.later.is_asking:
            self.later.leave()
            return True
        if not self.copy.isHidden():
            self._leave_copy()
            return True
        return self.presenter.is_open and self.presenter.writing and self.writing.turn(-1)

    # --- Showing ------------------------------------------------------------------------------

    def _show(self) -> None:
        if not self.presenter.is_open:
            return
        writing = self.presenter.writing
        self.told.setText(step_words.another_writes())
        self.told.setVisible(self.presenter.others_draft)
        self.writing.show_draft()
        self.writing.setVisible(writing)
        self.reading.setVisible(not writing)
        if writing:
            self.seal.show_paper()
        else:
            self.reading.show_paper(self.presenter)
        self.head.show_paper()
        self.side.show_paper()
        self._show_step()
        self.work.put_tabs_in_order()
        self.side_panel_changed.emit()

    def _show_step(self) -> None:
        """The steps there are, and what comes after the last of them."""
        presenter, writing = self.presenter, self.writing
        if not presenter.is_open:
            return
        stepwise = presenter.writing and writing.step is not None
        steps = writing.steps()
        self.steps.setVisible(stepwise)
        self.foot.setVisible(stepwise)
        self.seal.setVisible(presenter.writing and writing.is_last)
        if stepwise:
            self.steps.show_steps(steps, writing.at)
            self.foot.show_place(writing.at, len(steps))
        if not self.seal.isHidden():
            self.seal.look()
        self.side.show_step()
        self.work.put_tabs_in_order()

    def _show_answers(self) -> None:
        self.side.show_answers()
        if not self.seal.isHidden():
            self.seal.look()
        if self.writing.step is not None:  # an answer may bring a step, or take one away
            self.steps.show_steps(self.writing.steps(), self.writing.at)

    def _name_scan(self, added: Added) -> None:
        """The first scan of a paper signed by hand is the paper itself; often it comes last."""
        if added.kept and self.writing.name_scan(added.kept[0][1].name) and self.seal.is_ready:
            self.seal.put_focus()

    # --- Writing and sealing ------------------------------------------------------------------

    def go_on(self) -> None:
        """The next step; from the last one to what is needed, or the passphrase."""
        if not self.presenter.is_open or not self.presenter.writing:
            return
        if self.seal.panel.passphrase.hasFocus():
            self.seal.panel.sign()
        elif self.writing.is_last:
            self.seal.look()
            self.seal.put_focus()
        else:
            self.writing.turn(1)

    def _seal(self, key: Any) -> None:  # noqa: ANN401 - the cipher's own type
        if not self.presenter.flush():
            raise SaveFailed  # said where the passphrase was asked; nothing was signed
        by_hand = self.presenter.by_hand
        self.presenter.seal_with(lambda paper: consents.sign(self._desk, key, paper))
        self._navigator.say(step_words.sealed(on_paper=by_hand))
        self.offer_copy()
        self.work.verticalScrollBar().setValue(0)
        self.put_focus()

    def offer_copy(self) -> None:
        """Offer the person their copy."""
        paper = self.presenter.summary
        slip_language = paper.language if paper.paper.is_consent else ""
        self.copy.offer(paper.document_id, paper.person_name, slip_language)

    def _come_back(self) -> None:
        """From a question above the paper; what it offers is not offered twice."""
        if not self.later.taken_back.isHidden():
            self.head.write_down.hide()
        self.put_focus()

    def _leave_copy(self) -> None:
        self.copy.hide()
        self.put_focus()

    def _set_language(self, language: str) -> None:
        self.writing.where()
        if self._navigator.did(partial(self.presenter.set_language, language)):
            said = step_words.language_changed(language_words.language(language))
            self._navigator.say(said)

    # --- Elsewhere ----------------------------------------------------------------------------

    def _take_out(self, act: str) -> None:
        if self.presenter.is_open and not self.copy.isHidden():
            (self.copy.save_file if act == "save" else self.copy.ask_printer)()
        else:
            super()._take_out(act)

    # --- Giving up ----------------------------------------------------------------------------

    def question(self) -> QMessageBox:
        """The question before a draft is given up."""
        return asked_once(self, step_words.discarding(), self.tr("Give it up"), self.discard)

    def discard(self) -> None:
        """Give the draft up."""
        if self._navigator.did(self.presenter.discard):
            self._navigator.say(step_words.discarded())
            self._navigator.back()
