"""Words around plans: calm, plain, and never a verdict."""

import re
from datetime import date

import pytest

from peerdesk.domain.plans import PlanStanding
from peerdesk.wording import plans

TODAY = date(2026, 2, 3)


def test_every_standing_has_words_and_an_explanation():
    for standing in PlanStanding:
        assert plans.standing(standing)
        assert plans.standing_explained(standing)


@pytest.mark.parametrize(("tag", "said"), [("en", "English"), ("es-MX", "Español"), ("xx", "xx")])
def test_a_language_is_called_by_its_own_name(tag, said):
    assert plans.language(tag) == said


def test_a_day_to_look_again_is_said_without_reproach_also_when_it_is_over():
    assert plans.look_again(date(2026, 3, 2), TODAY) == "Look again Mon Mar 2"
    over = plans.look_again(date(2026, 1, 5), TODAY)
    assert over == "Wanted to look again Mon Jan 5"
    assert not re.search("overdue|late|missed", over)


def test_a_version_says_when_with_whom_and_in_which_language():
    line = plans.version_line(2, date(2026, 2, 3), "Rosa", "English", TODAY)
    assert line == "Version 2 · Tue Feb 3 · with Rosa · English"
    assert plans.version_line(1, TODAY, "", "Español", TODAY) == "Version 1 · Tue Feb 3 · Español"


@pytest.mark.parametrize(
    ("rating", "said"),
    [
        ((date(2026, 2, 3), 6, "I called them."), "Tue Feb 3: 6 · “I called them.”"),
        ((date(2026, 2, 3), 0, ""), "Tue Feb 3: 0"),
        ((None, None, "hard week"), "No day: no number · “hard week”"),
    ],
)
def test_a_rating_is_said_with_its_day_and_words_and_nought_is_an_answer(rating, said):
    day, rate, words = rating
    assert plans.rated(day, rate, words, TODAY) == said


def test_the_empty_list_offers_the_first_thing_to_do():
    assert "Open a person" in plans.none_here(narrowed=False)
    assert "Show all plans" in plans.none_here(narrowed=True)


def test_a_person_without_a_plan_is_not_lacking_anything():
    assert "needs none" in plans.none_of("Darnell")


def test_giving_up_says_what_goes_and_what_stays():
    assert "cannot be brought back" in plans.discarding(first=True)[1]
    assert "saved versions stay" in plans.discarding(first=False)[1]


def test_a_version_is_said_not_to_sign_for_the_person():
    assert "does not sign for the person" in plans.what_a_version_is()


def test_those_with_older_copies_are_named():
    assert "Mom, Rosa" in plans.have_older_copies(["Mom", "Rosa"])


@pytest.mark.parametrize(("count", "said"), [(1, "1 plan"), (1200, "1,200 plans")])
def test_plans_are_counted(count, said):
    assert plans.how_many(count) == said
