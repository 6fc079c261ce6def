"""What may be told without a consent, and what must be true for it: for when someone is in danger.

Each ground is put to `decide` with nothing said yet; what it then misses is what a worker has to
answer. Grounds that could never be this recipient's are left out, save the medical emergency: that
it goes to medical staff is what a worker beside somebody in danger needs to read.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from peerdesk.domain.consents.decision import ConsentDecision, decide
from peerdesk.domain.consents.records import NOTHING, DisclosureRequest, Words
from peerdesk.domain.consents.telling import CATEGORIES, Asking
from peerdesk.domain.consents.vocabulary import (
    LEGAL_PROCEEDING,
    NOTES,
    OPERATIONS,
    Basis,
    Protection,
)

_RECORDS: Final = frozenset(CATEGORIES) - NOTES
_INCIDENT: Final = frozenset(
    {"incident_circumstances", "patient_status", "name_address", "last_known_whereabouts"}
)
_REPORT: Final = frozenset({"abuse_report"})

IN_DANGER: Final = (
    (Basis.MEDICAL_EMERGENCY, _RECORDS),
    (Basis.SERIOUS_THREAT, _RECORDS),
    (Basis.CRIME_ON_PREMISES, _INCIDENT),
    (Basis.CHILD_ABUSE_REPORT, _REPORT),
    (Basis.ABUSE_REPORT, _REPORT),
    (Basis.MINOR_THREAT, _RECORDS),
    (Basis.FAMILY_INVOLVED, _RECORDS),
)
_ONLY_HIPAA: Final = frozenset({Basis.SERIOUS_THREAT, Basis.FAMILY_INVOLVED, Basis.ABUSE_REPORT})
_NOT_THEM: Final = frozenset(
    {"law_enforcement_recipient", "authorized_authority", "parent_or_guardian", "minor_patient"}
)
"""Missing because of who they are: no answer of a worker could supply it."""

_FOR_HELPERS: Final = frozenset(
    {"family", "friend", "parent_guardian", "personal_representative", "caregiver"}
)
BY_AGREEMENT: Final = (
    ("qso", Basis.QSO),
    ("research", Basis.RESEARCH),
    ("audit", Basis.AUDIT_EVALUATION),
)
_NATURES: Final = {
    "2.64": "noncriminal",
    "2.65": "criminal_against_patient",
    "2.66": "investigation_of_program",
}


@dataclass(frozen=True, slots=True)
class Ground:
    """One exception: which records at most, and the tokens of what must be true first.

    `for_them` is False for the medical emergency where the recipient is no medical staff.
    `agreement_id` and `order_id` name the paper it rests on, where it rests on one.
    """

    basis: Basis
    categories: Words
    needs: Words = NOTHING
    for_them: bool = True
    agreement_id: str | None = None
    order_id: str | None = None


def in_danger(asking: Asking) -> tuple[Ground, ...]:
    """The exceptions for danger that could be met with this recipient (2.51, 2.12(c), §3.2b)."""
    return tuple(_in_danger(asking))


def by_paper(asking: Asking) -> tuple[Ground, ...]:
    """What an agreement or a court order on file lets this recipient have."""
    return (*_by_agreement(asking), *_by_order(asking))


def _in_danger(asking: Asking) -> Iterator[Ground]:
    classes = asking.recipient.classes
    for basis, categories in IN_DANGER:
        if basis in _ONLY_HIPAA and asking.protection is not Protection.HIPAA:
            continue
        if basis is Basis.FAMILY_INVOLVED and not classes & _FOR_HELPERS:
            continue
        needs = _asked(asking, basis, categories).missing
        if not needs & _NOT_THEM:
            medical = "medical_personnel"
            yield Ground(basis, categories, needs - {medical}, medical not in needs)


def _by_agreement(asking: Asking) -> Iterator[Ground]:
    for agreement in asking.record.agreements:
        basis = dict(BY_AGREEMENT).get(agreement.type)
        if basis is None or agreement.party_id != asking.recipient.id:
            continue
        needs = _asked(asking, basis, _RECORDS, agreement_id=agreement.id).missing
        if "agreement_in_force" not in needs:
            yield Ground(basis, _RECORDS, needs, agreement_id=agreement.id)


def _by_order(asking: Asking) -> Iterator[Ground]:
    for order in asking.record.orders:
        if order.recipient_id != asking.recipient.id or not order.categories:
            continue
        for part in (order.categories - NOTES, order.categories & NOTES):
            nature = _NATURES.get(order.type)
            said = _asked(asking, Basis.COURT_ORDER, part, order_id=order.id, nature=nature)
            if part and said.allowed:
                yield Ground(Basis.COURT_ORDER, part, order_id=order.id)


def _asked(
    asking: Asking,
    basis: Basis,
    categories: Words,
    *,
    agreement_id: str | None = None,
    order_id: str | None = None,
    nature: str | None = None,
) -> ConsentDecision:
    request = DisclosureRequest(
        person_id=asking.person_id,
        basis=basis,
        purpose=LEGAL_PROCEEDING if basis is Basis.COURT_ORDER else OPERATIONS,
        categories=categories,
        recipient=asking.recipient,
        protection=asking.protection,
        agreement_id=agreement_id,
        order_id=order_id,
        proceeding_nature=nature,
    )
    return decide(asking.record, request, asking.on)
