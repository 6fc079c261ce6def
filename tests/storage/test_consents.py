"""Papers in the vault: their lists say of each what the rules say, and walk an index."""

from datetime import UTC, date, datetime, timedelta
from itertools import product
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from peerdesk.domain.askings import Asking, AskingKind, AskingState
from peerdesk.domain.consents.events import ConsentEnds
from peerdesk.domain.consents.listing import (
    ConsentColumns,
    ConsentFilter,
    ConsentPlace,
    Today,
)
from peerdesk.domain.consents.moments import local_day
from peerdesk.domain.consents.papers import PaperKind
from peerdesk.domain.consents.standing import ConsentStanding
from peerdesk.domain.documents import DocumentKind
from peerdesk.domain.letters import LetterPlace
from peerdesk.services import consents as papers
from peerdesk.storage import askings, consents, drafts, incidents, letters, parties
from tests.builders import a_person
from tests.storage.test_lists import plan

ZONE = ZoneInfo("America/Chicago")
NOON = datetime(2026, 2, 3, 18, tzinfo=UTC)
TODAY = Today(NOON, ZONE)
SOMEONE = UUID(int=7)
DAY = timedelta(days=1)
LAST_DAYS = (None, TODAY.day - DAY, TODAY.day, TODAY.day + 30 * DAY, TODAY.day + 31 * DAY)
ENDS = (
    ConsentEnds(),
    ConsentEnds(revoked=NOON),
    ConsentEnds(revoked=NOON + timedelta(microseconds=1)),
    ConsentEnds(revoked=TODAY.day),
    ConsentEnds(revoked=TODAY.day + DAY),
    ConsentEnds(superseded=NOON),
    ConsentEnds(superseded=NOON, revoked=NOON, in_error=NOON),
    ConsentEnds(superseded=NOON + DAY),
    ConsentEnds(in_error=NOON + DAY),
    ConsentEnds(occurred_on=TODAY.day),
    ConsentEnds(occurred_on=TODAY.day + DAY),
    ConsentEnds(ended_on=TODAY.day + DAY, ended_how="unilateral"),
)


def every_life():
    """Whether sealed, the last day, what happened, from when revocable: all that differs."""
    for is_sealed, last in product((False, True), LAST_DAYS):
        yield is_sealed, last, ENDS[0], None
    for end, since in product(ENDS, (None, TODAY.day, TODAY.day + DAY)):
        yield True, None, end, since
        if since is None:
            yield True, LAST_DAYS[1], end, since


def columns(**facts):
    return ConsentColumns(PaperKind.CRIMINAL_JUSTICE, "urn:x", "1.0", "en", "x", **facts)


@pytest.fixture
def one_paper(desk):
    return papers.start(desk, a_person(desk), PaperKind.GENERAL)


@pytest.mark.parametrize("can_always_revoke", [True, False])
def test_the_database_says_of_a_paper_what_the_rules_say(desk, one_paper, can_always_revoke):
    today = Today(NOON, ZONE, can_always_revoke=can_always_revoke)
    with desk.vault.writing() as session:
        for is_sealed, last, end, since in every_life():
            document = drafts.document(session, one_paper)
            document.revision, document.signed_at = (1, NOON) if is_sealed else (0, None)
            consents.set_columns(session, one_paper, columns(expires_on=last, revocable_from=since))
            revoked_on = local_day(end.revoked, ZONE) if end.revoked else None
            consents.set_ends(session, one_paper, end, revoked_on)
            session.flush()
            line = consents.record(session, one_paper)
            assert line.ends == end
            told = [
                each
                for each in ConsentStanding
                if consents.count(session, ConsentFilter(standing=each), today)
            ]
            assert told == [today.standing(line)]
            counted = consents.count(session, ConsentFilter(in_force=True), today)
            assert bool(counted) is today.standing(line).is_in_force
        session.rollback()


def test_columns_come_back_as_they_were_derived(desk, one_paper):
    whole = columns(
        recipients=("Peoria Housing", "Mum"),
        party_ids=(SOMEONE,),
        purposes=("housing",),
        categories=("attendance",),
        signed_at=NOON,
        signed_on=TODAY.day,
        expiry="event",
        expiry_event="My lease begins",
        is_on_paper=True,
        revokes=SOMEONE,
        replaces=SOMEONE,
    )
    with desk.vault.writing() as session:
        consents.set_columns(session, one_paper, whole)
        session.flush()
        session.expire_all()
        assert consents.record(session, one_paper).columns == whole


@pytest.mark.parametrize(
    ("wanted", "index"),
    [
        (ConsentFilter(), "ix_document_consent_time"),
        (ConsentFilter(standing=ConsentStanding.ACTIVE), "ix_document_consent_time"),
        (ConsentFilter(name="ana", in_force=True), "ix_document_consent_time"),
        (ConsentFilter(person_id=SOMEONE), "ix_document_consents"),
    ],
)
@pytest.mark.parametrize("after", [None, ConsentPlace(NOON, SOMEONE)])
def test_a_list_of_papers_walks_an_index_that_holds_papers_only(desk, wanted, index, after):
    told = plan(desk, consents.listed_query(wanted, TODAY, after, 50))
    assert index in told
    assert "TEMP B-TREE" not in told


def test_what_ends_is_found_by_its_last_day(desk):
    told = plan(desk, consents.ending_query(date(2026, 2, 3), date(2026, 3, 5), 50))
    assert "ix_consent_ending" in told
    assert "TEMP B-TREE" not in told


@pytest.mark.parametrize(
    ("kind", "person_id", "index"),
    [
        (DocumentKind.LETTER, None, "ix_document_letter_time"),
        (DocumentKind.LETTER, SOMEONE, "ix_document_letters"),
        (DocumentKind.REPORT, None, "ix_document_report_time"),
        (DocumentKind.REPORT, SOMEONE, "ix_document_reports"),
    ],
)
@pytest.mark.parametrize("after", [None, LetterPlace(NOON, SOMEONE)])
def test_a_list_of_letters_walks_its_index(desk, kind, person_id, index, after):
    told = plan(desk, letters.listed_query(kind, person_id, after, 50))
    assert index in told
    assert "TEMP B-TREE" not in told


ASKED = Asking(SOMEONE, SOMEONE, AskingKind.COPY, date(2026, 2, 3), None)


@pytest.mark.parametrize(
    ("person_id", "state", "index"),
    [
        (SOMEONE, None, "ix_asking_person"),
        (None, AskingState.OPEN, "ix_asking_state"),
        (None, None, "ix_asking_received"),
    ],
)
@pytest.mark.parametrize("after", [None, ASKED])
def test_a_list_of_requests_walks_its_index(desk, person_id, state, index, after):
    told = plan(desk, askings.listed_query(person_id, state, after, 50))
    assert index in told
    assert "TEMP B-TREE" not in told


def test_lists_of_incidents_and_of_the_address_book_walk_theirs(desk):
    told = plan(desk, incidents.listed_query(None, 50))
    assert "ix_incident_discovered" in told
    assert "TEMP B-TREE" not in told
    for person_id, index in ((SOMEONE, "ix_party_name"), (None, "ix_party_person")):
        told = plan(desk, parties.listed_query("clinic", person_id, None, 50))
        assert index in told
        assert "TEMP B-TREE" not in told
