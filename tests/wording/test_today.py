"""What the day says: every kind has words, days are counted, nothing sounds an alarm."""

from datetime import date, timedelta

import pytest

from peerdesk.domain.planned import PlanState
from peerdesk.domain.today import CheckInReason, TodayKind
from peerdesk.wording import today as words
from peerdesk.wording import week
from peerdesk.wording.today import Told

TODAY = date(2026, 2, 3)


def ahead(days):
    return TODAY + timedelta(days=days)


@pytest.mark.parametrize("kind", list(TodayKind))
def test_every_kind_has_a_heading_that_calls_nothing_late(kind):
    said = words.heading(kind)
    assert said
    assert not {"overdue", "late", "failed", "missing"} & set(said.lower().split())


@pytest.mark.parametrize(
    ("due", "said"),
    [
        (ahead(0), "finish today"),
        (ahead(1), "by Wed Feb 4 · 1 day"),
        (ahead(12), "by Sun Feb 15 · 12 days"),
        (ahead(-1), "was due Mon Feb 2"),
    ],
)
def test_a_note_says_its_last_day_and_the_days_left(due, said):
    assert words.finish_by(due, TODAY) == said


def test_a_finished_note_says_that_only_the_signature_is_missing():
    told = Told("One-on-one", "by Fri Feb 6 · 3 days")
    assert words.ready_note(told, ahead(3), TODAY).when == "ready to sign · 3 days"
    late = words.note("", "", ahead(-1), None, TODAY)
    assert words.ready_note(late, ahead(-1), TODAY).when == "ready to sign · was due Mon Feb 2"
    assert words.ready_note(Told("x"), None, TODAY).when == "ready to sign"


def test_what_has_no_deadline_says_how_old_it_is():
    ages = [words.aged(ahead(-days), TODAY) for days in (0, 1, 9)]
    assert ages == ["begun today", "1 day old", "9 days old"]


@pytest.mark.parametrize("reason", list(CheckInReason))
def test_whom_to_ask_after_says_why(reason):
    told = words.check_in(reason, ahead(-4), TODAY, TODAY)
    assert "Fri Jan 30" in told.about
    assert told.when == "today"


def test_steps_wait_since_their_day_and_say_who_else_takes_them():
    assert words.step("call", "peer", ahead(-2), TODAY) == Told("call", "since Sun Feb 1")
    assert words.step("call", "both", TODAY, TODAY) == Told("call (together)", "today")
    assert words.step("call", "Rosa", TODAY, TODAY) == Told("call (Rosa)", "today")


def test_a_consent_and_a_request_count_the_days_to_their_last():
    assert words.consent_ending("Harbor House", ahead(3), TODAY) == Told(
        "for Harbor House", "ends Fri Feb 6 · 3 days"
    )
    assert words.consent_ending("", TODAY, TODAY) == Told("", "ends today")
    assert words.asking("access", ahead(-1), None, TODAY).when == "answer was due Mon Feb 2"
    assert words.asking("access", TODAY, None, TODAY).when == "answer today"
    assert words.asking("leaving", None, ahead(-5), TODAY).when == "since Thu Jan 29"


def test_what_is_not_shown_is_counted_as_far_as_it_was():
    assert words.more(1, at_least=False) == "and 1 more"
    assert words.more(45, at_least=True) == "and 45 or more"


def test_weeks_are_called_as_people_call_them():
    mondays = (date(2026, 2, 2), date(2026, 2, 9), date(2026, 1, 26))
    called = [week.title(monday, TODAY) for monday in mondays]
    assert called == ["This week", "Next week", "Week of Mon Jan 26"]


def test_a_planned_contact_asks_only_once_its_time_has_come():
    assert week.state(PlanState.PLANNED, is_past=False) == ""
    assert week.state(PlanState.PLANNED, is_past=True) == "did you meet?"
    assert week.state(PlanState.CALLED_OFF, is_past=False) == "called off"
    assert week.state(PlanState.WRITTEN, is_past=False) == "note begun"
