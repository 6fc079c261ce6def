"""The counting of journeys, without a screen."""

from tests.journeys.plan import Outcome, Tally, table


def an_outcome(steps, budget=None, trouble=""):
    tally = Tally(list(steps), fields=2, presses=9)
    return Outcome("J1", "mouse", budget, tally=tally, seconds=3.21, trouble=trouble)


def test_a_journey_within_its_budget_is_kept():
    assert an_outcome(["click Sign"], budget=1).kept


def test_a_journey_over_its_budget_is_not_kept_and_says_so():
    outcome = an_outcome(["ctrl+n", "Return"], budget=1)
    assert not outcome.kept
    assert outcome.verdict() == "over budget"


def test_an_unfinished_journey_is_not_kept_however_cheap():
    assert an_outcome([], budget=9, trouble="NotSeen").verdict() == "not finished"


def test_the_table_shows_interactions_beside_budget_fields_and_keys():
    line = table([an_outcome(["a", "b", "c"], budget=12)]).splitlines()[1]
    assert line.split() == ["J1", "mouse", "3", "≤", "12", "-", "2", "9", "0", "3.2", "ok"]


def test_what_came_before_the_journey_is_not_counted():
    tally = Tally(["click Unlock"], fields=1, presses=2)
    tally.clear()
    assert (tally.interactions, tally.fields, tally.presses) == (0, 0, 0)


def test_reading_typing_and_acting_all_take_a_newcomer_time():
    tally = Tally(["ctrl+n"], letters=60, words=90)
    assert tally.minutes == (60 * 0.4 + 90 * 0.4 + 3.0) / 60
    assert Outcome("J12", "mouse", minutes=1.05, tally=tally).kept
    assert not Outcome("J12", "mouse", minutes=1.04, tally=tally).kept
