"""Times for a calendar program (RFC 5545): when one is taken, never with whom or where.

Times are told in UTC, so that any program shows them right wherever it is opened.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final
from uuid import UUID

LONGEST_LINE: Final = 75
"""Octets of a line without its end (RFC 5545 §3.1); what is longer goes on in the next."""

_PRODUCT = "-//PeerDesk//Planned contacts//EN"


@dataclass(frozen=True, slots=True)
class TakenTime:
    """A time that is taken; `key` is the same each time it is told, and made from no name.

    `ends` is None where nobody said how long; `remind_minutes` is how long before it to ring.
    """

    key: UUID
    starts: datetime
    ends: datetime | None = None
    remind_minutes: int | None = None


def calendar(taken: Iterable[TakenTime], summary: str, made_at: datetime) -> bytes:
    """The file; every entry is called `summary` and says nothing else of itself."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{_PRODUCT}", "CALSCALE:GREGORIAN"]
    for one in taken:
        lines.extend(_event(one, summary, made_at))
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line)).encode()


def _event(one: TakenTime, summary: str, made_at: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{one.key}"
    yield f"DTSTAMP:{_utc(made_at)}"
    yield f"DTSTART:{_utc(one.starts)}"
    if one.ends is not None:
        yield f"DTEND:{_utc(one.ends)}"
    yield f"SUMMARY:{_escaped(summary)}"
    yield "CLASS:PRIVATE"
    if one.remind_minutes is not None:
        yield from (
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            f"DESCRIPTION:{_escaped(summary)}",
            f"TRIGGER:-PT{one.remind_minutes}M",
            "END:VALARM",
        )
    yield "END:VEVENT"


def _utc(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _escaped(text: str) -> str:
    """Text as a value (§3.3.11)."""
    for plain, told in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r\n", "\\n"), ("\n", "\\n")):
        text = text.replace(plain, told)
    return text


def _folded(line: str) -> Iterator[str]:
    """The line in pieces of at most 75 octets; no letter is cut, and a space leads all but one."""
    piece, size = "", 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > LONGEST_LINE:
            yield piece
            piece, size = " ", 1
        piece += letter
        size += octets
    yield piece
