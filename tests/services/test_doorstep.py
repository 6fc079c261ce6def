"""What the lock screen may know before anyone unlocks, and what it must not import for it."""

import os
import subprocess
import sys

from peerdesk.domain.errors import (
    FolderNotReadable,
    FolderNotWritable,
    VaultBusy,
    VaultExists,
    WaitBeforeNextTry,
)
from peerdesk.services import doorstep
from peerdesk.storage.failures import record_failure
from tests.vaults import START, a_bare_vault

KEY = bytes(range(32))


def test_an_empty_folder_has_no_vault(tmp_path):
    assert not doorstep.look(tmp_path, START).vault_is_there
    assert not doorstep.look(tmp_path / "nowhere", START).vault_is_there


def test_it_tells_who_has_the_vault(tmp_path):
    vault = a_bare_vault(tmp_path / "v", KEY)
    trouble = doorstep.look(vault.folder, START).trouble
    assert isinstance(trouble, VaultBusy)
    assert trouble.process_id == os.getpid()
    vault.close()
    assert doorstep.look(vault.folder, START).trouble is None


def test_it_tells_how_long_to_wait(tmp_path):
    vault = a_bare_vault(tmp_path / "v", KEY)
    vault.close()
    for _ in range(4):
        record_failure(vault.folder, START)
    trouble = doorstep.look(vault.folder, START).trouble
    assert isinstance(trouble, WaitBeforeNextTry)
    assert trouble.seconds == 5


def test_a_folder_in_use_is_told_before_anyone_chooses_a_passphrase_for_it(tmp_path):
    (tmp_path / "letters.txt").write_text("not ours", "utf-8")
    for in_use in (tmp_path, tmp_path / "letters.txt"):
        seen = doorstep.look(in_use, START)
        assert not seen.vault_is_there
        assert isinstance(seen.trouble, VaultExists)
    below_a_file = doorstep.look(tmp_path / "letters.txt" / "vault", START)
    assert isinstance(below_a_file.trouble, FolderNotWritable)


def test_a_name_too_long_for_the_disk_is_a_folder_one_cannot_look_into(tmp_path):
    seen = doorstep.look(tmp_path / ("x" * 300), START)
    assert isinstance(seen.trouble, FolderNotReadable)


def test_looking_imports_neither_database_nor_ciphers():
    script = (
        "import sys, peerdesk.services.doorstep\n"
        "heavy = ('sqlalchemy', 'alembic', 'sqlcipher3', 'cryptography', 'zxcvbn', 'reportlab')\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_unlocking_imports_neither_alembic_nor_word_lists():
    script = (
        "import sys, peerdesk.services.unlock\n"
        "print([name for name in ('alembic', 'zxcvbn') if name in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
