"""What the pages of letters and of reports share: one form that is written on, then sealed."""

from PySide6.QtGui import QHideEvent

from peerdesk.domain.documents import Cursor
from peerdesk.services.desk import Desk
from peerdesk.ui.form_view.view import FormView
from peerdesk.ui.form_view.writing import OwnBlock
from peerdesk.ui.letter_page.presenter import PaperPresenter
from peerdesk.ui.letter_page.sealing import SealPanel
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page, WorkColumn
from peerdesk.ui.paper_keeper import PaperKeeper
from peerdesk.ui.plan_page.spot import Spot, spot_in
from peerdesk.ui.prompts.in_forms import prompt_in_form


class SealedPage(Page):
    """Lets its paper be sealed, and knows where in the form one was writing."""

    presenter: PaperPresenter
    seal_panel: SealPanel
    work: WorkColumn

    def __init__(self, desk: Desk, navigator: Navigator) -> None:
        super().__init__()
        self._desk, self._navigator = desk, navigator
        self._sealing, self._spot = False, Spot()
        self.form: FormView | None = None

    def hideEvent(self, event: QHideEvent) -> None:
        """The passphrase does not wait on a page nobody looks at."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.seal_panel.panel.forget()

    def ask_seal(self) -> None:
        """Read it through and seal it; once more goes to the passphrase."""
        if self._sealing:
            self.seal_panel.put_focus()
        elif self.presenter.is_open and self.presenter.writing and self.flush():
            self._sealing = True
            self._show()
            self.seal_panel.ask(self.presenter.lacking())
            self.work.verticalScrollBar().setValue(0)
            self.seal_panel.put_focus()

    def _leave_sealing(self) -> None:
        self._sealing = False
        self.seal_panel.panel.forget()
        self._show()
        self.put_focus()

    def _show(self) -> None:
        raise NotImplementedError

    def _form_of(self, keeper: PaperKeeper, own_block: OwnBlock | None = None) -> FormView:
        """The form of what is being written, with its prompts; it tells the keeper the cursor."""
        form = FormView(keeper.answers, self.presenter.zone, own_block=own_block)
        form.answers_changed.connect(self.presenter.answer)
        prompt_in_form(self._desk, form, self.presenter.person_id, self._navigator.say)
        keeper.where = self._cursor
        return form

    def _cursor(self) -> Cursor:
        where = spot_in(self.form) if self.form is not None else Spot()
        self._spot = where if where.link_id else self._spot
        return Cursor(self._spot.link_id, self._spot.position)
