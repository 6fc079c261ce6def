"""The growing wait after wrong passphrases, whatever the clock and the disk do."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerdesk.storage.failures import (
    FAILURES,
    WAITS_S,
    forget,
    record_failure,
    record_opening,
    recorded,
    seconds_to_wait,
)
from tests.vaults import START


def failed(folder, times, at=START):
    for _ in range(times):
        record_failure(folder, at)


def test_the_first_slips_cost_nothing_then_the_wait_grows_up_to_15_minutes(tmp_path):
    waits = [seconds_to_wait(tmp_path, START)]
    for _ in range(14):
        record_failure(tmp_path, START)
        waits.append(seconds_to_wait(tmp_path, START))
    assert waits[: len(WAITS_S)] == list(WAITS_S)
    assert set(waits[len(WAITS_S) :]) == {900}


def test_the_wait_passes(tmp_path):
    failed(tmp_path, 5)
    assert seconds_to_wait(tmp_path, START + timedelta(seconds=14.2)) == 1
    assert seconds_to_wait(tmp_path, START + timedelta(seconds=15)) == 0


def test_a_clock_set_back_neither_frees_nor_locks_for_long(tmp_path):
    failed(tmp_path, 20)
    back = START - timedelta(days=400)
    assert seconds_to_wait(tmp_path, back) == 900
    assert seconds_to_wait(tmp_path, back + timedelta(seconds=600)) == 300
    assert seconds_to_wait(tmp_path, back + timedelta(seconds=900)) == 0


def test_an_opening_ends_the_row_but_keeps_the_times(tmp_path):
    failed(tmp_path, 6)
    record_opening(tmp_path, START)
    assert seconds_to_wait(tmp_path, START) == 0
    assert recorded(tmp_path) == (START,) * 6
    failed(tmp_path, 3)
    assert seconds_to_wait(tmp_path, START) == 2


def test_once_the_trail_has_them_they_are_forgotten(tmp_path):
    failed(tmp_path, 2)
    forget(tmp_path)
    forget(tmp_path)
    assert recorded(tmp_path) == ()
    record_opening(tmp_path, START)
    assert not (tmp_path / FAILURES).exists()


def test_a_line_cut_off_by_a_power_cut_counts_for_nothing(tmp_path):
    failed(tmp_path, 4)
    path = tmp_path / FAILURES
    path.write_bytes(path.read_bytes()[:-9] + b"\n")
    assert recorded(tmp_path) == (START,) * 3
    failed(tmp_path, 1)
    assert seconds_to_wait(tmp_path, START) == 5


@settings(max_examples=50)
@given(content=st.binary(max_size=200))
def test_no_content_of_the_file_keeps_anyone_out_for_more_than_15_minutes(
    tmp_path_factory, content
):
    folder = tmp_path_factory.mktemp("failures")
    (folder / FAILURES).write_bytes(content)
    assert 0 <= seconds_to_wait(folder, START) <= 900


@pytest.mark.parametrize("line", ["failed 2026-03-02T15:30:00", "failed yesterday", "wiped 2026"])
def test_lines_without_a_zone_or_sense_are_skipped(tmp_path, line):
    (tmp_path / FAILURES).write_text(line + "\n")
    assert recorded(tmp_path) == ()
