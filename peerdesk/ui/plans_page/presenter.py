"""What the page of all plans shows; no widget in here."""

from collections.abc import Sequence
from functools import partial
from itertools import groupby
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from peerdesk.domain.plans import PlanFilter
from peerdesk.services import plans
from peerdesk.services.desk import Desk
from peerdesk.services.plans import PlanSummary
from peerdesk.ui.cards.card import Card
from peerdesk.ui.cards.plan_card import plan_card
from peerdesk.ui.counted_list import CountedList
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.plans_page.choice import Choice
from peerdesk.wording import plans as words


class PlansPresenter(CountedList):
    """Reads pages of plans that fit the choice, and counts them in the background."""

    def __init__(self, desk: Desk, navigator: Navigator, parent: QObject | None = None) -> None:
        super().__init__(desk, navigator, parent)
        self.choice = Choice()

    def kinds(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """The kinds of plan there can be: the name of each group, with form urls and titles."""
        grouped = groupby(plans.kinds(self._desk), key=lambda kind: kind.group)
        return [
            (words.plan_group(code), [(kind.url, kind.title) for kind in group])
            for code, group in grouped
        ]

    def choose(self, choice: Choice) -> bool:
        """Show what fits; whether that is something else than before."""
        before, self.choice = self.choice, choice
        return choice != before

    def fetch(self, last: PlanSummary | None, count: int) -> Sequence[PlanSummary]:
        """The plans that follow `last`; none, and the reason said, when reading failed."""
        find = partial(plans.plans, self._desk, self._wanted(), last, count)
        return self._navigator.given(find) or ()

    def card(self, plan: PlanSummary) -> Card:
        """What the card of one plan says."""
        zone = ZoneInfo(self._desk.clock.zone())
        return plan_card(plan, self.today, zone, with_name=True)

    def count(self) -> None:
        """Count what fits; `counted` brings the words."""
        self._count(partial(plans.count, self._desk, self._wanted()), words.how_many)

    def open(self, plan: PlanSummary) -> None:
        """Read it, or go on writing."""
        self._navigator.go("plan", {"document": str(plan.document_id)})

    def _wanted(self) -> PlanFilter:
        return PlanFilter(name=self.choice.name, form_url=self.choice.kind)
