"""`vault.json`: every byte accounted for, whatever was done to it."""

import json
from dataclasses import replace
from hashlib import sha256
from uuid import UUID

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from peerdesk.domain.errors import (
    DiskFull,
    FolderNotWritable,
    HeaderDamaged,
    HeaderMissing,
    NoVaultHere,
    SaveFailed,
    VaultTooNew,
)
from peerdesk.domain.vaults import CEILING, FLOOR, KdfCost, SlotKind
from peerdesk.storage.header import HEADER, SPARE, parse, read, rendered, write
from tests.vaults import a_bare_header

GOOD = a_bare_header(bytes(range(32)))
CONTENT = rendered(GOOD)


def with_right_checksum(fields):
    fields = {name: value for name, value in fields.items() if name != "checksum"}
    compact = json.dumps(fields, sort_keys=True, separators=(",", ":")).encode()
    whole = fields | {"checksum": sha256(compact).hexdigest()}
    return (json.dumps(whole, sort_keys=True, indent=1) + "\n").encode()


def test_what_is_written_is_read_again(tmp_path):
    write(tmp_path, GOOD)
    found = read(tmp_path)
    assert found.header == GOOD
    assert found.both_good
    assert not found.spare_used
    assert {path.name for path in tmp_path.iterdir()} == {HEADER, SPARE}


@given(at=st.integers(0, len(CONTENT) - 1), flip=st.integers(1, 255))
def test_no_changed_byte_is_accepted(at, flip):
    changed = bytearray(CONTENT)
    changed[at] ^= flip
    with pytest.raises(HeaderDamaged):
        parse(bytes(changed))


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_other_bytes_are_refused_in_the_same_way(content):
    with pytest.raises(HeaderDamaged):
        parse(content)


@given(cut=st.integers(0, len(CONTENT) - 1), more=st.binary(max_size=3))
def test_a_file_cut_off_or_longer_is_refused(cut, more):
    with pytest.raises(HeaderDamaged):
        parse(CONTENT[:cut] + more)
    with pytest.raises(HeaderDamaged):
        parse(CONTENT + b" " + more)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


@given(name=st.sampled_from(sorted(json.loads(CONTENT))), value=JSON)
@example(name="format_version", value=0)
def test_a_field_of_another_shape_is_refused_even_with_a_right_checksum(name, value):
    fields = json.loads(CONTENT)
    if name == "checksum" or fields[name] == value:
        return
    if name == "format_version" and type(value) is int and value > 1:
        return
    with pytest.raises(HeaderDamaged):
        parse(with_right_checksum(fields | {name: value}))


@given(name=st.sampled_from(sorted(json.loads(CONTENT)["slots"][0])), value=JSON)
def test_a_slot_of_another_shape_is_refused_even_with_a_right_checksum(name, value):
    fields = json.loads(CONTENT)
    if fields["slots"][0][name] == value:
        return
    fields["slots"][0][name] = value
    with pytest.raises(HeaderDamaged):
        parse(with_right_checksum(fields))


@pytest.mark.parametrize(
    "cost",
    [
        replace(FLOOR, memory_kib=FLOOR.memory_kib - 1),
        replace(FLOOR, passes=0),
        replace(FLOOR, lanes=0),
        replace(CEILING, memory_kib=CEILING.memory_kib + 1),
        replace(CEILING, passes=CEILING.passes + 1),
        replace(CEILING, lanes=CEILING.lanes + 1),
        KdfCost(-1, -1, -1),
    ],
)
def test_a_cost_too_low_to_protect_or_too_high_to_bear_is_refused(cost):
    with pytest.raises(HeaderDamaged):
        parse(rendered(replace(GOOD, cost=cost)))


def test_floor_and_ceiling_themselves_are_accepted():
    for cost in (FLOOR, CEILING):
        assert parse(rendered(replace(GOOD, cost=cost))).cost == cost


SLOT = GOOD.slots[0]


