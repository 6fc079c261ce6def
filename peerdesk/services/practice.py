"""Settings that live in the vault: the practice's, and each worker's own."""

from peerdesk.domain.documents import WorkerSnapshot
from peerdesk.domain.trail import Act
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.storage import settings, trail

IDLE_MINUTES, MOST_IDLE_MINUTES = 5, 30
"""Until the practice chooses, and the most it may choose (`ui.md` §8)."""

PROGRAMME_SETTING = "programme_name"
"""The programme's name, as paper says it."""

_IDLE_SETTING = "idle_minutes"


def idle_minutes(desk: Desk) -> int:
    """After how many minutes without anyone the desk locks, 1 to 30."""
    chosen = practice_setting(desk, _IDLE_SETTING)
    return max(1, min(MOST_IDLE_MINUTES, chosen)) if isinstance(chosen, int) else IDLE_MINUTES


def choose_idle_minutes(desk: Desk, minutes: int) -> None:
    """Lock after so many minutes, at most 30."""
    set_practice_setting(desk, _IDLE_SETTING, max(1, min(MOST_IDLE_MINUTES, minutes)))


def worker(desk: Desk) -> WorkerSnapshot:
    """The worker at the desk, as they are now."""
    with desk.vault.reading() as session:
        return settings.worker(session, desk.signer.worker_id)


def change_worker(desk: Desk, changed: WorkerSnapshot) -> None:
    """Write a name, title or credential anew; what was signed keeps the old ones."""
    with desk.vault.writing() as session:
        settings.change_worker(session, changed)
        trail.add(session, new_id(desk), Act.SETTING_CHANGED, stamp(desk), None, "worker")


def practice_setting(desk: Desk, name: str) -> object | None:
    """A setting of the practice, None when nobody chose yet."""
    with desk.vault.reading() as session:
        return settings.value(session, settings.PRACTICE, name)


def set_practice_setting(desk: Desk, name: str, value: object) -> None:
    """Choose a setting of the practice; `value` is anything JSON can hold."""
    written = stamp(desk)
    with desk.vault.writing() as session:
        settings.put(session, settings.PRACTICE, name, value, written)
        trail.add(session, new_id(desk), Act.SETTING_CHANGED, written, None, name)


def own_setting(desk: Desk, name: str) -> object | None:
    """A setting of the worker at the desk, None when never set."""
    with desk.vault.reading() as session:
        return settings.value(session, str(desk.signer.worker_id), name)


def set_own_setting(desk: Desk, name: str, value: object) -> None:
    """Set a setting of the worker at the desk."""
    with desk.vault.writing() as session:
        settings.put(session, str(desk.signer.worker_id), name, value, stamp(desk))
