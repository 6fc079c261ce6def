"""A round: counts about nobody, a light note for each one met, and what they add up to."""

from datetime import date

import pytest

from peerdesk.domain.errors import AnswersMissing, NameMissing
from peerdesk.domain.outreach import Concern, SupplyGiven
from peerdesk.forms.values import PartialDate
from peerdesk.services import aliases, contacts, documents, outreach, people, signing
from peerdesk.services.documents import Writing
from peerdesk.services.outreach_numbers import looked_at, numbers
from peerdesk.services.verify import verify
from tests.builders import a_key, a_person, a_signed_note, at_local, chosen

DAY = date(2026, 2, 3)


def written(desk, document_id, **answers):
    """Write answers into a draft; codes of choices as text with a leading `=`."""
    opened = documents.open_draft(desk, document_id)
    given = opened.answers
    for name, value in answers.items():
        link_id = name.replace("__", ".")
        if isinstance(value, str) and value.startswith("="):
            given = chosen(given, link_id, value[1:])
        else:
            given = given.with_answer(link_id, value)
    documents.save(desk, opened, Writing(given))
    return given


def a_round(desk, reached=14, engaged=5, **supplies):
    """A round of one evening, counted."""
    tally = outreach.start(desk)
    written(
        desk,
        tally,
        start_at=at_local("2026-02-03 12:00"),
        end_at=at_local("2026-02-03 14:30"),
        place_detail="Riverfront",
        outreach__reached=reached,
        outreach__engaged=engaged,
    )
    opened = documents.open_draft(desk, tally)
    answers = opened.answers
    for kind, count in supplies.items():
        answers, row = answers.add_row("outreach.supplies")
        option = next(
            one.value
            for one in answers.form.item("outreach.supplies.kind").options
            if getattr(one.value, "code", "") == kind
        )
        answers = answers.with_answer("outreach.supplies.kind", option, row)
        answers = answers.with_answer("outreach.supplies.count", count, row)
    documents.save(desk, opened, Writing(answers))
    return tally


def someone_met(desk, tally, name="Blue Jay", **more):
    note = outreach.meet_new(desk, tally, name)
    written(desk, note, outreach__living="=outside", risk_flag="=none", **more)
    return note


def signed_round(desk, tally):
    outreach.follow_round(desk, tally)
    signing.sign(desk, a_key(desk), [tally, *outreach.met_on(desk, tally)])


def test_a_round_and_those_met_are_signed_together_and_proven(desk):
    tally = a_round(desk, naloxone=500)
    note = someone_met(desk, tally, outreach__needs="dry socks")
    outreach.follow_round(desk, tally)
    assert {one.document_id for one in contacts.drafts(desk, ready=True)} == {tally, note}
    signed_round(desk, tally)
    assert verify(desk.vault).holds
    line = contacts.summary(desk, note)
    assert (line.person_name, line.columns.opening) == ("Blue Jay", "dry socks")
    assert line.columns.service_date == DAY
    assert contacts.summary(desk, tally).person_id is None
    assert contacts.summary(desk, tally).columns.minutes == 150
    assert people.summary(desk, whose(desk, note)).last_contact_at is not None
    assert outreach.met_on(desk, tally) == ()


def test_the_next_round_begins_where_the_last_one_was_and_counts_nothing_yet(desk):
    signed_round(desk, a_round(desk))
    answers = documents.open_draft(desk, outreach.start(desk)).answers
    assert answers.value("place_detail") == "Riverfront"
    assert answers.value("outreach.reached") is None
    assert answers.value("start_at") is None


def test_a_round_that_was_begun_is_found_again_and_can_be_given_up_whole(desk):
    assert outreach.begun(desk) is None
    tally = a_round(desk)
    someone_met(desk, tally)
    documents.start_note(desk, a_person(desk))
    assert outreach.begun(desk) == tally
    outreach.give_up(desk, tally)
    assert outreach.begun(desk) is None
    assert len(contacts.drafts(desk)) == 1


def test_whoever_is_met_first_is_told_from_one_who_is_known(desk, turning):
    known = a_person(desk)
    a_signed_note(desk, known)
    turning.pass_time(days=1)
    tally = a_round(desk)
    note, new = outreach.meet(desk, tally, known), outreach.meet_new(desk, tally, "Đào")
    answers = {one: documents.open_draft(desk, one).answers for one in (note, new)}
    assert [answers[one].value("outreach.first_contact") for one in (note, new)] == [False, True]
    for one in (note, new):
        assert code(answers[one], "no_goal_reason") == "engagement_before_plan"
        assert code(answers[one], "outcome") == "attended"
        assert answers[one].value("outreach.living") is None
        assert answers[one].value("risk_flag") is None


def test_a_person_with_a_goal_is_not_said_to_have_no_plan(desk):
    person = a_person(desk)
    people.add_goal(desk, person, "a place of my own")
    note = outreach.meet(desk, a_round(desk), person)
    assert documents.open_draft(desk, note).answers.value("no_goal_reason") is None


