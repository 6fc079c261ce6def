"""The worker's own ways in, changed from the desk: passphrase and recovery key, on the trail."""

from peerdesk.domain.trail import Act
from peerdesk.domain.vaults import SlotKind
from peerdesk.services import practice, unlock
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.services.entering import Opened
from peerdesk.storage import settings, trail


def change_passphrase(desk: Desk, old: str, new: str) -> None:
    """Unlock and sign with `new` from now on. Slow on purpose: call it in the background.

    Raises WeakPassphrase, WaitBeforeNextTry, WrongPassphrase, DiskFull; the old one stays then.
    """
    unlock.change_passphrase(_opened(desk), old, new, practice.worker(desk).name, desk.clock)
    _record(desk, "passphrase")


def new_recovery_key(desk: Desk, passphrase: str, kind: SlotKind | None = None) -> str:
    """A recovery key in place of the old one, for whoever keeps it now; the old one is void.

    With a `kind` it is for an agency or for the worker from now on.

    It counts once it was typed back (`recovery_key_was_proven`). The whole database is encrypted
    anew: call it in the background, with nothing else at work. Raises WrongPassphrase,
    WaitBeforeNextTry, DiskFull.
    """
    if recovery_key_is_proven(desk):
        recovery_key_was_proven(desk)  # the old one by its slot, so that the new one is not
    made = unlock.new_recovery_key(
        _opened(desk), passphrase, kind or recovery_kind(desk), desk.clock
    )
    _record(desk, "recovery key")
    return made


def recovery_key_is_proven(desk: Desk) -> bool:
    """False while nobody typed back the recovery key of today: perhaps nobody has ever seen it.

    So it is after a crash, or a closed window, between making a key and proving it.
    """
    with desk.vault.reading() as session:
        proven = settings.fact(session, settings.RECOVERY_PROVEN)
    return proven is None or proven == _recovery_slots(desk)


def recovery_key_was_proven(desk: Desk) -> None:
    """The recovery key of today was typed back. Raises DiskFull, SaveFailed."""
    with desk.vault.writing() as session:
        settings.put_fact(session, settings.RECOVERY_PROVEN, _recovery_slots(desk))


def recovery_kind(desk: Desk) -> SlotKind:
    """Who keeps the recovery key: the worker whose records these are, or an agency."""
    kinds = {slot.kind for slot in desk.vault.header.slots}
    return SlotKind.AGENCY if SlotKind.AGENCY in kinds else SlotKind.OWN


def _recovery_slots(desk: Desk) -> str:
    slots = desk.vault.header.slots
    return " ".join(str(slot.slot_id) for slot in slots if slot.kind is not SlotKind.WORKER)


def _opened(desk: Desk) -> Opened:
    return Opened(desk.vault, desk.signer.worker_id, desk.signer.slot_id)


def _record(desk: Desk, what: str) -> None:
    with desk.vault.writing() as session:
        trail.add(session, new_id(desk), Act.KEY_CHANGED, stamp(desk), None, what)
