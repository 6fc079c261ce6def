"""The clock that is handed in."""

from datetime import UTC, datetime

from peerdesk.domain.clock import Clock


def test_the_local_time_is_what_a_clock_on_the_wall_shows():
    new_year = Clock(
        lambda: datetime(2027, 1, 1, 5, 30, tzinfo=UTC), lambda: "America/Denver", bytes
    )
    assert new_year.local().isoformat() == "2026-12-31T22:30:00-07:00"
