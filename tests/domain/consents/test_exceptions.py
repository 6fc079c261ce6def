"""Grounds without consent: everything there allows, and each thing missing is named."""

import pytest

from tests.domain.consents.cases import HARBOR, POLICE, Json, changed, decided, exception, outcome

FACTS = "request__facts"
CLASSES = "request__recipient__classes"


def agreement(kind: str, *terms: str, **changes: object) -> Json:
    entry = {
        "id": "ag-1",
        "type": kind,
        "party_id": "org-harbor",
        "signed_on": "2026-06-15",
        "ends_on": "2026-06-15",
        "terms": dict.fromkeys(terms, True),
    }
    return {**entry, **changes}


def order(**changes: object) -> Json:
    entry = {
        "id": "o-1",
        "type": "2.64",
        "issued_on": "2026-06-15",
        "expires_on": "2026-06-15",
        "subpoena": True,
        "findings": True,
        "recipient_id": "org-harbor",
        "categories": ["recovery_plan"],
        "covers_notes": False,
    }
    return {**entry, **changes}


INTERNAL = exception("internal", **{CLASSES: ["workforce"], FACTS: {"need_to_know": True}})
ACCESS = exception("patient_access", **{CLASSES: ["patient"]})
EMERGENCY = exception(
    "medical_emergency",
    **{
        CLASSES: ["medical_personnel"],
        FACTS: {"bona_fide_emergency": True, "consent_unobtainable": True},
    },
)
QSO = exception(
    "qso",
    request__agreement_id="ag-1",
    agreements=[agreement("qso", "bound_by_part2", "resists_proceedings")],
    **{FACTS: {"needed_for_service": True}},
)
CRIME = exception(
    "crime_on_premises",
    request__recipient=dict(POLICE),
    request__categories=["incident_circumstances", "last_known_whereabouts"],
    **{FACTS: {"crime_on_premises_or_against_staff": True}},
)
CHILD = exception(
    "child_abuse_report",
    request__categories=["abuse_report"],
    **{CLASSES: ["child_protection_authority"], FACTS: {"state_law_report": True}},
)
RESEARCH = exception(
    "research",
    request__agreement_id="ag-1",
    agreements=[agreement("research", "hipaa_or_human_subjects_approval")],
    **{FACTS: {"director_determination": True}},
)
AUDIT = exception(
    "audit_evaluation",
    request__agreement_id="ag-1",
    agreements=[agreement("audit", "limits_use_and_destroys")],
    **{CLASSES: ["qualified_auditor"]},
)
HEALTH = exception(
    "public_health", **{CLASSES: ["public_health_authority"], FACTS: {"deidentified": True}}
)
DEATH = exception(
    "vital_statistics",
    patient__died_on="2026-06-15",
    request__categories=["cause_of_death"],
    **{CLASSES: ["vital_statistics_authority"]},
)
THREAT = exception(
    "minor_threat",
    patient__birth_date="2008-06-16",
    **{
        CLASSES: ["parent_guardian"],
        FACTS: {
            "director_determination": True,
            "lacks_rational_choice": True,
            "substantial_threat": True,
        },
    },
)
ORDER = exception(
    "court_order",
    request__order_id="o-1",
    request__proceeding={"ref": "c-1", "nature": "noncriminal"},
    orders=[order()],
)

ACCOUNTED = {"ACCOUNTING_ENTRY", "MINIMUM_NECESSARY"}


