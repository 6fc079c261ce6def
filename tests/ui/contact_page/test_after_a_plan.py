"""A contact begun from a plan knows what kind it was and which goals it was about."""

from peerdesk.domain.plan_links import plan_link
from peerdesk.forms.readings import contact_note
from peerdesk.services import documents, people, plans
from tests.builders import a_person


def test_a_contact_from_a_plan_begins_with_its_kind_and_its_goals_ticked(stage, desk, darnell):
    wanted = people.add_goal(desk, darnell, "Find work I can get to by bus")
    other = people.add_goal(desk, darnell, "Sunday dinner with Mom")
    stage.open("contact", person=str(darnell), kind="plan_visit", goals=[str(wanted.goal_id)])
    presenter = stage.contact.presenter
    assert presenter.code("contact_type") == "plan_visit"
    assert presenter.is_ticked(wanted)
    assert not presenter.is_ticked(other)
    ticked = [box.accessibleName() for box in stage.editor.side.goal_boxes if box.isChecked()]
    assert ticked == ["Find work I can get to by bus"]


def test_times_and_outcome_are_still_asked(stage, desk, darnell):
    goal = people.add_goal(desk, darnell, "Find work I can get to by bus")
    stage.open("contact", person=str(darnell), kind="plan_visit", goals=[str(goal.goal_id)])
    assert stage.contact.presenter.code("outcome") == ""
    assert stage.contact.presenter.when.span is None


def test_a_goal_that_is_not_theirs_and_a_kind_nobody_knows_are_left_out(stage, darnell):
    stage.open("contact", person=str(darnell), kind="seance", goals=["not-an-id"])
    assert stage.contact.presenter.code("contact_type") == "one_on_one"  # as ever
    assert stage.contact.presenter.answers.values("goal_links") == ()


def test_the_version_of_the_plan_goes_with_the_note_and_not_with_another_person(
    stage, desk, darnell
):
    plan = plan_link(plans.start(desk, darnell, "recovery-plan"), 2)
    stage.open("contact", person=str(darnell), kind="plan_visit", goals=[], plan=plan)
    document = stage.contact.presenter.keeper.document_id
    assert stage.contact.flush()
    assert contact_note(documents.open_draft(desk, document).answers).plan_link == plan
    documents.move(desk, document, a_person(desk, "Graciela"))
    assert contact_note(documents.open_draft(desk, document).answers).plan_link == ""
