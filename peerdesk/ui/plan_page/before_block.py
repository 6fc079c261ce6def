"""Use what you wrote before: the care of a home, or what calms, taken over from other plans."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from peerdesk.forms.answers import Answers
from peerdesk.forms.definition import Item
from peerdesk.forms.shared_facts import block_of, taken_over
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.plan_page.presenter import PlanPresenter
from peerdesk.ui.rows import announce, plain
from peerdesk.ui.theme import Look
from peerdesk.wording.form_captions import form_captions


class BeforeBlock(QWidget):
    """A button while other plans say something that this one does not; `changed` carries answers.

    What stands here already stays as it is.
    """

    changed = Signal(object)

    def __init__(self, presenter: PlanPresenter, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter, self._item = presenter, item
        form = presenter.answers.form
        self._captions = form_captions(form.shown_in or form.language)
        self.button = ActionButton(self._captions.use_written, look=Look.LINK)
        self.button.setAccessibleDescription(plain(item.text))
        self.button.clicked.connect(self._use)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.button)
        line.addStretch()
        self.look()

    def look(self) -> None:
        """Show the button while it would bring anything; never before it has its place."""
        anything = self._with_known() != self._presenter.answers
        if self.parentWidget() is not None or not anything:
            self.setVisible(anything)

    def _use(self) -> None:
        self.changed.emit(self._with_known())
        announce(self, self._captions.was_used)

    def _with_known(self) -> Answers:
        known = self._presenter.known_facts(block_of(self._item))
        return taken_over(self._presenter.answers, self._item.link_id, known)
