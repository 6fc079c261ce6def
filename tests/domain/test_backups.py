"""Names of backups, when one is due, and which may go."""

from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from peerdesk.domain.backups import file_name, is_due, made_at, outdated

CHICAGO = ZoneInfo("America/Chicago")
A_LONG_TIME_AGO, FAR_AHEAD = datetime(1000, 1, 2), datetime(9999, 12, 30)  # noqa: DTZ001 - any zone
NOON = datetime(2026, 3, 2, 12, 5, tzinfo=CHICAGO)


def names_of(*days_ago):
    return [file_name(NOON - timedelta(days=days)) for days in days_ago]


def test_a_name_tells_nothing_but_when():
    assert file_name(NOON) == "peerdesk-20260302-1205-0600.pdbackup"
    assert made_at("peerdesk-20260302-1205-0600.pdbackup", CHICAGO) == NOON
    for other in (
        "before-0002.pdbackup",
        "peerdesk-20260302-1205-0600-2.pdbackup",
        "peerdesk-20260302-1205-2.pdbackup",
        "peerdesk.pdbackup",
    ):
        assert made_at(other, CHICAGO) is None


def test_a_backup_was_made_at_an_instant_wherever_one_reads_its_name():
    there = made_at(file_name(NOON), ZoneInfo("Europe/Lisbon"))
    assert there == NOON
    assert (there.hour, there.minute) == (18, 5)


def test_a_name_from_before_offsets_is_read_as_of_this_place():
    assert made_at("peerdesk-20260302-1205.pdbackup", CHICAGO) == NOON


@given(
    st.datetimes(A_LONG_TIME_AGO, FAR_AHEAD), st.integers(-14 * 60, 14 * 60), st.integers(-14, 14)
)
def test_every_name_tells_its_minute_in_every_zone(at, offset, other):
    made = at.replace(second=0, microsecond=0, tzinfo=timezone(timedelta(minutes=offset)))
    assert made_at(file_name(made), timezone(timedelta(hours=other))) == made


def test_one_a_day_is_enough():
    assert is_due([], NOON)
    assert is_due(names_of(1), NOON)
    assert not is_due(names_of(0), NOON - timedelta(hours=11))
    assert is_due(["before-0002.pdbackup"], NOON)


def test_a_week_of_days_and_a_month_of_weeks_are_kept():
    daily = names_of(*range(40))
    kept = [name for name in daily if name not in outdated(daily, CHICAGO)]
    assert kept == names_of(0, 1, 2, 3, 4, 5, 6, 8, 15)
    # Monday, 2 March: the weeks before end on 1 March (kept as a day), 22 and 15 February


def test_of_one_day_only_the_newest_stays():
    morning, evening = file_name(NOON), file_name(NOON + timedelta(hours=7))
    assert outdated([evening, morning], CHICAGO) == (morning,)


def test_after_a_long_pause_the_old_ones_are_not_lost():
    old = names_of(300, 301, 302)
    assert outdated([*old, *names_of(0)], CHICAGO) == ()


@given(st.lists(st.integers(0, 900)))
def test_the_newest_is_never_removed_and_foreign_files_never_touched(days):
    names = [*names_of(*days), "before-0002.pdbackup", "letter.txt"]
    gone = outdated(names, CHICAGO)
    assert "before-0002.pdbackup" not in gone
    assert "letter.txt" not in gone
    if days:
        assert file_name(NOON - timedelta(days=min(days))) not in gone
    assert outdated([name for name in names if name not in gone], CHICAGO) == ()
