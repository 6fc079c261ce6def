"""What time it is at least: a device clock that was set back brings no consent back to life.

The audit trail says when something was last written down; it cannot be earlier now. A worker who
knows that the clock is right, as it was wrong before, says so once (`consent.md` §6).
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from peerdesk.domain.trail import Act
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.storage import settings, trail
from peerdesk.storage.session import Session

_TOLD_FROM: Final = timedelta(minutes=10)
_WRONG_BEFORE: Final = "clock_wrong_until"
"""The fact that holds the latest entry made while the clock was ahead, once somebody said so."""


@dataclass(frozen=True, slots=True)
class ClockBehind:
    """The device's clock, and the later moment at which something was written down; both UTC."""

    clock: datetime
    last_written: datetime


def moment(desk: Desk, session: Session) -> datetime:
    """Now, or the last moment something was written down where the clock stands before it."""
    now, written = desk.clock.now(), _last_written(session)
    return now if written is None else max(now, written)


def clock_behind(desk: Desk) -> ClockBehind | None:
    """How far the device's clock is behind the vault, None while that is under ten minutes."""
    now = desk.clock.now()
    with desk.vault.reading() as session:
        written = _last_written(session)
    if written is None or written - now < _TOLD_FROM:
        return None
    return ClockBehind(now, written)


def clock_is_right(desk: Desk) -> None:
    """Take the worker's word that the clock was ahead before and is right now; it is logged."""
    written = stamp(desk)
    with desk.vault.writing() as session:
        latest = trail.latest(session)
        if latest is not None:
            settings.put_fact(session, _WRONG_BEFORE, latest.isoformat())
        trail.add(session, new_id(desk), Act.CLOCK_CONFIRMED, written, desk.signer.worker_id)


def _last_written(session: Session) -> datetime | None:
    """The latest entry, None while it is one that was made by a clock said to be wrong."""
    latest, wrong = trail.latest(session), settings.fact(session, _WRONG_BEFORE)
    if latest is None or (wrong and latest <= datetime.fromisoformat(wrong)):
        return None
    return latest.astimezone(UTC)
