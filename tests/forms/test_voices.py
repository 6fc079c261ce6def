"""Forms in the words of a young person, or of a caregiver about their child."""

import re
import tomllib

import pytest

from peerdesk.forms.answers import Answers, started
from peerdesk.forms.definition import walk
from peerdesk.forms.filled_by import THE_PERSON, FilledBy, Voice
from peerdesk.forms.library import FormLibrary
from peerdesk.forms.response_reading import from_response
from peerdesk.forms.response_writing import ResponseHeader, canonical_bytes, to_response
from peerdesk.forms.voices import as_told, read_voices, voiced
from peerdesk.resource_files import resource
from tests.wording.test_failures import grade

LIBRARY = FormLibrary(resource("forms"))
WHOLE = ("safety-plan", "wellness-plan", "crisis-plan", "calming", "contact-card")
"""The forms that a caregiver is asked in their own words from the first line to the last."""
MARIA = FilledBy(Voice.CAREGIVER, "Maria, mom")
LANGUAGES = ("en", "es")
ABOUT_THE_READER = re.compile(r"\b(you|your|yourself|yours|my|me|I)\b")
TO_WHOEVER_WRITES = {
    *("me.title", "me.title.help", "me.why", "me.why.help", "me.with", "sp.pause", "sp.start"),
    *(
        "ln.help",
        "ln.list",
        "ln.own",
        "ln.own:how",
        "sp.words.help",
        "sp.pro.help",
        "sp.space.help",
    ),
    *("sp.space:what", "sp.space:who", "sp.pic", "sp.keep", "own:text", "wp.own:text", "rv.date"),
    *("rv.date.help", "rv.change", "rv.change.help", "wp.tools.list.help", "wp.tools.kind.help"),
    *("wp.off.list.help", "wp.early.tell", "wp.early.do", "wp.bad.list", "wp.bad.list.help"),
    *(
        "wp.bad.do",
        "cp.people.help",
        "cp.out:why",
        "cp.sign",
        "cp.sign:why",
        "cp.seen:why",
        "wp.off.do.help",
        "wp.bad.people",
        "wp.own.help",
        "wp.next",
        "cm.open",
    ),
}
"""Where "you" is whoever writes the plan down, or the words are the child's own example."""
TO_THE_WRITER = (":asked", ":role", ":help", ":what", ":when")


def tables(language):
    path = resource("forms", "voices", f"{language}.toml")
    return tomllib.loads(path.read_text("utf-8"))


def texts(form):
    """Every text of a form that somebody is asked with, by linkId."""
    found = {}
    for item in walk(form.items):
        if not item.link_id.startswith("keep"):
            found[item.link_id] = item.text
            found |= {hint.link_id: hint.text for hint in item.hints}
    return found


@pytest.mark.parametrize("name", WHOLE)
def test_no_question_to_a_caregiver_is_still_about_themselves(name):
    form = LIBRARY[name]
    plain = texts(form)
    asked = texts(voiced(form, Voice.CAREGIVER, LIBRARY.voices))
    left = {
        link_id
        for link_id, text in asked.items()
        if text == plain[link_id]
        and ABOUT_THE_READER.search(text)
        and link_id not in TO_WHOEVER_WRITES
        and not link_id.endswith(TO_THE_WRITER)
    }
    assert left == set()


def test_both_languages_have_the_same_keys_and_every_key_is_in_a_form():
    english, spanish = tables("en"), tables("es")
    assert {name: list(table) for name, table in english.items()} == {
        name: list(table) for name, table in spanish.items()
    }
    known = {link_id for name in WHOLE for link_id in texts(LIBRARY[name])}
    for table in english.values():
        assert set(table) <= known


def test_every_text_is_at_grade_six_or_lower_and_calls_nobody_a_client():
    for name, table in tables("en").items():
        for link_id, text in table.items():
            assert grade(text) <= 6.9, (name, link_id, grade(text))
            assert not re.search(r"\b(client|patient|case|minor|parent)s?\b", text.lower())


def test_no_text_stands_there_that_the_form_has_already():
    for language in LANGUAGES:
        plain: dict[str, str] = {}
        for name in WHOLE:
            plain |= texts(LIBRARY.in_language(name, language))
        for voice in ("youth", "caregiver"):
            same = [link for link, text in tables(language)[voice].items() if text == plain[link]]
            assert same == []


@pytest.mark.parametrize(("language", "asked"), [("en", "your child"), ("es", "su hijo o hija")])
def test_a_caregiver_is_asked_about_their_child_and_cards_say_so(language, asked):
    form = voiced(LIBRARY.in_language("calming", language), Voice.CAREGIVER, LIBRARY.voices)
    assert asked in form.item("cm.see").text
    plain = LIBRARY.in_language("calming", language)
    assert form.item("cm.help").short_text != plain.item("cm.help").short_text
    assert form.item("cm.help").options == plain.item("cm.help").options


def test_what_has_no_other_words_is_asked_as_the_form_asks_it(tmp_path):
    form = LIBRARY["recovery-plan"]
    assert texts(voiced(form, Voice.YOUTH, read_voices(tmp_path))) == texts(form)
    french = LIBRARY["safety-plan"]
    assert voiced(french, Voice.OWN, LIBRARY.voices) == french


def test_who_fills_it_in_goes_out_as_the_source_and_comes_back():
    answers = started(LIBRARY["calming"])
    for filled_by in (MARIA, FilledBy(Voice.YOUTH), THE_PERSON):
        told = Answers(answers.form, filled_by=filled_by)
        members = to_response(told, ResponseHeader(), frozen=True)
        assert from_response(answers.form, canonical_bytes(members)).filled_by == filled_by
        assert ("source" in members) is (filled_by is not THE_PERSON)
    source = to_response(Answers(answers.form, filled_by=MARIA), ResponseHeader(), frozen=True)
    assert source["source"] == {
        "type": "RelatedPerson",
        "identifier": {"system": "urn:peerdesk:filled-in-by", "value": "caregiver"},
        "display": "Maria, mom",
    }


@pytest.mark.parametrize(
    "source",
    [
        {"reference": "urn:uuid:1"},
        {"identifier": {"system": "urn:peerdesk:filled-in-by", "value": "robot"}},
        {"identifier": {"system": "urn:other", "value": "caregiver"}, "display": "Maria"},
        {"identifier": "caregiver"},
        "caregiver",
        None,
    ],
)
def test_a_source_of_another_program_is_the_person(source):
    raw = {"resourceType": "QuestionnaireResponse", "source": source}
    assert from_response(LIBRARY["calming"], raw).filled_by == THE_PERSON


def test_what_was_answered_is_read_as_it_was_asked_then():
    form = voiced(LIBRARY["calming"], Voice.CAREGIVER, LIBRARY.voices)
    answers = Answers(form, filled_by=MARIA).with_answer("cm.yes", "You are safe")
    before = canonical_bytes(to_response(answers, ResponseHeader(), frozen=True))
    before = before.replace(b"What words help?", b"Which words helped then?")
    told = as_told(form, before)
    assert told.item("cm.yes").text == "Which words helped then?"
    assert told.item("cm.see").text == form.item("cm.see").text
