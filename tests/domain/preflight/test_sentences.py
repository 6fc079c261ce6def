import tomllib
from pathlib import Path

import pytest

from peerdesk.domain.preflight import Rule
from tests.domain.preflight.builders import rules_in

_SENTENCES = tomllib.loads(Path(__file__).with_name("sentences.toml").read_text("utf-8"))


def _each(kind):
    return [(rule, text) for rule, those in _SENTENCES.items() for text in those[kind]]


@pytest.mark.parametrize(("rule", "text"), _each("found"))
def test_what_is_to_be_looked_at_is_found(rule, text):
    assert Rule(rule) in rules_in(text, rule)


@pytest.mark.parametrize(("rule", "text"), _each("quiet"))
def test_what_is_well_said_stays_quiet(rule, text):
    assert Rule(rule) not in rules_in(text, rule)
