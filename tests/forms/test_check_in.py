"""The daily check-in: things in the own words of the person, days as they come, blanks blank."""

from datetime import date

import pytest

from peerdesk.forms.answers import Answers, started
from peerdesk.forms.check_in import (
    begin_day,
    is_check_in,
    looking_back,
    places,
    thing_rated,
    things,
    without_blank_days,
)
from peerdesk.forms.scales import scale_words
from peerdesk.forms.values import Coding
from tests.forms.plans import FORMS, PLANS, pick

FORM = PLANS["daily-check-in"]


def picked(*names: str) -> Answers:
    """A check-in with these things; a word that is no code of the form is the person's own."""
    codes = {
        option.value.code: option.value
        for option in FORM.item("dc.pick").options
        if isinstance(option.value, Coding)
    }
    return started(FORM).with_answer("dc.pick", [codes.get(name, name) for name in names])


def rated(answers: Answers, day: str, *places_of: int | None) -> Answers:
    """A day with a place for each thing, None for what was left blank."""
    answers, row = begin_day(answers, date.fromisoformat(day))
    for of_thing, place in zip(answers.rows_of("dc.rated", row), places_of, strict=True):
        answers = answers.with_answer("dc.rate", place, of_thing)
    return answers


def test_the_form_holds_one_and_no_other_plan_does():
    assert [name for name, form in PLANS.items() if is_check_in(form)] == ["daily-check-in"]


def test_each_thing_has_words_of_its_own():
    answers = picked("sleep", "My back")
    _, back = answers.rows_of("dc.pick")
    answers = answers.with_answer("dc.low", "on fire", back)
    answers = answers.with_answer("dc.high", "quiet", back)
    sleep, mine = things(answers)
    assert (sleep.name, sleep.low) == ("Sleep", "")
    assert (mine.name, mine.low, mine.middle, mine.high) == ("My back", "on fire", "", "quiet")


def test_a_day_names_each_thing_once_and_rates_none():
    answers, row = begin_day(picked("mood", "hope"), date(2026, 11, 3))
    rows = answers.rows_of("dc.rated", row)
    assert [getattr(thing_rated(answers, each), "name", "") for each in rows] == ["Mood", "Hope"]
    assert [answers.value("dc.rate", each) for each in rows] == [None, None]
    answers = answers.with_answer("dc.rate", 5, rows[0])
    again, same = begin_day(answers, date(2026, 11, 3))
    assert same == row
    assert again == answers


def test_a_day_that_was_only_opened_is_no_day():
    answers = rated(picked("mood"), "2026-11-02", 4)
    answers, _ = begin_day(answers, date(2026, 11, 3))
    answers, today = begin_day(answers, date(2026, 11, 4))
    days = [answers.value("dc.date", row) for row in answers.rows_of("dc.day")]
    assert [getattr(day, "text", "") for day in days] == ["2026-11-02", "2026-11-04"]
    answers = answers.with_answer("dc.good", "The heron", today)
    assert without_blank_days(answers) == answers


def test_a_thing_picked_later_joins_the_days_to_come_and_the_day_that_is_opened_again():
    answers = rated(picked("mood"), "2026-11-03", 4)
    answers = answers.with_answer("dc.pick", (*answers.values("dc.pick"), "Music"))
    answers, row = begin_day(answers, date(2026, 11, 3))
    first, second = answers.rows_of("dc.rated", row)
    assert answers.value("dc.rate", first) == 4
    assert getattr(thing_rated(answers, second), "name", "") == "Music"


def test_looking_back_has_what_was_said_in_the_order_of_the_days_and_no_blanks():
    answers = rated(picked("mood", "pain"), "2026-11-05", 10, None)
    answers = rated(answers, "2026-11-03", 0, 5)
    mood, pain = looking_back(answers)
    assert mood.points == (("2026-11-03", 0), ("2026-11-05", 10))
    assert pain.points == (("2026-11-03", 5),)


def test_what_is_not_kept_an_eye_on_any_more_is_still_told():
    answers = rated(picked("mood"), "2026-11-03", 7).with_answer("dc.pick", ())
    (track,) = looking_back(answers)
    assert (track.thing.name, track.points) == ("Mood", (("2026-11-03", 7),))


@pytest.mark.parametrize(
    ("size", "count"), [("3", 3), ("5", 5), ("11", 11), ("faces", 5), ("words", 3)]
)
def test_however_many_steps_the_ends_and_the_middle_stay_where_they_are(size, count):
    found = places(started(FORM).with_answer("dc.size", pick(FORM, "dc.size", size)))
    assert len(found) == count
    assert (found[0], found[len(found) // 2], found[-1]) == (0, 5, 10)
    assert [10 - place for place in reversed(found)] == list(found)


def test_nobody_said_how_many_steps_so_all_are_there():
    assert places(started(FORM)) == tuple(range(11))
    assert places(started(FORM).with_answer("dc.size", "one to twelve")) == tuple(range(11))


def test_a_rating_speaks_the_words_for_its_own_thing():
    answers = picked("mood", "pain")
    mood, _ = answers.rows_of("dc.pick")
    answers = answers.with_answer("dc.low", "flat", mood)
    answers, day = begin_day(answers, date(2026, 11, 3))
    first, second = answers.rows_of("dc.rated", day)
    assert scale_words(answers, "dc.rate", first) == ("flat", "", "")
    assert scale_words(answers, "dc.rate", second) is None


def test_a_thing_is_named_in_the_language_of_the_plan():
    spanish = Answers(FORMS.in_language("daily-check-in", "es"), picked("hope").given)
    assert [thing.name for thing in things(spanish)] == ["Esperanza"]


def test_the_ends_of_a_way_are_called_as_the_person_calls_them():
    answers = started(PLANS["progress"]).with_answer("pg.ends:low", "lost")
    assert scale_words(answers, "pg.scale") == ("lost", "", "")
    assert scale_words(started(PLANS["progress"]), "pg.scale") is None
