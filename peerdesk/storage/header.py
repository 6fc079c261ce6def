"""`vault.json` and its spare copy: read without trust, written whole.

The file is the header's fields, its codes, and a checksum over both. The checksum finds rot on
the disk before anyone is told that a passphrase is wrong; the codes, checked once the vault key
is known, find forgery. Its rule must stay the same in every later format: SHA-256 over the
file's JSON without `checksum`, keys sorted, no spaces.
"""

import json
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID

from peerdesk.domain.errors import HeaderDamaged, HeaderMissing, NoVaultHere, VaultTooNew
from peerdesk.domain.vaults import (
    FORMAT_VERSION,
    KEY_BYTES,
    MAC_BYTES,
    SALT_BYTES,
    SEALED_KEY_BYTES,
    WRAPPED_KEY_BYTES,
    KdfCost,
    KeySlot,
    SlotKind,
    VaultHeader,
    header_fields,
)
from peerdesk.storage.files import replace_file

HEADER = "vault.json"
SPARE = "vault.spare.json"
RECORDS = "records.db"
_MOST_BYTES = 1 << 20
_MOST_SLOTS = 500
_MOST_KEYS = 2


@dataclass(frozen=True, slots=True)
class FoundHeader:
    """A header as it was found: from the spare copy, or with both copies in good order."""

    header: VaultHeader
    spare_used: bool
    both_good: bool


def read(folder: Path) -> FoundHeader:
    """The vault's header, from the spare copy if the first one is missing or damaged.

    Raises NoVaultHere, HeaderMissing (records without any header), HeaderDamaged, VaultTooNew.
    """
    first, spare = _bytes(folder / HEADER), _bytes(folder / SPARE)
    if first is None and spare is None:
        raise HeaderMissing if (folder / RECORDS).exists() else NoVaultHere(folder)
    for content in (first, spare):
        try:
            header = parse(content or b"")
        except HeaderDamaged:
            continue
        return FoundHeader(header, content is not first, first == spare)
    raise HeaderDamaged


def write(folder: Path, header: VaultHeader) -> None:
    """Write both copies, one after the other, each whole; raises DiskFull and its siblings."""
    content = rendered(header)
    replace_file(folder / HEADER, content)
    replace_file(folder / SPARE, content)


def rendered(header: VaultHeader) -> bytes:
    """The header as the bytes of its file."""
    fields = header_fields(header) | {"macs": [mac.hex() for mac in header.macs]}
    return _indented(fields | {"checksum": _checksum(fields)})


def parse(content: bytes) -> VaultHeader:
    """The header these bytes hold; raises HeaderDamaged, VaultTooNew.

    Only what `rendered` would have written is accepted, so no byte can differ unnoticed.
    """
    fields = _checked_fields(content)
    version = fields.get("format_version")
    if type(version) is int and version > FORMAT_VERSION:
        raise VaultTooNew(version, FORMAT_VERSION)
    try:
        header = _header(fields)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise HeaderDamaged from error
    if rendered(header) != content:
        raise HeaderDamaged
    return header


def _bytes(path: Path) -> bytes | None:
    """The file's bytes, None when there is no such file; one too large or unreadable is empty."""
    try:
        return path.read_bytes() if path.stat().st_size <= _MOST_BYTES else b""
    except FileNotFoundError:
        return None
    except OSError:
        return b""


def _checked_fields(content: bytes) -> dict[str, Any]:
    try:
        fields = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise HeaderDamaged from error
    if not isinstance(fields, dict) or fields.pop("checksum", None) != _checksum(fields):
        raise HeaderDamaged
    return fields


def _checksum(fields: dict[str, Any]) -> str:
    return sha256(json.dumps(fields, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def _indented(fields: dict[str, Any]) -> bytes:
    return (json.dumps(fields, sort_keys=True, indent=1) + "\n").encode()


def _header(fields: dict[str, Any]) -> VaultHeader:
    kdf = fields["kdf"]
    header = VaultHeader(
        vault_id=UUID(fields["vault_id"]),
        format_version=_number(fields["format_version"]),
        salt=_exactly(SALT_BYTES, kdf["salt"]),
        cost=KdfCost(_number(kdf["memory_kib"]), _number(kdf["passes"]), _number(kdf["lanes"])),
        slots=tuple(_slot(slot) for slot in fields["slots"]),
        macs=tuple(_exactly(MAC_BYTES, mac) for mac in fields["macs"]),
    )
    if not _is_consistent(header):
        raise ValueError("the header contradicts itself")
    return header


def _slot(fields: dict[str, Any]) -> KeySlot:
    signing_public, wrapped_signing = fields["signing_public"], fields["wrapped_signing"]
    return KeySlot(
        slot_id=UUID(fields["slot_id"]),
        kind=SlotKind(fields["kind"]),
        worker_id=UUID(fields["worker_id"]) if fields["worker_id"] else None,
        public=_exactly(KEY_BYTES, fields["public"]),
        wrapped_private=_exactly(WRAPPED_KEY_BYTES, fields["wrapped_private"]),
        sealed_vault_keys=tuple(
            _exactly(SEALED_KEY_BYTES, sealed) for sealed in fields["sealed_vault_keys"]
        ),
        signing_public=_exactly(KEY_BYTES, signing_public) if signing_public else None,
        wrapped_signing=_exactly(WRAPPED_KEY_BYTES, wrapped_signing) if wrapped_signing else None,
    )


def _is_consistent(header: VaultHeader) -> bool:
    """Whether the parts agree: costs within bounds, one code per vault key, workers can sign."""
    keys = len(header.macs)
    return (
        header.format_version == FORMAT_VERSION  # a later one was told apart before
        and header.cost.is_believable()
        and 0 < len(header.slots) <= _MOST_SLOTS
        and len({slot.slot_id for slot in header.slots}) == len(header.slots)
        and 0 < keys <= _MOST_KEYS
        and all(len(slot.sealed_vault_keys) == keys for slot in header.slots)
        and all(_fits_its_kind(slot) for slot in header.slots)
    )


def _fits_its_kind(slot: KeySlot) -> bool:
    """A worker's slot names the worker and signs; a recovery slot does neither."""
    own = (slot.worker_id, slot.signing_public, slot.wrapped_signing)
    return None not in own if slot.kind is SlotKind.WORKER else own == (None, None, None)


def _number(value: object) -> int:
    if type(value) is not int:
        raise TypeError("a whole number was expected")
    return value


def _exactly(length: int, digits: str) -> bytes:
    content = bytes.fromhex(digits)
    if len(content) != length:
        raise ValueError("a key or code has the wrong length")
    return content
