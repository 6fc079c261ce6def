"""The ways to the desk: everything that needs a database or a cipher, and nothing that draws.

Loaded in the background while the passphrase is typed. Qt's classes are not made there: the event
loop may meet one half made, and the program is gone without a word.
"""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from peerdesk.domain.clock import Clock
from peerdesk.domain.errors import (
    CouldNotOpen,
    DeskNotShown,
    DiskFull,
    NoRoomToOpen,
    PeerDeskError,
    SaveFailed,
    VaultError,
)
from peerdesk.services import opening, own_keys, unlock
from peerdesk.services.desk import Desk

if TYPE_CHECKING:
    from peerdesk.ui.lock_screen.presenter import WayBack


@dataclass(frozen=True, slots=True)
class Seat:
    """A worker at an open desk; `spare_used` when the header came from its spare copy."""

    desk: Desk
    spare_used: bool = False


def unlock_desk(folder: Path, passphrase: str, device_id: UUID, clock: Clock) -> Seat:
    """Sit down with a passphrase. Raises what `unlock.unlock` raises."""
    opened = unlock.unlock(folder, passphrase, clock)
    return Seat(opening.open_desk(opened, device_id, clock), opened.spare_used)


def recover_desk(folder: Path, way_back: "WayBack", device_id: UUID, clock: Clock) -> Seat:
    """Sit down with a recovery key; the worker who comes back gets the new passphrase.

    Raises what `unlock.unlock_with_recovery` and `opening.returning_worker` raise.
    """
    recovery_key, new_passphrase = way_back.recovery_key, way_back.new_passphrase
    opened = unlock.unlock_with_recovery(folder, recovery_key, clock)
    try:
        worker = opening.returning_worker(opened, way_back.name)
        renewed = unlock.renew_worker(opened, recovery_key, worker, new_passphrase, clock)
        desk = opening.open_desk(renewed, device_id, clock)
    except BaseException:
        opened.vault.close()
        raise
    with suppress(VaultError):  # who types the whole key has it; if not kept now, it is asked again
        own_keys.recovery_key_was_proven(desk)
    return Seat(desk, opened.spare_used)


def let_go(seat: Seat) -> None:
    """Close the vault of a desk that was not shown; its end is written down if it can be."""
    try:
        with suppress(VaultError):
            opening.lock(seat.desk)
    finally:
        seat.desk.vault.close()


def why_not_shown(error: Exception) -> PeerDeskError:
    """What to say of a desk that was opened and closed: no text is waiting there to be saved."""
    if isinstance(error, DiskFull):
        said: PeerDeskError = NoRoomToOpen()
    elif isinstance(error, SaveFailed):
        said = CouldNotOpen()
    elif isinstance(error, PeerDeskError):
        return error
    else:
        said = DeskNotShown()
    said.__cause__ = error
    return said
