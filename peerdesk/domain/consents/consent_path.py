"""Whether a signed consent carries a request: the stages of `consent.md` §3.1.

Every consent that could carry it runs through the same stages; its first failure is its result.
Any that passes wins; of several the one signed last, then the lowest id. If none passes, the one
that got furthest is reported, ties the same way.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from peerdesk.domain.consents.combined import is_combined
from peerdesk.domain.consents.covered_days import outside_its_days
from peerdesk.domain.consents.elements import missing_elements
from peerdesk.domain.consents.moments import instant, local_day, reached
from peerdesk.domain.consents.reasons import Reason
from peerdesk.domain.consents.recipients import names_discloser, recipient_fault
from peerdesk.domain.consents.records import (
    NOTHING,
    Consent,
    ConsentRecord,
    DisclosureRequest,
    Words,
)
from peerdesk.domain.consents.signers import signer_fault
from peerdesk.domain.consents.vocabulary import (
    ALL_RECORDS,
    CRIMINAL_JUSTICE,
    DATES,
    LEGAL_PROCEEDING,
    NOTES,
    ConsentKind,
    ConsentStatus,
    ExpiryType,
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as the stages see it."""

    record: ConsentRecord
    request: DisclosureRequest
    on: datetime


@dataclass(frozen=True, slots=True)
class Found:
    """How far a consent got: `reason` is None when it carries the request."""

    consent_id: str | None
    reason: Reason | None
    missing: Words = NOTHING


@dataclass(frozen=True, slots=True)
class _Fault:
    reason: Reason
    missing: Words = NOTHING


_Stage = Callable[[Consent, Asked], _Fault | None]


def candidates(asked: Asked) -> tuple[list[Consent], Reason]:
    """The consents that could carry the request, and the answer when there is none."""
    request = asked.request
    own = [one for one in asked.record.consents if one.person_id == request.person_id]
    if request.notes:
        return _for_notes(own, request), Reason.DENY_NOTES_CONSENT_REQUIRED
    listing = [one for one in own if request.purpose in one.purposes]
    if request.purpose == LEGAL_PROCEEDING:
        return listing, Reason.DENY_LEGAL_CONSENT_REQUIRED
    if request.purpose == CRIMINAL_JUSTICE:
        fitting = [one for one in own if one.kind is ConsentKind.CRIMINAL_JUSTICE]
        return fitting, Reason.DENY_NO_CONSENT
    open_kinds = {ConsentKind.GENERAL, ConsentKind.TPO_SINGLE}
    fitting = [one for one in own if one.kind in open_kinds or one in listing]
    return fitting, Reason.DENY_NO_CONSENT


def carried_by(asked: Asked, of: Sequence[Consent], *, any_discloser: bool) -> Found:
    """The consent that carries the request, or the one that failed last.

    `any_discloser` leaves out the stage that asks whether it lets this programme disclose, for
    records received from another (2.33(b)). `of` must not be empty.
    """
    stages = [stage for stage in STAGES if not (any_discloser and stage is _discloser)]
    tried = [(_first_fault(stages, one, asked), one) for one in of]
    furthest = max(place for (place, _), _ in tried)
    zone = asked.record.programme.zone

    def signed_last(consent: Consent) -> float:
        signed = consent.signed_at
        return float("-inf") if signed is None else instant(signed, zone).timestamp()

    best = [(fault, one) for (place, fault), one in tried if place == furthest]
    latest = max(signed_last(one) for _, one in best)
    fault, chosen = min(
        ((fault, one) for fault, one in best if signed_last(one) == latest),
        key=lambda pair: pair[1].id,
    )
    if fault is None:
        return Found(chosen.id, None)
    return Found(chosen.id, fault.reason, fault.missing)


def _for_notes(own: list[Consent], request: DisclosureRequest) -> list[Consent]:
    """42 CFR 2.31(b): consents about notes; for a proceeding they must say so too."""
    about = [
        one
        for one in own
        if one.kind is ConsentKind.COUNSELING_NOTES or bool(one.categories & NOTES)
    ]
    if request.purpose == LEGAL_PROCEEDING:
        return [one for one in about if LEGAL_PROCEEDING in one.purposes]
    return about


def _first_fault(
    stages: Sequence[_Stage], consent: Consent, asked: Asked
) -> tuple[int, _Fault | None]:
    for place, stage in enumerate(stages):
        fault = stage(consent, asked)
        if fault is not None:
            return place, fault
    return len(stages), None


def _status(consent: Consent, asked: Asked) -> _Fault | None:
    """Drafts and mistakes never count, nor does what PeerDesk cannot read."""
    del asked
    unusable = {ConsentStatus.DRAFT, ConsentStatus.ENTERED_IN_ERROR, None}
    is_unusable = consent.status in unusable or consent.kind is None
    return _Fault(Reason.DENY_NOT_ACTIVE) if is_unusable else None


