"""What the law asks about a person, and how they asked to be reached; no widget in here."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from peerdesk.domain.consents.person_facts import LegalFacts
from peerdesk.domain.consents.vocabulary import CapacityStatus
from peerdesk.domain.errors import TimeUnreadable
from peerdesk.domain.people import WayToReach
from peerdesk.domain.reaching import against_request
from peerdesk.domain.text import clean
from peerdesk.domain.when_text import read_day
from peerdesk.services import resume
from peerdesk.services.desk import Desk
from peerdesk.services.person_facts import change_legal_facts, legal_facts, safe_contact
from peerdesk.services.programme import programme_day
from peerdesk.ui.day_field import day_text
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.wording import entries
from peerdesk.wording import person_facts as words
from peerdesk.wording.safe_contact import safe_contact_words

DAYS: Final = frozenset({"birth_date", "adult_by", "died_on", "capacity_since"})


class LegalPresenter(QObject):
    """Texts by the names of `LegalFacts`, each saved when its field is left. One person's."""

    changed = Signal()

    def __init__(
        self, desk: Desk, navigator: Navigator, person_id: UUID, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._navigator, self._person_id = desk, navigator, person_id

    @property
    def has_any(self) -> bool:
        """Whether anything but a day of being grown up is on record, or half typed."""
        facts = replace(self._facts(), adult_by=None)
        return facts != LegalFacts() or any(map(self.typed, DAYS))

    # --- Text that is typed -----------------------------------------------------------------------

    def value(self, name: str) -> str:
        """A fact as it is on record."""
        value = getattr(self._facts(), name)
        if isinstance(value, date):
            return day_text(value, self._today())
        return "" if value is None else str(value)

    def typed(self, name: str) -> str:
        """What was typed and could not be saved as it is."""
        return resume.typed(self._desk, self._kept_as(name))

    def keep(self, name: str, text: str) -> bool:
        """Keep what is typed for coming back; False, and said, when it could not be kept."""
        if text == self.typed(name):
            return True
        return not self._try(lambda: resume.keep_typed(self._desk, self._kept_as(name), text))

    def save(self, name: str, text: str) -> str:
        """Save a fact; gives what is wrong with it, or an empty text."""
        text = clean(text).text.strip()
        if text == self.value(name):
            return ""
        if name not in DAYS:
            return self._change(**{name: text})
        if not text:
            return self._change(**{name: None})
        with suppress(TimeUnreadable):
            return self._change(**{name: read_day(text, self._today())})
        return entries.unread_day()

    # --- Choices ----------------------------------------------------------------------------------

    def capacity(self) -> str:
        """The code of who decides."""
        return str(self._facts().capacity)

    def choose_capacity(self, code: str) -> str:
        """Choose who decides; gives what is wrong, or an empty text."""
        capacity = CapacityStatus(code)
        since = self._facts().capacity_since
        if capacity is CapacityStatus.HAS_CAPACITY:
            since = None
        return self._change(capacity=capacity, capacity_since=since)

    def is_grown_up(self) -> None:
        """Write down that they are known to be grown up, from today."""
        self._change(adult_by=self._today())

    # --- Reaching them ----------------------------------------------------------------------------

    def asked(self) -> str:
        """How they asked to be reached, in a sentence or two; "" without a signed request."""
        written = safe_contact(self._desk, self._person_id)
        return "" if written is None else safe_contact_words(written)

    def warnings(self, ways: Sequence[WayToReach]) -> list[str]:
        """Which of these ways the request leaves out."""
        written = safe_contact(self._desk, self._person_id)
        if written is None:
            return []
        return [
            words.other_number(one.value)
            if one.is_other_number
            else words.against(one.way, one.value)
            for one in against_request(ways, written.ways, written.phone)
        ]

    def _today(self) -> date:
        return programme_day(self._desk)

    def _kept_as(self, name: str) -> str:
        return f"legal:{self._person_id}:{name}"

    def _facts(self) -> LegalFacts:
        return legal_facts(self._desk, self._person_id)

    def _change(self, **changed: object) -> str:
        facts = replace(self._facts(), **changed)  # type: ignore[arg-type]  # named fields
        if facts == self._facts():
            return ""
        wrong = self._try(lambda: change_legal_facts(self._desk, self._person_id, facts))
        if not wrong:
            self.changed.emit()
        return wrong

    def _try(self, save: Callable[[], object]) -> str:
        return self._navigator.keeps(save, self._desk.clock)
