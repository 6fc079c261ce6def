"""Which paper would turn a no into a yes, where signing one can."""

from typing import Final

from peerdesk.domain.consents.papers import PaperKind
from peerdesk.domain.consents.reasons import Reason
from peerdesk.domain.consents.records import Words
from peerdesk.domain.consents.vocabulary import (
    CRIMINAL_JUSTICE,
    LEGAL_PROCEEDING,
    NOTES,
    Protection,
)

_SIGNING_HELPS: Final = frozenset(
    {
        *(Reason.DENY_NO_CONSENT, Reason.DENY_NOTES_CONSENT_REQUIRED),
        *(Reason.DENY_LEGAL_CONSENT_REQUIRED, Reason.DENY_NOT_ACTIVE, Reason.DENY_SUPERSEDED),
        *(Reason.DENY_REVOKED, Reason.DENY_EXPIRED, Reason.DENY_SIGNED_AFTER, Reason.DENY_FALSE),
        *(Reason.DENY_ELEMENT_MISSING, Reason.DENY_SIGNER_NOT_AUTHORIZED, Reason.DENY_COMBINED),
        *(Reason.DENY_DECEASED_NEEDS_REPRESENTATIVE, Reason.DENY_DISCLOSER),
        *(Reason.DENY_INTERMEDIARY, Reason.DENY_RECIPIENT, Reason.DENY_PURPOSE),
        Reason.DENY_CATEGORY,
    }
)
"""Not a young person's signature: state law decides that, and asking can out somebody (§3.2b)."""


def paper_that_helps(
    reason: Reason, purpose: str, categories: Words, protection: Protection
) -> PaperKind | None:
    """The paper that would let these records go for this purpose; None where no signature would.

    A single paper for all treatment, payment and operations is never offered on its own: one that
    names who receives is narrower, and serves the same request.
    """
    if reason not in _SIGNING_HELPS:
        return None
    if categories & NOTES:
        return PaperKind.COUNSELING_NOTES if purpose != LEGAL_PROCEEDING else None
    if purpose == LEGAL_PROCEEDING:
        return PaperKind.LEGAL_PROCEEDING
    if purpose == CRIMINAL_JUSTICE:
        return PaperKind.CRIMINAL_JUSTICE
    is_hipaa = protection is Protection.HIPAA
    return PaperKind.HIPAA_AUTHORIZATION if is_hipaa else PaperKind.GENERAL
