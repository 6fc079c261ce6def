"""From an opened vault to a desk, also where the first run was cut off."""

from peerdesk.domain.vaults import FLOOR, SlotKind
from peerdesk.services import opening, practice, signing, unlock
from tests.builders import DEVICE, PASSPHRASE, TurningClock, a_draft, a_worker


def test_a_vault_whose_making_was_cut_off_opens_and_signs(tmp_path):
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
    for _ in range(2):  # the second opening finds everything in place
        desk = opening.open_desk(unlock.unlock(folder, PASSPHRASE, clock), DEVICE, clock)
        assert practice.worker(desk).name == "Peer specialist"
        assert practice.worker(desk).worker_id == worker.worker_id
        note = a_draft(desk)
        signing.sign(desk, opening.signing_key(desk, PASSPHRASE), [note])
        opening.lock(desk)
