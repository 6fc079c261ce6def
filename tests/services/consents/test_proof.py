"""Whatever is changed behind a paper's back is found, and what is derived comes back by itself."""

import pytest
from sqlalchemy import text

from peerdesk.domain.progress import unwatched
from peerdesk.services import consents, contacts
from peerdesk.services.rebuild import rebuild
from peerdesk.services.verify import verify
from tests.services.consents.builders import (
    HOUSING,
    a_grown_up,
    a_party,
    about_housing,
    drafted,
    sealed,
    until_event,
)
from tests.services.letters.builders import a_sealed_letter


def derived(desk):
    """Every derived row, as it stands."""
    with desk.vault.reading() as session:
        return {
            table: sorted(map(repr, session.execute(text(f"SELECT * FROM {table}"))))  # noqa: S608 - names of our own
            for table in ("consent", "letter", "document", "search_text")
        }


@pytest.fixture
def papers(desk):
    """One of each sort: sealed, drafted, and taken back."""
    person, party = a_grown_up(desk), a_party(desk)
    active = sealed(desk, lambda a: until_event(about_housing(a)), person_id=person, party_id=party)
    revoked = sealed(desk, person_id=person, party_id=party)
    consents.revoke(desk, revoked, "oral")
    drafted(desk, person_id=person, party_id=party)
    return active, revoked


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE consent SET categories = '[\"all_records\"]'",
        "UPDATE consent SET purposes = '[]'",
        "UPDATE consent SET expiry = 'none'",
        "UPDATE consent SET party_ids = '[]'",
        "UPDATE consent SET paper = 'tpo_single'",
        "UPDATE document SET happened_at = happened_at + 1 WHERE kind = 'consent'",
        "UPDATE consent SET revoked_at = NULL, revoked_on = NULL, needs_writing = 0",
        "UPDATE consent SET occurred_on = '2026-02-01'",
    ],
)
def test_a_changed_row_is_found_and_made_anew(desk, papers, change):
    before = derived(desk)
    assert verify(desk.vault).holds
    with desk.vault.writing() as session:
        session.execute(text(change))
    proof = verify(desk.vault)
    assert proof.fault == "columns"
    assert proof.broken in papers
    rebuild(desk.vault, desk.forms, unwatched)
    assert derived(desk)["consent"] == before["consent"]
    assert verify(desk.vault).holds


def test_lost_rows_and_words_come_back(desk, papers):
    before = derived(desk)
    with desk.vault.writing() as session:
        session.execute(text("DELETE FROM consent"))
        session.execute(text("DELETE FROM search_text"))
        session.execute(text("UPDATE document SET opening = '' WHERE kind = 'consent'"))
    rebuild(desk.vault, desk.forms, unwatched)
    after = derived(desk)
    assert after["consent"] == before["consent"]
    assert after["document"] == before["document"]
    assert len(contacts.find(desk, HOUSING)) == 3


@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM consent_event",
        "UPDATE consent_event SET at = at + 1",
        "UPDATE consent_event SET reason = 'never said'",
        "UPDATE consent_event SET written_by = x'00000000000000000000000000000007'",
    ],
)
def test_an_event_that_was_changed_past_its_triggers_is_found(desk, papers, change):
    with desk.vault.writing() as session:
        for act in ("update", "delete"):
            session.execute(text(f"DROP TRIGGER final_consent_event_{act}"))
        session.execute(text(change))
    proof = verify(desk.vault)
    assert (proof.fault, proof.broken) == ("trail", papers[1])


def test_a_letter_is_proven_and_made_anew_as_well(desk):
    document_id = a_sealed_letter(desk)
    before = derived(desk)
    assert verify(desk.vault).holds
    with desk.vault.writing() as session:
        session.execute(text("UPDATE letter SET addressee = 'somebody else'"))
    proof = verify(desk.vault)
    assert (proof.fault, proof.broken) == ("columns", document_id)
    rebuild(desk.vault, desk.forms, unwatched)
    assert derived(desk)["letter"] == before["letter"]
    assert verify(desk.vault).holds
