"""The person's own words under a rating."""

from peerdesk.forms.answers import Answers, started
from peerdesk.forms.definition import Kind
from peerdesk.forms.scales import scale_words
from tests.forms.builders import form, item
from tests.forms.plans import PLANS

RECOVERY = PLANS["recovery-plan"]


def test_own_words_stand_under_the_ratings_that_ask_for_them():
    answers = started(RECOVERY).with_answer("rp.scale:low", "mù mịt")
    answers = answers.with_answer("rp.scale:high", "sáng")
    assert scale_words(answers, "rp.home.feel") == ("mù mịt", "", "sáng")
    assert scale_words(answers, "rp.health.goal:progress:rate") == ("mù mịt", "", "sáng")
    assert scale_words(answers, "rp.health.goal:matters") is None


def test_the_ratings_that_use_them_are_those_whose_ends_say_so():
    answers = started(RECOVERY).with_answer("rp.scale:mid", "so-so")
    for each in RECOVERY.by_link.values():
        if each.kind is Kind.INTEGER:
            uses = "your word" in each.hint("lower")
            assert (scale_words(answers, each.link_id) is not None) is uses, each.link_id


def test_without_words_of_ones_own_the_form_speaks():
    assert scale_words(started(RECOVERY), "rp.home.feel") is None
    assert scale_words(Answers(form(item("a.feel", "integer"))), "a.feel") is None
