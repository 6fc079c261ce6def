"""Times beside the contact's own: calls, hand-offs, next tries, as one types them in a hurry."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from peerdesk.domain.errors import InputError
from peerdesk.domain.times import names_now, read_when, with_now
from peerdesk.domain.zones import local_date
from peerdesk.forms.values import PartialDateTime
from peerdesk.wording import dates, sentence

_AHEAD = frozenset({"missed.next_try", "crisis.follow_up_due"})
_A_WEEK = timedelta(days=7)
_RELATIVE = ("today", "yesterday", "tomorrow")


@dataclass(frozen=True, slots=True)
class Moment:
    """What was typed, as a time and in words; `trouble` says why it cannot be read."""

    value: PartialDateTime | None = None
    words: str = ""
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Moments:
    """Reads and says times in `zone`; `now` gives the present, `begun` the contact's own start.

    A clock time alone is on the day of the contact, as a note may be written the day after. What
    lies ahead (the next try, the next check-in) is on a day to come: "fri" is the next Friday.
    """

    zone: str
    now: Callable[[], datetime]
    begun: Callable[[], datetime | None]

    def read(self, text: str, link_id: str) -> Moment:
        """What was typed for a question of the form."""
        if not text.strip():
            return Moment()
        ahead, now = link_id in _AHEAD, self.now()
        today = local_date(now, self.zone)
        begun = self.begun()
        named = names_now(text) or any(word in text.casefold() for word in _RELATIVE)
        day = today if ahead or named or begun is None else local_date(begun, self.zone)
        text = with_now(text, now, self.zone)
        try:
            start = read_when(text, day, self.zone).start
            if ahead and start < now - timedelta(days=1):
                start = read_when(text, day + _A_WEEK, self.zone).start
        except InputError as error:
            return Moment(trouble=sentence(error))
        return self.told(start)

    def told(self, moment: datetime) -> Moment:
        """A moment as an answer, and in words."""
        day = local_date(moment, self.zone)
        words = f"{dates.day(day)} · {dates.clock_time(moment, self.zone)}"
        local = moment.astimezone(ZoneInfo(self.zone)).replace(second=0, microsecond=0)
        return Moment(PartialDateTime(local.isoformat(timespec="seconds")), words)

    def present(self) -> str:
        """The present minute, as it would be typed on this day."""
        local = self.now().astimezone(ZoneInfo(self.zone))
        half = "a" if local.hour < 12 else "p"  # noqa: PLR2004 - noon
        clock = f"{local.hour % 12 or 12}:{local:%M}{half}"
        return f"today {clock}"
