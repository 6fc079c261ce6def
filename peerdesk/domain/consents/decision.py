"""The one decision: whether this may go to this recipient, for this purpose, at this moment.

`decide` follows `consent.md` §3 step by step; the first match decides. It reads no clock and
changes nothing. What it cannot read it refuses.
"""

from dataclasses import dataclass
from datetime import datetime

from peerdesk.domain.consents.bases import ALLOWED_AS, agreement_in_force, lacking
from peerdesk.domain.consents.consent_path import Asked, candidates, carried_by
from peerdesk.domain.consents.court_orders import order_lacks
from peerdesk.domain.consents.hipaa_only import HIPAA_ONLY, hipaa_only
from peerdesk.domain.consents.moments import local_day
from peerdesk.domain.consents.reasons import OBLIGATIONS, SECTIONS, Obligation, Reason
from peerdesk.domain.consents.records import (
    NOTHING,
    Consent,
    ConsentRecord,
    DisclosureRequest,
    Words,
)
from peerdesk.domain.consents.restrictions import is_restricted
from peerdesk.domain.consents.vocabulary import (
    LEGAL_PROCEEDING,
    OPERATIONS,
    PAYMENT,
    TREATMENT,
    Basis,
    ConsentKind,
    OurStatus,
    Protection,
    ReceivedUnder,
)

_REACH_NOTES = frozenset({Basis.INTERNAL, Basis.PATIENT_ACCESS})
"""Exceptions that know notes themselves; 2.31(b)(1) lists no others, emergencies included."""

_UNDER_HIPAA = frozenset({OurStatus.COVERED_ENTITY, OurStatus.BUSINESS_ASSOCIATE})
_FROM_TPO_CONSENT = frozenset(
    {
        ReceivedUnder.TPO_CONSENT,
        ReceivedUnder.TREATMENT_CONSENT,
        ReceivedUnder.PAYMENT_OPERATIONS_CONSENT,
    }
)
_HOLDER_CONSENTS = frozenset({ReceivedUnder.TPO_CONSENT, ReceivedUnder.PAYMENT_OPERATIONS_CONSENT})
_HOLDER_RECIPIENTS = frozenset({"contractor", "subcontractor", "legal_representative"})


@dataclass(frozen=True, slots=True)
class ConsentDecision:
    """The answer. `consent_id` is the consent relied on, or the one whose failure is told."""

    reason: Reason
    consent_id: str | None = None
    missing: Words = NOTHING
    obligations: frozenset[Obligation] = frozenset()

    @property
    def allowed(self) -> bool:
        """Whether it may leave."""
        return self.reason.allows

    @property
    def sections(self) -> tuple[str, ...]:
        """The sections of law the answer rests on."""
        return SECTIONS[self.reason]


def decide(
    record: ConsentRecord, request: DisclosureRequest, on: datetime | None
) -> ConsentDecision:
    """Whether what is asked may leave at the instant `on`, why, and with what duties.

    `on` is None when no moment with an offset was given. A staff override never changes the
    answer: it is another event.
    """
    if absent := _absent(request, on):
        return ConsentDecision(Reason.DENY_INVALID_REQUEST, missing=absent)
    if on is None:
        raise AssertionError("an absent moment is refused above")
    access = request.basis is Basis.PATIENT_ACCESS
    if request.notes and request.categories - request.notes and not access:
        return ConsentDecision(Reason.DENY_MIXED_REQUEST, missing=request.notes)
    return _on_its_ground(Asked(record, request, on))


def _absent(request: DisclosureRequest, on: datetime | None) -> Words:
    """Step 1: what a request must say at least."""
    said = {
        "at": on is not None,
        "basis": request.basis is not None,
        "categories": bool(request.categories),
        "purpose": bool(request.purpose.strip()),
        "recipient": bool(request.recipient.id.strip()),
    }
    return frozenset(token for token, is_said in said.items() if not is_said)


def _on_its_ground(asked: Asked) -> ConsentDecision:
    """Steps 3 to 8."""
    request = asked.request
    if request.basis is Basis.CONSENT:
        return _without_exception(asked)
    if request.basis is Basis.REDISCLOSURE:
        return _redisclosure(asked)
    if request.basis is Basis.COURT_ORDER:
        return _unless(order_lacks(asked.record, request, asked.on), Reason.ALLOW_COURT_ORDER)
    if request.notes and request.basis not in _REACH_NOTES:
        return ConsentDecision(Reason.DENY_NOTES_CONSENT_REQUIRED)
    if request.basis in HIPAA_ONLY:
        reason, missing = hipaa_only(request)
        return _yes(reason) if reason.allows else ConsentDecision(reason, missing=missing)
    return _exception(asked)


def _without_exception(asked: Asked) -> ConsentDecision:
    """Steps 7 and 8: HIPAA alone for its own records, else the consent path."""
    request = asked.request
    if request.protection is Protection.HIPAA and not request.notes and request.is_tpo:
        return _hipaa_tpo(asked)
    return _by_consent(asked)