@pytest.mark.parametrize(
    ("case", "reason", "obligations"),
    [
        (INTERNAL, "ALLOW_INTERNAL", {"MINIMUM_NECESSARY"}),
        (ACCESS, "ALLOW_PATIENT_ACCESS", set()),
        (EMERGENCY, "ALLOW_MEDICAL_EMERGENCY", ACCOUNTED | {"DOCUMENT_2_51"}),
        (QSO, "ALLOW_QSO", {"MINIMUM_NECESSARY"}),
        (CRIME, "ALLOW_CRIME_REPORT", ACCOUNTED),
        (CHILD, "ALLOW_CHILD_ABUSE_REPORT", ACCOUNTED),
        (RESEARCH, "ALLOW_RESEARCH", ACCOUNTED),
        (AUDIT, "ALLOW_AUDIT", ACCOUNTED),
        (HEALTH, "ALLOW_PUBLIC_HEALTH", set()),
        (DEATH, "ALLOW_VITAL_STATISTICS", {"ACCOUNTING_ENTRY"}),
        (THREAT, "ALLOW_MINOR_THREAT", ACCOUNTED),
        (ORDER, "ALLOW_COURT_ORDER", ACCOUNTED),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_everything_there_allows(case: Json, reason: str, obligations: set[str]) -> None:
    decision = decided(case)
    assert (str(decision.reason), decision.consent_id) == (reason, None)
    assert {str(one) for one in decision.obligations} == obligations


@pytest.mark.parametrize(
    ("case", "path", "value", "token"),
    [
        (INTERNAL, "request.recipient.classes", ["housing"], "workforce_or_admin_control"),
        (INTERNAL, "request.facts", {}, "need_to_know"),
        (INTERNAL, "request.facts", {"need_to_know": "yes"}, "need_to_know"),
        (ACCESS, "request.recipient.classes", ["family"], "requester_is_patient_or_representative"),
        (EMERGENCY, "request.recipient.classes", ["family"], "medical_personnel"),
        (EMERGENCY, "request.facts", {"consent_unobtainable": True}, "bona_fide_emergency"),
        (EMERGENCY, "request.facts", {"bona_fide_emergency": True}, "consent_unobtainable"),
        (QSO, "agreements.0.signed_on", "2026-06-16", "agreement_in_force"),
        (QSO, "agreements.0.signed_on", None, "agreement_in_force"),
        (QSO, "agreements.0.ends_on", "2026-06-14", "agreement_in_force"),
        (QSO, "agreements.0.ends_on", "one day", "agreement_in_force"),
        (QSO, "agreements.0.party_id", "org-other", "agreement_in_force"),
        (QSO, "agreements.0.type", "audit", "agreement_in_force"),
        (QSO, "agreements.0.terms.bound_by_part2", False, "qso_terms"),
        (QSO, "agreements.0.terms.resists_proceedings", False, "qso_terms"),
        (QSO, "request.facts", {}, "needed_for_service"),
        (CRIME, "request.recipient.classes", ["housing"], "law_enforcement_recipient"),
        (CRIME, "request.facts", {}, "qualifying_incident"),
        (CRIME, "request.categories", ["patient_status", "diagnosis"], "incident_scope"),
        (CHILD, "request.recipient.classes", ["housing"], "authorized_authority"),
        (CHILD, "request.facts", {}, "initial_report_only"),
        (
            CHILD,
            "request.facts",
            {"state_law_report": True, "follow_up": True},
            "initial_report_only",
        ),
        (CHILD, "request.categories", ["abuse_report", "attendance"], "report_scope"),
        (RESEARCH, "agreements.0.ends_on", "2026-06-14", "agreement_in_force"),
        (RESEARCH, "agreements.0.terms", {}, "research_approval"),
        (RESEARCH, "request.facts", {}, "director_determination"),
        (AUDIT, "agreements.0.signed_on", "2026-06-16", "agreement_in_force"),
        (AUDIT, "agreements.0.terms", {}, "audit_terms"),
        (AUDIT, "request.recipient.classes", ["housing"], "eligible_auditor"),
        (HEALTH, "request.recipient.classes", ["housing"], "public_health_authority"),
        (HEALTH, "request.facts", {}, "deidentified"),
        (DEATH, "patient.died_on", "2026-06-16", "deceased_patient"),
        (DEATH, "patient.died_on", None, "deceased_patient"),
        (DEATH, "request.recipient.classes", ["housing"], "authorized_authority"),
        (DEATH, "request.categories", ["cause_of_death", "diagnosis"], "cause_of_death_only"),
        (THREAT, "patient.birth_date", "2008-06-15", "minor_patient"),
        (THREAT, "patient.birth_date", None, "minor_patient"),
        (THREAT, "request.recipient.classes", ["family"], "parent_or_guardian"),
        (THREAT, "request.facts.director_determination", False, "director_determination"),
        (THREAT, "request.facts.lacks_rational_choice", False, "director_determination"),
        (THREAT, "request.facts.substantial_threat", False, "substantial_threat"),
        (ORDER, "orders", [], "court_order"),
        (ORDER, "request.order_id", None, "court_order"),
        (ORDER, "orders.0.type", "2.65", "order_type"),
        (ORDER, "request.proceeding", None, "order_type"),
        (ORDER, "orders.0.subpoena", False, "subpoena"),
        (ORDER, "orders.0.findings", False, "order_findings"),
        (ORDER, "orders.0.issued_on", "2026-06-16", "order_in_force"),
        (ORDER, "orders.0.issued_on", None, "order_in_force"),
        (ORDER, "orders.0.expires_on", "2026-06-14", "order_in_force"),
        (ORDER, "orders.0.expires_on", "later", "order_in_force"),
        (ORDER, "orders.0.recipient_id", "court-2", "order_recipient"),
        (ORDER, "orders.0.categories", ["attendance"], "order_categories"),
    ],
)
def test_each_thing_missing_is_named(case: Json, path: str, value: object, token: str) -> None:
    assert outcome(changed(case, {path: value})) == ("DENY_BASIS_NOT_MET", {token})


@pytest.mark.parametrize(
    ("case", "changes"),
    [
        (INTERNAL, {"request.recipient.classes": ["admin_control"]}),
        (
            EMERGENCY,
            {
                "request.facts": {
                    "bona_fide_emergency": True,
                    "declared_disaster": True,
                    "program_closed": True,
                }
            },
        ),
        (QSO, {"agreements.0.ends_on": None}),
        (CRIME, {"request.facts": {"threat_of_such_crime": True}}),
        (CRIME, {"request.categories": ["patient_status", "name_address"]}),
        (
            CRIME,
            {
                "request.categories": [
                    "incident_circumstances",
                    "patient_status",
                    "name_address",
                    "last_known_whereabouts",
                ]
            },
        ),
        (AUDIT, {"request.recipient.classes": ["government_funder_or_regulator"]}),
        (AUDIT, {"request.recipient.classes": ["third_party_payer"]}),
        (ORDER, {"orders.0.expires_on": None}),
        (ORDER, {"orders.0.categories": ["all_records"]}),
        (
            ORDER,
            {"orders.0.type": "2.65", "request.proceeding.nature": "criminal_against_patient"},
        ),
        (
            ORDER,
            {"orders.0.type": "2.66", "request.proceeding.nature": "investigation_of_program"},
        ),
    ],
)
def test_other_ways_that_allow(case: Json, changes: Json) -> None:
    assert decided(changed(case, changes)).allowed


@pytest.mark.parametrize("fact", ["declared_disaster", "program_closed"])
def test_a_disaster_counts_only_when_it_closed_the_programme(fact: str) -> None:
    case = changed(EMERGENCY, {"request.facts": {"bona_fide_emergency": True, fact: True}})
    assert outcome(case) == ("DENY_BASIS_NOT_MET", {"consent_unobtainable"})


def test_everything_that_is_missing_is_named_at_once() -> None:
    case = exception("qso")
    tokens = {"agreement_in_force", "qso_terms", "needed_for_service"}
    assert outcome(case) == ("DENY_BASIS_NOT_MET", tokens)


def test_the_right_one_of_several_agreements_is_looked_at() -> None:
    other = agreement("qso", id="ag-0", party_id="org-other")
    case = changed(QSO, {"agreements": [other, *QSO["agreements"]]})
    assert decided(case).allowed


# --- Inside the programme and the person's own access ------------------------------------------


@pytest.mark.parametrize(
    ("classes", "purpose", "reason"),
    [
        (["workforce"], "treatment", "DENY_BASIS_NOT_MET"),
        (["workforce", "notes_originator"], "treatment", "ALLOW_INTERNAL"),
        (["workforce", "notes_originator"], "operations", "DENY_BASIS_NOT_MET"),
        (["workforce"], "training", "ALLOW_INTERNAL"),
        (["notes_originator"], "treatment", "DENY_BASIS_NOT_MET"),
    ],
)
def test_notes_stay_with_their_writer(classes: list[str], purpose: str, reason: str) -> None:
    case = changed(
        INTERNAL,
        {
            "request.categories": ["sud_counseling_notes"],
            "request.recipient.classes": classes,
            "request.purpose": purpose,
        },
    )
    assert outcome(case)[0] == reason


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({}, "DENY_BASIS_NOT_MET"),
        ({"patient.died_on": "2026-06-15"}, "ALLOW_PATIENT_ACCESS"),
        ({"patient.died_on": "2026-06-16"}, "DENY_BASIS_NOT_MET"),
        (
            {"patient.capacity": {"status": "adjudicated_lacks", "since": "2026-06-15"}},
            "ALLOW_PATIENT_ACCESS",
        ),
        (
            {"patient.capacity": {"status": "adjudicated_lacks", "since": "2026-06-16"}},
            "DENY_BASIS_NOT_MET",
        ),
        (
            {"patient.capacity": {"status": "medical_condition", "since": None}},
            "DENY_BASIS_NOT_MET",
        ),
    ],
)
def test_when_a_representative_may_have_the_record(changes: Json, reason: str) -> None:
    case = changed(ACCESS, {"request.recipient.classes": ["personal_representative"], **changes})
    assert outcome(case)[0] == reason


