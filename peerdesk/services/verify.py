"""Proof: every signature, link and body, the trail, the files, and the columns lists show."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any
from uuid import UUID

from peerdesk.crypto.signing import verify as check_signature
from peerdesk.domain.documents import (
    DocumentStatus,
    RevisionKind,
    plain,
    revision_hash,
    salted_hash,
    status_after,
)
from peerdesk.domain.errors import SignatureInvalid
from peerdesk.services import merge_proof, paper_proof, plan_proof, tombstone_proof
from peerdesk.storage import attachments, merges, revisions, trail
from peerdesk.storage.revisions import ChainedRevision, Standing
from peerdesk.storage.session import Session
from peerdesk.storage.vault import Vault

_Signed = tuple[int, str, str | None]
"""Number and kind of a revision, and the person it names."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What a verification found; `broken` names the first thing that does not hold.

    `fault` is one of "signature", "link", "hash", "body", "columns", "trail", "attachment", or
    empty.
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
        signed: dict[UUID, list[_Signed]] = {}
        last: ChainedRevision | None = None
        for one in revisions.chain(session):
            facts = _facts(one)
            if fault := _fault(one, last, facts):
                return Proof(count, len(writers), 0, fault, one.revision_id)
            count, last = count + 1, one
            writers.add((one.writer_id, one.device_id))
            told = (one.number, one.kind, facts["person_id"])
            signed.setdefault(one.document_id, []).append(told)
        return _rest(session, count, len(writers), signed)


def _rest(
    session: Session, count: int, writers: int, signed: Mapping[UUID, list[_Signed]]
) -> Proof:
    """The trail, the heads, the files, and that the lists show what was signed."""
    entries = trail.length(session)
    if broken := _trail_fault(session):
        return Proof(count, writers, entries, "trail", broken)
    if missing := revisions.missing_head(session):
        return Proof(count, writers, entries, "link", missing)
    if changed := attachments.strayed(session):
        return Proof(count, writers, entries, "attachment", changed)
    for document_id in chain(
        _misplaced(session, signed),
        _strayed(session),
        merge_proof.astray(session),
        plan_proof.strayed(session),
        paper_proof.strayed(session),
    ):
        return Proof(count, writers, entries, "columns", document_id)
    return Proof(count, writers, entries)


def _trail_fault(session: Session) -> UUID | None:
    """What breaks the trail, or stands in the vault otherwise than the trail tells it."""
    return (
        trail.broken_link(session)
        or trail.missing_head(session)
        or paper_proof.changed_events(session)
        or merge_proof.untold(session)
    )


def _misplaced(session: Session, signed: Mapping[UUID, list[_Signed]]) -> Iterator[UUID]:
    """Documents whose row says another status or person than what was signed.

    The person may be another one exactly where a merge that holds says so.
    """
    found = dict(revisions.standings(session))
    merged = merges.that_took_documents(session)
    for document_id, told in signed.items():
        row, status = found.get(document_id), DocumentStatus.DRAFT
        in_order = sorted(told, key=lambda one: one[0])
        for _, kind, _ in in_order:
            status = status_after(status, RevisionKind(kind))
        named = [UUID(person) if person else None for _, _, person in in_order]
        person = merge_proof.with_whom(named, merged.get(document_id, ()))
        if row != Standing(in_order[-1][0], status, person):
            yield document_id
    yield from (document_id for document_id in found if document_id not in signed)


def _facts(one: ChainedRevision) -> dict[str, Any]:
    """What an envelope says; nothing when it cannot be read, which no signature then covers."""
    try:
        facts = json.loads(one.envelope)
    except ValueError:
        return {}
    return facts if isinstance(facts, dict) else {}


def _fault(one: ChainedRevision, last: ChainedRevision | None, facts: dict[str, Any]) -> str:
    """What is wrong with one revision, empty if nothing."""
    try:
        check_signature(one.public, one.signature, one.envelope)
    except SignatureInvalid:
        return "signature"
    if one.content_hash != revision_hash(one.envelope, one.signature):
        return "hash"
    if not _follows(one, last) or not _names_itself(one, facts):
        return "link"
    if one.tombstone is not None:
        return tombstone_proof.fault(one, one.tombstone, facts)
    if one.body is None or one.salt is None:
        return "body"
    return "" if facts["body_sha256"] == salted_hash(one.salt, one.body) else "body"


def _follows(one: ChainedRevision, last: ChainedRevision | None) -> bool:
    same = last is not None and (one.writer_id, one.device_id) == (last.writer_id, last.device_id)
    if last is None or not same:
        return (one.sequence, one.previous) == (1, "")
    return (one.sequence, one.previous) == (last.sequence + 1, last.content_hash)


def _names_itself(one: ChainedRevision, facts: dict[str, Any]) -> bool:
    """Whether the row says nothing else than the envelope, and the key is the writer's own."""
    named = (facts["revision_id"], facts["document_id"], facts["device_id"])
    if not UUID(facts["worker"]["worker_id"]) == one.writer_id == one.key_owner:
        return False
    place = (facts["sequence"], facts["previous"], facts["revision"], facts["kind"])
    return named == (str(one.revision_id), str(one.document_id), str(one.device_id)) and (
        place == (one.sequence, one.previous, one.number, one.kind)
    )


def _strayed(session: Session) -> Iterator[UUID]:
    """Documents whose columns say something else than their last signed envelope."""
    for document_id, columns, envelope in revisions.signed_columns(session):
        if json.loads(envelope)["columns"] != plain(columns):
            yield document_id
