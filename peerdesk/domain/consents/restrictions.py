"""Restrictions the programme agreed to (42 CFR 2.26, 45 CFR 164.522(a)).

They bind treatment, payment and operations; other grounds are not blocked by them (2.26(a)(5)).
"""

from datetime import date, datetime

from peerdesk.domain.consents.moments import local_day
from peerdesk.domain.consents.records import ConsentRecord, DisclosureRequest, Restriction
from peerdesk.domain.consents.vocabulary import TerminationType


def is_restricted(record: ConsentRecord, request: DisclosureRequest, on: datetime) -> bool:
    """Whether an agreed restriction in force fits the request."""
    if not request.is_tpo:
        return False
    day = local_day(on, record.programme.zone)
    return any(_in_force(one, request, day) and _fits(one, request) for one in record.restrictions)


def _in_force(restriction: Restriction, request: DisclosureRequest, day: date) -> bool:
    if restriction.agreed_on is not None and day < restriction.agreed_on:
        return False
    ended_on = restriction.ended_on
    if ended_on is None or day < ended_on:
        return True
    if restriction.ended_by is TerminationType.PERSON_AGREED:
        return False
    if restriction.ended_by is not TerminationType.UNILATERAL or restriction.mandatory_paid_in_full:
        return True  # 2.26(b)(3): the programme alone cannot end what it had to agree to
    created = request.records_created_on
    return created is None or created <= ended_on  # what was there before stays restricted


def _fits(restriction: Restriction, request: DisclosureRequest) -> bool:
    """Whether every part of the scope that is filled in meets the request."""
    ids, classes = {request.recipient.id}, request.recipient.classes
    if request.participant is not None:
        ids.add(request.participant.id)
        classes |= request.participant.classes
    scope = (
        (restriction.recipient_ids, ids),
        (restriction.recipient_classes, classes),
        (restriction.categories, request.categories),
        (restriction.purposes, {request.purpose}),
    )
    return all(not wanted or bool(wanted & given) for wanted, given in scope)
