"""Caregivers and children who are both served: linked, each with their own privacy."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from peerdesk.domain.address_book import Party, PartyKind
from peerdesk.domain.consents.person_facts import LegalFacts
from peerdesk.domain.consents.reasons import Reason
from peerdesk.domain.errors import (
    AlreadyLinked,
    EndBeforeStart,
    EntryNotFound,
    LinkedToThemselves,
    PersonNotFound,
)
from peerdesk.domain.family import CareRole, FamilyFacts, MaySign
from peerdesk.domain.ids import record_id
from peerdesk.domain.preflight import Rule
from peerdesk.domain.sharing import Selection, SharingPurpose, SharingRequest
from peerdesk.domain.trail import Act
from peerdesk.services import aliases, documents, family, preflight, sharing
from peerdesk.services.address_book import add_party, new_party_id
from peerdesk.services.desk import today
from peerdesk.services.person_facts import change_legal_facts
from peerdesk.services.telling import telling
from peerdesk.storage import trail
from tests.builders import START, a_draft, a_person, a_signed_note
from tests.services.consents.builders import a_programme
from tests.services.sharing.builders import for_outside, pages_of

DAY = START.date()
AS_MOTHER = FamilyFacts(CareRole.PARENT, "mom", "daughter", MaySign.BOTH, since=date(2025, 9, 1))


@pytest.fixture
def maria(desk):
    return a_person(desk, "Maria Ruiz")


@pytest.fixture
def ana(desk):
    return a_person(desk, "Ana Ruiz")


def told(desk, person_id):
    return [(one.name, one.said, one.is_youth) for one in family.relatives(desk, person_id)]


def test_each_of_the_two_sees_the_other_in_their_own_words(desk, maria, ana):
    family.link(desk, maria, ana, AS_MOTHER)
    assert told(desk, maria) == [("Ana Ruiz", "daughter", True)]
    assert told(desk, ana) == [("Maria Ruiz", "mom", False)]
    (one,) = family.relatives(desk, ana)
    assert one.link.facts == AS_MOTHER
    assert one.person_id == maria


def test_words_are_kept_on_one_line_without_what_hides(desk, maria, ana):
    family.link(desk, maria, ana, replace(AS_MOTHER, youth_is=" my\n\u202eeldest "))
    assert told(desk, maria) == [("Ana Ruiz", "my eldest", True)]


def test_the_records_of_both_say_that_it_was_written(desk, maria, ana):
    link_id = family.link(desk, maria, ana, AS_MOTHER)
    family.remove(desk, link_id)
    for person_id in (maria, ana):
        with desk.vault.reading() as session:
            entries = trail.about(session, person_id)
        details = [one.detail for one in entries if one.act is Act.PERSON_CHANGED]
        assert sorted(details) == ["family", "family_removed"]
    assert told(desk, maria) == []


def test_a_link_ends_and_stays_to_be_read(desk, maria, ana, turning):
    family.link(desk, maria, ana, AS_MOTHER)
    (one,) = family.relatives(desk, maria)
    family.end(desk, one.link)
    (ended,) = family.relatives(desk, maria)
    assert ended.link.facts == replace(AS_MOTHER, until=DAY)
    assert family.relatives_on(desk, maria, DAY) == (ended,)
    assert family.relatives_on(desk, maria, DAY + timedelta(days=1)) == ()
    turning.pass_time(days=1)
    family.link(desk, maria, ana, AS_MOTHER)
    assert len(family.relatives(desk, ana)) == 2


def test_a_link_that_was_to_begin_later_can_end_today(desk, maria, ana):
    family.link(desk, maria, ana, replace(AS_MOTHER, since=DAY + timedelta(days=9)))
    (one,) = family.relatives(desk, maria)
    family.end(desk, one.link)
    (ended,) = family.relatives(desk, maria)
    assert (ended.link.facts.since, ended.link.facts.until) == (None, DAY)


def test_what_cannot_be_is_refused_and_nothing_is_written(desk, maria, ana):
    with pytest.raises(LinkedToThemselves):
        family.link(desk, maria, maria, AS_MOTHER)
    with pytest.raises(PersonNotFound):
        family.link(desk, maria, record_id(1, b"x" * 10), AS_MOTHER)
    with pytest.raises(EndBeforeStart):
        family.link(desk, maria, ana, replace(AS_MOTHER, until=date(2025, 8, 31)))
    assert told(desk, maria) == []
    family.link(desk, maria, ana, AS_MOTHER)
    for one, other in ((maria, ana), (ana, maria)):
        with pytest.raises(AlreadyLinked):
            family.link(desk, one, other, AS_MOTHER)
    with pytest.raises(EntryNotFound):
        family.change(desk, record_id(1, b"x" * 10), AS_MOTHER)
    with pytest.raises(EntryNotFound):
        family.remove(desk, record_id(1, b"x" * 10))


def test_who_was_linked_under_another_name_is_family_of_the_record_it_went_into(desk, maria, ana):
    alias = a_person(desk, "Big Annie", is_alias=True)
    family.link(desk, maria, alias, AS_MOTHER)
    merged = aliases.merge(desk, alias, ana)
    assert told(desk, maria) == [("Ana Ruiz", "daughter", True)]
    assert told(desk, ana) == [("Maria Ruiz", "mom", False)]
    with pytest.raises(AlreadyLinked):
        family.link(desk, maria, ana, AS_MOTHER)
    aliases.undo(desk, merged)
    assert told(desk, ana) == []


def test_two_who_turn_out_to_be_one_are_no_family(desk, maria, ana):
    family.link(desk, maria, ana, AS_MOTHER)
    aliases.merge(desk, ana, maria)
    assert told(desk, maria) == []


# --- Privacy ------------------------------------------------------------------------------------


def a_youth(desk, person_id):
    """A child of 14 by the day of the tests, where state law was not looked up."""
    change_legal_facts(desk, person_id, LegalFacts(birth_date=date(2012, 1, 5)))


def a_relative(desk, name, kind, person_id):
    """The other one in the address book, as anybody of a person's family."""
    return add_party(desk, Party(new_party_id(desk), name, kind, person_id=person_id))


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("may_sign", list(MaySign))
def test_a_link_changes_no_answer_of_the_gate(desk, maria, ana, may_sign):
    a_programme(desk)
    a_youth(desk, ana)
    hers = {one: a_signed_note(desk, one) for one in (maria, ana)}
    mother = a_relative(desk, "Maria Ruiz", PartyKind.GUARDIAN, ana)
    child = a_relative(desk, "Ana Ruiz", PartyKind.FAMILY, maria)
    asked = {maria: for_outside(child, hers[maria]), ana: for_outside(mother, hers[ana])}
    before = {one: sharing.verdict(desk, asked[one]) for one in asked}
    opens = {one: telling(desk, one, to) for one, to in ((ana, mother), (maria, child))}
    family.link(desk, maria, ana, replace(AS_MOTHER, may_sign=may_sign))
    for person_id, answer in before.items():
        now = sharing.verdict(desk, asked[person_id])
        assert answer is not None
        assert now is not None
        assert not now.allowed
        assert now.reason is answer.reason is Reason.DENY_NO_CONSENT
    assert telling(desk, ana, mother) == opens[ana]
    assert telling(desk, maria, child) == opens[maria]
    assert opens[ana].may == opens[maria].may == ()


