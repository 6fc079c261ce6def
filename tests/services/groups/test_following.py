"""Members' notes follow their meeting: a few at a time, stopped at any point, done again."""

import pytest

from peerdesk.domain.errors import DocumentNotFound
from peerdesk.services import documents, groups, preflight
from tests.builders import a_draft, a_key
from tests.services.groups.builders import a_meeting, a_written_meeting, everyone_here, save, write

NAMES = tuple(f"Member{number} Family{number}" for number in range(23))


class Locked(Exception):
    """The desk is locked in the middle of the work."""


def topic_of(desk, document_id):
    return documents.open_draft(desk, document_id).answers.value("group.topic")


def talk_of(desk, meeting_id, topic):
    answers = documents.open_draft(desk, meeting_id).answers
    save(desk, meeting_id, answers.with_answer("group.topic", topic))


def test_notes_follow_what_the_meeting_says_and_keep_what_is_theirs(desk):
    meeting_id, entries = a_written_meeting(desk, NAMES)
    talk_of(desk, meeting_id, "Sleep")
    told = []
    assert groups.follow(desk, meeting_id, lambda done, of: told.append((done, of))) == 23
    assert told == [(10, 23), (20, 23), (23, 23)]
    assert {topic_of(desk, each) for each in entries} == {"Sleep"}
    kept = documents.open_draft(desk, entries[7]).answers.value("response")
    assert kept == "Spoke about week number 7 and what sleep is like lately."
    assert groups.follow(desk, meeting_id) == 0


def test_what_a_lock_left_behind_is_in_step_before_somebody_looks_at_it(desk):
    meeting_id, entries = a_written_meeting(desk, NAMES)
    talk_of(desk, meeting_id, "Sleep")

    def lock(done, of):
        raise Locked

    with pytest.raises(Locked):
        groups.follow(desk, meeting_id, lock)
    assert [topic_of(desk, each) for each in (entries[9], entries[10])] == ["Sleep", None]
    groups.follow_one(desk, entries[10])
    assert topic_of(desk, entries[10]) == "Sleep"
    assert groups.follow(desk, meeting_id) == 12


def test_a_change_made_while_notes_follow_reaches_those_that_are_still_to_come(desk):
    meeting_id, entries = a_written_meeting(desk, NAMES)

    def change_topic(done, of):
        if done == 10:
            talk_of(desk, meeting_id, "Rest")

    talk_of(desk, meeting_id, "Sleep")
    groups.follow(desk, meeting_id, change_topic)
    assert [topic_of(desk, each) for each in (entries[0], entries[-1])] == ["Sleep", "Rest"]


def test_a_meeting_given_up_meanwhile_and_a_note_of_its_own_are_left_alone(desk):
    alone = a_draft(desk)
    before = documents.open_draft(desk, alone).answers.given
    groups.follow_one(desk, alone)
    assert documents.open_draft(desk, alone).answers.given == before
    meeting_id, _ = a_meeting(desk, NAMES[:12])
    everyone_here(desk, meeting_id)
    groups.discard(desk, meeting_id)
    assert groups.follow(desk, meeting_id) == 0


def test_notes_that_name_another_are_told_and_a_signed_one_is_not(desk):
    meeting_id, entries = a_written_meeting(desk, ("Hoa Nguyen", "Will Turner", "Ana Ruiz"))
    wanted = groups.drafts_to_sign(desk, meeting_id)
    assert preflight.held_up(desk, wanted) == []
    write(desk, entries[2], "Will Turner made her laugh.")
    write(desk, entries[0], "She and Ana Ruiz cooked.")
    assert preflight.held_up(desk, wanted) == [entries[0], entries[2]]
    write(desk, entries[0], "She cooked.")
    write(desk, entries[2], "She laughed.")
    preflight.sign(desk, a_key(desk), wanted, {})
    assert preflight.held_up(desk, wanted) == []
    with pytest.raises(DocumentNotFound):
        documents.open_draft(desk, entries[2])


def test_notes_that_lack_nothing_are_known_in_one_look(desk):
    meeting_id, entries = a_written_meeting(desk, ("Hoa Nguyen", "Will Turner", "Ana Ruiz"))
    write(desk, entries[1], "")
    assert groups.finished_entries(desk, meeting_id) == {entries[0], entries[2]}


def test_who_goes_through_the_notes_meets_each_change_of_the_meeting(desk):
    meeting_id, entries = a_written_meeting(desk, ("Hoa Nguyen", "Will Turner", "Ana Ruiz"))
    meetings = groups.Meetings()
    groups.follow_one(desk, entries[0], meetings)
    assert topic_of(desk, entries[0]) is None
    talk_of(desk, meeting_id, "Sleep")
    saved_at = documents.open_draft(desk, entries[1]).draft.saved_at
    for each in entries[:1] * 2:
        groups.follow_one(desk, each, meetings)
    assert [topic_of(desk, each) for each in entries] == ["Sleep", None, None]
    assert documents.open_draft(desk, entries[1]).draft.saved_at == saved_at


def test_notes_that_are_signed_or_gone_are_not_open_any_more(desk):
    meeting_id, entries = a_written_meeting(desk, ("Hoa Nguyen", "Will Turner", "Ana Ruiz"))
    everything = [*entries, meeting_id]
    assert documents.still_open(desk, everything) == everything
    documents.discard(desk, entries[0])
    preflight.sign(desk, a_key(desk), entries[1:2], {})
    assert documents.still_open(desk, everything) == [entries[2], meeting_id]
    assert documents.still_open(desk, []) == []
