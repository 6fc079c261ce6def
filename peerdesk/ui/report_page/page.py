"""The report page: a guide, the report as it was made, and beside it what the rules say."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QMessageBox, QVBoxLayout, QWidget

from peerdesk.domain.address_book import Party
from peerdesk.domain.errors import PeerDeskError, SaveFailed
from peerdesk.forms.report_reading import TO
from peerdesk.services import reports
from peerdesk.services.desk import Desk
from peerdesk.services.reports import Recorded
from peerdesk.ui.asking import asked_once
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.letter_page.sealed_page import SealedPage
from peerdesk.ui.letter_page.sealing import SealPanel
from peerdesk.ui.letter_page.whom import Whom
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Place, WorkColumn
from peerdesk.ui.note_view.sheet import NoteSheet
from peerdesk.ui.paper_keeper import PaperKeeper
from peerdesk.ui.plan_page.reading import reading
from peerdesk.ui.plan_page.spot import go_to, spot_of
from peerdesk.ui.report_page.earlier import EarlierReports
from peerdesk.ui.report_page.guide import Guide, GuideCard
from peerdesk.ui.report_page.presenter import ReportPresenter
from peerdesk.ui.report_page.verdict import ReportVerdict
from peerdesk.ui.rows import label
from peerdesk.ui.shortcuts import keys, on_key
from peerdesk.ui.theme import Look, Theme
from peerdesk.ui.tokens import Space
from peerdesk.wording import reports as words
from peerdesk.wording import sentence


class ReportPage(SealedPage):
    """Guides to a report and keeps it.

    Place: `{"person": id}` with `kind` for the guide; `{"document": id}` for a report, with
    `sealing` and `field`, `row`, `position` of the cursor.
    """

    key = "report"
    belongs_to = "people"
    presenter: ReportPresenter

    def __init__(
        self, desk: Desk, navigator: Navigator, theme: Theme, save_within_ms: int = 1000
    ) -> None:
        super().__init__(desk, navigator)
        self.title = self.tr("Report")
        self.presenter = ReportPresenter(desk, save_within_ms, self)
        self._person_id: UUID | None = None
        self._keeper: PaperKeeper | None = None
        self.heading, self.about = label("", Look.TITLE), label("", Look.SOFT)
        self.seal = ActionButton(self.tr("Seal the report"), keys("sign"), look=Look.PRIMARY)
        self.drop = ActionButton(self.tr("&Discard…"))
        self.paper = ActionButton(self.tr("&Paper or file"), keys("save_pdf"))
        self._acts = QWidget()
        self.guide = Guide()
        self.earlier = EarlierReports(self.tr("Reports there are"))
        self.whom = Whom(self.presenter, self.tr("&Find who was told in the address book"))
        self._form_place = QVBoxLayout()
        self.seal_panel = SealPanel(
            desk, self.tr("Seal the report"), words.WHAT_A_SEAL_IS, self._act(desk)
        )
        self.sheet = NoteSheet()
        self.side = QWidget()
        self.verdict = ReportVerdict(self.tr("Do the rules cover it?"))
        self.guide_beside = GuideCard(self.tr("Guide"))
        self.work = WorkColumn(theme)
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        acts = FlowLayout(self._acts)
        for button in (self.seal, self.drop, self.paper):
            acts.addWidget(button)
        column = self.work.column
        for part in (self.heading, self.about, self._acts, self.guide, self.earlier):
            column.addWidget(part)
        for part in (self.seal_panel, self.whom):
            column.addWidget(part)
        column.addLayout(self._form_place)
        column.addWidget(self.sheet)
        column.addStretch()
        beside = QVBoxLayout(self.side)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(Space.MEDIUM)
        for panel in (self.verdict, self.guide_beside):
            beside.addWidget(panel)
        beside.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.work)

    def _listen(self) -> None:
        presenter, navigator = self.presenter, self._navigator
        presenter.changed.connect(self._show)
        presenter.answered.connect(self._show_answers)
        presenter.weighed.connect(self._weigh)
        presenter.saving.connect(navigator.saving)
        presenter.saved.connect(navigator.saved)
        presenter.failed.connect(lambda error: navigator.not_saved(sentence(error)))
        self.seal.clicked.connect(self.ask_seal)
        self.drop.clicked.connect(lambda: self.question().open())
        self.paper.clicked.connect(self.take_out)
        on_key("save_pdf", self, self.take_out)
        self.guide.begin_wanted.connect(self.begin)
        self.earlier.wanted.connect(self._go_to)
        self.whom.chosen.connect(self._take_party)
        self.seal_panel.place_wanted.connect(self._answer_first)
        self.verdict.note_wanted.connect(self._note)
        on_key("sign", self, self.ask_seal)

    # --- The contract of a page ---------------------------------------------------------------

    def opened(self, place: Place) -> None:
        """Guide to a report about a person, or go on with one."""
        self._sealing, self._spot = False, spot_of(place)
        self.presenter.close()
        try:
            if "document" in place:
                self.presenter.open(UUID(str(place["document"])))
                self._person_id = self.presenter.person_id
            else:
                self._person_id = UUID(str(place.get("person")))
                self._show_guide(str(place.get("kind") or ""))
        except (PeerDeskError, ValueError) as error:
            self._person_id = None
            self._navigator.say(sentence(error))
            QTimer.singleShot(0, self, lambda: self._navigator.go("people"))
            return
        if place.get("sealing"):
            self.ask_seal()

    def put_focus(self) -> bool:
        """To what comes next."""
        if self._person_id is None:
            return False
        if not self.presenter.is_open:
            self.guide.put_focus()
        elif self._sealing:
            self.seal_panel.put_focus()
        elif self.form is not None:
            if not (self._spot.link_id and go_to(self.form, self._spot)):
                self._begin_writing()
        elif self.presenter.is_sealed:
            self.paper.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            return False
        return True

    def place(self) -> dict[str, object]:
        """The report and the cursor, or the guide."""
        if self._person_id is None:
            return {}
        if not self.presenter.is_open:
            return {"person": str(self._person_id), "kind": self.guide.kind}
        self._cursor()
        document = str(self.presenter.document_id)
        return {"document": document, "sealing": self._sealing, **self._spot.kept()}

    def flush(self) -> bool:
        """Save everything typed now."""
        return self.presenter.flush()

    def side_panel(self) -> QWidget | None:
        """What the rules say, and the guide."""
        return self.side if self.presenter.is_open else None

    def step_back(self) -> bool:
        """Esc leaves a new name, then the sealing."""
        if self.whom.give_up():
            return True
        if self._sealing:
            self._leave_sealing()
            return True
        return False

    # --- Showing ------------------------------------------------------------------------------

    def _show_guide(self, kind: str) -> None:
        if self._person_id is None:
            return
        self.about.setText(words.about(self.presenter.name_of(self._person_id), ""))
        self.heading.setText(self.tr("Report to keep someone safe"))
        self._make_form()
        self.guide.show_guides(self.presenter.guides(), kind)
        self.earlier.show_reports(self.presenter.earlier(self._person_id))
        self.guide.show()
        for part in (self._acts, self.seal_panel, self.whom, self.sheet):
            part.hide()
        self.side_panel_changed.emit()

    def _show(self) -> None:
        presenter = self.presenter
        if not presenter.is_open:
            return
        writing = presenter.writing and not self._sealing
        self._make_form()
        for part in (self.guide, self.earlier):
            part.hide()
        self._acts.setVisible(not self._sealing)
        for act in (self.seal, self.drop):
            act.setVisible(writing)
        self.paper.setVisible(presenter.is_sealed)
        self.whom.setVisible(writing)
        if self.form is not None:
            self.form.setVisible(writing)
        self.seal_panel.setVisible(self._sealing)
        self.sheet.setVisible(not writing)
        if not writing:
            self.sheet.show_parts(presenter.answers.form.title, reading(presenter.answers))
        self.heading.setText(presenter.answers.form.title)
        self._show_answers()
        self.side_panel_changed.emit()

    def _show_answers(self) -> None:
        if self.form is not None:
            self.form.answers = self.presenter.answers
        line = self.presenter.line
        self.about.setText(words.about(line.person_name, self.presenter.addressee()))
        self.whom.show_party()
        self.guide_beside.show_guide(self.presenter.guide())

    def _weigh(self) -> None:
        presenter = self.presenter
        if not presenter.is_open:
            return
        found, is_sealed = presenter.verdict(), presenter.is_sealed
        self.verdict.show_verdict(found)
        self.verdict.show_log(
            is_sealed=is_sealed,
            is_logged=is_sealed and presenter.entry() is not None,
            allowed=found is not None and found.allowed,
        )

    def _make_form(self) -> None:
        """One form view a draft; none for the guide, or for what is read."""
        keeper = self.presenter.keeper
        if keeper is self._keeper and keeper is not None:
            return
        self._keeper = keeper
        if keeper is not None:
            self.whom.show_near()
        if self.form is not None:
            self._form_place.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None
        if keeper is not None:
            self.form = self._form_of(keeper)
            self._form_place.addWidget(self.form)

    # --- What the worker does -----------------------------------------------------------------

    def begin(self, kind: str) -> None:
        """Write down a report of this kind."""
        if self._person_id is None or not kind:
            return
        made = self._navigator.given(partial(self.presenter.begin, self._person_id, kind))
        if made is not None:
            self._go_to(made)

    def _answer_first(self, link_id: str) -> None:
        self._sealing = False
        self._show()
        if link_id == TO:
            self.whom.put_focus()
        elif self.form is not None:
            self.form.go_to(link_id)

    def _act(self, desk: Desk) -> Callable[[Any], object]:
        return lambda key: self._seal(partial(reports.seal, desk, key))

    def _seal(self, act: Callable[[UUID], object]) -> None:
        if not self.flush():
            raise SaveFailed  # said where the passphrase was asked; nothing was sealed
        self._sealing = False
        made = self.presenter.seal_with(act)
        refused = isinstance(made, Recorded) and made.refused is not None
        self._navigator.say(words.KEPT_AND_REFERRED if refused else words.KEPT)

    def _begin_writing(self) -> None:
        if self.presenter.party() is None:
            self.whom.put_focus()
        elif self.form is not None:
            self.form.go_to_first()

    def _take_party(self, party: Party) -> None:
        self.presenter.take_party(party)
        if self.form is not None:
            self.form.show_answers(self.presenter.answers)
            self.form.go_to_first()

    def _note(self) -> None:
        self._navigator.did(self.presenter.note_told)
        self._weigh()

    def take_out(self) -> None:
        """The sealed report on paper or as a file, by the gate."""
        if self.presenter.is_open and self.presenter.is_sealed:
            place = {"document": str(self.presenter.document_id), "act": "save"}
            self._navigator.go("export", place)

    def _go_to(self, document_id: UUID) -> None:
        self._navigator.go("report", {"document": str(document_id)})

    # --- Giving up ----------------------------------------------------------------------------

    def question(self) -> QMessageBox:
        """The question before words are given up."""
        return asked_once(self, words.DISCARDING, self.tr("Discard"), self.discard)

    def discard(self) -> None:
        """Give the report up."""
        if self._navigator.did(self.presenter.discard):
            self._navigator.say(words.DISCARDED)
            self._navigator.back()
