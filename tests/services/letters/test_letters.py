"""Letters: begun, kept, checked, sealed once, and true to what was signed."""

from datetime import date

import pytest

from peerdesk.domain.address_book import PartyKind
from peerdesk.domain.documents import DocumentKind
from peerdesk.domain.errors import (
    AlreadySigned,
    AnswersMissing,
    DocumentNotFound,
    NotTheAuthor,
    PartyNotFound,
    PersonNotFound,
)
from peerdesk.domain.goals import GoalStatus
from peerdesk.domain.ids import record_id
from peerdesk.forms.letter_reading import LETTERS, GoalTold, letter, with_goals, with_met
from peerdesk.services import letters, people
from peerdesk.services.contacts import find
from peerdesk.services.verify import verify
from tests.builders import a_key, a_person
from tests.services.letters.builders import (
    a_letter,
    a_party,
    a_sealed_letter,
    met_on,
    ready,
    with_days,
)
from tests.services.plans.builders import another_desk

NOBODY = record_id(9, b"\1" * 10)


def open_answers(desk, document_id):
    return letters.open_letter(desk, document_id).answers


def kept(desk, document_id, answers):
    letters.save(desk, letters.open_letter(desk, document_id), answers)


@pytest.mark.parametrize("form", LETTERS)
def test_a_letter_starts_with_the_name_the_person_chose(desk, form):
    person = a_person(desk, "Nguyễn Thị Ánh", legal_name="Anh Nguyen")
    answers = open_answers(desk, letters.start(desk, person, form))
    assert letter(answers).name == "Nguyễn Thị Ánh"
    assert letter(answers).read is None


def test_a_letter_of_nobody_and_of_no_form_is_refused(desk):
    with pytest.raises(PersonNotFound):
        letters.start(desk, NOBODY, "letter-support")
    with pytest.raises(PartyNotFound):
        letters.start(desk, a_person(desk), "letter-support", party_id=NOBODY)
    with pytest.raises(DocumentNotFound):
        letters.start(desk, a_person(desk), "letter-support", from_letter=NOBODY)


@pytest.mark.parametrize(
    ("kind", "purpose"),
    [
        (PartyKind.COURT, "legal_proceeding"),
        (PartyKind.CRIMINAL_COURT, "criminal_justice_monitoring"),
        (PartyKind.PROBATION, "criminal_justice_monitoring"),
        (PartyKind.HOUSING, "housing"),
        (PartyKind.SCHOOL, "education"),
        (PartyKind.EMPLOYER, "employment"),
        (PartyKind.OTHER, ""),
    ],
)
def test_who_it_is_for_says_what_it_is_mostly_used_for(desk, kind, purpose):
    party = a_party(desk, kind)
    made = letters.start(desk, a_person(desk), "letter-support", party_id=party.party_id)
    written = letter(open_answers(desk, made))
    assert (written.purpose, written.party_id) == (purpose, party.party_id)
    assert written.to == (party.name, "12 Oak St", "Town")


def test_a_use_chosen_by_hand_stays_when_someone_else_is_named(desk):
    answers = open_answers(desk, a_letter(desk)).with_answer("lt.why", "a library card")
    assert letter(letters.addressed(answers, a_party(desk))).purpose == "a library card"


def test_an_attendance_letter_tells_the_times_they_met_and_no_others(desk):
    person = a_person(desk)
    first = met_on(desk, person, "2026-01-12 10:00")
    met_on(desk, person, "2026-01-19 10:00", outcome="no_show")
    second = met_on(desk, person, "2026-01-26 10:00", outcome="attended_partial")
    met_on(desk, person, "2025-12-31 23:30")
    met_on(desk, a_person(desk, "Somebody else"), "2026-01-13 10:00")
    found = letters.met(desk, person, date(2026, 1, 1), date(2026, 2, 3))
    assert [one.contact_id for one in found] == [str(first), str(second)]
    assert str(found[0].start) == "2026-01-12 10:00:00-06:00"


