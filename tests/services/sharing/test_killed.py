"""Bytes never appear without a disclosure entry, wherever the process is killed in between."""

import subprocess
import sys
from pathlib import Path

import pytest

from peerdesk.domain.trail import Act
from peerdesk.services import opening, unlock
from peerdesk.storage import outcomes
from tests.builders import DEVICE, PASSPHRASE, TurningClock, a_new_vault
from tests.services.sharing.builders import (
    a_clinic,
    a_consent,
    a_person_with_note,
    disclosures,
    told_about,
)
from tests.services.sharing.killed import DIED, PLACES

ROOT = Path(__file__).resolve().parents[3]
NO_ENTRY = {"after the decision", "after the entry, before the commit"}
WITH_FILE = {"after the file", "nowhere"}


@pytest.fixture(scope="module")
def prepared(tmp_path_factory):
    """A closed vault with a note that may go to a clinic."""
    folder = tmp_path_factory.mktemp("killed") / "vault"
    desk = a_new_vault(folder, TurningClock())
    person_id, note = a_person_with_note(desk)
    clinic = a_clinic(desk)
    a_consent(desk, person_id, clinic, "contact_notes")
    desk.vault.close()
    return folder, person_id, note, clinic


def opened_later(folder: Path, hours: int = 2):
    turning = TurningClock()
    turning.pass_time(hours=hours)
    clock = turning.clock()
    return opening.open_desk(unlock.unlock(folder, PASSPHRASE, clock), DEVICE, clock)


@pytest.mark.parametrize("place", PLACES)
def test_killed_in_between(prepared, tmp_path, place):
    source, person_id, note, clinic = prepared
    folder = tmp_path / "vault"
    _copy(source, folder)
    file = tmp_path / "out" / "n.pdf"
    file.parent.mkdir()
    command = [sys.executable, "-m", "tests.services.sharing.killed"]
    told = (str(folder), str(note), str(clinic), str(file), place)
    died = subprocess.run([*command, *told], cwd=ROOT, capture_output=True, check=False)
    assert died.returncode == (0 if place == "nowhere" else DIED), died.stderr.decode()

    assert file.exists() == (place in WITH_FILE)
    desk = opened_later(folder)
    entries = disclosures(desk, person_id)
    assert len(entries) == (0 if place in NO_ENTRY else 1)
    assert not file.exists() or entries, "bytes without an entry"
    given_up = told_about(desk, person_id, Act.NOT_COMPLETED)
    if place == "nowhere":
        assert given_up == []
        assert len(told_about(desk, person_id, Act.HANDED_OUT)) == 1
    elif entries:
        assert [one.detail.split()[1] for one in given_up] == [str(entries[0].disclosure_id)]
        assert given_up[0].detail.endswith("interrupted")
        with desk.vault.reading() as session:
            assert outcomes.not_completed(session, person_id) == {entries[0].disclosure_id}
    desk.vault.close()
    again = opened_later(folder, hours=3)
    assert told_about(again, person_id, Act.NOT_COMPLETED) == given_up, "told once"
    again.vault.close()


def _copy(source: Path, folder: Path) -> None:
    """The closed vault, without the lock of whoever had it."""
    folder.mkdir()
    for file in source.iterdir():
        if file.is_file() and "lock" not in file.name:
            (folder / file.name).write_bytes(file.read_bytes())
