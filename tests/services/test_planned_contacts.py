"""Contacts one means to have: across clock changes, called off, becoming a note, never guessing."""

from datetime import UTC, date, datetime, timedelta

import pytest

from peerdesk.domain.contact_notes import ContactType
from peerdesk.domain.errors import EntryNotFound, PersonNotFound, ZoneUnknown
from peerdesk.domain.ids import record_id
from peerdesk.domain.planned import PlannedWish, PlanState, monday_of, week_span
from peerdesk.forms.values import Coding, PartialDateTime
from peerdesk.services import documents, planned_contacts
from peerdesk.services.documents import Writing
from tests.builders import ZONE, a_person, finished

AT = datetime(2026, 2, 5, 20, 0, tzinfo=UTC)


def wish(starts_at=AT, zone=ZONE, contact_type="one_on_one", **more):
    return PlannedWish(starts_at, zone, contact_type, **more)


def code(answers, link_id):
    value = answers.value(link_id)
    return value.code if isinstance(value, Coding) else None


def test_what_is_planned_stands_in_its_week(desk):
    ana = a_person(desk, "Ana", identifier="red hat")
    planned = planned_contacts.plan(desk, wish(person_id=ana, minutes=45))
    (one,) = planned_contacts.week(desk, date(2026, 2, 2))
    assert (one.planned_id, one.person_name, one.identifier) == (planned, "Ana", "red hat")
    assert one.wish.ends_at == AT + timedelta(minutes=45)
    assert planned_contacts.week(desk, date(2026, 2, 9)) == ()


def test_it_can_be_changed_called_off_and_planned_again(desk):
    planned = planned_contacts.plan(desk, wish())
    planned_contacts.change(desk, planned, wish(place="  the north door\x07 "))
    assert planned_contacts.planned(desk, planned).wish.place == "the north door"
    planned_contacts.cancel(desk, planned)
    assert planned_contacts.planned(desk, planned).state is PlanState.CALLED_OFF
    planned_contacts.restore(desk, planned)
    assert planned_contacts.planned(desk, planned).state is PlanState.PLANNED


def test_it_becomes_a_note_with_person_kind_place_and_way_and_never_a_time(desk):
    ana = a_person(desk)
    planned = planned_contacts.plan(
        desk,
        wish(
            person_id=ana,
            contact_type="community",
            setting="library",
            modality="video",
            place="reading room",
            minutes=30,
        ),
    )
    note = planned_contacts.begin_note(desk, planned)
    answers = documents.open_draft(desk, note).answers
    assert documents.open_draft(desk, note).draft.person_id == ana
    assert code(answers, "contact_type") == ContactType.COMMUNITY
    assert (code(answers, "setting"), code(answers, "modality")) == ("library", "video")
    assert answers.value("place_detail") == "reading room"
    for never in ("start_at", "end_at", "outcome", "goal_links", "purpose"):
        assert answers.value(never) is None, never
    assert planned_contacts.begin_note(desk, planned) == note  # not begun twice
    assert planned_contacts.planned(desk, planned).state is PlanState.WRITTEN


def test_not_having_met_is_said_and_when_it_was_planned(desk):
    planned = planned_contacts.plan(desk, wish(person_id=a_person(desk)))
    answers = documents.open_draft(desk, planned_contacts.did_not_meet(desk, planned)).answers
    assert code(answers, "outcome") == "no_show"
    planned_at = answers.value("missed.planned_at")
    assert isinstance(planned_at, PartialDateTime)
    assert planned_at.text.startswith("2026-02-05T14:00")


def test_a_note_that_is_given_up_leaves_it_planned(desk):
    planned = planned_contacts.plan(desk, wish(person_id=a_person(desk)))
    note = planned_contacts.begin_note(desk, planned)
    documents.discard(desk, note)
    found = planned_contacts.planned(desk, planned)
    assert (found.state, found.document_id) == (PlanState.PLANNED, None)
    assert planned_contacts.begin_note(desk, planned) != note


def left(desk, person_id, start, minutes=47):
    """A note that was begun by hand, and left; gives its id."""
    note = documents.start_note(desk, person_id)
    opened = documents.open_draft(desk, note)
    writing = Writing(finished(opened.answers, start, minutes) if start else opened.answers)
    documents.save(desk, opened, writing)
    documents.leave(desk, opened, writing)
    return note


