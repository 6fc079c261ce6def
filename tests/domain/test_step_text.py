"""The one-line next step: who, what, and by when, as workers type it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.domain.contact_notes import NextStepBy
from peerdesk.domain.step_text import StepText, read_day_ahead, read_step, say_step

TUESDAY = date(2026, 2, 3)
FRIDAY = date(2026, 2, 6)


@pytest.mark.parametrize(
    ("line", "step"),
    [
        (
            "Darnell: apply to one opening by Fri",
            StepText("apply to one opening", NextStepBy.PERSON, "", FRIDAY),
        ),
        ("me: bring a blank application", StepText("bring a blank application", NextStepBy.PEER)),
        ("We: call the clinic on 2/6", StepText("call the clinic", NextStepBy.BOTH, "", FRIDAY)),
        (
            "Rosa (housing): send the list by Feb 6",
            StepText("send the list", NextStepBy.OTHER, "Rosa (housing)", FRIDAY),
        ),
        ("buy a bus pass", StepText("buy a bus pass")),
        (
            "They: open an account after payday",
            StepText("open an account", NextStepBy.PERSON, "", None, "after payday"),
        ),
        (
            "Darnell: stop by the library by Friday",
            StepText("stop by the library", NextStepBy.PERSON, "", FRIDAY),
        ),
        ("Me: call at 3:30", StepText("call at 3:30", NextStepBy.PEER)),
        ("call at 3:30 by Fri", StepText("call at 3:30", None, "", FRIDAY)),
        ("see https://example.org by Fri", StepText("see https://example.org", None, "", FRIDAY)),
        (
            "talk about what keeps coming up for them after the long weekend at home",
            StepText("talk about what keeps coming up for them after the long weekend at home"),
        ),
    ],
)
def test_a_line_is_read_as_it_was_meant(line, step):
    assert read_step(line, TUESDAY, "Darnell Washington") == step


def test_the_persons_name_may_be_typed_without_its_diacritics():
    read = read_step("duc: pick up the card by tomorrow", TUESDAY, "Đức Nguyễn")
    assert read == StepText("pick up the card", NextStepBy.PERSON, "", date(2026, 2, 4))


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("today", TUESDAY),
        ("Tue", TUESDAY),
        ("next tues", date(2026, 2, 10)),
        ("Monday", date(2026, 2, 9)),
        ("Fri Feb 6", FRIDAY),
        ("Thu Feb 6", None),
        ("1/5", date(2027, 1, 5)),
        ("1/5/2026", date(2026, 1, 5)),
        ("2/29", None),
        ("29 Feb 2028", date(2028, 2, 29)),
        ("2026-02-30", None),
        ("payday", None),
        ("", None),
    ],
)
def test_days_lie_ahead(words, day):
    assert read_day_ahead(words, TUESDAY) == day


lines = st.text(st.characters(codec="utf-8", exclude_characters="\n\r"), max_size=60)
fragments = st.lists(
    st.sampled_from(["Me", ":", " ", "by", "Fri", "after", "payday", "call", "3:30", "on", "é"]),
    max_size=12,
).map(" ".join)


@given(line=lines | fragments)
def test_no_word_is_lost_in_reading(line):
    read = read_step(line, TUESDAY, "Darnell")
    said = say_step(read, TUESDAY, "Darnell")
    letters = {c for c in read.text if not c.isspace()}
    assert letters <= set(said)
    if read.by_when is None and read.who is None:
        assert said.split() == line.split()


@given(
    text=st.sampled_from(["call the clinic", "go and see it", "một việc nhỏ"]),
    who=st.sampled_from([None, *NextStepBy]),
    day=st.none() | st.dates(date(2025, 1, 1), date(2028, 12, 31)),
    name=st.sampled_from(["Darnell", "Nguyễn Thị Hoa", "", "Blue: Jay", "x" * 60]),
)
def test_what_is_said_reads_back_the_same(text, who, day, name):
    step = StepText(text, who, "Rosa" if who is NextStepBy.OTHER else "", day)
    assert read_step(say_step(step, TUESDAY, name), TUESDAY, name) == step
