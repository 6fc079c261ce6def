"""Consents that must stand on paper of their own (42 CFR 2.31(b)(2), 2.31(d), 45 CFR 164.508(b)).

A combined paper supports nothing at all, as 45 CFR 164.508(b)(2)(iv) has it.
"""

from peerdesk.domain.consents.records import Consent
from peerdesk.domain.consents.vocabulary import LEGAL_PROCEEDING, NOTES, TPO, ConsentKind

_STAND_ALONE = frozenset({ConsentKind.COUNSELING_NOTES, ConsentKind.LEGAL_PROCEEDING})


def is_combined(consent: Consent) -> bool:
    """Whether the paper mixes what must not be mixed."""
    if consent.kind is ConsentKind.COUNSELING_NOTES:
        return bool(consent.categories - NOTES) or _shares_paper(consent)
    if consent.kind is ConsentKind.LEGAL_PROCEEDING:
        mixed = consent.purposes - {LEGAL_PROCEEDING} or consent.categories & NOTES
        return bool(mixed) or _shares_paper(consent)
    beyond_tpo = consent.kind is ConsentKind.TPO_SINGLE and bool(consent.purposes - TPO)
    reaches_too_far = LEGAL_PROCEEDING in consent.purposes or bool(consent.categories & NOTES)
    return beyond_tpo or reaches_too_far or bool(consent.combined_with & _STAND_ALONE)


def _shares_paper(consent: Consent) -> bool:
    """Whether it is printed with a consent of another kind."""
    return bool(consent.combined_with - {str(consent.kind)})
