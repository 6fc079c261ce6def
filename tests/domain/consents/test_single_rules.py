"""Rules that only one case each can tell from their neighbours."""

import pytest

from tests.domain.consents.cases import HARBOR, decided, exception, housing, outcome, tpo

DOCTOR = {**HARBOR, "classes": ["medical_personnel"]}
WORKER = {**HARBOR, "classes": ["workforce"]}
KIRITIMATI = "Pacific/Kiritimati"
"""Fourteen hours ahead of Greenwich: at noon there it is already the next day."""
NOTES = ["sud_counseling_notes"]
ADMITTED: tuple[str, set[str]] = ("ALLOW_MEDICAL_EMERGENCY", set())


def an_emergency(*facts):
    told = dict.fromkeys(("bona_fide_emergency", *facts), True)
    return exception("medical_emergency", request__recipient=DOCTOR, request__facts=told)


def test_a_disaster_counts_only_with_the_programme_closed():
    assert outcome(an_emergency("declared_disaster", "program_closed")) == ADMITTED
    lacking = ("DENY_BASIS_NOT_MET", {"consent_unobtainable"})
    assert outcome(an_emergency("declared_disaster")) == lacking
    assert outcome(an_emergency("program_closed")) == lacking


def test_a_disaster_makes_no_emergency_by_itself():
    told = {"declared_disaster": True, "program_closed": True}
    case = exception("medical_emergency", request__recipient=DOCTOR, request__facts=told)
    assert outcome(case) == ("DENY_BASIS_NOT_MET", {"bona_fide_emergency"})


def test_a_colleague_who_did_not_write_counselling_notes_has_no_part_in_them():
    case = exception(
        "internal",
        request__recipient=WORKER,
        request__facts={"need_to_know": True},
        request__categories=NOTES,
    )
    assert outcome(case) == ("DENY_BASIS_NOT_MET", {"notes_originator"})


def test_a_receiver_without_an_id_is_met_by_class_alone():
    """An entry by class names nobody by an id that is not there."""
    entry = {
        "id": None,
        "class": "housing",
        "name": "",
        "covered_entity_or_ba": False,
        "participants": None,
    }
    case = housing(consents__0__recipients=[entry])
    assert outcome(case)[0] == "ALLOW_CONSENT"
    nobody = {**entry, "class": None}
    assert outcome(housing(consents__0__recipients=[nobody]))[0] == "DENY_RECIPIENT"
    someone_else = {**nobody, "id": "org-other"}
    assert outcome(housing(consents__0__recipients=[someone_else]))[0] == "DENY_RECIPIENT"


@pytest.mark.parametrize(("participant", "allowed"), [("dr-1", True), ("dr-2", False)])
def test_named_participants_bind_a_receiver_that_is_no_exchange_too(participant, allowed):
    entry = {
        "id": HARBOR["id"],
        "class": None,
        "name": "Harbor House",
        "covered_entity_or_ba": False,
        "participants": {"ids": ["dr-1"], "class": None},
    }
    case = housing(
        consents__0__recipients=[entry],
        request__recipient=HARBOR,
        request__participant={"id": participant, "classes": []},
    )
    assert outcome(case)[0] == ("ALLOW_CONSENT" if allowed else "DENY_RECIPIENT")


def test_the_statement_about_hipaa_is_not_asked_of_a_consent_for_housing():
    """(a)(4)(iii) asks for it where the purpose is treatment, payment or operations."""
    case = housing(
        consents__0__recipients__0__covered_entity_or_ba=True,
        consents__0__statements__hipaa_redisclosure=False,
    )
    assert outcome(case)[0] == "ALLOW_CONSENT"


def test_a_consent_of_another_kind_that_lists_notes_is_told_as_what_it_is():
    case = tpo(
        consents__0__kind="general",
        consents__0__categories=None,
        consents__0__information={"categories": NOTES, "description": "My counseling notes"},
        request__categories=NOTES,
    )
    assert outcome(case)[0] == "DENY_COMBINED"


def test_a_restriction_ends_on_its_day_where_the_programme_is():
    entry = {
        "id": "r-1",
        "agreed_on": "2026-01-01",
        "mandatory_paid_in_full": False,
        "scope": {},
        "termination": {"on": "2026-06-15", "type": "patient_agreed"},
    }
    over = tpo(
        program__timezone=KIRITIMATI,
        restrictions=[entry],
        request__at="2026-06-14T12:00:00+00:00",
    )
    assert outcome(over)[0] == "ALLOW_CONSENT"
    still = {**entry, "termination": {"on": "2026-06-16", "type": "patient_agreed"}}
    assert outcome({**over, "restrictions": [still]})[0] == "DENY_RESTRICTION"


def test_who_comes_of_age_today_where_the_programme_is_has_signed_as_an_adult():
    case = tpo(
        program__timezone=KIRITIMATI,
        patient__birth_date="2008-06-15",
        patient__age_of_majority=18,
        patient__minor_may_consent_alone=False,
        consents__0__signed_at="2026-06-14T12:00:00+00:00",
        request__at="2026-06-14T13:00:00+00:00",
    )
    assert outcome(case)[0] == "ALLOW_CONSENT"
    younger = {**case, "patient": {**case["patient"], "birth_date": "2008-06-16"}}
    assert outcome(younger)[0] == "DENY_MINOR_SIGNATURE"


def test_a_day_without_a_time_begins_where_the_programme_is_when_the_last_signed_is_told():
    case = tpo(program__timezone=KIRITIMATI, request__at="2026-06-14T13:00:00+00:00")
    (paper,) = case["consents"]
    by_day = {**paper, "id": "by-day", "signed_at": "2026-06-15"}
    after = {**paper, "id": "later-that-day", "signed_at": "2026-06-14T11:00:00+00:00"}
    assert decided({**case, "consents": [by_day, after]}).consent_id == "later-that-day"
