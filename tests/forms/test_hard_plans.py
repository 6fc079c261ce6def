"""Plans about the worst hours: what they say first and last, to whom, and what goes along."""

import pytest

from peerdesk.forms.answers import Answers, started
from peerdesk.forms.definition import Item, Kind, walk
from peerdesk.forms.enablement import Enablement
from tests.forms.plan_table import WHOLLY_SENSITIVE
from tests.forms.plans import FORMS, PLANS, pick


@pytest.mark.parametrize(
    ("name", "opening", "last"),
    [("looking-back", "db", "db.p4"), ("overdose-safety", "od", "od.p7")],
)
def test_other_hard_plans_open_with_what_is_coming_and_with_lines_and_close_calmly(
    name, opening, last
):
    form = PLANS[name]
    first = form.item(f"{opening}.p1")
    said = [item.link_id for item in first.children if item.look.instructions]
    assert said[:2] == [f"{opening}.open", f"{opening}.pause"]
    assert said[-1] == f"{opening}.now"
    assert [item.link_id for item in first.children][: len(said)] == said
    assert "skip" in form.item(f"{opening}.open").text
    assert "ln" in [item.link_id for item in first.children]
    assert started(form).values("ln.show") == ("988",)
    assert form.item(last).children[-1].link_id == f"{opening}.close"
    assert form.item(f"{opening}.close").look.instructions


@pytest.mark.parametrize("name", WHOLLY_SENSITIVE)
def test_of_a_form_that_is_sensitive_as_a_whole_nothing_told_goes_along_unasked(name):
    """But for what stands on its card, what paper needs, the lines, and when to look again."""
    form = PLANS[name]
    plain = {"me.title", "me.name", "me.pron", "me.lang", "rv.date", "ln"}
    card = {"on-card", "may-go-on-card"}

    def told(items: tuple[Item, ...]) -> list[str]:
        open_to_see = [
            item
            for item in items
            if item.answerable
            and not item.look.hidden
            and item.link_id not in plain
            and not ({"sensitive"} | card) & item.flags
        ]
        asked = [item.link_id for item in open_to_see if item.is_question]
        deeper = (told(item.children) for item in open_to_see)
        return asked + [link_id for found in deeper for link_id in found]

    assert told(form.items) == []


def steps_asked(answers: Answers) -> list[str]:
    state = Enablement(answers.form).state(answers)
    said = ("od.for.them", "od.steps", "od.steps.more", "od.steps.them", "od.steps.they")
    return [link_id for link_id in said if state.asks(link_id)]


def test_the_steps_of_an_overdose_speak_of_whoever_the_plan_is_for():
    form = PLANS["overdose-safety"]
    answers = started(form)
    assert steps_asked(answers) == ["od.steps", "od.steps.more"]
    for code, said in {
        "me": ["od.steps", "od.steps.more"],
        "both": ["od.for.them", "od.steps", "od.steps.more"],
        "other": ["od.for.them", "od.steps.them", "od.steps.they"],
    }.items():
        answers = answers.with_answer("od.for", pick(form, "od.for", code))
        assert steps_asked(answers) == said
    own = answers.with_answer("od.for", "My brother and me")
    assert steps_asked(own) == ["od.steps", "od.steps.more"]


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_number_to_call_in_an_overdose_is_set_apart_from_its_sentence(language):
    """In a line from right to left 911 would else be drawn as 119."""
    form = FORMS.in_language("overdose-safety", language)
    for link_id in ("od.now", "od.steps", "od.steps.them"):
        text = form.item(link_id).text
        assert "\u2066911\u2069" in text
        assert text.replace("\u2066911\u2069", "").count("911") == 0
    assert len(form.item("od.steps").text.splitlines()) == 6


def test_the_care_of_a_home_is_asked_in_the_same_questions_in_every_plan():
    def shape(items: tuple[Item, ...]) -> list[tuple[str, str, Kind]]:
        return [(item.link_id, item.text, item.kind) for item in walk(items)]

    first = shape(PLANS["crisis-plan"].item("cp.away").children)
    for name, link_id in (("coming-back", "bk.away"), ("overdose-safety", "od.away")):
        assert shape(PLANS[name].item(link_id).children) == first