def _exception(asked: Asked) -> ConsentDecision:
    """Table 3.2; an emergency asks to pass nothing on that is restricted (2.26(a)(4))."""
    request = asked.request
    decision = _unless(lacking(asked.record, request, asked.on), ALLOWED_AS[request.basis])
    is_emergency = decision.reason is Reason.ALLOW_MEDICAL_EMERGENCY
    if is_emergency and is_restricted(asked.record, request, asked.on):
        asks = Obligation.REQUEST_NO_FURTHER_DISCLOSURE
        return ConsentDecision(decision.reason, obligations=decision.obligations | {asks})
    return decision


def _hipaa_tpo(asked: Asked) -> ConsentDecision:
    """45 CFR 164.506; the minimum applies except for treatment (164.502(b)(2)(i))."""
    if is_restricted(asked.record, asked.request, asked.on):
        return ConsentDecision(Reason.DENY_RESTRICTION)
    if asked.request.purpose == TREATMENT:
        return ConsentDecision(Reason.ALLOW_HIPAA_TPO)
    return _yes(Reason.ALLOW_HIPAA_TPO)


def _by_consent(asked: Asked) -> ConsentDecision:
    """Consent path 3.1."""
    able, none_found = candidates(asked)
    if not able:
        return ConsentDecision(none_found)
    return _carried(asked, able, Reason.ALLOW_CONSENT)


def _carried(
    asked: Asked, able: list[Consent], yes: Reason, *, any_discloser: bool = False
) -> ConsentDecision:
    found = carried_by(asked, able, any_discloser=any_discloser)
    if found.reason is not None:
        return ConsentDecision(found.reason, found.consent_id, found.missing)
    if is_restricted(asked.record, asked.request, asked.on):
        return ConsentDecision(Reason.DENY_RESTRICTION, found.consent_id)
    return _yes(yes, found.consent_id)


def _redisclosure(asked: Asked) -> ConsentDecision:
    """Table 3.3, 2.33(b): records we hold because somebody sent them to us."""
    request, origin = asked.request, asked.request.origin
    if request.notes or request.purpose == LEGAL_PROCEEDING:
        return _by_consent(asked)
    if origin is None:
        return ConsentDecision(Reason.DENY_REDISCLOSURE)
    if origin.our_status in _UNDER_HIPAA and origin.received_under in _FROM_TPO_CONSENT:
        return _as_hipaa_permits(asked)
    if origin.our_status is OurStatus.PART2_PROGRAM and not asked.record.programme.covered_entity:
        return _as_programme(asked)
    if origin.our_status is OurStatus.LAWFUL_HOLDER and _as_holder(asked):
        return _unless_restricted(asked)
    return ConsentDecision(Reason.DENY_REDISCLOSURE)


def _as_hipaa_permits(asked: Asked) -> ConsentDecision:
    """2.33(b)(1): as 45 CFR part 164 permits."""
    if asked.request.is_tpo or "hipaa_permission" in asked.request.facts:
        return _unless_restricted(asked)
    return ConsentDecision(Reason.DENY_REDISCLOSURE)


def _as_programme(asked: Asked) -> ConsentDecision:
    """2.33(b)(2): as the single TPO consent says, whichever programme it let disclose."""
    origin, request = asked.request.origin, asked.request
    if origin is None or origin.received_under is not ReceivedUnder.TPO_CONSENT:
        return ConsentDecision(Reason.DENY_REDISCLOSURE)
    able = [
        one
        for one in asked.record.consents
        if one.person_id == request.person_id and one.kind is ConsentKind.TPO_SINGLE
    ]
    if not able:
        return ConsentDecision(Reason.DENY_NO_CONSENT)
    return _carried(asked, able, Reason.ALLOW_REDISCLOSURE, any_discloser=True)


def _as_holder(asked: Asked) -> bool:
    """2.33(b)(3), (c): to those who help with payment or operations, under a written contract."""
    request, origin = asked.request, asked.request.origin
    day = local_day(asked.on, asked.record.programme.zone)
    return (
        origin is not None
        and origin.received_under in _HOLDER_CONSENTS
        and bool(request.recipient.classes & _HOLDER_RECIPIENTS)
        and request.purpose in {PAYMENT, OPERATIONS}
        and agreement_in_force(asked.record, request, "contractor", day) is not None
    )


def _unless_restricted(asked: Asked) -> ConsentDecision:
    if is_restricted(asked.record, asked.request, asked.on):
        return ConsentDecision(Reason.DENY_RESTRICTION)
    return _yes(Reason.ALLOW_REDISCLOSURE)


def _unless(lacks: Words, yes: Reason) -> ConsentDecision:
    if lacks:
        return ConsentDecision(Reason.DENY_BASIS_NOT_MET, missing=lacks)
    return _yes(yes)


def _yes(reason: Reason, consent_id: str | None = None) -> ConsentDecision:
    return ConsentDecision(reason, consent_id, obligations=OBLIGATIONS[reason])
