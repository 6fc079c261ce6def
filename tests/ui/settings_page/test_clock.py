"""The clock in Settings: there only while it is behind, and taken at a worker's word."""

from datetime import timedelta

import pytest

from peerdesk.services.clock_check import clock_behind
from peerdesk.services.practice import set_practice_setting
from peerdesk.ui.settings_page.clock import ClockSection


@pytest.fixture
def section(desk, qtbot):
    section = ClockSection(desk)
    qtbot.addWidget(section)
    return section


def set_back_after_writing(desk, turning):
    turning.now += timedelta(days=40)
    set_practice_setting(desk, "anything", 1)
    turning.now -= timedelta(days=40)


def test_nothing_is_said_of_a_clock_that_is_right(section):
    section.refresh()
    assert section.isHidden()


def test_a_clock_that_is_behind_is_told_with_both_moments(desk, turning, section):
    set_back_after_writing(desk, turning)
    section.refresh()
    assert not section.isHidden()
    assert "February 3, 2026" in section.said.text()
    assert "March 15, 2026" in section.said.text()


def test_a_worker_s_word_is_taken(desk, turning, section):
    set_back_after_writing(desk, turning)
    section.refresh()
    section.is_right.click()
    assert clock_behind(desk) is None
    assert section.is_right.isHidden()
    section.refresh()
    assert section.isHidden()