# --- Notes and court orders --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "tokens"),
    [
        ({"orders.0.covers_notes": True}, set()),
        ({}, {"order_covers_notes"}),
        (
            {
                "orders.0.covers_notes": True,
                "orders.0.type": "2.65",
                "request.proceeding.nature": "criminal_against_patient",
            },
            {"order_covers_notes"},
        ),
        (
            {"orders.0.covers_notes": True, "orders.0.categories": ["all_records"]},
            {"order_categories"},
        ),
    ],
)
def test_an_order_must_name_notes_by_themselves(changes: Json, tokens: set[str]) -> None:
    case = changed(
        ORDER,
        {
            "request.categories": ["sud_counseling_notes"],
            "orders.0.categories": ["sud_counseling_notes"],
            **changes,
        },
    )
    assert outcome(case)[1] == tokens


# --- Restrictions beside an emergency ----------------------------------------------------------


def restricted(case: Json, **changes: object) -> Json:
    entry: Json = {
        "id": "r-1",
        "agreed_on": "2026-04-01",
        "scope": {"recipient_ids": [], "recipient_classes": [], "categories": [], "purposes": []},
        "mandatory_paid_in_full": False,
        "termination": None,
    }
    return changed(case, {"restrictions": [{**entry, **changes}]})


def test_an_emergency_asks_to_pass_nothing_restricted_on() -> None:
    decision = decided(restricted(EMERGENCY))
    assert decision.allowed
    assert "REQUEST_NO_FURTHER_DISCLOSURE" in decision.obligations
    assert "REQUEST_NO_FURTHER_DISCLOSURE" not in decided(EMERGENCY).obligations


