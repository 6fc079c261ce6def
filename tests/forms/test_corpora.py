"""Real forms that nobody here wrote: they open, or say why not, and lose nothing."""

import json
import re
from collections import Counter
from datetime import UTC, datetime, time
from decimal import Decimal
from typing import Any

import pytest

from peerdesk.domain.errors import FormRefused, ResponseUnreadable
from peerdesk.forms.answers import Answers, started
from peerdesk.forms.definition import FormDefinition, Item, Kind, walk
from peerdesk.forms.derived import derived_answers
from peerdesk.forms.enablement import Enablement
from peerdesk.forms.reading import parse_form
from peerdesk.forms.response_check import check_response
from peerdesk.forms.response_reading import from_response
from peerdesk.forms.response_writing import ResponseHeader, canonical_bytes, to_response
from peerdesk.forms.values import Coding, PartialDate, PartialDateTime, Quantity, Value
from tests.forms.corpora import FOLDER, names, needs_corpora

pytestmark = needs_corpora
FIXED: dict[Kind, Value] = {
    Kind.BOOLEAN: True,
    Kind.INTEGER: 3,
    Kind.DECIMAL: Decimal("1.10"),
    Kind.DATE: PartialDate("2024-05"),
    Kind.DATE_TIME: PartialDateTime(datetime(2024, 5, 31, 10, tzinfo=UTC).isoformat()),
    Kind.TIME: time(14, 5),
    Kind.QUANTITY: Quantity(Decimal("2.50"), "kg"),
}
CODES_OF_OUTCOMES = {
    "invalidAnswerType": "wrong_type",
    "exclusiveAnswerOption": "exclusive_option",
    "invalidAnswerOption": "not_an_option",
    "minValue": "too_small",
    "maxValue": "too_large",
    "maxDecimalPlaces": "too_precise",
    "required": "required",
    "invalidLinkId": "unknown_question",
    "maxCount": "too_many",
    "minLength": "too_short",
    "maxLength": "too_long",
    "regex": "wrong_form",
}


def opened(name: str) -> FormDefinition:
    return parse_form((FOLDER / name).read_bytes(), name)


def some_answer(item: Item) -> Value:
    if item.options:
        return item.options[0].value
    return Coding(code="x") if item.kind is Kind.CHOICE else FIXED.get(item.kind, "words")


def filled(form: FormDefinition) -> Answers:
    """Every question answered, with two rows wherever rows are possible."""
    answers = Answers(form)
    for item in walk(form.items):
        for row in answers.every_row(form.holder(item.link_id)):
            if item.kind is Kind.GROUP and item.repeats:
                for _ in range(2):
                    answers, _ = answers.add_row(item.link_id, row)
            elif item.is_question:
                answers = answers.with_answer(item.link_id, some_answer(item), row)
    return answers


@pytest.mark.parametrize("name", names("*.json"))
def test_every_real_form_opens_with_all_its_questions(name):
    form = opened(name)
    in_file = json.dumps(json.loads((FOLDER / name).read_bytes())["item"]).count('"linkId"')
    hints = sum(len(item.hints) for item in form.by_link.values())
    assert len(form.by_link) + hints == in_file


@pytest.mark.parametrize("name", names("*.json"))
def test_a_filled_real_form_survives_saving_and_opening(name):
    form = opened(name)
    answers = filled(form)
    written = canonical_bytes(to_response(answers, ResponseHeader(), frozen=False))
    again = from_response(form, written)
    assert canonical_bytes(to_response(again, ResponseHeader(), frozen=False)) == written
    assert Counter(derived_answers(again)) == Counter(derived_answers(answers))
    assert len(derived_answers(answers)) >= sum(item.is_question for item in walk(form.items)) > 0


@pytest.mark.parametrize("name", names("*.json"))
def test_each_toggle_in_a_real_form_agrees_with_a_fresh_look(name):
    form = opened(name)
    enablement = Enablement(form)
    answers = started(form)
    state = enablement.state(answers)
    for item in walk(form.items):
        if item.is_question and form.holder(item.link_id) is None:
            answers = answers.with_answer(item.link_id, some_answer(item))
            state = enablement.after(state, answers, item.link_id)
    assert state == enablement.state(answers)


@pytest.mark.parametrize("name", names("nonconformant/*.json"))
def test_a_broken_real_form_opens_with_its_gaps_or_says_why_not(name):
    try:
        form = opened(f"nonconformant/{name}")
    except FormRefused as refused:
        reason = refused
    else:
        assert form.by_link
        assert form.findings
        return
    assert (reason.reason, reason.link_id) == ("duplicate_link_id", "10.1")


def test_one_broken_form_is_refused_and_three_open():
    assert len(names("nonconformant/*.json")) == 4
    form = opened("nonconformant/04-fhircore-standard-questionnaire.json")
    assert {found.construct for found in form.gaps()} == {"maxValue", "minValue"}


@pytest.mark.parametrize(
    "name", [each.split(".")[0] for each in names("response-validation/*.questionnaire.json")]
)
def test_real_faulty_answers_are_judged_as_their_authors_say(name):
    folder = FOLDER / "response-validation"
    form = parse_form((folder / f"{name}.questionnaire.json").read_bytes(), name)
    raw = json.loads((folder / f"{name}.outcome.json").read_bytes())
    wanted = {
        (_link_id(issue), CODES_OF_OUTCOMES[issue["details"]["coding"][0]["code"]])
        for issue in raw["issue"]
        if issue["severity"] in {"error", "fatal"}
    }
    checked = check_response(form, (folder / f"{name}.response.json").read_bytes())
    assert {(problem.link_id, problem.code) for problem in checked.problems} == wanted
    assert not checked.valid


def _link_id(issue: dict[str, Any]) -> str:
    return str(re.findall("linkId='([^']*)'", issue["location"][0])[-1])


def test_answers_to_another_real_form_are_refused():
    form = opened("06-lforms-ussg-fhp.json")
    other = b'{"resourceType":"QuestionnaireResponse","questionnaire":"urn:else|1"}'
    if form.minted:
        assert from_response(form, other).given == {}
    else:
        with pytest.raises(ResponseUnreadable):
            from_response(form, other)
