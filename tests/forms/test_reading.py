import json
from contextlib import suppress
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerdesk.domain.errors import FormRefused
from peerdesk.forms.definition import Condition, Hint, Kind, Limits, Operator, Verdict
from peerdesk.forms.reading import parse_form
from peerdesk.forms.source import MOST_BYTES
from peerdesk.forms.values import Coding, PartialDate, Quantity
from tests.forms.builders import (
    FHIR,
    SDC,
    Json,
    choice,
    extension,
    form,
    group,
    item,
    questionnaire,
    read,
    rows,
    when,
)


def reason(data: bytes) -> tuple[str, str | None]:
    with pytest.raises(FormRefused) as refused:
        parse_form(data, "a.json")
    assert refused.value.file == "a.json"
    return refused.value.reason, refused.value.link_id


def refusal(*items, **more) -> tuple[str, str | None]:
    return reason(json.dumps(questionnaire(*items, **more)).encode())


def gaps(definition) -> set[tuple[str, str | None]]:
    return {(found.construct, found.link_id) for found in definition.gaps()}


def test_a_form_is_named_by_url_and_version_and_pinned_by_its_bytes():
    data = json.dumps(questionnaire(item("a"), title="Check-in")).encode()
    first, second = parse_form(data, "a.json"), parse_form(data + b"\n", "a.json")
    assert first.canonical == second.canonical == "urn:test:form|1"
    assert first.sha256 != second.sha256
    assert first.title == "Check-in"


def test_a_form_without_a_name_gets_one_from_its_bytes():
    raw = questionnaire(item("a"))
    del raw["url"], raw["version"]
    first, again = read(raw), read(raw)
    assert first.minted
    assert first.canonical == again.canonical
    assert UUID(first.url.removeprefix("urn:uuid:")).urn == first.url
    assert first.version == first.sha256[:12]
    raw["title"] = "Other"
    assert read(raw).url != first.url


def test_a_missing_status_is_a_draft_and_said():
    raw = questionnaire(item("a"))
    del raw["status"]
    assert read(raw).status == "draft"
    assert ("status", None) in gaps(read(raw))


@pytest.mark.parametrize("kind", list(Kind))
def test_every_type_of_the_subset_opens(kind):
    children = [item("inner")] if kind is Kind.GROUP else []
    more = {"answerOption": [{"valueString": "x"}]} if kind is Kind.CHOICE else {}
    assert form(item("a", kind.value, *children, **more)).item("a").kind is kind


def test_file_and_reference_questions_open_and_are_listed():
    definition = form(item("scan", "attachment"), item("who", "reference"))
    assert gaps(definition) == {("attachment", "scan"), ("reference", "who")}


@pytest.mark.parametrize("kind", ["question", "banana", "", None, 5])
def test_an_unknown_type_is_refused_by_name(kind):
    assert refusal(item("a", kind)) == ("unknown_type", "a")


def test_what_cannot_be_a_form_is_refused():
    assert reason(b"not json") == ("not_json", None)
    assert reason(b"[]") == ("not_a_questionnaire", None)
    assert reason(b'{"resourceType":"Patient"}') == ("not_a_questionnaire", None)
    assert reason(b'{"resourceType":"Bundle"}') == ("a_bundle", None)
    assert reason(b'{"resourceType":"QuestionnaireResponse"}') == ("only_answers", None)
    assert refusal() == ("no_items", None)
    assert refusal(item("a"), item("a")) == ("duplicate_link_id", "a")
    assert refusal(group("g", {"type": "string"})) == ("link_id_missing", "g")
    assert reason(
        json.dumps(
            {**questionnaire(), "item": [{"linkId": "a", "type": "group", "item": 5}]}
        ).encode()
    ) == (
        "items_not_a_list",
        "a",
    )
    assert reason(json.dumps(questionnaire({**group("g"), "item": ["x"]})).encode()) == (
        "item_not_an_object",
        "g",
    )


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "not_json"),
        (b'{"resourceType":"Questionnaire","item":[', "not_json"),
        (b'<?xml version="1.0"?><Questionnaire/>', "in_xml"),
        (b"\xef\xbb\xbf\n<Questionnaire/>", "in_xml"),
        ('{"title":"Tên"}'.encode("utf-16"), "not_utf8"),
        ('{"title":"T"}'.encode("utf-16-le"), "not_utf8"),
        ('{"title":"Tên"}'.encode("latin-1"), "not_utf8"),
    ],
)
def test_a_file_that_is_no_json_is_told_by_what_it_is(data, why):
    assert reason(data) == (why, None)


