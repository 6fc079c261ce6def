import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.forms.pattern import fits, is_runnable

EMAIL = r"^[^@\s]+@[^@\s]+\.[^@\s]+$"


@pytest.mark.parametrize(
    "pattern",
    [
        *(EMAIL, r"\d{5}(-\d{4})?", "(Mr|Ms) .*", "[(+]+", r"\(a+\)+", "(ab)+"),
        *(r"(\d{3}-){2}\d{4}", "(a|b)?", "(a+){1}", r"[ \r\n\t\S]+", "(?i)yes|no", "a{2,}"),
        "(?=.*\\d).{8,}",
    ],
)  # fmt: skip
def test_usual_patterns_run(pattern):
    assert is_runnable(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        *("(a+)+", "(a|aa)*", "((a+)b?)*", "(a{1,9}){1,9}", "(?:x*)*", "(a?){30}", "(a|a){9,}"),
        *("(", "[", "[[a]", "(a)\\1", "(?P<n>a)(?P=n)", "x" * 501, "(a)?(?(1)b|c)", "(?x)a #"),
    ],
)
def test_patterns_that_are_broken_or_could_run_for_hours_do_not(pattern):
    assert not is_runnable(pattern)


def test_the_whole_text_must_fit():
    assert fits("[0-9]{2}", "12")
    assert not fits("[0-9]{2}", "123")
    assert fits(EMAIL, "a@example.org")
    assert not fits(EMAIL, "a@@example.org")


def test_a_long_text_is_checked_where_that_is_cheap():
    assert fits(r"[ \r\n\t\S]+", "a b\n" * 1_000)
    assert not fits("[0-9]*", "1" * 4_000 + "x")


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("a*" * 20 + "b", "a" * 1_000),
        ("a?" * 30 + "a" * 30, "a" * 30),
        ("(a|b)" * 40 + "c", "ab" * 20),
        (".*.*.*=.*", "=" * 100_000),
        ("[0-9]*[0-9]*", "1" * 30_000 + "x"),
        (EMAIL, "@" * 30_000),
    ],
)
def test_nothing_is_said_against_a_text_that_could_take_too_long(pattern, text):
    assert is_runnable(pattern)
    assert fits(pattern, text)


@given(st.text("()[]{}|*+?\\ab1,^$.", max_size=30), st.sampled_from(["ab" * 10, "a" * 3_000]))
def test_any_pattern_is_judged_without_a_crash(pattern, text):
    if is_runnable(pattern):
        fits(pattern, text)
