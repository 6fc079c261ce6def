"""What is said to the person: in both languages, in plain words, with nothing left to fill."""

import re
import string
from dataclasses import asdict

import pytest

from peerdesk.wording import crisis
from peerdesk.wording.together import another_writes, pin_state, together_words
from tests.wording.test_failures import grade

ENGLISH, SPANISH = together_words("en"), together_words("es")


def fields(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_the_person_is_spoken_to_in_the_language_of_the_plan_or_in_english():
    assert together_words("es-MX") is SPANISH
    assert together_words("vi") is ENGLISH
    assert together_words("") is ENGLISH


@pytest.mark.parametrize("name", asdict(ENGLISH))
def test_each_text_is_there_in_both_languages_with_the_same_things_to_fill(name):
    english, spanish = asdict(ENGLISH)[name], asdict(SPANISH)[name]
    assert english
    assert spanish
    assert fields(english) == fields(spanish)
    assert english != spanish or name == "colours"


def test_what_the_person_reads_is_at_grade_six_or_lower():
    told = [text for text in asdict(ENGLISH).values() if text.endswith((".", "?"))]
    graded = [grade(re.sub(r"\{\w+\}", "X", text)) for text in told]
    assert max(graded) < 6
    assert sum(graded) / len(graded) < 4


def test_nothing_is_asked_twice_or_called_missing():
    for text in asdict(ENGLISH).values():
        assert not re.search(r"\b(required|missing|incomplete|must|score)\b", text, re.IGNORECASE)


def test_the_words_of_the_worst_hour_are_short_and_calm():
    said = [crisis.not_finished(), crisis.no_plan("Darnell"), crisis.now(), crisis.hidden(),
            crisis.nothing_in_it(), crisis.what_local_lines_are(), crisis.newer_words(),
            another_writes(), pin_state(is_set=True), pin_state(is_set=False)]  # fmt: skip
    assert max(grade(text) for text in said) < 7
    assert "Darnell" in crisis.no_plan("Darnell")
    assert crisis.heading("Thảo").startswith("Thảo")