def test_a_modifier_written_in_escapes_is_a_modifier():
    data = json.dumps(questionnaire(item("a", modifierExtension=[]))).encode()
    hidden = data.replace(b"modifierExtension", b"modifier\\u0045xtension")
    assert reason(hidden) == ("modifier_extension", "a")


@pytest.mark.parametrize("place", ["form", "item", "option"])
def test_a_modifier_extension_anywhere_is_refused(place):
    modifier: Json = {"modifierExtension": [{"url": "urn:x"}]}
    if place == "form":
        assert refusal(item("a"), **modifier) == ("modifier_extension", None)
    elif place == "item":
        assert refusal(group("g", item("a", **modifier))) == ("modifier_extension", "a")
    else:
        options = [{"valueString": "x", **modifier}]
        assert refusal(item("a", "choice", answerOption=options)) == ("modifier_extension", "a")


def test_the_words_modifier_extension_in_a_text_are_no_modifier():
    assert form(item("a", prefix="modifierExtension")).item("a").prefix == "modifierExtension"


def test_limits_hold_against_hostile_files():
    assert reason(b" " * (MOST_BYTES + 1)) == ("too_large", None)
    assert refusal(*(item(str(n)) for n in range(5_001))) == ("too_many_items", None)
    assert refusal(
        item("a", "choice", answerOption=[{"valueInteger": n} for n in range(2_001)])
    ) == (
        "too_many_options",
        "a",
    )
    assert refusal(item("a", prefix="x" * 65_537)) == ("text_too_long", "a")
    assert reason(b'{"item":' * 3000) == ("not_json", None)
    nested = item("12")
    for depth in range(11, 0, -1):
        nested = group(str(depth), nested)
    assert form(nested).item("12").kind is Kind.STRING
    assert refusal(group("0", nested)) == ("too_deep", "11")


def test_labels_are_plain_text_without_controls_or_direction_overrides():
    title = "Safe\u202e\u2066 <b>title</b>\x07\ufeff"
    definition = form(item("a", prefix="1\x00"), title=title)
    assert definition.title == "Safe <b>title</b>"
    assert definition.item("a").prefix == "1"
    assert form({"linkId": "a", "type": "string", "text": "नमस्\u200dते\n\u200e"}).item("a").text == (
        "नमस्\u200dते\n\u200e"
    )


def test_a_number_set_apart_from_its_sentence_stays_so_and_nothing_else_does():
    kept = "Call \u2066911\u2069 or \u2066(207) 555-0142\u2069"
    sly = "\u2066call \u202e119\u2069 \u2067911\u2069 \u2066911"
    assert form(item("a", prefix=kept)).item("a").prefix == kept
    assert form(item("a", prefix=sly)).item("a").prefix == "call 119 911 911"


def test_an_item_without_text_is_called_by_its_short_text_or_its_code():
    short = extension("shortText", SDC, valueString="Brief")
    code = [{"system": "urn:loinc", "code": "1", "display": "Coded"}]
    definition = form(
        {"linkId": "a", "type": "string", "extension": [short], "code": code},
        {"linkId": "b", "type": "string", "code": code},
        {"linkId": "c", "type": "string"},
    )
    assert [definition.item(link).text for link in "abc"] == ["Brief", "Coded", ""]
    blank = form({"linkId": "a", "type": "string", "text": " \u200b", "code": code})
    assert blank.item("a").text == "Coded"


def test_newer_and_older_writings_are_understood_and_noted():
    definition = form(
        item("a", "coding", answerOption=[{"valueCoding": {"code": "y"}}]),
        item(
            "b", "coding", answerConstraint="optionsOrString", answerOption=[{"valueString": "y"}]
        ),
        item("c", "choice", option=[{"valueString": "old"}]),
        item("d", required="true"),
    )
    assert definition.item("a").kind is Kind.CHOICE
    assert definition.item("b").kind is Kind.OPEN_CHOICE
    assert definition.item("c").options[0].label == "old"
    assert definition.item("d").required
    noted = {(found.verdict, found.construct, found.link_id) for found in definition.findings}
    assert (Verdict.USE, "coding", "a") in noted
    assert (Verdict.USE, "option", "c") in noted
    assert (Verdict.GAP, "required", "d") in noted


