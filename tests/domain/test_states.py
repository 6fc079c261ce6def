"""States by their two letters: what is one, what can become one, what is none."""

import json

import pytest

from peerdesk.domain.states import STATES, may_become_state, state_of
from peerdesk.resource_files import resource


@pytest.mark.parametrize(
    ("typed", "letters"),
    [("CA", "CA"), (" il ", "IL"), ("D.C.", "DC"), ("puerto rico", "PR"), ("New  York", None),
     ("New York", "NY"), ("zz", None), ("", None), ("C", None), ("California!", None)],
)  # fmt: skip
def test_a_state_is_its_letters_or_its_name(typed, letters):
    assert state_of(typed) == letters


def test_every_state_is_known_by_letters_and_name():
    assert len(STATES) == 50 + len(("DC", "AS", "GU", "MP", "PR", "VI")) + len(("FM", "MH", "PW"))
    assert all(state_of(code.lower()) == state_of(name) == code for code, name in STATES.items())


@pytest.mark.parametrize(
    ("typed", "may"),
    [("", True), ("c", True), ("z", True), ("new j", True), ("zz", False), ("Ontario", False)],
)
def test_letters_on_the_way_to_a_state_are_not_wrong_yet(typed, may):
    assert may_become_state(typed) is may


def test_the_states_of_a_directive_are_among_them():
    form = json.loads(resource("forms", "advance-directive.json").read_text(encoding="utf-8"))
    found = {code for code in _codes(form) if len(code) == len("CA") and code.isupper()}
    assert found <= set(STATES)


def _codes(part):
    if isinstance(part, dict):
        own = {part["code"]} if isinstance(part.get("code"), str) else set()
        return own.union(*(_codes(each) for each in part.values()))
    return set().union(*(_codes(each) for each in part)) if isinstance(part, list) else set()
