"""The vault key and the slots that hold it.

One random vault key opens the database. A slot's private key unseals it, and the key stretched
from one secret (`stretching.stretch`) unwraps that private key. So the vault key can be changed
for everyone while knowing one secret only: sealing needs nothing but public keys.
"""

import hmac
import os
from dataclasses import dataclass, field, replace
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from peerdesk.crypto.sealing import DoesNotOpen, derived, seal, unseal, unwrap, wrap
from peerdesk.crypto.signing import SigningKey
from peerdesk.domain.errors import HeaderForged, WrongPassphrase
from peerdesk.domain.vaults import (
    FORMAT_VERSION,
    KEY_BYTES,
    SALT_BYTES,
    KdfCost,
    KeySlot,
    SlotKind,
    VaultHeader,
)


@dataclass(frozen=True, slots=True)
class OpenSlot:
    """A slot whose secret was known, with what it holds; `vault_keys` old before new."""

    slot: KeySlot
    vault_keys: tuple[bytes, ...] = field(repr=False)


def new_vault_key() -> bytes:
    """32 random bytes."""
    return os.urandom(KEY_BYTES)


def new_header(vault_id: UUID, cost: KdfCost) -> VaultHeader:
    """A header with a fresh salt and no slot yet."""
    return VaultHeader(vault_id, FORMAT_VERSION, os.urandom(SALT_BYTES), cost)


def new_slot(
    header: VaultHeader,
    slot_id: UUID,
    kind: SlotKind,
    worker_id: UUID | None,
    stretched: bytes,
    vault_keys: tuple[bytes, ...],
) -> KeySlot:
    """A slot with a fresh key pair that `stretched` opens; a worker's also gets a signing key."""
    private = X25519PrivateKey.generate()
    public = private.public_key().public_bytes_raw()
    bare = KeySlot(slot_id, kind, worker_id, public, b"", ())
    signing = SigningKey.generate() if kind is SlotKind.WORKER else None
    slot = replace(bare, signing_public=signing.public if signing else None)
    secret = signing.private_bytes() if signing else None
    return sealed_to(header, _wrapped(header, slot, stretched, private, secret), vault_keys)


def open_slot(header: VaultHeader, stretched: bytes) -> OpenSlot:
    """The slot that `stretched` opens, after trying each; raises WrongPassphrase.

    Raises HeaderForged when a slot's private key opens but its sealed vault key does not.
    """
    for slot in header.slots:
        try:
            private = _private_key(header, slot, stretched)
        except DoesNotOpen:
            continue
        return OpenSlot(slot, _vault_keys(header, slot, private))
    raise WrongPassphrase


def signing_key(header: VaultHeader, slot: KeySlot, stretched: bytes) -> SigningKey:
    """The worker's signing key; raises WrongPassphrase unless `stretched` opens this slot.

    Raises HeaderForged when what opens is not the private half of the slot's public key.
    """
    if slot.wrapped_signing is None:
        raise WrongPassphrase
    key = _slot_key(slot, stretched, b"signing")
    try:
        signing = SigningKey(unwrap(slot.wrapped_signing, key, _place(header, slot, b"signing")))
    except DoesNotOpen as error:
        raise WrongPassphrase from error
    if signing.public != slot.signing_public:
        raise HeaderForged
    return signing


def with_new_secret(header: VaultHeader, slot: KeySlot, old: bytes, new: bytes) -> KeySlot:
    """The same slot, key pairs kept, now opened by the stretched key `new` instead of `old`.

    Raises WrongPassphrase unless `old` opens it.
    """
    try:
        private = _private_key(header, slot, old)
    except DoesNotOpen as error:
        raise WrongPassphrase from error
    signing = signing_key(header, slot, old).private_bytes() if slot.wrapped_signing else None
    return _wrapped(header, slot, new, private, signing)


def sealed_to(header: VaultHeader, slot: KeySlot, vault_keys: tuple[bytes, ...]) -> KeySlot:
    """The same slot holding exactly these vault keys; needs its public key only."""
    place = _place(header, slot, b"vault")
    sealed = tuple(seal(vault_key, slot.public, place) for vault_key in vault_keys)
    return replace(slot, sealed_vault_keys=sealed)


def with_vault_keys(header: VaultHeader, vault_keys: tuple[bytes, ...]) -> VaultHeader:
    """The header with these vault keys sealed to every slot, and a code made by each."""
    slots = tuple(sealed_to(header, slot, vault_keys) for slot in header.slots)
    return with_macs(replace(header, slots=slots), vault_keys)


def with_macs(header: VaultHeader, vault_keys: tuple[bytes, ...]) -> VaultHeader:
    """The header with the code of each of these vault keys."""
    return replace(header, macs=tuple(_mac(header, vault_key) for vault_key in vault_keys))


def check_mac(header: VaultHeader, vault_key: bytes) -> None:
    """Raises HeaderForged unless the header carries the code of this vault key."""
    wanted = _mac(header, vault_key)
    if not any(hmac.compare_digest(wanted, mac) for mac in header.macs):
        raise HeaderForged


def _mac(header: VaultHeader, vault_key: bytes) -> bytes:
    key = derived(vault_key, b"peerdesk header code")
    return hmac.digest(key, header.authenticated_bytes(), "sha256")


def _wrapped(
    header: VaultHeader,
    slot: KeySlot,
    stretched: bytes,
    private: X25519PrivateKey,
    signing: bytes | None,
) -> KeySlot:
    def closed(secret: bytes, purpose: bytes) -> bytes:
        return wrap(secret, _slot_key(slot, stretched, purpose), _place(header, slot, purpose))

    return replace(
        slot,
        wrapped_private=closed(private.private_bytes_raw(), b"private"),
        wrapped_signing=closed(signing, b"signing") if signing else None,
    )


def _private_key(header: VaultHeader, slot: KeySlot, stretched: bytes) -> X25519PrivateKey:
    key = _slot_key(slot, stretched, b"private")
    private = unwrap(slot.wrapped_private, key, _place(header, slot, b"private"))
    return X25519PrivateKey.from_private_bytes(private)


def _vault_keys(header: VaultHeader, slot: KeySlot, private: X25519PrivateKey) -> tuple[bytes, ...]:
    place = _place(header, slot, b"vault")
    try:
        return tuple(unseal(sealed, private, place) for sealed in slot.sealed_vault_keys)
    except DoesNotOpen as error:
        raise HeaderForged from error


def _slot_key(slot: KeySlot, stretched: bytes, purpose: bytes) -> bytes:
    """One stretched key serves every slot and purpose; none of them shares an AES key."""
    return derived(stretched, b"peerdesk slot " + purpose, salt=slot.slot_id.bytes)


def _place(header: VaultHeader, slot: KeySlot, purpose: bytes) -> bytes:
    """What a wrapped or sealed key is bound to; every field has a fixed length or is last."""
    cost = (header.cost.memory_kib, header.cost.passes, header.cost.lanes)
    return b"".join(
        (
            header.vault_id.bytes,
            header.format_version.to_bytes(4, "big"),
            header.salt,
            *(number.to_bytes(4, "big") for number in cost),
            slot.slot_id.bytes,
            slot.worker_id.bytes if slot.worker_id else bytes(16),
            slot.public,
            slot.signing_public or bytes(KEY_BYTES),
            f"{slot.kind}:".encode() + purpose,
        )
    )
