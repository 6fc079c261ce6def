"""The papers a person and a programme sign about sharing (`consent.md` §1, §5).

Six of them are consents; the others take one back, limit it, or say how to reach the person.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from peerdesk.domain.consents.vocabulary import ConsentKind


class PaperKind(StrEnum):
    """Which paper it is. Codes never change meaning."""

    GENERAL = "general"
    TPO_SINGLE = "tpo_single"
    HIPAA_AUTHORIZATION = "hipaa_authorization"
    COUNSELING_NOTES = "counseling_notes"
    LEGAL_PROCEEDING = "legal_proceeding"
    CRIMINAL_JUSTICE = "criminal_justice"
    REVOCATION = "revocation"
    RESTRICTION = "restriction"
    CONFIDENTIAL_COMMUNICATION = "confidential_communication"
    NOTICE_ACKNOWLEDGEMENT = "notice_acknowledgement"

    @property
    def is_consent(self) -> bool:
        """Whether something may be shared because of it."""
        return self in CONSENT_KINDS


CONSENT_KINDS: Final[Mapping[PaperKind, ConsentKind]] = MappingProxyType(
    {
        PaperKind.GENERAL: ConsentKind.GENERAL,
        PaperKind.TPO_SINGLE: ConsentKind.TPO_SINGLE,
        PaperKind.HIPAA_AUTHORIZATION: ConsentKind.GENERAL,
        PaperKind.COUNSELING_NOTES: ConsentKind.COUNSELING_NOTES,
        PaperKind.LEGAL_PROCEEDING: ConsentKind.LEGAL_PROCEEDING,
        PaperKind.CRIMINAL_JUSTICE: ConsentKind.CRIMINAL_JUSTICE,
    }
)
"""What kind of consent each of the six is to the rules."""
