"""The parts of a plan: one at a time, by the person's names, in their order."""

import pytest

from peerdesk.forms.parts import with_part_hidden
from tests.ui.form_view.forms import question, type_into


def names(view):
    return [part.name for part in view.parts()]


def part(view, link_id):
    return next(each for each in view.parts() if each.link_id == link_id)


@pytest.fixture
def plan(plan_of):
    return plan_of("wellness-plan")


def test_a_plan_starts_with_its_first_part_and_draws_no_other(plan):
    assert plan.shown_part().link_id == "me"
    assert plan.field("me.title").isVisible()
    assert not plan.is_drawn("wp.tools.list")


def test_a_part_is_drawn_when_it_is_first_shown_and_kept(plan):
    plan.show_part(part(plan, "wp.tools"))
    field = plan.field("wp.tools.list")
    assert field.isVisible()
    assert not plan.field("me.title").isVisible()
    type_into(plan, "Walk", "wp.tools.list")
    plan.show_part(part(plan, "me"))
    plan.show_part(part(plan, "wp.tools"))
    assert plan.field("wp.tools.list") is field
    assert field.lines[0].words.text() == "Walk"


def test_all_parts_can_be_shown_but_those_put_away(qtbot, plan):
    plan.hide_part(part(plan, "wp.off"), hidden=True)
    with qtbot.waitSignal(plan.built):
        plan.show_part(None)
    assert plan.shown_part() is None
    assert plan.field("wp.tools.list").isVisible()
    assert plan.field("wp.early.list").isVisible()
    assert not plan.is_drawn("wp.off.list")


def test_a_part_is_called_what_the_person_calls_it(qtbot, plan):
    with qtbot.waitSignals([plan.parts_changed, plan.answers_changed]):
        plan.name_part(part(plan, "wp.tools"), "Mein Werkzeug & mehr")
    assert part(plan, "wp.tools").name == "Mein Werkzeug & mehr"
    plan.show_part(part(plan, "wp.tools"))
    assert plan.findChild(type(plan._sections.all()[0])) is not None
    section = plan._sections.holding("wp.tools.list", None)
    assert section._heading.text() == "Mein Werkzeug & mehr"
    assert section.accessibleName() == "Mein Werkzeug & mehr"


def test_parts_stand_in_the_order_the_person_gives_them(qtbot, plan):
    plan.move_part(part(plan, "wp.bad"), 0)
    assert plan.parts()[0].link_id == "wp.bad"
    with qtbot.waitSignal(plan.built):
        plan.show_part(None)
    bad, tools = (plan._sections.holding(each, None) for each in ("wp.bad.list", "wp.tools.list"))
    qtbot.waitUntil(lambda: bad.y() < tools.y())


def test_going_to_a_question_shows_the_part_it_stands_in(qtbot, plan):
    with qtbot.waitSignal(plan.parts_changed):
        assert plan.go_to("wp.day.do")
    assert plan.shown_part().link_id == "wp.day"
    assert plan.field("wp.day.do").focus_widget().hasFocus()
    assert plan.writing() == ("wp.day.do", None)
    plan.show_problem("me.title", None, "This is needed to sign.")
    assert plan.shown_part().link_id == "me"


def test_a_part_of_ones_own_comes_has_its_own_words_and_goes(plan):
    mine = plan.add_own_part("My WRAP")
    assert plan.shown_part().same_place(mine)
    (row,) = plan.answers.rows_of("wp.own")
    type_into(plan, "Old words", "wp.own:text", row)
    plan.name_part(mine, "My own book")
    assert "My own book" in names(plan)
    assert plan.field("wp.own:head", row).line.text() == "My own book"
    other = plan.add_own_part("Another")
    assert len(plan.answers.rows_of("wp.own")) == 2
    plan.remove_own_part(other)
    plan.remove_own_part(next(p for p in plan.parts() if p.own_row == row))
    assert plan.answers.rows_of("wp.own") == ()
    assert not plan.is_drawn("wp.own:text", row)
    assert plan.shown_part().link_id == "me"


def test_a_heading_written_in_a_part_of_ones_own_is_its_name(plan):
    mine = plan.add_own_part("Old")
    plan.field("wp.own:head", mine.own_row).line.selectAll()
    type_into(plan, "Songs", "wp.own:head", mine.own_row)
    assert "Songs" in names(plan)
    assert plan._sections.holding("wp.own:head", mine.own_row)._heading.text() == "Songs"


def test_parts_follow_answers_that_come_from_outside(plan):
    plan.show_answers(with_part_hidden(plan.answers, part(plan, "wp.off"), hidden=True))
    assert part(plan, "wp.off").hidden
    plan.show_part(part(plan, "wp.off"))
    assert plan.field("wp.off.list").isVisible()


def test_every_plan_is_drawn_whole_and_changes_nothing_by_it(plan_of):
    for name in ("wellness-plan", "safety-plan", "crisis-plan", "recovery-plan", "contact-card"):
        view = plan_of(name)
        before = view.answers
        view.show_part(None)
        view.build_all()
        assert view.answers is before
        for link_id, item in view.answers.form.by_link.items():
            hidden = any(above.startswith("keep") for above in (link_id,))
            shown = item.is_question and view.answers.form.holder(link_id) is None
            if shown and not hidden and not item.look.hidden:
                assert view.is_drawn(link_id), link_id


def test_other_forms_have_no_parts(view_of):
    view = view_of(question("string"))
    assert view.parts() == ()
    assert view.shown_part() is None
