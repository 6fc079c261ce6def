"""42 CFR 2.31(a): each element missing by itself, and who must have signed."""

import pytest

from tests.domain.consents.cases import Json, changed, decided, housing, outcome, tpo, vector

PATIENT = {"role": "patient", "name": "Jordan Lee", "method": "wet", "authority": None}
PARENT = {"role": "parent_guardian", "name": "Ana Lee", "method": "wet", "authority": "Mother"}
GUARDIAN = {
    "role": "personal_representative",
    "name": "Ana Lee",
    "method": "electronic",
    "authority": "Guardian by court order",
}
DIRECTOR = {"role": "program_director", "name": "R. Soto", "method": "wet", "authority": None}


@pytest.mark.parametrize(
    ("path", "value", "token"),
    [
        ("patient_name", "  ", "patient_name"),
        ("disclosers", [], "disclosing_party"),
        ("information.categories", [], "information"),
        ("information.description", " ", "information"),
        ("recipients", [], "recipient"),
        ("statements.hipaa_redisclosure", False, "hipaa_redisclosure_statement"),
        ("statements.right_to_revoke", False, "right_to_revoke"),
        ("statements.how_to_revoke", None, "how_to_revoke"),
        ("expiration", None, "expiration"),
        ("expiration", {"type": "date", "date": None}, "expiration"),
        ("expiration", {"type": "date", "date": "next spring"}, "expiration"),
        ("expiration", {"type": "event", "event": " "}, "expiration"),
        ("expiration", {"type": "never"}, "expiration"),
        ("signatures", [], "signature"),
        ("signatures", [{**PATIENT, "method": "verbal"}], "signature"),
        ("signed_at", None, "date_signed"),
        ("signed_at", "in spring", "date_signed"),
        ("statements.redisclosure_potential", False, "redisclosure_statement"),
        ("statements.refusal_consequences", False, "refusal_consequences"),
        ("signatures", [PATIENT, {**PARENT, "authority": " "}], "representative_authority"),
        ("signatures", [PATIENT, {**GUARDIAN, "authority": None}], "representative_authority"),
    ],
)
def test_each_element_is_missed_by_its_name(path: str, value: object, token: str) -> None:
    case = changed(vector("P01"), {f"consents.0.{path}": value})
    assert outcome(case) == ("DENY_ELEMENT_MISSING", {token})


def test_a_consent_without_any_purpose_says_so() -> None:
    case = tpo(consents__0__purposes=[])
    assert outcome(case) == ("DENY_ELEMENT_MISSING", {"purpose", "expiration"})


def test_fundraising_needs_the_way_out() -> None:
    case = housing(consents__0__purposes=["housing", "fundraising"])
    assert outcome(case) == ("DENY_ELEMENT_MISSING", {"fundraising_statement"})
    told = changed(case, {"consents.0.statements.fundraising_opt_out": True})
    assert outcome(told)[0] == "ALLOW_CONSENT"


@pytest.mark.parametrize("purpose", ["treatment", "payment", "operations"])
def test_no_end_is_fine_for_any_of_the_three(purpose: str) -> None:
    case = tpo(consents__0__purposes=[purpose], request__purpose=purpose)
    assert outcome(case)[0] == "ALLOW_CONSENT"


def test_no_end_is_not_fine_once_another_purpose_is_listed() -> None:
    case = tpo(consents__0__kind="general", consents__0__purposes=["treatment", "housing"])
    assert outcome(case) == ("DENY_ELEMENT_MISSING", {"expiration"})


def test_no_end_is_never_fine_for_notes() -> None:
    case = changed(vector("P23"), {"consents.0.expiration": {"type": "none"}})
    assert outcome(case) == ("DENY_ELEMENT_MISSING", {"expiration"})


def test_the_hipaa_statement_is_for_tpo_to_those_under_hipaa() -> None:
    quiet = {"consents.0.statements.hipaa_redisclosure": False}
    assert outcome(changed(housing(), quiet))[0] == "ALLOW_CONSENT"
    nobody = tpo()
    for entry in nobody["consents"][0]["recipients"]:
        entry["covered_entity_or_ba"] = False
    assert outcome(changed(nobody, quiet))[0] == "ALLOW_CONSENT"


def test_a_covered_entity_says_what_refusing_means_on_every_form() -> None:
    case = housing(
        consents__0__statements__redisclosure_potential=False,
        consents__0__statements__refusal_consequences=False,
    )
    tokens = {"redisclosure_statement", "refusal_consequences"}
    assert outcome(case) == ("DENY_ELEMENT_MISSING", tokens)
    assert outcome(changed(case, {"program.covered_entity": False}))[0] == "ALLOW_CONSENT"


