"""Whatever is changed behind a plan's back is found, and what is derived comes back by itself."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from peerdesk.domain.goals import GoalStatus
from peerdesk.domain.progress import unwatched
from peerdesk.forms.values import PartialDate
from peerdesk.services import contacts, people, plans
from peerdesk.services.rebuild import rebuild
from peerdesk.services.verify import verify
from tests.builders import a_key, a_person, a_signed_note
from tests.services.plans.builders import another_desk, begun, frozen, with_goal, written

_DERIVED = ("plan", "answer", "goal", "next_step", "search_text")


def derived(desk):
    """Every derived row, as it stands."""
    with desk.vault.reading() as session:
        return {
            table: sorted(map(repr, session.execute(text(f"SELECT * FROM {table}"))))  # noqa: S608 - names of our own
            for table in _DERIVED
        }


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE plan SET title = 'other'",
        "UPDATE plan SET review_on = '2026-03-01'",
        "UPDATE plan SET version_count = 2",
        "UPDATE plan SET last_version_at = last_version_at + 1",
        "UPDATE answer SET v_text = 'a palace' WHERE link_id = 'rp.home.goal:say'",
        "DELETE FROM answer WHERE link_id = 'me.name'",
        "UPDATE goal SET own_words = 'obey'",
        "UPDATE goal SET status = 'reached'",
        "UPDATE next_step SET text = 'call nobody'",
        "DELETE FROM next_step",
    ],
)
def test_a_changed_row_is_found_and_made_anew(desk, change):
    document_id = frozen(desk)
    before = derived(desk)
    with desk.vault.writing() as session:
        session.execute(text(change))
    proof = verify(desk.vault)
    assert (proof.fault, proof.broken) == ("columns", document_id)
    rebuild(desk.vault, desk.forms, unwatched)
    assert derived(desk)["plan"] == before["plan"]
    assert derived(desk)["answer"] == before["answer"]
    assert verify(desk.vault).holds


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE document SET happened_at = happened_at + 1",
        "DROP TRIGGER final_document_update; UPDATE document SET status = 'amended'",
        "DROP TRIGGER final_document_update; UPDATE document SET revision = 9",
        "DROP TRIGGER final_document_update; UPDATE document SET person_id = :other",
        "DROP TRIGGER final_revision_update; UPDATE revision SET writer_id = :sam",
        "UPDATE signing_key SET worker_id = :sam",
    ],
)
@pytest.mark.parametrize("make", [frozen, a_signed_note])
def test_a_row_that_says_otherwise_than_the_seal_is_found(desk, make, change):

    make(desk)
    values = {
        "other": a_person(desk, "Ana").bytes,
        "sam": another_desk(desk).signer.worker_id.bytes,
    }
    with desk.vault.writing() as session:
        for one in change.split(";"):
            named = {name: value for name, value in values.items() if f":{name}" in one}
            session.execute(text(one), named)
    assert not verify(desk.vault).holds


def test_a_status_told_after_the_version_is_no_fault_and_outlives_a_rebuild(desk):
    person_id = a_person(desk)
    frozen(desk, person_id=person_id)
    (goal,) = people.goals(desk, person_id)
    people.set_goal_status(desk, goal.goal_id, GoalStatus.ON_HOLD)
    assert verify(desk.vault).holds
    rebuild(desk.vault, desk.forms, unwatched)
    assert people.goals(desk, person_id)[0].status is GoalStatus.ON_HOLD


def test_a_lost_plan_row_comes_back_and_a_begun_plan_is_found_again(desk):
    one, two = frozen(desk), begun(desk, "safety-plan")
    before = plans.summary(desk, one)
    with desk.vault.writing() as session:
        for table in ("plan", "answer", "search_text"):
            session.execute(text(f"DELETE FROM {table}"))  # noqa: S608 - names of our own
    rebuild(desk.vault, desk.forms, unwatched)
    assert plans.summary(desk, one) == before
    assert {hit.summary.document_id for hit in contacts.find(desk, "what up to")} == {one, two}
    assert verify(desk.vault).holds


def test_what_is_derived_never_drifts_from_what_was_frozen(desk):
    person_id, key = a_person(desk), a_key(desk)
    document_id = begun(desk, person_id=person_id)

    @settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow])
    @given(
        st.lists(st.tuples(st.text(max_size=30), st.text(max_size=30).map(str.strip)), max_size=3),
        st.none() | st.dates().map(lambda day: PartialDate(day.isoformat())),
    )
    def freeze_and_rebuild(said, review_on):
        answers = plans.open_plan(desk, document_id).answers.with_answer("rv.date", review_on)
        for goal, step in said:
            answers, _ = with_goal(answers, goal, step)
        written(desk, document_id, answers)
        plans.save_version(desk, key, document_id)
        before = derived(desk)
        assert verify(desk.vault).holds
        rebuild(desk.vault, desk.forms, unwatched)
        assert derived(desk) == before

    freeze_and_rebuild()
