"""Words that would tell a stranger something, in the lists that ship and in broken ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.domain.errors import ProfileUnreadable
from peerdesk.domain.stranger import StrangerFact, read_stranger_words
from peerdesk.forms.library import FormLibrary
from peerdesk.resource_files import resource

SHIPPED = resource("stranger", "words.toml").read_text(encoding="utf-8")
WORDS = read_stranger_words(SHIPPED, "words.toml")
SUICIDE, DRUGS = StrangerFact.SUICIDE, StrangerFact.DRUGS
MEDICINE, DIAGNOSIS, HEALTH = (
    StrangerFact.MEDICINE,
    StrangerFact.DIAGNOSIS,
    StrangerFact.HEALTH,
)


@pytest.mark.parametrize(
    ("said", "fact"),
    [
        ("I have thoughts of suicide", SUICIDE),
        ("I don’t want to live", SUICIDE),
        ("Quiero  morir", SUICIDE),
        ("NALOXONE is in the blue bag", DRUGS),
        ("recaídas en marzo", DRUGS),
        ("Lithium at night", MEDICINE),
        ("Mis medicamentos", MEDICINE),
        ("bipolar, since 2019", DIAGNOSIS),
        ("Depresión", DIAGNOSIS),
        ("Allergic to latex", HEALTH),
    ],
)
def test_telling_words_are_found_in_both_languages(said, fact):
    assert fact in WORDS.in_text(said)


@pytest.mark.parametrize(
    "said",
    [
        "Tea on the step",
        "Call Amma · 207-555-0142",
        "988 Lifeline: Call or text 988. Chat at 988lifeline.org.",
        "Crisis Text Line: Text HOME to 741741.",
        "Give me a minute and some room",
        "A walk by the lake, music that is loud",
        "Cut the grass, drink water, take out the weeds",
        "Una receta de mi abuela",
        "Pillows and a blanket",
    ],
)
def test_plain_words_are_not_called_telling(said):
    assert WORDS.in_text(said) == frozenset()


def test_some_questions_tell_by_themselves():
    assert WORDS.of_question("cc.health") == {HEALTH}
    assert WORDS.of_question("od.nal.where") == {DRUGS}
    assert WORDS.of_question("cc.do") == frozenset()
    assert WORDS.of_question("cc.healthy") == frozenset()


def test_every_question_named_is_in_a_form_that_ships():
    known = {
        link_id for form in FormLibrary(resource("forms")).versions for link_id in form.by_link
    }
    for kind, pattern in WORDS.questions.items():
        if pattern.pattern != r"(?!)":
            assert any(pattern.fullmatch(link_id) for link_id in known), kind


@pytest.mark.parametrize(
    "broken",
    [
        "[suicide",
        "version = 1",
        SHIPPED.replace("[questions]", "[asked]"),
        SHIPPED.replace('diagnosis = ""', "diagnosis = 3"),
    ],
)
def test_a_broken_list_is_refused(broken):
    with pytest.raises(ProfileUnreadable):
        read_stranger_words(broken, "words.toml")


@given(st.text())
def test_any_text_can_be_looked_at(text):
    assert WORDS.in_text(text) <= set(StrangerFact)
