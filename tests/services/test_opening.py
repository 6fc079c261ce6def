"""From an opened vault to the desk, also on a day on which that did not work at once."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from peerdesk.domain.documents import WorkerSnapshot
from peerdesk.services import opening, records, signing, unlock
from peerdesk.services.verify import verify
from tests.builders import DEVICE, a_draft
from tests.vaults import OTHER_PASSPHRASE, PASSPHRASE, WORKER, Watch, a_vault

ROSA = WorkerSnapshot(WORKER.worker_id, "Rosa Little")


@pytest.fixture
def watch():
    return Watch()


def test_a_recovery_that_stopped_half_way_still_lets_the_worker_sign(tmp_path, watch):
    folder = tmp_path / "vault"
    made = a_vault(folder, watch)
    opening.lock(opening.found_desk(made.opened, ROSA, DEVICE, watch.clock))
    opened = unlock.unlock_with_recovery(folder, made.recovery_key, watch.clock)
    unlock.renew_worker(opened, made.recovery_key, WORKER, OTHER_PASSPHRASE, watch.clock)
    opened.vault.close()  # as when the power goes before the desk is reached
    again = unlock.unlock(folder, OTHER_PASSPHRASE, watch.clock)
    desk = opening.open_desk(again, DEVICE, watch.clock)
    document_id = a_draft(desk)
    signing.sign(desk, opening.signing_key(desk, OTHER_PASSPHRASE), [document_id])
    assert verify(desk.vault).holds
    acts = [entry.act for entry in records.history(desk, WORKER.worker_id)]
    assert acts == ["recovered"]
    opening.lock(desk)
    desk = opening.open_desk(
        unlock.unlock(folder, OTHER_PASSPHRASE, watch.clock), DEVICE, watch.clock
    )
    assert len(records.history(desk, WORKER.worker_id)) == 1
    desk.vault.close()


def test_a_vault_nobody_could_work_in_is_not_left_behind(tmp_path, watch):
    folder = tmp_path / "vault"
    made = a_vault(folder, watch)
    with made.opened.vault.writing() as session:
        session.execute(text("DROP TABLE worker"))
    with pytest.raises(OperationalError):
        opening.found_desk(made.opened, ROSA, DEVICE, watch.clock)
    assert list(folder.iterdir()) == []
    made = a_vault(folder, watch)
    opening.found_desk(made.opened, ROSA, DEVICE, watch.clock).vault.close()
    unlock.unlock(folder, PASSPHRASE, watch.clock).vault.close()
