"""Every code that a form or its answers can be refused with has a sentence."""

import re
from pathlib import Path

import pytest

import peerdesk.forms
from peerdesk.wording.form_problems import (
    _OF_ANSWERS,
    _REFUSALS,
    answer_problem,
    refusal,
    what_next,
)

SOURCES = "\n".join(
    path.read_text("utf-8") for path in Path(peerdesk.forms.__file__).parent.glob("*.py")
)


def test_every_reason_for_refusing_a_form_has_a_sentence_and_none_is_left_over():
    used = set(re.findall(r'refused\(\s*"(\w+)"', SOURCES)) - {"not_a_catalogue"}
    assert used <= set(_REFUSALS)
    for reason in set(_REFUSALS) - {"file_unreadable"}:
        assert f'"{reason}"' in SOURCES, reason


def test_every_refusal_ends_with_what_to_do():
    for reason in _REFUSALS:
        told = f"{refusal(reason)} {what_next(reason)}"
        assert re.search("Ask |Choose |Save |See ", told), reason


def test_no_sentence_is_left_over_from_a_problem_that_is_gone():
    for code in _OF_ANSWERS:
        assert f'"{code}"' in SOURCES, code


@pytest.mark.parametrize("code", _OF_ANSWERS)
def test_facts_are_filled_in_and_may_be_missing(code):
    filled = answer_problem(code, ("3", "5"))
    assert "{" not in filled
    assert "{" not in answer_problem(code)
    assert ("3" in filled) is ("{0}" in _OF_ANSWERS[code] or code == "not_an_option")


def test_sentences_end_as_sentences_do():
    for reason in _REFUSALS:
        assert refusal(reason).endswith(".")
    assert answer_problem("not_an_option", ("a", "b")).endswith("choose from. a, b")
