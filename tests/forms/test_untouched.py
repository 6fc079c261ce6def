"""What the form itself chose is not told as if the person had said it."""

import pytest

from peerdesk.forms.answers import started
from peerdesk.forms.untouched import is_untouched
from tests.forms.plans import PLANS, pick


@pytest.mark.parametrize(
    ("form", "block"), [("crisis-plan", "aw.keys"), ("overdose-safety", "aw.keys")]
)
def test_a_supporter_nobody_named_is_untouched_until_something_is_said(form, block):
    item = PLANS[form].item(block)
    answers = started(PLANS[form])
    assert answers.value(f"{block}:sees") is not None  # the form starts at "Nothing"
    assert is_untouched(answers, item, None)
    assert not is_untouched(answers.with_answer(f"{block}:phone", "207-555-0142"), item, None)
    sees = pick(PLANS[form], f"{block}:sees", "whole_plan")
    assert not is_untouched(answers.with_answer(f"{block}:sees", sees), item, None)


def test_a_row_is_untouched_until_something_is_said_in_it():
    form = PLANS["safety-plan"]
    answers, row = started(form).add_row("sp.ask")
    assert is_untouched(answers, form.item("sp.ask"), row)
    named = answers.with_answer("sp.ask:name", "Amma", row)
    assert not is_untouched(named, form.item("sp.ask"), row)


def test_a_group_of_groups_is_not_asked_that():
    form = PLANS["crisis-plan"]
    assert not is_untouched(started(form), form.item("cp.away"), None)
