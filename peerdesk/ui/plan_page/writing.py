"""The form of a plan while it is written on, and where one is in it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.domain.documents import Cursor
from peerdesk.domain.lines import PhoneLine
from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.keeping import keeps
from peerdesk.ui.form_view.view import FormView
from peerdesk.ui.form_view.writing import OwnField
from peerdesk.ui.plan_page.blocks import PlanBlocks
from peerdesk.ui.plan_page.keeper import PlanKeeper
from peerdesk.ui.plan_page.presenter import PlanPresenter
from peerdesk.ui.plan_page.spot import Spot, go_to, spot_in


class PlanWriting(QWidget):
    """One form for one draft in one language; another draft gets another form.

    `unsigned` when a drawn signature was taken off because the words above it changed; `went` when
    the cursor was put somewhere, which may not have its place on the screen yet; `way_wanted`
    carries the way to another plan, `spoke` what just said something that should be in sight.
    """

    unsigned = Signal()
    went = Signal()
    way_wanted = Signal(object)
    spoke = Signal(object)

    def __init__(
        self,
        presenter: PlanPresenter,
        lines: Sequence[PhoneLine],
        own_field: OwnField | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._presenter, self._lines, self._own_field = presenter, lines, own_field
        self.blocks: PlanBlocks | None = None
        self._keeper: PlanKeeper | None = None
        self.form: FormView | None = None
        self.spot = Spot()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_second(self) -> None:
        """Draw the form anew, with another second language or with none."""
        self.where()
        self.show_draft(anew=True)

    def show_draft(self, *, anew: bool = False) -> None:
        """Show the draft that is open, if any; `anew` even if it is shown already."""
        keeper = self._presenter.keeper
        if keeper is self._keeper and not anew:
            return
        same_plan = self._keeper is not None and keeper is not None and keeper.is_same(self._keeper)
        spot, part = self.spot, None if self.form is None else self.form.shown_part()
        known, self._keeper = self._keeper, keeper
        self._take_off()
        if keeper is None:
            return
        if keeper is not known:
            keeper.unsigned.connect(self._take_signature_off)
        form = self._make(keeper)
        if same_plan:  # only the language is another
            self.spot = spot
            same = (one for one in form.parts() if part is not None and one.same_place(part))
            form.show_part(next(same, form.shown_part()))

    def _take_off(self) -> None:
        if self.form is not None:
            self._column.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None

    def _make(self, keeper: PlanKeeper) -> FormView:
        self.blocks = blocks = PlanBlocks(self._presenter, self._lines)
        self.form = FormView(
            keeper.answers,
            self._presenter.zone,
            plan=keeps(keeper.answers.form),
            own_field=self._own_field,
            own_block=blocks.block,
            second=self._presenter.second_texts(),
        )
        blocks.setParent(self.form)
        blocks.changed.connect(self.take)
        blocks.wanted.connect(self.go_to)
        blocks.way_wanted.connect(self.way_wanted)
        blocks.spoke.connect(self.spoke)
        self.form.answers_changed.connect(self._presenter.answer)
        self.form.parts_changed.connect(blocks.look_again)
        self._column.addWidget(self.form)
        keeper.where = self._cursor
        self.spot = Spot(keeper.cursor.link_id, None, keeper.cursor.position)
        return self.form

    def take(self, answers: Answers) -> None:
        """Show answers that were changed beside the form; the cursor stays where it is."""
        if self.form is None:
            return
        spot = spot_in(self.form)
        self.form.show_answers(answers)
        self._presenter.answer(answers)
        if self.blocks is not None:
            self.blocks.look_again()
        if spot.link_id:
            go_to(self.form, spot)

    def where(self) -> Spot:
        """Where one is writing, or was last."""
        found = Spot() if self.form is None else spot_in(self.form)
        if found.link_id:
            self.spot = found
        return self.spot

    def return_to_spot(self) -> None:
        """Go on where one was, else at the first question."""
        if self.form is not None and not (self.spot.link_id and go_to(self.form, self.spot)):
            self.form.go_to_first()
        self.went.emit()

    def go_to(self, link_id: str, row: RowKey | None) -> None:
        """Go to a question, in whatever part it stands."""
        if self.form is not None:
            self.form.go_to(link_id, row)
            self.went.emit()

    def _cursor(self) -> Cursor:
        spot = self.where()
        return Cursor(spot.link_id, spot.position)

    def _take_signature_off(self) -> None:
        self.take(self._presenter.answers)
        self.unsigned.emit()
