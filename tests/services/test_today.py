"""What a day brings: each kind with its reason, put off and taken back, however much is there."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import event

from peerdesk.domain.askings import AskingKind
from peerdesk.domain.contact_notes import ContactType
from peerdesk.domain.documents import RevisionKind
from peerdesk.domain.people import Participation, ParticipationChange
from peerdesk.domain.planned import PlannedWish
from peerdesk.domain.plans import PlanStanding
from peerdesk.domain.today import CheckInReason, PutOff, TodayKind
from peerdesk.forms.values import PartialDate
from peerdesk.services import (
    askings,
    check_ins,
    documents,
    entered_elsewhere,
    people,
    planned_contacts,
    plans,
    records,
    signing,
    today,
)
from peerdesk.services.desk import stamp
from peerdesk.services.documents import Writing
from tests.builders import (
    ZONE,
    a_draft,
    a_key,
    a_person,
    a_signed_note,
    at_local,
    chosen,
    finished,
)

DAY = date(2026, 2, 3)


def kinds(desk) -> list[TodayKind]:
    return [group.kind for group in today.groups(desk)]


def lines(desk, kind):
    return next((group.lines for group in today.groups(desk) if group.kind is kind), ())


def signed(desk, person, *, step="", who="peer", by=None, **more):
    """A signed note with one step, due on a day."""
    document_id = documents.start_note(desk, person)
    opened = documents.open_draft(desk, document_id)
    answers = finished(opened.answers)
    row = answers.rows_of("next_steps")[0]
    if step:
        answers = answers.with_answer("next_steps.text", step, row)
        options = answers.form.item("next_steps.who").options
        coding = next(one.value for one in options if getattr(one.value, "code", "") == who)
        answers = answers.with_answer("next_steps.who", coding, row)
        answers = answers.with_answer("next_steps.by_when", PartialDate(str(by or DAY)), row)
    for link_id, value in more.items():
        answers = answers.with_answer(link_id, value)
    documents.save(desk, opened, Writing(answers))
    signing.sign(desk, a_key(desk), [document_id])
    return document_id


def missed(desk, person, start="2026-02-02 09:00", next_try="2026-02-03 09:00"):
    """A signed note of a visit that did not come about."""
    document_id = documents.start_note(desk, person)
    opened = documents.open_draft(desk, document_id)
    answers = finished(opened.answers, start)
    answers = chosen(answers, "outcome", "no_show")
    answers = answers.with_answer("missed.planned_at", at_local(start))
    answers = answers.with_answer("missed.tried", "I waited and rang once.")
    answers = answers.with_answer("missed.next_try", at_local(next_try))
    documents.save(desk, opened, Writing(answers))
    signing.sign(desk, a_key(desk), [document_id])
    return document_id


def test_a_desk_with_nothing_has_an_empty_day(desk):
    assert today.groups(desk) == ()


def test_steps_due_stand_by_who_takes_them_the_latest_day_first(desk):
    ana = a_person(desk, "Ana", identifier="red hat")
    signed(desk, ana, step="bring the pass", by=DAY - timedelta(days=2))
    signed(desk, ana, step="ring the landlord", by=DAY)
    signed(desk, ana, step="walk to the river", who="person", by=DAY)
    signed(desk, ana, step="much later", by=DAY + timedelta(days=1))
    signed(desk, ana, step="long ago", by=DAY - timedelta(days=61))
    mine = lines(desk, TodayKind.MY_STEP)
    assert [line.text for line in mine] == ["ring the landlord", "bring the pass"]
    assert (mine[0].person_name, mine[0].identifier, mine[0].day) == ("Ana", "red hat", DAY)
    assert [line.text for line in lines(desk, TodayKind.THEIR_STEP)] == ["walk to the river"]
    assert not any(line.is_late(DAY) for line in mine)  # nobody is late with a step


def test_a_step_is_done_from_its_line_and_can_be_opened_again(desk):
    signed(desk, a_person(desk), step="ring the landlord")
    (line,) = lines(desk, TodayKind.MY_STEP)
    today.set_done(desk, line, done=True)
    assert lines(desk, TodayKind.MY_STEP) == ()
    today.set_done(desk, line, done=False)
    assert lines(desk, TodayKind.MY_STEP) == (line,)


def test_a_line_that_cannot_be_done_refuses(desk):
    a_draft(desk)
    (line,) = lines(desk, TodayKind.NOTE)
    with pytest.raises(ValueError, match="note"):
        today.set_done(desk, line, done=True)


def test_what_is_put_off_is_back_on_its_day_or_when_taken_back(desk, turning):
    signed(desk, a_person(desk), step="ring the landlord")
    (line,) = lines(desk, TodayKind.MY_STEP)
    assert today.put_off(desk, line, PutOff.TOMORROW.until(DAY)) is None
    assert lines(desk, TodayKind.MY_STEP) == ()
    assert today.put_off(desk, line, DAY + timedelta(days=3)) == DAY + timedelta(days=1)
    turning.pass_time(days=2)
    assert lines(desk, TodayKind.MY_STEP) == ()
    turning.pass_time(days=1)
    assert lines(desk, TodayKind.MY_STEP) == (line,)
    today.put_off(desk, line, DAY + timedelta(days=30))
    today.take_back(desk, line)
    assert lines(desk, TodayKind.MY_STEP) == (line,)


def test_next_week_is_a_monday_and_never_tomorrow():
    assert PutOff.NEXT_WEEK.until(DAY) == date(2026, 2, 9)
    assert PutOff.NEXT_WEEK.until(date(2026, 2, 9)) == date(2026, 2, 16)
    sunday = date(2026, 2, 8)
    assert PutOff.NEXT_WEEK.until(sunday) == date(2026, 2, 16)


def test_unsigned_notes_stand_by_their_last_day_and_say_when_they_are_ready(desk):
    a_draft(desk, a_person(desk, "Ana"))
    documents.start_note(desk, a_person(desk, "Binh"))
    found = lines(desk, TodayKind.NOTE)
    assert [(line.person_name, line.ready) for line in found] == [("Ana", True), ("Binh", False)]
    assert all(line.since == DAY for line in found)


def test_an_addition_that_was_begun_waits_beside_its_note(desk):
    note = a_signed_note(desk)
    signing.add_addendum(desk, note)
    (line,) = lines(desk, TodayKind.ADDITION)
    assert line.document_id == note
    assert documents.open_draft(desk, note).draft.kind is RevisionKind.ADDENDUM


def test_a_missed_visit_asks_after_the_person_until_something_answers_it(desk):
    ana = a_person(desk, "Ana")
    note = missed(desk, ana)
    (line,) = lines(desk, TodayKind.CHECK_IN)
    assert (line.document_id, line.code, line.day) == (note, CheckInReason.MISSED, DAY)
    today.set_done(desk, line, done=True)
    assert lines(desk, TodayKind.CHECK_IN) == ()
    today.set_done(desk, line, done=False)
    signed(desk, ana)
    assert lines(desk, TodayKind.CHECK_IN) == ()


def test_a_later_miss_answers_an_earlier_one_and_names_the_next_day(desk, turning):
    ana = a_person(desk, "Ana")
    missed(desk, ana)
    turning.pass_time(days=2)
    missed(desk, ana, "2026-02-04 09:00", "2026-02-05 09:00")
    assert [line.day for line in lines(desk, TodayKind.CHECK_IN)] == [date(2026, 2, 5)]


def test_very_many_notes_are_asked_about_as_single_ones_are(desk, turning):
    ana, binh = a_person(desk, "Ana"), a_person(desk, "Binh")
    notes = [(missed(desk, ana), ana)]
    turning.pass_time(days=2)
    notes.append((missed(desk, ana, "2026-02-04 09:00", "2026-02-05 09:00"), ana))
    notes.append((missed(desk, binh, "2026-02-04 11:00", "2026-02-05 09:00"), binh))
    one_by_one = lines(desk, TodayKind.CHECK_IN)
    with desk.vault.writing() as session:
        named = []
        for note, person in notes:
            check_ins.forget(session, note)
            answers = records.signed(desk, session, note).present.answers
            assert answers is not None
            assert check_ins.names_any(answers)
            whose = check_ins.Whose(note, person, ZONE)
            named.append((whose, answers, stamp(desk)))
        check_ins.keep_many(session, named, {ana, binh}, stamp(desk))
    assert lines(desk, TodayKind.CHECK_IN) == one_by_one
    assert [line.person_name for line in one_by_one] == ["Ana", "Binh"]


def test_a_note_in_error_asks_after_nobody(desk):
    note = missed(desk, a_person(desk))
    signing.mark_entered_in_error(desk, a_key(desk), note, "the wrong person")
    assert lines(desk, TodayKind.CHECK_IN) == ()


def test_someone_on_a_break_is_asked_after_as_they_wished_until_one_met(desk, turning):
    ana = a_person(desk, "Ana")
    for status, day in ((Participation.ENGAGED, None), (Participation.PAUSED_BY_PERSON, DAY)):
        change = ParticipationChange(status, date(2026, 1, 5), wish="check_in", check_in_on=day)
        people.set_participation(desk, ana, change)
    (line,) = lines(desk, TodayKind.CHECK_IN)
    assert (line.code, line.person_name, line.document_id) == (CheckInReason.PAUSE, "Ana", None)
    signed(desk, ana)
    assert lines(desk, TodayKind.CHECK_IN) == ()
    people.set_participation(desk, ana, ParticipationChange(Participation.ENGAGED, DAY))
    assert lines(desk, TodayKind.CHECK_IN) == ()


def test_plans_to_look_at_again_and_plans_only_begun_stand_apart(desk):
    ana = a_person(desk, "Ana")
    kept = {}
    for title in ("kept", "begun"):
        document_id = plans.start(desk, ana, "recovery-plan")
        opened = plans.open_plan(desk, document_id)
        answers = opened.answers.with_answer("me.title", title)
        answers = answers.with_answer("me.name", "Ana").with_answer("me.lang", "English")
        answers = answers.with_answer("rv.date", PartialDate("2026-02-01"))
        plans.save(desk, opened, answers, opened.draft.cursor)
        kept[title] = document_id
    plans.save_version(desk, a_key(desk), kept["kept"])
    assert [line.document_id for line in lines(desk, TodayKind.BEGUN)] == [kept["begun"]]
    assert kept["kept"] in [line.document_id for line in lines(desk, TodayKind.REVIEW)]
    plans.set_standing(desk, kept["kept"], PlanStanding.PAUSED)
    assert kept["kept"] not in [line.document_id for line in lines(desk, TodayKind.REVIEW)]


def test_a_request_is_late_after_its_last_day(desk, turning):
    asking = askings.add_asking(desk, a_person(desk, "Ana"), AskingKind.ACCESS, "My notes, please.")
    (line,) = lines(desk, TodayKind.ASKING)
    assert (line.record_id, line.day) == (asking, DAY + timedelta(days=30))
    assert not line.is_late(DAY)
    assert line.is_late(DAY + timedelta(days=31))


def test_only_todays_planned_contacts_stand_there_in_the_order_of_their_times(desk):
    for day, hour in ((3, 22), (3, 16), (4, 6), (3, 5), (4, 5)):
        at = datetime(2026, 2, day, hour, tzinfo=UTC)
        planned_contacts.plan(desk, PlannedWish(at, ZONE, ContactType.ONE_ON_ONE))
    found = [line.at for line in lines(desk, TodayKind.PLANNED)]
    # Chicago is six hours behind: its day is from 6:00 to 6:00 UTC.
    assert [at.hour for at in found if at] == [16, 22, 5]


def test_of_many_a_few_are_shown_and_the_rest_counted(desk):
    ana = a_person(desk, "Ana")
    for _ in range(7):
        documents.start_note(desk, ana)
    (group,) = today.groups(desk, limit_per_kind=3)
    assert (len(group.lines), group.more, group.at_least) == (3, 4, False)
    assert len(today.group(desk, TodayKind.NOTE).lines) == 7


@contextmanager
def counted(desk) -> Iterator[list[str]]:
    """Every statement that is run meanwhile."""
    told: list[str] = []
    engine = desk.vault._opened()
    note = lambda _c, _cu, statement, *_rest: told.append(statement)  # noqa: E731
    event.listen(engine, "before_cursor_execute", note)
    yield told
    event.remove(engine, "before_cursor_execute", note)


def test_a_day_costs_a_bounded_number_of_queries_whatever_it_brings(desk):
    with counted(desk) as empty:
        today.groups(desk)
    ana = a_person(desk, "Ana")
    for number in range(6):
        signed(desk, ana, step=f"step {number}")
        missed(desk, ana)
        documents.start_note(desk, ana)
    assert {TodayKind.NOTE, TodayKind.MY_STEP} <= set(kinds(desk))
    with counted(desk) as busy:
        today.groups(desk)
    assert len(busy) == len(empty) <= 26


def test_a_note_to_enter_elsewhere_tells_two_people_of_one_name_apart(desk):
    entered_elsewhere.use(desk, wanted=True)
    for sign in ("red bike", "blue scarf"):
        a_signed_note(desk, a_person(desk, "John Reyes", identifier=sign))
    signs = {line.identifier for line in lines(desk, TodayKind.ENTRY)}
    assert signs == {"red bike", "blue scarf"}
