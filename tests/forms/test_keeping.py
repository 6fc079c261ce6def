"""How a person keeps a plan: passing over, privacy, the card, stars and phone lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.forms.answers import Answers, started
from peerdesk.forms.keeping import (
    Standing,
    card_choices,
    is_private,
    keeps,
    lines_shown,
    on_card,
    standing,
    stars,
    with_lines_shown,
    with_on_card,
    with_private,
    with_standing,
    with_star,
)
from tests.forms.builders import form, item
from tests.forms.plan_table import SHARED
from tests.forms.plans import PLANS

SAFETY = PLANS["safety-plan"]
LINKS = sorted(PLANS["wellness-plan"].by_link)


@pytest.mark.parametrize("name", SHARED)
def test_every_plan_can_be_kept_and_a_form_of_others_cannot(name):
    assert keeps(PLANS[name])
    assert not keeps(form(item("a")))


def test_passing_over_a_question_leaves_its_answer():
    answers = started(SAFETY).with_answer("me.why", "For my boys")
    answers = with_standing(answers, "me.why", Standing.UNSAID)
    assert standing(answers, "me.why") is Standing.UNSAID
    assert answers.value("me.why") == "For my boys"


def test_an_item_is_passed_over_in_one_way_only():
    answers = with_standing(started(SAFETY), "me.why", Standing.SKIPPED)
    answers = with_standing(answers, "me.why", Standing.UNFIT)
    assert answers.values("keep.skip") == ()
    assert standing(answers, "me.why") is Standing.UNFIT
    assert standing(with_standing(answers, "me.why", None), "me.why") is None


@given(st.lists(st.tuples(st.sampled_from(LINKS), st.sampled_from([None, *Standing])), max_size=12))
def test_the_last_word_on_each_question_stands(said):
    answers = Answers(PLANS["wellness-plan"])
    for link_id, way in said:
        answers = with_standing(answers, link_id, way)
    for link_id, way in dict(said).items():
        assert standing(answers, link_id) is way


def test_what_is_private_takes_all_under_it_along():
    answers = with_private(started(SAFETY), "sp.ask", on=True)
    assert is_private(answers, "sp.ask:phone")
    assert not is_private(answers, "sp.words")
    assert not is_private(with_private(answers, "sp.ask", on=False), "sp.ask:phone")


def test_the_card_holds_at_first_what_the_form_marks():
    fresh, from_elsewhere = started(SAFETY), Answers(SAFETY)
    for answers in (fresh, from_elsewhere):
        assert on_card(answers, "sp.ask")
        assert on_card(answers, "sp.solo")
        assert not on_card(answers, "sp.signs")
        assert not on_card(answers, "sp.er")


def test_choices_for_the_card_are_whole_items_and_never_what_is_sensitive():
    choices = card_choices(SAFETY)
    assert "sp.solo" in choices
    assert "sp.solo:what" not in choices
    assert not {"sp.space", "cy", "me.title"} & set(choices)


def test_a_person_puts_things_on_the_card_and_takes_them_off():
    answers = with_on_card(started(SAFETY), "sp.signs", on=True)
    answers = with_on_card(answers, "sp.ask", on=False)
    assert on_card(answers, "sp.signs")
    assert not on_card(answers, "sp.ask")
    assert on_card(answers, "sp.solo")


def test_an_emptied_card_stays_empty():
    answers = started(SAFETY)
    for link_id in card_choices(SAFETY):
        answers = with_on_card(answers, link_id, on=False)
    assert not any(on_card(answers, link_id) for link_id in card_choices(SAFETY))
    assert on_card(with_on_card(answers, "sp.er", on=True), "sp.er")


def test_a_star_stays_with_its_words_when_the_list_is_turned_round():
    answers = started(SAFETY).with_answer("sp.why", ("my dog", "the sea"))
    answers = with_star(answers, "sp.why", "the sea", on=True)
    answers = with_star(answers, "sp.why", "the sea", on=True)
    answers = answers.with_answer("sp.why", ("the sea", "my dog"))
    assert stars(answers, "sp.why") == {"the sea"}
    assert stars(answers, "sp.no") == frozenset()
    assert len(answers.rows_of("keep.star")) == 1
    assert stars(with_star(answers, "sp.why", "the sea", on=False), "sp.why") == frozenset()


def test_lines_stand_in_the_order_of_the_person_and_none_is_a_choice():
    assert lines_shown(started(SAFETY)) == ("988",)
    assert lines_shown(Answers(SAFETY)) == ("988",)  # answers from elsewhere say nothing of lines
    assert lines_shown(with_lines_shown(started(SAFETY), ["dv", "988", "dv"])) == ("dv", "988")
    assert lines_shown(with_lines_shown(started(SAFETY), [])) == ()
    assert lines_shown(Answers(PLANS["recovery-plan"])) == ()


def test_a_form_without_a_place_for_it_keeps_nothing():
    answers = Answers(form(item("a")))
    assert standing(answers, "a") is None
    assert not is_private(answers, "a")
    assert stars(answers, "a") == frozenset()
    with pytest.raises(KeyError):
        with_standing(answers, "a", Standing.SKIPPED)
