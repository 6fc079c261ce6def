import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.forms.pattern import LONGEST_CHECKED, fits, is_runnable


@pytest.mark.parametrize(
    "pattern",
    [r"^[^@\s]+@[^@\s]+\.[^@\s]+$", r"\d{5}(-\d{4})?", "(Mr|Ms) .*", "[(+]+", r"\(a+\)+", "(ab)+"],
)
def test_usual_patterns_run(pattern):
    assert is_runnable(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        *("(a+)+", "(a|aa)*", "((a+)b?)*", "(a{1,9}){1,9}", "(?:x*)*"),
        *("(", "[", "[[a]", "(a)\\1", "(?P<n>a)(?P=n)", "x" * 501),
    ],
)
def test_patterns_that_are_broken_or_could_run_for_hours_do_not(pattern):
    assert not is_runnable(pattern)


def test_the_whole_text_must_fit():
    assert fits("[0-9]{2}", "12")
    assert not fits("[0-9]{2}", "123")
    assert not fits("a*", "a" * (LONGEST_CHECKED + 1))


@given(st.text("()[]{}|*+?\\ab1,^$.", max_size=30))
def test_any_pattern_is_judged_without_a_crash(pattern):
    if is_runnable(pattern):
        fits(pattern, "ab" * 10)
