"""Proof that what is gone was taken away by a hand that may: a plan's version, signed for."""

import json
from collections.abc import Mapping

from peerdesk.crypto.signing import verify as check_signature
from peerdesk.domain.documents import DocumentKind
from peerdesk.domain.errors import SignatureInvalid
from peerdesk.storage.revisions import ChainedRevision, SignedTombstone


def fault(one: ChainedRevision, stone: SignedTombstone, facts: Mapping[str, object]) -> str:
    """What is wrong with a tombstone, "" if nothing.

    "body" where a body is left or was never allowed to go, "signature" where nobody signed for it.
    """
    if one.body is not None or facts.get("document_kind") != DocumentKind.PLAN:
        return "body"
    try:
        check_signature(stone.public, stone.signature, stone.statement)
    except SignatureInvalid:
        return "signature"
    return "" if _names(one, stone) else "body"


def _names(one: ChainedRevision, stone: SignedTombstone) -> bool:
    """Whether it was written for this very revision, by the owner of the key."""
    told = json.loads(stone.statement)
    named = (told["revision_id"], told["content_hash"], told["worker_id"])
    return bool(named == (str(one.revision_id), one.content_hash, str(stone.key_owner)))
