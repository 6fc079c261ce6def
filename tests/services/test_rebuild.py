"""The columns lists show can be made anew from what was signed."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from peerdesk.domain.documents import plain
from peerdesk.domain.progress import unwatched
from peerdesk.services import contacts, documents, profiles, signing
from peerdesk.services.documents import Writing
from peerdesk.services.rebuild import rebuild
from peerdesk.services.verify import verify
from tests.builders import a_draft, a_key, a_person, a_signed_note, finished


def test_scrambled_columns_and_lost_indexes_come_back(desk):
    signed, draft = a_signed_note(desk, response="rain on the roof"), a_draft(desk)
    before = {one: plain(contacts.summary(desk, one).columns) for one in (signed, draft)}
    with desk.vault.writing() as session:
        session.execute(text("UPDATE document SET minutes = 1, opening = '', setting = 'office'"))
        session.execute(text("DELETE FROM search_text"))
    assert rebuild(desk.vault, desk.forms, unwatched) == 2
    assert {one: plain(contacts.summary(desk, one).columns) for one in before} == before
    assert contacts.find(desk, "rain roof")
    assert verify(desk.vault).holds


def test_notes_in_error_stay_out_of_search(desk):
    document_id = a_signed_note(desk, response="a heron on the lake")
    signing.mark_entered_in_error(desk, a_key(desk), document_id, "Wrong person")
    rebuild(desk.vault, desk.forms, unwatched)
    assert contacts.find(desk, "heron") == []
    assert verify(desk.vault).holds


def test_addenda_are_found_after_a_rebuild(desk):
    document_id = a_signed_note(desk)
    signing.add_addendum(desk, document_id)
    opened = documents.open_draft(desk, document_id)
    documents.save(desk, opened, Writing(opened.answers, reason="He sent a postcard"))
    signing.sign(desk, a_key(desk), [document_id])
    rebuild(desk.vault, desk.forms, unwatched)
    assert [hit.summary.document_id for hit in contacts.find(desk, "postcard")] == [document_id]


@pytest.mark.parametrize("profile", ["GRANT-ONLY", "GENERIC-US"])
def test_derived_columns_never_drift_from_what_was_signed(desk, profile):
    profiles.choose(desk, profile)
    person_id, key = a_person(desk), a_key(desk)

    @settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
    @given(st.integers(0, 23), st.integers(1, 300), st.text(max_size=80))
    def sign_and_rebuild(hour, minutes, words):
        document_id = documents.start_note(desk, person_id)
        opened = documents.open_draft(desk, document_id)
        answers = finished(opened.answers, f"2026-02-02 {hour:02}:15", minutes)
        documents.save(desk, opened, Writing(answers.with_answer("response", f"said {words}")))
        signing.sign(desk, key, [document_id])

    sign_and_rebuild()
    rebuild(desk.vault, desk.forms, unwatched)
    assert verify(desk.vault).holds
