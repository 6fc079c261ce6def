"""The consent path: each stage, and which consent is told when several are on file."""

import pytest

from tests.domain.consents.cases import (
    HARBOR,
    Json,
    changed,
    decided,
    housing,
    outcome,
    tpo,
    vector,
)

COURT = {**HARBOR, "id": "probation", "classes": ["criminal_justice"]}


def criminal_justice(**changes: object) -> Json:
    """A consent as a condition of a referral, to the office it names, by a Part 2 programme."""
    case = housing(
        program__covered_entity=False,
        consents__0__kind="criminal_justice_referral",
        consents__0__purposes=["criminal_justice_monitoring"],
        consents__0__recipients=[{"id": "probation", "class": None, "name": "Probation"}],
        consents__0__revocable_from="2026-09-01",
        request__purpose="criminal_justice_monitoring",
        request__recipient=dict(COURT),
    )
    return changed(case, {path.replace("__", "."): value for path, value in changes.items()})


@pytest.mark.parametrize("status", ["draft", "entered_in_error", "signed-ish", None])
def test_drafts_and_mistakes_never_count(status: str | None) -> None:
    assert outcome(tpo(consents__0__status=status)) == ("DENY_NOT_ACTIVE", set())


def test_a_kind_nobody_knows_supports_nothing() -> None:
    assert outcome(housing(consents__0__kind="blanket")) == ("DENY_NOT_ACTIVE", set())


@pytest.mark.parametrize(
    ("superseded_at", "reason"),
    [
        ("2026-06-15T14:00:00-04:00", "DENY_SUPERSEDED"),
        ("2026-06-15T14:00:01-04:00", "ALLOW_CONSENT"),
        ("2026-06-15", "DENY_SUPERSEDED"),
        ("2026-06-16", "ALLOW_CONSENT"),
        ("some day", "DENY_SUPERSEDED"),
    ],
)
def test_a_consent_is_replaced_from_its_very_moment(superseded_at: str, reason: str) -> None:
    case = tpo(consents__0__status="superseded", consents__0__superseded_at=superseded_at)
    assert outcome(case)[0] == reason


def test_replaced_without_a_date_is_replaced() -> None:
    case = tpo(consents__0__status="superseded", consents__0__superseded_at=None)
    assert outcome(case)[0] == "DENY_SUPERSEDED"


@pytest.mark.parametrize("status", ["active", "revoked"])
@pytest.mark.parametrize("form", ["written", "oral"])
@pytest.mark.parametrize(
    ("at", "reason"),
    [
        ("2026-06-15T14:00:00-04:00", "DENY_REVOKED"),
        ("2026-06-15T18:00:00+00:00", "DENY_REVOKED"),
        ("2026-06-15T14:00:01-04:00", "ALLOW_CONSENT"),
        ("2026-06-15", "DENY_REVOKED"),
        ("2026-06-16", "ALLOW_CONSENT"),
        (None, "DENY_REVOKED"),
        ("last week", "DENY_REVOKED"),
    ],
)
def test_taking_back_counts_from_its_very_moment(
    status: str, form: str, at: str | None, reason: str
) -> None:
    revocation = {"at": at, "form": form, "recorded_by": "u-7"}
    case = tpo(consents__0__status=status, consents__0__revocation=revocation)
    assert outcome(case)[0] == reason


def test_taken_back_without_details_is_taken_back() -> None:
    assert outcome(tpo(consents__0__status="revoked"))[0] == "DENY_REVOKED"


@pytest.mark.parametrize(
    ("revoked_at", "covered", "reason"),
    [
        ("2026-06-01T09:00:00-04:00", False, "ALLOW_CONSENT"),
        ("2026-06-01T09:00:00-04:00", True, "DENY_REVOKED"),
    ],
)
def test_criminal_justice_consents_hold_until_they_may_be_revoked(
    revoked_at: str, covered: bool, reason: str
) -> None:
    case = criminal_justice(
        program__covered_entity=covered,
        consents__0__revocation={"at": revoked_at, "form": "written", "recorded_by": "u"},
    )
    assert outcome(case)[0] == reason


@pytest.mark.parametrize(
    ("revocable_from", "reason"),
    [
        ("2026-06-01", "DENY_REVOKED"),
        ("2026-06-02", "ALLOW_CONSENT"),
        (None, "DENY_REVOKED"),
    ],
)
def test_the_day_they_may_be_revoked_from_counts(revocable_from: str | None, reason: str) -> None:
    case = criminal_justice(
        consents__0__revocable_from=revocable_from,
        consents__0__revocation={"at": "2026-06-01T09:00:00-04:00", "form": "oral"},
    )
    assert outcome(case)[0] == reason


def test_that_day_is_the_programmes_own() -> None:
    case = criminal_justice(
        consents__0__revocable_from="2026-06-02",
        consents__0__revocation={"at": "2026-06-02T02:00:00+00:00", "form": "oral"},
    )
    assert outcome(case)[0] == "ALLOW_CONSENT"


