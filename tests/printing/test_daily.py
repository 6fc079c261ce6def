"""The page for the fridge: large, on one page, and nobody's business whose it is."""

import pytest

from peerdesk.domain.errors import NoDailyPage
from peerdesk.domain.sharing import Layout
from peerdesk.forms.answers import started
from peerdesk.forms.daily import daily_parts
from peerdesk.forms.keeping import with_star
from peerdesk.forms.parts import parts, with_part_hidden, with_part_named
from peerdesk.printing.records import Paper
from tests.printing.operators import sizes
from tests.printing.panels import areas, made
from tests.printing.plans import DAILY, LIBRARY, filled, paper


def daily(shelf, answers=None, size=Paper.LETTER, language="en"):
    return made(shelf, paper("wellness-plan", language, answers), Layout.DAILY, size)


def test_the_wellness_plan_makes_one():
    assert daily_parts(LIBRARY["wellness-plan"]) == ("wp.day",)


@pytest.mark.parametrize("size", [Paper.LETTER, Paper.A4])
@pytest.mark.parametrize("name", DAILY)
def test_it_is_one_page_in_the_largest_type_that_holds_it(shelf, name, size):
    page = made(shelf, paper(name), Layout.DAILY, size)
    assert page.pages == 1
    assert max(sizes(page.pdf)) > 18
    ((whole,),) = areas(page.pdf, 1, 1)
    assert whole.margin >= 12


def test_it_says_neither_whose_it_is_nor_of_which_plan(shelf, words_of):
    read = words_of(daily(shelf).pdf)
    assert "Darnell" not in read
    assert "good-days" not in read
    assert "Wellness" not in read
    assert "version 2 · November 20, 2026" in read


def test_it_has_the_every_day_part_alone_under_the_persons_own_name(shelf, words_of):
    answers = filled(LIBRARY["wellness-plan"])
    part = next(each for each in parts(answers) if each.link_id == "wp.day")
    answers = with_part_named(answers, part, "Before noon")
    answers = answers.with_answer("wp.tools.list", ["Somewhere else"])
    answers = with_star(answers, "wp.day.do", "Music that is loud", True)
    read = words_of(daily(shelf, answers).pdf)
    assert "Before noon" in read
    assert "Somewhere else" not in read
    assert read.index("Music that is loud") < read.index("Tea on the step")


def test_more_than_a_page_goes_to_a_second_one_and_is_named(shelf, words_of):
    answers = filled(LIBRARY["wellness-plan"], thoughts=40)
    made_page = daily(shelf, answers)
    assert made_page.pages > 1
    assert made_page.spilled
    assert "Tea on the step 39" in words_of(made_page.pdf)


def test_what_is_not_written_yet_has_lines_for_a_pen(shelf, words_of):
    read = " ".join(words_of(daily(shelf, started(LIBRARY["wellness-plan"])).pdf).split())
    assert "What small things keep you steady each day?" in read


def test_a_part_that_was_put_away_makes_no_page(shelf):
    answers = filled(LIBRARY["wellness-plan"])
    part = next(each for each in parts(answers) if each.link_id == "wp.day")
    with pytest.raises(NoDailyPage):
        daily(shelf, with_part_hidden(answers, part, True))


def test_other_forms_make_none(shelf):
    with pytest.raises(NoDailyPage):
        made(shelf, paper("safety-plan"), Layout.DAILY)


def test_it_is_the_same_twice_and_speaks_spanish(shelf, words_of):
    assert daily(shelf).pdf == daily(shelf).pdf
    read = words_of(daily(shelf, filled(LIBRARY.in_language("wellness-plan", "es"))).pdf)
    assert "versión 2" in read