def test_options_carry_prefix_score_translation_and_exclusiveness():
    option = {
        "extension": [
            extension("questionnaire-optionPrefix", valueString="a)"),
            extension("questionnaire-optionExclusive", valueBoolean=True),
            extension("ordinalValue", valueDecimal=Decimal("2.50")),
        ],
        "initialSelected": True,
        "valueCoding": {
            "code": "none",
            "display": "None of these",
            "_display": {
                "extension": [
                    extension(
                        "translation",
                        extension=[
                            {"url": "lang", "valueCode": "es"},
                            {"url": "content", "valueString": "Ninguna"},
                        ],
                    )
                ]
            },
        },
    }
    found = form(item("a", "choice", answerOption=[option])).item("a").options[0]
    assert (found.label, found.prefix, found.exclusive, found.selected) == (
        "None of these",
        "a)",
        True,
        True,
    )
    assert str(found.ordinal) == "2.50"
    assert found.translations == {"es": {"label": "Ninguna"}}


@pytest.mark.parametrize("url", ["questionnaire-ordinalValue", "itemWeight"])
def test_scores_are_read_under_all_three_names(url):
    coding = {"code": "1", "extension": [extension(url, valueDecimal=3)]}
    assert (
        form(item("a", "choice", answerOption=[{"valueCoding": coding}]))
        .item("a")
        .options[0]
        .ordinal
        == 3
    )


def test_value_sets_inside_the_file_become_options():
    expanded = {
        "resourceType": "ValueSet",
        "id": "e",
        "expansion": {
            "contains": [
                {"abstract": True, "code": "top", "contains": [{"system": "s", "code": "in"}]},
            ]
        },
    }
    designation = [{"language": "es", "value": "Sí"}]
    composed = {
        "resourceType": "ValueSet",
        "id": "c",
        "compose": {
            "include": [
                {
                    "system": "s",
                    "concept": [{"code": "y", "display": "Yes", "designation": designation}],
                },
                {"system": "t", "filter": [{"property": "x"}]},
            ]
        },
    }
    definition = form(
        item("a", "choice", answerValueSet="#e"),
        item("b", "choice", answerValueSet="#c"),
        contained=[expanded, composed],
    )
    assert [option.value for option in definition.item("a").options] == [Coding("s", "in")]
    assert definition.item("b").options[0].value == Coding("s", "y", "Yes")
    assert definition.item("b").options[0].translations == {"es": {"label": "Sí"}}
    assert ("ValueSet.compose.filter", None) in gaps(definition)


def test_a_value_set_inside_the_file_may_be_named_by_its_url():
    concept = {"include": [{"system": "s", "concept": [{"code": "y"}]}]}
    inside = {"resourceType": "ValueSet", "url": "urn:vs", "version": "2", "compose": concept}
    definition = form(
        item("a", "choice", answerValueSet="urn:vs"),
        item("b", "choice", answerValueSet="urn:vs|2"),
        contained=[inside],
    )
    for each in definition.items:
        assert [option.value for option in each.options] == [Coding("s", "y")]
    assert definition.gaps() == ()


def test_a_list_of_answers_outside_the_file_becomes_free_text():
    definition = form(item("a", "choice", answerValueSet="http://example.org/vs"))
    assert definition.item("a").kind is Kind.OPEN_CHOICE
    assert gaps(definition) == {("answerValueSet", "a")}


def test_help_and_units_stand_beside_their_question():
    control = {"coding": [{"code": "help"}]}
    hint = item(
        "a.help",
        "display",
        extension=[extension("questionnaire-itemControl", valueCodeableConcept=control)],
    )
    shown = item("a.note", "display")
    asked = form(item("a", "decimal", hint, shown)).item("a")
    assert asked.hints == (Hint("a.help", "help", "A.Help"),)
    assert asked.hint("help") == "A.Help"
    assert asked.hint("unit") == ""
    assert [child.link_id for child in asked.children] == ["a.note"]


def explained(role: str, **more) -> Json:
    control = {"coding": [{"code": role}]}
    look = extension("questionnaire-itemControl", valueCodeableConcept=control)
    return item(role, "display", extension=[look], **more)