def criminal_justice(**changes: object) -> Json:
    case = changed(
        housing(
            program__covered_entity=False,
            consents__0__kind="criminal_justice_referral",
            consents__0__purposes=["criminal_justice_monitoring"],
            consents__0__revocable_from="2026-09-01",
            request__purpose="criminal_justice_monitoring",
        ),
        {"request.recipient.classes": ["criminal_justice"]},
    )
    return changed(case, {path.replace("__", "."): value for path, value in changes.items()})


def test_a_criminal_justice_consent_has_terms_of_its_own() -> None:
    quiet = {
        "consents.0.statements.right_to_revoke": False,
        "consents.0.statements.how_to_revoke": False,
    }
    assert outcome(changed(criminal_justice(), quiet))[0] == "ALLOW_CONSENT"
    untold = criminal_justice(consents__0__revocable_from=None)
    assert outcome(untold) == ("DENY_ELEMENT_MISSING", {"revocability_terms"})


def test_only_that_kind_needs_such_terms() -> None:
    assert outcome(housing(consents__0__revocable_from=None))[0] == "ALLOW_CONSENT"


# --- Who signed --------------------------------------------------------------------------------


def signed(case: Json, *signatures: Json) -> Json:
    return changed(case, {"consents.0.signatures": list(signatures)})


def test_an_adult_signs_for_themself() -> None:
    assert outcome(signed(tpo(), PARENT))[0] == "DENY_SIGNER_NOT_AUTHORIZED"
    assert outcome(signed(tpo(), GUARDIAN))[0] == "DENY_SIGNER_NOT_AUTHORIZED"
    assert outcome(signed(tpo(), {**PATIENT, "method": "electronic"}))[0] == "ALLOW_CONSENT"
    aloud = {**PATIENT, "method": "verbal"}
    assert outcome(signed(tpo(), aloud, GUARDIAN))[0] == "DENY_SIGNER_NOT_AUTHORIZED"


@pytest.mark.parametrize(
    ("alone", "signatures", "reason"),
    [
        (True, [PATIENT], "ALLOW_CONSENT"),
        (True, [PARENT], "DENY_MINOR_SIGNATURE"),
        (False, [PATIENT], "DENY_MINOR_SIGNATURE"),
        (False, [PARENT], "DENY_MINOR_SIGNATURE"),
        (False, [PATIENT, PARENT], "ALLOW_CONSENT"),
        (None, [PATIENT], "REFER_PRIVACY_OFFICER"),
        (None, [PATIENT, PARENT], "REFER_PRIVACY_OFFICER"),
    ],
)
def test_who_signs_for_a_young_person(
    alone: bool | None, signatures: list[Json], reason: str
) -> None:
    case = tpo(patient__birth_date="2010-09-01", patient__minor_may_consent_alone=alone)
    assert outcome(signed(case, *signatures))[0] == reason


@pytest.mark.parametrize(
    ("birth_date", "reason"),
    [
        ("2008-03-02", "ALLOW_CONSENT"),
        ("2008-03-03", "DENY_MINOR_SIGNATURE"),
    ],
)
def test_age_is_judged_on_the_day_of_signing(birth_date: str, reason: str) -> None:
    case = tpo(patient__birth_date=birth_date, consents__0__signed_at="2026-03-02")
    assert outcome(case)[0] == reason


@pytest.mark.parametrize(
    ("signed_at", "reason"),
    [
        ("2026-02-28", "DENY_MINOR_SIGNATURE"),
        ("2026-03-01", "ALLOW_CONSENT"),
    ],
)
def test_a_leap_day_birthday_falls_on_the_first_of_march(signed_at: str, reason: str) -> None:
    case = tpo(patient__birth_date="2008-02-29", consents__0__signed_at=signed_at)
    assert outcome(case)[0] == reason


def test_a_leap_day_birthday_stays_in_leap_years() -> None:
    case = tpo(
        patient__birth_date="2004-02-29",
        patient__age_of_majority=20,
        consents__0__signed_at="2024-02-29",
    )
    assert outcome(case)[0] == "ALLOW_CONSENT"


@pytest.mark.parametrize(
    ("birth_date", "majority", "reason"),
    [
        (None, 18, "REFER_PRIVACY_OFFICER"),
        ("not known", 18, "REFER_PRIVACY_OFFICER"),
        ("2005-03-03", None, "REFER_PRIVACY_OFFICER"),
        ("2005-03-02", None, "ALLOW_CONSENT"),
        ("2010-01-01", True, "REFER_PRIVACY_OFFICER"),
    ],
)
def test_an_age_nobody_knows_is_referred(
    birth_date: str | None, majority: int | None, reason: str
) -> None:
    case = tpo(
        patient__birth_date=birth_date,
        patient__age_of_majority=majority,
        consents__0__signed_at="2026-03-02",
    )
    assert outcome(case)[0] == reason


