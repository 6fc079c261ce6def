"""Ideas of a worker beside the answers of a person."""

import pytest

from peerdesk.forms.answers import started
from peerdesk.forms.ideas import accepted, declined, ideas, takes_ideas, with_idea
from tests.forms.plans import PLANS

WELLNESS = PLANS["wellness-plan"]


def test_an_idea_waits_beside_the_answers_with_its_name():
    answers = with_idea(started(WELLNESS), "wp.good.see", "Ana", "You hum when you cook")
    (idea,) = ideas(answers)
    assert (idea.link_id, idea.whose, idea.words) == ("wp.good.see", "Ana", "You hum when you cook")
    assert ideas(answers, "me.why") == ()
    assert answers.value("wp.good.see") is None


@pytest.mark.parametrize(
    ("link_id", "before", "after"),
    [
        ("wp.tools.try", ("swim",), ("swim", "the choir")),
        ("wp.tools.try", (), ("the choir",)),
        ("wp.good.see", ("I laugh.",), ("I laugh.\nthe choir",)),
        ("wp.good.see", (), ("the choir",)),
        ("me.with", ("Lee",), ("Lee; the choir",)),
        ("wp.next", (), ("the choir",)),
    ],
)
def test_an_accepted_idea_is_added_and_takes_nothing_away(link_id, before, after):
    answers = started(WELLNESS).with_answer(link_id, before)
    answers = with_idea(answers, link_id, "Ana", "the choir")
    answers = accepted(answers, ideas(answers)[0])
    assert answers.values(link_id) == after
    assert ideas(answers) == ()


def test_an_accepted_idea_for_a_list_of_steps_becomes_a_step():
    answers = with_idea(started(WELLNESS), "wp.off.do", "Ana", "Call Mai")
    answers = accepted(answers, ideas(answers)[0])
    (row,) = answers.rows_of("wp.off.do")
    assert answers.value("wp.off.do:what", row) == "Call Mai"


def test_a_declined_idea_leaves_no_trace_and_others_stay():
    answers = with_idea(started(WELLNESS), "me.why", "Ana", "one")
    answers = with_idea(answers, "me.why", "Ana", "two")
    answers = declined(answers, ideas(answers)[0])
    assert [idea.words for idea in ideas(answers)] == ["two"]
    assert answers.value("me.why") is None


@pytest.mark.parametrize("link_id", ["me.own", "rv.date", "wp.off.do:what", "me", "keep.star"])
def test_no_idea_can_stand_where_no_words_of_its_own_would(link_id):
    assert not takes_ideas(WELLNESS, link_id)
    with pytest.raises(ValueError, match="no idea"):
        with_idea(started(WELLNESS), link_id, "Ana", "words")


@pytest.mark.parametrize("link_id", ["rv.date", "nowhere"])
def test_an_idea_from_elsewhere_for_no_place_cannot_be_accepted_but_declined(link_id):
    answers, row = started(WELLNESS).add_row("keep.idea")
    answers = answers.with_answer("keep.idea:for", link_id, row)
    answers = answers.with_answer("keep.idea:words", "words", row)
    (idea,) = ideas(answers)
    with pytest.raises(ValueError, match="no idea"):
        accepted(answers, idea)
    assert ideas(declined(answers, idea)) == ()
