"""The worker's planned times as a file for a calendar program: it is about nobody."""

from datetime import date
from pathlib import Path

from peerdesk.domain.calendar_text import TakenTime, calendar
from peerdesk.domain.planned import PlannedContact, PlanState
from peerdesk.domain.trail import Act
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.services.planned_contacts import days
from peerdesk.services.sharing.files import check_place, written_beside
from peerdesk.storage import trail
from peerdesk.wording.week import appointment


def calendar_times(desk: Desk, first: date, last: date) -> tuple[TakenTime, ...]:
    """What a calendar of these local days would hold; called-off contacts are in none."""
    found = (one for one in days(desk, first, last) if one.state is not PlanState.CALLED_OFF)
    return tuple(map(_taken, found))


def save_calendar(desk: Desk, first: date, last: date, path: Path) -> tuple[Path, int]:
    """Write the times of these local days, both included, to a new file.

    Each is called "Appointment": no name, no place, no kind, no note leaves. Gives the path,
    never that of another file, and how many times it holds. Raises FileNotWritten, DiskFull.
    """
    check_place(path)
    taken = calendar_times(desk, first, last)
    written = stamp(desk)
    with desk.vault.writing() as session:
        detail = f"{first} {last} {len(taken)}"
        trail.add(session, new_id(desk), Act.CALENDAR_SAVED, written, None, detail)
    return written_beside(path, calendar(taken, appointment(), written.at)), len(taken)


def _taken(one: PlannedContact) -> TakenTime:
    wish = one.wish
    return TakenTime(one.planned_id, wish.starts_at, wish.ends_at, wish.remind_minutes)
