"""A check-in to fill by pen: says that nobody watches, and has a place for every blank day."""

from datetime import date

import pytest

from peerdesk.domain.sharing import Layout
from peerdesk.forms.answers import started
from peerdesk.forms.check_in import begin_day
from tests.forms.plans import pick
from tests.printing.operators import drawn_on_pages
from tests.printing.panels import made
from tests.printing.plans import LIBRARY, empty, paper

FORM = LIBRARY["daily-check-in"]


def begun(size="", things=("My back", "Music")):
    answers = started(FORM).with_answer("dc.pick", things)
    for row in answers.rows_of("dc.pick")[:1]:
        answers = answers.with_answer("dc.low", "on fire", row)
    return answers.with_answer("dc.size", pick(FORM, "dc.size", size)) if size else answers


def boxes(pdf):
    return sum(operator == "re" for page in drawn_on_pages(pdf) for operator, _ in page)


def circles(pdf):
    """A circle is four curves."""
    return sum(operator == "c" for page in drawn_on_pages(pdf) for operator, _ in page) // 4


def test_the_page_for_the_fridge_is_a_week_with_the_things_of_the_person(shelf, words_of):
    page = made(shelf, paper("daily-check-in", answers=begun()), Layout.DAILY)
    read = " ".join(words_of(page.pdf).split())
    assert "No one watches this. If you need someone now, call or text a line." in read
    assert "988" in read
    assert "My back: on fire" in read
    assert read.count("Music") == 1
    assert page.pages == 1
    assert boxes(page.pdf) == 7 * 5  # a day, hours of sleep, two things, one good thing


def test_the_pocket_book_has_a_blank_week_beside_what_was_entered(shelf, words_of):
    answers, day = begun("5", tuple("ABC")).add_row("dc.day")
    answers = answers.with_answer("dc.good", "The heron", day)
    book = made(shelf, paper("daily-check-in", answers=answers), Layout.POCKET)
    read = " ".join(words_of(book.pdf).split())
    assert "The heron" in read
    assert "No one watches this." in read
    assert boxes(book.pdf) == 7 * (4 + 2 + 2)  # day, sleep, two things; day, one; day, good
    assert circles(book.pdf) == 7 * 3 * 5
    assert book.pages == 1


def test_the_whole_page_says_that_nobody_watches(shelf, words_of):
    read = words_of(made(shelf, paper("daily-check-in", answers=begun()), Layout.FULL).pdf)
    assert "No one watches this. If you need someone now, call or text a line." in read


def test_days_that_were_entered_are_not_on_it(shelf, words_of):
    answers, day = begun().add_row("dc.day")
    answers = answers.with_answer("dc.good", "The heron", day)
    assert "heron" not in words_of(
        made(shelf, paper("daily-check-in", answers=answers), Layout.DAILY).pdf
    )


@pytest.mark.parametrize(("size", "count"), [("3", 3), ("5", 5), ("11", 0), ("words", 0)])
def test_few_steps_are_circles_to_fill_and_many_a_number_to_write(shelf, size, count):
    page = made(shelf, paper("daily-check-in", answers=begun(size)), Layout.DAILY)
    assert circles(page.pdf) == 7 * 2 * count


def test_more_things_than_stand_side_by_side_begin_another_table(shelf, words_of):
    many = tuple(f"Thing {number}" for number in range(1, 7))
    read = words_of(made(shelf, paper("daily-check-in", answers=begun("", many)), Layout.DAILY).pdf)
    assert all(thing in read for thing in many)


def test_the_form_to_fill_by_hand_has_a_month_on_one_page(shelf):
    form = made(shelf, empty("daily-check-in"), Layout.BLANK)
    monthly = [sum(operator == "re" for operator, _ in page) for page in drawn_on_pages(form.pdf)]
    assert max(monthly) >= 31 * 6
    assert sum(count >= 31 * 6 for count in monthly) == 1


def test_the_whole_page_looks_back_on_each_thing_with_dots_and_days(shelf, words_of):
    answers = begun("3")
    for day, place in ((2, 0), (4, 10)):
        answers, row = begin_day(answers, date(2026, 11, day))
        first, _ = answers.rows_of("dc.rated", row)
        answers = answers.with_answer("dc.rate", place, first)
    page = made(shelf, paper("daily-check-in", answers=answers), Layout.FULL)
    read = " ".join(words_of(page.pdf).split())
    assert "November 2, 2026" in read
    assert "0 of 10" in read
    assert "0: on fire" in read
    assert circles(page.pdf) >= 2
    assert read.count("Music") <= 3  # never rated: no chart, and no number
