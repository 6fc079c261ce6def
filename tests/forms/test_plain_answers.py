"""Plain answers by linkId, as people write them by hand."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.domain.errors import AnswersUnreadable
from peerdesk.forms.answers import Answers
from peerdesk.forms.definition import FormDefinition, Kind
from peerdesk.forms.derived import derived_answers
from peerdesk.forms.plain_answers import PlainProblem, plain_answers, read_plain
from peerdesk.forms.values import Coding, PartialDate, PartialDateTime, Quantity, Value
from tests.forms.builders import choice, extension, form, group, item, rows
from tests.forms.plans import FORMS, PLANS, pick

SAFETY, RECOVERY, WELLNESS = (PLANS[f"{name}-plan"] for name in ("safety", "recovery", "wellness"))
ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.decimals(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from([":name", "value", "g", "q", "code", ""]), inner, max_size=3),
    max_leaves=8,
)  # fmt: skip


def taken(definition: FormDefinition, raw: dict[str, object]) -> Answers:
    found = plain_answers(definition, raw)
    assert found.problems == ()
    return found.answers


def problem(definition: FormDefinition, raw: dict[str, object]) -> PlainProblem:
    (found,) = plain_answers(definition, raw).problems
    return found


def one(kind: str, raw: object, **more: object) -> Value | None:
    return taken(form(item("q", kind, **more)), {"q": raw}).value("q")


def test_questions_lists_and_rows_are_taken_by_their_linkids():
    answers = taken(
        SAFETY,
        {
            "me.title": "Kế hoạch",
            "sp.signs": ["I stop eating", "I pace"],
            "sp.words": "Can you come over?",
            "sp.ask": [
                {":name": "Mai", ":phone": "555-0142", ":text": True, ":sees": "nothing"},
                {"sp.ask:name": "Lee", "rel": "friend", ":text": None},
            ],
            "sp.er": {":name": "St. Ann"},
        },
    )
    assert answers.values("sp.signs") == ("I stop eating", "I pace")
    assert answers.values("sp.words") == ("Can you come over?",)
    mai, lee = answers.rows_of("sp.ask")
    assert answers.value("sp.ask:text", mai) is True
    assert answers.value("sp.ask:sees", mai) == pick(SAFETY, "sp.ask:sees", "nothing")
    assert answers.value("sp.ask:rel", lee) == "friend"
    assert answers.value("sp.ask:text", lee) is None
    assert answers.value("sp.er:name") == "St. Ann"
    assert answers.values("ln.show") == ("988",)  # what a new plan starts with


def test_rows_in_rows_are_taken():
    goal = {":say": "A door", ":step": [{":what": "Ask Mai"}, {":what": "See a room"}]}
    answers = taken(RECOVERY, {"rp.home": {"rp.home.now": "A couch", "rp.home.goal": [goal]}})
    assert answers.value("rp.home.now") == "A couch"
    (row,) = answers.rows_of("rp.home.goal")
    steps = answers.rows_of("rp.home.goal:step", row)
    assert [answers.value("rp.home.goal:step:what", step) for step in steps] == [
        *("Ask Mai", "See a room")
    ]


def test_one_row_may_be_written_without_a_list():
    answers = taken(SAFETY, {"sp.ask": {":name": "Mai"}})
    assert len(answers.rows_of("sp.ask")) == 1


def test_fields_of_the_contact_note_are_named_by_their_ends():
    answers = taken(FORMS["contact-note"], {"next_steps": [{":text": "Call Mai"}, {"text": "Go"}]})
    found = [answers.value("next_steps.text", row) for row in answers.rows_of("next_steps")]
    assert found == ["Call Mai", "Go"]


def test_what_stands_under_an_answer_is_written_beside_its_value():
    listed = ["my aunt", {"value": "fishing", "wp.tools.kind": "Fun"}]
    answers = taken(WELLNESS, {"wp.tools.list": listed})
    first, second = answers.rows_of("wp.tools.list")
    assert answers.value("wp.tools.kind", first) is None
    assert answers.value("wp.tools.kind", second) == pick(WELLNESS, "wp.tools.kind", "fun")


@pytest.mark.parametrize("raw", ["people", "People", "PEOPLE", {"code": "people"}])
def test_an_option_is_meant_by_its_code_or_its_label(raw):
    answers = taken(WELLNESS, {"wp.tools.list": [{"value": "Al", ":kind": raw}]})
    (row,) = answers.rows_of("wp.tools.list")
    assert answers.value("wp.tools.kind", row) == pick(WELLNESS, "wp.tools.kind", "people")


def test_an_option_is_meant_by_its_label_in_the_language_of_the_form():
    spanish = FORMS.in_language("wellness-plan", "es")
    label = next(
        option.label for option in spanish.item("wp.tools.kind").options
        if isinstance(option.value, Coding) and option.value.code == "people"
    )  # fmt: skip
    answers = taken(spanish, {"wp.tools.list": [{"value": "Al", ":kind": label}]})
    (row,) = answers.rows_of("wp.tools.list")
    assert getattr(answers.value("wp.tools.kind", row), "code", "") == "people"


def test_own_words_stand_where_a_form_allows_them_and_are_named_where_not():
    assert one("open-choice", "my own", answerOption=[{"valueString": "x"}]) == "my own"
    found = problem(form(choice("q", "a", "b")), {"q": "c"})
    assert found == PlainProblem("q", "q", "not_an_option", ("a", "b"))


@pytest.mark.parametrize(
    ("kind", "raw", "value"),
    [
        ("boolean", True, True),
        ("boolean", "no", False),
        ("boolean", "Sí", True),
        ("boolean", None, None),
        ("integer", 0, 0),
        ("integer", "12", 12),
        ("integer", Decimal("3.0"), 3),
        ("decimal", Decimal("1.10"), Decimal("1.10")),
        ("decimal", "1.10", Decimal("1.10")),
        ("date", "2026-05", PartialDate("2026-05")),
        ("date", 2026, PartialDate("2026")),
        ("dateTime", "2026-05-14T14:05:00-05:00", PartialDateTime("2026-05-14T14:05:00-05:00")),
        ("string", 5550142, "5550142"),
        ("text", "a\nb", "a\nb"),
        ("text", " ", None),
        ("url", "https://example.org", "https://example.org"),
        ("quantity", "3.5 kg", Quantity(Decimal("3.5"), "kg")),
        ("quantity", {"value": 3, "unit": "kg"}, Quantity(Decimal(3), "kg")),
        ("quantity", 3, Quantity(Decimal(3))),
        ("reference", "Dr. Lee", "Dr. Lee"),
    ],
)
def test_values_are_understood_as_people_write_them(kind, raw, value):
    found = one(kind, raw)
    assert found == value
    assert str(found) == str(value)


def test_a_clock_time_may_leave_out_its_seconds():
    assert str(one("time", "14:05")) == "14:05:00"


def test_the_only_unit_of_a_question_is_the_one_meant():
    kilo = {"system": "http://unitsofmeasure.org", "code": "kg", "display": "kg"}
    unit = [extension("questionnaire-unit", valueCoding=kilo)]
    assert one("quantity", 80, extension=unit) == Quantity(
        Decimal(80), "kg", "http://unitsofmeasure.org", "kg"
    )


@pytest.mark.parametrize(
    ("kind", "raw"),
    [
        *(("boolean", 1), ("boolean", "perhaps"), ("integer", 2.5), ("integer", "many")),
        *(("integer", 2**40), ("integer", True), ("decimal", "1,5"), ("decimal", False)),
        *(("date", "2026-02-30"), ("date", "14 May"), ("dateTime", "2026-05-14T14:05")),
        *(("time", "25:00"), ("string", True), ("text", {"a": 1}), ("quantity", "some")),
        *(("attachment", "x.pdf"), ("choice", True), ("open-choice", {"a": 1}), ("string", [[]])),
        ("integer", Decimal("1E+999999999")),
    ],
)
def test_what_a_question_cannot_take_is_named_with_what_it_can(kind, raw):
    found = problem(form(item("q", kind)), {"q": Decimal(str(raw)) if raw == 2.5 else raw})
    assert (found.link_id, found.code) == ("q", "wrong_type")
    assert found.facts[0] in {kind, "open-choice"}


@pytest.mark.parametrize(
    ("raw", "where", "link_id", "code"),
    [
        ({"nowhere": 1}, "nowhere", "nowhere", "unknown_question"),
        ({"g": [{":a": 1}, {":z": 1}]}, "g[1]:z", ":z", "unknown_question"),
        ({"g": ["x"]}, "g[0]", "g", "not_an_object"),
        ({"g:a": "x"}, "g:a", "g:a", "needs_row"),
        ({"note": "x"}, "note", "note", "asks_nothing"),
        ({"q": ["x", "y"]}, "q", "q", "too_many"),
        ({"q": {"value": "x", "more": 1}}, "q.more", "more", "unknown_question"),
        ({"q": "x", "s": {"q": "y"}}, "s.q", "q", "unknown_question"),
        ({"in": "x", "s": {"in": "y"}}, "s.in", "in", "named_twice"),
        ({"list": ["x", {}]}, "list[1]", "list", "wrong_type"),
    ],
)
def test_what_has_no_place_is_named_with_its_way(raw, where, link_id, code):
    definition = form(
        rows("g", item("g:a")), item("note", "display"), item("q"), group("s", item("in")),
        item("list", repeats=True),
    )  # fmt: skip
    found = problem(definition, raw)
    assert (found.where, found.link_id, found.code) == (where, link_id, code)


def test_rows_that_a_form_starts_with_give_way_to_those_that_are_written():
    definition = form(rows("g", item("g:a"), required=True))
    assert len(taken(definition, {}).rows_of("g")) == 1
    assert len(taken(definition, {"g": [{":a": "x"}, {":a": "y"}]}).rows_of("g")) == 2
    assert taken(definition, {"g": None}).rows_of("g") == ()


@pytest.mark.parametrize("data", [b"", b"[]", b"null", b"{", b"\xff", b'{"a": NaN}', b"[" * 999])
def test_what_is_no_object_is_said(data):
    with pytest.raises(AnswersUnreadable):
        read_plain(SAFETY, data)


def test_halves_of_characters_do_no_harm():
    found = read_plain(SAFETY, rb'{"me.title": "a\ud83d", "me.why": "\u202eabc"}')
    assert found.problems == ()
    assert str(found.answers.value("me.title")).encode()


@given(st.dictionaries(st.sampled_from(["g", "q", "g:name", "x", "s"]), ANY_JSON, max_size=4))
def test_whatever_is_written_is_taken_or_named(raw):
    definition = form(
        rows("g", item("g:name"), item("g:n", "integer")), group("s", item("q", "quantity"))
    )
    found = plain_answers(definition, raw)
    for each in found.problems:
        assert each.where
        assert each.code
    derived_answers(found.answers)


def test_every_question_of_a_plan_can_be_reached_by_name():
    for definition in PLANS.values():
        for link_id, each in definition.by_link.items():
            if each.is_question and each.kind in {Kind.STRING, Kind.TEXT}:
                assert plain_answers(definition, _written(definition, link_id)).problems == ()


def _written(definition: FormDefinition, link_id: str) -> dict[str, object]:
    """An object that says "x" to a question, through all the rows it stands in."""
    chain = [link_id]
    while holder := definition.holder(chain[-1]):
        chain.append(holder)
    inner: object = "x"
    for name, above in pairwise(chain):
        said = {"value": "x"} if definition.item(above).is_question else {}
        inner = [{**said, name: inner}]
    return {chain[-1]: inner}
