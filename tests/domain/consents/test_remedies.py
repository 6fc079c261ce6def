"""A no names the paper that would help, and only where one would."""

import pytest

from peerdesk.domain.consents.papers import PaperKind
from peerdesk.domain.consents.reasons import Reason
from peerdesk.domain.consents.remedies import paper_that_helps
from peerdesk.domain.consents.vocabulary import Protection

RECORD = frozenset({"attendance"})
NOTE = frozenset({"sud_counseling_notes"})
PART2, HIPAA = Protection.PART2, Protection.HIPAA


@pytest.mark.parametrize(
    ("reason", "purpose", "categories", "protection", "paper"),
    [
        (Reason.DENY_NO_CONSENT, "housing", RECORD, PART2, PaperKind.GENERAL),
        (Reason.DENY_NO_CONSENT, "treatment", RECORD, PART2, PaperKind.GENERAL),
        (Reason.DENY_NO_CONSENT, "housing", RECORD, HIPAA, PaperKind.HIPAA_AUTHORIZATION),
        (Reason.DENY_CATEGORY, "housing", RECORD, PART2, PaperKind.GENERAL),
        (Reason.DENY_NOTES_CONSENT_REQUIRED, "treatment", NOTE, PART2, PaperKind.COUNSELING_NOTES),
        (
            Reason.DENY_LEGAL_CONSENT_REQUIRED,
            "legal_proceeding",
            RECORD,
            PART2,
            PaperKind.LEGAL_PROCEEDING,
        ),
        (
            Reason.DENY_NO_CONSENT,
            "criminal_justice_monitoring",
            RECORD,
            PART2,
            PaperKind.CRIMINAL_JUSTICE,
        ),
    ],
)
def test_the_paper_fits_what_is_asked(
    reason: Reason, purpose: str, categories: frozenset[str], protection: Protection, paper: object
) -> None:
    assert paper_that_helps(reason, purpose, categories, protection) is paper


@pytest.mark.parametrize(
    "reason",
    [
        Reason.DENY_MINOR_SIGNATURE,
        Reason.REFER_PRIVACY_OFFICER,
        Reason.DENY_RESTRICTION,
        Reason.DENY_BASIS_NOT_MET,
        Reason.DENY_REDISCLOSURE,
        Reason.DENY_INVALID_REQUEST,
        Reason.DENY_MIXED_REQUEST,
    ],
)
def test_where_no_signature_helps_none_is_offered(reason: Reason) -> None:
    assert paper_that_helps(reason, "housing", RECORD, PART2) is None


def test_notes_in_a_proceeding_have_no_paper_of_our_own() -> None:
    reason = Reason.DENY_NOTES_CONSENT_REQUIRED
    assert paper_that_helps(reason, "legal_proceeding", NOTE, PART2) is None


def test_a_yes_needs_no_paper() -> None:
    for reason in Reason:
        if reason.allows:
            assert paper_that_helps(reason, "treatment", RECORD, PART2) is None
