"""Thoughts of one plan offered to another: as they were said, once, and only those not there."""

from hypothesis import given
from hypothesis import strategies as st

from peerdesk.forms.answers import Answers, started
from peerdesk.forms.keeping import Standing, with_standing
from peerdesk.forms.told_before import lacking, once, thoughts, with_thought_taken
from tests.forms.plans import PLANS

SAID = st.sampled_from(["tea", "Nguyễn Thị Đào", "أمي ٠١٢", "a\nb", "</b>R&B", "🎣", "x" * 30_000])


def wellness(*helps: str) -> Answers:
    return started(PLANS["wellness-plan"]).with_answer("wp.tools.list", helps)


def test_thoughts_come_in_the_order_asked_for_and_once_however_typed():
    answers = wellness("fishing", "Phở on Sunday").with_answer(
        "wp.day.do", ("Pho on Sunday", "tea")
    )
    assert thoughts(answers, ("wp.day.do", "wp.tools.list")) == ("Pho on Sunday", "tea", "fishing")
    assert thoughts(answers, ("sp.why", "me.why")) == ()
    assert once(("", "  ", "a", "A")) == ("a",)


def test_words_in_rows_are_thoughts_too():
    answers = started(PLANS["safety-plan"])
    for words in ("walk", "call Amma"):
        answers, row = answers.add_row("sp.solo")
        answers = answers.with_answer("sp.solo:what", words, row)
    assert thoughts(answers, ("sp.solo:what",)) == ("walk", "call Amma")
    passed = with_standing(answers, "sp.solo", Standing.SKIPPED)
    assert thoughts(passed, ("sp.solo:what",)) == ()


def test_what_stands_in_the_list_already_is_not_lacking():
    answers = started(PLANS["staying-on-track"]).with_answer("rm.keep", ("Fishing ",))
    assert lacking(answers, "rm.keep", ("fishing", "tea")) == ("tea",)


def test_a_list_of_steps_takes_a_thought_as_what_will_happen():
    answers = with_thought_taken(wellness(), "wp.off.do", "fishing")
    (row,) = answers.rows_of("wp.off.do")
    assert answers.value("wp.off.do:what", row) == "fishing"
    assert lacking(answers, "wp.off.do", ("fishing", "tea")) == ("tea",)


@given(st.lists(SAID, max_size=5), SAID)
def test_a_thought_taken_stands_last_and_no_other_is_touched(before, words):
    answers = started(PLANS["staying-on-track"]).with_answer("rm.keep", tuple(before))
    kept = answers.values("rm.keep")
    taken = with_thought_taken(answers, "rm.keep", words)
    assert taken.values("rm.keep") == (*kept, words)
    assert lacking(taken, "rm.keep", (words,)) == ()
