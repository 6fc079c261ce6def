"""A paper while it is written: its form step by step, or whole where it was signed on paper."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.domain.address_book import Party
from peerdesk.domain.documents import Cursor
from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.definition import Item
from peerdesk.forms.parts import Part
from peerdesk.forms.shared_facts import block_of
from peerdesk.ui.consent_page.all_on_it import HAS, AllOnIt
from peerdesk.ui.consent_page.keeper import ConsentKeeper
from peerdesk.ui.consent_page.own_field import OwnGroupField
from peerdesk.ui.consent_page.presenter import ConsentPresenter
from peerdesk.ui.consent_page.recipients_field import RecipientsField
from peerdesk.ui.consent_page.signature_field import SignatureField
from peerdesk.ui.consent_page.step_form import first_open_question, place_of, steps_of
from peerdesk.ui.consent_page.until_block import UNTIL, UntilBlock
from peerdesk.ui.form_view.answer_field import AnswerField
from peerdesk.ui.form_view.view import FormView
from peerdesk.ui.form_view.writing import OwnField
from peerdesk.ui.plan_page.spot import Spot, go_to, spot_in
from peerdesk.ui.theme import Theme

FindParties = Callable[[UUID, str], Sequence[Party]]
"""The entries of the address book for a person and what is typed."""

_PARTY, _SIGNATURE = "party", "signature"
_SCAN = "cn.sheet.file"


class ConsentWriting(QWidget):
    """One form for one draft in one language; another draft gets another form.

    `step_changed` when another step is on the screen, `unsigned` when a signature was taken off
    because the words above it changed, `went` when the cursor was put somewhere,
    `only_to_read` when the step has no place for it.
    """

    step_changed = Signal()
    unsigned = Signal()
    went = Signal()
    only_to_read = Signal()

    def __init__(
        self,
        presenter: ConsentPresenter,
        theme: Theme,
        find: FindParties,
        files: OwnField,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._presenter, self._theme, self._find, self._files = presenter, theme, find, files
        self._keeper: ConsentKeeper | None = None
        self.form: FormView | None = None
        self.recipients: RecipientsField | None = None
        self.signatures: dict[str, SignatureField] = {}
        self.until: UntilBlock | None = None
        self.all_on_it: AllOnIt | None = None
        self.spot = Spot()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    # --- The form -------------------------------------------------------------------------------

    def show_draft(self) -> None:
        """Show the draft that is open, if any."""
        keeper = self._presenter.keeper
        if keeper is self._keeper:
            return
        same = self._keeper is not None and keeper is not None and keeper.is_same(self._keeper)
        spot, step = self.spot, self.step
        self._take_off()
        self._keeper = keeper
        if keeper is None:
            return
        form = self._make(keeper)
        if same:  # only the language is another
            self.spot = spot
            wanted = (one for one in self.steps() if step is not None and one.same_place(step))
            form.show_part(next(wanted, form.shown_part()))

    def _take_off(self) -> None:
        self.recipients = self.until = self.all_on_it = None
        self.signatures = {}
        if self.form is not None:
            self._column.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None

    def _make(self, keeper: ConsentKeeper) -> FormView:
        self.form = form = FormView(
            keeper.answers,
            self._presenter.zone,
            plan=True,
            own_field=self._field,
            own_block=self._block,
        )
        if self._presenter.by_hand:
            form.show_part(None)
        form.answers_changed.connect(self._presenter.answer)
        form.parts_changed.connect(self.step_changed)
        self._column.addWidget(form)
        keeper.where = self._cursor
        keeper.unsigned.connect(self._take_signature_off)
        self.spot = Spot(keeper.cursor.link_id, None, keeper.cursor.position)
        return form

    def _field(self, item: Item) -> AnswerField | None:
        """What only this page can draw: receivers, signatures, the scan."""
        if block_of(item) == _PARTY:
            self.recipients = RecipientsField(item, self._answers, self._parties)
            self.recipients.added.connect(self._go_on_after_recipient)
            return self._own(self.recipients)
        if block_of(item) == _SIGNATURE:
            presenter = self._presenter
            field = SignatureField(
                item, self._answers, self._theme, presenter.today, by_hand=presenter.by_hand
            )
            self.signatures[item.link_id] = field
            return self._own(field)
        return self._files(item)

    def _own(self, field: OwnGroupField) -> OwnGroupField:
        field.changed.connect(self._take)
        return field

    def _block(self, item: Item, row: RowKey | None) -> QWidget | None:
        """What stands below some pages: usual lengths, one tick for all statements."""
        holds = {child.link_id for child in item.children}
        if row is None and UNTIL in holds:
            self.until = UntilBlock(self._answers, self._presenter.today)
            self.until.changed.connect(self.take)
            self._presenter.answered.connect(self.until.show_answers)
            return self.until
        if row is None and HAS in holds:
            self.all_on_it = AllOnIt(self._answers)
            self.all_on_it.changed.connect(self.take)
            return self.all_on_it
        return None

    def _answers(self) -> Answers:
        return self._presenter.answers

    def _parties(self, typed: str) -> Sequence[Party]:
        return self._find(self._presenter.summary.person_id, typed)

    # --- Answers that were changed beside the form ----------------------------------------------

    def take(self, answers: Answers) -> None:
        """Show answers that were changed beside the fields; the cursor stays where it is."""
        if self.form is None:
            return
        spot = spot_in(self.form)
        self._presenter.answer(answers)
        self.form.show_answers(self._presenter.answers)
        if spot.link_id:
            go_to(self.form, spot)

    def name_scan(self, name: str) -> bool:
        """Write down which file a paper signed by hand is in; whether it was not known yet."""
        presenter = self._presenter
        wanted = presenter.writing and presenter.by_hand
        if not wanted or presenter.answers.value(_SCAN):
            return False
        self.take(presenter.answers.with_answer(_SCAN, name))
        return True

    def _take(self, answers: Answers, anew: bool) -> None:  # noqa: FBT001 - a signal hands it over
        if anew:
            self.take(answers)
        elif self.form is not None:
            self.form.answers = answers
            self._presenter.answer(answers)

    def _take_signature_off(self) -> None:
        if self.form is not None:
            self.form.show_answers(self._presenter.answers)
        self.unsigned.emit()

    # --- Steps ----------------------------------------------------------------------------------

    def steps(self) -> tuple[Part, ...]:
        """The steps there are at present."""
        return () if self.form is None else steps_of(self.form)

    @property
    def step(self) -> Part | None:
        """The step on the screen; None while all are."""
        return None if self.form is None else self.form.shown_part()

    @property
    def at(self) -> int:
        """Which step is on the screen, from 0."""
        return 0 if self.form is None else place_of(self.form)

    @property
    def is_last(self) -> bool:
        """Whether sealing comes next: at the last step, or where all are in sight."""
        return self.step is None or self.at >= len(self.steps()) - 1

    def go_to_step(self, step: Part) -> None:
        """Show a step and begin at its first open question."""
        if self.form is None:
            return
        self.form.show_part(step)
        self.begin_step(step)

    def show_step(self, at: int) -> None:
        """Show a step by its place, without moving the cursor."""
        steps = self.steps()
        if self.form is not None and 0 <= at < len(steps):
            self.form.show_part(steps[at])

    def turn(self, by: int) -> bool:
        """Go on, or back; False where there is no such step, or a name typed is not clear yet."""
        if by > 0 and not self._is_clear():
            return False
        there, steps = self.at + by, self.steps()
        if self.step is None or not 0 <= there < len(steps):
            return False
        self.go_to_step(steps[there])
        return True

    def begin_step(self, step: Part) -> None:
        """Put the cursor where the step goes on."""
        if self.form is None:
            return
        wanted = first_open_question(self.form, step)
        if (wanted and self.form.go_to(wanted)) or self.form.go_to_first():
            self.went.emit()
        else:
            self.only_to_read.emit()

    def _is_clear(self) -> bool:
        """Who is typed in the line of receivers is taken on the way on."""
        field = self.recipients
        if field is None or not field.isVisible():
            return True
        if not field.take_typed():
            return False
        unknown = next((card for card in field.cards if not card.is_known), None)
        if unknown is not None:
            unknown.kind.setFocus(Qt.FocusReason.OtherFocusReason)
        return unknown is None

    def _go_on_after_recipient(self) -> None:
        """Where all questions are in sight, the next one is in reach."""
        if self._presenter.by_hand and self.form is not None:
            self.form.go_to("cn.what")

    # --- The cursor -----------------------------------------------------------------------------

    def where(self) -> Spot:
        """Where one is writing, or was last."""
        found = Spot() if self.form is None else spot_in(self.form)
        if found.link_id:
            self.spot = found
        return self.spot

    def return_to_spot(self) -> None:
        """Go on where one was, else at the first open question."""
        if self.form is None:
            return
        if not (self.spot.link_id and go_to(self.form, self.spot)):
            step = self.step or next(iter(self.steps()), None)
            if step is not None:
                self.begin_step(step)
        self.went.emit()

    def go_to(self, link_id: str, row: RowKey | None = None) -> None:
        """Go to a question, in whatever step it stands."""
        if self.form is not None:
            if not self.form.go_to(link_id, row):
                self.form.go_to(link_id)
            self.went.emit()

    def _cursor(self) -> Cursor:
        spot = self.where()
        return Cursor(spot.link_id, spot.position)
