"""Below a question of a plan: thoughts that were written before, and plans that come next."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.forms.definition import Item
from peerdesk.forms.told_before import with_thought_taken
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.panel import emptied
from peerdesk.ui.plan_page.offers_block import Offer, OffersBlock
from peerdesk.ui.plan_page.presenter import PlanPresenter
from peerdesk.ui.plan_page.ways import Way
from peerdesk.ui.theme import Look
from peerdesk.wording.plan_ways import way_words

_LONGEST_IN_MENU = 60
_MOST_IN_MENU = 24


class ThoughtsBlock(OffersBlock):
    """A button below a list; its menu names thoughts from other plans that are not in it yet."""

    def __init__(self, presenter: PlanPresenter, item: Item, parent: QWidget | None = None) -> None:
        form = presenter.answers.form
        words = way_words(form.shown_in or form.language)
        super().__init__(presenter, item, words.written_before, parent)

    def offered(self) -> tuple[str, ...]:
        """What the menu names."""
        ways, answers = self._presenter.ways, self._presenter.answers
        return ways.written_before(answers, self._item.link_id)[:_MOST_IN_MENU]

    def offers(self) -> Sequence[Offer]:
        """The thoughts, to be taken over."""
        return [(_in_a_menu(words), partial(self.use, words)) for words in self.offered()]

    def use(self, words: str) -> None:
        """Write the thought into the list, last."""
        self.changed.emit(with_thought_taken(self._presenter.answers, self._item.link_id, words))


class WaysBlock(QWidget):
    """A button for each plan that comes next. `wanted` carries the way."""

    wanted = Signal(object)

    def __init__(
        self, presenter: PlanPresenter, link_id: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._presenter, self._link_id = presenter, link_id
        self.buttons: list[ActionButton] = []
        self._shown: tuple[Way, ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.look()

    def look(self) -> None:
        """Offer what the answers lead to now."""
        presenter = self._presenter
        ways = presenter.ways.ways_from(presenter.answers, (self._link_id,))
        if ways == self._shown:
            return
        self._shown = ways
        emptied(self._column)
        self.buttons = []
        for way in ways:
            button = ActionButton(way.words.replace("&", "&&"), look=Look.LINK)
            button.clicked.connect(partial(self.wanted.emit, way))
            self.buttons.append(button)
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        if self.parentWidget() is not None or not ways:
            self.setVisible(bool(ways))


def _in_a_menu(words: str) -> str:
    """The words on one line of a menu, cut where they are long: the list gets them whole."""
    line = " ".join(words.split())
    cut = line if len(line) <= _LONGEST_IN_MENU else f"{line[: _LONGEST_IN_MENU - 1].rstrip()}…"
    return cut.replace("&", "&&")


def together(blocks: Sequence[QWidget]) -> QWidget | None:
    """Blocks that stand below one item as one widget; None for none."""
    if len(blocks) <= 1:
        return next(iter(blocks), None)
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    for block in blocks:
        column.addWidget(block)
    return whole
