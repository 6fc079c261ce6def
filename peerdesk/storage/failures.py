"""Failed unlocks, without names: when they were, and how long to wait before the next try.

One line per event: `failed`, `opened` (a right passphrase ends the row of failures) or `clock`
(the clock was found behind the last line, so waiting starts anew from there). Times are in UTC.
Nothing is ever wiped: the wait is all that grows.
"""

import os
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from math import ceil
from pathlib import Path

from peerdesk.domain.errors import VaultError
from peerdesk.storage.files import disk_troubles, open_private

FAILURES = "failures"
WAITS_S = (0, 0, 0, 2, 5, 15, 30, 60, 120, 300, 600, 900)
"""The wait after so many failures in a row; the last counts for all beyond."""


def seconds_to_wait(folder: Path, now: datetime) -> int:
    """Whole seconds until the next try, 0 when it may be now.

    A clock set back neither frees nor locks for long: the wait starts once more from there.
    """
    events = _events(folder)
    wait = timedelta(seconds=WAITS_S[min(_failures_in_a_row(events), len(WAITS_S) - 1)])
    if not events or not wait:
        return 0
    last = events[-1][1]
    if now < last:
        with suppress(VaultError):  # a full disk makes the wait longer, never the failure
            _append(folder, "clock", now)
        last = now
    return max(0, ceil((last + wait - now).total_seconds()))


def record_failure(folder: Path, now: datetime) -> None:
    """Remember a wrong passphrase."""
    _append(folder, "failed", now)


def record_opening(folder: Path, now: datetime) -> None:
    """Remember a right passphrase; the failures stay until the audit trail has them."""
    if _events(folder):
        _append(folder, "opened", now)


def recorded(folder: Path) -> tuple[datetime, ...]:
    """The failures that the audit trail does not have yet, in the order they happened."""
    return tuple(at for event, at in _events(folder) if event == "failed")


def forget(folder: Path) -> None:
    """The audit trail has them now."""
    with disk_troubles(folder):
        (folder / FAILURES).unlink(missing_ok=True)


def _append(folder: Path, event: str, at: datetime) -> None:
    line = f"{event} {at.astimezone(UTC).isoformat(timespec='seconds')}\n"
    with disk_troubles(folder):
        descriptor = open_private(folder / FAILURES, os.O_WRONLY | os.O_APPEND)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(line)


def _events(folder: Path) -> list[tuple[str, datetime]]:
    """The lines that can be read; a line cut off by a power cut counts for nothing."""
    try:
        lines = (folder / FAILURES).read_text("ascii", errors="replace").splitlines()
    except OSError:
        return []
    return [event for line in lines if (event := _event(line))]


def _event(line: str) -> tuple[str, datetime] | None:
    name, _, written = line.partition(" ")
    try:
        at = datetime.fromisoformat(written)
    except ValueError:
        return None
    return (name, at) if name in ("failed", "opened", "clock") and at.tzinfo else None


def _failures_in_a_row(events: list[tuple[str, datetime]]) -> int:
    names = [name for name, _ in events]
    since = len(names) - names[::-1].index("opened") if "opened" in names else 0
    return names[since:].count("failed")