def test_the_whole_record_of_one_never_names_the_other(desk, maria, ana, qapp, tmp_path):
    family.link(desk, maria, ana, AS_MOTHER)
    for one, name in ((maria, "Ana"), (ana, "Maria")):
        a_signed_note(desk, one, what_i_did="We looked at the week together.")
        request = SharingRequest(Selection(one), SharingPurpose.INTERNAL)
        press = sharing.Press()
        path = sharing.save_pdf(desk, request, press, tmp_path / f"{name}.pdf")
        assert name not in " ".join(pages_of(path))


def rules_in(desk, document_id):
    opened = documents.open_draft(desk, document_id)
    note = preflight.text_of(opened.draft, opened.answers)
    known = preflight.surroundings(desk, document_id, with_earlier=False)
    return [(one.rule, one.text) for one in preflight.findings(note, known)]


def test_naming_a_linked_child_asks_whose_words_they_are_and_blocks_nothing(desk, maria, ana):
    note = a_draft(desk, maria, response="Ana Ruiz sleeps better now, her daughter Ana is glad.")
    assert rules_in(desk, note) == [(Rule.OTHER_NAME, "Ana Ruiz"), (Rule.OTHER_NAME, "Ana")]
    family.link(desk, maria, ana, AS_MOTHER)
    assert rules_in(desk, note) == [(Rule.FAMILY, "Ana Ruiz")]
    assert preflight.held_up(desk, [note]) == []


def test_after_a_link_has_ended_they_are_others_again(desk, maria, ana, turning):
    note = a_draft(desk, maria, response="Ana Ruiz sleeps better now.")
    family.link(desk, maria, ana, replace(AS_MOTHER, until=today(desk)))
    assert rules_in(desk, note) == [(Rule.FAMILY, "Ana Ruiz")]
    turning.pass_time(days=1)
    assert rules_in(desk, note) == [(Rule.OTHER_NAME, "Ana Ruiz")]
