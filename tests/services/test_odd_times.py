"""Odd times are seen beside the real contacts in the vault, and only warned about."""

from dataclasses import replace
from datetime import timedelta

import pytest

from peerdesk.domain.problems import Problem
from peerdesk.services import contacts, documents
from peerdesk.services.odd_times import Asked, OddTime, odd_times
from tests.builders import a_draft, a_person, chosen, finished
from tests.services.groups.builders import a_written_meeting


def asked(desk, document_id, **changed):
    line = contacts.summary(desk, document_id)
    columns = replace(line.columns, **changed)
    return Asked(document_id, line.author_id, line.person_id, columns)


def found(desk, document_id, **changed):
    return [one.problem for one in odd_times(desk, asked(desk, document_id, **changed))]


def written_at(desk, start, minutes=47, person=None):
    document_id = a_draft(desk, person or a_person(desk))
    opened = documents.open_draft(desk, document_id)
    documents.save(desk, opened, documents.Writing(finished(opened.answers, start, minutes)))
    return document_id


def test_a_usual_contact_has_nothing_odd(desk):
    assert not found(desk, a_draft(desk))


def test_two_contacts_of_one_worker_overlap_and_lead_to_each_other(desk):
    one = written_at(desk, "2026-02-03 14:05")
    other = written_at(desk, "2026-02-03 14:00")
    assert odd_times(desk, asked(desk, one)) == (OddTime(Problem.WORKER_OVERLAP, other),)
    assert odd_times(desk, asked(desk, other)) == (OddTime(Problem.WORKER_OVERLAP, one),)


def test_contacts_that_only_touch_do_not_overlap(desk):
    written_at(desk, "2026-02-03 13:18")
    assert not found(desk, written_at(desk, "2026-02-03 14:05"))


def test_a_visit_that_did_not_come_about_overlaps_with_nothing(desk):
    one = written_at(desk, "2026-02-03 14:05")
    opened = documents.open_draft(desk, one)
    missed = chosen(opened.answers, "outcome", "no_show")
    documents.save(desk, opened, documents.Writing(missed))
    assert not found(desk, written_at(desk, "2026-02-03 14:00"))
    assert not found(desk, one)


@pytest.mark.parametrize(
    ("minutes", "problem"), [(0, Problem.ZERO_MINUTES), (8 * 60 + 1, Problem.LONG_CONTACT)]
)
def test_a_contact_of_no_length_or_of_more_than_eight_hours(desk, minutes, problem):
    assert problem in found(desk, written_at(desk, "2026-02-03 05:05", minutes))


def test_a_day_of_more_than_fourteen_hours_is_told_on_the_contact_that_makes_it(desk):
    for hour in ("02", "10"):
        written_at(desk, f"2026-02-02 {hour}:00", 7 * 60 + 30)
    assert found(desk, written_at(desk, "2026-02-02 18:00", 30)) == [Problem.LONG_WORKER_DAY]


def test_a_day_that_has_not_come_and_an_end_that_has_not(desk):
    note = a_draft(desk)
    now, line = desk.clock.now(), contacts.summary(desk, note)
    later = line.columns.service_date + timedelta(days=400)
    assert found(desk, note, service_date=later) == [Problem.FUTURE_DATE]
    ends = found(desk, note, happened_at=now - timedelta(minutes=5), ended_at=now + timedelta(1))
    assert Problem.SIGNED_BEFORE_END in ends or Problem.FUTURE_DATE in ends


def test_the_same_times_on_many_notes(desk):
    for day in range(2, 6):
        written_at(desk, f"2026-01-0{day} 14:05")
    assert found(desk, written_at(desk, "2026-01-06 14:05")) == [Problem.IDENTICAL_TIMES]


def test_notes_of_one_meeting_are_one_time_and_clash_with_others_alone(desk):
    meeting, entries = a_written_meeting(desk, ("Hoa Nguyen", "Will Turner", "Ana Ruiz"))
    assert not [found(desk, each) for each in (meeting, *entries) if found(desk, each)]
    other = written_at(desk, "2026-02-03 14:00")
    for each in (meeting, *entries):
        assert odd_times(desk, asked(desk, each)) == (OddTime(Problem.WORKER_OVERLAP, other),)
    assert found(desk, other) == [Problem.WORKER_OVERLAP]
