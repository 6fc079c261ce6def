"""The ways into a vault, and what happens at each when something is wrong."""

import json
import os
import shutil
from dataclasses import replace
from uuid import UUID

import pytest

from peerdesk.crypto import keys
from peerdesk.crypto.recovery import new_recovery_key as new_recovery_key_text
from peerdesk.crypto.signing import verify
from peerdesk.domain.errors import (
    DatabaseDamaged,
    DiskFull,
    HeaderDamaged,
    HeaderForged,
    HeaderMissing,
    NoRoomForVault,
    NoVaultHere,
    RecoveryKeyMistyped,
    VaultBusy,
    VaultTooNew,
    WaitBeforeNextTry,
    WeakPassphrase,
    WrongPassphrase,
    WrongRecoveryKey,
)
from peerdesk.domain.vaults import SlotKind
from peerdesk.services.unlock import (
    NewWorker,
    change_passphrase,
    change_vault_key,
    cost_for_this_machine,
    create_vault,
    failures_are_recorded,
    new_recovery_key,
    recovery_key_was_kept,
    renew_worker,
    signing_key,
    signing_public,
    unlock,
    unlock_with_recovery,
)
from peerdesk.storage import header as header_files
from peerdesk.storage.tables import VaultFactRow
from peerdesk.storage.vault import Vault
from tests.vaults import CHEAP, OTHER_PASSPHRASE, PASSPHRASE, START, WORKER, Watch, a_vault


@pytest.fixture
def watch():
    return Watch()


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """One vault, made and closed; each test gets a copy, because stretching takes its time."""
    made = a_vault(tmp_path_factory.mktemp("made") / "vault")
    with made.opened.vault.writing() as session:
        session.add(VaultFactRow(name="note", value="kept"))
    made.opened.vault.close()
    return made


@pytest.fixture
def folder(made, tmp_path):
    """The folder of a closed vault."""
    copied = tmp_path / "vault"
    shutil.copytree(made.opened.vault.folder, copied, ignore=shutil.ignore_patterns("reserve"))
    return copied


@pytest.fixture
def opened(folder, watch):
    opened = unlock(folder, PASSPHRASE, watch.clock)
    yield opened
    opened.vault.close()


def note_in(vault):
    with vault.reading() as session:
        return session.get(VaultFactRow, "note").value


def opens(folder, passphrase, watch):
    opened = unlock(folder, passphrase, watch.clock)
    try:
        return note_in(opened.vault) == "kept"
    finally:
        opened.vault.close()


# --- Making and opening ------------------------------------------------------------------------


def test_the_passphrase_opens_what_was_made(folder, watch):
    opened = unlock(folder, PASSPHRASE, watch.clock)
    assert (opened.worker_id, opened.spare_used, opened.failures) == (WORKER.worker_id, False, ())
    assert note_in(opened.vault) == "kept"
    opened.vault.close()


def test_the_same_letters_from_another_keyboard_open_it(tmp_path, watch):
    composed, decomposed = (
        "Bánh-mì-thịt-nướng-ở-chợ",
        "Ba\u0301nh-mi\u0300-thi\u0323t-nu\u031bo\u031b\u0301ng-o\u031b\u0309-cho\u031b\u0323",
    )
    made = create_vault(tmp_path / "v", WORKER, composed, SlotKind.OWN, CHEAP, watch.clock)
    made.opened.vault.close()
    unlock(tmp_path / "v", decomposed, watch.clock).vault.close()


def test_a_weak_passphrase_makes_no_vault(tmp_path, watch):
    for weak in ("password1", "", "ThảoĐặng", "aaaaaaaaaaaaaaaaaaaaaaaa"):
        with pytest.raises(WeakPassphrase):
            create_vault(tmp_path / "v", WORKER, weak, SlotKind.OWN, CHEAP, watch.clock)
    assert not (tmp_path / "v").exists()


def test_the_header_says_nothing_about_anyone(folder):
    text = (folder / "vault.json").read_text()
    assert WORKER.name not in text
    kinds = [slot["kind"] for slot in json.loads(text)["slots"]]
    assert kinds == ["worker", "own"]


