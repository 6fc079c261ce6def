"""A plan on the shared page: what is open, and where in it the person is. Nothing here changes it.

No widget in here. Nothing is counted, scored or shown as missing (plans.md B4, B5).
"""

from datetime import date
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.definition import FormDefinition
from peerdesk.forms.enablement import Enablement
from peerdesk.forms.keeping import Standing, card_choices, keeps
from peerdesk.forms.parts import Part, parts
from peerdesk.services.desk import Desk, today
from peerdesk.ui.paper_keeper import PaperKeeper
from peerdesk.ui.together.papers import TogetherPaper
from peerdesk.ui.together.passing_over import PassedOver
from peerdesk.ui.together.scenes import Scene
from peerdesk.ui.together.spots import Spot
from peerdesk.ui.together.where import Where
from peerdesk.wording.together import TogetherWords, base_language


class PlanInFront(QObject):
    """What is in front of the person, for everything that draws it."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._paper: TogetherPaper | None = None
        self.here = Where()
        self._passed = PassedOver()

    # --- What is open ---------------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        """Whether a plan is open."""
        return self._paper is not None

    @property
    def paper(self) -> TogetherPaper:
        """What is written together; asking before it is open is a bug."""
        if self._paper is None:
            raise LookupError
        return self._paper

    @property
    def keeper(self) -> PaperKeeper:
        """Keeps what is said."""
        return self.paper.keeper

    @property
    def document_id(self) -> UUID:
        """The plan."""
        return self.keeper.document_id

    @property
    def answers(self) -> Answers:
        """What was said."""
        return self.keeper.answers

    @property
    def form(self) -> FormDefinition:
        """The form, with its texts in the language of the plan."""
        return self.answers.form

    @property
    def language(self) -> str:
        """The language the person reads now."""
        return base_language(self.form.shown_in or self.form.language)

    @property
    def words(self) -> TogetherWords:
        """What PeerDesk itself says, in that language."""
        return self.paper.words(self.language)

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts in the person's order, without those they put away or are not asked."""
        asked = Enablement(self.form).state(self.answers)
        out = {i.link_id for i in self.form.items if i.look.hidden or not asked.asks(i.link_id)}
        shown = (part for part in parts(self.answers) if not part.hidden)
        return tuple(part for part in shown if part.link_id not in out)

    @property
    def title(self) -> str:
        """What the person calls the plan."""
        return self._text("me.title") or self.form.title

    @property
    def printed_name(self) -> str:
        """The name to print, as the person chose it."""
        return self._text("me.name") or self._text("cn.name")

    @property
    def zone(self) -> ZoneInfo:
        """The zone where they sit."""
        return ZoneInfo(self._desk.clock.zone())

    @property
    def today(self) -> date:
        """The day it is for them."""
        return today(self._desk)

    @property
    def has_card(self) -> bool:
        """Whether the form makes a card."""
        return bool(card_choices(self.form))

    @property
    def has_pocket(self) -> bool:
        """Whether the form makes a pocket book, as plans do."""
        return keeps(self.form)

    # --- Where they are -------------------------------------------------------------------------

    @property
    def scene(self) -> Scene:
        """What is on the screen."""
        return self.here.scene

    @property
    def part(self) -> Part | None:
        """The part they are in."""
        return self.here.part

    @property
    def spot(self) -> Spot | None:
        """The spot they are at."""
        return self.here.spot

    @property
    def row(self) -> RowKey | None:
        """The row of a group they are in, None outside of rows."""
        return self.here.row(self.answers)

    @property
    def progress(self) -> tuple[int, int]:
        """Where they are among the spots walked together, from 1; (0, 0) outside of the plan."""
        return self.here.progress(self.answers)

    @property
    def passed_over(self) -> Standing | None:
        """How the question on the screen was passed over."""
        return None if self.spot is None else self._passed.way(self.answers, self.spot)

    # --- By hand --------------------------------------------------------------------------------

    def _text(self, link_id: str) -> str:
        kept = self.answers.value(link_id) if link_id in self.form.by_link else None
        return kept if isinstance(kept, str) else ""
