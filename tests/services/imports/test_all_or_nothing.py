"""A file comes in whole or not at all, whatever stops it."""

import shutil
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from peerdesk.domain.documents import ContactFilter
from peerdesk.services import contacts, people, verify
from peerdesk.services.imports.keeping import TOGETHER, earlier, keep
from tests.builders import TurningClock, a_person, an_unlocked_desk
from tests.services.imports.builders import contacts_in, people_in

ROOT = Path(__file__).resolve().parents[3]


class Stopped(Exception):
    """Someone pressed Cancel."""


def is_untouched(desk, names):
    assert sorted(one.name for one in people.names(desk)) == names
    assert contacts.contacts(desk, ContactFilter(), limit=5) == []
    assert contacts.find(desk, "person") == []
    assert earlier(desk) == []
    assert verify.verify(desk.vault).holds


def test_a_process_killed_half_way_leaves_nothing(tmp_path, vault_pattern):
    folder = tmp_path / "vault"
    shutil.copytree(vault_pattern, folder)
    command = [sys.executable, "-m", "tests.services.imports.interrupted", folder]
    with subprocess.Popen(
        [*command, str(4 * TOGETHER)],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as running:  # fmt: skip
        assert running.stdout
        try:
            assert running.stdout.readline() == "half-way\n"
        finally:
            running.kill()
    for desk in an_unlocked_desk(folder, TurningClock(dice=Random(22))):
        is_untouched(desk, [])


@pytest.mark.parametrize("stop_at", [0, TOGETHER])
def test_cancelling_leaves_nothing(desk, stop_at):
    a_person(desk, "Darnell")
    days = [f"2025-01-{at % 28 + 1:02}" for at in range(TOGETHER + 3)]
    rows = [("Date", "Type", "Name"), *((day, "1:1", "Darnell") for day in days)]
    look = contacts_in(desk, rows)

    def cancel(done: int, of: int) -> None:
        if done >= stop_at:
            raise Stopped

    with pytest.raises(Stopped):
        keep(desk, look, cancel)
    is_untouched(desk, ["Darnell"])
    with pytest.raises(Stopped):
        keep(desk, people_in(desk, [("Name",), ("Ana",)]), cancel if not stop_at else _at_once)
    is_untouched(desk, ["Darnell"])


def _at_once(done: int, of: int) -> None:
    raise Stopped
