"""Key slots: who can open what, and what happens when a header is rearranged."""

from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.crypto.keys import (
    check_mac,
    new_header,
    new_slot,
    new_vault_key,
    open_slot,
    signing_key,
    with_macs,
    with_new_secret,
    with_vault_keys,
)
from peerdesk.crypto.signing import verify
from peerdesk.domain.errors import HeaderForged, WrongPassphrase
from peerdesk.domain.vaults import FLOOR, SlotKind

VAULT, WORKER = UUID(int=1), UUID(int=2)
FIRST, SECOND = UUID(int=11), UUID(int=12)
MINE, AGENCY = b"m" * 32, b"a" * 32


def a_header(vault_key):
    header = new_header(VAULT, FLOOR)
    worker = new_slot(header, FIRST, SlotKind.WORKER, WORKER, MINE, (vault_key,))
    agency = new_slot(header, SECOND, SlotKind.AGENCY, None, AGENCY, (vault_key,))
    return with_macs(header.with_slot(worker).with_slot(agency), (vault_key,))


@pytest.fixture
def vault_key():
    return new_vault_key()


@pytest.fixture
def header(vault_key):
    return a_header(vault_key)


def test_every_slot_opens_the_same_vault_with_its_own_secret(header, vault_key):
    for secret, slot_id in ((MINE, FIRST), (AGENCY, SECOND)):
        opened = open_slot(header, secret)
        assert opened.slot.slot_id == slot_id
        assert opened.vault_keys == (vault_key,)


def test_a_wrong_secret_opens_nothing(header):
    with pytest.raises(WrongPassphrase):
        open_slot(header, b"x" * 32)


def test_only_the_workers_own_secret_gives_the_signing_key(header):
    slot = header.slot(FIRST)
    signing = signing_key(header, slot, MINE)
    verify(slot.signing_public, signing.sign(b"note"), b"note")
    with pytest.raises(WrongPassphrase):
        signing_key(header, slot, AGENCY)
    with pytest.raises(WrongPassphrase):
        signing_key(header, header.slot(SECOND), AGENCY)


def test_a_new_secret_keeps_both_key_pairs(header, vault_key):
    changed = with_new_secret(header, header.slot(FIRST), MINE, b"n" * 32)
    header = header.with_slot(changed)
    assert open_slot(header, b"n" * 32).vault_keys == (vault_key,)
    assert signing_key(header, changed, b"n" * 32).public == header.slot(FIRST).signing_public
    with pytest.raises(WrongPassphrase):
        open_slot(header, MINE)
    with pytest.raises(WrongPassphrase):
        with_new_secret(header, changed, MINE, b"q" * 32)


def test_a_new_vault_key_reaches_everyone_without_their_secrets(header, vault_key):
    both = (vault_key, new_vault_key())
    rotating = with_vault_keys(header, both)
    for secret in (MINE, AGENCY):
        assert open_slot(rotating, secret).vault_keys == both
    for key in both:
        check_mac(rotating, key)


def test_the_code_is_checked_for_the_key_that_opens_the_database(header, vault_key):
    check_mac(header, vault_key)
    with pytest.raises(HeaderForged):
        check_mac(header, new_vault_key())
    with pytest.raises(HeaderForged):
        check_mac(replace(header, macs=()), vault_key)


def test_a_slot_moved_elsewhere_does_not_open(header):
    slot = header.slot(FIRST)
    moves = (
        replace(header, vault_id=UUID(int=9)),
        replace(header, salt=bytes(16)),
        replace(header, cost=replace(header.cost, passes=2)),
        header.with_slot(replace(slot, worker_id=UUID(int=9))),
        header.with_slot(replace(slot, kind=SlotKind.OWN)),
        header.with_slot(replace(slot, public=header.slot(SECOND).public)),
        header.with_slot(replace(slot, signing_public=bytes(32))),
    )
    for moved in moves:
        with pytest.raises(WrongPassphrase):
            open_slot(moved, MINE)


def test_a_vault_key_sealed_for_someone_else_is_a_forgery(header):
    foreign = header.slot(SECOND).sealed_vault_keys
    swapped = header.with_slot(replace(header.slot(FIRST), sealed_vault_keys=foreign))
    with pytest.raises(HeaderForged):
        open_slot(swapped, MINE)


SEALED_HEADER = a_header(bytes(32))


@given(
    field=st.sampled_from(["wrapped_private", "sealed_vault_keys", "wrapped_signing", "public"]),
    at=st.integers(0, 10_000),
    flip=st.integers(1, 255),
)
def test_no_changed_byte_of_a_slot_goes_unnoticed(field, at, flip):
    slot = SEALED_HEADER.slot(FIRST)
    value = getattr(slot, field)
    piece = bytearray(value[0] if isinstance(value, tuple) else value)
    piece[at % len(piece)] ^= flip
    changed = (bytes(piece),) if isinstance(value, tuple) else bytes(piece)
    header = SEALED_HEADER.with_slot(replace(slot, **{field: changed}))
    with pytest.raises((WrongPassphrase, HeaderForged)):
        check_mac(header, open_slot(header, MINE).vault_keys[0])


def test_secrets_do_not_show_when_an_open_slot_is_printed(header, vault_key):
    shown = repr(open_slot(header, MINE))
    assert repr(vault_key) not in shown
    assert vault_key.hex() not in shown
