"""What a person wrote in one plan is at hand in the others."""

from peerdesk.domain.plans import PlanStanding
from peerdesk.services import plans
from tests.builders import a_person
from tests.services.plans.builders import begun, frozen, written


def with_helps(desk, person_id, *helps: str):
    plan = begun(desk, "wellness-plan", person_id)
    opened = plans.open_plan(desk, plan)
    written(desk, plan, opened.answers.with_answer("wp.tools.list", helps))
    return plan


def test_thoughts_of_all_plans_in_use_are_told_once_the_newest_first(desk, turning):
    person_id = a_person(desk)
    with_helps(desk, person_id, "fishing", "tea")
    turning.pass_time(minutes=1)
    newer = with_helps(desk, person_id, "Tea", "my aunt")
    assert plans.told_before(desk, person_id, ("sp.why", "wp.tools.list")) == (
        *("Tea", "my aunt", "fishing"),
    )
    plans.set_standing(desk, newer, PlanStanding.CLOSED)
    assert plans.told_before(desk, person_id, ("wp.tools.list",)) == ("fishing", "tea")


def test_nobody_elses_thoughts_are_told(desk):
    with_helps(desk, a_person(desk), "fishing")
    assert plans.told_before(desk, a_person(desk), ("wp.tools.list",)) == ()


def test_the_plan_of_a_kind_is_the_one_in_use(desk):
    person_id = a_person(desk)
    assert plans.plan_of_kind(desk, person_id, "safety-plan") is None
    first = frozen(desk, "safety-plan", person_id)
    plans.set_standing(desk, first, PlanStanding.REPLACED)
    assert plans.plan_of_kind(desk, person_id, "safety-plan") is None
    second = begun(desk, "safety-plan", person_id)
    assert plans.plan_of_kind(desk, person_id, "safety-plan") == second
    assert plans.plan_of_kind(desk, person_id, "wellness-plan") is None
