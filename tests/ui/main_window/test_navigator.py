"""What pages tell the window when something they do fails."""

import pytest

from peerdesk.domain.errors import SaveFailed
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.wording import sentence


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
