"""Identifiers: UUIDs of version 7, which sort by the moment they were made."""

from uuid import UUID

_RANDOM_BYTES = 10


def record_id(at_ms: int, randomness: bytes) -> UUID:
    """A UUIDv7 (RFC 9562, 5.7) for `at_ms`, milliseconds since 1970 UTC, and 10 random bytes.

    Raises ValueError when the moment does not fit 48 bits or the randomness is not 10 bytes.
    """
    if len(randomness) != _RANDOM_BYTES or not 0 <= at_ms < 1 << 48:
        raise ValueError("a record id needs 48 bits of time and 10 random bytes")
    value = at_ms << 80 | int.from_bytes(randomness, "big")
    value = value & ~(0xF << 76) | 0x7 << 76
    return UUID(int=value & ~(0x3 << 62) | 0x2 << 62)
