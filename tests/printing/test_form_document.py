import json

import pytest

from peerdesk.forms.answers import Answers, started
from peerdesk.forms.reading import parse_form
from peerdesk.forms.values import Coding, PartialDate, PartialDateTime
from peerdesk.printing.document_pdf import render_note
from peerdesk.printing.form_document import sections
from peerdesk.printing.records import Section, SectionKind
from tests.printing.papers import AT, a_note
from tests.printing.readers import bare

YES_NO_OTHER = [
    {"valueCoding": {"system": "s", "code": "home", "display": "At home"}},
    {"valueCoding": {"system": "s", "code": "out", "display": "Outside"}},
]
ITEMS = [
    {"linkId": "intro", "type": "display", "text": "This note is yours to read."},
    {
        "linkId": "contact",
        "type": "group",
        "text": "The contact",
        "item": [
            {"linkId": "met", "type": "boolean", "text": "Did we meet?"},
            {
                "linkId": "place",
                "type": "choice",
                "text": "Where?",
                "answerOption": YES_NO_OTHER,
                "enableWhen": [{"question": "met", "operator": "=", "answerBoolean": True}],
            },
            {"linkId": "story", "type": "text", "text": "What happened", "prefix": "1."},
            {"linkId": "day", "type": "date", "text": "Day"},
            {"linkId": "left", "type": "dateTime", "text": "Left at"},
            {"linkId": "words", "type": "string", "text": "Own words", "repeats": True},
        ],
    },
    {
        "linkId": "steps",
        "type": "group",
        "text": "Next steps",
        "repeats": True,
        "item": [
            {"linkId": "what", "type": "string", "text": "What"},
            {"linkId": "who", "type": "string", "text": "Who"},
        ],
    },
    {
        "linkId": "empty",
        "type": "group",
        "text": "Nothing here",
        "item": [
            {"linkId": "hint", "type": "display", "text": "Words about nothing"},
            {"linkId": "never", "type": "string", "text": "Never answered"},
        ],
    },
    {
        "linkId": "secret",
        "type": "string",
        "text": "Hidden",
        "extension": [
            {
                "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden",
                "valueBoolean": True,
            }
        ],
    },
]


@pytest.fixture
def answers() -> Answers:
    form = {
        "resourceType": "Questionnaire",
        "url": "urn:test:note",
        "version": "1.0.0",
        "status": "active",
        "title": "Test note",
        "language": "en",
        "item": ITEMS,
    }
    return started(parse_form(json.dumps(form).encode(), "note.json"))


def printed(answers):
    return sections(answers.form, answers)


def test_a_form_without_answers_prints_only_its_own_words(answers):
    assert printed(answers) == (Section("This note is yours to read.", "", SectionKind.SHOWN),)


def test_answers_are_printed_in_the_order_of_the_form_with_its_words(answers):
    filled = (
        answers.with_answer("story", "We talked.\n\nThen we left.")
        .with_answer("place", Coding("s", "home", "old words"))
        .with_answer("met", True)
        .with_answer("day", PartialDate("2026-03"))
    )
    assert printed(filled)[1:] == (
        Section("The contact", "", SectionKind.HEADING),
        Section("Did we meet?", "Yes", SectionKind.SHORT),
        Section("Where?", "At home", SectionKind.SHORT),
        Section("1. What happened", "We talked.\n\nThen we left.", SectionKind.ANSWER),
        Section("Day", "March 2026", SectionKind.SHORT),
    )


def test_an_answer_that_is_no_longer_asked_for_is_left_out(answers):
    filled = answers.with_answer("place", Coding("s", "home")).with_answer("met", False)
    assert [part.label for part in printed(filled)] == [
        "This note is yours to read.",
        "The contact",
        "Did we meet?",
    ]


def test_every_row_of_a_repeating_group_is_printed_and_numbered(answers):
    one, first = answers.add_row("steps")
    two, second = one.add_row("steps")
    filled = (
        two.with_answer("what", "Ask about Thursdays", first)
        .with_answer("who", "Darnell", first)
        .with_answer("what", "Bring the bus map", second)
    )
    assert [(part.label, part.text) for part in printed(filled)[1:]] == [
        ("Next steps (1)", ""),
        ("What", "Ask about Thursdays"),
        ("Who", "Darnell"),
        ("Next steps (2)", ""),
        ("What", "Bring the bus map"),
    ]


def test_several_answers_stand_on_lines_of_their_own(answers):
    filled = answers.with_answer("words", ["calm", "hopeful"])
    assert printed(filled)[-1] == Section("Own words", "calm\nhopeful", SectionKind.ANSWER)


def test_hidden_answers_are_never_printed(answers):
    assert "Hidden" not in [part.label for part in printed(answers.with_answer("secret", "x"))]


def test_what_the_head_of_the_document_shows_is_not_repeated(answers):
    filled = answers.with_answer("met", True).with_answer("story", "We talked.")
    parts = sections(filled.form, filled, without={"met", "intro"})
    assert [part.label for part in parts] == ["The contact", "1. What happened"]


def test_a_moment_is_printed_as_it_was_where_it_happened(answers):
    filled = answers.with_answer("left", PartialDateTime("2026-03-12T14:05:00-05:00"))
    assert printed(filled)[-1].text == "March 12, 2026, 2:05 pm"


def test_a_long_answer_stands_beneath_its_question(answers):
    filled = answers.with_answer("words", ["long " * 30])
    assert printed(filled)[-1].kind is SectionKind.ANSWER


def test_an_answered_form_reaches_paper_whole(answers, shelf, words_of):
    filled = answers.with_answer("story", "Nguyễn said: <b>R&B</b> helps.").with_answer("met", True)
    read = bare(words_of(render_note(a_note(sections=printed(filled)), shelf, AT)))
    assert bare("Nguyễn said: <b>R&B</b> helps.") in read
