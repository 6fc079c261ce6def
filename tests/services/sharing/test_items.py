"""What goes into a copy unless somebody takes it off, and what taking off does."""

from peerdesk.forms.keeping import with_private
from peerdesk.forms.parts import parts, with_part_hidden, with_part_named
from peerdesk.services.sharing import items_going
from peerdesk.services.sharing.copies import for_copy
from tests.ui.plan_page.forms_and_answers import a_plan, with_goal, with_person


def wellness():
    answers = a_plan("wellness-plan").with_answer("me.title", "Green notebook")
    answers = answers.with_answer("wp.tools.list", ("A walk by the lake",))
    answers = answers.with_answer("wp.good.words", ("funny",))
    return answers.with_answer("wp.off.list", ("The ninth of May",))  # sensitive


def offered(answers):
    return [one.link_id for one in items_going(answers)]


def test_what_says_something_goes_along_but_for_what_is_sensitive_or_needed():
    assert offered(wellness()) == ["wp.tools.list", "wp.good.words"]


def test_private_and_put_away_is_not_offered():
    answers = with_private(wellness(), "wp.tools.list", on=True)
    assert "wp.tools.list" not in offered(answers)
    good = next(part for part in parts(answers) if part.link_id == "wp.good")
    assert "wp.good.words" not in offered(with_part_hidden(answers, good, hidden=True))


def test_a_part_stands_under_the_name_the_person_gave_it():
    answers = wellness()
    good = next(part for part in parts(answers) if part.link_id == "wp.good")
    answers = with_part_named(answers, good, "On a sunny day")
    assert [one.part for one in items_going(answers) if one.link_id == "wp.good.words"] == [
        "On a sunny day"
    ]


def test_a_list_of_people_or_goals_is_one_item_and_goes_whole():
    answers, _ = with_goal(with_person(a_plan(), "rp.people", "Ray", "555-0142"), "a home")
    assert {"rp.people", "rp.home.goal"} <= set(offered(answers))
    assert not any(":" in link_id for link_id in offered(answers))
    copy = for_copy(answers, off={"rp.people"})
    assert copy.rows_of("rp.people") == ()
    assert len(copy.rows_of("rp.home.goal")) == 1


def test_everything_taken_off_leaves_no_word_in_the_copy():
    answers = wellness()
    copy = for_copy(answers, off=offered(answers))
    said = {value for (link_id, _), given in copy.given.items() for value in given}
    assert "A walk by the lake" not in {one.value for one in said}
    assert copy.value("me.title") == "Green notebook"