def test_other_kinds_do_not_hold_against_a_revocation() -> None:
    case = tpo(
        program__covered_entity=False,
        consents__0__revocable_from="2026-12-01",
        consents__0__revocation={"at": "2026-06-01", "form": "written"},
    )
    assert outcome(case)[0] == "DENY_REVOKED"


@pytest.mark.parametrize(
    ("expiration", "reason"),
    [
        ({"type": "date", "date": "2026-06-15"}, "ALLOW_CONSENT"),
        ({"type": "date", "date": "2026-06-14"}, "DENY_EXPIRED"),
        ({"type": "event", "event": "moved in"}, "ALLOW_CONSENT"),
        ({"type": "event", "event": "moved in", "occurred_on": "2026-06-15"}, "DENY_EXPIRED"),
        ({"type": "event", "event": "moved in", "occurred_on": "2026-06-16"}, "ALLOW_CONSENT"),
        ({"type": "event", "event": "moved in", "occurred_on": "in June"}, "DENY_EXPIRED"),
    ],
)
def test_a_consent_ends_as_it_says(expiration: Json, reason: str) -> None:
    assert outcome(housing(consents__0__expiration=expiration))[0] == reason


@pytest.mark.parametrize(
    ("expiration", "reason"),
    [
        ({"type": "date", "date": "2026-12-31"}, "ALLOW_CONSENT"),
        ({"type": "date", "date": None}, "DENY_EXPIRED"),
        ({"type": "event", "event": "moved in"}, "DENY_EXPIRED"),
        (None, "DENY_EXPIRED"),
    ],
)
def test_a_stored_end_counts_only_where_none_can_be_computed(
    expiration: Json | None, reason: str
) -> None:
    case = housing(consents__0__status="expired", consents__0__expiration=expiration)
    assert outcome(case)[0] == reason


@pytest.mark.parametrize(
    ("signed_at", "reason"),
    [
        ("2026-06-15T14:00:00-04:00", "ALLOW_CONSENT"),
        ("2026-06-15T14:00:01-04:00", "DENY_SIGNED_AFTER"),
        ("2026-06-15", "ALLOW_CONSENT"),
        ("2026-06-16", "DENY_SIGNED_AFTER"),
    ],
)
def test_nothing_leaves_before_it_was_signed(signed_at: str, reason: str) -> None:
    assert outcome(tpo(consents__0__signed_at=signed_at))[0] == reason


def test_what_is_known_to_be_false_supports_nothing() -> None:
    assert outcome(tpo(consents__0__materially_false=True))[0] == "DENY_FALSE"
    assert outcome(tpo(consents__0__materially_false="maybe"))[0] == "DENY_FALSE"


@pytest.mark.parametrize(
    ("disclosers", "reason"),
    [
        ([{"id": "prog-1", "class": None, "name": "X"}], "ALLOW_CONSENT"),
        ([{"id": "prog-2", "class": None, "name": "X"}], "DENY_DISCLOSER"),
        ([{"id": "prog-2", "class": "part2_program", "name": "X"}], "ALLOW_CONSENT"),
        ([{"id": None, "class": "hospital", "name": "X"}], "DENY_DISCLOSER"),
        ([{"id": None, "class": None, "name": "X"}], "DENY_DISCLOSER"),
    ],
)
def test_the_consent_must_let_this_programme_disclose(disclosers: list[Json], reason: str) -> None:
    assert outcome(tpo(consents__0__disclosers=disclosers))[0] == reason


def test_criminal_justice_consents_reach_only_criminal_justice() -> None:
    assert outcome(criminal_justice())[0] == "ALLOW_CONSENT"
    elsewhere = criminal_justice(request__recipient__classes=["housing"])
    assert outcome(elsewhere)[0] == "DENY_RECIPIENT"


def test_monitoring_needs_that_kind_of_consent() -> None:
    case = criminal_justice(consents__0__kind="general")
    assert outcome(case) == ("DENY_NO_CONSENT", set())


@pytest.mark.parametrize(
    ("designation", "participant", "reason"),
    [
        ({"ids": ["org-mercy"], "class": None}, None, "ALLOW_CONSENT"),
        ({"ids": ["org-mercy"], "class": None}, "org-mercy", "ALLOW_CONSENT"),
        ({"ids": ["org-other"], "class": None}, "org-mercy", "DENY_RECIPIENT"),
        ({"ids": [], "class": "treating_provider"}, None, "ALLOW_CONSENT"),
        ({"ids": [], "class": "treating_provider"}, "org-mercy", "ALLOW_CONSENT"),
        ({"ids": [], "class": "health_plan"}, None, "DENY_INTERMEDIARY"),
        ({"ids": [], "class": None}, None, "DENY_INTERMEDIARY"),
        (None, None, "DENY_INTERMEDIARY"),
    ],
)
def test_who_stands_behind_an_exchange_must_be_named(
    designation: Json | None, participant: str | None, reason: str
) -> None:
    behind = {"id": participant, "classes": ["treating_provider"]} if participant else None
    case = changed(
        vector("P33"),
        {"consents.0.recipients.0.participants": designation, "request.participant": behind},
    )
    assert outcome(case)[0] == reason


