"""From an opened vault to a desk, also where the first run was cut off."""

from dataclasses import replace
from uuid import UUID

import pytest

from peerdesk.domain.documents import WorkerSnapshot
from peerdesk.domain.errors import DiskFull, NoRoomForVault, WorkerUnclear
from peerdesk.domain.vaults import FLOOR, SlotKind
from peerdesk.services import opening, own_keys, practice, signing, unlock
from peerdesk.services.desk import stamp
from peerdesk.services.entering import Opened
from peerdesk.storage import settings
from tests.builders import DEVICE, PASSPHRASE, TurningClock, a_draft, a_worker

OTHER = WorkerSnapshot(UUID(int=77), "Ngọc Trần")


@pytest.fixture
def cut_off(tmp_path):
    """A vault with keys and nobody written down; with its clock, worker and recovery key."""
    folder, clock, worker = tmp_path / "vault", TurningClock().clock(), a_worker()
    made = unlock.create_vault(
        folder,
        unlock.NewWorker(worker.worker_id, worker.name),
        PASSPHRASE,
        SlotKind.OWN,
        FLOOR,
        clock,
    )
    made.opened.vault.close()  # the power went before anyone was written down
    return folder, clock, worker, made.recovery_key


def test_a_vault_whose_making_was_cut_off_opens_and_signs(cut_off):
    folder, clock, worker, _ = cut_off
    for _ in range(2):  # the second opening finds everything in place
        desk = opening.open_desk(unlock.unlock(folder, PASSPHRASE, clock), DEVICE, clock)
        assert practice.worker(desk).name == "Peer specialist"
        assert practice.worker(desk).worker_id == worker.worker_id
        note = a_draft(desk)
        signing.sign(desk, opening.signing_key(desk, PASSPHRASE), [note])
        opening.lock(desk)


def test_a_recovery_key_brings_back_the_worker_of_a_vault_cut_off(cut_off):
    folder, clock, worker, recovery_key = cut_off
    opened = unlock.unlock_with_recovery(folder, recovery_key, clock)
    back = opening.returning_worker(opened, "")
    assert back == unlock.NewWorker(worker.worker_id, "")
    renewed = unlock.renew_worker(opened, recovery_key, back, "saffron ladder whisper", clock)
    desk = opening.open_desk(renewed, DEVICE, clock)
    assert practice.worker(desk).worker_id == worker.worker_id
    opening.lock(desk)


def test_where_there_is_no_room_for_the_first_worker_no_vault_is_left(tmp_path, monkeypatch):
    def full(*_args):
        raise DiskFull

    clock, worker = TurningClock().clock(), a_worker()
    new = unlock.NewWorker(worker.worker_id, worker.name)
    made = unlock.create_vault(tmp_path / "v", new, PASSPHRASE, SlotKind.OWN, FLOOR, clock)
    monkeypatch.setattr(settings, "add_worker", full)
    with pytest.raises(NoRoomForVault):
        opening.found_desk(made.opened, worker, DEVICE, clock)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


@pytest.fixture
def shared(desk):
    """An opened vault in which two people work."""
    with desk.vault.writing() as session:
        settings.add_worker(session, OTHER, opening.ROLE_PEER, stamp(desk))
    header = desk.vault.header
    slot = replace(header.worker_slots()[0], slot_id=UUID(int=78), worker_id=OTHER.worker_id)
    desk.vault._header = header.with_slot(slot)  # its keys are of no matter here
    return Opened(desk.vault, None, slot.slot_id)


def test_of_several_workers_the_one_of_that_name_comes_back(shared):
    assert opening.returning_worker(shared, " ngoc tran ").worker_id == OTHER.worker_id


@pytest.mark.parametrize("name", ["", "Someone else"])
def test_of_several_workers_none_is_taken_for_another(shared, name):
    with pytest.raises(WorkerUnclear):
        opening.returning_worker(shared, name)


# --- The recovery key is proven, or asked for again ---------------------------------------------


def test_where_making_was_cut_off_nobody_has_seen_the_recovery_key(cut_off):
    folder, clock, _, _ = cut_off
    desk = opening.open_desk(unlock.unlock(folder, PASSPHRASE, clock), DEVICE, clock)
    assert not own_keys.recovery_key_is_proven(desk)
    own_keys.recovery_key_was_proven(desk)
    assert own_keys.recovery_key_is_proven(desk)
    opening.lock(desk)


def test_a_new_recovery_key_counts_once_it_was_typed_back(desk):
    assert own_keys.recovery_key_is_proven(desk)
    own_keys.new_recovery_key(desk, PASSPHRASE)
    assert not own_keys.recovery_key_is_proven(desk)
    own_keys.recovery_key_was_proven(desk)
    assert own_keys.recovery_key_is_proven(desk)
