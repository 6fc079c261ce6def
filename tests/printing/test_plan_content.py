"""What a plan says on paper: every word of any form, and nothing of what was put away."""

import json

import pytest

from peerdesk.forms.parts import parts, with_part_hidden
from peerdesk.forms.plain_answers import plain_answers
from peerdesk.forms.reading import parse_form
from peerdesk.printing.card_content import card_text
from peerdesk.printing.plan_content import told_parts
from peerdesk.printing.plan_pieces import Shown
from tests.printing.plans import LIBRARY, filled, paper


def question(link_id, kind="string", **more):
    return {"linkId": link_id, "type": kind, "text": link_id, **more}


def form_of(*items):
    raw = {"resourceType": "Questionnaire", "status": "active", "url": "urn:theirs", "item": items}
    return parse_form(json.dumps(raw).encode(), "theirs.json")


SEVERAL = question("why", repeats=True)
DEEPER = question("more", "group", item=[question("deep")])
ON_AND_ON = question("sort", item=[question("grand")])
RATE = question(
    "rate",
    "integer",
    extension=[
        {"url": f"http://hl7.org/fhir/StructureDefinition/{name}Value", "valueInteger": value}
        for name, value in (("min", 0), ("max", 10))
    ],
    item=[
        question(
            "low",
            "display",
            extension=[
                {
                    "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
                    "valueCodeableConcept": {"coding": [{"code": "lower"}]},
                }
            ],
        )
    ],
)


@pytest.mark.parametrize(
    ("items", "said"),
    [
        ([question("top", repeats=True, item=[SEVERAL])], {"value": "one", "why": ["two", "six"]}),
        ([question("top", repeats=True, item=[DEEPER])], {"value": "one", "more": {"deep": "two"}}),
        (
            [question("top", repeats=True, item=[ON_AND_ON])],
            {"value": "one", "sort": {"value": "two", "grand": "six"}},
        ),
        (
            [question("top", "group", repeats=True, item=[RATE, question("day", "date"), SEVERAL])],
            {"rate": 3, "day": "2026-03-12", "why": ["two", "six"]},
        ),
        (
            [
                question(
                    "top",
                    "group",
                    repeats=True,
                    item=[question("top:head"), question("top:list", repeats=True)],
                )
            ],
            {":head": "one", ":list": ["two", "six"]},
        ),
    ],
)
def test_no_answer_to_a_form_of_others_is_lost(items, said):
    taken = plain_answers(form_of(*items), {"top": [said]})
    assert not taken.problems
    written = str(told_parts(paper("", answers=taken.answers)))
    for word in ("one", "two", "six"):
        if word in json.dumps(said):
            assert word in written


@pytest.mark.parametrize("name", ["safety-plan", "crisis-plan"])
def test_a_part_that_was_put_away_is_on_no_card(name):
    answers = filled(LIBRARY[name])
    for part in parts(answers):
        answers = with_part_hidden(answers, part, True)
    assert card_text(paper(name, answers=filled(LIBRARY[name]))).items
    assert not card_text(paper(name, answers=answers)).items


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Kept in PeerDesk beside this plan: "),
        ("es", "Se guarda en PeerDesk junto a este plan: "),
    ],
)
def test_where_the_pictures_are_that_it_names_is_said_at_the_end(language, said):
    with_lake = paper("safety-plan", language, files=("lake.png",))
    piece = told_parts(with_lake)[-1].piece
    assert isinstance(piece, Shown)
    assert piece.text.startswith(said)
    assert "lake.png" in piece.text
    assert told_parts(paper("safety-plan", language))[-1].piece != piece
    assert piece not in [one.piece for one in told_parts(with_lake, short=True)]
