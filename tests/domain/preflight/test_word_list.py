import re
import tomllib

import pytest

from peerdesk.domain.preflight.phrases import phrase
from peerdesk.domain.preflight.tokens import tokens
from peerdesk.domain.preflight.word_list import read_words
from peerdesk.language.endings import Ending
from peerdesk.language.lexicon import shipped
from peerdesk.language.templates import template
from peerdesk.resource_files import resource
from tests.domain.preflight.builders import rules_in, the_words

_SOURCE = resource("preflight", "en.toml").read_text("utf-8")


def _end(source, text):
    return phrase(source, {"kin": frozenset({"mom", "dad"})}).end(tokens(text), 0)


@pytest.mark.parametrize(
    ("source", "text", "end"),
    [
        ("wants|wanted to die", "wants to die", 3),
        ("wants ?to die", "wants die", 2),
        ("stop *2 pills", "stop taking the pills now", 4),
        ("stop *2 pills", "stop taking all the pills", None),
        ("{kin} died", "Dad died", 2),
        ("=PTSD", "PTSD again", 1),
        ("=PTSD", "ptsd again", None),
        ("saw @name", "Saw Ray", 2),
        ("saw @name", "saw he", None),
        ("in #year", "in 2019", 2),
        ("wants to die", "wants. To die", None),
    ],
)
def test_the_notation_of_a_phrase(source, text, end):
    assert _end(source, text) == end


@pytest.mark.parametrize("source", ["?maybe this", "*3 this"])
def test_a_phrase_begins_with_a_word(source):
    with pytest.raises(ValueError, match=re.escape(source)):
        phrase(source, {})


def test_a_key_that_is_not_known_is_refused():
    with pytest.raises(ValueError, match="only_afer"):
        read_words(_SOURCE.replace("only_after", "only_afer", 1))


def test_the_judging_groups_are_groups_of_the_prompts():
    assert the_words().judging <= set(shipped().groups)


def test_the_list_says_of_which_day_it_is():
    assert the_words().dated.year >= 2026
    assert tomllib.loads(_SOURCE)["version"] == the_words().version


def test_what_the_prompts_suggest_is_no_finding_of_danger_promise_or_billing():
    texts = {text for group in shipped().groups.values() for text in group.texts}
    said = [template(text).filled(Ending.PAST, many=False) for text in sorted(texts)]
    for rule in ("L09", "L13", "L14", "L17"):
        assert not [say for say in said if rule in rules_in(f"She is {say}.")]
