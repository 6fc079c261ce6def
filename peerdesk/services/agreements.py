"""Written agreements and court orders on file, as decisions weigh them."""

from datetime import date
from uuid import UUID

from peerdesk.domain.agreements import WrittenAgreement, WrittenOrder
from peerdesk.domain.trail import Act
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.storage import agreements as rows
from peerdesk.storage import parties, people, trail
from peerdesk.storage.session import Session


def agreements(desk: Desk) -> tuple[WrittenAgreement, ...]:
    """Every agreement, the last signed first."""
    with desk.vault.reading() as session:
        return tuple(rows.every(session))


def add_agreement(desk: Desk, agreement: WrittenAgreement) -> UUID:
    """Put an agreement on file; the id it brings is used as it is (`new_entry_id`).

    Raises PartyNotFound.
    """
    with desk.vault.writing() as session:
        parties.party(session, agreement.party_id)
        rows.add(session, agreement, stamp(desk))
        _note(desk, session, agreement.agreement_id, f"{agreement.kind} added")
    return agreement.agreement_id


def end_agreement(desk: Desk, agreement_id: UUID, last_day: date) -> None:
    """Tell the last day of an agreement. Raises EntryNotFound."""
    with desk.vault.writing() as session:
        rows.end(session, agreement_id, last_day)
        _note(desk, session, agreement_id, f"ends {last_day.isoformat()}")


def orders(desk: Desk, person_id: UUID | None = None) -> tuple[WrittenOrder, ...]:
    """Orders about a person and about the programme itself; all of them without a person."""
    with desk.vault.reading() as session:
        return tuple(rows.orders(session, person_id))


def add_order(desk: Desk, order: WrittenOrder) -> UUID:
    """Put a court order on file; the id it brings is used as it is (`new_entry_id`).

    Raises PartyNotFound, PersonNotFound.
    """
    with desk.vault.writing() as session:
        parties.party(session, order.party_id)
        if order.person_id is not None:
            people.summary(session, order.person_id)
        rows.add_order(session, order, stamp(desk))
        _note(desk, session, order.order_id, f"order {order.section} added")
    return order.order_id


def end_order(desk: Desk, order_id: UUID, last_day: date) -> None:
    """Tell the last day of an order. Raises EntryNotFound."""
    with desk.vault.writing() as session:
        rows.end_order(session, order_id, last_day)
        _note(desk, session, order_id, f"ends {last_day.isoformat()}")


def new_entry_id(desk: Desk) -> UUID:
    """An id for an agreement or order that is about to be added."""
    return new_id(desk)


def _note(desk: Desk, session: Session, about: UUID, detail: str) -> None:
    trail.add(session, new_id(desk), Act.AGREEMENT_CHANGED, stamp(desk), about, detail)
