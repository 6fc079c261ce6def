"""What a person asked for: when it is owed, put off once, and answered."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.domain.askings import Asking, AskingKind, AskingState, closed, due_on, put_off
from peerdesk.domain.errors import AskingClosed, ExtensionNotPossible, ReasonMissing

RECEIVED = date(2026, 1, 30)


def an_asking(kind=AskingKind.ACCESS, **facts):
    asked = Asking(UUID(int=1), UUID(int=2), kind, RECEIVED, due_on(kind, RECEIVED))
    return replace(asked, **facts)


@pytest.mark.parametrize(
    ("kind", "last_day"),
    [
        (AskingKind.ACCESS, date(2026, 3, 1)),
        (AskingKind.COPY, date(2026, 3, 1)),
        (AskingKind.AMENDMENT, date(2026, 3, 31)),
        (AskingKind.ACCOUNTING, date(2026, 3, 31)),
        (AskingKind.RESTRICTION, None),
        (AskingKind.CONFIDENTIAL, None),
        (AskingKind.LEAVING, None),
    ],
)
def test_each_request_has_the_time_the_rule_gives_it(kind, last_day):
    assert due_on(kind, RECEIVED) == last_day


@given(st.dates(max_value=date(9000, 1, 1)), st.sampled_from([AskingKind.COPY, AskingKind.ACCESS]))
def test_access_is_owed_thirty_days_on_whatever_the_calendar(received, kind):
    assert due_on(kind, received) - received == timedelta(days=30)


def test_it_can_be_put_off_once_by_thirty_days_with_a_reason():
    asked = an_asking()
    later = put_off(asked, " The files are in storage. ", asked.due_on)
    assert later.due_on == asked.due_on + timedelta(days=30)
    assert later.extension_reason == "The files are in storage."
    with pytest.raises(ExtensionNotPossible):
        put_off(later, "again", RECEIVED)


def test_it_cannot_be_put_off_after_its_day_or_without_one():
    asked = an_asking()
    with pytest.raises(ExtensionNotPossible):
        put_off(asked, "late", asked.due_on + timedelta(days=1))
    with pytest.raises(ExtensionNotPossible):
        put_off(an_asking(AskingKind.LEAVING), "why", RECEIVED)


def test_putting_off_and_refusing_need_a_reason():
    with pytest.raises(ReasonMissing):
        put_off(an_asking(), "  ", RECEIVED)
    with pytest.raises(ReasonMissing):
        closed(an_asking(), AskingState.REFUSED, " ", RECEIVED)


def test_what_was_answered_stays_answered():
    done = closed(an_asking(), AskingState.DONE, "", date(2026, 2, 3))
    assert (done.state, done.closed_on) == (AskingState.DONE, date(2026, 2, 3))
    with pytest.raises(AskingClosed):
        closed(done, AskingState.REFUSED, "no", date(2026, 2, 4))
    with pytest.raises(AskingClosed):
        put_off(done, "no", date(2026, 2, 4))
