"""A command line to call in this process, over real vaults at the least cost allowed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from peerdesk.cli import main
from peerdesk.domain.vaults import FLOOR
from tests.builders import (
    PASSPHRASE,
    START,
    TurningClock,
    a_copy,
    a_new_vault,
    a_person,
    a_signed_note,
)


@dataclass(frozen=True)
class Answer:
    """What a command gave."""

    code: int
    out: str
    err: str


Run = Callable[..., Answer]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command line with these words."""

    turning = TurningClock(START + timedelta(days=1), dice=Random(11))

    def call(*words: object) -> Answer:
        turning.pass_time(minutes=1)
        code = main([str(word) for word in words], turning.clock(), lambda: FLOOR)
        out, err = capsys.readouterr()
        return Answer(code, out, err)

    return call


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    """The passphrase of `vault`, in a file."""
    path = tmp_path / "passphrase"
    path.write_text(f"{PASSPHRASE}\n", "utf-8")
    return path


@pytest.fixture(scope="session")
def two_notes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `vault` gives, made once to be copied."""
    folder = tmp_path_factory.mktemp("two-notes") / "vault"
    desk = a_new_vault(folder, TurningClock())
    a_signed_note(desk, a_person(desk, "Trần Thị Mỹ Linh"), purpose="Gặp ở thư viện về việc làm")
    a_signed_note(desk, a_person(desk, "Birdie"), purpose="The sparrows came at noon")
    desk.vault.close()
    return folder


@pytest.fixture
def vault(two_notes: Path, tmp_path: Path) -> Path:
    """A closed vault with a signed note about Trần Thị Mỹ Linh and one about Birdie."""
    a_copy(two_notes, tmp_path / "vault")
    return tmp_path / "vault"
