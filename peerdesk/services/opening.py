"""From an opened vault to a desk: the first worker written down, failed tries put on the trail."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from peerdesk.crypto.signing import SigningKey
from peerdesk.domain.clock import Clock
from peerdesk.domain.documents import WorkerSnapshot
from peerdesk.domain.errors import DiskFull, NoRoomForVault, WorkerUnclear
from peerdesk.domain.text import fold
from peerdesk.domain.trail import Act
from peerdesk.forms.library import FormLibrary
from peerdesk.resource_files import resource
from peerdesk.services import unlock
from peerdesk.services.desk import Desk, Signer, new_id, stamp
from peerdesk.services.entering import Opened, opening_troubles
from peerdesk.services.interrupted import settle_interrupted
from peerdesk.services.unlock import NewWorker
from peerdesk.storage import settings, trail
from peerdesk.storage.session import Session
from peerdesk.wording.people import unnamed_worker

ROLE_PEER = "peer"
_VAULT_ID = "vault_id"


def found_desk(
    opened: Opened,
    worker: WorkerSnapshot,
    device_id: UUID,
    clock: Clock,
    profile: str = "",
    *,
    key_to_prove: bool = False,
) -> Desk:
    """The desk of a vault that was just created, with its first worker and their key.

    With `key_to_prove` the recovery key counts only once it was typed back (`own_keys`). Raises
    NoRoomForVault, SaveFailed; the vault, in which nobody could work, is removed again then.
    """
    desk = _desk(opened, worker.worker_id, device_id, clock)
    try:
        with desk.vault.writing() as session:
            _write_first(session, desk, opened, worker, profile)
            if key_to_prove:
                settings.put_fact(session, settings.RECOVERY_PROVEN, "")
    except BaseException as error:
        desk.vault.abandon()
        if isinstance(error, DiskFull):
            raise NoRoomForVault from error
        raise
    return desk


def _write_first(
    session: Session, desk: Desk, opened: Opened, worker: WorkerSnapshot, profile: str = ""
) -> None:
    """The worker, their key and the programme's rules, which a desk cannot be without."""
    written = stamp(desk)
    settings.put_fact(session, _VAULT_ID, str(desk.vault.header.vault_id))
    settings.add_worker(session, worker, ROLE_PEER, written)
    public = unlock.signing_public(opened) or b""
    settings.add_signing_key(session, new_id(desk), worker.worker_id, public, "first", written)
    if profile:
        settings.put(session, settings.PRACTICE, "profile", profile, written)
    trail.add(session, new_id(desk), Act.VAULT_CREATED, written)


def open_desk(opened: Opened, device_id: UUID, clock: Clock) -> Desk:
    """The desk of a vault opened by a passphrase; failed tries go to the audit trail.

    Where making the vault was cut off before its first worker was written, that is done now; they
    give their name in Settings, and nobody has seen the recovery key.
    So does a signing key that recovery issued (`unlock.renew_worker`), here or, when the desk was
    not reached then, at the first opening after it. Raises NoRoomToOpen, CouldNotOpen,
    DatabaseDamaged; the vault is closed again then.
    """
    if opened.worker_id is None:
        raise ValueError("a recovery key opens records, it seats nobody at the desk")
    desk = _desk(opened, opened.worker_id, device_id, clock)
    try:
        with opening_troubles(desk.vault.folder):
            desk.vault.write_surely(lambda session: _note_arrival(session, desk, opened))
            if opened.failures:
                unlock.failures_are_recorded(opened)
    except BaseException:
        desk.vault.close()
        raise
    return desk


def workers(opened: Opened) -> Sequence[WorkerSnapshot]:
    """Who has worked in this vault; after a recovery key it must be said who one is."""
    with opened.vault.reading() as session:
        return settings.workers(session)


def returning_worker(opened: Opened, name: str) -> NewWorker:
    """Who takes a new passphrase with a recovery key: the only worker, else the one of this name.

    Case and accents do not matter. Raises WorkerUnclear.
    """
    names = {one.worker_id: one.name for one in workers(opened)}
    # By the slots: where making the vault was cut off, nobody is written down yet.
    slots = opened.vault.header.worker_slots()
    here = {slot.worker_id: names.get(slot.worker_id, "") for slot in slots if slot.worker_id}
    meant = here if len(here) == 1 else _named(here, name)
    if len(meant) != 1:
        raise WorkerUnclear
    return next(NewWorker(worker_id, known) for worker_id, known in meant.items())


def _named(workers: dict[UUID, str], name: str) -> dict[UUID, str]:
    wanted = fold(name.strip())
    return {key: known for key, known in workers.items() if wanted and fold(known) == wanted}


def signing_key(desk: Desk, passphrase: str) -> SigningKey:
    """The worker's key for one act of signing. Slow on purpose: call it in the background.

    Raises WrongPassphrase, WaitBeforeNextTry.
    """
    opened = Opened(desk.vault, desk.signer.worker_id, desk.signer.slot_id)
    return unlock.signing_key(opened, passphrase, desk.clock)


def lock(desk: Desk) -> None:
    """Write that the desk was locked, and close the vault.

    Raises DiskFull, SaveFailed; the vault stays open then, as the worker may still be needed.
    """
    written = stamp(desk)
    desk.vault.write_surely(lambda session: trail.add(session, new_id(desk), Act.LOCKED, written))
    desk.vault.close()


def _note_arrival(session: Session, desk: Desk, opened: Opened) -> None:
    if settings.fact(session, _VAULT_ID) is None:
        unnamed = WorkerSnapshot(desk.signer.worker_id, unnamed_worker())
        _write_first(session, desk, opened, unnamed)
        settings.put_fact(session, settings.RECOVERY_PROVEN, "")
    for at in opened.failures:
        missed = replace(stamp(desk), at=at)
        trail.add(session, new_id(desk), Act.UNLOCK_FAILED, missed)
    written, worker_id = stamp(desk), desk.signer.worker_id
    trail.add(session, new_id(desk), Act.UNLOCKED, written)
    public = unlock.signing_public(opened) or b""
    if not settings.knows_signing_key(session, worker_id, public):
        settings.add_signing_key(session, new_id(desk), worker_id, public, "recovery", written)
        trail.add(session, new_id(desk), Act.RECOVERED, written, worker_id)
    settle_interrupted(desk, session)


def _desk(opened: Opened, worker_id: UUID, device_id: UUID, clock: Clock) -> Desk:
    signer = Signer(worker_id, opened.slot_id, device_id)
    return Desk(opened.vault, FormLibrary(resource("forms")), signer, clock)