@pytest.mark.parametrize("case", [QSO, AUDIT, RESEARCH, ORDER, INTERNAL])
def test_restrictions_do_not_block_these_grounds(case: Json) -> None:
    before, after = decided(case), decided(restricted(case))
    assert (after.allowed, after.obligations) == (True, before.obligations)


# --- Records outside Part 2 --------------------------------------------------------------------

FAMILY = exception(
    "family_involved",
    request__record_protection="hipaa",
    **{FACTS: {"agrees": True, "only_what_helper_needs": True}},
)
DANGER = exception(
    "serious_threat",
    request__record_protection="hipaa",
    **{FACTS: {"serious_and_imminent": True, "able_to_lessen": True}},
)
ABUSE = exception(
    "abuse_report",
    request__record_protection="hipaa",
    **{CLASSES: ["adult_protection_authority"], FACTS: {"state_law_report": True}},
)


@pytest.mark.parametrize(
    ("case", "reason", "obligations"),
    [
        (FAMILY, "ALLOW_HIPAA_FAMILY", {"MINIMUM_NECESSARY"}),
        (DANGER, "ALLOW_SERIOUS_THREAT", ACCOUNTED),
        (ABUSE, "ALLOW_ABUSE_REPORT", ACCOUNTED),
    ],
)
def test_beside_someone_in_danger_hipaa_records_may_be_told(
    case: Json, reason: str, obligations: set[str]
) -> None:
    decision = decided(case)
    assert (str(decision.reason), {str(one) for one in decision.obligations}) == (
        reason,
        obligations,
    )