def test_a_class_of_participants_covers_only_those_who_treat() -> None:
    case = changed(vector("P33"), {"request.participant.classes": ["health_plan"]})
    assert outcome(case)[0] == "DENY_RECIPIENT"


def test_a_class_of_participants_is_not_carried_by_ids_alone() -> None:
    case = changed(
        vector("P33"),
        {"consents.0.recipients.0.participants": {"ids": ["org-x"], "class": "health_plan"}},
    )
    assert outcome(case)[0] == "DENY_RECIPIENT"


def test_an_exchange_must_be_named_itself() -> None:
    case = changed(
        vector("P33"),
        {
            "consents.0.recipients.0.id": None,
            "consents.0.recipients.0.class": "exchange",
            "request.recipient.classes": ["exchange"],
        },
    )
    assert outcome(case)[0] == "DENY_INTERMEDIARY"


@pytest.mark.parametrize("flag", ["covered_entity_or_ba", "part2_program"])
def test_an_exchange_under_the_rules_is_no_intermediary(flag: str) -> None:
    case = changed(vector("P32"), {f"request.recipient.{flag}": True})
    assert outcome(case)[0] == "ALLOW_CONSENT"


def test_a_consent_for_one_case_does_not_reach_another() -> None:
    case = changed(vector("P26"), {"request.proceeding.ref": "case-2026-119"})
    assert outcome(case) == ("DENY_PURPOSE", set())
    unnamed = changed(vector("P26"), {"request.proceeding": None})
    assert outcome(unnamed) == ("DENY_PURPOSE", set())
    any_case = changed(vector("P26"), {"consents.0.proceeding_ref": None})
    assert outcome(any_case)[0] == "ALLOW_CONSENT"


def test_all_records_never_reach_notes() -> None:
    case = changed(
        vector("P23"),
        {
            "consents.0.information.categories": ["all_records"],
            "request.categories": ["sud_counseling_notes"],
        },
    )
    assert outcome(case)[0] == "DENY_COMBINED"


def test_all_records_reach_everything_else() -> None:
    assert outcome(tpo(request__categories=["toxicology", "diagnosis"]))[0] == "ALLOW_CONSENT"


def test_one_kind_of_notes_does_not_reach_the_other() -> None:
    case = changed(vector("P23"), {"request.categories": ["psychotherapy_notes"]})
    assert outcome(case) == ("DENY_CATEGORY", {"psychotherapy_notes"})


def test_notes_for_a_court_case_must_say_both() -> None:
    purposes = {"request.purpose": "legal_proceeding", "request.proceeding": {"ref": "c-1"}}
    without = changed(vector("P23"), purposes)
    assert outcome(without) == ("DENY_NOTES_CONSENT_REQUIRED", set())
    said = changed(without, {"consents.0.purposes": ["legal_proceeding"]})
    assert outcome(said)[0] == "ALLOW_CONSENT"


def test_a_consent_of_another_kind_that_lists_the_purpose_is_looked_at() -> None:
    case = changed(
        vector("P26"), {"request.purpose": "housing", "consents.0.purposes": ["housing"]}
    )
    assert outcome(case)[0] == "DENY_COMBINED"


# --- Several consents ------------------------------------------------------------------------


def several(*changes: Json) -> Json:
    """The TPO consent once for each set of changes, told apart by a letter."""
    case = tpo()
    first = case["consents"][0]
    case["consents"] = [
        changed(first, {"id": f"c-{letter}", **change})
        for letter, change in zip("abcdef", changes, strict=False)
    ]
    return case


def test_any_consent_that_carries_it_wins() -> None:
    case = several({"status": "draft"}, {}, {"materially_false": True})
    assert decided(case).consent_id == "c-b"


def test_of_several_the_one_signed_last_is_relied_on() -> None:
    case = several({"signed_at": "2026-01-01"}, {"signed_at": "2026-02-01"})
    assert decided(case).consent_id == "c-b"
    turned = several({"signed_at": "2026-02-02"}, {"signed_at": "2026-02-01"})
    assert decided(turned).consent_id == "c-a"


def test_of_equals_the_lowest_id_is_relied_on() -> None:
    case = several({}, {})
    case["consents"].reverse()
    assert decided(case).consent_id == "c-a"


def test_a_date_counts_from_the_start_of_its_day() -> None:
    case = several({"signed_at": "2026-02-01"}, {"signed_at": "2026-02-01T00:00:01-05:00"})
    assert decided(case).consent_id == "c-b"


def test_the_one_that_got_furthest_is_told() -> None:
    case = several({"status": "draft"}, {"purposes": ["payment"]}, {"materially_false": True})
    decision = decided(case)
    assert (decision.consent_id, decision.reason) == ("c-b", "DENY_PURPOSE")


def test_of_those_that_got_equally_far_the_one_signed_last_is_told() -> None:
    wrong = {"materially_false": True}
    case = several({**wrong, "signed_at": "2026-01-01"}, {**wrong, "signed_at": "2026-02-01"})
    assert decided(case).consent_id == "c-b"


def test_an_unsigned_one_comes_last_among_equals() -> None:
    case = several({"signed_at": None}, {"signatures": []})
    assert decided(case).consent_id == "c-b"
