"""Sentences around versions and copies of a plan: plain, counted right, never a blame."""

from datetime import date

import pytest

from peerdesk.wording import plan_copies, versions

TODAY = date(2026, 3, 12)


def test_a_version_is_called_by_number_and_name():
    assert versions.called(2, "") == "Version 2"
    assert versions.within(2, "Before the move") == "version 2 “Before the move”"
    assert versions.of_day(2, "", date(2026, 2, 3), TODAY) == "Version 2 · Tue Feb 3"


def test_a_name_from_right_to_left_turns_nothing_around_it():
    assert "\u2068أمي\u2069" in versions.called(2, "أمي")
    assert "\u2068أمي\u2069" in plan_copies.said_told("أمي")


@pytest.mark.parametrize(
    ("moved", "said"),
    [
        (None, "Taken out"),
        ((3, 1), "Taken out, Moved from place 3 to 1"),
        ((2, 2), "Taken out, Moved"),
    ],
)
def test_what_became_of_a_row_is_said_in_words(moved, said):
    assert versions.row("removed", moved) == said


def test_changes_and_people_are_counted():
    assert versions.how_many_differ(0) == "Nothing is different. Both say the same."
    assert versions.how_many_differ(1) == "1 place is different."
    assert versions.how_many_differ(1200) == "1,200 places are different."
    assert plan_copies.to_tell(1) == "1 person has an older copy"


def test_who_still_has_it_on_paper_is_said_before_it_goes():
    for said in (versions.what_goes(()), versions.what_goes_with_plan(())):
        assert "the name printed on it" in said  # it is part of the seal, as the title is
    assert "still with" not in versions.what_goes(())
    assert versions.what_goes(("Ray", "Zoë")).endswith("it is still with: Ray, Zoë.")


def test_what_somebody_holds_is_said_by_version():
    assert plan_copies.holds(0, "", 3) == "Has an older copy. Which one is not known."
    assert plan_copies.holds(3, "", 3) == "Has the newest one: version 3."
    assert plan_copies.holds(1, "First", 3) == "Has version 1 “First”. The newest is version 3."
    assert plan_copies.what_goes(7, 7) == "What goes along: everything"
    assert plan_copies.what_goes(6, 7) == "What goes along: 6 of 7"
