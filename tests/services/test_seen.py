"""Who has seen a record, as the person may read it."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from peerdesk.domain.documents import DocumentKind
from peerdesk.domain.trail import Act
from peerdesk.services import people, plans
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.services.seen import DOINGS, Did, who_has_seen
from peerdesk.storage import seen, settings, trail
from peerdesk.storage.stamp import Stamp
from tests.builders import TurningClock, a_draft, a_person, a_worker
from tests.storage.test_lists import SOMEONE, plan


def doings(desk: Desk, person_id: UUID) -> list[tuple[Did, DocumentKind | None]]:
    return [(one.did, one.kind) for one in who_has_seen(desk, person_id).lines]


def by_another(desk: Desk, person_id: UUID) -> None:
    """A colleague looks at the record."""
    colleague = replace(a_worker(2), name="Ana Ruiz", title="Supervisor")
    written = stamp(desk)
    theirs = Stamp(written.at, colleague.worker_id, written.device_id)
    with desk.vault.writing() as session:
        settings.add_worker(session, colleague, "supervisor", written)
        trail.add(session, new_id(desk), Act.PERSON_VIEWED, theirs, person_id)


def test_looking_and_writing_are_told_of_the_record_and_each_document(desk: Desk) -> None:
    person = a_person(desk)
    people.view(desk, person)
    a_draft(desk, person)
    plans.start(desk, person, "safety-plan")
    told = doings(desk, person)
    assert (Did.LOOKED, None) in told
    assert (Did.WROTE, DocumentKind.CONTACT_NOTE) in told
    assert (Did.WROTE, DocumentKind.PLAN) in told


def test_nothing_of_another_person_is_told(desk: Desk) -> None:
    person, other = a_person(desk), a_person(desk, "Marisol")
    people.view(desk, other)
    a_draft(desk, other)
    assert doings(desk, person) == [(Did.WROTE, None)]  # that the record was opened


def test_the_same_on_one_day_is_told_once_with_first_and_last(
    desk: Desk, turning: TurningClock
) -> None:
    person = a_person(desk)
    for _ in range(3):
        people.view(desk, person)
        turning.pass_time(minutes=10)
    (looked,) = (one for one in who_has_seen(desk, person).lines if one.did is Did.LOOKED)
    assert looked.count == 3
    assert looked.last - looked.first > timedelta(minutes=19)
    turning.pass_time(days=1)
    people.view(desk, person)
    days = [one.day for one in who_has_seen(desk, person).lines if one.did is Did.LOOKED]
    assert days == [date(2026, 2, 4), date(2026, 2, 3)]


def test_each_worker_is_told_by_name_and_role(desk: Desk) -> None:
    person = a_person(desk)
    people.view(desk, person)
    by_another(desk, person)
    looked = [one for one in who_has_seen(desk, person).lines if one.did is Did.LOOKED]
    assert {(one.worker, one.role, one.is_own) for one in looked} == {
        ("Rosa Little", "Peer specialist", True),
        ("Ana Ruiz", "Supervisor", False),
    }


def test_a_refused_sharing_is_told(desk: Desk) -> None:
    person = a_person(desk)
    with desk.vault.writing() as session:
        act = Act.DISCLOSURE_REFUSED
        trail.add(session, new_id(desk), act, stamp(desk), person, "DENY_NO_CONSENT")
    assert (Did.REFUSED, None) in doings(desk, person)


def test_reading_it_is_no_doing_of_its_own(desk: Desk) -> None:
    person = a_person(desk)
    first = who_has_seen(desk, person)
    assert who_has_seen(desk, person) == first
    assert first.is_whole


def test_the_documents_are_found_by_their_indexes(desk: Desk) -> None:
    told = plan(desk, seen.about_person_query((SOMEONE,), frozenset(DOINGS), 10))
    assert told.count("ix_trail_subject") == 1 + len(DocumentKind)
    assert "SCAN document" not in told
    assert "SCAN trail" not in told
