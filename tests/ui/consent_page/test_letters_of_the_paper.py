"""While a paper is written and after it was sealed, a letter held with Alt means one thing."""

import pytest

from peerdesk.domain.consents.papers import PaperKind
from peerdesk.services import consents
from peerdesk.services.consents import Prefill
from tests.services.consents.builders import about_housing, drafted, sealed, until_event
from tests.ui.letters import letters_twice


def until_keys(answers):
    return until_event(about_housing(answers), "I have my own keys")


@pytest.mark.parametrize("paper", list(PaperKind))
def test_on_every_step_of_every_paper(stage, desk, darnell, paper):
    stage.open(consents.start(desk, darnell, paper))
    steps = len(stage.page.writing.steps())
    for _ in range(steps):
        assert letters_twice(stage.window) == []
        stage.page.writing.turn(1)
        stage.settle()


def test_on_a_paper_signed_by_hand(stage, desk, darnell):
    stage.open(consents.start(desk, darnell, PaperKind.GENERAL, prefill=Prefill(on_paper=True)))
    assert letters_twice(stage.window) == []


def test_while_the_copy_is_offered_and_while_taking_back(stage, desk, darnell, housing):
    stage.open(drafted(desk, until_keys, person_id=darnell, party_id=housing), step=5)
    stage.seal()
    assert stage.page.copy.isVisible()
    assert letters_twice(stage.window) == []
    stage.page.head.revoke.click()
    assert letters_twice(stage.window) == []
    stage.page.later.how_told.aloud.click()
    assert letters_twice(stage.window) == []


@pytest.mark.parametrize("ask", ["ask_event", "ask_end", "ask_mistake"])
def test_while_something_is_noted_of_a_sealed_one(stage, desk, darnell, housing, ask):
    stage.open(sealed(desk, until_keys, person_id=darnell, party_id=housing))
    getattr(stage.page.later, ask)()
    stage.settle()
    assert letters_twice(stage.window) == []
