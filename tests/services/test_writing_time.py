"""The time a worker spends writing: theirs alone, off until they want it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from peerdesk.domain.writing_time import Stretch, WritingWeek
from peerdesk.services import writing_time

AT = datetime(2026, 2, 3, 20, 52, tzinfo=UTC)


def stretch(*seconds):
    """Keys at these seconds."""
    made = Stretch()
    for second in seconds:
        made = made.typed(AT + timedelta(seconds=second))
    return made


def test_only_the_time_between_keys_counts_and_no_long_pause():
    assert stretch().seconds == 0
    assert stretch(0).seconds == 0
    assert stretch(0, 10, 70).seconds == 70
    assert stretch(0, 10, 71).seconds == 10
    assert stretch(0, 10, 500, 505).seconds == 15


def test_a_clock_that_is_set_back_takes_nothing_and_adds_nothing():
    assert stretch(0, 10, -3600, -3590).seconds == 20


@given(st.lists(st.integers(0, 10_000)))
def test_never_more_than_the_time_that_went_by(seconds):
    seconds = sorted(seconds)
    passed = seconds[-1] - seconds[0] if seconds else 0
    assert 0 <= stretch(*seconds).seconds <= passed


def test_what_was_put_down_is_not_counted_twice():
    begun = stretch(0, 30, 50)
    assert begun.without(begun.seconds).typed(AT + timedelta(seconds=55)).seconds == 5


def test_nothing_is_kept_while_it_is_off(desk):
    writing_time.add(desk, 300)
    assert not writing_time.is_counted(desk)
    assert {week.seconds for week in writing_time.weeks(desk)} == {0}


def test_minutes_are_kept_by_week_and_gone_when_forgotten(desk, turning):
    writing_time.count(desk, wanted=True)
    writing_time.add(desk, 90)
    writing_time.add(desk, 0)
    turning.pass_time(days=7)
    writing_time.add(desk, 200)
    writing_time.add(desk, 100)
    present, before, *older = writing_time.weeks(desk)
    assert present == WritingWeek(date(2026, 2, 9), 300)
    assert before == WritingWeek(date(2026, 2, 2), 90)
    assert (present.minutes, before.minutes, len(older)) == (5, 2, 7)
    other = replace(desk, signer=replace(desk.signer, worker_id=desk.signer.device_id))
    assert {week.seconds for week in writing_time.weeks(other)} == {0}
    writing_time.forget(desk)
    assert {week.seconds for week in writing_time.weeks(desk)} == {0}
    assert writing_time.is_counted(desk)