def test_an_agencys_vault_has_the_agencys_slot(tmp_path, watch):
    made = a_vault(tmp_path / "v", watch, SlotKind.AGENCY)
    made.opened.vault.close()
    assert [slot.kind for slot in made.opened.vault.header.slots] == ["worker", "agency"]
    opened = unlock_with_recovery(tmp_path / "v", made.recovery_key, watch.clock)
    assert opened.worker_id is None
    opened.vault.close()


def test_an_open_vault_says_who_has_it(opened, watch):
    with pytest.raises(VaultBusy) as caught:
        unlock(opened.vault.folder, PASSPHRASE, watch.clock)
    assert caught.value.process_id == os.getpid()


def test_the_cost_is_tuned_by_measuring_here():
    ticks = iter(range(1000))
    cost = cost_for_this_machine(lambda: next(ticks) * 0.45)  # every measurement takes 0.45 s
    assert cost == CHEAP


# --- Wrong passphrases -------------------------------------------------------------------------


def test_a_wrong_passphrase_opens_nothing_and_is_remembered_without_a_name(folder, watch):
    with pytest.raises(WrongPassphrase):
        unlock(folder, "something else entirely", watch.clock)
    opened = unlock(folder, PASSPHRASE, watch.clock)
    assert opened.failures == (START,)
    failures_are_recorded(opened)
    opened.vault.close()
    assert not (folder / "failures").exists()
    assert opens(folder, PASSPHRASE, watch)


def test_the_wait_grows_and_the_right_passphrase_ends_it(folder, watch):
    for _ in range(3):
        with pytest.raises(WrongPassphrase):
            unlock(folder, "something else entirely", watch.clock)
    with pytest.raises(WaitBeforeNextTry) as caught:
        unlock(folder, PASSPHRASE, watch.clock)
    assert caught.value.seconds == 2
    watch.later(seconds=2)
    assert opens(folder, PASSPHRASE, watch)
    with pytest.raises(WrongPassphrase):
        unlock(folder, "something else entirely", watch.clock)
    assert opens(folder, PASSPHRASE, watch)


def test_the_recovery_key_is_no_passphrase_and_the_passphrase_no_recovery_key(made, folder, watch):
    with pytest.raises(WrongPassphrase):
        unlock(folder, made.recovery_key.replace("-", ""), watch.clock)
    with pytest.raises(RecoveryKeyMistyped):
        unlock_with_recovery(folder, PASSPHRASE, watch.clock)


# --- Signing -----------------------------------------------------------------------------------


def test_signing_needs_the_passphrase_again(opened, watch):
    signature = signing_key(opened, PASSPHRASE, watch.clock).sign(b"note")
    public = signing_public(opened)
    assert public is not None
    verify(public, signature, b"note")
    with pytest.raises(WrongPassphrase):
        signing_key(opened, "something else entirely", watch.clock)


def test_guessing_at_an_unlocked_desk_has_to_wait_too(opened, watch):
    for _ in range(3):
        with pytest.raises(WrongPassphrase):
            signing_key(opened, "something else entirely", watch.clock)
    with pytest.raises(WaitBeforeNextTry):
        signing_key(opened, PASSPHRASE, watch.clock)


# --- Another passphrase ------------------------------------------------------------------------


def test_a_changed_passphrase_keeps_the_signing_key(opened, folder, watch):
    public = signing_public(opened)
    change_passphrase(opened, PASSPHRASE, OTHER_PASSPHRASE, WORKER.name, watch.clock)
    assert signing_key(opened, OTHER_PASSPHRASE, watch.clock).public == public
    opened.vault.close()
    assert opens(folder, OTHER_PASSPHRASE, watch)
    with pytest.raises(WrongPassphrase):
        unlock(folder, PASSPHRASE, watch.clock)


def test_a_passphrase_changes_only_with_the_old_one_and_for_a_good_one(opened, watch):
    with pytest.raises(WrongPassphrase):
        change_passphrase(opened, "not mine", OTHER_PASSPHRASE, "", watch.clock)
    with pytest.raises(WeakPassphrase):
        change_passphrase(opened, PASSPHRASE, "12345678", "", watch.clock)
    signing_key(opened, PASSPHRASE, watch.clock)


# --- Recovery ----------------------------------------------------------------------------------


