"""Day warnings: the quick search for overlaps finds what comparing every pair finds."""

from datetime import UTC, datetime, timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from peerdesk.domain.contact_notes import ContactType
from peerdesk.domain.day_warnings import TimedContact, day_warnings
from peerdesk.domain.problems import Problem
from peerdesk.domain.profiles import Limits

MORNING = datetime(2026, 5, 14, 14, 0, tzinfo=UTC)
NO_REPEATS = Limits(same_times_from=1000)


@st.composite
def days(draw, workers: tuple[str | None, ...] = ("w1", "w2", None)) -> list[TimedContact]:
    drawn = draw(
        st.lists(
            st.tuples(st.integers(0, 40), st.integers(1, 20), st.sampled_from(workers)), max_size=9
        )
    )
    return [
        TimedContact(
            place=place,
            worker=worker,
            person="p",
            contact_type=ContactType.ONE_ON_ONE,
            start=MORNING + timedelta(minutes=start),
            end=MORNING + timedelta(minutes=start + length),
            zone="America/Chicago",
        )
        for place, (start, length, worker) in enumerate(drawn)
    ]


def overlap(a: TimedContact, b: TimedContact) -> bool:
    return a.start < b.end and b.start < a.end


def places(contacts: list[TimedContact], *problems: Problem) -> set[int]:
    found = day_warnings(contacts, NO_REPEATS, soft_cap=None)
    return {place for place, problem in found if problem in problems}


@given(days(workers=("w1",)))
def test_every_overlap_of_one_worker_is_found_and_no_other(contacts):
    expected = {
        each.place for a, b in combinations(contacts, 2) if overlap(a, b) for each in (a, b)
    }
    assert places(contacts, Problem.WORKER_OVERLAP) == expected
    assert not places(contacts, Problem.PERSON_OVERLAP)


@given(days())
def test_every_overlap_of_one_person_is_found_on_both_sides(contacts):
    pairs = [
        (a, b) for a, b in combinations(contacts, 2)
        if overlap(a, b) and (a.worker is None or a.worker != b.worker)
    ]  # fmt: skip
    expected = {each.place for pair in pairs for each in pair}
    assert places(contacts, Problem.PERSON_OVERLAP) <= expected
    assert expected <= places(contacts, Problem.PERSON_OVERLAP, Problem.WORKER_OVERLAP)


@given(days(workers=("w1",)))
def test_overlapping_time_counts_once_in_a_long_day(contacts):
    covered = {
        each.start + timedelta(minutes=n)
        for each in contacts
        for n in range((each.end - each.start) // timedelta(minutes=1))
    }
    limits = Limits(longest_day_minutes=30, same_times_from=1000)
    found = [problem for _, problem in day_warnings(contacts, limits, soft_cap=None)]
    assert (Problem.LONG_WORKER_DAY in found) is (len(covered) > 30)
