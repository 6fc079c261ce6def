"""The When field: what was typed, as times, and how that reads in words."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from peerdesk.domain.errors import InputError
from peerdesk.domain.times import Span, names_now, read_when, say_when, with_now
from peerdesk.domain.zones import local_date
from peerdesk.forms.answers import Answers
from peerdesk.forms.values import PartialDateTime
from peerdesk.wording import contact, dates, sentence


@dataclass(frozen=True, slots=True)
class WhenEntry:
    """What was typed: read as `span`, else `trouble` says in words why not.

    `words` is the times in words; both are "" for an empty field.
    """

    text: str
    span: Span | None = None
    words: str = ""
    trouble: str = ""
    in_future: bool = False

    def read_back(self, *, wants_end: bool) -> str:
        """The times in words, and what to look at in them; an end only where one is wanted."""
        notes = [self.words]
        if wants_end and self.span is not None and self.span.end is None:
            notes.append(contact.no_end())
        if self.in_future:
            notes.append(contact.in_the_future())
        return " · ".join(notes)


def read_entry(text: str, now: datetime, zone: str) -> WhenEntry:
    """Read what was typed by someone in `zone` at `now`."""
    if not text.strip():
        return WhenEntry(text)
    try:
        span = read_when(with_now(text, now, zone), local_date(now, zone), zone)
    except InputError as error:
        return WhenEntry(text, trouble=sentence(error))
    return _entry(text, span, now)


def settled(entry: WhenEntry, now: datetime) -> str:
    """What is left standing in the field: "now" as the minute it meant, or it would move on."""
    if entry.span is None or not names_now(entry.text):
        return entry.text
    return say_when(entry.span, local_date(now, entry.span.zone))


def entry_of(answers: Answers, now: datetime, zone: str) -> WhenEntry:
    """What the field shows for answers that hold times."""
    start, end = (_moment(answers, link_id) for link_id in ("start_at", "end_at"))
    if start is None:
        return WhenEntry("")
    entered_in = answers.value("zone")
    place = entered_in if isinstance(entered_in, str) else zone
    span = Span(start, end, place)
    return _entry(say_when(span, local_date(now, place)), span, now)


def with_times(answers: Answers, span: Span | None) -> Answers:
    """The answers with these times, or with none."""
    if span is None:
        return answers.with_answer("start_at", None).with_answer("end_at", None)
    answers = answers.with_answer("start_at", _answer(span.start, span.zone))
    answers = answers.with_answer("zone", span.zone)
    end = None if span.end is None else _answer(span.end, span.zone)
    return answers.with_answer("end_at", end)


def today(now: datetime, zone: str) -> date:
    """The day it is for the worker."""
    return local_date(now, zone)


def _entry(text: str, span: Span, now: datetime) -> WhenEntry:
    words = f"{dates.day(span.service_date)} · {dates.span(span.start, span.end, span.zone)}"
    return WhenEntry(text, span, words, in_future=span.starts_after(now))


def _answer(moment: datetime, zone: str) -> PartialDateTime:
    return PartialDateTime(moment.astimezone(ZoneInfo(zone)).isoformat(timespec="seconds"))


def _moment(answers: Answers, link_id: str) -> datetime | None:
    value = answers.value(link_id)
    return value.moment() if isinstance(value, PartialDateTime) else None
