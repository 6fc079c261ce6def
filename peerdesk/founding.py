"""The first run, wired: a new vault with its first worker at the desk, or a backup restored."""

import time
from contextlib import suppress
from pathlib import Path
from uuid import UUID

from peerdesk.domain.clock import Clock
from peerdesk.domain.documents import WorkerSnapshot
from peerdesk.domain.errors import VaultError
from peerdesk.services import backup, opening, own_keys, profiles, unlock
from peerdesk.services.desk import clock_id
from peerdesk.services.unlock import NewWorker
from peerdesk.ui.first_run.presenter import FirstRunPresenter, FirstSteps, Founded, Founding
from peerdesk.ui.first_run.view import FirstRun
from peerdesk.ui.theme import Theme
from peerdesk.ways_in import Seat

_KEY_GROUPS = 8


def first_run(folder: Path, device_id: UUID, clock: Clock, theme: Theme) -> FirstRun:
    """The screens that make a vault in `folder`, or restore one there."""
    steps = FirstSteps(
        found=lambda founding, passphrase: _found(folder, founding, passphrase, device_id, clock),
        restore=lambda file: backup.restore(file, folder),
        proves=unlock.recovery_key_was_kept,
        proven=_note_proven,
    )
    presenter = FirstRunPresenter(steps, clock.chance(1)[0] % _KEY_GROUPS)
    offered = [(profile.name, profile.label) for profile in profiles.available()]
    screens = FirstRun(presenter, offered, theme)
    presenter.setParent(screens)
    return screens


def _found(
    folder: Path, founding: Founding, passphrase: str, device_id: UUID, clock: Clock
) -> Founded:
    """A new vault with its first worker at the desk."""
    worker = WorkerSnapshot(
        clock_id(clock),
        founding.worker_name,
        founding.title,
        founding.credential,
        founding.credential_number,
        founding.credential_state,
        founding.credential_expires,
    )
    cost = unlock.cost_for_this_machine(time.perf_counter)
    created = unlock.create_vault(
        folder,
        NewWorker(worker.worker_id, worker.name),
        passphrase,
        founding.recovery_kind,
        cost,
        clock,
    )
    place = (device_id, clock)
    desk = opening.found_desk(created.opened, worker, *place, founding.profile, key_to_prove=True)
    return Founded(Seat(desk), created.recovery_key)


def _note_proven(seat: Seat) -> None:
    with suppress(VaultError):  # the next unlock asks again
        own_keys.recovery_key_was_proven(seat.desk)