def test_a_note_begun_by_hand_on_the_day_is_what_was_planned(desk):
    """The line on Today stayed, and W there began a second note of the same contact."""
    ana, ben = a_person(desk, "Ana"), a_person(desk, "Ben")
    early = planned_contacts.plan(desk, wish(AT - timedelta(hours=4), person_id=ana))
    late = planned_contacts.plan(desk, wish(AT, person_id=ana))
    bens = planned_contacts.plan(desk, wish(AT, person_id=ben))
    note = left(desk, ana, "2026-02-05 14:20")
    found = {each: planned_contacts.planned(desk, each) for each in (early, late, bens)}
    assert (found[late].state, found[late].document_id) == (PlanState.WRITTEN, note)
    assert found[early].state is found[bens].state is PlanState.PLANNED
    assert planned_contacts.begin_note(desk, late) == note
    second = left(desk, ana, "2026-02-05 15:20")
    assert planned_contacts.planned(desk, early).document_id == second
    documents.discard(desk, note)
    assert planned_contacts.planned(desk, late).state is PlanState.PLANNED


@pytest.mark.parametrize("start", [None, "2026-02-04 23:50", "2026-02-06 00:10"])
def test_a_note_of_another_day_or_of_none_is_not_what_was_planned(desk, start):
    ana = a_person(desk, "Ana")
    planned = planned_contacts.plan(desk, wish(person_id=ana))
    left(desk, ana, start)
    assert planned_contacts.planned(desk, planned).state is PlanState.PLANNED


def test_what_was_called_off_stays_called_off(desk):
    ana = a_person(desk, "Ana")
    planned = planned_contacts.plan(desk, wish(person_id=ana))
    planned_contacts.cancel(desk, planned)
    left(desk, ana, "2026-02-05 14:00")
    assert planned_contacts.planned(desk, planned).state is PlanState.CALLED_OFF


def test_a_note_that_is_what_was_planned_takes_no_second_plan(desk):
    ana = a_person(desk, "Ana")
    first = planned_contacts.plan(desk, wish(person_id=ana))
    other = planned_contacts.plan(desk, wish(AT + timedelta(hours=1), person_id=ana))
    note = left(desk, ana, "2026-02-05 14:00")
    opened = documents.open_draft(desk, note)
    documents.leave(desk, opened, Writing(opened.answers))
    assert planned_contacts.planned(desk, first).document_id == note
    assert planned_contacts.planned(desk, other).state is PlanState.PLANNED


def test_what_is_not_there_is_refused(desk):
    nobody = record_id(1, b"\1" * 10)
    with pytest.raises(EntryNotFound):
        planned_contacts.planned(desk, nobody)
    with pytest.raises(PersonNotFound):
        planned_contacts.plan(desk, wish(person_id=nobody))
    with pytest.raises(ZoneUnknown):
        planned_contacts.plan(desk, wish(zone="Mars/Olympus"))


def test_it_is_told_from_its_reminder_until_it_has_begun_unless_called_off(desk, turning):
    planned = planned_contacts.plan(desk, wish(remind_minutes=15))
    planned_contacts.plan(desk, wish())  # wants no reminder
    turning.now = AT - timedelta(minutes=16)
    assert planned_contacts.to_remind(desk) == ()
    for minutes in (-15, 0, 4):
        turning.now = AT + timedelta(minutes=minutes)
        assert [one.planned_id for one in planned_contacts.to_remind(desk)] == [planned]
    turning.now = AT + timedelta(minutes=6)
    assert planned_contacts.to_remind(desk) == ()
    turning.now = AT - timedelta(minutes=10)
    planned_contacts.cancel(desk, planned)
    assert planned_contacts.to_remind(desk) == ()


@pytest.mark.parametrize(
    ("monday", "hours"),
    [(date(2026, 3, 2), 167), (date(2026, 10, 26), 169), (date(2026, 2, 2), 168)],
)
def test_a_week_in_which_the_clock_changes_is_an_hour_shorter_or_longer(monday, hours):
    first, until = week_span(monday, ZONE)
    assert until - first == timedelta(hours=hours)


def test_someone_who_travels_sees_it_at_the_time_their_own_clock_will_show(desk, turning):
    planned_contacts.plan(desk, wish(starts_at=datetime(2026, 2, 9, 5, 30, tzinfo=UTC)))
    turning.zone = "America/New_York"  # there it is half past midnight of Monday
    assert planned_contacts.week(desk, date(2026, 2, 2)) == ()
    assert len(planned_contacts.week(desk, date(2026, 2, 9))) == 1


def test_a_week_begins_on_monday():
    assert monday_of(date(2026, 2, 8)) == date(2026, 2, 2)
    assert monday_of(date(2026, 2, 9)) == date(2026, 2, 9)
