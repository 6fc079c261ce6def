"""The words of the plans: plain, kind, nobody else's, and there in both languages."""

import re

import pytest

from peerdesk.forms.definition import FormDefinition, Item, walk
from peerdesk.forms.values import shown
from tests.forms.plan_table import SHARED
from tests.forms.plans import FORMS, PLANS

every_plan = pytest.mark.parametrize("name", SHARED)
LONGEST_SENTENCE = 20
FULL_SENTENCE = 5
NEEDED_NAMES = {  # lists of things that have no plainer names
    "Diabetes, seizures, being pregnant, hearing aids, implants.",
    "Interpreter, sign language, writing, more time.",
    "Language, interpreter, hearing, sight, more time.",
    "Breaks, notes, interpreter, someone with you.",
    "911, ask for a crisis-trained officer",
    "Jail, hospital, or treatment just ended",
}
OTHERS_MARKS = (
    r"WRAP|Wellness Recovery Action|Stanley|Crisis Response Plan|\bCAMS\b|Outcomes Star|"
    r"Personal Medicine|power statement|Beyond Now|\bMY3\b|Jaspr|®|™"
)
COLD = (
    r"\b(client|patient|consumer|case (manager|load|note)\w*|mentally ill|addict\w*|abuse\w*|"
    r"relapse\w*|(non-?)?complian\w*|treatment plan|diagnos\w*|symptom\w*|suicid\w*|"
    r"commit\w*|(at|high|low)-risk|risk (level|score)|score\w*|percent\w*|fail\w*|"
    r"overdue)\b|%"
)


TERMS_OF_LAW = {  # as the law has them, or word for word from whoever asked for them
    (
        "States call this person a proxy, representative, or attorney-in-fact. "
        "Often it can't be your doctor or a worker."
    ),
    (
        "This worksheet is not a legal paper until your wishes are on your state's form and signed "
        "the way your state says."
    ),
}


def words_of(item: Item) -> list[str]:
    """Everything a person reads at one item."""
    hints = [hint.text for hint in item.hints]
    labels = [option.label for option in item.options]
    own = (item.text, item.short_text, item.look.open_label, item.look.entry_format)
    return [text for text in (*own, *hints, *labels) if text]


def every_word(form: FormDefinition) -> list[str]:
    return [words for item in walk(form.items) for words in words_of(item)]


def grade(texts: list[str]) -> float:
    """The school grade that can read these texts, by Flesch and Kincaid's formula."""
    text = ". ".join(texts)
    words = re.findall(r"[A-Za-z']+", text)
    sentences = len([part for part in re.split(r"[.!?:…]+(?:\s|$)", text) if part.strip()])
    return 0.39 * len(words) / sentences + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def syllables(word: str) -> int:
    vowels = re.findall(r"[aeiouy]+", word.lower().removesuffix("e"))
    return max(1, len(vowels))


def test_the_measure_knows_hard_words_from_plain_ones():
    hard = "Individualized interventions necessitate comprehensive interdisciplinary collaboration."
    assert grade([hard]) > 12
    assert grade(["You can stop at any time."]) < 4


@every_plan
def test_a_plan_reads_at_grade_six_or_lower(name):
    assert grade(every_word(PLANS[name])) <= 6
    for page in PLANS[name].items:
        pages = [words for item in walk((page,)) for words in words_of(item)]
        assert grade(pages) <= 6, page.link_id


@every_plan
def test_every_sentence_alone_reads_at_grade_six_or_lower(name):
    for text in set(every_word(PLANS[name])) - NEEDED_NAMES - TERMS_OF_LAW:
        if len(text.split()) >= FULL_SENTENCE:
            assert grade([text]) <= 6, text


@every_plan
def test_no_sentence_is_long(name):
    for text in set(every_word(PLANS[name])) - TERMS_OF_LAW:
        for sentence in re.split(r"[.!?]\s", text):
            assert len(sentence.split()) <= LONGEST_SENTENCE, sentence


@every_plan
def test_words_are_about_a_person_and_never_a_mark_of_others(name):
    form = PLANS[name]
    told = [form.title, form.description, form.purpose, form.copyright]
    for text in (*every_word(form), *told):
        assert not re.search(OTHERS_MARKS, text), text
        assert not re.search(COLD, text, re.IGNORECASE), text


@pytest.mark.parametrize("language", ["en", "es"])
@every_plan
def test_every_text_and_every_code_has_words_in_both_languages(name, language):
    form = FORMS.in_language(name, language)
    assert form.shown_in == language
    for item in walk(form.items):
        assert item.text.strip(), item.link_id
        labels = [option.label for option in item.options]
        assert all(labels), item.link_id
        assert len(set(labels)) == len(labels), item.link_id


@every_plan
def test_spanish_is_spanish(name):
    spanish = FORMS.in_language(name, "es")
    same_in_both = {"No", "3", "5", "11"}
    english = PLANS[name].by_link
    assert spanish.title != PLANS[name].title
    for item in walk(spanish.items):
        own = english[item.link_id]
        for before, after in zip(words_of(own), words_of(item), strict=True):
            same = before in same_in_both or item.link_id == "pd.state"  # Nebraska is Nebraska
            assert before != after or same, item.link_id


@every_plan
def test_what_is_asked_in_english_is_asked_in_spanish_with_its_marks(name):
    for item in walk(FORMS.in_language(name, "es").items):
        for text in words_of(item):
            assert text.count("¿") == text.count("?"), text
            assert text == text.strip()
            assert "  " not in text


@every_plan
def test_a_choice_keeps_its_code_in_another_language(name):
    spanish = FORMS.in_language(name, "es")
    for item in walk(PLANS[name].items):
        ours = [shown(option.value) for option in spanish.item(item.link_id).options]
        assert ours == [option.label for option in spanish.item(item.link_id).options]
        codes = [getattr(option.value, "code", "") for option in item.options]
        again = [getattr(o.value, "code", "") for o in spanish.item(item.link_id).options]
        assert codes == again
