"""The plans of one person, and beginning another; no widget in here."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from peerdesk.domain.errors import PeerDeskError
from peerdesk.forms.filled_by import FilledBy
from peerdesk.services import plans
from peerdesk.services.desk import Desk, today
from peerdesk.services.plans import PlanForm, PlanSummary
from peerdesk.ui.person_page.languages import language_to_offer, languages
from peerdesk.ui.person_page.presenter import PersonPresenter
from peerdesk.ui.strengths.panel import StrengthsPanel
from peerdesk.wording import sentence


class PersonPlansPresenter(QObject):
    """`trouble` carries a sentence when a plan could not be begun."""

    trouble = Signal(str)

    def __init__(self, desk: Desk, person: PersonPresenter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._person = desk, person

    @property
    def name(self) -> str:
        """What the person is called."""
        return self._person.person.name

    @property
    def today(self) -> date:
        """The day where the worker is."""
        return today(self._desk)

    @property
    def zone(self) -> ZoneInfo:
        """The zone where the worker is."""
        return ZoneInfo(self._desk.clock.zone())

    def plans(self) -> Sequence[PlanSummary]:
        """Their plans, those in use first, the last changed before others."""
        return plans.of_person(self._desk, self._person.person_id)

    def has_any(self) -> bool:
        """Whether there is a plan to start from."""
        return bool(self.plans())

    def kinds(self) -> Sequence[PlanForm]:
        """The kinds of plan one can begin, with what each is for."""
        return plans.kinds(self._desk)

    def own_kinds(self) -> Sequence[PlanForm]:
        """Pages they may keep for themselves; not whether they do."""
        return plans.alone_kinds(self._desk)

    def own_page(self, form_name: str) -> UUID | None:
        """Their own page of this kind, begun if need be; None, and why told, when that failed."""
        try:
            return plans.own_page(self._desk, self._person.person_id, form_name, self.language())
        except PeerDeskError as error:
            self.trouble.emit(sentence(error))
            return None

    def strengths_panel(self) -> StrengthsPanel:
        """A panel for what they may take home."""
        return StrengthsPanel(self._desk)

    def open_strengths(self, panel: StrengthsPanel) -> None:
        """Fill it with what the person said, in their language."""
        panel.open(self._person.person_id, self.language(), self.name)

    def languages(self) -> list[tuple[str, str]]:
        """The languages in which questions can be asked, each with its own name."""
        return languages()

    def language(self) -> str:
        """The language to offer: the first one they speak that we can ask in."""
        return language_to_offer(self._person.person.details.languages)

    def who_may_fill(self) -> Sequence[FilledBy]:
        """Who may fill a new plan in, the person first; only they where nobody cares for them."""
        return plans.who_may_fill(self._desk, self._person.person_id)

    def begin(
        self, form_name: str, language: str, filled_by: FilledBy, *, from_last: bool
    ) -> UUID | None:
        """Begin a plan and give its id; None, and the reason told, when that failed."""
        person_id = self._person.person_id
        try:
            return plans.start(
                self._desk,
                person_id,
                form_name,
                language,
                from_last=from_last,
                filled_by=filled_by,
            )
        except PeerDeskError as error:
            self.trouble.emit(sentence(error))
            return None
