"""A vault of the first version opens with everything in it, and goes on to hold plans."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from peerdesk.domain.documents import ContactFilter
from peerdesk.domain.goals import GoalStatus
from peerdesk.services import contacts, documents, opening, people, records, signing, unlock
from peerdesk.services.desk import Desk
from peerdesk.services.documents import Writing
from peerdesk.services.verify import verify
from peerdesk.storage import backup
from peerdesk.storage.migrate import CURRENT
from peerdesk.storage.triggers import trigger_name
from tests.builders import (
    DEVICE,
    PASSPHRASE,
    a_draft,
    a_key,
    a_person,
    a_signed_note,
    at_local,
    chosen,
    finished,
)
from tests.storage.version_one import take_back, vault_key


@pytest.fixture
def old(desk, turning):
    """Opens the desk's vault again, after it was taken back to the first version."""

    def reopened():
        folder = desk.vault.folder
        desk.vault.close()
        take_back(folder, vault_key(folder, PASSPHRASE))
        clock = turning.clock()
        again = opening.open_desk(unlock.unlock(folder, PASSPHRASE, clock), DEVICE, clock)
        opened.append(again)
        return again

    opened: list[Desk] = []
    yield reopened
    for one in opened:
        one.vault.close()


def test_everything_signed_drafted_and_wanted_is_there_after_the_change(desk, old):
    person_id = a_person(desk, "Thảo Đặng")
    goal = people.add_goal(desk, person_id, "học lái xe")
    signed = a_signed_note(desk, person_id, response="Cô nói “tôi vui lắm”")
    draft = a_draft(desk, person_id, purpose="Chuyện nhà ở")
    desk = old()
    present = records.read(desk, signed).present.answers
    assert present is not None
    assert present.value("response") == "Cô nói “tôi vui lắm”"
    assert documents.open_draft(desk, draft).answers.value("purpose") == "Chuyện nhà ở"
    assert people.goals(desk, person_id) == [goal]
    assert [step.text for step in people.open_steps(desk, person_id)] == ["apply to one opening"]
    assert [hit.summary.document_id for hit in contacts.find(desk, "vui lam")] == [signed]
    assert contacts.count(desk, ContactFilter(person_id=person_id)) == 2
    assert verify(desk.vault).holds


def test_work_goes_on_in_it(desk, old):
    person_id = a_person(desk)
    goal = people.add_goal(desk, person_id, "a job")
    draft = a_draft(desk, person_id)
    desk = old()
    people.set_goal_status(desk, goal.goal_id, GoalStatus.REACHED)
    signing.sign(desk, a_key(desk), [draft])
    assert verify(desk.vault).holds


def test_a_copy_of_the_first_version_stays_beside_it(desk, old):
    a_signed_note(desk)
    desk = old()
    copy = desk.vault.folder / "backups" / f"before-{CURRENT.newest}.pdbackup"
    assert backup.check(copy).header == desk.vault.header


def test_what_was_signed_stays_final(desk, old):
    a_signed_note(desk)
    desk = old()
    with desk.vault.reading() as session:
        names = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        triggers = set(session.scalars(text(names)))
        assert session.scalar(text("PRAGMA foreign_keys")) == 1
    assert triggers == {trigger_name(statement) for statement in CURRENT.triggers}
    with pytest.raises(DatabaseError, match="revision is final"), desk.vault.writing() as session:
        session.execute(text("DELETE FROM revision"))


def test_the_last_contact_becomes_one_at_which_they_met(desk, old):
    person_id = a_person(desk)
    a_signed_note(desk, person_id)
    met = people.summary(desk, person_id).last_contact_at
    with desk.vault.writing() as session:  # as the first version counted a later no-show
        session.execute(text("UPDATE person SET last_contact_at = last_contact_at + 86400000000"))
    assert people.summary(old(), person_id).last_contact_at == met


def test_nobody_was_met_by_a_visit_that_did_not_come_about(desk):
    person_id = a_person(desk)
    a_signed_note(desk, person_id)
    met = people.summary(desk, person_id).last_contact_at
    document_id = documents.start_note(desk, person_id)
    opened = documents.open_draft(desk, document_id)
    answers = chosen(finished(opened.answers, "2026-02-03 08:05"), "outcome", "no_show")
    answers = chosen(answers, "missed.cause", "unknown").with_answer("missed.tried", "Called.")
    answers = answers.with_answer("missed.next_try", at_local("2026-02-06 09:00"))
    documents.save(desk, opened, Writing(answers.with_answer("end_at", None)))
    signing.sign(desk, a_key(desk), [document_id])
    assert people.summary(desk, person_id).last_contact_at == met