@pytest.mark.parametrize(
    "header",
    [
        replace(GOOD, slots=()),
        replace(GOOD, slots=(SLOT, SLOT)),
        replace(GOOD, macs=()),
        replace(GOOD, macs=GOOD.macs * 2),
        replace(GOOD, macs=GOOD.macs * 3),
        GOOD.with_slot(replace(SLOT, sealed_vault_keys=())),
        GOOD.with_slot(replace(SLOT, sealed_vault_keys=SLOT.sealed_vault_keys * 2)),
        GOOD.with_slot(replace(SLOT, worker_id=None)),
        GOOD.with_slot(replace(SLOT, wrapped_signing=None)),
        GOOD.with_slot(replace(SLOT, kind=SlotKind.OWN)),
        GOOD.with_slot(replace(SLOT, kind=SlotKind.AGENCY, worker_id=None)),
    ],
)
def test_a_header_that_contradicts_itself_is_refused(header):
    with pytest.raises(HeaderDamaged):
        parse(rendered(header))


def test_a_later_format_is_named_even_if_nothing_else_of_it_is_known():
    later = with_right_checksum({"format_version": 3, "something": ["new"]})
    with pytest.raises(VaultTooNew) as caught:
        parse(later)
    assert (caught.value.found, caught.value.known) == (3, 1)


def test_deep_nesting_does_not_hang_or_crash():
    with pytest.raises(HeaderDamaged):
        parse(b"[" * 100_000)


def test_a_huge_file_is_not_read(tmp_path):
    write(tmp_path, GOOD)
    (tmp_path / HEADER).write_bytes(CONTENT + b" " * (1 << 20))
    assert read(tmp_path).spare_used


def test_the_spare_copy_serves_when_the_first_is_gone_or_rotten(tmp_path):
    write(tmp_path, GOOD)
    (tmp_path / HEADER).write_bytes(CONTENT[:100])
    assert (read(tmp_path).header, read(tmp_path).spare_used) == (GOOD, True)
    (tmp_path / HEADER).unlink()
    assert (read(tmp_path).header, read(tmp_path).spare_used) == (GOOD, True)
    (tmp_path / HEADER).mkdir()
    assert (read(tmp_path).header, read(tmp_path).spare_used) == (GOOD, True)


def test_a_power_cut_between_the_two_copies_leaves_the_newer_first(tmp_path):
    write(tmp_path, GOOD)
    newer = replace(GOOD, vault_id=UUID(int=5))
    (tmp_path / HEADER).write_bytes(rendered(newer))
    found = read(tmp_path)
    assert (found.header, found.spare_used, found.both_good) == (newer, False, False)


def test_what_is_missing_is_told_apart(tmp_path):
    with pytest.raises(NoVaultHere):
        read(tmp_path)
    (tmp_path / "records.db").write_bytes(b"x")
    with pytest.raises(HeaderMissing):
        read(tmp_path)
    (tmp_path / HEADER).write_bytes(b"x")
    with pytest.raises(HeaderDamaged):
        read(tmp_path)


@pytest.mark.parametrize(
    ("number", "failure"),
    [
        (28, DiskFull),
        (122, DiskFull),
        (13, FolderNotWritable),
        (30, FolderNotWritable),
        (5, SaveFailed),
    ],
)
def test_a_disk_that_refuses_leaves_the_old_header_whole(tmp_path, monkeypatch, number, failure):
    write(tmp_path, GOOD)

    def refuse(_descriptor):
        raise OSError(number, "the system's words")

    monkeypatch.setattr("os.fsync", refuse)
    with pytest.raises(failure):
        write(tmp_path, replace(GOOD, vault_id=UUID(int=5)))
    assert read(tmp_path).header == GOOD
    assert {path.name for path in tmp_path.iterdir()} == {HEADER, SPARE}


def test_no_file_is_written_without_waiting_for_the_disk(tmp_path, monkeypatch):
    order: list[str] = []
    put_in_place = type(tmp_path).replace

    def told(path, to):
        order.append("put in place")
        return put_in_place(path, to)

    monkeypatch.setattr("os.fsync", lambda _descriptor: order.append("settled"))
    monkeypatch.setattr(type(tmp_path), "replace", told)
    write(tmp_path, GOOD)
    assert order == ["settled", "put in place", "settled"] * 2
