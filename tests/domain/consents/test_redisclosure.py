"""42 CFR 2.33(b): passing on records that somebody sent us."""

import pytest

from tests.domain.consents.cases import Json, changed, decided, outcome, tpo, vector


def received(our_status: str, under: str, **changes: object) -> Json:
    case = changed(
        tpo(),
        {
            "request.basis": "redisclosure",
            "request.origin": {
                "received_from": "org-x",
                "received_under": under,
                "our_status": our_status,
            },
        },
    )
    return changed(case, {path.replace("__", "."): value for path, value in changes.items()})


def holder(**changes: object) -> Json:
    agreement: Json = {
        "id": "ag-1",
        "type": "contractor",
        "party_id": "org-mercy",
        "signed_on": "2026-01-01",
        "ends_on": None,
        "terms": {},
    }
    case = received(
        "lawful_holder",
        "tpo_consent",
        consents=[],
        agreements=[agreement],
        request__agreement_id="ag-1",
        request__purpose="payment",
        request__recipient__classes=["contractor"],
    )
    return changed(case, {path.replace("__", "."): value for path, value in changes.items()})


def restriction(case: Json) -> Json:
    empty: Json = {"recipient_ids": [], "recipient_classes": [], "categories": [], "purposes": []}
    entry: Json = {"id": "r", "agreed_on": "2026-01-01", "scope": empty, "termination": None}
    return changed(case, {"restrictions": [entry]})


@pytest.mark.parametrize("status", ["covered_entity", "business_associate"])
@pytest.mark.parametrize(
    "under", ["tpo_consent", "treatment_consent", "payment_operations_consent"]
)
def test_under_hipaa_what_hipaa_permits_may_be_passed_on(status: str, under: str) -> None:
    decision = decided(received(status, under, consents=[]))
    assert (str(decision.reason), decision.consent_id) == ("ALLOW_REDISCLOSURE", None)
    assert {str(one) for one in decision.obligations} == {
        "NOTICE_2_32",
        "ACCOUNTING_ENTRY",
        "MINIMUM_NECESSARY",
    }


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"request__purpose": "housing"}, "DENY_REDISCLOSURE"),
        (
            {"request__purpose": "housing", "request__facts": {"hipaa_permission": True}},
            "ALLOW_REDISCLOSURE",
        ),
        ({"request__origin__received_under": "other"}, "DENY_REDISCLOSURE"),
        ({"request__origin__our_status": "friend"}, "DENY_REDISCLOSURE"),
        ({"request__origin": None}, "DENY_REDISCLOSURE"),
    ],
)
def test_under_hipaa_nothing_else_may(changes: Json, reason: str) -> None:
    assert outcome(received("covered_entity", "tpo_consent", **changes))[0] == reason


def test_a_restriction_binds_what_was_received_too() -> None:
    case = received("covered_entity", "tpo_consent")
    assert outcome(restriction(case))[0] == "DENY_RESTRICTION"
    assert outcome(restriction(holder()))[0] == "DENY_RESTRICTION"


def programme(**changes: object) -> Json:
    return received(
        "part2_program",
        "tpo_consent",
        program__covered_entity=False,
        consents__0__disclosers=[{"id": "prog-other", "class": None, "name": "Other"}],
        **changes,
    )


def test_a_programme_follows_the_single_consent_whoever_disclosed_first() -> None:
    decision = decided(programme())
    assert (str(decision.reason), decision.consent_id) == ("ALLOW_REDISCLOSURE", "c-tpo")
    as_consent = changed(programme(), {"request.basis": "consent"})
    assert outcome(as_consent)[0] == "DENY_DISCLOSER"


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"program__covered_entity": True}, "DENY_REDISCLOSURE"),
        ({"request__origin__received_under": "treatment_consent"}, "DENY_REDISCLOSURE"),
        ({"consents__0__kind": "general"}, "DENY_NO_CONSENT"),
        ({"consents__0__patient_id": "pat-2"}, "DENY_NO_CONSENT"),
        ({"consents__0__status": "draft"}, "DENY_NOT_ACTIVE"),
        ({"request__purpose": "housing"}, "DENY_PURPOSE"),
    ],
)
def test_a_programme_may_pass_on_nothing_else(changes: Json, reason: str) -> None:
    case = changed(programme(), {path.replace("__", "."): value for path, value in changes.items()})
    assert outcome(case)[0] == reason


def test_a_restriction_names_the_consent_it_binds() -> None:
    decision = decided(restriction(programme()))
    assert (str(decision.reason), decision.consent_id) == ("DENY_RESTRICTION", "c-tpo")


@pytest.mark.parametrize("who", ["contractor", "subcontractor", "legal_representative"])
@pytest.mark.parametrize("purpose", ["payment", "operations"])
@pytest.mark.parametrize("under", ["tpo_consent", "payment_operations_consent"])
def test_another_holder_may_tell_those_who_help_with_money(
    who: str, purpose: str, under: str
) -> None:
    case = holder(
        request__recipient__classes=[who],
        request__purpose=purpose,
        request__origin__received_under=under,
    )
    assert outcome(case)[0] == "ALLOW_REDISCLOSURE"


@pytest.mark.parametrize(
    "changes",
    [
        {"request__recipient__classes": ["treating_provider"]},
        {"request__purpose": "treatment"},
        {"request__origin__received_under": "treatment_consent"},
        {"request__agreement_id": None},
        {"agreements__0__type": "qso"},
        {"agreements__0__signed_on": "2026-06-16"},
        {"agreements__0__ends_on": "2026-06-14"},
    ],
)
def test_another_holder_may_do_nothing_else(changes: Json) -> None:
    assert outcome(holder(**changes)) == ("DENY_REDISCLOSURE", set())


def test_a_contract_is_judged_by_the_programmes_own_day() -> None:
    case = holder(request__at="2026-06-16T02:00:00+00:00", agreements__0__ends_on="2026-06-15")
    assert outcome(case)[0] == "ALLOW_REDISCLOSURE"


def test_received_notes_need_their_own_consent() -> None:
    case = received("covered_entity", "tpo_consent", request__categories=["sud_counseling_notes"])
    assert outcome(case)[0] == "DENY_NOTES_CONSENT_REQUIRED"
    own = changed(vector("P23"), {"request.basis": "redisclosure"})
    assert outcome(own)[0] == "ALLOW_CONSENT"


def test_received_records_reach_no_court_without_a_consent_for_it() -> None:
    case = received("covered_entity", "tpo_consent", request__purpose="legal_proceeding")
    assert outcome(case)[0] == "DENY_LEGAL_CONSENT_REQUIRED"
