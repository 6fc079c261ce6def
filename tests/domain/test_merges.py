"""Merges made one upon the other can be taken apart in any order, and every record finds home."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from peerdesk.domain.merges import Merge, MergedKind, may_name, trace, whose

START = datetime(2026, 2, 3, tzinfo=UTC)
A, B, C = (UUID(int=n) for n in (1, 2, 3))


def merge(number, alias, person, *, live=True):
    made = START + timedelta(days=number)
    undone = None if live else made + timedelta(hours=1)
    return Merge(UUID(int=100 + number), alias, person, made, UUID(int=9), undone)


def test_a_record_is_at_the_end_of_the_merges_that_hold():
    assert whose(A, []) == A
    assert whose(A, [merge(1, A, B)]) == B
    assert whose(A, [merge(1, A, B), merge(2, B, C)]) == C
    assert whose(A, [merge(1, A, B, live=False), merge(2, B, C)]) == A
    assert whose(A, [merge(1, A, B), merge(2, B, C, live=False)]) == B
    assert whose(B, [merge(2, B, C)]) == C


def test_a_circle_somebody_forged_is_walked_once():
    assert whose(A, [merge(1, A, B), merge(2, B, A)]) in {A, B}


def test_later_versions_may_name_only_those_it_was_with():
    assert may_name(A, []) == {A}
    assert may_name(A, [merge(1, A, B, live=False)]) == {A, B}


def test_the_trace_commits_to_everything_that_went_over_in_any_order():
    taken = {MergedKind.DOCUMENT: [B, C], MergedKind.GOAL: [A]}
    turned = {MergedKind.GOAL: [A], MergedKind.DOCUMENT: [C, B]}
    assert trace(A, B, taken) == trace(A, B, turned)
    assert trace(A, B, taken) != trace(A, B, {MergedKind.DOCUMENT: [B], MergedKind.GOAL: [A]})
    assert trace(A, B, taken) != trace(A, B, {MergedKind.GOAL: [A, B, C]})


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=12), st.data())
def test_whatever_is_merged_and_taken_apart_each_record_is_where_its_own_merges_say(tried, data):
    """Each person begins with one record; a model moves them one by one and back."""
    people = [UUID(int=n) for n in range(6)]
    merges: list[Merge] = []
    listed: dict[UUID, list[Merge]] = {person: [] for person in people}

    def at(person: UUID) -> UUID:
        return whose(person, listed[person])

    for number, (alias, person) in enumerate(tried):
        into = whose(people[person], merges)
        if whose(people[alias], merges) != people[alias] or into == people[alias]:
            continue
        made = merge(number, people[alias], into)
        for one in people:
            if at(one) == people[alias]:
                listed[one].append(made)
        merges.append(made)
    ids = [one.merge_id for one in merges]
    undone = data.draw(st.sets(st.sampled_from(ids))) if ids else set()

    def still(found: list[Merge]) -> list[Merge]:
        return [one for one in found if one.merge_id not in undone]

    for one in people:
        assert whose(one, still(listed[one])) == whose(one, still(merges))
    assert all(whose(one, []) == one for one in people)
