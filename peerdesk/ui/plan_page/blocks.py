"""What the plan page puts below some groups of the form: known facts, phone lines, rules."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from peerdesk.domain.lines import PhoneLine
from peerdesk.forms.answers import RowKey
from peerdesk.forms.definition import Item, Kind
from peerdesk.forms.flags import SHOWS_LINES, SHOWS_STATE_RULES
from peerdesk.forms.shared_facts import OF_SINGLE_QUESTIONS, block_of
from peerdesk.ui.plan_page.before_block import BeforeBlock
from peerdesk.ui.plan_page.known import KnownBlock
from peerdesk.ui.plan_page.lines_block import LinesBlock
from peerdesk.ui.plan_page.names_block import NamesBlock
from peerdesk.ui.plan_page.presenter import PlanPresenter
from peerdesk.ui.plan_page.rules_block import RulesBlock
from peerdesk.ui.plan_page.way_blocks import ThoughtsBlock, WaysBlock, together

_FACTS = frozenset({"person", "medicine", "place"})
_NAMED = frozenset({"pd.proxy", "pd.proxy2", "pd.guard", "pd.wit", "pd.notary"})
"""Where an advance directive names who decides and who signs."""


class PlanBlocks(QObject):
    """Makes these for one form; the signals are those of the blocks themselves."""

    changed = Signal(object)
    wanted = Signal(str, object)
    way_wanted = Signal(object)
    spoke = Signal(object)

    def __init__(
        self, presenter: PlanPresenter, lines: Sequence[PhoneLine], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._presenter, self._lines = presenter, lines
        self.known: dict[str, KnownBlock] = {}
        self.lines: dict[str, LinesBlock] = {}
        self.thoughts: dict[str, ThoughtsBlock] = {}
        self.ways: dict[str, WaysBlock] = {}
        self.before: dict[str, BeforeBlock] = {}
        self.names: dict[tuple[str, RowKey | None], NamesBlock] = {}
        self.rules: dict[str, RulesBlock] = {}
        presenter.answered.connect(self.show_answers)  # what they change, they change in these

    def block(self, item: Item, row: RowKey | None) -> QWidget | None:
        """What stands below this item, None for nothing."""
        if row is not None:
            in_cards = item.link_id in _NAMED and item.repeats
            return self._names(item, row) if in_cards else None
        made = (self._of_group(item), self._thoughts_for(item), self._ways_from(item))
        return together([one for one in made if one is not None])

    def _of_group(self, item: Item) -> QWidget | None:
        if item.kind is not Kind.GROUP:
            return None
        if SHOWS_LINES in item.flags:
            return self._lines_of(item)
        if SHOWS_STATE_RULES in item.flags:
            return self._rules_of(item)
        if block_of(item) in OF_SINGLE_QUESTIONS:
            return self._before(item)
        known = self._known(item) if block_of(item) in _FACTS else None
        names = self._names(item, None) if item.link_id in _NAMED and not item.repeats else None
        return together([one for one in (known, names) if one is not None])

    def show_answers(self) -> None:
        """Follow answers that changed."""
        for way in self.ways.values():
            way.look()
        answers = self._presenter.answers
        for lines in self.lines.values():
            lines.show_answers(answers)
        for rules in self.rules.values():
            rules.show_answers(answers)
        found = self._presenter.names_to_look_at() if self.names else ()
        for names in self.names.values():
            names.show_found(found)

    def look_again(self) -> None:
        """See anew what there is to use: facts came or went."""
        for thoughts in self.thoughts.values():
            thoughts.look()
        for known in self.known.values():
            known.look()
        for before in self.before.values():
            before.look()

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

    def _before(self, item: Item) -> BeforeBlock:
        made = BeforeBlock(self._presenter, item)
        made.changed.connect(self.changed)
        self.before[item.link_id] = made
        return made

    def _names(self, item: Item, row: RowKey | None) -> NamesBlock:
        made = NamesBlock(item, row)
        made.show_found(self._presenter.names_to_look_at())
        made.spoke.connect(lambda: self.spoke.emit(made))
        made.destroyed.connect(lambda: self._forget(item.link_id, row, made))
        self.names[item.link_id, row] = made
        return made

    def _forget(self, link_id: str, row: RowKey | None, block: NamesBlock) -> None:
        """A card went, and what was said in it."""
        if self.names.get((link_id, row)) is block:
            del self.names[link_id, row]

    def _rules_of(self, item: Item) -> RulesBlock:
        made = RulesBlock(self._presenter.answers, self._presenter.today)
        self.rules[item.link_id] = made
        return made