def test_both_days_of_a_period_are_within(desk):
    person = a_person(desk)
    met_on(desk, person, "2026-01-01 00:10")
    met_on(desk, person, "2026-01-31 22:50")
    assert len(letters.met(desk, person, date(2026, 1, 1), date(2026, 1, 31))) == 2
    assert not letters.met(desk, person, date(2026, 1, 2), date(2026, 1, 30))
    assert len(letters.met(desk, person, date.min, date.max)) == 2


def test_a_letter_begins_with_last_month_and_its_meetings(desk):
    person = a_person(desk)
    met_on(desk, person, "2026-01-12 10:00")
    written = letter(open_answers(desk, letters.start(desk, person, "letter-attendance")))
    assert (written.since, written.until) == (date(2026, 1, 1), date(2026, 2, 3))
    assert (len(written.met), written.show) == (1, "days")


def test_another_period_brings_its_own_meetings(desk):
    person = a_person(desk)
    met_on(desk, person, "2025-11-12 10:00")
    answers = open_answers(desk, letters.start(desk, person, "letter-attendance"))
    answers = letters.with_period(desk, person, with_days(answers, "2025-11-01", "2025-11-30"))
    assert [one.start.date() for one in letter(answers).met] == [date(2025, 11, 12)]
    assert not letter(letters.with_period(desk, person, answers.with_answer("lt.since", None))).met


def test_what_lacks_is_named_in_the_order_of_the_form(desk):
    person = a_person(desk)
    document_id = letters.start(desk, person, "letter-support")
    answers = open_answers(desk, document_id)
    assert letters.lacking(desk, person, answers) == ("lt.to", "lt.why", "lt.words", "lt.read")
    with pytest.raises(AnswersMissing):
        letters.seal(desk, a_key(desk), document_id)
    assert letters.lacking(desk, person, ready(answers)) == ()


def test_nobody_signs_what_the_person_did_not_agree_to(desk):
    person = a_person(desk)
    answers = ready(open_answers(desk, letters.start(desk, person, "letter-support")))
    said_no = answers.with_answer("lt.read", False)
    assert letters.lacking(desk, person, said_no) == ("lt.read",)


def test_a_time_that_no_signed_contact_tells_keeps_a_letter_from_its_seal(desk):
    person = a_person(desk)
    met_on(desk, person, "2026-01-12 10:00")
    answers = ready(open_answers(desk, letters.start(desk, person, "letter-attendance")))
    assert letters.lacking(desk, person, answers) == ()
    (true,) = letter(answers).met
    others = letters.met(desk, a_person(desk), date(2026, 1, 1), date(2026, 2, 3))
    invented = with_met(answers, [true, *others, _moved(true)])
    assert letters.lacking(desk, person, invented) == ("lt.met",)
    assert letters.lacking(desk, person, with_met(answers, ())) == ("lt.since",)
    wrong_way = with_days(answers, "2026-02-01", "2026-01-01")
    assert letters.lacking(desk, person, wrong_way) == ("lt.until",)


def _moved(one):
    return type(one)(one.contact_id, one.start.replace(day=13), one.end)


@pytest.mark.parametrize("form", LETTERS)
def test_a_sealed_letter_never_changes(desk, form):
    person = a_person(desk)
    met_on(desk, person, "2026-01-12 10:00")
    document_id = a_sealed_letter(desk, form, person)
    read = letters.read_letter(desk, document_id)
    assert read.revision is not None
    assert read.line.sealed_at is not None
    with pytest.raises(AlreadySigned):
        letters.open_letter(desk, document_id)
    with pytest.raises(AlreadySigned):
        letters.seal(desk, a_key(desk), document_id)
    with pytest.raises(AlreadySigned):
        letters.discard(desk, document_id)
    assert verify(desk.vault).holds


def test_a_sealed_letter_keeps_the_head_it_had(desk):
    letters.choose_letterhead(desk, "12 Oak Street\n\n555-0140\n")
    document_id = a_sealed_letter(desk)
    letters.choose_letterhead(desk, "9 Elm Street")
    assert letter(letters.read_letter(desk, document_id).answers).letterhead == (
        "12 Oak Street",
        "555-0140",
    )
    assert letters.letterhead(desk) == ("9 Elm Street",)


def test_no_programme_is_named_on_a_letter_unless_somebody_chose_to(desk):
    assert letters.letterhead(desk) == ()
    assert not letters.letterhead_is_chosen(desk)


