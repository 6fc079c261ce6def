"""Deadlines: the vectors of `contact-notes.md` §7, and federal holidays of any year."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.domain.contact_notes import ContactType, RiskFlag
from peerdesk.domain.deadlines import (
    add_business_days,
    deadline,
    federal_holidays,
    is_late,
    is_working_day,
    late_entry,
)
from peerdesk.domain.profiles import NoteRules
from tests.domain.shipped import shipped

GENERIC = shipped("GENERIC-US").notes
GRANT = shipped("GRANT-ONLY").notes
CHICAGO = "America/Chicago"


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("service", "kind", "due"),
    [
        ("2026-07-02", ContactType.ONE_ON_ONE, "2026-07-08"),
        ("2026-06-27", ContactType.ONE_ON_ONE, "2026-07-01"),
        ("2026-07-03", ContactType.CRISIS, "2026-07-04"),
        ("2026-07-03", ContactType.SUICIDE_PREVENTION, "2026-07-04"),
        ("2026-12-22", ContactType.ONE_ON_ONE, "2026-12-28"),
        ("2026-12-30", ContactType.ATTEMPT, "2027-01-05"),
        ("2021-12-29", ContactType.ONE_ON_ONE, "2022-01-04"),
    ],
)
def test_a_note_is_due_on_the_day_the_generic_profile_says(service, kind, due):
    assert deadline(GENERIC, day(service), kind) == day(due)


def test_a_crisis_shortens_the_deadline_of_any_kind_of_contact():
    friday = day("2026-07-10")
    kind = ContactType.ONE_ON_ONE
    assert deadline(GENERIC, friday, kind, RiskFlag.CRISIS) == day("2026-07-11")
    assert deadline(GENERIC, friday, kind, RiskFlag.CONCERN_SHARED) == day("2026-07-15")


def test_without_a_crisis_rule_a_crisis_is_due_like_the_rest():
    assert deadline(GRANT, day("2026-07-10"), ContactType.CRISIS) == day("2026-07-15")


def test_a_programme_that_names_no_deadline_has_none():
    assert deadline(shipped("US-OR-OHA").notes, day("2026-07-10")) is None
    assert not is_late(None, datetime(2030, 1, 1, tzinfo=UTC), CHICAGO)


@pytest.mark.parametrize(
    ("written", "late"),
    [("2026-07-09T04:59:59+00:00", False), ("2026-07-09T05:00:00+00:00", True)],
)
def test_the_due_day_ends_with_its_last_second_where_the_service_was(written, late):
    assert is_late(day("2026-07-08"), datetime.fromisoformat(written), CHICAGO) is late


@pytest.mark.parametrize(
    ("year", "days"),
    [
        (2026, "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25"),
        (2027, "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31"),
        (2028, "01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25"),
        (2023, "01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25"),
    ],
)
def test_federal_holidays_are_the_observed_days(year, days):
    expected = {day(f"{year}-{month_day}") for month_day in days.split()}
    assert federal_holidays(year) == expected


@given(st.integers(1990, 2150))
def test_no_holiday_falls_on_a_weekend_and_none_is_lost(year):
    observed = federal_holidays(year)
    assert all(holiday.weekday() < 5 for holiday in observed)
    assert len(observed) == 11 + (day(f"{year}-12-31") in observed) - (
        day(f"{year - 1}-12-31") in federal_holidays(year - 1)
    )


def with_rules(**changes: object) -> NoteRules:
    return NoteRules(
        **{
            "business_days": 3,
            "urgent_calendar_days": None,
            "late_reason_required": False,
            "weekend": frozenset({5, 6}),
            "federal_holidays": True,
            "also_closed": frozenset(),
            "mode": None,
        }
        | changes  # type: ignore[arg-type]  # any field may change
    )


def test_a_programme_may_have_its_own_week_and_closed_days():
    thursday = day("2026-07-02")
    assert add_business_days(thursday, 1, with_rules(federal_holidays=False)) == day("2026-07-03")
    works_saturday = with_rules(weekend=frozenset({6}))
    assert add_business_days(thursday, 1, works_saturday) == day("2026-07-04")
    closed = with_rules(also_closed=frozenset({day("2026-07-06")}))
    assert add_business_days(thursday, 1, closed) == day("2026-07-07")


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 30))
def test_a_deadline_has_exactly_its_working_days_before_it(service, count):
    due = add_business_days(service, count, GENERIC)
    between = [service + timedelta(days=n) for n in range(1, (due - service).days + 1)]
    assert sum(is_working_day(each, GENERIC) for each in between) == count
    assert count == 0 or is_working_day(due, GENERIC)


def test_a_late_entry_tells_when_it_was_written_for_which_day_and_why():
    written = datetime(2026, 7, 10, 1, 30, tzinfo=UTC)
    entry = late_entry(day("2026-07-08"), day("2026-07-02"), written, CHICAGO, " Office closed ")
    assert entry is not None
    assert f"{entry.written_at:%Y-%m-%d %H:%M}" == "2026-07-09 20:30"
    assert (entry.service_date, entry.days_late) == (day("2026-07-02"), 1)
    assert entry.reason == "Office closed"


def test_a_note_on_time_is_no_late_entry():
    written = datetime(2026, 7, 8, 23, 0, tzinfo=UTC)
    assert late_entry(day("2026-07-08"), day("2026-07-02"), written, CHICAGO, "") is None
