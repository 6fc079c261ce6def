"""Facts are entered once: offered again, and written elsewhere only where the person says so."""

import pytest
from sqlalchemy import text

from peerdesk.domain.errors import NotTheAuthor, ResponseUnreadable
from peerdesk.domain.people import MayContact, Support, SupportKind
from peerdesk.domain.plans import PlanStanding
from peerdesk.forms.person_signatures import Signing, signing, signings, with_signing
from peerdesk.services import plans
from tests.builders import a_key, a_person
from tests.services.plans.builders import another_desk, begun, written


def spoiled(desk, document_id):
    """The draft of a plan as a damaged disk might leave it."""
    with desk.vault.writing() as session:
        changed = "UPDATE draft SET response = :broken WHERE document_id = :plan"
        session.execute(text(changed), {"broken": b"{}", "plan": document_id.bytes})


def with_helper(desk, document_id, group, name, phone):
    answers, row = plans.open_plan(desk, document_id).answers.add_row(group)
    answers = answers.with_answer(f"{group}:name", name, row)
    written(desk, document_id, answers.with_answer(f"{group}:phone", phone, row))


@pytest.fixture
def two_plans(desk):
    """A recovery plan and a safety plan with the same sister, whose number has changed."""
    person_id = a_person(desk)
    old, new = begun(desk, "safety-plan", person_id), begun(desk, "recovery-plan", person_id)
    with_helper(desk, old, "sp.ask", "Tía Zoë", "555-0101")
    plans.save_version(desk, a_key(desk), old)
    with_helper(desk, new, "rp.people", "tia zoe", "555-0199")
    return person_id, old, new


def phone_in(answers):
    return answers.value("sp.ask:phone", answers.rows_of("sp.ask")[0])


def test_people_of_every_plan_and_of_the_record_are_known_once(desk, two_plans):
    person_id, _, _ = two_plans
    known = plans.known_facts(desk, person_id, "person")
    assert [fact.fields["phone"] for fact in known] == [("555-0199",)]
    assert plans.known_facts(desk, person_id, "medicine") == ()


def test_supporters_of_the_record_are_offered(desk):
    support = Support("Uncle Ray", "uncle", SupportKind.NATURAL, "", MayContact.YES, "555-0142")
    person_id = a_person(desk, supports=(support,))
    (known,) = plans.known_facts(desk, person_id, "person")
    assert (known.name, known.fields["rel"], known.fields["other"]) == (
        "Uncle Ray",
        ("uncle",),
        ("555-0142",),
    )


def test_another_plan_that_tells_otherwise_is_named_and_updated_on_request(desk, two_plans):
    _, old, new = two_plans
    (place,) = plans.elsewhere(desk, new)
    assert (place.document_id, place.fact.name) == (old, "tia zoe")
    plans.update_elsewhere(desk, [place])
    assert phone_in(plans.open_plan(desk, old).answers) == "555-0199"
    assert phone_in(plans.read_plan(desk, old).answers) == "555-0101"
    assert plans.elsewhere(desk, new) == ()


def test_nothing_is_written_where_another_worker_is_writing(desk, two_plans):
    _, old, new = two_plans
    plans.open_plan(another_desk(desk), old)
    with pytest.raises(NotTheAuthor):
        plans.update_elsewhere(desk, plans.elsewhere(desk, new))


def test_plans_that_are_closed_are_left_as_they_are(desk, two_plans):
    _, old, new = two_plans
    plans.set_standing(desk, old, PlanStanding.CLOSED)
    assert plans.elsewhere(desk, new) == ()


def test_saying_less_is_no_difference(desk, two_plans):
    _, old, new = two_plans
    opened = plans.open_plan(desk, new)
    row = opened.answers.rows_of("rp.people")[0]
    answers = opened.answers.with_answer("rp.people:name", "Tía Zoë", row)
    plans.save(desk, opened, answers.with_answer("rp.people:phone", None, row))
    assert plans.elsewhere(desk, new) == ()
    assert plans.elsewhere(desk, old)[0].document_id == new


def test_a_fact_written_into_another_plan_takes_its_drawn_signature_back(desk):
    person_id = a_person(desk)
    signed, changed = begun(desk, "crisis-plan", person_id), begun(desk, "safety-plan", person_id)
    with_helper(desk, signed, "cp.people", "Rosa", "555-0100")
    with_helper(desk, changed, "sp.ask", "Rosa", "555-0199")
    answers = plans.open_plan(desk, signed).answers
    place = next(each for each in signings(answers.form) if not answers.form.item(each).repeats)
    written(desk, signed, with_signing(answers, place, Signing("D.", strokes=(((1, 2), (3, 4)),))))
    plans.update_elsewhere(desk, plans.elsewhere(desk, changed))
    assert signing(plans.open_plan(desk, signed).answers, place).strokes == ()


def test_one_plan_that_cannot_be_read_hides_nothing_of_the_others(desk, two_plans):
    person_id, _, new = two_plans
    spoiled(desk, (broken := begun(desk, "crisis-plan", person_id)))
    with pytest.raises(ResponseUnreadable):
        plans.read_plan(desk, broken)
    assert [fact.name for fact in plans.known_facts(desk, person_id, "person")] == ["tia zoe"]
    assert [place.fact.name for place in plans.elsewhere(desk, new)] == ["tia zoe"]
    assert plans.elsewhere(desk, broken) == ()


def test_plans_that_cannot_be_read_are_named_unless_they_are_put_away(desk, two_plans):
    person_id, _, _ = two_plans
    assert plans.unread(desk, person_id) == ()
    broken = begun(desk, "crisis-plan", person_id)
    spoiled(desk, broken)
    assert plans.unread(desk, person_id) == (plans.summary(desk, broken).title,)
    plans.set_standing(desk, broken, PlanStanding.CLOSED)
    assert plans.unread(desk, person_id) == ()