def test_a_letter_can_be_written_again_from_an_earlier_one(desk):
    person = a_person(desk)
    earlier = a_sealed_letter(desk, person_id=person)
    later = letters.start(desk, person, "letter-support", from_letter=earlier)
    again, before = open_answers(desk, later), letters.read_letter(desk, earlier).answers
    assert letter(again).words == letter(before).words
    assert letter(again).read is None
    assert len(letters.of_person(desk, person)) == 2


def test_nobodys_words_go_into_a_letter_about_somebody_else(desk):
    darnells = a_sealed_letter(desk)
    with pytest.raises(DocumentNotFound):
        letters.start(desk, a_person(desk, "Ana"), "letter-support", from_letter=darnells)


def test_goals_are_told_in_the_words_they_were_ticked_with(desk):
    person = a_person(desk)
    wanted = people.add_goal(desk, person, "A place of my own")
    let_go = people.add_goal(desk, person, "A dog")
    people.set_goal_status(desk, let_go.goal_id, GoalStatus.LET_GO)
    assert letters.goals_to_tell(desk, person) == (
        GoalTold(str(wanted.goal_id), "A place of my own"),
    )


def test_a_draft_is_its_authors_alone(desk):
    document_id = a_letter(desk)
    other = another_desk(desk)
    for act in (letters.open_letter, letters.discard):
        with pytest.raises(NotTheAuthor):
            act(other, document_id)
    with pytest.raises(NotTheAuthor):
        letters.seal(other, a_key(desk), document_id)


def test_a_discarded_letter_is_gone(desk):
    person = a_person(desk)
    document_id = a_letter(desk, person_id=person)
    letters.discard(desk, document_id)
    assert letters.of_person(desk, person) == ()
    with pytest.raises(DocumentNotFound):
        letters.open_letter(desk, document_id)


def test_a_letter_speaks_another_language_with_the_same_answers(desk):
    document_id = a_letter(desk)
    opened = letters.set_language(desk, letters.open_letter(desk, document_id), "es")
    assert opened.form.title == "Carta de apoyo"
    assert letters.composed(opened.answers).greeting == "A la atención de Riverside Housing:"
    assert letter(opened.answers).words.startswith("They are on time")


def test_a_letter_is_found_by_its_words_once_it_was_left(desk):
    document_id = letters.start(desk, a_person(desk), "letter-support")
    opened = letters.open_letter(desk, document_id)
    answers = ready(opened.answers).with_answer("lt.words", "She waters the garden.")
    letters.save(desk, opened, answers)
    letters.leave(desk, opened, answers)
    assert [one.summary.document_id for one in find(desk, "garden")] == [document_id]
    assert find(desk, "garden")[0].summary.kind is DocumentKind.LETTER


def test_goals_that_were_ticked_stand_in_the_letter(desk):
    answers = ready(open_answers(desk, a_letter(desk)))
    text = letters.composed(with_goals(answers, [GoalTold("1", "My own\nplace")]))
    assert any("My own place" in passage.lines for passage in text.passages)


def test_unfinished_letters_read_as_far_as_they_go(desk):
    person = a_person(desk)
    for form in LETTERS:
        empty = open_answers(desk, letters.start(desk, person, form))
        assert list(letters.composed(empty).paragraphs())


DAY, TWICE = "2026-01-12 10:00", "2026-01-12 15:00"


@pytest.mark.parametrize(
    ("starts", "told"),
    [
        ([DAY], "once. We met on this day:"),
        ([DAY, TWICE], "2 times. We met on this day:"),
        ([DAY, "2026-01-26 10:00"], "2 times. We met on these days:"),
        ([DAY, TWICE, "2026-01-26 10:00"], "3 times. On some days we met more than once."),
    ],
)
def test_who_counts_the_days_of_a_letter_finds_the_times_it_tells(desk, starts, told):
    person = a_person(desk)
    for start in starts:
        met_on(desk, person, start)
    begun = letters.open_letter(desk, letters.start(desk, person, "letter-attendance"))
    paragraphs = list(letters.composed(begun.answers).paragraphs())
    assert any(f"In this time we met {told}" in one for one in paragraphs)
