"""Grounds that need no consent of the person (`consent.md` §3.2): what each still demands.

Every condition that fails is named, so that a worker sees all that is missing at once. Whatever
is not listed here is not automated and goes to the privacy officer.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Final

from peerdesk.domain.consents.moments import local_day
from peerdesk.domain.consents.reasons import Reason
from peerdesk.domain.consents.records import Agreement, ConsentRecord, DisclosureRequest
from peerdesk.domain.consents.signers import is_minor
from peerdesk.domain.consents.vocabulary import TRAINING, TREATMENT, Basis, CapacityStatus

Lacking = dict[str, bool]
"""Tokens with whether their condition fails."""

_INCIDENT: Final = frozenset(
    {"incident_circumstances", "patient_status", "name_address", "last_known_whereabouts"}
)
_AUDITORS: Final = frozenset(
    {"government_funder_or_regulator", "third_party_payer", "qualified_auditor"}
)


def agreement_in_force(
    record: ConsentRecord, request: DisclosureRequest, kind: str, day: date
) -> Agreement | None:
    """The agreement the request names, if it is of this kind, with the recipient, and in time."""
    for one in record.agreements:
        if one.id != request.agreement_id or one.type != kind:
            continue
        is_theirs = one.party_id == request.recipient.id
        has_begun = one.signed_on is not None and one.signed_on <= day
        has_ended = one.ends_on is not None and one.ends_on < day
        if is_theirs and has_begun and not has_ended:
            return one
    return None


def lacking(record: ConsentRecord, request: DisclosureRequest, on: datetime) -> frozenset[str]:
    """The tokens of the conditions of the request's ground that do not hold.

    Raises KeyError for a ground that is no exception (consent, redisclosure).
    """
    day = local_day(on, record.programme.zone)
    conditions = _CONDITIONS[request.basis](record, request, day)
    return frozenset(token for token, fails in conditions.items() if fails)


def _internal(_record: ConsentRecord, request: DisclosureRequest, _day: date) -> Lacking:
    """2.12(c)(3); counselling notes only for their writer, or for supervised training (2.31(b))."""
    classes = request.recipient.classes
    works_here = bool(classes & {"workforce", "admin_control"})
    writes_them = "notes_originator" in classes and request.purpose == TREATMENT
    is_excused = writes_them or request.purpose == TRAINING
    return {
        "workforce_or_admin_control": not works_here,
        "need_to_know": "need_to_know" not in request.facts,
        "notes_originator": bool(request.notes) and not is_excused,
    }


def _patient_access(record: ConsentRecord, request: DisclosureRequest, day: date) -> Lacking:
    """2.23; a representative for somebody who died or whom a court found unable to decide."""
    subject, classes = record.subject, request.recipient.classes
    is_represented = (
        subject.is_dead_on(day) or subject.capacity_on(day) is CapacityStatus.ADJUDICATED
    )
    is_representative = is_represented and "personal_representative" in classes
    return {
        "requester_is_patient_or_representative": not ("patient" in classes or is_representative),
        "notes_excluded": bool(request.notes),
    }


def _medical_emergency(_record: ConsentRecord, request: DisclosureRequest, _day: date) -> Lacking:
    """2.51(a): consent cannot be had, or a declared disaster has closed the programme."""
    facts = request.facts
    unobtainable = "consent_unobtainable" in facts or facts >= {
        "declared_disaster",
        "program_closed",
    }
    return {
        "medical_personnel": "medical_personnel" not in request.recipient.classes,
        "bona_fide_emergency": "bona_fide_emergency" not in facts,
        "consent_unobtainable": not unobtainable,
    }


def _qso(record: ConsentRecord, request: DisclosureRequest, day: date) -> Lacking:
    """2.11, 2.12(c)(4): a written agreement with its two promises."""
    agreement = agreement_in_force(record, request, "qso", day)
    terms = _terms(record, request)
    return {
        "agreement_in_force": agreement is None,
        "qso_terms": not terms >= {"bound_by_part2", "resists_proceedings"},
        "needed_for_service": "needed_for_service" not in request.facts,
    }


def _crime(_record: ConsentRecord, request: DisclosureRequest, _day: date) -> Lacking:
    """2.12(c)(5): the incident and who it was, to the police, nothing more."""
    incidents = {"crime_on_premises_or_against_staff", "threat_of_such_crime"}
    return {
        "law_enforcement_recipient": "law_enforcement" not in request.recipient.classes,
        "qualifying_incident": not request.facts & incidents,
        "incident_scope": not request.categories <= _INCIDENT,
    }


def _child_abuse(_record: ConsentRecord, request: DisclosureRequest, _day: date) -> Lacking:
    """2.12(c)(6): the first report the state demands; the record stays protected."""
    facts = request.facts
    is_first = "state_law_report" in facts and "follow_up" not in facts
    return {
        "authorized_authority": "child_protection_authority" not in request.recipient.classes,
        "initial_report_only": not is_first,
        "report_scope": request.categories != {"abuse_report"},
    }


def _research(record: ConsentRecord, request: DisclosureRequest, day: date) -> Lacking:
    """2.52: an approval on file and the director's determination."""
    terms = _terms(record, request)
    return {
        "agreement_in_force": agreement_in_force(record, request, "research", day) is None,
        "research_approval": "hipaa_or_human_subjects_approval" not in terms,
        "director_determination": "director_determination" not in request.facts,
    }