@pytest.mark.parametrize(
    ("kind", "roles"),
    [
        ("group", ["help"]),
        ("integer", ["help", "prompt", "unit", "lower", "upper", "flyover"]),
        ("date", ["help", "prompt", "flyover"]),
        ("boolean", ["help", "flyover"]),
        ("quantity", ["help", "flyover"]),
    ],
)
def test_what_could_not_be_shown_beside_an_item_is_a_text_of_its_own(kind, roles):
    every = ["help", "prompt", "unit", "lower", "upper", "flyover"]
    asked = form(item("a", kind, *map(explained, every))).item("a")
    assert [hint.role for hint in asked.hints] == roles
    assert [each.link_id for each in asked.children] == [r for r in every if r not in roles]


def test_a_help_under_nothing_or_with_conditions_is_a_text_of_its_own():
    sometimes = [when("q", "=", answerBoolean=True)]
    definition = form(
        explained("help"), item("q", "boolean", explained("flyover", enableWhen=sometimes))
    )
    assert definition.item("help").text == "Help"
    assert definition.item("flyover").conditions
    assert definition.gaps() == ()


def test_a_text_with_questions_under_it_is_read_as_a_group():
    definition = form(item("a", "display", item("b")))
    assert definition.item("a").kind is Kind.GROUP
    assert definition.parent("b") == "a"
    assert gaps(definition) == {("display", "a")}


def test_an_answer_without_words_is_not_offered():
    blank = [{"valueCoding": {"system": "urn:x"}}, {"valueString": " "}, {"valueString": "x"}]
    definition = form(item("a", "choice", answerOption=blank))
    assert [option.label for option in definition.item("a").options] == ["x"]
    assert gaps(definition) == {("answerOption", "a")}


def test_looks_and_limits_are_read():
    concept = {"coding": [{"code": "radio-button"}]}
    asked = form(
        item(
            "a",
            "decimal",
            maxLength=5,
            extension=[
                extension("questionnaire-itemControl", valueCodeableConcept=concept),
                extension("questionnaire-hidden", valueBoolean=True),
                extension("questionnaire-choiceOrientation", valueCode="horizontal"),
                extension("questionnaire-minOccurs", valueInteger=1),
                extension("questionnaire-maxOccurs", valueInteger=3),
                extension("minLength", valueInteger=2),
                extension("minValue", valueDecimal=Decimal("0.5")),
                extension("maxValue", valueDate="2024"),
                extension("maxDecimalPlaces", valueInteger=2),
                extension("regex", valueString="[0-9]+"),
                extension("entryFormat", valueString="digits"),
                extension("questionnaire-supportLink", valueUri="https://example.org"),
                extension("questionnaire-unit", valueCoding={"code": "kg", "display": "kg"}),
                extension("openLabel", SDC, valueString="Other"),
                extension("collapsible", SDC, valueCode="default-closed"),
            ],
        )
    ).item("a")
    assert asked.limits == Limits(1, 3, 2, 5, Decimal("0.5"), PartialDate("2024"), 2, "[0-9]+")
    look = asked.look
    assert (look.control, look.hidden, look.folded) == ("radio-button", True, True)
    assert (look.orientation, look.entry_format, look.open_label) == (
        "horizontal",
        "digits",
        "Other",
    )
    assert look.support_link == "https://example.org"
    assert asked.units == (Coding("", "kg", "kg"),)


def test_a_slider_without_both_ends_is_drawn_as_a_plain_field():
    concept = {"coding": [{"code": "slider"}]}
    slider = extension("questionnaire-itemControl", valueCodeableConcept=concept)
    ends = [extension("minValue", valueInteger=0), extension("maxValue", valueInteger=10)]
    definition = form(
        item("a", "integer", extension=[slider]), item("b", "integer", extension=[slider, *ends])
    )
    assert [definition.item(link).look.control for link in "ab"] == ["", "slider"]


@pytest.mark.parametrize(
    "name",
    [
        "calculatedExpression",
        "enableWhenExpression",
        "answerExpression",
        "answerOptionsToggleExpression",
        "subQuestionnaire",
    ],
)
def test_expressions_are_gaps_by_name(name):
    definition = form(
        item("a", extension=[extension(name, SDC, valueExpression={"expression": "1"})])
    )
    assert gaps(definition) == {(SDC + name, "a")}
    assert definition.item("a").computed == (name == "calculatedExpression")


def test_what_has_no_effect_is_kept_and_known():
    definition = form(
        item("a", definition="x", extension=[extension("variable")]),
        meta={},
        extension=[{"url": "urn:x"}],
    )
    kept = {found.construct for found in definition.findings if found.verdict is Verdict.KEEP}
    assert {"definition", FHIR + "variable", "meta", "urn:x"} <= kept
    assert definition.gaps() == ()


