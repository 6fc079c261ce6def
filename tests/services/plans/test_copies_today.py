"""The day asks once a plan about those with an older copy, until somebody says it is well."""

from datetime import timedelta

import pytest

from peerdesk.domain.plans import PlanStanding
from peerdesk.domain.today import TodayKind
from peerdesk.services import plans, today
from peerdesk.services.desk import today as day_of
from tests.services.plans.builders import another_desk
from tests.services.plans.test_copies import a_plan_with_copies, next_version


def lines(desk):
    found = [group for group in today.groups(desk) if group.kind is TodayKind.COPIES]
    return [line for group in found for line in group.lines]


@pytest.fixture
def changed(desk):
    document_id = a_plan_with_copies(desk, ("Abe",), ("Ray",))
    assert lines(desk) == []
    next_version(desk, document_id)
    return document_id


def test_one_line_says_how_many_are_to_be_told(desk, changed):
    (line,) = lines(desk)
    assert (line.document_id, line.text, line.code) == (changed, "What I am up to", "2")
    assert line.person_name
    assert lines(another_desk(desk)) == []
    plans.set_told(desk, plans.copies(desk, changed)[0].copy_id)
    assert [line.code for line in lines(desk)] == ["1"]


def test_it_is_ticked_away_and_brought_back(desk, changed):
    (line,) = lines(desk)
    today.set_done(desk, line, done=True)
    assert lines(desk) == []
    today.set_done(desk, line, done=False)
    assert [one.code for one in lines(desk)] == ["2"]
    today.set_done(desk, line, done=True)
    next_version(desk, changed, words="more still")
    assert [one.code for one in lines(desk)] == ["2"]


def test_it_is_put_off_and_a_plan_put_away_asks_nothing(desk, changed):
    (line,) = lines(desk)
    today.put_off(desk, line, day_of(desk) + timedelta(days=1))
    assert lines(desk) == []
    today.take_back(desk, line)
    assert len(lines(desk)) == 1
    plans.set_standing(desk, changed, PlanStanding.PAUSED)
    assert lines(desk) == []