def _audit(record: ConsentRecord, request: DisclosureRequest, day: date) -> Lacking:
    """2.53: a written promise on use and destruction, by somebody entitled to look."""
    return {
        "agreement_in_force": agreement_in_force(record, request, "audit", day) is None,
        "audit_terms": "limits_use_and_destroys" not in _terms(record, request),
        "eligible_auditor": not request.recipient.classes & _AUDITORS,
    }


def _public_health(_record: ConsentRecord, request: DisclosureRequest, _day: date) -> Lacking:
    """2.54: only what no longer tells who it was."""
    return {
        "public_health_authority": "public_health_authority" not in request.recipient.classes,
        "deidentified": "deidentified" not in request.facts,
    }


def _vital_statistics(record: ConsentRecord, request: DisclosureRequest, day: date) -> Lacking:
    """2.15(b)(1): the cause of death, nothing more."""
    return {
        "deceased_patient": not record.subject.is_dead_on(day),
        "authorized_authority": "vital_statistics_authority" not in request.recipient.classes,
        "cause_of_death_only": request.categories != {"cause_of_death"},
    }


def _minor_threat(record: ConsentRecord, request: DisclosureRequest, day: date) -> Lacking:
    """2.14(c): facts that lessen a substantial threat, to a parent, on the director's judgement."""
    determined = {"director_determination", "lacks_rational_choice"}
    return {
        "minor_patient": is_minor(record.subject, day) is not True,
        "parent_or_guardian": "parent_guardian" not in request.recipient.classes,
        "director_determination": not request.facts >= determined,
        "substantial_threat": "substantial_threat" not in request.facts,
    }


def _terms(record: ConsentRecord, request: DisclosureRequest) -> frozenset[str]:
    """The terms of the agreement the request names, in force or not."""
    named = (one.terms for one in record.agreements if one.id == request.agreement_id)
    return next(named, frozenset())


_Condition = Callable[[ConsentRecord, DisclosureRequest, date], Lacking]

_CONDITIONS: Final[Mapping[Basis | None, _Condition]] = MappingProxyType(
    {
        Basis.INTERNAL: _internal,
        Basis.PATIENT_ACCESS: _patient_access,
        Basis.MEDICAL_EMERGENCY: _medical_emergency,
        Basis.QSO: _qso,
        Basis.CRIME_ON_PREMISES: _crime,
        Basis.CHILD_ABUSE_REPORT: _child_abuse,
        Basis.RESEARCH: _research,
        Basis.AUDIT_EVALUATION: _audit,
        Basis.PUBLIC_HEALTH: _public_health,
        Basis.VITAL_STATISTICS: _vital_statistics,
        Basis.MINOR_THREAT: _minor_threat,
    }
)

ALLOWED_AS: Final[Mapping[Basis | None, Reason]] = MappingProxyType(
    {
        Basis.INTERNAL: Reason.ALLOW_INTERNAL,
        Basis.PATIENT_ACCESS: Reason.ALLOW_PATIENT_ACCESS,
        Basis.MEDICAL_EMERGENCY: Reason.ALLOW_MEDICAL_EMERGENCY,
        Basis.QSO: Reason.ALLOW_QSO,
        Basis.CRIME_ON_PREMISES: Reason.ALLOW_CRIME_REPORT,
        Basis.CHILD_ABUSE_REPORT: Reason.ALLOW_CHILD_ABUSE_REPORT,
        Basis.RESEARCH: Reason.ALLOW_RESEARCH,
        Basis.AUDIT_EVALUATION: Reason.ALLOW_AUDIT,
        Basis.PUBLIC_HEALTH: Reason.ALLOW_PUBLIC_HEALTH,
        Basis.VITAL_STATISTICS: Reason.ALLOW_VITAL_STATISTICS,
        Basis.MINOR_THREAT: Reason.ALLOW_MINOR_THREAT,
    }
)
"""The yes of each ground, once nothing is lacking."""