def test_conditions_are_read_with_all_operators():
    asked = form(
        item("q", "integer"),
        item(
            "a",
            enableWhen=[
                when("q", op.value, answerInteger=1) for op in Operator if op is not Operator.EXISTS
            ],
            enableBehavior="all",
        ),
    ).item("a")
    assert asked.all_conditions
    assert {condition.operator for condition in asked.conditions} == set(Operator) - {
        Operator.EXISTS
    }
    assert asked.conditions[0] == Condition("q", Operator.EQUAL, 1)


@pytest.mark.parametrize(
    "condition",
    [
        {"question": "q", "answerInteger": 1},
        {"question": "q", "operator": "~", "answerInteger": 1},
        {"question": "q", "operator": "="},
        {"question": "q", "operator": "exists", "answerString": "true"},
        {"question": "nowhere", "operator": "=", "answerInteger": 1},
        {"question": "q", "hasAnswer": True},
    ],
)
def test_a_condition_that_cannot_be_understood_shows_the_item(condition):
    good = when("q", "=", answerInteger=1)
    definition = form(item("q", "integer"), item("a", enableWhen=[good, condition]))
    assert definition.item("a").conditions == ()
    assert gaps(definition) == {("enableWhen", "a")}


def test_a_pattern_that_could_run_for_hours_is_dropped_and_said():
    definition = form(item("a", extension=[extension("regex", valueString="(a+)+$")]))
    assert definition.item("a").limits.pattern == ""
    assert gaps(definition) == {(FHIR + "regex", "a")}


def test_flags_and_signers_are_read():
    concept = {"coding": [{"code": "1.2.840.10065.1.12.1.1"}]}
    definition = form(
        item("a", code=[{"system": "urn:peerdesk:flag", "code": "sensitive"}]),
        extension=[extension("questionnaire-signatureRequired", valueCodeableConcept=concept)],
    )
    assert definition.item("a").flags == {"sensitive"}
    assert definition.signature_required == (Coding("", "1.2.840.10065.1.12.1.1"),)


def test_initial_values_keep_their_types():
    definition = form(
        item(
            "a", "quantity", initial=[{"valueQuantity": {"value": Decimal("1.10"), "unit": "kg"}}]
        ),
        choice("b", "x", initial=[{"valueCoding": {"code": "x"}}]),
    )
    assert str(definition.item("a").initial) == str((Quantity(Decimal("1.10"), "kg"),))
    assert definition.item("b").initial == (Coding("", "x"),)


def test_where_things_stand_is_known():
    definition = form(
        rows("outer", rows("inner", item("deep")), item("shallow")),
        item("many", "string", item("under"), repeats=True),
        item("one", "string", item("below"), repeats=False),
    )
    assert definition.holder("deep") == "inner"
    assert definition.holder("inner") == "outer"
    assert definition.holder("outer") is None
    assert definition.holder("under") == "many"
    assert definition.holder("below") is None
    assert definition.parent("below") == "one"
    assert definition.place("outer") == 0


ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.sampled_from(["group", "string", "choice", "display", "a", "b", "="]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    *(
                        "linkId",
                        "type",
                        "text",
                        "item",
                        "enableWhen",
                        "question",
                        "operator",
                        "answerCoding",
                    ),
                    *(
                        "answerOption",
                        "valueCoding",
                        "extension",
                        "url",
                        "code",
                        "initial",
                        "contained",
                    ),
                    *(
                        "answerValueSet",
                        "required",
                        "maxLength",
                        "_text",
                        "compose",
                        "include",
                        "concept",
                    ),
                ]
            ),
            inner,
            max_size=6,
        )
    ),
    max_leaves=25,
)


@settings(max_examples=80)
@given(st.lists(ANYTHING, min_size=1, max_size=4), ANYTHING)
def test_whatever_a_file_holds_it_opens_or_is_refused(items, contained):
    known = [
        {"linkId": str(place), "type": "group", **entry} if isinstance(entry, dict) else entry
        for place, entry in enumerate(items)
    ]
    raw = {"resourceType": "Questionnaire", "item": known, "contained": contained}
    data = json.dumps(raw).encode()
    with suppress(FormRefused):
        assert parse_form(data, "x.json").by_link


@given(st.binary(max_size=200))
def test_any_bytes_are_a_form_or_refused(data):
    with pytest.raises(FormRefused):
        parse_form(data, "x.json")
