"""Nothing readable reaches the disk by itself: every written file is searched for planted words."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from peerdesk.domain.errors import WrongPassphrase
from peerdesk.domain.people import PersonDetails
from peerdesk.services import backup, contacts, documents, opening, people, resume, unlock
from peerdesk.services.documents import Writing
from tests.builders import (
    PASSPHRASE,
    TurningClock,
    a_draft,
    a_new_vault,
    a_signed_note,
)

CANARY = "Quetzalcanary"
NAME, NOTE, DIALOG = f"{CANARY} Đặng", f"{CANARY} sang at noon", f"{CANARY} half typed"
TYPED_WRONGLY = f"{CANARY} not the passphrase"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own, with everything a program may write to inside it."""
    for variable, folder in (
        ("HOME", "home"),
        ("XDG_CONFIG_HOME", "home/config"),
        ("XDG_DATA_HOME", "home/data"),
        ("XDG_CACHE_HOME", "home/cache"),
        ("TMPDIR", "home/tmp"),
        ("SQLITE_TMPDIR", "home/tmp"),
    ):
        (tmp_path / folder).mkdir(parents=True, exist_ok=True)
        monkeypatch.setenv(variable, str(tmp_path / folder))
    return tmp_path / "home"


def spellings(text: str) -> Iterator[bytes]:
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        yield text.encode(encoding)


def files_with_the_canary(folder: Path) -> list[str]:
    found: list[str] = []
    for path in folder.rglob("*"):
        content = path.read_bytes() if path.is_file() else os.fsencode(path.name)
        if any(word in content for word in (*spellings(CANARY), *spellings(PASSPHRASE))):
            found.append(path.name)
    return found


def test_the_search_would_find_a_canary(tmp_path):
    for number, word in enumerate(spellings(CANARY)):
        (tmp_path / str(number)).write_bytes(b"\0\1" + word + b"\2")
    assert len(files_with_the_canary(tmp_path)) == 3


def test_no_file_holds_a_word_of_a_record_while_open_or_after(home):
    turning = TurningClock()
    desk = a_new_vault(home / "vault", turning)
    person_id = people.add(desk, PersonDetails(NAME, legal_name=NAME, what_matters=NOTE))
    a_signed_note(desk, person_id, purpose=NOTE, response=NOTE * 300)
    document_id = a_draft(desk, person_id, what_i_did=NOTE)
    opened = documents.open_draft(desk, document_id)
    documents.leave(desk, opened, Writing(opened.answers))
    resume.keep_typed(desk, "new person", DIALOG)
    resume.keep_place(desk, {"page": "person", "name": NAME})
    assert contacts.find(desk, CANARY)
    assert people.find(desk, CANARY)
    backup.back_up_daily(desk.vault, desk.clock)
    assert files_with_the_canary(home) == []
    desk.vault.close()
    with pytest.raises(WrongPassphrase):
        unlock.unlock(home / "vault", TYPED_WRONGLY, turning.clock())
    assert files_with_the_canary(home) == []


def test_the_failures_file_names_nobody_and_nothing(home):
    turning = TurningClock()
    a_new_vault(home / "vault", turning).vault.close()
    for _ in range(3):
        with pytest.raises(WrongPassphrase):
            unlock.unlock(home / "vault", TYPED_WRONGLY, turning.clock())
        turning.pass_time(minutes=30)
    assert files_with_the_canary(home) == []
    opened = unlock.unlock(home / "vault", PASSPHRASE, turning.clock())
    assert len(opened.failures) == 3
    opening.open_desk(opened, opened.slot_id, turning.clock()).vault.close()
