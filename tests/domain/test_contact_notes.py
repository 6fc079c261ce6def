"""Contact notes: what follows from the codes alone (`contact-notes.md` §3)."""

from peerdesk.domain.contact_notes import (
    ContactType,
    Modality,
    Outcome,
    PersonNeed,
    RiskFlag,
    is_attended,
    is_live,
    is_telehealth,
    is_urgent,
    person_let_know,
    person_need,
    they_met,
)


def test_only_a_contact_that_took_place_may_count_units():
    counted = {outcome for outcome in Outcome if is_attended(outcome)}
    assert counted == {Outcome.ATTENDED, Outcome.ATTENDED_PARTIAL}


def test_a_person_may_be_absent_only_from_outreach_team_advocacy_and_activity():
    without = {kind for kind in ContactType if person_need(kind) is not PersonNeed.ALWAYS}
    assert {str(kind) for kind in without} == {"outreach", "advocacy", "team", "activity"}
    assert person_need(ContactType.ACTIVITY) is PersonNeed.NEVER


def test_a_shared_concern_is_not_yet_a_crisis():
    assert not is_urgent(ContactType.ONE_ON_ONE, RiskFlag.CONCERN_SHARED)
    assert is_urgent(ContactType.ONE_ON_ONE, RiskFlag.CRISIS)
    assert is_urgent(ContactType.SUICIDE_PREVENTION, None)


def test_messages_and_letters_have_no_duration_and_are_no_telehealth():
    assert {str(way) for way in Modality if is_live(way)} == {"in_person", "video", "audio"}
    assert {str(way) for way in Modality if is_telehealth(way)} == {"video", "audio"}


def test_a_visit_that_broke_off_was_a_meeting_and_a_message_left_was_none():
    met = {str(outcome) for outcome in Outcome if they_met(outcome, is_attempt=False)}
    assert met == {"attended", "attended_partial", "left_early_safety"}


def test_while_nothing_is_said_only_an_attempt_is_no_meeting():
    assert they_met(None, is_attempt=False)
    assert not they_met(None, is_attempt=True)


def test_nobody_lets_us_know_anything_by_not_answering():
    told = {str(outcome) for outcome in Outcome if person_let_know(outcome)}
    assert told == {"cancelled_by_person", "rescheduled", "declined"}