def test_recovery_opens_records_and_issues_a_new_signing_key(made, folder, watch):
    before = made.opened.vault.header.worker_slots()[0].signing_public
    typed = made.recovery_key.lower().replace("-", " ")
    opened = unlock_with_recovery(folder, typed, watch.clock)
    assert note_in(opened.vault) == "kept"
    with pytest.raises(WrongPassphrase):
        signing_key(opened, PASSPHRASE, watch.clock)
    renewed = renew_worker(opened, typed, WORKER, OTHER_PASSPHRASE, watch.clock)
    assert signing_key(renewed, OTHER_PASSPHRASE, watch.clock).public != before
    opened.vault.close()
    assert opens(folder, OTHER_PASSPHRASE, watch)
    with pytest.raises(WrongPassphrase):
        unlock(folder, PASSPHRASE, watch.clock)


def test_a_second_worker_can_be_renewed_beside_the_first(made, folder, watch):
    opened = unlock_with_recovery(folder, made.recovery_key, watch.clock)
    other = NewWorker(UUID(int=8), "Sam")
    renew_worker(opened, made.recovery_key, other, OTHER_PASSPHRASE, watch.clock)
    opened.vault.close()
    assert opens(folder, PASSPHRASE, watch)
    second = unlock(folder, OTHER_PASSPHRASE, watch.clock)
    assert second.worker_id == other.worker_id
    second.vault.close()


def test_the_key_of_another_vault_is_wrong_not_mistyped(folder, watch):
    other = new_recovery_key_text()
    with pytest.raises(WrongRecoveryKey):
        unlock_with_recovery(folder, other, watch.clock)
    assert opens(folder, PASSPHRASE, watch)


def test_typing_part_of_it_proves_it_was_kept(made):
    part = made.recovery_key.split("-")[4]
    assert recovery_key_was_kept(part.lower(), made.recovery_key, (4,))
    assert not recovery_key_was_kept("AAAAA", made.recovery_key, (4,))
    assert made.recovery_key not in repr(made)


def test_a_new_recovery_key_ends_the_old_one_for_good(made, folder, watch):
    old_copy = (folder / "vault.json").read_bytes()
    opened = unlock(folder, PASSPHRASE, watch.clock)
    fresh = new_recovery_key(opened, PASSPHRASE, SlotKind.OWN, watch.clock)
    opened.vault.close()
    with pytest.raises(WrongRecoveryKey):
        unlock_with_recovery(folder, made.recovery_key, watch.clock)
    unlock_with_recovery(folder, fresh, watch.clock).vault.close()
    (folder / "vault.json").write_bytes(old_copy)
    with pytest.raises(DatabaseDamaged):
        unlock_with_recovery(folder, made.recovery_key, watch.clock)


# --- A new vault key, stopped anywhere ---------------------------------------------------------


class PowerCut(Exception):
    """The process ends here."""


def assert_settled(folder, made, watch, passphrase=PASSPHRASE):
    assert opens(folder, passphrase, watch)
    header = header_files.read(folder).header
    assert all(len(slot.sealed_vault_keys) == 1 for slot in header.slots)
    assert opens(folder, passphrase, watch)
    unlock_with_recovery(folder, made.recovery_key, watch.clock).vault.close()


def test_a_new_vault_key_needs_one_passphrase_and_serves_everyone(made, folder, watch):
    before = (folder / "records.db").read_bytes()
    opened = unlock(folder, PASSPHRASE, watch.clock)
    public = signing_public(opened)
    change_vault_key(opened, PASSPHRASE, watch.clock)
    assert note_in(opened.vault) == "kept"
    assert signing_key(opened, PASSPHRASE, watch.clock).public == public
    opened.vault.close()
    assert (folder / "records.db").read_bytes()[4096:8192] != before[4096:8192]
    assert_settled(folder, made, watch)


@pytest.mark.parametrize("finished_steps", [0, 1, 2])
def test_a_power_cut_between_any_two_steps_is_mended_at_the_next_unlock(
    made, folder, watch, monkeypatch, finished_steps
):
    opened = unlock(folder, PASSPHRASE, watch.clock)
    steps: list[object] = []

    def stopping(step):
        def stopped(*args):
            if len(steps) == finished_steps:
                raise PowerCut
            steps.append(step)
            return step(*args)

        return stopped

    with monkeypatch.context() as patched:
        patched.setattr(Vault, "replace_header", stopping(Vault.replace_header))
        patched.setattr(Vault, "rekey", stopping(Vault.rekey))
        with pytest.raises(PowerCut):
            change_vault_key(opened, PASSPHRASE, watch.clock)
    opened.vault.close()
    assert_settled(folder, made, watch)


