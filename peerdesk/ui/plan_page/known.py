"""Use one you have: people, medicines and places that were named before, once for all plans."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

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
from peerdesk.ui.plan_page.offers_block import Offer, OffersBlock
from peerdesk.ui.plan_page.presenter import PlanPresenter
from peerdesk.wording.form_captions import form_captions


class KnownBlock(OffersBlock):
    """A button below a list or a block; its menu names what is known and not there yet.

    A block that stands once offers it while nobody is named. `wanted` carries the question and row
    to go to.
    """

    wanted = Signal(str, object)

    def __init__(self, presenter: PlanPresenter, item: Item, parent: QWidget | None = None) -> None:
        form = presenter.answers.form
        captions = form_captions(form.shown_in or form.language)
        super().__init__(presenter, item, captions.use_known, parent)

    def offered(self) -> tuple[Fact, ...]:
        """What the menu names."""
        here = [
            fact for fact in facts_in(self._presenter.answers) if fact.link_id == self._item.link_id
        ]
        if here and not self._item.repeats:
            return ()  # what stands there is not replaced by a slip of the hand
        known = self._presenter.known_facts(block_of(self._item))
        return tuple(fact for fact in known if not any(same_fact(fact, one) for one in here))

    def offers(self) -> Sequence[Offer]:
        """What is known, to be written here too."""
        return [(fact.name.replace("&", "&&"), partial(self.use, fact)) for fact in self.offered()]

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
