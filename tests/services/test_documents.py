"""Nothing typed is lost: drafts are kept as they are, moved, given up, and found again."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from peerdesk.domain.contact_notes import ContactType
from peerdesk.domain.documents import ContactFilter, Cursor, Place
from peerdesk.domain.errors import AlreadySigned, DocumentNotFound, PersonNotFound
from peerdesk.domain.trail import Act
from peerdesk.services import contacts, documents, people, records
from peerdesk.services.documents import Writing
from tests.builders import a_draft, a_person, a_signed_note, at_local, chosen, finished


def test_a_new_contact_starts_like_the_last_one_but_never_its_outcome(desk):
    person_id = a_person(desk)
    a_signed_note(desk, person_id)
    opened = documents.open_draft(desk, documents.start_note(desk, person_id))
    codes = {link: opened.answers.value(link) for link in ("setting", "modality", "contact_type")}
    assert {link: getattr(value, "code", None) for link, value in codes.items()} == {
        "setting": "library",
        "modality": "in_person",
        "contact_type": "one_on_one",
    }
    for link in ("outcome", "start_at", "end_at", "goal_links", "risk_flag", "collab.mode"):
        assert opened.answers.value(link) is None


@pytest.mark.parametrize("between", [ContactType.GROUP, ContactType.ATTEMPT])
def test_a_contact_starts_like_the_last_one_alone_together(desk, between):
    person_id = a_person(desk)
    a_signed_note(desk, person_id)
    documents.start_note(desk, person_id, contact_type=between)
    opened = documents.open_draft(desk, documents.start_note(desk, person_id))
    assert getattr(opened.answers.value("contact_type"), "code", None) == ContactType.ONE_ON_ONE


@pytest.mark.parametrize("kind", [ContactType.ATTEMPT, ContactType.ONE_ON_ONE])
def test_place_and_modality_are_those_of_the_last_contact_that_took_place(desk, kind):
    person_id = a_person(desk)
    a_signed_note(desk, person_id)
    opened = documents.open_draft(desk, documents.start_note(desk, person_id, contact_type=kind))
    answers = opened.answers
    for link_id, code in (("outcome", "no_answer"), ("modality", "audio"), ("setting", "home")):
        answers = chosen(answers, link_id, code)
    documents.save(desk, opened, Writing(answers))
    begun = documents.open_draft(desk, documents.start_note(desk, person_id)).answers
    found = [begun.value(link_id) for link_id in ("contact_type", "modality", "setting")]
    assert [getattr(one, "code", None) for one in found] == ["one_on_one", "in_person", "library"]


def test_a_draft_comes_back_with_words_and_cursor(desk):
    document_id = documents.start_note(desk, a_person(desk))
    opened = documents.open_draft(desk, document_id)
    answers = opened.answers.with_answer("purpose", "Met at the libr")
    documents.save(desk, opened, Writing(answers, Cursor("purpose", 15), "DAP"))
    again = documents.open_draft(desk, document_id)
    assert again.answers.value("purpose") == "Met at the libr"
    assert (again.draft.cursor, again.draft.narrative_format) == (Cursor("purpose", 15), "DAP")


def test_thirty_thousand_characters_are_kept(desk):
    text = "Ông Đặng 🚲 nói chuyện. " * 1300
    document_id = a_draft(desk, what_i_did=text)
    assert documents.open_draft(desk, document_id).answers.value("what_i_did") == text


def test_lists_know_a_draft_as_it_is_written(desk):
    document_id = a_draft(desk)
    line = contacts.summary(desk, document_id)
    assert line.columns.minutes == 47
    assert line.columns.service_date == date(2026, 2, 3)
    assert line.columns.opening.startswith("Darnell wanted")
    assert line.ready
    assert [one.document_id for one in contacts.drafts(desk, ready=True)] == [document_id]


def test_an_invalid_draft_is_kept_and_is_not_ready(desk):
    document_id = documents.start_note(desk, a_person(desk))
    opened = documents.open_draft(desk, document_id)
    answers = finished(opened.answers).with_answer("end_at", at_local("2026-02-03 13:00"))
    documents.save(desk, opened, Writing(answers))
    assert not contacts.summary(desk, document_id).ready
    assert "end_at" in documents.missing(desk, opened, answers)


@pytest.mark.parametrize(
    "link_id", ["outcome", "start_at", "end_at", "purpose", "what_i_did", "response", "risk_flag"]
)
def test_what_is_missing_is_named(desk, link_id):
    opened = documents.open_draft(desk, documents.start_note(desk, a_person(desk)))
    answers = finished(opened.answers).with_answer(link_id, None)
    assert link_id in documents.missing(desk, opened, answers)


def test_the_honest_short_answers_are_enough(desk):
    opened = documents.open_draft(desk, documents.start_note(desk, a_person(desk)))
    answers = finished(opened.answers)
    for row in answers.rows_of("next_steps"):
        answers = answers.remove_row(row)
    assert "next_steps" in documents.missing(desk, opened, answers)
    none_agreed = answers.with_answer("next_steps_none", True)
    assert documents.missing(desk, opened, none_agreed) == ()


def test_a_missed_visit_needs_less(desk):
    opened = documents.open_draft(desk, documents.start_note(desk, a_person(desk)))
    answers = chosen(opened.answers, "contact_type", "attempt")
    answers = chosen(answers, "outcome", "no_answer")
    answers = chosen(answers, "modality", "audio")
    answers = answers.with_answer("start_at", at_local("2026-02-03 10:00"))
    lacking = documents.missing(desk, opened, answers)
    assert not {"response", "end_at", "goal_links", "collab.mode"} & set(lacking)


def test_a_draft_on_the_wrong_person_is_moved_with_its_words(desk):
    wrong, right = a_person(desk, "Jon"), a_person(desk, "John")
    goal = people.add_goal(desk, wrong, "my own door key")
    document_id = documents.start_note(desk, wrong)
    opened = documents.open_draft(desk, document_id)
    answers = finished(opened.answers).with_answer("goal_links", str(goal.goal_id))
    documents.save(desk, opened, Writing(answers))
    documents.move(desk, document_id, right)
    moved = documents.open_draft(desk, document_id)
    assert moved.draft.person_id == right
    assert moved.answers.value("purpose") == answers.value("purpose")
    assert moved.answers.value("goal_links") is None
    assert Act.DRAFT_MOVED in [entry.act for entry in records.history(desk, document_id)]


def test_a_draft_is_given_up_with_a_trace(desk):
    person_id = a_person(desk)
    document_id = a_draft(desk, person_id)
    documents.discard(desk, document_id)
    with pytest.raises(DocumentNotFound):
        documents.open_draft(desk, document_id)
    last = records.history(desk, document_id)[-1]
    assert (last.act, last.detail) == (Act.DRAFT_DISCARDED, f"2026-02-03 {person_id}")


def test_a_signed_note_is_neither_moved_nor_edited(desk):
    document_id = a_signed_note(desk)
    with pytest.raises(DocumentNotFound):
        documents.move(desk, document_id, a_person(desk))
    other = documents.open_draft(desk, a_draft(desk))
    stale = replace(other, draft=replace(other.draft, document_id=document_id))
    with pytest.raises(AlreadySigned):
        documents.save(desk, stale, Writing(other.answers))


def test_nobody_is_not_a_person(desk):
    with pytest.raises(PersonNotFound):
        documents.start_note(desk, UUID(int=5))


def test_a_left_draft_is_found_by_its_words(desk):
    document_id = a_draft(desk, response="She baked bánh mì for the block")
    opened = documents.open_draft(desk, document_id)
    documents.leave(desk, opened, Writing(opened.answers))
    assert [hit.summary.document_id for hit in contacts.find(desk, "banh mi")] == [document_id]


def test_pages_of_a_list_meet_without_gap_or_repeat(desk):
    person_id = a_person(desk)
    made = {a_draft(desk, person_id) for _ in range(7)}
    seen: list[UUID] = []
    after: Place | None = None
    while page := contacts.timeline(desk, person_id, after, limit=3):
        seen += [line.document_id for line in page]
        after = Place(page[-1].columns.happened_at, page[-1].document_id)
    assert len(seen) == 7
    assert set(seen) == made


def test_contacts_are_filtered_by_kind_person_and_time(desk):
    mine, other = a_person(desk), a_person(desk, "Marisol")
    document_id = a_draft(desk, mine)
    a_draft(desk, other)
    wanted = ContactFilter(person_id=mine, contact_type="one_on_one")
    assert [one.document_id for one in contacts.contacts(desk, wanted)] == [document_id]
    assert contacts.count(desk, ContactFilter(contact_type="advocacy")) == 0
