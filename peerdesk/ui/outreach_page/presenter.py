"""One outreach round while it is written: every decision of the page, no widget."""

from uuid import UUID

from PySide6.QtCore import QObject, Signal

from peerdesk.domain.outreach import Concern, SupplyGiven
from peerdesk.forms.values import Coding
from peerdesk.services import outreach, people
from peerdesk.services.desk import Desk
from peerdesk.services.outreach_numbers import looked_at
from peerdesk.ui.contact_page import when_entry
from peerdesk.ui.contact_page.when_entry import WhenEntry
from peerdesk.ui.outreach_page.note_in_hand import NoteInHand

SUPPLIES = "outreach.supplies"
_KIND, _COUNT = f"{SUPPLIES}.kind", f"{SUPPLIES}.count"


class MetSomeone(NoteInHand):
    """The note of one who was met on the round."""

    def __init__(
        self, desk: Desk, document_id: UUID, save_within_ms: int, parent: QObject | None = None
    ) -> None:
        super().__init__(desk, document_id, save_within_ms, parent)
        if self.person_id is None:
            raise ValueError("a note of somebody met is about somebody")
        self.person = people.summary(desk, self.person_id)

    def concerns(self) -> tuple[Concern, ...]:
        """What to look at once more; the place of the round is said beside the round itself."""
        return looked_at(self._desk, self.person_id, self.answers.with_answer("place_detail", None))

    @property
    def is_first(self) -> bool:
        """Whether they had never met before."""
        return self.answers.value("outreach.first_contact") is True


class RoundPresenter(NoteInHand):
    """The counts, with those who were met; `saving`, `saved`, `failed` of any note of the round."""

    saving = Signal()
    saved = Signal(object)
    failed = Signal(object)

    def __init__(
        self, desk: Desk, tally_id: UUID, save_within_ms: int, parent: QObject | None = None
    ) -> None:
        super().__init__(desk, tally_id, save_within_ms, parent)
        self._save_within_ms = save_within_ms
        self.when = self._first_when()
        self.met: list[MetSomeone] = []
        self._watch(self)
        for document_id in outreach.met_on(desk, tally_id):
            self._hold(document_id)

    # --- When and where -----------------------------------------------------------------------

    def type_when(self, text: str) -> None:
        """Read the When field; text that cannot be read stays with the draft as it is."""
        self.when = when_entry.read_entry(text, self._desk.clock.now(), self._zone)
        self.keeper.type(text if self.when.trouble else "")
        self.take(when_entry.with_times(self.answers, self.when.span))

    def when_read_back(self) -> str:
        """The times as they were understood, with what to look at in them."""
        return self.when.trouble or self.when.read_back(wants_end=True)

    # --- Supplies -----------------------------------------------------------------------------

    def supplies(self) -> tuple[SupplyGiven, ...]:
        """What was given out, as written: a code, or the worker's own word."""
        answers = self.answers
        return tuple(
            SupplyGiven(_told(answers.value(_KIND, row)), _whole(answers.value(_COUNT, row)))
            for row in answers.rows_of(SUPPLIES)
        )

    def given_out(self, kind: str) -> int | None:
        """How many of one thing, None where nobody counted."""
        return next((one.count for one in self.supplies() if one.kind == kind), None)

    def give_out(self, kind: str, count: int | None) -> None:
        """Write how many of one thing were given out; None takes the line away."""
        answers = self.answers
        rows = answers.rows_of(SUPPLIES)
        row = next((one for one in rows if _told(answers.value(_KIND, one)) == kind), None)
        if count is None:
            self.take(answers if row is None else answers.remove_row(row))
            return
        if row is None:
            answers, row = answers.add_row(SUPPLIES)
            answers = answers.with_answer(_KIND, self._kind(kind), row)
        self.take(answers.with_answer(_COUNT, count, row))

    # --- Those who were met -------------------------------------------------------------------

    def meet(self, person_id: UUID) -> MetSomeone:
        """Begin the note of somebody met, or give the one that is there. Raises PersonNotFound."""
        document_id = outreach.meet(self._desk, self.document_id, person_id)
        known = (one for one in self.met if one.document_id == document_id)
        return next(known, None) or self._hold(document_id)

    def leave_out(self, one: MetSomeone) -> None:
        """Give up the note of one who was not met after all."""
        one.keeper.forget()
        self.met.remove(one)
        outreach.leave_out(self._desk, one.document_id)
        one.deleteLater()

    # --- Keeping ------------------------------------------------------------------------------

    def notes(self) -> list[UUID]:
        """The counts, then everyone's note, as they are reviewed and signed."""
        return [self.document_id, *(one.document_id for one in self.met)]

    @property
    def is_untouched(self) -> bool:
        """Whether nothing was written on the round yet."""
        return not self.keeper.touched and not self.met

    def flush(self) -> bool:
        """Save everything now, time and place of the round in every note; False if it failed."""
        for one in self.met:
            one.take(outreach.on_the_round(one.answers, self.answers))
        keepers = [held.keeper for held in (self, *self.met)]
        kept = [keeper.flush() for keeper in keepers]
        if not all(kept):
            return False
        for keeper in keepers:
            keeper.leave()
        return True

    def forget(self) -> None:
        """Stop saving: the round was signed or given up."""
        for held in (self, *self.met):
            held.keeper.forget()

    def _hold(self, document_id: UUID) -> MetSomeone:
        one = MetSomeone(self._desk, document_id, self._save_within_ms, self)
        self._watch(one)
        self.met.append(one)
        return one

    def _watch(self, one: NoteInHand) -> None:
        one.keeper.saving.connect(self.saving)
        one.keeper.saved.connect(self.saved)
        one.keeper.failed.connect(self.failed)

    @property
    def _zone(self) -> str:
        return self._desk.clock.zone()

    def _first_when(self) -> WhenEntry:
        now = self._desk.clock.now()
        if self.keeper.typed:
            return when_entry.read_entry(self.keeper.typed, now, self._zone)
        return when_entry.entry_of(self.answers, now, self._zone)

    def _kind(self, kind: str) -> Coding | str:
        values = (option.value for option in self.options(_KIND))
        known = (one for one in values if isinstance(one, Coding) and one.code == kind)
        return next(known, kind)


def _told(value: object) -> str:
    if isinstance(value, Coding):
        return value.code
    return value if isinstance(value, str) else ""


def _whole(value: object) -> int:
    return value if type(value) is int else 0
