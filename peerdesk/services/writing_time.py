"""The time a worker spends writing: off until they want it, theirs alone, gone when they say so.

It leaves the vault in no paper, file or packet, and the audit trail says nothing of it.
"""

from datetime import timedelta

from peerdesk.domain.writing_time import WritingWeek, monday_of
from peerdesk.services.desk import Desk, new_id, today
from peerdesk.services.practice import own_setting, set_own_setting
from peerdesk.storage import writing_time as rows

SHOWN_WEEKS = 9
"""This week and the eight before it."""

_SETTING = "writing_time"


def is_counted(desk: Desk) -> bool:
    """Whether the worker at the desk wants their writing time counted."""
    return own_setting(desk, _SETTING) is True


def count(desk: Desk, *, wanted: bool) -> None:
    """Begin or stop counting; what was counted stays until it is forgotten."""
    set_own_setting(desk, _SETTING, wanted)


def add(desk: Desk, seconds: int) -> None:
    """Add to the present week; nothing while counting is off."""
    if seconds <= 0 or not is_counted(desk):
        return
    with desk.vault.writing() as session:
        week = monday_of(today(desk))
        rows.add(session, new_id(desk), desk.signer.worker_id, week, seconds)


def weeks(desk: Desk, shown: int = SHOWN_WEEKS) -> tuple[WritingWeek, ...]:
    """The last weeks of the worker at the desk, the present one first; empty ones as well."""
    present = monday_of(today(desk))
    mondays = [present - timedelta(weeks=back) for back in range(shown)]
    with desk.vault.reading() as session:
        known = rows.since(session, desk.signer.worker_id, mondays[-1])
    return tuple(WritingWeek(monday, known.get(monday, 0)) for monday in mondays)


def forget(desk: Desk) -> None:
    """Take away everything that was counted for the worker at the desk."""
    with desk.vault.writing() as session:
        rows.forget(session, desk.signer.worker_id)
