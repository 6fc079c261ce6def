"""A person is named once: used again in other plans, and updated there when the worker asks."""

import pytest
from sqlalchemy import text

from peerdesk.forms.shared_facts import facts_in
from peerdesk.services import plans
from tests.ui.plan_page.forms_and_answers import with_person


@pytest.fixture
def safety(desk, darnell, recovery):
    """A safety plan, beside a recovery plan in which Rosa is named with her number."""
    opened = plans.open_plan(desk, recovery)
    answers = with_person(opened.answers, "rp.people", "Rosa", "312-555-0142")
    plans.save(desk, opened, answers.with_answer("me.title", "My road"), opened.draft.cursor)
    return plans.start(desk, darnell, "safety-plan")


def show_people(stage):
    part = next(one for one in stage.form.parts() if one.link_id == "sp.p5")
    stage.form.show_part(part)
    stage.settle()
    return stage.page.writing.blocks.known["sp.ask"]


def test_someone_who_was_named_before_is_used_by_name(stage, safety):
    stage.open(safety)
    block = show_people(stage)
    assert block.isVisible()
    block.fill()
    assert [one.text() for one in block.button.menu().actions()] == ["Rosa"]
    block.button.menu().actions()[0].trigger()
    stage.settle()
    row = stage.answers.rows_of("sp.ask")[0]
    assert stage.answers.value("sp.ask:phone", row) == "312-555-0142"
    assert stage.form.writing() == ("sp.ask:name", row)


def test_who_is_in_the_list_already_is_not_offered_again(stage, safety):
    stage.open(safety)
    block = show_people(stage)
    block.use(block.offered()[0])
    stage.settle()
    assert block.offered() == ()
    assert block.isHidden()


def test_what_a_supporter_may_see_is_said_anew_in_each_plan(stage, safety):
    stage.open(safety)
    block = show_people(stage)
    block.use(block.offered()[0])
    row = stage.answers.rows_of("sp.ask")[0]
    sees = stage.answers.value("sp.ask:sees", row)
    assert getattr(sees, "code", "nothing") == "nothing"


def test_a_new_number_asks_whether_to_update_it_in_the_other_plan(
    qtbot, stage, desk, safety, recovery
):
    stage.open(safety)
    block = show_people(stage)
    block.use(block.offered()[0])
    row = stage.answers.rows_of("sp.ask")[0]
    assert stage.page.side.elsewhere.isHidden()
    with qtbot.waitSignal(stage.page.presenter.saved):
        stage.page.writing.take(stage.answers.with_answer("sp.ask:phone", "312-555-0199", row))
    panel = stage.page.side.elsewhere
    assert [box.text() for box in panel.boxes] == ["Rosa, in My road"]
    assert not panel.boxes[0].isChecked()
    assert not panel.update_there.isEnabled()
    panel.boxes[0].setChecked(True)
    panel.update_there.click()
    there = facts_in(plans.open_plan(desk, recovery).answers)
    assert [fact.fields["phone"] for fact in there] == [("312-555-0199",)]
    assert panel.isHidden()
    assert "It is a draft there" in stage.said()


def test_nothing_is_updated_elsewhere_unless_it_is_ticked(qtbot, stage, desk, safety, recovery):
    stage.open(safety)
    block = show_people(stage)
    block.use(block.offered()[0])
    row = stage.answers.rows_of("sp.ask")[0]
    with qtbot.waitSignal(stage.page.presenter.saved):
        stage.page.writing.take(stage.answers.with_answer("sp.ask:phone", "312-555-0199", row))
    there = facts_in(plans.open_plan(desk, recovery).answers)
    assert [fact.fields["phone"] for fact in there] == [("312-555-0142",)]


def test_a_plan_nobody_can_read_is_named_beside_the_others(qtbot, stage, desk, darnell, safety):
    broken = plans.start(desk, darnell, "crisis-plan")
    with desk.vault.writing() as session:
        session.execute(
            text("UPDATE draft SET response = x'7b7d' WHERE document_id = :plan"),
            {"plan": broken.bytes},
        )
    stage.open(safety)
    block = show_people(stage)
    block.use(block.offered()[0])
    row = stage.answers.rows_of("sp.ask")[0]
    with qtbot.waitSignal(stage.page.presenter.saved):
        stage.page.writing.take(stage.answers.with_answer("sp.ask:phone", "312-555-0199", row))
    panel = stage.page.side.elsewhere
    assert [box.text() for box in panel.boxes] == ["Rosa, in My road"]
    assert f"{plans.summary(desk, broken).title} could not be read" in panel.unread.text()
