"""Tombstones: the signed trace of answers that were taken away at the person's wish.

Only what a person owns can go, which is their plan; signed notes and consents never do.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from peerdesk.domain.documents import canonical_json, plain


@dataclass(frozen=True, slots=True)
class Tombstone:
    """Which version went, when, and by whose hand; nothing of what it said.

    `content_hash` is that of the revision, so a tombstone fits one version only.
    """

    vault_id: UUID
    document_id: UUID
    revision_id: UUID
    number: int
    content_hash: str
    at: datetime
    worker_id: UUID

    def canonical_bytes(self) -> bytes:
        """The bytes that are signed and stored."""
        return canonical_json({"tombstone": 1, **_facts(self)})


@dataclass(frozen=True, slots=True)
class Gone:
    """A version that was taken away: its number, when it was saved and when it went."""

    number: int
    saved_at: datetime
    gone_at: datetime


def _facts(stone: Tombstone) -> dict[str, object]:
    facts = plain(stone)
    return facts if isinstance(facts, dict) else {}
