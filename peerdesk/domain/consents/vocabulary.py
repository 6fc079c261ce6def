"""The closed word lists of consents and requests (`consent.md` §1). Codes never change meaning."""

from enum import StrEnum
from typing import Final

TREATMENT: Final = "treatment"
PAYMENT: Final = "payment"
OPERATIONS: Final = "operations"
TPO: Final = frozenset({TREATMENT, PAYMENT, OPERATIONS})
"""Treatment, payment and health care operations; other purposes are free words."""

LEGAL_PROCEEDING: Final = "legal_proceeding"
CRIMINAL_JUSTICE: Final = "criminal_justice_monitoring"
FUNDRAISING: Final = "fundraising"
TRAINING: Final = "training"

ALL_RECORDS: Final = "all_records"
NOTES: Final = frozenset({"sud_counseling_notes", "psychotherapy_notes"})
"""The two categories that `all_records` never reaches (42 CFR 2.31(b), 45 CFR 164.508(a)(2))."""


DATES: Final = "dates"
"""What is missing where records are older or newer than those a consent means."""


class ConsentStatus(StrEnum):
    """How far a consent record is; what can be computed is computed at every decision."""

    DRAFT = "draft"
    ACTIVE = "active"
    REVOKED = "revoked"
    EXPIRED = "expired"
    SUPERSEDED = "superseded"
    ENTERED_IN_ERROR = "entered_in_error"


class ConsentKind(StrEnum):
    """Which of the forms it is; some may not share paper with others."""

    GENERAL = "general"
    TPO_SINGLE = "tpo_single"
    COUNSELING_NOTES = "counseling_notes"
    LEGAL_PROCEEDING = "legal_proceeding"
    CRIMINAL_JUSTICE = "criminal_justice_referral"


class SignerRole(StrEnum):
    """As whom someone signed."""

    PERSON = "patient"
    PARENT_GUARDIAN = "parent_guardian"
    REPRESENTATIVE = "personal_representative"
    DIRECTOR = "program_director"


class SignatureMethod(StrEnum):
    """How someone signed; said aloud counts nowhere."""

    WET = "wet"
    ELECTRONIC = "electronic"
    VERBAL = "verbal"


class ExpiryType(StrEnum):
    """What ends a consent."""

    DATE = "date"
    EVENT = "event"
    NONE = "none"


class CapacityStatus(StrEnum):
    """Whether the person can decide for themself (42 CFR 2.15(a))."""

    HAS_CAPACITY = "has_capacity"
    ADJUDICATED = "adjudicated_lacks"
    MEDICAL = "medical_condition"


class Protection(StrEnum):
    """Which rules a record stands under."""

    PART2 = "part2"
    HIPAA = "hipaa"


class Basis(StrEnum):
    """On what ground something is asked for."""

    CONSENT = "consent"
    REDISCLOSURE = "redisclosure"
    INTERNAL = "internal"
    QSO = "qso"
    MEDICAL_EMERGENCY = "medical_emergency"
    CRIME_ON_PREMISES = "crime_on_premises"
    CHILD_ABUSE_REPORT = "child_abuse_report"
    RESEARCH = "research"
    AUDIT_EVALUATION = "audit_evaluation"
    COURT_ORDER = "court_order"
    PUBLIC_HEALTH = "public_health"
    PATIENT_ACCESS = "patient_access"
    VITAL_STATISTICS = "vital_statistics"
    MINOR_THREAT = "minor_threat"
    FAMILY_INVOLVED = "family_involved"
    SERIOUS_THREAT = "serious_threat"
    ABUSE_REPORT = "abuse_report"


class OurStatus(StrEnum):
    """What we were when we received a record."""

    COVERED_ENTITY = "covered_entity"
    BUSINESS_ASSOCIATE = "business_associate"
    PART2_PROGRAM = "part2_program"
    LAWFUL_HOLDER = "lawful_holder"


class ReceivedUnder(StrEnum):
    """On what ground we received a record."""

    TPO_CONSENT = "tpo_consent"
    TREATMENT_CONSENT = "treatment_consent"
    PAYMENT_OPERATIONS_CONSENT = "payment_operations_consent"
    OTHER = "other"


class TerminationType(StrEnum):
    """Who ended an agreed restriction."""

    PERSON_AGREED = "patient_agreed"
    UNILATERAL = "unilateral"
