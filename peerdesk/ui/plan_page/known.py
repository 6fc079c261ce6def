"""Use one you have: people, medicines and places that were named before, once for all plans."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from peerdesk.forms.answers import RowKey
from peerdesk.forms.definition import Item
from peerdesk.forms.shared_facts import (
    Fact,
    block_of,
    facts_in,
    same_fact,
    with_fact,
    with_new_fact,
)
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.plan_page.presenter import PlanPresenter
from peerdesk.ui.rows import plain
from peerdesk.ui.theme import Look
from peerdesk.wording.form_captions import form_captions


class KnownBlock(QWidget):
    """A button below a list or a block; its menu names what is known and not there yet.

    A block that stands once offers it while nobody is named. `changed` carries the answers with
    what was chosen, `wanted` the question and row to go to.
    """

    changed = Signal(object)
    wanted = Signal(str, object)

    def __init__(self, presenter: PlanPresenter, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter, self._item = presenter, item
        form = presenter.answers.form
        captions = form_captions(form.shown_in or form.language)
        self.button = ActionButton(captions.use_known, look=Look.LINK)
        self.button.setAccessibleDescription(plain(item.text))
        self._menu = QMenu(self.button)
        self._menu.aboutToShow.connect(self.fill)
        self.button.setMenu(self._menu)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.button)
        line.addStretch()
        self.look()

    def look(self) -> None:
        """Show the button while there is anything to use; never before it has its place."""
        anything = bool(self.offered())
        if self.parentWidget() is not None or not anything:
            self.setVisible(anything)

    def offered(self) -> tuple[Fact, ...]:
        """What the menu names."""
        here = [
            fact for fact in facts_in(self._presenter.answers) if fact.link_id == self._item.link_id
        ]
        if here and not self._item.repeats:
            return ()  # what stands there is not replaced by a slip of the hand
        known = self._presenter.known_facts(block_of(self._item))
        return tuple(fact for fact in known if not any(same_fact(fact, one) for one in here))

    def fill(self) -> None:
        """Name what there is now."""
        self._menu.clear()
        for fact in self.offered():
            self._menu.addAction(fact.name.replace("&", "&&"), partial(self.use, fact))

    def use(self, fact: Fact) -> None:
        """Write the fact into the list or the block, and go to it."""
        answers, link_id = self._presenter.answers, self._item.link_id
        row: RowKey | None = None
        if self._item.repeats:
            answers, row = with_new_fact(answers, link_id, fact)
        else:
            answers = with_fact(answers, link_id, None, fact)
        self.changed.emit(answers)
        self.wanted.emit(_first(self._item), row)


def _first(item: Item) -> str:
    """The first question of a block, behind the help that may stand above it."""
    return next(child.link_id for child in item.children if child.is_question)
