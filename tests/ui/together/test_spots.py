"""Walking through a plan one screen at a time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.forms.answers import started
from peerdesk.forms.library import FormLibrary
from peerdesk.forms.parts import parts, with_own_part, with_part_hidden, with_part_named
from peerdesk.resource_files import resource
from peerdesk.ui.together import spots
from peerdesk.ui.together.scenes import begin_goal, goal_group, opening_texts
from peerdesk.ui.together.spots import Shows, Spot

PLANS = ("wellness-plan", "safety-plan", "crisis-plan", "recovery-plan", "contact-card")
LIBRARY = FormLibrary(resource("forms"))


def a_plan(name="recovery-plan"):
    return started(LIBRARY[name])


def part_of(answers, link_id):
    return next(part for part in parts(answers) if part.link_id == link_id)


def shown(found):
    return [(spot.shows.name, spot.link_id) for spot in found]


def test_a_part_is_walked_in_the_order_of_the_form():
    answers = a_plan()
    assert shown(spots.spots_of_part(answers, part_of(answers, "rp.home"))) == [
        ("QUESTION", "rp.home.now"),
        ("QUESTION", "rp.home.feel"),
        ("QUESTION", "rp.home.want"),
        ("ROWS", "rp.home.goal"),
    ]


def test_texts_side_by_side_are_one_screen():
    answers = a_plan("safety-plan")
    first = spots.spots_of_part(answers, part_of(answers, "sp.p1"))[0]
    assert first == Spot(Shows.WORDS, "sp.open")
    said = [item.link_id for item in spots.texts_at(answers.form, first)]
    assert said == ["sp.open", "sp.pause", "sp.now"]


def test_lines_are_chosen_once_though_paper_shows_them_twice():
    answers = a_plan("safety-plan")
    found = shown(spots.spots_of_part(answers, part_of(answers, "sp.p1")))
    assert [link_id for shows, link_id in found if shows == "LINES"] == ["ln"]
    assert ("ROWS", "ln.own") in found


def test_what_others_fill_and_signing_are_not_walked():
    answers = a_plan()
    everything = [spot for part in parts(answers) for spot in spots.spots_of_part(answers, part)]
    walked = {spot.link_id for spot in everything}
    assert not {
        link_id for link_id in walked if link_id.startswith(("rp.offer", "rp.sign", "keep"))
    }
    assert spots.signature_group(answers.form) is answers.form.item("rp.sign")
    assert spots.signature_group(a_plan("safety-plan").form) is None


def test_a_row_is_walked_by_itself_and_ends_in_its_list():
    answers = a_plan()
    home = part_of(answers, "rp.home")
    answers, goal = answers.add_row("rp.home.goal")
    answers, step = answers.add_row("rp.home.goal:step", goal)
    inside = spots.spots_of_row(answers, step)
    assert inside[0] == Spot(Shows.QUESTION, "rp.home.goal:step:what", step)
    assert "rp.home.goal:step:id" not in {spot.link_id for spot in inside}
    steps = Spot(Shows.ROWS, "rp.home.goal:step", goal)
    assert spots.following(answers, home, inside[-1]) == steps
    assert spots.preceding(answers, home, inside[0]) == steps
    after = Spot(Shows.QUESTION, "rp.home.goal:peer", goal)
    assert spots.following(answers, home, steps) == after
    first_of_goal = spots.spots_of_row(answers, goal)[0]
    assert spots.preceding(answers, home, first_of_goal) == Spot(Shows.ROWS, "rp.home.goal")


def test_the_end_and_the_beginning_of_a_part_lead_nowhere():
    answers = a_plan()
    home = part_of(answers, "rp.home")
    walked = spots.spots_of_part(answers, home)
    assert spots.following(answers, home, walked[-1]) is None
    assert spots.preceding(answers, home, walked[0]) is None


def test_a_question_asked_only_now_and_then_is_a_spot_only_then():
    answers, row = a_plan("safety-plan").add_row("sp.solo")
    asked = Spot(Shows.QUESTION, "sp.solo:then", row)
    assert asked not in spots.spots_of_row(answers, row)
    answers = answers.with_answer("sp.solo:block", "Rain", row)
    assert asked in spots.spots_of_row(answers, row)


def test_questions_about_each_thought_follow_the_list():
    answers = a_plan("wellness-plan").with_answer("wp.tools.list", ("Music", "A walk"))
    tools = part_of(answers, "wp.tools")
    found = spots.spots_of_part(answers, tools)
    kinds = [spot for spot in found if spot.link_id == "wp.tools.kind"]
    assert len(kinds) == 2
    assert spots.group_row(answers, tools, kinds[0].row) is None
    assert spots.following(answers, tools, kinds[0]) == kinds[1]


def test_a_part_of_ones_own_is_walked_like_any_other():
    answers, own = with_own_part(a_plan(), "My garden")
    assert [spot.link_id for spot in spots.spots_of_part(answers, own)][:2] == [
        "own:head",
        "own:text",
    ]
    first = spots.spots_of_part(answers, own)[0]
    assert spots.preceding(answers, own, first) is None
    assert spots.group_row(answers, own, first.row) is None


def test_a_spot_says_which_block_it_belongs_to():
    answers = a_plan("safety-plan")
    part = part_of(answers, "sp.p6")
    spot = Spot(Shows.QUESTION, "sp.er:name")
    assert spots.heading_of(answers.form, part, spot) == "Where would you go for help right away?"
    row = a_plan("safety-plan").add_row("sp.ask")[1]
    inside = Spot(Shows.QUESTION, "sp.ask:name", row)
    assert spots.heading_of(answers.form, part_of(answers, "sp.p5"), inside) == ""


def test_a_row_with_nothing_in_it_goes_and_one_with_words_stays():
    answers, blank = a_plan("safety-plan").add_row("sp.ask")  # what they may see starts as Nothing
    answers, named = answers.add_row("sp.ask")
    answers = answers.with_answer("sp.ask:name", "Rosa", named)
    assert spots.is_blank_row(answers, blank)
    left = spots.without_blank_rows(answers, "sp.ask")
    assert left.rows_of("sp.ask") == (named,)
    assert spots.title_of_row(left, named) == "Rosa"


def test_a_row_is_not_called_by_what_the_form_ticked_itself():
    answers, row = a_plan("wellness-plan").add_row("wp.early.tell")
    assert answers.value("wp.early.tell:sees", row)
    assert spots.title_of_row(answers, row) == ""
    named = answers.with_answer("wp.early.tell:name", "Amina", row)
    assert spots.title_of_row(named, row) == "Amina"


def test_a_goal_with_only_a_step_is_not_blank():
    answers, goal = a_plan().add_row("rp.home.goal")
    answers, step = answers.add_row("rp.home.goal:step", goal)
    assert spots.is_blank_row(answers, goal)
    answers = answers.with_answer("rp.home.goal:step:what", "Call Ana", step)
    assert not spots.is_blank_row(answers, goal)


def test_the_short_way_leads_to_a_goal_and_its_first_step():
    answers = a_plan()
    group = goal_group(answers.form, part_of(answers, "rp.health"))
    assert group is not None
    answers, way = begin_goal(answers, group)
    assert [spot.link_id for spot in way] == [
        "rp.health.goal:say",
        "rp.health.goal:have",
        "rp.health.goal:step:what",
        "rp.health.goal:step:when",
        "rp.health.goal:step:whose",
    ]
    again, same = begin_goal(answers, group)
    assert (again.rows, same) == (answers.rows, way)  # a blank goal is used before a new one
    assert goal_group(answers.form, part_of(answers, "rp.p1")) is None


@pytest.mark.parametrize("name", PLANS)
def test_every_question_of_a_plan_is_reached_by_going_on(name):
    answers = a_plan(name)
    for part in parts(answers):
        walked = spots.spots_of_part(answers, part)
        here = walked[0] if walked else None
        seen = []
        while here is not None:
            seen.append(here)
            here = spots.following(answers, part, here)
        assert tuple(seen) == walked


def test_a_hard_plan_says_first_what_is_coming():
    answers = a_plan("safety-plan")
    said = [item.link_id for item in opening_texts(parts(answers), answers.form)]
    assert said == ["me.own", "me.see", "sp.open", "sp.pause", "sp.now"]


def test_parts_keep_the_persons_names_and_what_is_put_away_stays_away():
    answers = a_plan()
    renamed = with_part_named(answers, part_of(answers, "rp.home"), "My place")
    assert part_of(renamed, "rp.home").name == "My place"
    hidden = with_part_hidden(renamed, part_of(renamed, "rp.home"), True)
    assert part_of(hidden, "rp.home").hidden


@given(st.lists(st.sampled_from(["goal", "step"]), max_size=6), st.data())
def test_a_place_in_rows_is_found_again_after_reading(made, data):
    answers, rows = a_plan(), []
    for kind in made:
        goals = answers.rows_of("rp.home.goal")
        if kind == "goal" or not goals:
            answers, row = answers.add_row("rp.home.goal")
        else:
            answers, row = answers.add_row("rp.home.goal:step", data.draw(st.sampled_from(goals)))
        rows.append(row)
    for row in [None, *rows]:
        assert spots.row_at(answers, spots.row_path(answers, row)) == row


@pytest.mark.parametrize("path", [[["rp.home.goal", 4]], [["nothing", 0]], "x", [[1]], None, [[]]])
def test_a_place_that_is_gone_is_nowhere(path):
    assert spots.row_at(a_plan(), path) is None
