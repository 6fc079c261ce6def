"""What the worker reads in front of the person: both languages, plain, with the same blanks."""

import re
import string
from dataclasses import asdict

import pytest

from peerdesk.wording.exit_door import exit_words
from peerdesk.wording.together_door import door_words
from tests.wording.test_failures import grade

ENGLISH, SPANISH = asdict(door_words("en")), asdict(door_words("es"))


def fields(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("name", ENGLISH)
def test_each_text_is_there_in_both_languages_with_the_same_things_to_fill(name):
    assert ENGLISH[name] != SPANISH[name]
    assert SPANISH[name]
    assert fields(ENGLISH[name]) == fields(SPANISH[name])


def test_the_sentences_are_at_grade_six_or_lower():
    ours = asdict(exit_words())
    told = [text for text in (*ENGLISH.values(), *ours.values()) if text.endswith(".")]
    assert max(grade(re.sub(r"\{\w+\}", "X", text)) for text in told) < 7


def test_one_page_and_many_are_told_apart():
    assert door_words("en").printed_on(1) == "1 page went to the printer."
    assert door_words("es").printed_on(3) == "3 páginas fueron a la impresora."


def test_a_file_says_whether_it_is_locked():
    assert "password" in door_words("en").saved_as("a.pdf", locked=True)
    assert "Anyone" in door_words("en").saved_as("a.pdf", locked=False)
