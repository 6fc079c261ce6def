"""What is prompted and what is left alone: sentences for every group, and the labelled cases."""

import json
import tomllib
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import pytest

from peerdesk.language import check
from peerdesk.language.lexicon import shipped

HERE = Path(__file__).parent
GROUPS = {
    name: sentences
    for file in sorted(HERE.glob("*.toml"))
    for name, sentences in tomllib.loads(file.read_text("utf-8")).items()
}


def labelled(name):
    """The cases of a file, one on each line."""
    return [json.loads(line) for line in (HERE / name).read_text("utf-8").splitlines()]


CASES = labelled("cases.jsonl")
READERS = {
    f"{which} reader": labelled(f"{which}_reader.jsonl")
    for which in ("second", "third", "fourth", "fifth", "sixth")
}
SLACK = 20  # characters a prompt may be longer than its label and still be right


def marked(sentence):
    """The sentence without its brackets, and the places they marked."""
    places, text = [], ""
    for part in sentence.split("]"):
        before, bracket, inside = part.partition("[")
        text += before
        if bracket:
            places.append((len(text), len(text) + len(inside)))
        text += inside
    return text, places


def spans(text, own_terms=()):
    return [(flag.start, flag.end) for flag in check(text, own_terms)]


def test_every_group_has_sentences_for_and_against():
    assert GROUPS.keys() == shipped().groups.keys()
    assert all(each["flagged"] and each["quiet"] for each in GROUPS.values())


def test_the_lexicon_has_every_group_of_the_domain():
    assert len(shipped().groups) == 207


@pytest.mark.parametrize("group", GROUPS)
def test_a_term_is_prompted_where_it_is_meant(group):
    for sentence in GROUPS[group]["flagged"]:
        text, places = marked(sentence)
        found = [(flag.start, flag.end, flag.term_group) for flag in check(text)]
        assert found == [(*place, group) for place in places], sentence


@pytest.mark.parametrize("group", GROUPS)
def test_a_word_is_left_alone_where_it_means_something_else(group):
    for sentence in GROUPS[group]["quiet"]:
        assert not check(sentence), sentence


@pytest.mark.parametrize("sentence", (HERE / "notes.txt").read_text("utf-8").splitlines())
def test_a_note_is_prompted_at_its_terms_and_nowhere_else(sentence):
    text, places = marked(sentence)
    assert spans(text) == places


@pytest.mark.parametrize(
    "clause",
    [
        "{} and his team won the game.",
        "{} because her rent went up.",
        "{} and then we watched a movie.",
        "At the store, she told me something: {}.",
        "When the dog barked, he said {}.",
    ],
)
def test_what_another_clause_tells_of_a_thing_excuses_no_term(clause):
    missed = []
    for group in GROUPS.values():
        for sentence in group["flagged"]:
            text, places = marked(sentence)
            longer, shift = clause.format(text.rstrip(".")), clause.index("{")
            if spans(longer) != [(start + shift, end + shift) for start, end in places]:
                missed.append(longer)
    assert len(missed) <= 2, missed  # a word such as "store" tells one term from another


@pytest.mark.parametrize("after", ["earlier", "tho", "overnight", "in group", "when we met", "lol"])
@pytest.mark.parametrize("term", ["hostile", "manipulative", "lazy", "paranoid", "strung out"])
def test_what_follows_a_judgement_of_a_person_does_not_excuse_it(term, after):
    assert [flag.text for flag in check(f"He was {term} {after}.")] == [term]


@pytest.mark.parametrize("sentence", (HERE / "flagged.txt").read_text("utf-8").splitlines())
def test_a_sentence_of_a_note_is_prompted(sentence):
    assert check(sentence)


@pytest.mark.parametrize("sentence", (HERE / "quiet.txt").read_text("utf-8").splitlines())
def test_a_sentence_of_a_note_is_left_alone(sentence):
    assert not check(sentence)


# --- The labelled cases ------------------------------------------------------------------------


class Score(NamedTuple):
    precision: float
    recall: float
    exact: float
    quiet: float


def score(cases):
    """How prompts agree with labels: by overlap, by exact place, and in texts with no label."""
    right = found = exact = predicted = labels = quiet = plain = 0
    for case in cases:
        gold = [(flag["start"], flag["end"]) for flag in case["flags"]]
        got = spans(case["text"], case["own_terms"])
        pairs = [(mine, label) for mine in got for label in gold if overlap(mine, label)]
        right += len({mine for mine, _ in pairs})
        found += len({label for _, label in pairs})
        exact += len(set(got) & set(gold))
        predicted += len(got)
        labels += len(gold)
        plain += not gold
        quiet += not gold and not got
    return Score(right / predicted, found / labels, 2 * exact / (predicted + labels), quiet / plain)


def overlap(mine, label):
    longer = (mine[1] - mine[0]) - (label[1] - label[0])
    return mine[0] < label[1] and label[0] < mine[1] and longer <= SLACK


def test_prompts_agree_with_the_labels():
    reached = score(CASES)
    assert reached.precision >= 0.985
    assert reached.recall >= 0.97
    assert reached.exact >= 0.92
    assert reached.quiet >= 0.985


@pytest.mark.parametrize("cases", READERS.values(), ids=READERS)
def test_prompts_agree_with_the_labels_of_somebody_who_had_not_seen_them(cases):
    reached = score(cases)
    assert reached.precision >= 0.985
    assert reached.recall >= 0.97
    assert reached.exact >= 0.9  # their places take in "is", "had a" and leave "refused" alone
    assert reached.quiet >= 0.985


@pytest.mark.parametrize("mark", ['"', "“", "”", "«", "»"])
def test_no_unlabelled_quotation_is_prompted(mark):
    for case in chain(CASES, *READERS.values()):
        if mark in case["text"] and not case["flags"]:
            assert not check(case["text"], case["own_terms"]), case["id"]


def test_no_chosen_term_is_prompted():
    for case in chain(CASES, *READERS.values()):
        if case["own_terms"] and not case["flags"]:
            assert not check(case["text"], case["own_terms"]), case["id"]
