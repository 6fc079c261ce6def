"""Every answer the rules can give, with the duties that come with a yes and the sections behind it.

Codes never change meaning; new ones are only added (`consent.md` §11).
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Reason(StrEnum):
    """Why something may or may not leave (`consent.md` §3.5)."""

    ALLOW_CONSENT = "ALLOW_CONSENT"
    ALLOW_HIPAA_TPO = "ALLOW_HIPAA_TPO"
    ALLOW_REDISCLOSURE = "ALLOW_REDISCLOSURE"
    ALLOW_INTERNAL = "ALLOW_INTERNAL"
    ALLOW_QSO = "ALLOW_QSO"
    ALLOW_MEDICAL_EMERGENCY = "ALLOW_MEDICAL_EMERGENCY"
    ALLOW_CRIME_REPORT = "ALLOW_CRIME_REPORT"
    ALLOW_CHILD_ABUSE_REPORT = "ALLOW_CHILD_ABUSE_REPORT"
    ALLOW_RESEARCH = "ALLOW_RESEARCH"
    ALLOW_AUDIT = "ALLOW_AUDIT"
    ALLOW_COURT_ORDER = "ALLOW_COURT_ORDER"
    ALLOW_PUBLIC_HEALTH = "ALLOW_PUBLIC_HEALTH"
    ALLOW_PATIENT_ACCESS = "ALLOW_PATIENT_ACCESS"
    ALLOW_VITAL_STATISTICS = "ALLOW_VITAL_STATISTICS"
    ALLOW_MINOR_THREAT = "ALLOW_MINOR_THREAT"
    ALLOW_HIPAA_FAMILY = "ALLOW_HIPAA_FAMILY"
    ALLOW_SERIOUS_THREAT = "ALLOW_SERIOUS_THREAT"
    ALLOW_ABUSE_REPORT = "ALLOW_ABUSE_REPORT"
    DENY_INVALID_REQUEST = "DENY_INVALID_REQUEST"
    DENY_MIXED_REQUEST = "DENY_MIXED_REQUEST"
    DENY_NO_CONSENT = "DENY_NO_CONSENT"
    DENY_NOTES_CONSENT_REQUIRED = "DENY_NOTES_CONSENT_REQUIRED"
    DENY_LEGAL_CONSENT_REQUIRED = "DENY_LEGAL_CONSENT_REQUIRED"
    DENY_NOT_ACTIVE = "DENY_NOT_ACTIVE"
    DENY_SUPERSEDED = "DENY_SUPERSEDED"
    DENY_REVOKED = "DENY_REVOKED"
    DENY_EXPIRED = "DENY_EXPIRED"
    DENY_SIGNED_AFTER = "DENY_SIGNED_AFTER"
    DENY_FALSE = "DENY_FALSE"
    DENY_ELEMENT_MISSING = "DENY_ELEMENT_MISSING"
    DENY_MINOR_SIGNATURE = "DENY_MINOR_SIGNATURE"
    DENY_SIGNER_NOT_AUTHORIZED = "DENY_SIGNER_NOT_AUTHORIZED"
    DENY_DECEASED_NEEDS_REPRESENTATIVE = "DENY_DECEASED_NEEDS_REPRESENTATIVE"
    DENY_COMBINED = "DENY_COMBINED"
    DENY_DISCLOSER = "DENY_DISCLOSER"
    DENY_INTERMEDIARY = "DENY_INTERMEDIARY"
    DENY_RECIPIENT = "DENY_RECIPIENT"
    DENY_PURPOSE = "DENY_PURPOSE"
    DENY_CATEGORY = "DENY_CATEGORY"
    DENY_RESTRICTION = "DENY_RESTRICTION"
    DENY_BASIS_NOT_MET = "DENY_BASIS_NOT_MET"
    DENY_REDISCLOSURE = "DENY_REDISCLOSURE"
    REFER_PRIVACY_OFFICER = "REFER_PRIVACY_OFFICER"

    @property
    def allows(self) -> bool:
        """Whether it is a yes."""
        return self.startswith("ALLOW_")


class Obligation(StrEnum):
    """What a yes obliges to (`consent.md` §3.4)."""

    NOTICE_2_32 = "NOTICE_2_32"
    CONSENT_COPY_OR_SCOPE = "CONSENT_COPY_OR_SCOPE"
    ACCOUNTING_ENTRY = "ACCOUNTING_ENTRY"
    MINIMUM_NECESSARY = "MINIMUM_NECESSARY"
    DOCUMENT_2_51 = "DOCUMENT_2_51"
    REQUEST_NO_FURTHER_DISCLOSURE = "REQUEST_NO_FURTHER_DISCLOSURE"


_ACCOUNTED: Final = frozenset({Obligation.ACCOUNTING_ENTRY, Obligation.MINIMUM_NECESSARY})
_MINIMUM: Final = frozenset({Obligation.MINIMUM_NECESSARY})

OBLIGATIONS: Final[Mapping[Reason, frozenset[Obligation]]] = MappingProxyType(
    {
        Reason.ALLOW_CONSENT: _ACCOUNTED
        | {Obligation.NOTICE_2_32, Obligation.CONSENT_COPY_OR_SCOPE},
        Reason.ALLOW_REDISCLOSURE: _ACCOUNTED | {Obligation.NOTICE_2_32},
        Reason.ALLOW_MEDICAL_EMERGENCY: _ACCOUNTED | {Obligation.DOCUMENT_2_51},
        Reason.ALLOW_CRIME_REPORT: _ACCOUNTED,
        Reason.ALLOW_CHILD_ABUSE_REPORT: _ACCOUNTED,
        Reason.ALLOW_RESEARCH: _ACCOUNTED,
        Reason.ALLOW_AUDIT: _ACCOUNTED,
        Reason.ALLOW_COURT_ORDER: _ACCOUNTED,
        Reason.ALLOW_MINOR_THREAT: _ACCOUNTED,
        Reason.ALLOW_SERIOUS_THREAT: _ACCOUNTED,
        Reason.ALLOW_ABUSE_REPORT: _ACCOUNTED,
        Reason.ALLOW_INTERNAL: _MINIMUM,
        Reason.ALLOW_QSO: _MINIMUM,
        Reason.ALLOW_HIPAA_TPO: _MINIMUM,  # except for treatment: 45 CFR 164.502(b)(2)(i)
        Reason.ALLOW_HIPAA_FAMILY: _MINIMUM,
        Reason.ALLOW_VITAL_STATISTICS: frozenset({Obligation.ACCOUNTING_ENTRY}),
        Reason.ALLOW_PATIENT_ACCESS: frozenset(),
        Reason.ALLOW_PUBLIC_HEALTH: frozenset(),
    }
)
"""What comes with each yes; an emergency or treatment can change it (`decision.py`)."""

SECTIONS: Final[Mapping[Reason, tuple[str, ...]]] = MappingProxyType(
    {
        Reason.ALLOW_CONSENT: ("42 CFR 2.31", "42 CFR 2.33(a)"),
        Reason.ALLOW_HIPAA_TPO: ("45 CFR 164.506",),
        Reason.ALLOW_REDISCLOSURE: ("42 CFR 2.33(b)",),
        Reason.ALLOW_INTERNAL: ("42 CFR 2.12(c)(3)",),
        Reason.ALLOW_QSO: ("42 CFR 2.11", "42 CFR 2.12(c)(4)"),
        Reason.ALLOW_MEDICAL_EMERGENCY: ("42 CFR 2.51",),
        Reason.ALLOW_CRIME_REPORT: ("42 CFR 2.12(c)(5)",),
        Reason.ALLOW_CHILD_ABUSE_REPORT: ("42 CFR 2.12(c)(6)",),
        Reason.ALLOW_RESEARCH: ("42 CFR 2.52",),
        Reason.ALLOW_AUDIT: ("42 CFR 2.53",),
        Reason.ALLOW_COURT_ORDER: ("42 CFR 2.61-2.67",),
        Reason.ALLOW_PUBLIC_HEALTH: ("42 CFR 2.54",),
        Reason.ALLOW_PATIENT_ACCESS: ("42 CFR 2.23", "45 CFR 164.524"),
        Reason.ALLOW_VITAL_STATISTICS: ("42 CFR 2.15(b)(1)",),
        Reason.ALLOW_MINOR_THREAT: ("42 CFR 2.14(c)",),
        Reason.ALLOW_HIPAA_FAMILY: ("45 CFR 164.510(b)",),
        Reason.ALLOW_SERIOUS_THREAT: ("45 CFR 164.512(j)",),
        Reason.ALLOW_ABUSE_REPORT: ("45 CFR 164.512(b)(1)(ii)", "45 CFR 164.512(c)"),
        Reason.DENY_INVALID_REQUEST: ("42 CFR 2.13(a)",),
        Reason.DENY_MIXED_REQUEST: ("42 CFR 2.31(b)(2)",),
        Reason.DENY_NO_CONSENT: ("42 CFR 2.13(a)", "42 CFR 2.31"),
        Reason.DENY_NOTES_CONSENT_REQUIRED: ("42 CFR 2.31(b)", "45 CFR 164.508(a)(2)"),
        Reason.DENY_LEGAL_CONSENT_REQUIRED: ("42 CFR 2.31(d)", "42 CFR 2.61"),
        Reason.DENY_NOT_ACTIVE: ("42 CFR 2.31(a)",),
        Reason.DENY_SUPERSEDED: ("42 CFR 2.31(a)",),
        Reason.DENY_REVOKED: ("42 CFR 2.31(c)(3)", "42 CFR 2.35(c)", "45 CFR 164.508(b)(5)"),
        Reason.DENY_EXPIRED: ("42 CFR 2.31(c)(1)",),
        Reason.DENY_SIGNED_AFTER: ("42 CFR 2.31(a)(9)",),
        Reason.DENY_FALSE: ("42 CFR 2.31(c)(4)",),
        Reason.DENY_ELEMENT_MISSING: ("42 CFR 2.31(a)", "42 CFR 2.31(c)(2)"),
        Reason.DENY_MINOR_SIGNATURE: ("42 CFR 2.14",),
        Reason.DENY_SIGNER_NOT_AUTHORIZED: ("42 CFR 2.15(a)", "42 CFR 2.31(a)(8)"),
        Reason.DENY_DECEASED_NEEDS_REPRESENTATIVE: ("42 CFR 2.15(b)(2)",),
        Reason.DENY_COMBINED: ("42 CFR 2.31(b)(2)", "42 CFR 2.31(d)", "45 CFR 164.508(b)(3)"),
        Reason.DENY_DISCLOSER: ("42 CFR 2.31(a)(2)",),
        Reason.DENY_INTERMEDIARY: ("42 CFR 2.31(a)(4)(ii)", "42 CFR 2.24"),
        Reason.DENY_RECIPIENT: ("42 CFR 2.31(a)(4)",),
        Reason.DENY_PURPOSE: ("42 CFR 2.31(a)(5)",),
        Reason.DENY_CATEGORY: ("42 CFR 2.31(a)(3)",),
        Reason.DENY_RESTRICTION: ("42 CFR 2.26", "45 CFR 164.522(a)"),
        Reason.DENY_BASIS_NOT_MET: ("42 CFR 2.13(a)",),
        Reason.DENY_REDISCLOSURE: ("42 CFR 2.33(b)", "42 CFR 2.12(d)"),
        Reason.REFER_PRIVACY_OFFICER: ("42 CFR 2.14", "42 CFR 2.20"),
    }
)
"""The sections each answer rests on; the engineering reading is `consent.md`."""
