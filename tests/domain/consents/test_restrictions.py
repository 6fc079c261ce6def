"""What the programme agreed not to share (42 CFR 2.26, 45 CFR 164.522)."""

import pytest

from tests.domain.consents.cases import Json, changed, decided, housing, outcome, tpo, vector


def scope(**parts: list[str]) -> Json:
    empty: Json = {"recipient_ids": [], "recipient_classes": [], "categories": [], "purposes": []}
    return {**empty, **parts}


def restricted(case: Json, **changes: object) -> Json:
    entry: Json = {
        "id": "r-1",
        "agreed_on": "2026-06-15",
        "scope": scope(),
        "mandatory_paid_in_full": False,
        "termination": None,
    }
    return changed(case, {"restrictions": [{**entry, **changes}]})


def test_an_agreed_restriction_binds_and_names_the_consent() -> None:
    decision = decided(restricted(tpo()))
    assert (str(decision.reason), decision.consent_id) == ("DENY_RESTRICTION", "c-tpo")
    assert not decision.obligations


@pytest.mark.parametrize(
    ("agreed_on", "reason"),
    [
        ("2026-06-15", "DENY_RESTRICTION"),
        ("2026-06-16", "ALLOW_CONSENT"),
        (None, "DENY_RESTRICTION"),
        ("in spring", "DENY_RESTRICTION"),
    ],
)
def test_it_binds_from_its_day_on(agreed_on: str | None, reason: str) -> None:
    assert outcome(restricted(tpo(), agreed_on=agreed_on))[0] == reason


def test_it_binds_treatment_payment_and_operations_alone() -> None:
    assert outcome(restricted(housing()))[0] == "ALLOW_CONSENT"


@pytest.mark.parametrize(
    ("parts", "fits"),
    [
        ({"recipient_ids": ["org-mercy"]}, True),
        ({"recipient_ids": ["org-other"]}, False),
        ({"recipient_classes": ["treating_provider"]}, True),
        ({"recipient_classes": ["health_plan"]}, False),
        ({"categories": ["recovery_plan", "billing"]}, True),
        ({"categories": ["billing"]}, False),
        ({"purposes": ["treatment"]}, True),
        ({"purposes": ["payment"]}, False),
        ({"recipient_ids": ["org-mercy"], "purposes": ["payment"]}, False),
        ({"recipient_ids": ["org-mercy"], "purposes": ["treatment"]}, True),
    ],
)
def test_every_part_of_the_scope_must_fit(parts: dict[str, list[str]], fits: bool) -> None:
    assert decided(restricted(tpo(), scope=scope(**parts))).allowed is not fits


@pytest.mark.parametrize(
    "parts", [{"recipient_ids": ["org-mercy"]}, {"recipient_classes": ["treating_provider"]}]
)
def test_it_reaches_who_stands_behind_an_exchange(parts: dict[str, list[str]]) -> None:
    case = restricted(vector("P33"), scope=scope(**parts))
    assert outcome(case)[0] == "DENY_RESTRICTION"


@pytest.mark.parametrize(
    ("ended", "created_on", "mandatory", "reason"),
    [
        (("2026-06-15", "patient_agreed"), "2026-05-01", False, "ALLOW_CONSENT"),
        (("2026-06-15", "patient_agreed"), "2026-05-01", True, "ALLOW_CONSENT"),
        (("2026-06-16", "patient_agreed"), "2026-05-01", False, "DENY_RESTRICTION"),
        (("2026-06-01", "unilateral"), "2026-05-01", False, "DENY_RESTRICTION"),
        (("2026-06-01", "unilateral"), "2026-06-01", False, "DENY_RESTRICTION"),
        (("2026-06-01", "unilateral"), "2026-06-02", False, "ALLOW_CONSENT"),
        (("2026-06-01", "unilateral"), "2026-06-02", True, "DENY_RESTRICTION"),
        (("2026-06-01", "unilateral"), None, False, "DENY_RESTRICTION"),
        (("2026-06-01", "somehow"), "2026-06-02", False, "DENY_RESTRICTION"),
        ((None, "patient_agreed"), "2026-05-01", False, "DENY_RESTRICTION"),
    ],
)
def test_how_a_restriction_ends(
    ended: tuple[str | None, str], created_on: str | None, mandatory: bool, reason: str
) -> None:
    case = restricted(
        tpo(request__records_created_on=created_on),
        termination={"on": ended[0], "type": ended[1]},
        mandatory_paid_in_full=mandatory,
        agreed_on="2026-04-01",
    )
    assert outcome(case)[0] == reason


def test_any_one_of_several_binds() -> None:
    case = restricted(tpo())
    ended = {"on": "2026-06-15", "type": "patient_agreed"}
    case["restrictions"].insert(0, {**case["restrictions"][0], "termination": ended})
    assert outcome(case)[0] == "DENY_RESTRICTION"


def test_an_exchange_keeps_its_own_classes_beside_those_behind_it() -> None:
    case = changed(vector("P33"), {"request.recipient.classes": ["exchange"]})
    bound = restricted(case, scope=scope(recipient_classes=["exchange"]))
    assert outcome(bound)[0] == "DENY_RESTRICTION"
