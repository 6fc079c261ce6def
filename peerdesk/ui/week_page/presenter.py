"""What the page of the week shows and does; no widget in here."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from peerdesk.domain.errors import InputError
from peerdesk.domain.planned import PlannedContact, PlannedWish, PlanState, monday_of
from peerdesk.domain.times import Span
from peerdesk.domain.when_ahead import read_when_ahead
from peerdesk.forms.definition import Option
from peerdesk.services import planned_contacts
from peerdesk.services.desk import Desk, today
from peerdesk.services.documents import CONTACT_NOTE
from peerdesk.ui.day_list.line import DayLine, grouped, heading
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.wording import dates, sentence
from peerdesk.wording import today as day_words
from peerdesk.wording import week as words
from peerdesk.wording.islands import island

T = TypeVar("T")

DAYS: Final = 7
REMIND: Final = ("", "0", "15", "30", "60")
"""Minutes before, as text; the empty one is never."""

FILE_NAME: Final = "appointments.ics"


@dataclass(frozen=True, slots=True)
class FreeDay:
    """The subject of the line of a day on which nothing is planned."""

    day: date


class WeekPresenter(QObject):
    """One week at a time; `changed` when it is to be read anew."""

    changed = Signal()

    def __init__(self, desk: Desk, navigator: Navigator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._navigator = desk, navigator
        self.monday = monday_of(self.today)
        self.kept_id: UUID | None = None  # what was planned or changed last

    @property
    def today(self) -> date:
        """The day it is where the worker is."""
        return today(self._desk)

    @property
    def zone(self) -> str:
        """The IANA name of the zone the worker is in."""
        return self._desk.clock.zone()

    @property
    def title(self) -> str:
        """What the week is called."""
        return words.title(self.monday, self.today)

    def go_to_week_of(self, day: date) -> None:
        """Show the week that holds a day."""
        self.monday = monday_of(day)

    def turn(self, weeks: int) -> None:
        """Show a week so many weeks later."""
        self.monday += timedelta(weeks=weeks)

    # --- The list -------------------------------------------------------------------------------

    def lines(self) -> list[DayLine]:
        """The seven days, each with what is planned."""
        found = self._navigator.given(lambda: planned_contacts.week(self._desk, self.monday)) or ()
        lines: list[DayLine] = []
        for number in range(DAYS):
            on = self.monday + timedelta(days=number)
            lines.append(heading(words.day(on, self.today)))
            lines += grouped(self._lines_of(on, found))
        return lines

    def planned(self, planned_id: UUID) -> PlannedContact | None:
        """One planned contact; None, with the reason said, when it is gone."""
        return self._navigator.given(lambda: planned_contacts.planned(self._desk, planned_id))

    def is_past(self, one: PlannedContact) -> bool:
        """Whether its time has come and nothing was written."""
        return one.is_past(self._desk.clock.now())

    def _lines_of(self, on: date, found: Sequence[PlannedContact]) -> list[DayLine]:
        here = [one for one in found if self._day(one) == on]
        if not here:
            return [DayLine(words.free(), subject=FreeDay(on), is_quiet=True)]
        return [self._line(one) for one in here]

    def _day(self, one: PlannedContact) -> date:
        return Span(one.wish.starts_at, None, self.zone).service_date

    def _line(self, one: PlannedContact) -> DayLine:
        wish = one.wish
        whose = island(one.person_name)
        state = words.state(one.state, is_past=self.is_past(one))
        return DayLine(
            title=whose or day_words.nobody(),
            beside=f"({one.identifier})" if whose and one.identifier else "",
            about=words.about(self.kinds().get(wish.contact_type, ""), wish.place, state),
            right=dates.span(wish.starts_at, wish.ends_at, self.zone),
            subject=one,
            is_over=one.state is PlanState.CALLED_OFF,
        )

    # --- Planning -------------------------------------------------------------------------------

    def kinds(self) -> Mapping[str, str]:
        """The kinds of contact, as code and words."""
        return self._labels("contact_type")

    def places(self) -> Mapping[str, str]:
        """Where one can meet, as code and words."""
        return self._labels("setting")

    def ways(self) -> Mapping[str, str]:
        """How one can meet, as code and words."""
        return self._labels("modality")

    def read_when(self, typed: str) -> tuple[Span | None, str]:
        """When it is, and that in words; or no time, and what is wrong."""
        if not typed.strip():
            return None, words.when_missing()
        try:
            span = read_when_ahead(typed, self.today, self.zone)
        except InputError as error:
            return None, sentence(error)
        said = dates.span(span.start, span.end, self.zone)
        return span, f"{dates.day(span.service_date)} · {said}"

    def keep(self, planned_id: UUID | None, wish: PlannedWish) -> bool:
        """Plan it, or plan it otherwise; False, with the reason said, when that failed."""
        desk = self._desk
        if planned_id is None:
            self.kept_id = self._navigator.given(lambda: planned_contacts.plan(desk, wish))
        else:
            changed = self._navigator.did(lambda: planned_contacts.change(desk, planned_id, wish))
            self.kept_id = planned_id if changed else None
        if self.kept_id is not None:
            self.go_to_week_of(wish.day)
            self.changed.emit()
            when = f"{dates.short_day(wish.day, self.today)}, "
            when += dates.span(wish.starts_at, wish.ends_at, self.zone)
            self._navigator.say(words.planned(when))
        return self.kept_id is not None

    def call_off(self, planned_id: UUID) -> bool:
        """It is not to be."""
        done = self._navigator.did(lambda: planned_contacts.cancel(self._desk, planned_id))
        return self._told(done, words.called_off())

    def plan_again(self, planned_id: UUID) -> bool:
        """It is to be after all."""
        done = self._navigator.did(lambda: planned_contacts.restore(self._desk, planned_id))
        return self._told(done, words.planned_again())

    # --- What became of it ----------------------------------------------------------------------

    def write_note(self, planned_id: UUID) -> None:
        """Go to the note it becomes."""
        self._go_to_note(lambda: planned_contacts.begin_note(self._desk, planned_id))

    def did_not_meet(self, planned_id: UUID) -> None:
        """Go to the note that says so."""
        self._go_to_note(lambda: planned_contacts.did_not_meet(self._desk, planned_id))

    def _go_to_note(self, begin: Callable[[], UUID]) -> None:
        document_id = self._navigator.given(begin)
        if document_id is not None:
            self._navigator.go("contact", {"document": str(document_id)})

    # --- A file for a calendar ------------------------------------------------------------------

    def save_calendar(self, weeks: int, path: Path) -> None:
        """Write the times of so many weeks, from the one shown, to a file."""
        from peerdesk.services.sharing import save_calendar  # noqa: PLC0415 - draws paper too

        last = self.monday + timedelta(weeks=weeks, days=-1)
        saved = self._navigator.given(lambda: save_calendar(self._desk, self.monday, last, path))
        if saved is not None:
            self._navigator.say(words.calendar_saved(saved[0].name, saved[1]))

    def has_any(self, weeks: int) -> bool:
        """Whether anything is planned in so many weeks; said where nothing is."""
        last = self.monday + timedelta(weeks=weeks, days=-1)
        found = (
            self._navigator.given(lambda: planned_contacts.days(self._desk, self.monday, last))
            or ()
        )
        is_any = any(one.state is not PlanState.CALLED_OFF for one in found)
        if not is_any:
            self._navigator.say(words.calendar_empty())
        return is_any

    # --- Inside ---------------------------------------------------------------------------------

    def _labels(self, link_id: str) -> Mapping[str, str]:
        options: Sequence[Option] = self._desk.forms[CONTACT_NOTE].item(link_id).options
        return {str(getattr(one.value, "code", "")): one.label for one in options}

    def _told(self, done: bool, said: str) -> bool:  # noqa: FBT001 - handed on from the act
        if done:
            self.changed.emit()
            self._navigator.say(said)
        return done
