"""A worker leaves: what is still open, and what must be made so that nothing is lost (J16).

Each thing made is ticked with its day, so that one can stop and go on later.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path

from peerdesk.domain.askings import AskingState
from peerdesk.domain.errors import NothingToShare
from peerdesk.domain.planned import PlanState
from peerdesk.domain.progress import Progress, unwatched
from peerdesk.domain.vaults import SlotKind
from peerdesk.domain.work_log import GapKind, WorkAsked
from peerdesk.services import (
    askings,
    backup,
    consents,
    own_keys,
    practice,
    sharing,
    work_gaps,
    work_log,
)
from peerdesk.services.desk import Desk, today
from peerdesk.services.sharing import Press, Saved, WorkChoice
from peerdesk.storage import goals, people, planned_contacts

_SETTING = "leaving"
_ENDING_DAYS = 30
_AHEAD = timedelta(days=3 * 365)
_MOST = 200


class LeavingStep(StrEnum):
    """What is made, in this order: the key first, so that it opens the backup too."""

    KEY = "key"
    WORK = "work"
    PEOPLE = "people"
    BACKUP = "backup"


FILES: Mapping[LeavingStep, str] = {LeavingStep.WORK: "work.pdf", LeavingStep.PEOPLE: "people.pdf"}
"""Names that are seen by others in a folder: they name nobody."""


@dataclass(frozen=True, slots=True)
class StillOpen:
    """One sort of thing that waits, and how many there are; codes of `wording.hand_over`."""

    kind: str
    count: int


@dataclass(frozen=True, slots=True)
class Given:
    """Where the files go, the password of the PDFs, and for whom they are.

    `need_to_know` is the worker's word that whoever gets them needs them for the work.
    """

    folder: Path
    password: str
    recipient: str = ""
    need_to_know: bool = False


def still_open(desk: Desk) -> tuple[StillOpen, ...]:
    """What the worker could still finish, or must hand over; nothing that is none."""
    return tuple(one for one in _open(desk) if one.count)


def done(desk: Desk) -> dict[LeavingStep, date]:
    """What is made already, with its day; the key by the vault itself."""
    kept = practice.own_setting(desk, _SETTING)
    days = kept if isinstance(kept, dict) else {}
    found = {step: date.fromisoformat(str(days[step])) for step in LeavingStep if days.get(step)}
    if not agency_has_key(desk):
        found.pop(LeavingStep.KEY, None)
    elif LeavingStep.KEY not in found:
        found[LeavingStep.KEY] = today(desk)
    return found


def agency_has_key(desk: Desk) -> bool:
    """Whether an agency keeps a recovery key that was typed back once."""
    is_agencys = own_keys.recovery_kind(desk) is SlotKind.AGENCY
    return is_agencys and own_keys.recovery_key_is_proven(desk)


def make_key_for_agency(desk: Desk, passphrase: str) -> str:
    """A recovery key the agency keeps from now on. Raises what `own_keys` raises."""
    return own_keys.new_recovery_key(desk, passphrase, SlotKind.AGENCY)


def mark_done(desk: Desk, step: LeavingStep) -> None:
    """Tick one thing with the day it is; a backup from before a new key is to be made again."""
    kept = {str(known): day.isoformat() for known, day in done(desk).items()}
    if step is LeavingStep.KEY:
        kept.pop(LeavingStep.BACKUP, None)
    practice.set_own_setting(desk, _SETTING, kept | {str(step): today(desk).isoformat()})


def begin_anew(desk: Desk) -> None:
    """Forget what was made, so that all of it is made again."""
    practice.set_own_setting(desk, _SETTING, {})


def make(
    desk: Desk, step: LeavingStep, given: Given, press: Press, progress: Progress = unwatched
) -> Saved | None:
    """Make one of the files and tick it; None where there is nothing it could hold.

    A backup has no hash to be told: it proves itself. Raises what saving and backing up raise;
    what was ticked before stays ticked.
    """
    made = _made(desk, step, given, press, progress)
    mark_done(desk, step)
    return made


def _made(
    desk: Desk, step: LeavingStep, given: Given, press: Press, progress: Progress
) -> Saved | None:
    if step is LeavingStep.BACKUP:
        return Saved(backup.make(desk, given.folder, progress), "")
    try:
        pages = _pages(desk, step, given, press, progress)
    except NothingToShare:
        return None
    return sharing.save_several(
        *(desk, pages, given.folder / FILES[step], given.password),
        need_to_know=given.need_to_know,
    )


def _pages(
    desk: Desk, step: LeavingStep, given: Given, press: Press, progress: Progress
) -> sharing.SeveralPages:
    if step is LeavingStep.WORK:
        choice = WorkChoice(WorkAsked(), given.recipient, whole_plans=True)
        return sharing.work_packet(desk, choice, press, progress)
    return sharing.hand_over_list(desk, given.recipient, press, progress)


def _open(desk: Desk) -> Iterator[StillOpen]:
    with desk.vault.reading() as session:
        asked = WorkAsked()
        found = work_log.summaries(desk, session, asked)
        gaps = work_gaps.still_open(desk, session, asked, found)
        names = people.all_names(session)
        steps = sum(len(goals.open_steps(session, one.person_id, _MOST)) for one in names)
        now, worker_id = desk.clock.now(), desk.signer.worker_id
        ahead = planned_contacts.between(session, worker_id, now, now + _AHEAD)
    unsigned = {GapKind.DRAFT, GapKind.OVERDUE}
    yield StillOpen("drafts", sum(gap.kind in unsigned for gap in gaps))
    yield StillOpen("additions", sum(gap.kind is GapKind.ADDITION for gap in gaps))
    yield StillOpen("steps", steps)
    yield StillOpen("planned", sum(one.state is PlanState.PLANNED for one in ahead))
    yield StillOpen("consents", len(consents.ending(desk, _ENDING_DAYS)))
    yield StillOpen("requests", len(askings.askings(desk, state=AskingState.OPEN, limit=_MOST)))
