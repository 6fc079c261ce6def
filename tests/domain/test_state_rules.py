"""What states ask of an advance directive: read strictly, dated, and never more than a source."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.domain.errors import StateRulesUnreadable
from peerdesk.domain.state_rules import StateRule, Topic, read_state, rule_of
from peerdesk.resource_files import resource

SMALLEST = 'state = "NE"\n'
SAID = SMALLEST + 'notary = "One."\nsources = ["a law"]\n'
SHIPPED = {
    path.stem: read_state(path.read_text("utf-8"), path.name)
    for path in resource("states").glob("*.toml")
}


def test_the_four_states_that_were_looked_at_ship_and_no_other():
    assert {name: rule.state for name, rule in SHIPPED.items()} == {
        state: state for state in ("CO", "NE", "VA", "WA")
    }


@pytest.mark.parametrize("state", SHIPPED)
def test_every_rule_that_ships_has_its_source_its_day_and_both_languages(state):
    rule = SHIPPED[state]
    assert rule.was_looked_at
    assert rule.sources
    assert rule.checked == date(2026, 10, 1)
    assert all(words.keys() == {"en", "es"} for words in rule.said.values())
    assert rule.told_in("es") != rule.told_in("en")


def test_what_no_source_says_stays_to_be_asked():
    assert SHIPPED["NE"].may_lock
    assert {Topic.FORM, Topic.PROXY, Topic.END, Topic.LASTS} <= set(SHIPPED["NE"].to_ask())
    assert SHIPPED["WA"].most_days == 14
    assert Topic.LOCK in SHIPPED["WA"].to_ask()
    assert set(SHIPPED["CO"].said) == {Topic.WITNESSES, Topic.END}
    assert set(SHIPPED["VA"].said) == {Topic.DECIDES}
    assert not SHIPPED["VA"].may_lock


@pytest.mark.parametrize("state", ["TX", "DC", "PR", ""])
def test_a_state_nobody_looked_at_has_nothing_but_questions(state):
    rule = rule_of(SHIPPED.values(), state)
    assert rule == StateRule(state)
    assert not rule.was_looked_at
    assert rule.told_in("en") == {}
    assert rule.checked_on is None
    assert set(rule.to_ask()) == set(Topic) - {Topic.FREE}


def test_the_row_of_a_state_is_found_by_its_code():
    assert rule_of(SHIPPED.values(), "WA") is SHIPPED["WA"]


def test_after_six_months_a_row_is_to_be_asked_again_and_one_without_a_day_always():
    rule = SHIPPED["NE"]
    assert not rule.is_stale(date(2027, 4, 1))
    assert rule.is_stale(date(2027, 4, 2))
    assert StateRule("TX").is_stale(date(2026, 10, 2))


def test_a_language_without_words_gets_english_in_the_order_of_the_topics():
    rule = read_state(SAID + 'form = "This."\nform_es = "Este."\n', "NE.toml")
    assert list(rule.told_in("es-MX").items()) == [("form", "Este."), ("notary", "One.")]
    assert rule.told_in("vi")["form"] == "This."


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("state = ", "not_toml"),
        ("", "missing:state"),
        ('state = "Nebraska"\n', "value:state"),
        ('state = "ne"\n', "value:state"),
        ("state = 5\n", "type:state"),
        (SMALLEST + "witnesses = 2\n", "type:witnesses"),
        (SMALLEST + 'witnesses = " "\nsources = ["a law"]\n', "value:witnesses"),
        (SMALLEST + 'witnesses = "Two."\n', "missing:sources"),
        (SAID + "notary_es = 1\n", "type:notary_es"),
        (SAID + 'may_lock = "yes"\n', "type:may_lock"),
        (SAID + "most_days = -1\n", "value:most_days"),
        (SAID + 'checked = "May"\n', "type:checked"),
        (SAID + 'wittneses = "Two."\n', "unknown:wittneses"),
    ],
)
def test_a_slip_refuses_the_file_and_names_its_place(text, reason):
    with pytest.raises(StateRulesUnreadable) as refused:
        read_state(text, "NE.toml")
    assert (refused.value.file, refused.value.reason) == ("NE.toml", reason)


@given(st.text(max_size=200) | st.text(max_size=40).map(lambda text: SAID + text))
def test_any_text_is_read_or_refused(text):
    with suppress(StateRulesUnreadable):
        rule = read_state(text, "NE.toml")
        assert all(words["en"].strip() for words in rule.said.values())
