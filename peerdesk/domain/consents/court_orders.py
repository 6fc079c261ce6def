"""Court orders, 42 CFR 2.61-2.67: an order permits and a subpoena compels, so both are needed."""

from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Final

from peerdesk.domain.consents.moments import local_day
from peerdesk.domain.consents.records import ConsentRecord, CourtOrder, DisclosureRequest
from peerdesk.domain.consents.vocabulary import ALL_RECORDS, NOTES

_SECTION_FOR: Final[Mapping[str | None, str]] = MappingProxyType(
    {
        "criminal_against_patient": "2.65",
        "noncriminal": "2.64",
        "investigation_of_program": "2.66",
    }
)
_REACHES_NOTES = "2.64"


def order_lacks(record: ConsentRecord, request: DisclosureRequest, on: datetime) -> frozenset[str]:
    """What the named order fails to give; only `court_order` when there is none."""
    order = next((one for one in record.orders if one.id == request.order_id), None)
    if order is None:
        return frozenset({"court_order"})
    day = local_day(on, record.programme.zone)
    fails = {
        "order_type": _SECTION_FOR.get(request.proceeding_nature) != order.type,
        "subpoena": not order.subpoena,
        "order_findings": not order.findings,
        "order_in_force": not _in_force(order, day),
        "order_recipient": order.recipient_id != request.recipient.id,
        "order_categories": not _names(order, request),
        "order_covers_notes": bool(request.notes) and not _reaches_notes(order),
    }
    return frozenset(token for token, is_lacking in fails.items() if is_lacking)


def _in_force(order: CourtOrder, day: date) -> bool:
    """On its first and its last day too; without a first day never."""
    has_begun = order.issued_on is not None and order.issued_on <= day
    has_ended = order.expires_on is not None and order.expires_on < day
    return has_begun and not has_ended


def _names(order: CourtOrder, request: DisclosureRequest) -> bool:
    unnamed = request.categories - order.categories
    if ALL_RECORDS in order.categories:
        unnamed &= NOTES
    return not unnamed


def _reaches_notes(order: CourtOrder) -> bool:
    """2.63, 2.64: whether an order under another section can is open, so it does not."""
    return order.covers_notes and order.type == _REACHES_NOTES
