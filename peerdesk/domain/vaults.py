"""The vault's public side: what stands in its header, and which values are believed there.

Everything here may be read by anyone who holds the folder: no names, no secrets. Secrets appear
only wrapped (by a key stretched from a passphrase) or sealed (to a slot's public key).
"""

import json
from dataclasses import dataclass, replace
from enum import StrEnum
from uuid import UUID

FORMAT_VERSION = 1
SALT_BYTES = 16
KEY_BYTES = 32
NONCE_BYTES = 12
TAG_BYTES = 16
WRAPPED_KEY_BYTES = NONCE_BYTES + KEY_BYTES + TAG_BYTES
SEALED_KEY_BYTES = KEY_BYTES + WRAPPED_KEY_BYTES
MAC_BYTES = 32


@dataclass(frozen=True, slots=True)
class KdfCost:
    """What Argon2id is asked to spend: memory in KiB, passes over it, lanes side by side."""

    memory_kib: int
    passes: int
    lanes: int

    def is_believable(self) -> bool:
        """Whether a header may ask for this: less is guessable, more would hang the desk."""
        return (
            FLOOR.memory_kib <= self.memory_kib <= CEILING.memory_kib
            and FLOOR.passes <= self.passes <= CEILING.passes
            and FLOOR.lanes <= self.lanes <= CEILING.lanes
        )


FLOOR = KdfCost(memory_kib=64 * 1024, passes=1, lanes=1)
CEILING = KdfCost(memory_kib=1024 * 1024, passes=16, lanes=8)


class SlotKind(StrEnum):
    """Whose secret opens a key slot."""

    WORKER = "worker"
    """A worker's passphrase; the only kind that can sign."""
    OWN = "own"
    """The recovery key of a worker whose records are their own."""
    AGENCY = "agency"
    """The recovery key an agency keeps for records that are the agency's."""


@dataclass(frozen=True, slots=True)
class KeySlot:
    """One way into the vault: a key pair whose private half only one secret unwraps.

    `sealed_vault_keys` holds one sealed vault key, or the old and the new one, in this order,
    while the vault key is being changed. Only a worker's slot carries signing keys (Ed25519).
    """

    slot_id: UUID
    kind: SlotKind
    worker_id: UUID | None
    public: bytes
    wrapped_private: bytes
    sealed_vault_keys: tuple[bytes, ...]
    signing_public: bytes | None = None
    wrapped_signing: bytes | None = None


@dataclass(frozen=True, slots=True)
class VaultHeader:
    """What `vault.json` says: how to stretch a passphrase, and the slots to try the result on.

    `macs` holds one code for each vault key that the slots carry, in the same order; whichever
    key opens the database must have made its code (`crypto.keys.check_mac`).
    """

    vault_id: UUID
    format_version: int
    salt: bytes
    cost: KdfCost
    slots: tuple[KeySlot, ...] = ()
    macs: tuple[bytes, ...] = ()

    def with_slot(self, slot: KeySlot) -> "VaultHeader":
        """The header with `slot` added, or put in the place of the slot of the same id."""
        if any(known.slot_id == slot.slot_id for known in self.slots):
            changed = tuple(
                slot if known.slot_id == slot.slot_id else known for known in self.slots
            )
            return replace(self, slots=changed)
        return replace(self, slots=(*self.slots, slot))

    def without_slot(self, slot_id: UUID) -> "VaultHeader":
        """The header without that slot."""
        return replace(self, slots=tuple(slot for slot in self.slots if slot.slot_id != slot_id))

    def slot(self, slot_id: UUID) -> KeySlot:
        """The slot of this id; KeyError when there is none."""
        for slot in self.slots:
            if slot.slot_id == slot_id:
                return slot
        raise KeyError(slot_id)

    def worker_slots(self) -> tuple[KeySlot, ...]:
        """The slots that belong to workers, in the order they were made."""
        return tuple(slot for slot in self.slots if slot.kind is SlotKind.WORKER)

    def authenticated_bytes(self) -> bytes:
        """What the header's codes cover: everything except the codes themselves."""
        return json.dumps(header_fields(self), sort_keys=True, separators=(",", ":")).encode()


def header_fields(header: VaultHeader) -> dict[str, object]:
    """The header as plain JSON values, bytes in lower-case hex, without its codes."""
    return {
        "format_version": header.format_version,
        "kdf": {
            "name": "argon2id",
            "lanes": header.cost.lanes,
            "memory_kib": header.cost.memory_kib,
            "passes": header.cost.passes,
            "salt": header.salt.hex(),
        },
        "slots": [_slot_fields(slot) for slot in header.slots],
        "vault_id": str(header.vault_id),
    }


def _slot_fields(slot: KeySlot) -> dict[str, object]:
    return {
        "kind": slot.kind.value,
        "public": slot.public.hex(),
        "sealed_vault_keys": [sealed.hex() for sealed in slot.sealed_vault_keys],
        "signing_public": slot.signing_public.hex() if slot.signing_public else None,
        "slot_id": str(slot.slot_id),
        "worker_id": str(slot.worker_id) if slot.worker_id else None,
        "wrapped_private": slot.wrapped_private.hex(),
        "wrapped_signing": slot.wrapped_signing.hex() if slot.wrapped_signing else None,
    }
