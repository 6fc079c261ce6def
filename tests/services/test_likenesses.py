"""Who may be the same person, and what two records hold."""

import pytest

from peerdesk.domain.family import FamilyFacts
from peerdesk.domain.merges import Likeness, phone_key
from peerdesk.domain.people import ReachKind, WayToReach
from peerdesk.services import aliases, family, people
from peerdesk.services.desk import new_id
from peerdesk.services.likenesses import held, hints
from tests.builders import a_draft, a_person, a_signed_note
from tests.services.plans.builders import frozen


def reached(desk, value, kind=ReachKind.PHONE):
    return (WayToReach(new_id(desk), kind, value),)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("(309) 555-0142", "+1 309 555 0142", True),
        ("555-0142", "5550142", True),
        ("٣٠٩٥٥٥٠١٤٢", "3095550142", True),
        ("911", "911", False),
        ("none", "", False),
        ("309-555-0142", "309-555-0143", False),
    ],
)
def test_one_number_is_known_however_it_is_written(one, other, same):
    assert (bool(phone_key(one)) and phone_key(one) == phone_key(other)) is same


def test_a_mother_and_her_daughter_with_one_phone_are_not_taken_for_one(desk):
    mother = a_person(desk, "Maria Ruiz", ways=reached(desk, "309 555 0142"))
    daughter = a_person(desk, "Marisa Ruiz", ways=reached(desk, "309 555 0142"))
    assert [hint.person.person_id for hint in hints(desk, mother)] == [daughter]
    family.link(desk, mother, daughter, FamilyFacts())
    assert hints(desk, mother) == hints(desk, daughter) == []


def test_hints_say_why_and_the_likeliest_comes_first(desk):
    person = a_person(desk, "Katherine", identifier="Red Bike", ways=reached(desk, "309 555 0142"))
    twin = a_person(desk, "Kathryn", ways=reached(desk, "(309) 555-0142", ReachKind.TEXT))
    sign = a_person(desk, "Wren", identifier="red bike")
    a_person(desk, "Omar", ways=reached(desk, "309 555 0142", ReachKind.ADDRESS))
    found = {hint.person.person_id: set(hint.why) for hint in hints(desk, person)}
    assert found == {
        twin: {Likeness.SAME_PHONE, Likeness.SOUNDS_ALIKE},
        sign: {Likeness.SAME_SIGN},
    }
    assert hints(desk, person)[0].person.person_id == twin


def test_whoever_is_part_of_the_record_already_is_no_hint_but_their_phone_counts(desk):
    person, other = a_person(desk, "Ana"), a_person(desk, "Omar", ways=reached(desk, "3095550142"))
    alias = a_person(desk, "Ann", is_alias=True, ways=reached(desk, "309 555 0142"))
    aliases.merge(desk, alias, person)
    assert [hint.person.person_id for hint in hints(desk, person)] == [other]
    assert [hint.person.person_id for hint in hints(desk, other)] == [person]


def test_what_a_record_holds_is_counted(desk):
    person = a_person(desk)
    a_signed_note(desk, person)
    a_draft(desk, person)
    frozen(desk, person_id=person)
    people.add_goal(desk, person, "to see the sea")
    found = held(desk, person)
    assert (found.contacts, found.plans, found.papers) == (2, 1, 0)
    assert found.goals == ("a place of my own", "to see the sea")
    assert len(found.recent) == 2
