"""People are written down as they want to be known, and found by any part of a name."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from peerdesk.domain.errors import (
    NameMissing,
    PersonNotFound,
    StatusNotReachable,
    WordsMissing,
)
from peerdesk.domain.goals import GoalStatus, StepStatus
from peerdesk.domain.people import (
    MayContact,
    Participation,
    ParticipationChange,
    PersonDetails,
    ReachKind,
    ReachSafety,
    Strength,
    StrengthKind,
    Support,
    WayToReach,
)
from peerdesk.domain.trail import Act
from peerdesk.services import people, records
from tests.builders import a_person, a_signed_note

FULL = PersonDetails(
    "Đặng Thị Hoa",
    pronouns="she",
    legal_name="Dang Thi Hoa",
    identifier="garden group",
    languages=("vi", "en"),
    how_to_reach="Text first, never voicemail",
    what_matters="“My kids’ school, my own door key.”",
    ways=(
        WayToReach(
            uuid4(),
            ReachKind.PHONE,
            "555-0142",
            "mobile",
            ReachSafety.SAFE,
            "after 4",
            date(2026, 1, 5),
        ),
        WayToReach(uuid4(), ReachKind.PHONE, "555-0199", "old", stopped_on=date(2025, 6, 1)),
    ),
    strengths=(Strength("Keeps every receipt", StrengthKind.SKILL), Strength("makes people laugh")),
    supports=(Support("Ms. Ray", "pastor", may_contact=MayContact.CRISIS_ONLY),),
    own_terms=("survivor",),
)


def test_everything_told_comes_back_as_it_was_told(desk):
    person_id = people.add(desk, FULL)
    assert people.person(desk, person_id).details == FULL


@pytest.mark.parametrize("typed", ["dang", "hoa thi", "ĐẶNG", "garden", "thi ho"])
def test_any_part_of_a_name_finds_a_person(desk, typed):
    person_id = people.add(desk, FULL)
    a_person(desk, "Darnell")
    assert [one.person_id for one in people.find(desk, typed)] == [person_id]


def test_a_nickname_is_enough_and_no_name_is_not(desk):
    alias = people.add(desk, PersonDetails("Skates", is_alias=True))
    assert people.summary(desk, alias).is_alias
    with pytest.raises(NameMissing):
        people.add(desk, PersonDetails(" \u200b "))


def test_signs_in_a_search_are_only_signs(desk):
    a_person(desk, "100% Annie_")
    assert len(people.find(desk, "100%")) == 1
    assert people.find(desk, "%%%") == []
    assert people.find(desk, "_a") == []


def test_people_who_sound_alike_are_told(desk):
    first = a_person(desk, "Jon", identifier="red bike")
    second = a_person(desk, "John", identifier="from the library")
    a_person(desk, "Marisol")
    assert [one.person_id for one in people.sound_alike(desk, "John", but=second)] == [first]


def test_a_change_replaces_the_ways_to_reach(desk):
    person_id = people.add(desk, FULL)
    people.change(desk, person_id, replace(FULL, ways=FULL.ways[1:]))
    assert people.person(desk, person_id).details.ways == FULL.ways[1:]


def test_taking_part_has_a_history_that_is_only_added_to(desk):
    person_id = a_person(desk)
    engaged = ParticipationChange(Participation.ENGAGED, date(2026, 1, 2))
    paused = ParticipationChange(
        Participation.PAUSED_BY_PERSON, date(2026, 2, 1), wish="check in", reason="new job"
    )
    people.set_participation(desk, person_id, engaged)
    people.set_participation(desk, person_id, paused)
    history = people.participation_history(desk, person_id)
    assert [entry.status for entry in history] == [engaged.status, paused.status]
    assert people.person(desk, person_id).participation is Participation.PAUSED_BY_PERSON


def test_a_reason_is_kept_without_hidden_characters(desk):
    person_id = a_person(desk)
    entry = ParticipationChange(
        Participation.NOT_NOW, date(2026, 2, 3), reason="after\u202e the move\u200b"
    )
    people.set_participation(desk, person_id, entry)
    (kept,) = people.participation_history(desk, person_id)
    assert kept.reason == "after the move"


def test_a_status_that_cannot_follow_is_refused(desk):
    person_id = a_person(desk)
    completed = ParticipationChange(Participation.COMPLETED_BY_CHOICE, date(2026, 1, 2))
    with pytest.raises(StatusNotReachable):
        people.set_participation(desk, person_id, completed)
    assert people.participation_history(desk, person_id) == []


def test_goals_are_kept_in_the_persons_words_and_order(desk):
    person_id = a_person(desk)
    words = ["Find work I can get to by bus", "Sunday dinner with Mom"]
    goals = [people.add_goal(desk, person_id, text) for text in words]
    people.set_goal_status(desk, goals[0].goal_id, GoalStatus.LET_GO)
    kept = people.goals(desk, person_id)
    assert [goal.own_words for goal in kept] == words
    assert [goal.status.is_open for goal in kept] == [False, True]
    with pytest.raises(WordsMissing):
        people.add_goal(desk, person_id, "  ")


def test_what_changes_about_goals_and_steps_is_noted(desk):
    person_id = a_person(desk)
    a_signed_note(desk, person_id)
    goal = people.add_goal(desk, person_id, "my own door key")
    people.set_goal_status(desk, goal.goal_id, GoalStatus.LET_GO)
    (step,) = people.open_steps(desk, person_id)
    people.set_step_status(desk, step.step_id, StepStatus.DONE)
    noted = [(one.act, one.detail) for one in records.history(desk, person_id)][1:]
    assert noted == [("person_changed", part) for part in ("goal", "goal", "step")]


def test_a_term_a_person_uses_is_kept_once(desk):
    person_id = a_person(desk)
    people.add_own_term(desk, person_id, "addict")
    people.add_own_term(desk, person_id, "addict")
    assert people.person(desk, person_id).details.own_terms == ("addict",)


def test_looking_at_a_record_leaves_a_trace_without_content(desk):
    person_id = people.add(desk, FULL)
    people.view(desk, person_id)
    trail = records.history(desk, person_id)
    assert [entry.act for entry in trail] == [Act.PERSON_ADDED, Act.PERSON_VIEWED]
    assert not any("Hoa" in entry.detail for entry in trail)


def test_nobody_of_that_id_is_an_error(desk):
    with pytest.raises(PersonNotFound):
        people.person(desk, uuid4())


def test_only_the_one_who_is_surely_meant_is_picked(desk):
    darnell = a_person(desk, "Darnell", identifier="blue cap")
    meant = people.meant(desk, "darn")
    assert meant is not None
    assert meant.person_id == darnell
    assert people.meant(desk, "") is None
    assert people.meant(desk, "rosa") is None
    a_person(desk, "Darnel", identifier="night shift")
    assert people.meant(desk, "darnell") is None  # the other one is a slip of the pen away


def test_saving_while_typing_leaves_one_line_in_the_trail(desk):
    person_id = a_person(desk, "Hoa")
    people.keep(desk, person_id, PersonDetails("Hoà"), noted=False)
    people.keep(desk, person_id, PersonDetails("Hoàn"), noted=True)
    assert people.person(desk, person_id).name == "Hoàn"
    acts = [entry.act for entry in records.history(desk, person_id)]
    assert acts.count(Act.PERSON_CHANGED) == 1


def test_hidden_characters_are_taken_out_of_every_text(desk):
    way = WayToReach(uuid4(), ReachKind.PHONE, "555\u202e-0142 ", note="after\x00 4")
    support = Support("Ms.\u200b Ray", "pastor\u202d")
    details = PersonDetails("Ana", ways=(way,), supports=(support,), own_terms=("survivor\x07",))
    kept = people.person(desk, people.add(desk, details)).details
    assert (kept.ways[0].value, kept.ways[0].note) == ("555-0142", "after 4")
    assert (kept.supports[0].name, kept.supports[0].relation) == ("Ms. Ray", "pastor")
    assert kept.own_terms == ("survivor",)
