"""Proof: every signature, every link, every body, the trail, and the columns lists show."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from peerdesk.crypto.signing import verify as check_signature
from peerdesk.domain.documents import plain, revision_hash, salted_hash
from peerdesk.domain.errors import SignatureInvalid
from peerdesk.storage import revisions, trail
from peerdesk.storage.revisions import ChainedRevision
from peerdesk.storage.session import Session
from peerdesk.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class Proof:
    """What a verification found; `broken` names the first thing that does not hold.

    `fault` is one of "signature", "link", "hash", "body", "columns", "trail", or empty.
    """

    revisions: int
    writers: int
    trail_entries: int
    fault: str = ""
    broken: UUID | None = None

    @property
    def holds(self) -> bool:
        """Whether everything was proven."""
        return not self.fault


def verify(vault: Vault) -> Proof:
    """Prove the whole vault, in the order of signing; stops at the first break."""
    with vault.reading() as session:
        count = 0
        writers: set[tuple[UUID, UUID]] = set()
        last: ChainedRevision | None = None
        for one in revisions.chain(session):
            if fault := _fault(one, last):
                return Proof(count, len(writers), 0, fault, one.revision_id)
            count, last = count + 1, one
            writers.add((one.writer_id, one.device_id))
        return _rest(session, count, len(writers))


def _rest(session: Session, count: int, writers: int) -> Proof:
    """The trail, the heads, and that the lists show what was signed."""
    entries = trail.length(session)
    if broken := trail.broken_link(session) or trail.missing_head(session):
        return Proof(count, writers, entries, "trail", broken)
    if missing := revisions.missing_head(session):
        return Proof(count, writers, entries, "link", missing)
    for document_id in _strayed(session):
        return Proof(count, writers, entries, "columns", document_id)
    return Proof(count, writers, entries)


def _fault(one: ChainedRevision, last: ChainedRevision | None) -> str:
    """What is wrong with one revision, empty if nothing."""
    facts = json.loads(one.envelope)
    try:
        check_signature(one.public, one.signature, one.envelope)
    except SignatureInvalid:
        return "signature"
    if one.content_hash != revision_hash(one.envelope, one.signature):
        return "hash"
    if not _follows(one, last) or not _names_itself(one, facts):
        return "link"
    if one.body is not None and one.salt is not None:
        proven = facts["body_sha256"] == salted_hash(one.salt, one.body)
        return "" if proven else "body"
    return "" if one.has_tombstone else "body"


def _follows(one: ChainedRevision, last: ChainedRevision | None) -> bool:
    same = last is not None and (one.writer_id, one.device_id) == (last.writer_id, last.device_id)
    if last is None or not same:
        return (one.sequence, one.previous) == (1, "")
    return (one.sequence, one.previous) == (last.sequence + 1, last.content_hash)


def _names_itself(one: ChainedRevision, facts: dict[str, object]) -> bool:
    """Whether the row says nothing else than the signed envelope."""
    named = (facts["revision_id"], facts["document_id"], facts["device_id"])
    place = (facts["sequence"], facts["previous"], facts["revision"], facts["kind"])
    return named == (str(one.revision_id), str(one.document_id), str(one.device_id)) and (
        place == (one.sequence, one.previous, one.number, one.kind)
    )


def _strayed(session: Session) -> Iterator[UUID]:
    """Documents whose columns say something else than their last signed envelope."""
    for document_id, columns, envelope in revisions.signed_columns(session):
        if json.loads(envelope)["columns"] != plain(columns):
            yield document_id
