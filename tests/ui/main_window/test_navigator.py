"""What pages tell the window when something they do fails."""

from datetime import UTC, datetime
from typing import Any

import pytest

from peerdesk.domain.clock import Clock
from peerdesk.domain.errors import SaveFailed
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.wording import sentence

NOON = datetime(2026, 2, 3, 12, tzinfo=UTC)


@pytest.fixture
def said():
    return []


@pytest.fixture
def navigator(qapp, said):
    made = Navigator()
    made.said.connect(said.append)
    return made


def fail():
    raise SaveFailed


def test_what_was_done_says_nothing(navigator, said):
    assert navigator.did(lambda: None)
    assert said == []


def test_what_failed_is_said(navigator, said):
    assert not navigator.did(fail)
    assert navigator.given(fail) is None
    assert said == [sentence(SaveFailed())] * 2


def test_what_was_done_may_give_something_or_nothing(navigator, said):
    assert navigator.given(lambda: "a note") == "a note"
    assert navigator.given(list) == []
    assert navigator.given(lambda: None) is None
    assert said == []


def test_what_nobody_foresaw_is_not_swallowed(navigator):
    with pytest.raises(ZeroDivisionError):
        navigator.did(lambda: 1 // 0)


def test_what_is_kept_is_told_with_its_time_and_else_why_not(navigator):
    told: list[Any] = []
    navigator.saved_at.connect(told.append)
    navigator.save_failed.connect(told.append)
    clock = Clock(lambda: NOON, lambda: "America/Denver", bytes)
    assert navigator.keeps(lambda: None, clock) == ""
    assert navigator.keeps(fail, clock) == sentence(SaveFailed())
    assert told == [NOON, sentence(SaveFailed())]
    assert told[0].hour == 5, "as the clock on the wall has it"
