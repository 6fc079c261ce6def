"""What the plan page puts below some groups of the form: known facts, phone lines."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from peerdesk.domain.lines import PhoneLine
from peerdesk.forms.answers import RowKey
from peerdesk.forms.definition import Item, Kind
from peerdesk.forms.flags import SHOWS_LINES
from peerdesk.forms.shared_facts import block_of
from peerdesk.ui.plan_page.known import KnownBlock
from peerdesk.ui.plan_page.lines_block import LinesBlock
from peerdesk.ui.plan_page.presenter import PlanPresenter
from peerdesk.ui.plan_page.way_blocks import ThoughtsBlock, WaysBlock, together

_FACTS = frozenset({"person", "medicine", "place"})


class PlanBlocks(QObject):
    """Makes these for one form; the signals are those of the blocks themselves."""

    changed = Signal(object)
    wanted = Signal(str, object)
    way_wanted = Signal(object)

    def __init__(
        self, presenter: PlanPresenter, lines: Sequence[PhoneLine], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._presenter, self._lines = presenter, lines
        self.known: dict[str, KnownBlock] = {}
        self.lines: dict[str, LinesBlock] = {}
        self.thoughts: dict[str, ThoughtsBlock] = {}
        self.ways: dict[str, WaysBlock] = {}
        presenter.answered.connect(self.show_answers)  # what they change, they change in these

    def block(self, item: Item, row: RowKey | None) -> QWidget | None:
        """What stands below this item, None for nothing."""
        if row is not None:
            return None
        made = (self._of_group(item), self._thoughts_for(item), self._ways_from(item))
        return together([one for one in made if one is not None])

    def _of_group(self, item: Item) -> QWidget | None:
        if item.kind is not Kind.GROUP:
            return None
        if SHOWS_LINES in item.flags:
            return self._lines_of(item)
        if item.repeats and block_of(item) in _FACTS:
            return self._known(item)
        return None

    def show_answers(self) -> None:
        """Follow answers that changed."""
        for way in self.ways.values():
            way.look()
        for block in self.lines.values():
            block.show_answers(self._presenter.answers)

    def look_again(self) -> None:
        """See anew what there is to use: facts came or went."""
        for thoughts in self.thoughts.values():
            thoughts.look()
        for block in self.known.values():
            block.look()

    def _thoughts_for(self, item: Item) -> QWidget | None:
        if not self._presenter.ways.takes(item.link_id):
            return None
        made = ThoughtsBlock(self._presenter, item)
        made.changed.connect(self.changed)
        self.thoughts[item.link_id] = made
        return made

    def _ways_from(self, item: Item) -> QWidget | None:
        if not self._presenter.ways.leads_from(item.link_id):
            return None
        made = WaysBlock(self._presenter, item.link_id)
        made.wanted.connect(self.way_wanted)
        self.ways[item.link_id] = made
        return made

    def _lines_of(self, item: Item) -> LinesBlock:
        may_change = any(child.link_id == "ln.show" for child in item.children)
        made = LinesBlock(self._lines, self._presenter.answers, may_change=may_change)
        made.changed.connect(self.changed)
        self.lines[item.link_id] = made
        return made

    def _known(self, item: Item) -> KnownBlock:
        made = KnownBlock(self._presenter, item)
        made.changed.connect(self.changed)
        made.wanted.connect(self.wanted)
        self.known[item.link_id] = made
        return made
