"""Steps 1 to 8: what a request must say, and which way it goes."""

import pytest

from tests.domain.consents.cases import HARBOR, changed, decided, exception, outcome, tpo, vector


@pytest.mark.parametrize(
    ("path", "value", "token"),
    [
        ("request__at", None, "at"),
        ("request__at", "2026-06-15T14:00:00", "at"),
        ("request__at", "2026-06-15", "at"),
        ("request__at", "soon", "at"),
        ("request__at", "0001-01-01T00:00:00+00:00", "at"),
        ("request__basis", "because", "basis"),
        ("request__basis", None, "basis"),
        ("request__categories", [], "categories"),
        ("request__categories", [" "], "categories"),
        ("request__purpose", "  ", "purpose"),
        ("request__purpose", None, "purpose"),
        ("request__recipient__id", "", "recipient"),
    ],
)
def test_a_request_that_says_too_little_is_refused(path: str, value: object, token: str) -> None:
    assert outcome(tpo(**{path: value})) == ("DENY_INVALID_REQUEST", {token})


def test_everything_that_is_absent_is_named_at_once() -> None:
    case = tpo(request={"patient_id": "pat-1"})
    tokens = {"at", "basis", "categories", "purpose", "recipient"}
    assert outcome(case) == ("DENY_INVALID_REQUEST", tokens)


@pytest.mark.parametrize("basis", ["consent", "internal", "court_order", "medical_emergency"])
def test_notes_never_travel_with_other_records(basis: str) -> None:
    case = exception(basis, request__categories=["attendance", "psychotherapy_notes"])
    assert outcome(case) == ("DENY_MIXED_REQUEST", {"psychotherapy_notes"})


def test_the_persons_own_access_says_that_notes_are_left_out() -> None:
    case = exception(
        "patient_access",
        request__categories=["attendance", "psychotherapy_notes"],
        request__recipient__classes=["patient"],
    )
    assert outcome(case) == ("DENY_BASIS_NOT_MET", {"notes_excluded"})


@pytest.mark.parametrize(
    "basis",
    ["medical_emergency", "qso", "audit_evaluation", "research", "serious_threat", "abuse_report"],
)
def test_no_exception_reaches_counselling_notes(basis: str) -> None:
    case = exception(basis, request__categories=["sud_counseling_notes"])
    assert outcome(case) == ("DENY_NOTES_CONSENT_REQUIRED", set())


def test_records_outside_part_2_need_no_consent_for_treatment() -> None:
    decision = decided(changed(vector("P03"), {"request.record_protection": "hipaa"}))
    assert decision.reason == "ALLOW_HIPAA_TPO"
    assert not decision.obligations  # 45 CFR 164.502(b)(2)(i)


def test_records_outside_part_2_need_one_for_anything_else() -> None:
    case = changed(
        vector("P03"),
        {
            "request.record_protection": "hipaa",
            "request.purpose": "housing",
            "request.recipient": HARBOR,
        },
    )
    assert outcome(case) == ("DENY_NO_CONSENT", set())


def test_notes_outside_part_2_need_their_own_consent_for_treatment_too() -> None:
    case = changed(
        vector("P03"),
        {"request.record_protection": "hipaa", "request.categories": ["psychotherapy_notes"]},
    )
    assert outcome(case) == ("DENY_NOTES_CONSENT_REQUIRED", set())


def test_an_agreed_restriction_binds_records_outside_part_2_too() -> None:
    case = changed(vector("P36"), {"request.categories": ["contact_notes"]})
    assert outcome(case) == ("DENY_RESTRICTION", set())


def test_other_peoples_consents_are_invisible() -> None:
    assert outcome(tpo(consents__0__patient_id="pat-2")) == ("DENY_NO_CONSENT", set())


def test_an_unknown_protection_counts_as_part_2() -> None:
    case = changed(vector("P03"), {"request.record_protection": "other"})
    assert outcome(case) == ("DENY_NO_CONSENT", set())
