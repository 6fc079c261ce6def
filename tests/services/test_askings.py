"""Requests of people in the vault: received, put off, answered, and told in the trail."""

from datetime import date, timedelta

import pytest

from peerdesk.domain.askings import AskingKind, AskingState
from peerdesk.domain.errors import AskingClosed, EntryNotFound, MomentAhead, PersonNotFound
from peerdesk.domain.trail import Act
from peerdesk.services import askings
from peerdesk.services.askings import add_asking, asking, close_asking
from peerdesk.services.desk import new_id
from peerdesk.storage import trail
from tests.builders import a_person

TODAY = date(2026, 2, 3)


def ids(lines):
    return [line.asking.asking_id for line in lines]


def test_a_request_is_kept_with_its_last_day(desk):
    darnell = a_person(desk)
    asked = asking(desk, add_asking(desk, darnell, AskingKind.AMENDMENT, " The date is wrong. "))
    assert asked.what == "The date is wrong."
    assert asked.received_on == TODAY
    assert asked.due_on == TODAY + timedelta(days=60)


def test_it_may_have_come_on_an_earlier_day_and_not_on_a_later(desk):
    darnell = a_person(desk)
    earlier = TODAY - timedelta(days=5)
    found = asking(desk, add_asking(desk, darnell, AskingKind.COPY, received_on=earlier))
    assert found.due_on == earlier + timedelta(days=30)
    with pytest.raises(MomentAhead):
        add_asking(desk, darnell, AskingKind.COPY, received_on=TODAY + timedelta(days=1))


def test_requests_come_newest_first_in_pages_for_one_or_for_all(desk):
    darnell, ana = a_person(desk), a_person(desk, "Ana")
    days = [TODAY - timedelta(days=number) for number in range(4)]
    mine = [add_asking(desk, darnell, AskingKind.COPY, received_on=day) for day in days]
    hers = add_asking(desk, ana, AskingKind.LEAVING, received_on=days[2])
    assert ids(askings.askings(desk, person_id=darnell)) == mine
    first = askings.askings(desk, limit=3)
    rest = askings.askings(desk, after=first[-1].asking, limit=3)
    assert sorted(ids((*first, *rest))) == sorted([*mine, hers])
    assert {line.person_name for line in (*first, *rest)} == {"Darnell", "Ana"}


def test_open_ones_can_be_told_apart(desk):
    darnell = a_person(desk)
    done, still = (add_asking(desk, darnell, AskingKind.COPY) for _ in range(2))
    close_asking(desk, done, AskingState.DONE, "Handed over on paper.")
    assert ids(askings.askings(desk, state=AskingState.OPEN)) == [still]
    assert asking(desk, done).outcome == "Handed over on paper."


def test_it_is_put_off_once_with_the_reason(desk):
    one = add_asking(desk, a_person(desk), AskingKind.ACCOUNTING)
    later = askings.put_off_asking(desk, one, "Two of us are ill.")
    assert asking(desk, one) == later
    assert later.due_on == TODAY + timedelta(days=90)


def test_a_statement_of_disagreement_follows_a_refusal_only(desk):
    one = add_asking(desk, a_person(desk), AskingKind.AMENDMENT)
    with pytest.raises(AskingClosed):
        askings.add_disagreement(desk, one, "I was there.")
    close_asking(desk, one, AskingState.REFUSED, "The note is accurate and complete.")
    askings.add_disagreement(desk, one, "I was there.")
    assert asking(desk, one).disagreement == "I was there."


def test_the_trail_tells_each_step_and_nothing_of_what_was_said(desk):
    darnell = a_person(desk)
    one = add_asking(desk, darnell, AskingKind.COPY, "everything about my sister")
    close_asking(desk, one, AskingState.WITHDRAWN)
    with desk.vault.reading() as session:
        told = [each for each in trail.about(session, darnell) if each.act is Act.ASKING_CHANGED]
    assert [each.detail for each in told] == ["copy received", "copy withdrawn"]


def test_unknown_people_and_requests_are_told(desk):
    with pytest.raises(PersonNotFound):
        add_asking(desk, new_id(desk), AskingKind.COPY)
    with pytest.raises(EntryNotFound):
        asking(desk, new_id(desk))
