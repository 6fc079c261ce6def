"""Miles and expenses: by contact or day, the worker's own, apart from every note."""

from dataclasses import replace
from datetime import date

import pytest

from peerdesk.domain.errors import AmountOutOfRange, AmountUnreadable
from peerdesk.domain.travel import Expense, Trip
from peerdesk.services import documents, records, signing, travel
from tests.builders import a_draft, a_key

DAY = date(2026, 2, 3)


def test_a_line_becomes_entries_of_its_day(desk):
    trip, expense = travel.write(desk, "12.4 mi clinic, $3.50 parking", DAY)
    found = travel.in_period(desk, DAY, DAY)
    assert found.trips == (trip,)
    assert found.expenses == (expense,)
    assert (found.tenths, found.cents) == (124, 350)
    assert isinstance(trip, Trip)
    assert isinstance(expense, Expense)
    assert (trip.route, expense.what) == ("clinic", "parking")


def test_a_period_holds_both_its_days_and_no_other(desk):
    for day in (date(2026, 1, 31), date(2026, 2, 1), date(2026, 2, 28), date(2026, 3, 1)):
        travel.write(desk, "1 mi", day)
    found = travel.in_period(desk, date(2026, 2, 1), date(2026, 2, 28))
    assert [trip.day.day for trip in found.trips] == [1, 28]


@pytest.mark.parametrize(
    ("line", "refused"),
    [("12.4 mi, $0", AmountOutOfRange), ("about ten", AmountUnreadable), ("", AmountUnreadable)],
)
def test_a_line_is_kept_whole_or_not_at_all(desk, line, refused):
    with pytest.raises(refused):
        travel.write(desk, line, DAY)
    assert travel.in_period(desk, DAY, DAY).trips == ()


def test_an_entry_can_be_changed_removed_and_brought_back(desk):
    (trip,) = travel.write(desk, "12.4 mi clinic", DAY)
    (changed,) = travel.change(desk, trip, "14 mi clinic and back", date(2026, 2, 4))
    assert isinstance(trip, Trip)
    assert isinstance(changed, Trip)
    assert changed.trip_id == trip.trip_id
    assert travel.in_period(desk, DAY, DAY).trips == ()
    with pytest.raises(AmountUnreadable):
        travel.change(desk, changed, "far", DAY)
    travel.remove(desk, changed)
    assert travel.in_period(desk, DAY, date(2026, 2, 4)).trips == ()
    travel.put_back(desk, changed)
    assert travel.in_period(desk, DAY, date(2026, 2, 4)).trips == (changed,)


def test_miles_that_become_money_are_money(desk):
    (trip,) = travel.write(desk, "3 mi", DAY)
    travel.change(desk, trip, "$3 bus", DAY)
    found = travel.in_period(desk, DAY, DAY)
    assert (found.tenths, found.cents) == (0, 300)


def test_another_workers_miles_are_not_mine(desk):
    travel.write(desk, "3 mi", DAY)
    other = replace(desk, signer=replace(desk.signer, worker_id=desk.signer.device_id))
    assert travel.in_period(other, DAY, DAY).trips == ()


def test_miles_of_a_contact_follow_its_day_and_stay_off_its_note(desk):
    document_id = a_draft(desk)
    travel.write(desk, "9876.5 mi Oak Street", date(2026, 2, 9), document_id)
    signing.sign(desk, a_key(desk), [document_id])
    (trip,) = travel.of_document(desk, document_id).trips
    assert trip.day == date(2026, 2, 3)
    said = str(records.read(desk, document_id))
    assert "Oak Street" not in said
    assert "9876" not in said


def test_miles_outlive_a_draft_that_is_thrown_away(desk):
    document_id = a_draft(desk)
    travel.write(desk, "12.4 mi, $2", DAY, document_id)
    documents.discard(desk, document_id)
    found = travel.in_period(desk, DAY, DAY)
    entries: list[Trip | Expense] = [*found.trips, *found.expenses]
    assert [one.document_id for one in entries] == [None, None]