def test_a_change_that_could_not_be_ended_does_not_spoil_the_next_one(
    made, opened, folder, watch, monkeypatch
):
    """The disk fills up just before the header is written for the second time."""
    write, written = header_files.write, []

    def full_after_the_first(*args):
        written.append(args)
        if len(written) > 1:
            raise DiskFull
        write(*args)

    with monkeypatch.context() as patched:
        patched.setattr(header_files, "write", full_after_the_first)
        change_vault_key(opened, PASSPHRASE, watch.clock)
    assert len(opened.vault.header.macs) == 2
    change_passphrase(opened, PASSPHRASE, OTHER_PASSPHRASE, "", watch.clock)
    change_vault_key(opened, OTHER_PASSPHRASE, watch.clock)
    assert note_in(opened.vault) == "kept"
    opened.vault.close()
    assert_settled(folder, made, watch, OTHER_PASSPHRASE)


def test_a_full_disk_at_the_first_run_leaves_nothing_behind(tmp_path, monkeypatch):
    def full(*_args):
        raise DiskFull

    for place, name in ((Vault, "create"), (header_files, "write")):
        with monkeypatch.context() as patched:
            patched.setattr(place, name, full)
            with pytest.raises(NoRoomForVault):
                a_vault(tmp_path / "new" / name)
        assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


# --- A header that is damaged, newer, forged or gone -------------------------------------------


def test_the_spare_copy_is_used_said_and_mended(folder, watch):
    good = (folder / "vault.json").read_bytes()
    for damaged in (b"", b"{}", good[:-40], good.replace(b'"passes": 1', b'"passes": 2')):
        (folder / "vault.json").write_bytes(damaged)
        opened = unlock(folder, PASSPHRASE, watch.clock)
        assert opened.spare_used
        opened.vault.close()
        assert (folder / "vault.json").read_bytes() == good
    (folder / "vault.spare.json").unlink()
    assert opens(folder, PASSPHRASE, watch)
    assert (folder / "vault.spare.json").read_bytes() == good


def test_both_copies_damaged_or_gone_is_said_plainly(folder, watch, tmp_path):
    copies = (folder / "vault.json", folder / "vault.spare.json")
    for copy in copies:
        copy.write_bytes(b"rotten")
    with pytest.raises(HeaderDamaged):
        unlock(folder, PASSPHRASE, watch.clock)
    for copy in copies:
        copy.unlink()
    with pytest.raises(HeaderMissing):
        unlock(folder, PASSPHRASE, watch.clock)
    with pytest.raises(NoVaultHere):
        unlock(tmp_path / "elsewhere", PASSPHRASE, watch.clock)


def test_a_vault_of_a_later_peerdesk_is_not_touched(folder, watch):
    header = header_files.read(folder).header
    header_files.write(folder, replace(header, format_version=2))
    with pytest.raises(VaultTooNew) as caught:
        unlock(folder, PASSPHRASE, watch.clock)
    assert (caught.value.found, caught.value.known) == (2, 1)


def test_a_slot_smuggled_in_is_a_forgery(folder, watch):
    """The checksum can be made by anyone; the code needs the vault key."""
    header = header_files.read(folder).header
    smuggled = keys.new_slot(header, WORKER.worker_id, SlotKind.OWN, None, b"s" * 32, (bytes(32),))
    header_files.write(folder, header.with_slot(smuggled))
    with pytest.raises(HeaderForged):
        unlock(folder, PASSPHRASE, watch.clock)
    header_files.write(folder, header.without_slot(header.slots[1].slot_id))
    with pytest.raises(HeaderForged):
        unlock(folder, PASSPHRASE, watch.clock)


def test_a_full_disk_does_not_hide_a_wrong_passphrase(folder, watch, monkeypatch):
    def full(*_args, **_more):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("peerdesk.storage.failures.open_private", full)
    with pytest.raises(WrongPassphrase):
        unlock(folder, "something else entirely", watch.clock)
