"""The advance directive worksheet and the calming page: what the tables do not say line by line."""

import pytest

from peerdesk.forms.answers import Answers, started
from peerdesk.forms.definition import walk
from peerdesk.forms.enablement import Enablement
from peerdesk.forms.headers import header_of
from peerdesk.forms.person_signatures import (
    Signing,
    signing,
    signings,
    signs_on_screen,
    with_signing,
    without_stale_drawings,
)
from peerdesk.forms.shared_facts import CALMING, facts_in, with_fact
from peerdesk.services.state_rules import state_rules
from tests.forms.papers import choose
from tests.forms.plans import FORMS, PLANS, codes

PD, CM = PLANS["advance-directive"], PLANS["calming"]
STATES_AND_TERRITORIES = 50 + 1 + 5
TOP = "This worksheet is not a legal paper until"


def asks(answers: Answers, link_id: str) -> bool:
    return Enablement(answers.form).state(answers).asks(link_id)


def test_every_state_the_capital_and_the_territories_can_be_chosen():
    states = codes(PD.item("pd.state"))
    assert len(set(states)) == len(states) == STATES_AND_TERRITORIES
    assert {"NE", "DC", "PR", "GU", "VI", "AS", "MP"} <= set(states)
    assert {rule.state for rule in state_rules()} <= set(states)


@pytest.mark.parametrize("state", ["", *codes(PD.item("pd.state"))])
def test_big_choices_are_offered_only_where_a_rule_allows_them(state):
    answers = choose(started(PD), "pd.state", state) if state else started(PD)
    rule = next((rule for rule in state_rules() if rule.state == state), None)
    assert asks(answers, "pd.lock") is bool(rule and rule.may_lock)
    assert asks(answers, "pd.days") is bool(rule and rule.most_days)
    assert asks(answers, "pd.rules") is bool(state)


def test_a_place_in_own_words_has_rules_to_ask_about_and_no_big_choices():
    answers = started(PD).with_answer("pd.state", "Marshall Islands")
    assert asks(answers, "pd.rules")
    assert not asks(answers, "pd.lock")
    assert not asks(answers, "pd.days")


def test_an_answer_stays_when_the_state_does_not_ask_for_it():
    answers = choose(choose(started(PD), "pd.state", "NE"), "pd.lock", "locked")
    moved = choose(answers, "pd.state", "TX")
    assert not asks(moved, "pd.lock")
    assert moved.values("pd.lock") == answers.values("pd.lock")


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_page_says_that_it_is_no_legal_paper(language):
    words = header_of(FORMS.in_language("advance-directive", language))
    assert words.startswith(TOP if language == "en" else "Esta hoja de trabajo no es un documento")
    assert header_of(FORMS.in_language("calming", language)) == ""


def test_it_says_what_a_directive_can_not_do_and_who_keeps_out():
    assert "emergency" in PD.item("pd.limit").text
    for word in ("witness", "notary", "decides"):
        assert word in PD.item("pd.peer").text
    assert "peer worker" in PD.item("pd.wit").hint("help")


def test_a_hard_page_opens_and_closes_with_care():
    opening = [item.link_id for item in PD.item("pd.p1").children if item.look.instructions]
    assert opening == ["pd.open", "pd.pause"]
    assert PD.item("pd.p12").children[-1].link_id == "pd.close"


def test_it_is_signed_in_ink_and_never_on_the_screen():
    assert signings(PD) == ("pd.sign", "pd.wit", "pd.notary")
    assert not any(signs_on_screen(PD, place) for place in signings(PD))
    answers = with_signing(started(PD), "pd.sign", Signing("Ana", status="signed", strokes=()))
    assert signing(answers, "pd.sign") == Signing("Ana")


def test_another_word_takes_no_name_off_a_place_for_ink():
    before, row = started(PD).add_row("pd.wit")
    before = before.with_answer("pd.wit:name", "Mai Tran", row)
    after = before.with_answer("pd.force", "Talk to me first")
    assert without_stale_drawings(before, after) == after


def test_what_only_a_state_can_allow_is_on_no_form_to_fill_by_hand():
    marked = {item.link_id for item in walk(PD.items) if "not-on-blank" in item.flags}
    assert {"pd.lock", "pd.days", "pd.rules"} <= marked


def test_what_calms_is_asked_in_the_same_way_in_both():
    inside = {item.link_id: item for item in walk((PD.item("pd.calm"),))}
    for item in walk((CM.item("cm.p1"),)):
        if item.link_id in {"cm.p1", "cm.open"}:
            continue
        twin = inside.pop(item.link_id)
        assert (twin.text, twin.kind, twin.repeats) == (item.text, item.kind, item.repeats)
        assert codes(twin) == codes(item)
    assert set(inside) == {"pd.calm"}


def test_what_calms_is_written_once_and_found_for_the_other():
    answers = choose(started(CM), "cm.help", "walk", "music")
    answers = answers.with_answer("cm.yes", ("You are safe",)).with_answer("cm.voice", "Slowly")
    facts = [fact for fact in facts_in(answers) if fact.block == CALMING]
    assert [fact.link_id for fact in facts] == ["cm.help", "cm.voice", "cm.yes"]
    directive = started(PD)
    for fact in facts:
        directive = with_fact(directive, fact.link_id, None, fact)
    for link_id in ("cm.help", "cm.voice", "cm.yes"):
        assert directive.values(link_id) == answers.values(link_id)


def test_a_page_to_hand_over_is_one_page_on_the_screen_too():
    assert [item.link_id for item in CM.items] == ["me", "cm.p1", "own", "rv", "cy", "keep"]
