"""Phone and text lines: those PeerDesk ships, and those a programme adds for its own place."""

import re
from dataclasses import asdict, dataclass
from datetime import date
from functools import cache

from peerdesk.domain.lines import FIRST_LANGUAGE, LineKind, PhoneLine, read_lines, with_local
from peerdesk.domain.text import clean
from peerdesk.resource_files import resource
from peerdesk.services import practice
from peerdesk.services.desk import Desk, new_id, today
from peerdesk.storage import settings
from peerdesk.storage.session import Session

_SHIPPED = "us.toml"
_LOCAL = "local_lines"
_NUMBER = re.compile(r"[+(]?\d[\d ().\-]*\d")
_LEAST_DIGITS = 3  # 911, 988


@dataclass(frozen=True, slots=True)
class LocalLine:
    """A line of the programme's own place: what it is called, how to reach it, since when."""

    id: str
    name: str
    how: str
    checked: str


def lines(desk: Desk) -> tuple[PhoneLine, ...]:
    """Every line at hand; a programme's own come last."""
    with desk.vault.reading() as session:
        return lines_in(session)


def lines_in(session: Session) -> tuple[PhoneLine, ...]:
    """The same for services inside a transaction of their own."""
    return with_local(_shipped(), map(_phone_line, _local_in(session)))


def local_lines(desk: Desk) -> tuple[LocalLine, ...]:
    """The lines of the programme's own place, such as its mobile crisis team."""
    with desk.vault.reading() as session:
        return _local_in(session)


def _local_in(session: Session) -> tuple[LocalLine, ...]:
    kept = settings.value(session, settings.PRACTICE, _LOCAL)
    return tuple(LocalLine(**one) for one in kept) if isinstance(kept, list) else ()


def add_local_line(desk: Desk, name: str, how: str) -> None:
    """Add a line, checked today; nothing without a name and a way to reach it."""
    name, how = (clean(text).text.strip() for text in (name, how))
    if name and how:
        added = LocalLine(f"local-{new_id(desk)}", name, how, today(desk).isoformat())
        _keep(desk, (*local_lines(desk), added))


def remove_local_line(desk: Desk, line_id: str) -> None:
    """Offer a line no more; plans that name it say so themselves."""
    _keep(desk, tuple(one for one in local_lines(desk) if one.id != line_id))


def _keep(desk: Desk, kept: tuple[LocalLine, ...]) -> None:
    practice.set_practice_setting(desk, _LOCAL, [asdict(one) for one in kept])


def _phone_line(one: LocalLine) -> PhoneLine:
    found = (match.group().strip() for match in _NUMBER.finditer(one.how))
    return PhoneLine(
        id=one.id,
        kind=LineKind.CRISIS,
        name={FIRST_LANGUAGE: one.name},
        how={FIRST_LANGUAGE: one.how},
        numbers=tuple(n for n in found if sum(map(str.isdigit, n)) >= _LEAST_DIGITS),
        languages=(FIRST_LANGUAGE,),
        instead_of="",
        hours={FIRST_LANGUAGE: ""},
        who_for={FIRST_LANGUAGE: ""},
        note={FIRST_LANGUAGE: ""},
        day_and_night=None,
        may_send_help=None,
        sources=(),
        checked=date.fromisoformat(one.checked),
        off="",
    )


@cache
def _shipped() -> tuple[PhoneLine, ...]:
    return read_lines(resource("lines", _SHIPPED).read_text("utf-8"), _SHIPPED)