def _replaced(consent: Consent, asked: Asked) -> _Fault | None:
    since, status = consent.superseded_at, consent.status
    if since is None:
        is_replaced = consent.replaced or status is ConsentStatus.SUPERSEDED
    else:
        is_replaced = reached(since, asked.on, asked.record.programme.zone)
    return _Fault(Reason.DENY_SUPERSEDED) if is_replaced else None


def _revoked(consent: Consent, asked: Asked) -> _Fault | None:
    """2.31(c)(3): written or said aloud, it counts from that moment."""
    since, zone = consent.revoked_at, asked.record.programme.zone
    if since is None:
        is_revoked = consent.taken_back or consent.status is ConsentStatus.REVOKED
    else:
        is_revoked = reached(since, asked.on, zone) and not _is_too_early(consent, asked)
    return _Fault(Reason.DENY_REVOKED) if is_revoked else None


def _is_too_early(consent: Consent, asked: Asked) -> bool:
    """2.35(c): criminal-justice consents can be revoked from a named day on.

    A covered entity must honour it at any time (45 CFR 164.508(b)(5)).
    """
    may_hold = consent.kind is ConsentKind.CRIMINAL_JUSTICE
    if not may_hold or asked.record.programme.covered_entity:
        return False
    if consent.revoked_at is None or consent.revocable_from is None:
        return False
    return local_day(consent.revoked_at, asked.record.programme.zone) < consent.revocable_from


def _expired(consent: Consent, asked: Asked) -> _Fault | None:
    """2.31(c)(1): after the last day, or from the day of the event on."""
    end, day = consent.expiration, local_day(asked.on, asked.record.programme.zone)
    if end is not None and end.type is ExpiryType.DATE and end.day is not None:
        is_over = day > end.day
    elif end is not None and end.type is ExpiryType.EVENT and end.occurred_on is not None:
        is_over = day >= end.occurred_on
    else:
        is_over = consent.status is ConsentStatus.EXPIRED
    return _Fault(Reason.DENY_EXPIRED) if is_over else None


def _signed_after(consent: Consent, asked: Asked) -> _Fault | None:
    if consent.signed_at is None:
        return None  # a missing element, told further on
    has_come = reached(consent.signed_at, asked.on, asked.record.programme.zone)
    return None if has_come else _Fault(Reason.DENY_SIGNED_AFTER)


def _false(consent: Consent, asked: Asked) -> _Fault | None:
    del asked
    return _Fault(Reason.DENY_FALSE) if consent.materially_false else None


def _elements(consent: Consent, asked: Asked) -> _Fault | None:
    missing = missing_elements(consent, asked.record.programme)
    return _Fault(Reason.DENY_ELEMENT_MISSING, missing) if missing else None


def _signers(consent: Consent, asked: Asked) -> _Fault | None:
    zone = asked.record.programme.zone
    fault = signer_fault(consent, asked.record.subject, asked.request.recipient, asked.on, zone)
    return None if fault is None else _Fault(fault)


def _combined(consent: Consent, asked: Asked) -> _Fault | None:
    del asked
    return _Fault(Reason.DENY_COMBINED) if is_combined(consent) else None


def _discloser(consent: Consent, asked: Asked) -> _Fault | None:
    may = names_discloser(consent, asked.record.programme)
    return None if may else _Fault(Reason.DENY_DISCLOSER)


def _recipient(consent: Consent, asked: Asked) -> _Fault | None:
    fault = recipient_fault(consent, asked.request.recipient, asked.request.participant)
    return None if fault is None else _Fault(fault)


def _purpose(consent: Consent, asked: Asked) -> _Fault | None:
    request = asked.request
    is_listed = request.purpose in consent.purposes
    if request.purpose == LEGAL_PROCEEDING and consent.proceeding_ref is not None:
        is_listed = is_listed and consent.proceeding_ref == request.proceeding_ref
    return None if is_listed else _Fault(Reason.DENY_PURPOSE)


def _category(consent: Consent, asked: Asked) -> _Fault | None:
    """2.31(a)(3); "all records" never reaches counselling or psychotherapy notes."""
    uncovered = asked.request.categories - consent.categories
    if ALL_RECORDS in consent.categories:
        uncovered &= NOTES
    if outside_its_days(consent, asked.request):
        uncovered |= {DATES}
    return _Fault(Reason.DENY_CATEGORY, uncovered) if uncovered else None


STAGES: tuple[_Stage, ...] = (
    _status,
    _replaced,
    _revoked,
    _expired,
    _signed_after,
    _false,
    _elements,
    _signers,
    _combined,
    _discloser,
    _recipient,
    _purpose,
    _category,
)
"""In the order of `consent.md` §3.1: the further a consent gets, the closer it is."""
