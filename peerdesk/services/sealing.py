"""Sealing: what is frozen is hashed, chained and signed, whatever kind of document it is."""

from dataclasses import dataclass
from datetime import datetime

from peerdesk.crypto.signing import SigningKey
from peerdesk.domain.consents.listing import ConsentColumns
from peerdesk.domain.documents import (
    ContactColumns,
    DocumentKind,
    Draft,
    Envelope,
    RevisionKind,
    salted_hash,
)
from peerdesk.domain.letters import LetterColumns
from peerdesk.domain.plans import PlanColumns
from peerdesk.domain.profiles import RuleProfile
from peerdesk.domain.trail import Act
from peerdesk.forms.answers import Answers
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.services.stored_forms import frozen_bytes, keep_form
from peerdesk.storage import drafts, revisions, settings, trail
from peerdesk.storage.session import Session

_SALT_BYTES = 16
_ACTS = {
    RevisionKind.ORIGINAL: Act.SIGNED,
    RevisionKind.VERSION: Act.SIGNED,
    RevisionKind.ADDENDUM: Act.ADDENDUM,
    RevisionKind.AMENDMENT: Act.AMENDMENT,
    RevisionKind.ENTERED_IN_ERROR: Act.ENTERED_IN_ERROR,
}


@dataclass(frozen=True, slots=True)
class Sealing:
    """What one seal is about to cover: the draft as checked, and the columns its kind derives."""

    draft: Draft
    document_kind: DocumentKind
    person_name: str
    answers: Answers
    columns: ContactColumns | PlanColumns | ConsentColumns | LetterColumns
    profile: RuleProfile
    reason: str
    at: datetime


def seal(desk: Desk, session: Session, key: SigningKey, sealing: Sealing) -> int:
    """Freeze a draft as the next revision of its document and close it; gives its number."""
    draft = sealing.draft
    body = frozen_bytes(
        sealing.answers, draft.document_id, draft.person_id, desk.signer.worker_id, sealing.at
    )
    salt = desk.clock.chance(_SALT_BYTES)
    envelope = _envelope(desk, session, sealing, salted_hash(salt, body))
    key_id = settings.signing_key_id(session, desk.signer.worker_id, key.public)
    signature = key.sign(envelope.canonical_bytes())
    drafts.close(session, draft.document_id)
    revisions.add(session, envelope, signature, key_id, (salt, body))
    detail = f"revision {envelope.revision}"
    trail.add(session, new_id(desk), _ACTS[draft.kind], stamp(desk), draft.document_id, detail)
    return envelope.revision


def _envelope(desk: Desk, session: Session, sealing: Sealing, body_sha256: str) -> Envelope:
    link = revisions.place(session, desk.signer.worker_id, desk.signer.device_id)
    draft, form = sealing.draft, sealing.answers.form
    keep_form(session, desk.forms, form)
    return Envelope(
        vault_id=desk.vault.header.vault_id,
        document_id=draft.document_id,
        document_kind=sealing.document_kind,
        revision_id=new_id(desk),
        revision=revisions.count(session, draft.document_id) + 1,
        kind=draft.kind,
        person_id=draft.person_id,
        person_label=sealing.person_name,
        worker=settings.worker(session, desk.signer.worker_id),
        device_id=desk.signer.device_id,
        sequence=link.sequence,
        previous=link.previous,
        predecessor=revisions.latest_hash(session, draft.document_id),
        signed_at=sealing.at,
        signed_zone=desk.clock.zone(),
        form=form.canonical,
        form_sha256=form.sha256,
        catalogue_sha256=form.catalogue_sha256,
        profile=f"{sealing.profile.name}|{sealing.profile.effective_from.isoformat()}",
        language=form.shown_in or form.language,
        columns=sealing.columns,
        reason=sealing.reason,
        body_sha256=body_sha256,
    )
