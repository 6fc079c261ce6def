"""A suggestion in the place of a term: the article before it changes with its sound."""

from pathlib import Path

import pytest

from peerdesk.language import check
from peerdesk.language.replacing import replacement


def replaced(text, term, suggestion):
    start = text.index(term)
    made = replacement(text, start, start + len(term), suggestion)
    return text[: made.start] + made.text + text[made.end :]


@pytest.mark.parametrize(
    ("text", "term", "suggestion", "after"),
    [
        ("He is an addict.", "addict", "person who uses drugs", "He is a person who uses drugs."),
        ("An addict came.", "addict", "person in need", "A person in need came."),
        ("It was a drop.", "drop", "honest talk", "It was an honest talk."),
        ("A junkie left.", "junkie", "older man", "An older man left."),
        ("She is a drunk.", "drunk", "user of alcohol", "She is a user of alcohol."),
        ("It was a slip.", "slip", "unintended use", "It was an unintended use."),
        ("A\nfelon met us.", "felon", "adult", "An\nadult met us."),
        ("Pizza addict", "addict", "lover", "Pizza lover"),
        ("the addict", "addict", "person", "the person"),
        ("She has a grudge.", "grudge", "a worry", "She has a worry."),
        ("It was a fit.", "fit", "an hour of grief", "It was an hour of grief."),
        ("It is his mood.", "mood", "a habit of old", "It is his habit of old."),
        ("They are the odd ones.", "odd", "a bit new", "They are the bit new ones."),
        ("She is a bipolar.", "bipolar", "living with a worry", "She is living with a worry."),
        ("He is a danger.", "danger", "in need", "He is in need."),
        ("He kept a grudge.", "grudge", "king size worry", "He kept a king size worry."),
        ("A bipolar left.", "bipolar", "in a worry", "In a worry left."),
        ("Harder times.", "Harder times", "A hard week", "A hard week."),
    ],
)
def test_the_article_fits_what_follows(text, term, suggestion, after):
    assert replaced(text, term, suggestion) == after


def test_every_suggestion_for_a_finding_can_take_its_place():
    text = "😀 He is an addict, İ think, and an alcoholic."
    for flag in check(text):
        for suggestion in flag.suggestions:
            made = replacement(text, flag.start, flag.end, suggestion)
            assert made.text.endswith(suggestion)
            assert text[made.start : made.end].endswith(flag.text)


@pytest.mark.parametrize(
    "line", (Path(__file__).parent / "fits.txt").read_text("utf-8").splitlines()
)
def test_the_first_suggestion_makes_a_sentence(line):
    sentence, _, after = line.partition(" | ")
    text = sentence.replace("[", "").replace("]", "")
    (flag,) = check(text)
    assert f"[{flag.text}]" in sentence
    assert replaced(text, flag.text, flag.suggestions[0]) == after