@pytest.mark.parametrize("case", [FAMILY, DANGER, ABUSE])
def test_part_2_records_may_not(case: Json) -> None:
    protected = changed(case, {"request.record_protection": "part2"})
    assert outcome(protected) == ("DENY_BASIS_NOT_MET", {"part2_record"})


@pytest.mark.parametrize(
    ("case", "path", "value", "token"),
    [
        (FAMILY, "request.facts.agrees", False, "agreement_or_judgement"),
        (FAMILY, "request.facts.only_what_helper_needs", False, "only_what_helper_needs"),
        (DANGER, "request.facts.serious_and_imminent", False, "serious_and_imminent"),
        (DANGER, "request.facts.able_to_lessen", False, "able_to_lessen"),
        (ABUSE, "request.facts", {}, "state_law_report"),
        (ABUSE, "request.recipient", HARBOR, "authorized_authority"),
    ],
)
def test_each_fact_that_fails_is_named(case: Json, path: str, value: object, token: str) -> None:
    assert outcome(changed(case, {path: value})) == ("DENY_BASIS_NOT_MET", {token})


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"does_not_object": True}, "ALLOW_HIPAA_FAMILY"),
        ({"unable_to_agree": True, "professional_judgement": True}, "ALLOW_HIPAA_FAMILY"),
        ({"unable_to_agree": True}, "REFER_PRIVACY_OFFICER"),
        ({"professional_judgement": True}, "DENY_BASIS_NOT_MET"),
        ({"unable_to_agree": True, "agrees": True}, "ALLOW_HIPAA_FAMILY"),
        ({"unable_to_agree": True, "does_not_object": True}, "ALLOW_HIPAA_FAMILY"),
    ],
)
def test_what_is_left_to_judgement_is_referred(facts: Json, reason: str) -> None:
    case = changed(FAMILY, {"request.facts": {**facts, "only_what_helper_needs": True}})
    assert outcome(case)[0] == reason


@pytest.mark.parametrize("authority", ["child_protection_authority", "abuse_report_authority"])
def test_who_takes_a_report_of_abuse(authority: str) -> None:
    assert decided(changed(ABUSE, {"request.recipient.classes": [authority]})).allowed


def test_judgement_still_tells_only_what_the_helper_needs() -> None:
    facts = {"unable_to_agree": True, "professional_judgement": True}
    case = changed(FAMILY, {"request.facts": facts})
    assert outcome(case) == ("DENY_BASIS_NOT_MET", {"only_what_helper_needs"})


@pytest.mark.parametrize("case", [ORDER, QSO])
def test_terms_are_judged_by_the_programmes_own_day(case: Json) -> None:
    """At ten in the evening in New York it is the next day in UTC."""
    late = changed(case, {"request.at": "2026-06-16T02:00:00+00:00"})
    assert decided(late).allowed
