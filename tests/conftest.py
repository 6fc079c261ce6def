"""What every test stands on: no display, so Qt draws offscreen; and a desk over a real vault."""

import gc
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from hypothesis import settings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from peerdesk.services.desk import Desk
from peerdesk.ui.collecting import Collector, collect_if_due
from tests import compiled
from tests.builders import TurningClock, a_copy, a_new_vault, an_unlocked_desk
from tests.ending import end_quietly
from tests.patience import patient_bot

os.environ["QT_QPA_PLATFORM"] = "offscreen"

# Vaults wait for the disk at every save. Where the system keeps a folder in memory, they are made
# there: the same files and calls, without the wait. Whoever set the place themselves keeps it.
IN_MEMORY = Path("/dev/shm")  # noqa: S108 - pytest makes a folder of its own in it
if IN_MEMORY.is_dir() and shutil.disk_usage(IN_MEMORY).free > 2 << 30:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(IN_MEMORY))

# A busy machine is no finding: examples have no deadline of their own.
settings.register_profile("peerdesk", deadline=None)
settings.load_profile("peerdesk")

compiled.share()


def pytest_collection_finish() -> None:
    """Set aside what stays for the whole run: each later collection would walk through it."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def one_application(qapp: QApplication) -> QApplication:
    """One application for the whole run: paper alone would start one without widgets.

    As in the window, no widget is ever destroyed by work in the background.
    """
    Collector(qapp)
    return qapp


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """Drives widgets, and waits as long as it takes."""
    return patient_bot(request)


def pytest_runtest_teardown() -> None:
    """End what the test began; collect between tests, as hardly any leaves the timer a turn."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        end_quietly(app)
    collect_if_due()


@pytest.fixture(scope="session")
def vault_pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A vault made once, to be copied: making one stretches a passphrase twice."""
    folder = tmp_path_factory.mktemp("pattern") / "vault"
    a_new_vault(folder, TurningClock()).vault.close()
    return folder


@pytest.fixture
def turning() -> TurningClock:
    """The clock of the desk, turned by hand."""
    return TurningClock(dice=Random(8))  # other dice than those that made the pattern


@pytest.fixture
def desk(vault_pattern: Path, tmp_path: Path, turning: TurningClock) -> Iterator[Desk]:
    """A worker's desk over a real encrypted vault of its own."""
    folder = tmp_path / "vault"
    a_copy(vault_pattern, folder)
    yield from an_unlocked_desk(folder, turning)