@pytest.mark.parametrize(
    ("since", "signatures", "reason"),
    [
        ("2025-11-03", [PATIENT], "DENY_SIGNER_NOT_AUTHORIZED"),
        ("2025-11-03", [GUARDIAN], "ALLOW_CONSENT"),
        (None, [PATIENT], "DENY_SIGNER_NOT_AUTHORIZED"),
        ("2026-03-02", [PATIENT], "DENY_SIGNER_NOT_AUTHORIZED"),
        ("2026-03-03", [PATIENT], "ALLOW_CONSENT"),
    ],
)
def test_a_court_found_they_cannot_decide(
    since: str | None, signatures: list[Json], reason: str
) -> None:
    case = tpo(patient__capacity={"status": "adjudicated_lacks", "since": since})
    assert outcome(signed(case, *signatures))[0] == reason


def payment(**changes: object) -> Json:
    case = tpo(
        patient__capacity={"status": "medical_condition", "since": None},
        consents__0__kind="general",
        consents__0__purposes=["payment"],
        request__purpose="payment",
        request__recipient__classes=["health_plan"],
        consents__0__signatures=[DIRECTOR],
    )
    return changed(case, {path.replace("__", "."): value for path, value in changes.items()})


@pytest.mark.parametrize("payer", ["health_plan", "third_party_payer"])
def test_the_director_may_sign_to_get_paid(payer: str) -> None:
    assert outcome(payment(request__recipient__classes=[payer]))[0] == "ALLOW_CONSENT"


@pytest.mark.parametrize(
    "change",
    [
        {"patient__capacity": {"status": "has_capacity", "since": None}},
        {"patient__capacity": {"status": "medical_condition", "since": "2026-05-01"}},
        {"request__recipient__classes": ["treating_provider"]},
        {"consents__0__purposes": ["payment", "treatment"]},
        {"consents__0__signatures": [GUARDIAN]},
    ],
)
def test_the_director_may_sign_for_nothing_else(change: Json) -> None:
    assert outcome(payment(**change))[0] == "DENY_SIGNER_NOT_AUTHORIZED"


def test_somebody_unwell_may_still_sign() -> None:
    assert outcome(payment(consents__0__signatures=[PATIENT]))[0] == "ALLOW_CONSENT"


@pytest.mark.parametrize(
    ("died_on", "signatures", "reason"),
    [
        ("2026-06-15", [PATIENT], "DENY_DECEASED_NEEDS_REPRESENTATIVE"),
        ("2026-06-16", [PATIENT], "ALLOW_CONSENT"),
        ("2026-03-02", [GUARDIAN], "ALLOW_CONSENT"),
        ("2026-03-03", [GUARDIAN], "DENY_DECEASED_NEEDS_REPRESENTATIVE"),
        ("2026-03-01", [PATIENT], "DENY_DECEASED_NEEDS_REPRESENTATIVE"),
        ("unknown", [PATIENT], "DENY_DECEASED_NEEDS_REPRESENTATIVE"),
    ],
)
def test_after_a_death_the_representative_signs(
    died_on: str, signatures: list[Json], reason: str
) -> None:
    assert outcome(signed(tpo(patient__died_on=died_on), *signatures))[0] == reason


# --- Forms that stand alone --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("base", "changes"),
    [
        (
            "P01",
            {
                "purposes": ["treatment", "housing"],
                "expiration": {"type": "date", "date": "2027-01-01"},
            },
        ),
        ("P01", {"combined_with": ["counseling_notes"]}),
        ("P01", {"combined_with": ["legal_proceeding"]}),
        ("P23", {"information.categories": ["sud_counseling_notes", "attendance"]}),
        ("P23", {"combined_with": ["general"]}),
        ("P23", {"combined_with": ["something else"]}),
        ("P26", {"purposes": ["legal_proceeding", "housing"]}),
        ("P26", {"information.categories": ["attendance", "psychotherapy_notes"]}),
        ("P26", {"combined_with": ["general"]}),
        ("P08", {"purposes": ["housing", "legal_proceeding"]}),
        ("P08", {"information.categories": ["recovery_plan", "sud_counseling_notes"]}),
        ("P08", {"combined_with": ["general", "legal_proceeding"]}),
    ],
)
def test_what_must_stand_alone_supports_nothing_together(base: str, changes: Json) -> None:
    case = changed(vector(base), {f"consents.0.{path}": value for path, value in changes.items()})
    assert outcome(case) == ("DENY_COMBINED", set())


@pytest.mark.parametrize(
    ("base", "kind"),
    [("P23", "counseling_notes"), ("P26", "legal_proceeding"), ("P08", "tpo_single")],
)
def test_what_may_share_paper_does(base: str, kind: str) -> None:
    case = changed(vector(base), {"consents.0.combined_with": [kind]})
    assert decided(case).allowed


def test_both_kinds_of_notes_may_stand_on_one_form() -> None:
    both = ["sud_counseling_notes", "psychotherapy_notes"]
    case = changed(
        vector("P23"),
        {"consents.0.information.categories": both, "request.categories": both},
    )
    assert decided(case).allowed