def test_the_same_person_has_one_note_on_a_round_also_under_another_name(desk):
    alias, person = a_person(desk, "Jay", is_alias=True), a_person(desk)
    tally = a_round(desk)
    note = outreach.meet(desk, tally, person)
    aliases.merge(desk, alias, person)
    assert outreach.meet(desk, tally, alias) == note
    assert outreach.met_on(desk, tally) == (note,)


def test_what_is_missing_is_asked_and_a_name_is_needed(desk):
    tally = a_round(desk)
    note = outreach.meet_new(desk, tally, "Jay")
    outreach.follow_round(desk, tally)
    with pytest.raises(AnswersMissing) as missing:
        signing.sign(desk, a_key(desk), [note])
    assert set(missing.value.link_ids) == {"outreach.living", "risk_flag"}
    with pytest.raises(NameMissing):
        outreach.meet_new(desk, tally, "  ")
    empty = outreach.start(desk)
    with pytest.raises(AnswersMissing) as missing:
        signing.sign(desk, a_key(desk), [empty])
    assert set(missing.value.link_ids) >= {"start_at", "end_at", "outreach.reached"}


def test_notes_follow_the_round_but_keep_a_time_of_their_own_within_it(desk):
    tally = a_round(desk)
    first, second = someone_met(desk, tally, "Jay"), someone_met(desk, tally, "Wren")
    written(desk, first, start_at=at_local("2026-02-03 13:10"))
    written(desk, tally, place_detail="North side", start_at=at_local("2026-02-03 12:30"))
    outreach.follow_round(desk, tally)
    own, with_all = (documents.open_draft(desk, one).answers for one in (first, second))
    assert own.value("start_at") == at_local("2026-02-03 13:10")
    assert with_all.value("start_at") == at_local("2026-02-03 12:30")
    assert {one.value("place_detail") for one in (own, with_all)} == {"North side"}


def test_one_who_was_not_met_after_all_is_left_out(desk):
    tally = a_round(desk)
    note = someone_met(desk, tally)
    outreach.leave_out(desk, note)
    assert outreach.met_on(desk, tally) == ()
    signed_round(desk, tally)


def test_rounds_of_a_period_add_up(desk, turning):
    tally = a_round(desk, naloxone=500, food=2)
    jay = someone_met(desk, tally)
    jay_id = whose(desk, jay)
    signed_round(desk, tally)
    second = a_round(desk, reached=3, engaged=1, food=4)
    again = outreach.meet(desk, second, jay_id)
    written(desk, again, outreach__living="=shelter", risk_flag="=none", modality="=audio")
    signed_round(desk, second)
    found = numbers(desk, DAY, DAY)
    assert (found.rounds, found.minutes) == (2, 300)
    assert (found.reached, found.engaged) == (17, 6)
    assert found.supplies == (SupplyGiven("naloxone", 500), SupplyGiven("food", 6))
    assert (found.contacts, found.path_contacts, found.people) == (2, 1, 1)
    assert found.first_contacts == 1
    assert numbers(desk, date(2026, 2, 4), date(2026, 3, 1)).rounds == 0


def test_a_second_day_of_engagement_and_a_long_time_are_noticed_never_refused(desk, turning):
    tally = a_round(desk)
    note = someone_met(desk, tally)
    jay = whose(desk, note)
    engaged = chosen_day(desk, note, "2026-02-03")
    assert looked_at(desk, jay, engaged) == ()
    signed_round(desk, tally)
    turning.pass_time(days=120)
    later = outreach.start(desk)
    written(
        desk,
        later,
        start_at=at_local("2026-06-03 12:00"),
        end_at=at_local("2026-06-03 13:00"),
        place_detail="418 N Main St",
        outreach__reached=1,
        outreach__engaged=2,
    )
    again = outreach.meet(desk, later, jay)
    outreach.follow_round(desk, later)
    answers = chosen_day(desk, again, "2026-06-03")
    assert set(looked_at(desk, jay, answers)) == {
        Concern.PLACE_TOO_EXACT,
        Concern.LIVING_NOT_ASKED,
        Concern.ENGAGED_TWICE,
        Concern.LONG_SINCE,
    }
    counts = documents.open_draft(desk, later).answers
    assert set(looked_at(desk, None, counts)) == {
        Concern.PLACE_TOO_EXACT,
        Concern.MORE_TALKED_THAN_REACHED,
    }
    written(desk, again, outreach__living="=shelter", risk_flag="=none")
    signed_round(desk, later)


def whose(desk, note):
    found = contacts.summary(desk, note).person_id
    assert found is not None
    return found


def code(answers, link_id):
    return getattr(answers.value(link_id), "code", None)


def chosen_day(desk, note, day):
    return written(desk, note, outreach__engaged_on=PartialDate(day))
