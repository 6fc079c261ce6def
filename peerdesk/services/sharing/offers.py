"""What a worker can choose from when something goes to somebody outside: purposes and grounds."""

from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID

from peerdesk.domain.address_book import classes_of
from peerdesk.domain.agreements import WrittenAgreement, WrittenOrder
from peerdesk.domain.consents.facts import grounds
from peerdesk.domain.consents.vocabulary import (
    CRIMINAL_JUSTICE,
    LEGAL_PROCEEDING,
    OPERATIONS,
    PAYMENT,
    TREATMENT,
    Basis,
    Protection,
)
from peerdesk.domain.sharing import Outside, SharingRequest
from peerdesk.services.clock_check import moment
from peerdesk.services.desk import Desk
from peerdesk.services.programme import facts_in
from peerdesk.services.sharing.contents import contents
from peerdesk.services.sharing.deciding import answer_of
from peerdesk.services.sharing.on_record import OnRecord, on_record
from peerdesk.storage import agreements, parties
from peerdesk.storage.session import Session

_LIKELY: Final = (
    ("criminal_justice", CRIMINAL_JUSTICE),
    ("court", LEGAL_PROCEEDING),
    ("attorney", LEGAL_PROCEEDING),
    ("housing", "housing"),
    ("employer", "employment"),
    ("school", "education"),
    ("family", "family_support"),
)
"""What somebody of a class mostly asks for."""

_ANY: Final = (
    *(TREATMENT, PAYMENT, OPERATIONS, "housing", "employment", "education", "benefits"),
    *("family_support", LEGAL_PROCEEDING, CRIMINAL_JUSTICE, "patient_request"),
)
_BY_AGREEMENT: Final = {
    Basis.QSO: "qso",
    Basis.RESEARCH: "research",
    Basis.AUDIT_EVALUATION: "audit",
}


@dataclass(frozen=True, slots=True)
class PurposeOffered:
    """One thing it can be for, and whether a consent lets it go for that now.

    `proceeding_ref` is the case a consent for legal use names.
    """

    code: str
    is_allowed: bool
    proceeding_ref: str | None = None


@dataclass(frozen=True, slots=True)
class OnFile:
    """What a ground can rest on: agreements with somebody, orders about the person for them."""

    agreements: tuple[WrittenAgreement, ...] = ()
    orders: tuple[WrittenOrder, ...] = ()


def purposes_for(desk: Desk, request: SharingRequest) -> tuple[PurposeOffered, ...]:
    """The purposes somebody outside can have: those a consent allows for these records first.

    Raises what `verdict` raises.
    """
    outside = request.outside
    if outside is None:
        return ()
    with desk.vault.reading() as session:
        held = contents(desk, session, request)
        if held.person_id is None:
            return ()
        known = on_record(desk, session, held.person_id, outside)
        at = moment(desk, session)
    offered = [
        replace(one, is_allowed=answer_of(known, _with(request, one), held, at).allowed)
        for one in _purposes(known)
    ]
    return tuple(sorted(offered, key=lambda one: not one.is_allowed))


def grounds_for(desk: Desk) -> tuple[Basis, ...]:
    """The grounds there are for this programme's records, the common one first."""
    with desk.vault.reading() as session:
        is_part2 = facts_in(session).is_part2
    return grounds(Protection.PART2 if is_part2 else Protection.HIPAA)


def on_file(desk: Desk, party_id: UUID, person_id: UUID, basis: Basis) -> OnFile:
    """The agreements or orders that a ground can rest on. Raises PartyNotFound."""
    with desk.vault.reading() as session:
        parties.party(session, party_id)
        if basis is Basis.COURT_ORDER:
            return OnFile(orders=_orders(session, party_id, person_id))
        kind = _BY_AGREEMENT.get(basis)
        found = (one for one in agreements.every(session) if one.party_id == party_id)
        return OnFile(tuple(one for one in found if one.kind == kind))


def _orders(session: Session, party_id: UUID, person_id: UUID) -> tuple[WrittenOrder, ...]:
    found = agreements.orders(session, person_id)
    return tuple(one for one in found if one.party_id == party_id)


def _purposes(known: OnRecord) -> list[PurposeOffered]:
    """What the person has signed for, what such somebody mostly asks, then everything usual."""
    signed = [
        (purpose, one.proceeding_ref if purpose == LEGAL_PROCEEDING else None)
        for one in known.consents.consents
        for purpose in sorted(one.purposes)
    ]
    classes = _classes(known)
    likely = [(purpose, None) for kind, purpose in _LIKELY if kind in classes]
    usual = [(purpose, None) for purpose in _ANY]
    return [
        PurposeOffered(code, is_allowed=False, proceeding_ref=ref)
        for code, ref in dict.fromkeys((*likely, *signed, *usual))
    ]


def _classes(known: OnRecord) -> frozenset[str]:
    return classes_of(known.party) if known.party is not None else frozenset()


def _with(request: SharingRequest, one: PurposeOffered) -> SharingRequest:
    asked = request.outside or Outside(UUID(int=0))
    purpose = replace(
        asked, basis=Basis.CONSENT, purpose=one.code, proceeding_ref=one.proceeding_ref
    )
    return replace(request, outside=purpose)
