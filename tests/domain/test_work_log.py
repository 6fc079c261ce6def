"""What a worker's work adds up to: once where they were, in full for each person."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from peerdesk.domain.work_log import LogLine, WorkAsked, by, minutes_once, summed

START = datetime(2026, 2, 2, 16, tzinfo=UTC)


def a_line(number: int, minutes: int | None = 60, **more: Any) -> LogLine:
    told: dict[str, Any] = {
        "document_id": UUID(int=number),
        "person_id": UUID(int=1000 + number),
        "person": f"P{number}",
        "day": date(2026, 2, 2),
        "starts": START + timedelta(hours=number),
        "ends": START + timedelta(hours=number, minutes=minutes or 0),
        "zone": "America/Chicago",
        "code": "one_on_one",
        "kind": "One-on-one",
        "outcome": "Met",
        "how": "In person",
        "where": "Library",
        "minutes": minutes,
        "units": 4,
        "rule": "GENERIC-US",
        "travel": 10,
        "waiting": None,
        "writing": 5,
        "tenths_of_miles": 12,
        "late": False,
        "late_reason": "",
        "signed_at": START,
        "signed_zone": "America/Chicago",
    }
    return LogLine(**told | more)


def test_a_meeting_and_its_entries_are_one_contact_of_one_length_and_all_their_units():
    whole = a_line(1, 90, units=None, person_id=None)
    entries = [a_line(n, 90, whole_id=whole.document_id, units=6) for n in (2, 3, 4)]
    found = summed([whole, *entries])
    assert (found.contacts, found.minutes, found.units) == (1, 90, 18)
    assert (found.travel, found.writing, found.tenths_of_miles) == (10, 20, 48)


def test_entries_without_their_meeting_count_once_too():
    whole = UUID(int=9)
    assert summed([a_line(n, 45, whole_id=whole) for n in (1, 2)]).minutes == 45


def test_group_notes_from_before_there_were_meetings_go_by_their_times():
    same: dict[str, Any] = {"code": "group", "starts": START, "ends": START + timedelta(hours=1)}
    other: dict[str, Any] = {"code": "group", "starts": START + timedelta(hours=2)}
    assert summed([a_line(1, **same), a_line(2, **same), a_line(3, **other)]).minutes == 120


def test_each_person_had_the_whole_time():
    whole = a_line(1, 90, person_id=None, person="")
    entries = [a_line(n, 90, whole_id=whole.document_id) for n in (2, 3)]
    told = by(entries, lambda line: line.person, once=False)
    assert {name: found.minutes for name, found in told.items()} == {"P2": 90, "P3": 90}


def test_what_was_entered_in_error_counts_nowhere():
    lines = [a_line(1), a_line(2, in_error=True)]
    assert summed(lines).contacts == 1
    assert by(lines, lambda line: line.kind, once=False)["One-on-one"].contacts == 1
    assert UUID(int=2) not in minutes_once(lines)


def test_without_units_there_is_no_zero_to_be_taken_for_a_count():
    assert summed([a_line(1, units=None)]).units is None
    assert summed([]).units is None


@given(
    st.lists(
        st.tuples(st.integers(0, 300), st.integers(0, 4), st.booleans()), min_size=1, max_size=30
    )
)
def test_what_counts_once_adds_up_to_the_sum(found):
    lines = [
        a_line(n, minutes, whole_id=UUID(int=whole) if whole else None, in_error=error)
        for n, (minutes, whole, error) in enumerate(found, 100)
    ]
    assert sum(minutes_once(lines).values()) == summed(lines).minutes
    assert summed(lines).minutes <= sum(line.minutes or 0 for line in lines)


def test_days_are_asked_for_with_both_ends_and_people_one_by_one():
    person = UUID(int=1)
    asked = WorkAsked(date(2026, 2, 1), date(2026, 2, 28), frozenset({person}))
    assert asked.covers(person, date(2026, 2, 1))
    assert asked.covers(person, date(2026, 2, 28))
    assert not asked.covers(person, date(2026, 3, 1))
    assert not asked.covers(UUID(int=2), date(2026, 2, 3))
    assert not asked.covers(None, date(2026, 2, 3)), "work without a person is nobody's"
    assert WorkAsked().covers(None, date(1999, 1, 1))
