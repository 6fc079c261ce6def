"""The parts of a plan in the person's order, by the person's names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.forms.answers import Answers, started
from peerdesk.forms.parts import (
    parts,
    with_own_part,
    with_part_hidden,
    with_part_moved,
    with_part_named,
    without_own_part,
)
from peerdesk.forms.response_reading import from_response
from peerdesk.forms.response_writing import ResponseHeader, canonical_bytes, to_response
from tests.forms.builders import form, item
from tests.forms.plan_table import SHARED
from tests.forms.plans import PLANS

WELLNESS = PLANS["wellness-plan"]


def links(answers: Answers) -> list[str]:
    return [part.link_id for part in parts(answers)]


def named(answers: Answers, link_id: str):
    return next(part for part in parts(answers) if part.link_id == link_id)


@pytest.mark.parametrize("name", SHARED)
def test_parts_stand_at_first_as_in_the_form(name):
    shown = parts(started(PLANS[name]))
    own = {"keep", "own", "wp.own"}
    expected = [each for each in PLANS[name].items if each.link_id not in own]
    assert [(part.link_id, part.name) for part in shown] == [(e.link_id, e.text) for e in expected]
    assert not any(part.hidden for part in shown)


def test_a_part_is_moved_and_the_others_keep_their_order():
    answers = started(WELLNESS)
    before = links(answers)
    answers = with_part_moved(answers, named(answers, "wp.bad"), 0)
    assert links(answers) == ["wp.bad", *(link for link in before if link != "wp.bad")]


def test_a_part_has_the_name_the_person_gives_it_until_it_is_blank_again():
    answers = started(WELLNESS)
    answers = with_part_named(answers, named(answers, "wp.day"), "Mỗi ngày")
    assert named(answers, "wp.day").name == "Mỗi ngày"
    answers = with_part_named(answers, named(answers, "wp.day"), " ")
    assert named(answers, "wp.day").name == "My every-day plan"


def test_a_part_is_put_away_with_all_it_says_and_comes_back():
    answers = started(WELLNESS).with_answer("wp.good.see", "I sing")
    answers = with_part_hidden(answers, named(answers, "wp.good"), hidden=True)
    assert named(answers, "wp.good").hidden
    assert answers.value("wp.good.see") == "I sing"
    assert not named(with_part_hidden(answers, named(answers, "wp.good"), False), "wp.good").hidden


def test_parts_of_ones_own_stand_each_once_and_move_among_the_others():
    answers, garden = with_own_part(started(WELLNESS), "My garden")
    answers, boat = with_own_part(answers, "My boat")
    answers = answers.with_answer("wp.own:text", "Mend the sail", boat.own_row)
    answers = with_part_moved(answers, boat, 0)
    own = [part for part in parts(answers) if part.own_row is not None]
    assert [part.name for part in own] == ["My boat", "My garden"]
    assert parts(answers)[0].name == "My boat"
    assert answers.value("wp.own:text", parts(answers)[0].own_row) == "Mend the sail"
    answers = with_part_named(answers, own[1], "The beans")
    assert [part.name for part in parts(answers) if part.own_row] == ["My boat", "The beans"]
    answers = without_own_part(answers, own[0])
    assert [part.name for part in parts(answers) if part.own_row] == ["The beans"]
    assert garden.own_row in answers.owners


def test_a_part_of_the_form_is_not_removed():
    answers = started(WELLNESS)
    with pytest.raises(ValueError, match="put away"):
        without_own_part(answers, named(answers, "wp.day"))


def test_a_form_of_others_takes_no_parts():
    answers = Answers(form(item("a")))
    assert [part.link_id for part in parts(answers)] == ["a"]
    with pytest.raises(ValueError, match="no parts"):
        with_own_part(answers, "Mine")


def test_a_part_that_a_new_version_brings_stands_after_its_forerunner():
    """Rows kept for an older version name fewer parts, and some that are gone."""
    answers = started(WELLNESS)
    for page in ("rv", "gone", "wp.tools", "me"):
        answers, row = answers.add_row("keep.part")
        answers = answers.with_answer("keep.part:page", page, row)
    assert links(answers)[:3] == ["rv", "cy", "wp.tools"]
    assert sorted(links(answers)) == sorted(links(started(WELLNESS)))
    assert links(answers).index("wp.good") == links(answers).index("wp.tools") + 1


moves = st.tuples(
    st.sampled_from(["move", "hide", "name", "add", "drop"]), st.integers(0, 30), st.integers(0, 30)
)


@given(st.lists(moves, max_size=6))
def test_whatever_is_done_every_part_is_there_once_and_comes_back_from_its_bytes(done):
    answers = started(WELLNESS)
    for verb, which, to in done:
        all_parts = parts(answers)
        part = all_parts[which % len(all_parts)]
        if verb == "move":
            answers = with_part_moved(answers, part, to % len(all_parts))
        elif verb == "hide":
            answers = with_part_hidden(answers, part, hidden=bool(to % 2))
        elif verb == "name":
            answers = with_part_named(answers, part, f"name {to}")
        elif verb == "add":
            answers, _ = with_own_part(answers, f"own {to}")
        elif part.own_row is not None:
            answers = without_own_part(answers, part)
    shown = parts(answers)
    assert len({(part.link_id, part.own_row) for part in shown}) == len(shown)
    assert {part.own_row for part in shown} - {None} == set(answers.rows_of("wp.own"))
    fixed = {each.link_id for each in WELLNESS.items} - {"keep", "wp.own"}
    assert {part.link_id for part in shown if part.own_row is None} == fixed
    written = canonical_bytes(to_response(answers, ResponseHeader(), frozen=True))
    again = parts(from_response(WELLNESS, written))
    assert [(p.link_id, p.name, p.hidden) for p in again] == [
        (p.link_id, p.name, p.hidden) for p in shown
    ]
