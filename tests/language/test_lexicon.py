"""The lexicon's data and its notation: endings, forms, and slips."""

import re
import tomllib
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.language.endings import noun_forms, verb_forms
from peerdesk.language.groups import Severity
from peerdesk.language.lexicon import Sense, read, shipped
from peerdesk.language.slips import Slips
from peerdesk.language.words import fold, words_of
from peerdesk.resource_files import resource

SOURCE = resource("language", "en.toml").read_text("utf-8")


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("relapse", "relapse relapses relapsed relapsing"),
        ("deny", "deny denies denied denying"),
        ("drop", "drop drops dropped dropping"),
        ("commit", "commit commits committed committing"),
        ("fall", "fall falls fell falling"),
        ("prefer", "prefer prefers preferred preferring"),
    ],
)
def test_a_verb_has_four_forms(verb, forms):
    assert [each.word for each in verb_forms(verb)] == forms.split()


@pytest.mark.parametrize(("one", "many"), [("baby", "babies"), ("boss", "bosses"), ("man", "men")])
def test_a_noun_has_two_forms(one, many):
    assert [each.word for each in noun_forms(one)] == [one, many]


def test_what_is_said_of_some_forms_is_said_of_one_at_least():
    for name, group in tomllib.loads(SOURCE)["group"].items():
        parts = list(group.get("say_of", {}))
        forms = [form for sense in Sense for form in group.get(sense.value, ())]
        fit = {next((part for part in parts if part in form), None) for form in forms}
        assert fit >= set(parts), name


def test_what_is_said_of_a_longer_text_stands_before_a_shorter_one_in_it():
    for name, group in tomllib.loads(SOURCE)["group"].items():
        for earlier, later in combinations(group.get("say_of", {}), 2):
            assert earlier not in later, f"{name}: {later}"


def test_every_group_has_a_level_a_reason_and_known_sources():
    for group in shipped().groups.values():
        assert group.severity in Severity
        assert group.why.endswith(".")
        assert all(re.fullmatch(r"~?[A-Z][A-Z0-9]", code) for code in group.sources), group.name


def test_every_named_set_is_one_that_exists():
    table = tomllib.loads(SOURCE)
    named = set(re.findall(r"\{([a-z_]+)\}", SOURCE))
    assert named <= table["words"].keys()


def test_a_programme_can_bring_its_own_lexicon():
    smaller = re.sub(r"(?ms)^\[group\.junkie\].*?(?=^\[group)", "", SOURCE)
    assert "junkie" not in read(smaller).groups


def test_folding_keeps_every_character_in_its_place():
    assert len(fold("İSTANBUL’s ﬁne ẞ 😀")) == len("İSTANBUL’s ﬁne ẞ 😀")


def test_words_keep_their_places_after_characters_that_grow_in_lower_case():
    text = "İİ 😀 an addict’s day"
    found = words_of(text)
    assert [text[start:end] for start, end in zip(found.starts, found.ends, strict=True)] == [
        "İİ", "an", "addict", "’s", "day"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("paranoi", "paranoid"),
        ("paranoidd", "paranoid"),
        ("paranoud", "paranoid"),
        ("paarnoid", "paranoid"),
        ("paranoid", None),
        ("paranoia", None),
        ("panoid", None),
        ("p", None),
    ],
)
def test_one_slip_is_seen_through_and_two_are_not(typed, meant):
    assert Slips({"paranoid"}, frozenset({"paranoia"})).meant(typed) == meant


@given(st.data())
def test_whatever_is_a_slip_is_among_the_words_that_may_be_one(data):
    slips = shipped().slips
    word = data.draw(st.sampled_from(sorted(each for each in slips.words if each.isalpha())))
    at = data.draw(st.integers(0, len(word)))
    letter = data.draw(st.sampled_from("aeinost"))
    swapped = word[:at] + word[at : at + 2][::-1] + word[at + 2 :]
    typed = data.draw(
        st.sampled_from(
            [
                word[:at] + letter + word[at:],
                word[:at] + word[at + 1 :],
                word[:at] + letter + word[at + 1 :],
                swapped,
            ]
        )
    )
    if slips.meant(typed) is not None:
        assert slips.possible(frozenset({typed})) == [typed]


def test_a_slip_of_two_words_means_the_same_one_every_time():
    words = ["alcoholics", "alcoholic"]
    assert {Slips(each, frozenset()).meant("alcoholico") for each in (words, words[::-1])} == {
        "alcoholic"
    }
