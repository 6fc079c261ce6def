"""A day is read along indexes: nothing of it grows with the number of contacts."""

from datetime import UTC, date, datetime
from itertools import pairwise
from uuid import UUID

import pytest

from peerdesk.domain.consents.listing import Today
from peerdesk.domain.today import TodayKind
from peerdesk.storage import planned_contacts
from peerdesk.storage.today import Asked
from peerdesk.storage.today.check_ins import check_ins_query, pauses_query
from peerdesk.storage.today.notes import additions_query, begun_query, notes_query
from peerdesk.storage.today.papers import (
    askings_query,
    consents_ending_query,
    consents_to_write_query,
    emergencies_query,
    older_copies_query,
    referrals_query,
    reviews_query,
)
from peerdesk.storage.today.steps import steps_query
from tests.storage.test_lists import plan

ME = UUID(int=7)
NOW = datetime(2026, 2, 3, 20, tzinfo=UTC)
ASKED = Asked(ME, date(2026, 2, 3), 50)


def queries():
    programme = Today(NOW, UTC, can_always_revoke=True)
    return {
        "my steps": (steps_query(TodayKind.MY_STEP), "ix_next_step_owner"),
        "their steps": (steps_query(TodayKind.THEIR_STEP), "ix_next_step_owner"),
        "notes due": (notes_query(has_deadline=True), "ix_document_due"),
        "notes": (notes_query(has_deadline=False), "ix_document_due"),
        "additions": (additions_query(), "ix_draft_author"),
        "begun": (begun_query(), "ix_document_begun"),
        "check-ins": (check_ins_query(), "ix_check_in_open"),
        "pauses": (pauses_query(), "ix_participation_check_in"),
        "reviews": (reviews_query(), "ix_plan_review"),
        "older_copies": (older_copies_query(), "ix_plan_copy_to_tell"),
        "consents": (consents_ending_query(programme), "ix_consent_ending"),
        "to write": (consents_to_write_query(), "ix_consent_writing"),
        "requests": (askings_query(), "ix_asking_due"),
        "resources": (referrals_query(), "ix_referral_open"),
        "emergencies": (emergencies_query(), "ix_disclosure_emergency"),
        "planned": (planned_contacts.between_query(ME, NOW, NOW), "ix_planned_contact_worker"),
    }


@pytest.mark.parametrize("name", list(queries()))
def test_each_kind_of_the_day_walks_its_own_index(desk, name):
    query, index = queries()[name]
    steps_told = plan(desk, query).split(" | ")
    assert any(index in step for step in steps_told), steps_told
    for before, step in pairwise(["", *steps_told]):
        # Several walks are put together for some kinds; each was limited before it is sorted.
        assert "TEMP B-TREE" not in step or before.startswith("SCAN anon_"), steps_told
        assert not step.startswith("SCAN") or "anon_" in step or "INDEX" in step, steps_told
