"""Facts that are entered once and used in every plan."""

import pytest

from peerdesk.forms.answers import Answers, started
from peerdesk.forms.shared_facts import (
    Fact,
    differs,
    facts_in,
    same_fact,
    with_fact,
    with_new_fact,
)
from peerdesk.forms.values import Coding
from tests.forms.plans import PLANS, pick

SAFETY, CRISIS = PLANS["safety-plan"], PLANS["crisis-plan"]


def safety_with(name: str, phone: str | None = None, **more: str) -> Answers:
    answers, row = started(SAFETY).add_row("sp.ask")
    for suffix, value in {"name": name, "phone": phone, **more}.items():
        answers = answers.with_answer(f"sp.ask:{suffix}", value, row)
    return answers


def only_fact(answers: Answers) -> Fact:
    (fact,) = facts_in(answers)
    return fact


def test_a_person_of_one_plan_is_entered_in_another_without_typing():
    mai = only_fact(safety_with("Mai", "555-0142", rel="my aunt", role="Sit with me"))
    answers, row = with_new_fact(started(CRISIS), "cp.people", mai)
    assert answers.value("cp.people:name", row) == "Mai"
    assert answers.value("cp.people:phone", row) == "555-0142"
    assert answers.value("cp.people:rel", row) == "my aunt"
    assert answers.value("cp.people:role", row) is None  # belongs to the plan it was said in
    assert answers.value("cp.people:sees", row) == pick(CRISIS, "cp.people:sees", "nothing")


@pytest.mark.parametrize(("one", "other"), [("Mai", " MAI "), ("Đào", "dao"), ("José", "jose")])
def test_a_name_is_the_same_however_it_is_typed(one, other):
    assert same_fact(only_fact(safety_with(one)), only_fact(safety_with(other)))
    assert not same_fact(only_fact(safety_with(one)), only_fact(safety_with("Lee")))


def test_a_new_number_differs_and_is_taken_over_where_the_person_says_so():
    new, old = only_fact(safety_with("Mai", "555-0199")), safety_with("Mai", "555-0142")
    there = only_fact(old)
    assert differs(new, there)
    updated = with_fact(old, there.link_id, there.row, new)
    assert updated.value("sp.ask:phone", there.row) == "555-0199"
    assert not differs(new, only_fact(updated))


def test_a_fact_that_says_less_changes_nothing_elsewhere():
    less, more = only_fact(safety_with("Mai")), safety_with("Mai", "555-0142")
    there = only_fact(more)
    assert not differs(less, there)
    assert with_fact(more, there.link_id, there.row, less) == more


def test_codes_are_compared_and_not_their_words():
    def felt(display: str) -> Fact:
        coding = Coding("urn:c", "helps", display)
        return Fact("medicine", "Sertraline", {"feel": (coding,)}, "cp.meds", 1)

    assert not differs(felt("Helps"), felt("Ayuda"))


def test_a_place_and_a_medicine_are_facts_and_why_a_place_is_not():
    answers, bed = started(CRISIS).add_row("cp.stay")
    answers = answers.with_answer("cp.stay:name", "Harbor House", bed)
    answers = answers.with_answer("cp.stay:why", "They let my dog in", bed)
    answers, pill = answers.add_row("cp.meds")
    answers = answers.with_answer("cp.meds:name", "Lithium", pill)
    answers = answers.with_answer("cp.meds:why", "Steady", pill)
    medicine, place = facts_in(answers)
    assert (medicine.block, medicine.name) == ("medicine", "Lithium")
    assert medicine.fields["why"] == ("Steady",)
    assert (place.block, place.name) == ("place", "Harbor House")
    assert "why" not in place.fields


def test_a_place_that_stands_once_is_written_where_it_stands():
    answers = started(SAFETY).with_answer("sp.er:name", "St. Ann")
    answers = answers.with_answer("sp.er:addr", "2 Elm St", None)
    place = only_fact(answers)
    assert (place.link_id, place.row) == ("sp.er", None)
    copied = with_fact(started(SAFETY), "sp.er", None, place)
    assert copied.value("sp.er:addr") == "2 Elm St"
    with pytest.raises(ValueError, match="repeat"):
        with_new_fact(started(SAFETY), "sp.er", place)


def test_care_of_a_home_is_a_fact_by_its_place_and_name():
    answers, pet = started(CRISIS).add_row("aw.pets")
    answers = answers.with_answer("aw.pets:name", "Biscuit", pet)
    answers = answers.with_answer("aw.pets:food", "Twice a day", pet)
    answers = answers.with_answer("aw.bring", ("glasses", "charger"))
    answers = answers.with_answer("aw.keys:name", "Lee")
    person, cat, bring = sorted(facts_in(answers), key=lambda fact: fact.block != "person")
    assert (person.block, person.name) == ("person", "Lee")
    assert (cat.block, cat.link_id, cat.fields["food"]) == ("away", "aw.pets", ("Twice a day",))
    assert bring.fields == {"": ("glasses", "charger")}
    assert not same_fact(cat, bring)
    copied, row = with_new_fact(started(CRISIS), cat.link_id, cat)
    assert copied.value("aw.pets:food", row) == "Twice a day"
    assert with_fact(copied, "aw.bring", None, bring).values("aw.bring") == ("glasses", "charger")


def test_a_row_without_a_name_is_no_fact_yet():
    answers, row = started(SAFETY).add_row("sp.ask")
    assert facts_in(answers.with_answer("sp.ask:phone", "555-0142", row)) == ()
