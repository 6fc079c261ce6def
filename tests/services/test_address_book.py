"""The address book: shared entries for everybody, private ones for one person alone."""

from dataclasses import replace

import pytest

from peerdesk.domain.address_book import Party, PartyKind, classes_of, recipient_of
from peerdesk.domain.errors import NameMissing, PartyNotFound, PersonNotFound
from peerdesk.services import address_book
from peerdesk.services.address_book import add_party, new_party_id, parties, party
from tests.builders import a_person


def an_entry(desk, name="Riverside Clinic", kind=PartyKind.TREATING_PROVIDER, **facts):
    entry = Party(new_party_id(desk), name, kind, **facts)
    add_party(desk, entry)
    return entry


def names(found):
    return [one.name for one in found]


def test_an_entry_comes_back_as_it_was_written(desk):
    entry = an_entry(desk, covered_entity_or_ba=True, address="12 Oak St\nPeoria", phone="555 0100")
    assert party(desk, entry.party_id) == entry


def test_entries_come_by_name_and_by_any_part_of_it_without_accents(desk):
    for name in ("Zoe's Shelter", "Óscar Núñez, attorney", "Oak Street Clinic"):
        an_entry(desk, name)
    everyone = ["Oak Street Clinic", "Óscar Núñez, attorney", "Zoe's Shelter"]
    assert names(parties(desk)) == everyone
    assert names(parties(desk, words="nunez osc")) == ["Óscar Núñez, attorney"]


def test_pages_of_entries_meet_without_gap_or_double(desk):
    for number in range(7):
        an_entry(desk, f"Clinic {number % 2}")
    first = parties(desk, limit=3)
    second = parties(desk, after=first[-1], limit=3)
    third = parties(desk, after=second[-1], limit=3)
    assert len({one.party_id for one in (*first, *second, *third)}) == 7


def test_a_private_entry_is_shown_with_its_person_alone(desk):
    darnell, ana = a_person(desk), a_person(desk, "Ana")
    an_entry(desk, "Mum", PartyKind.FAMILY, person_id=darnell)
    an_entry(desk, "Riverside Clinic")
    assert names(parties(desk)) == ["Riverside Clinic"]
    assert names(parties(desk, person_id=ana)) == ["Riverside Clinic"]
    assert names(parties(desk, person_id=darnell)) == ["Mum", "Riverside Clinic"]


def test_a_private_entry_needs_its_person(desk):
    with pytest.raises(PersonNotFound):
        an_entry(desk, "Mum", PartyKind.FAMILY)
    with pytest.raises(PersonNotFound):
        an_entry(desk, "Mum", PartyKind.FAMILY, person_id=new_party_id(desk))
    assert parties(desk) == ()


def test_whose_an_entry_is_does_not_change_with_its_words(desk):
    darnell = a_person(desk)
    mum = an_entry(desk, "Mum", PartyKind.FAMILY, person_id=darnell)
    address_book.change_party(desk, replace(mum, name="Denise", person_id=None))
    assert party(desk, mum.party_id) == replace(mum, name="Denise")


def test_a_retired_entry_leaves_the_lists_and_stays_on_record(desk):
    entry = an_entry(desk)
    address_book.retire_party(desk, entry.party_id)
    since = party(desk, entry.party_id).retired_at
    address_book.retire_party(desk, entry.party_id)
    assert parties(desk) == ()
    assert since is not None
    assert party(desk, entry.party_id).retired_at == since


def test_an_entry_without_a_name_is_refused(desk):
    with pytest.raises(NameMissing):
        an_entry(desk, " \n ")
    entry = an_entry(desk)
    with pytest.raises(NameMissing):
        address_book.change_party(desk, replace(entry, name=""))


def test_an_unknown_entry_is_told(desk):
    for act in (address_book.party, address_book.retire_party):
        with pytest.raises(PartyNotFound):
            act(desk, new_party_id(desk))


@pytest.mark.parametrize(
    ("kind", "classes"),
    [
        (PartyKind.PROBATION, {"criminal_justice"}),
        (PartyKind.COURT, {"court"}),
        (PartyKind.CRIMINAL_COURT, {"court", "criminal_justice"}),
        (PartyKind.HEALTH_PLAN, {"health_plan", "third_party_payer"}),
        (PartyKind.POLICE, {"law_enforcement"}),
        (PartyKind.CHILD_PROTECTION, {"child_protection_authority"}),
        (PartyKind.OTHER, set()),
    ],
)
def test_a_kind_stands_for_the_classes_the_rules_know(desk, kind, classes):
    assert classes_of(Party(new_party_id(desk), "x", kind)) == classes


def test_an_intermediary_is_an_exchange_whatever_was_ticked(desk):
    entry = Party(new_party_id(desk), "State exchange", PartyKind.INTERMEDIARY)
    assert recipient_of(entry).is_intermediary
    assert not recipient_of(replace(entry, covered_entity_or_ba=True)).is_intermediary
    assert recipient_of(entry).id == str(entry.party_id)
