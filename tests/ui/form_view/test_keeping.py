"""How a person keeps a plan: not now, in no copy, on the card, and ideas of others."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from peerdesk.forms.ideas import ideas, with_idea
from peerdesk.forms.keeping import Standing, is_private, on_card, standing, with_standing
from peerdesk.ui.form_view.ideas import IdeaEntry
from peerdesk.ui.form_view.keeping_line import KeepingLine
from tests.ui.form_view.forms import buttons, press, question, type_into

HELPS = "wp.tools.list"


def line(view, link_id):
    return view._drawing.prompt(link_id, None).findChild(KeepingLine)


def choose(menu, words):
    next(action for action in menu.actions() if action.text() == words).trigger()


def said(view):
    return [label.text() for label in view.findChildren(QLabel) if label.isVisible()]


@pytest.fixture
def tools(plan_of):
    return plan_of("wellness-plan", "wp.tools")


@pytest.mark.parametrize(
    ("words", "way"),
    [
        ("Skip for now", Standing.SKIPPED),
        ("Does not fit me", Standing.UNFIT),
        ("I don't want to say", Standing.UNSAID),
    ],
)
def test_each_way_of_not_answering_is_shown_as_an_answer_and_taken_back(tools, words, way):
    keeping = line(tools, "wp.tools.try")
    assert keeping.pass_over.text() == "Not now…"
    choose(keeping.ways(), words)
    assert standing(tools.answers, "wp.tools.try") is way
    assert keeping.pass_over.text() == f"✓ {words}"
    assert keeping.pass_over.accessibleDescription() == "What would you like to try?"
    choose(keeping.ways(), words)
    assert standing(tools.answers, "wp.tools.try") is None
    assert keeping.pass_over.text() == "Not now…"


def test_answering_takes_a_way_of_not_answering_back(qtbot, tools):
    choose(line(tools, "wp.tools.try").ways(), "Skip for now")
    with qtbot.waitSignal(tools.answers_changed):
        type_into(tools, "Y", "wp.tools.try")
    assert standing(tools.answers, "wp.tools.try") is None
    assert line(tools, "wp.tools.try").pass_over.text() == "Not now…"


def test_what_was_answered_stays_when_a_question_is_passed_over(tools):
    type_into(tools, "Yoga", "wp.tools.try")
    choose(line(tools, "wp.tools.try").ways(), "I don't want to say")
    assert tools.answers.values("wp.tools.try") == ("Yoga",)
    assert standing(tools.answers, "wp.tools.try") is Standing.UNSAID


def test_a_block_is_passed_over_whole_and_adding_to_it_takes_that_back(plan_of):
    view = plan_of("safety-plan", "sp.p5")
    choose(line(view, "sp.ask").ways(), "Does not fit me")
    assert standing(view.answers, "sp.ask") is Standing.UNFIT
    view.field("sp.ask").add.click()
    assert standing(view.answers, "sp.ask") is None
    (row,) = view.answers.rows_of("sp.ask")
    prompt = view._drawing.prompt("sp.ask:name", row)
    assert prompt.findChild(KeepingLine) is None


def test_a_place_that_stands_once_is_one_prompt(plan_of):
    view = plan_of("safety-plan", "sp.p6")
    choose(line(view, "sp.er").ways(), "Skip for now")
    type_into(view, "Mercy", "sp.er:name")
    assert standing(view.answers, "sp.er") is None
    assert view._drawing.prompt("sp.er:name", None).findChild(KeepingLine) is None


def test_what_paper_needs_cannot_be_passed_over_but_kept_out_of_copies(plan_of):
    view = plan_of("wellness-plan", "me")
    assert not line(view, "me.title").pass_over.isVisible()
    assert line(view, "me.title").more.isVisible()


def test_in_no_copy_is_said_in_words(tools):
    choose(line(tools, "wp.tools.not").choices(), "In no copy at all")
    assert is_private(tools.answers, "wp.tools.not")
    assert "In no copy at all" in said(tools)
    choose(line(tools, "wp.tools.not").choices(), "In no copy at all")
    assert not is_private(tools.answers, "wp.tools.not")
    assert "In no copy at all" not in said(tools)


def test_only_what_may_go_on_the_card_can_be_put_there(tools):
    offered = [action.text() for action in line(tools, "wp.tools.try").choices().actions()]
    assert "On the card" not in offered
    choose(line(tools, HELPS).choices(), "On the card")
    assert on_card(tools.answers, HELPS)
    assert "On the card" in said(tools)
    assert "On the card" in tools.field(HELPS).lines[0].words.accessibleDescription()


def test_sensitive_is_a_word(plan_of):
    view = plan_of("wellness-plan", "wp.off")
    assert any(words.startswith("Sensitive") for words in said(view))
    assert view.field("wp.off.list").accessibleDescription().count("Sensitive") == 1


def test_an_idea_waits_beside_the_answers_until_it_is_used(tools):
    tools.show_answers(with_idea(tools.answers, HELPS, "Ana", "The gym"))
    assert "Idea from Ana: The gym" in said(tools)
    assert tools.answers.values(HELPS) == ()
    press(tools, "Use it")
    assert tools.answers.values(HELPS) == ("The gym",)
    assert [each.words.text() for each in tools.field(HELPS).lines] == ["The gym"]
    assert "Idea from Ana: The gym" not in said(tools)


def test_no_thanks_leaves_nothing_of_an_idea(tools):
    tools.show_answers(with_idea(tools.answers, HELPS, "Ana", "The gym"))
    press(tools, "No thanks")
    assert ideas(tools.answers) == ()
    assert "The gym" not in str(tools.answers.given)


def test_an_idea_is_kept_from_its_first_letter_and_shows_its_name(qtbot, tools):
    choose(line(tools, HELPS).choices(), "Write down someone's idea")
    entry = tools.findChild(IdeaEntry)
    assert entry.whose.hasFocus()
    QTest.keyClicks(entry.whose, "Ana")
    with qtbot.waitSignal(tools.answers_changed):
        QTest.keyClicks(entry.words, "G")
    QTest.keyClicks(entry.words, "ym")
    (idea,) = ideas(tools.answers, HELPS)
    assert (idea.whose, idea.words) == ("Ana", "Gym")
    assert "Use it" not in buttons(tools)
    press(tools, "Done")
    assert "Idea from Ana: Gym" in said(tools)


def test_ideas_that_came_from_outside_are_shown_at_once(tools):
    way = with_standing(tools.answers, "wp.tools.try", Standing.UNFIT)
    tools.show_answers(way)
    assert line(tools, "wp.tools.try").pass_over.text() == "✓ Does not fit me"


def test_other_forms_have_none_of_this(view_of):
    view = view_of(question("string", "q", repeats=True))
    assert view.findChild(KeepingLine) is None
    assert "Not now…" not in buttons(view)
