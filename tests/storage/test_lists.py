"""Every list stands on a composite index: without one, SQLCipher is hundreds of times slower."""

from datetime import UTC, datetime
from uuid import UUID

import pytest
from sqlalchemy import text
from sqlalchemy.dialects import sqlite

from peerdesk.domain.documents import ContactFilter, DocumentStatus, Place
from peerdesk.domain.plans import PlanFilter, PlanPlace
from peerdesk.storage import lists, plans

SOMEONE = UUID(int=7)
THEN = datetime(2026, 2, 3, tzinfo=UTC)


def plan(desk, query):
    dialect = sqlite.dialect(paramstyle="named")
    compiled = query.compile(dialect=dialect, compile_kwargs={"literal_binds": False})
    sql = str(compiled)
    with desk.vault.reading() as session:
        facts = dict.fromkeys(compiled.params, 0)
        rows = session.connection().execute(text(f"EXPLAIN QUERY PLAN {sql}"), facts)
        return " | ".join(row[3] for row in rows)


@pytest.mark.parametrize(
    ("wanted", "index"),
    [
        (ContactFilter(person_id=SOMEONE), "ix_document_timeline"),
        (ContactFilter(), "ix_document_time"),
        (ContactFilter(is_signed=True), "ix_document_time"),
        (ContactFilter(status=DocumentStatus.DRAFT), "ix_document_status_time"),
        (ContactFilter(contact_type="one_on_one"), "ix_document_type_time"),
        (ContactFilter(author_id=SOMEONE), "ix_document_author_time"),
        (ContactFilter(author_id=SOMEONE, apart_from=SOMEONE), "ix_document_author_time"),
    ],
)
@pytest.mark.parametrize("after", [None, Place(THEN, SOMEONE)])
def test_a_list_walks_its_index_and_sorts_nothing(desk, wanted, index, after):
    told = plan(desk, lists.contacts_query(wanted, after, 50))
    assert index in told
    assert "TEMP B-TREE" not in told


@pytest.mark.parametrize(
    ("wanted", "index"),
    [
        (PlanFilter(), "ix_document_plan_time"),
        (PlanFilter(name="ana", form_url="urn:x"), "ix_document_plan_time"),
        (PlanFilter(person_id=SOMEONE), "ix_document_plans"),
    ],
)
@pytest.mark.parametrize("after", [None, PlanPlace(THEN, SOMEONE)])
def test_a_list_of_plans_walks_an_index_that_holds_plans_only(desk, wanted, index, after):
    told = plan(desk, plans.listed_query(wanted, after, 50))
    assert index in told
    assert "TEMP B-TREE" not in told
