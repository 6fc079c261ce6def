"""Search finds words in any script, newest first, and shows nobody what is not theirs."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerdesk.domain.finding import read_query
from peerdesk.forms.answers import started
from peerdesk.services import contacts, documents
from peerdesk.services.documents import Writing
from peerdesk.storage import search
from tests.builders import a_draft, a_person, a_signed_note


def told(desk, typed):
    return [hit.summary.document_id for hit in contacts.find(desk, typed)]


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Đi chợ Bến Thành với bà Trần", "cho ben"),
        ("他今天去了图书馆找工作", "图书馆"),
        ("他今天去了图书馆找工作", "工作"),
        ("他今天去了图书馆找工作", "图书 工作"),
        ("ไปตลาดกับแม่", "ตลาด"),
        ("ذهبنا إلى المكتبة", "المكتبة"),
        ("He said “I did the calling myself.”", '"did the calling"'),
        ("Café—résumé ready", "resume"),
        ("3rd and Alder, bus 14", "bus 14"),
    ],
)
def test_words_are_found_in_any_script(desk, written, typed):
    document_id = a_signed_note(desk, response=written)
    a_signed_note(desk, response="something else entirely")
    assert told(desk, typed) == [document_id]


@pytest.mark.parametrize("typed", ["", "   ", '"', "*", "AND", "NOT x", "a:b", "col:", "(", "-x"])
def test_signs_of_the_index_are_only_text(desk, typed):
    a_signed_note(desk)
    assert told(desk, typed) == []


def test_the_newest_come_first_and_more_follow(desk):
    person_id = a_person(desk)
    with desk.vault.writing() as session:
        ids = [a_row(session, desk, person_id, days) for days in range(5)]
    first = contacts.find(desk, "kite", limit=3)
    rest = contacts.find(desk, "kite", before=first[-1].place, limit=3)
    assert [hit.summary.document_id for hit in first + rest] == ids[::-1]


def a_row(session, desk, person_id, days):
    """A draft of the desk's worker, found by the word kite, some days after the first."""
    document_id = uuid4()
    first = started(desk.forms["contact-note"])
    documents.start_in(session, desk, document_id, person_id, first)
    at = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=days)
    search.index(session, document_id, at, "flew a kite")
    return document_id


def test_two_contacts_of_the_same_second_are_both_found(desk):
    made = {a_draft(desk) for _ in range(2)}
    for document_id in made:
        opened = documents.open_draft(desk, document_id)
        documents.leave(desk, opened, Writing(opened.answers))
    assert set(told(desk, "warehouse")) == made


def test_a_text_that_changed_is_found_by_its_new_words_alone(desk):
    document_id = a_draft(desk, response="first words")
    opened = documents.open_draft(desk, document_id)
    documents.leave(desk, opened, Writing(opened.answers))
    changed = opened.answers.with_answer("response", "later ones")
    documents.save(desk, opened, Writing(changed))
    documents.leave(desk, opened, Writing(changed))
    assert told(desk, "first words") == []
    assert told(desk, "later ones") == [document_id]


def test_a_draft_is_its_authors_alone(desk):
    document_id = a_draft(desk, response="a quiet morning")
    opened = documents.open_draft(desk, document_id)
    documents.leave(desk, opened, Writing(opened.answers))
    hits = search.find(desk.vault.look, read_query("quiet"), uuid4(), None, 10)
    assert hits == []


def test_the_indexes_can_be_made_anew(desk):
    document_id = a_signed_note(desk, response="rebuilt from what is kept")
    with desk.vault.writing() as session:
        search.rebuild(session)
        search.settle(session)
    assert told(desk, "rebuilt") == [document_id]


def test_any_typed_text_is_looked_for_without_harm(desk):
    a_signed_note(desk)

    @settings(max_examples=60)
    @given(st.text(max_size=30))
    def look(typed):
        contacts.find(desk, typed)

    look()
