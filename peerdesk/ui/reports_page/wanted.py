"""What a worker asks of their work: as it is chosen and typed, and as it is read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from uuid import UUID

from peerdesk.domain.errors import TimeUnreadable
from peerdesk.domain.when_text import read_day
from peerdesk.domain.work_log import WorkAsked
from peerdesk.domain.zones import in_reach
from peerdesk.services.sharing import WorkChoice
from peerdesk.wording.work_packet import period

_EARLY_DAYS = 10  # of a month: until then one is asked for the month before


class Period(StrEnum):
    """Which days."""

    THIS_MONTH = "this_month"
    LAST_MONTH = "last_month"
    DAYS = "days"
    EVERYTHING = "everything"


@dataclass(frozen=True, slots=True)
class Wanted:
    """The choices; days as typed. `people` count only where not `everyone` is wanted."""

    period: Period
    first_day: str = ""
    last_day: str = ""
    everyone: bool = True
    people: frozenset[UUID] = frozenset()
    recipient: str = ""
    they_need_it: bool = False
    whole_plans: bool = False
    tags: bool = False

    def kept(self) -> dict[str, object]:
        """As plain JSON values; whoever needs it is asked anew."""
        return {
            "period": str(self.period),
            "first_day": self.first_day,
            "last_day": self.last_day,
            "everyone": self.everyone,
            "people": sorted(map(str, self.people)),
            "recipient": self.recipient,
            "whole_plans": self.whole_plans,
            "tags": self.tags,
        }

    def days(self, today: date) -> tuple[date | None, date | None]:
        """The first and the last day. Raises TimeUnreadable."""
        if self.period is Period.EVERYTHING:
            return None, None
        if self.period is Period.DAYS:
            return _day(self.first_day, today), _day(self.last_day, today)
        first = today.replace(day=1)
        if self.period is Period.LAST_MONTH:
            last = first - timedelta(days=1)
            return last.replace(day=1), last
        return first, _month_end(first)

    def in_words(self, today: date) -> str:
        """The days as the packet names them; "" while they cannot be read."""
        return "" if self.unread(today) else period(*self.days(today))

    def unread(self, today: date) -> tuple[str, ...]:
        """The names of the day fields that cannot be read; the last when it is before the first."""
        if self.period is not Period.DAYS:
            return ()
        wrong = tuple(
            name for name in ("first_day", "last_day") if not _reads(getattr(self, name), today)
        )
        return wrong or (("last_day",) if self.is_turned_round(today) else ())

    def is_turned_round(self, today: date) -> bool:
        """Whether both days can be read, and the last comes before the first."""
        try:
            first, last = self.days(today)
        except TimeUnreadable:
            return False
        return first is not None and last is not None and last < first

    def choice(self, today: date) -> WorkChoice:
        """As the gate is asked. Raises TimeUnreadable."""
        asked = WorkAsked(*self.days(today), None if self.everyone else self.people)
        return WorkChoice(
            asked, self.recipient.strip(), tags=self.tags, whole_plans=self.whole_plans
        )


def usual(today: date) -> Wanted:
    """The month one is asked for: the last one in its first days, else this one."""
    early = today.day <= _EARLY_DAYS
    return Wanted(Period.LAST_MONTH if early else Period.THIS_MONTH)


def wanted_of(kept: Mapping[str, object], today: date) -> Wanted:
    """What `kept` gave; what cannot be read is as if never chosen."""
    found = kept.get("period")
    known = next((one for one in Period if one == found), usual(today).period)
    people = kept.get("people")
    return Wanted(
        known,
        str(kept.get("first_day", "")),
        str(kept.get("last_day", "")),
        everyone=kept.get("everyone") is not False,
        people=_people(people) if isinstance(people, list) else frozenset(),
        recipient=str(kept.get("recipient", "")),
        whole_plans=kept.get("whole_plans") is True,
        tags=kept.get("tags") is True,
    )


def _month_end(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _people(kept: Iterable[object]) -> frozenset[UUID]:
    try:
        return frozenset(UUID(str(each)) for each in kept)
    except ValueError:
        return frozenset()


def _day(typed: str, today: date) -> date | None:
    """Raises TimeUnreadable, also for a year in which no contact can have been."""
    if not typed.strip():
        return None
    day = read_day(typed, today)
    if not in_reach(datetime.combine(day, time())):
        raise TimeUnreadable
    return day


def _reads(typed: str, today: date) -> bool:
    try:
        _day(typed, today)
    except TimeUnreadable:
        return False
    return True
