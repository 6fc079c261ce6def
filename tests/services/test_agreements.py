"""Agreements and court orders on file."""

from datetime import date

import pytest

from peerdesk.domain.address_book import Party, PartyKind
from peerdesk.domain.agreements import (
    AgreementKind,
    OrderSection,
    WrittenAgreement,
    WrittenOrder,
)
from peerdesk.domain.errors import EntryNotFound, PartyNotFound, PersonNotFound
from peerdesk.services import agreements
from peerdesk.services.address_book import add_party, new_party_id
from peerdesk.services.agreements import add_agreement, add_order, new_entry_id
from tests.builders import a_person

SIGNED = date(2026, 1, 5)


def a_party(desk, kind=PartyKind.SERVICE_ORGANIZATION):
    return add_party(desk, Party(new_party_id(desk), "Northside Data", kind))


def an_agreement(desk, party_id, **facts):
    terms = frozenset({"bound_by_part2", "resists_proceedings"})
    kind = AgreementKind.QSO
    return WrittenAgreement(new_entry_id(desk), kind, party_id, SIGNED, terms=terms, **facts)


def test_an_agreement_is_kept_as_the_rules_weigh_it(desk):
    agreement = an_agreement(desk, a_party(desk), note="renewed yearly")
    add_agreement(desk, agreement)
    assert agreements.agreements(desk) == (agreement,)
    weighed = agreement.as_agreement()
    assert (weighed.type, weighed.signed_on, weighed.ends_on) == ("qso", SIGNED, None)
    assert weighed.terms == {"bound_by_part2", "resists_proceedings"}


def test_the_last_day_of_an_agreement_is_told_later(desk):
    agreement = an_agreement(desk, a_party(desk))
    add_agreement(desk, agreement)
    agreements.end_agreement(desk, agreement.agreement_id, date(2026, 2, 1))
    assert agreements.agreements(desk)[0].ends_on == date(2026, 2, 1)
    with pytest.raises(EntryNotFound):
        agreements.end_agreement(desk, new_entry_id(desk), SIGNED)


def test_an_order_is_shown_with_its_person_and_one_about_the_programme_with_everyone(desk):
    darnell, ana, court = a_person(desk), a_person(desk, "Ana"), a_party(desk, PartyKind.COURT)
    noncriminal, investigation = OrderSection.NONCRIMINAL, OrderSection.INVESTIGATION
    about_him = WrittenOrder(
        new_entry_id(desk),
        noncriminal,
        court,
        SIGNED,
        darnell,
        has_subpoena=True,
        has_findings=True,
        categories=frozenset({"attendance"}),
    )
    about_us = WrittenOrder(new_entry_id(desk), investigation, court, date(2026, 1, 9))
    add_order(desk, about_him)
    add_order(desk, about_us)
    assert agreements.orders(desk, darnell) == (about_us, about_him)
    assert agreements.orders(desk, ana) == (about_us,)
    assert agreements.orders(desk) == (about_us, about_him)
    assert about_him.as_order().type == "2.64"
    agreements.end_order(desk, about_us.order_id, date(2026, 3, 1))
    assert agreements.orders(desk, ana)[0].expires_on == date(2026, 3, 1)


def test_who_is_in_no_address_book_and_nobodys_order_are_refused(desk):
    with pytest.raises(PartyNotFound):
        add_agreement(desk, an_agreement(desk, new_entry_id(desk)))
    nobody, order = new_entry_id(desk), OrderSection.CRIMINAL
    with pytest.raises(PersonNotFound):
        add_order(desk, WrittenOrder(new_entry_id(desk), order, a_party(desk), SIGNED, nobody))
    with pytest.raises(EntryNotFound):
        agreements.end_order(desk, nobody, SIGNED)
