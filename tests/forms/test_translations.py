import json
from dataclasses import replace
from datetime import date

import pytest
from fhir.resources.R4B.questionnaireresponse import QuestionnaireResponse
from hypothesis import given, settings
from hypothesis import strategies as st

from peerdesk.forms.answers import Answers
from peerdesk.forms.beside_words import Translation, fingerprint, translations_in
from peerdesk.forms.carry import carry
from peerdesk.forms.derived import derived_answers
from peerdesk.forms.person_signatures import (
    Signing,
    signing,
    signings,
    with_signing,
    without_stale_drawings,
)
from peerdesk.forms.response_reading import from_response
from peerdesk.forms.response_writing import ResponseHeader, canonical_bytes, to_response
from peerdesk.forms.second_language import (
    SecondLanguage,
    second_language,
    shown_language,
    with_second_language,
)
from peerdesk.forms.thoughts import with_thought, with_thought_moved, with_thought_reworded
from peerdesk.forms.translations import (
    every_translation,
    is_translatable,
    spoken_in,
    translation,
    with_spoken_in,
    with_translation,
)
from tests.forms.builders import FHIR, choice, form, item, response, rows
from tests.forms.plans import PLANS
from tests.forms.strategies import answers_to, forms
from tests.forms.translating import translate_some

SPANISH = Translation("es", "Llamar a mi hermana", "Rosa Marín", date(2026, 11, 3))


def written(answers: Answers, *, frozen: bool = True) -> bytes:
    return canonical_bytes(to_response(answers, ResponseHeader(), frozen=frozen))


def said(words: str, made: Translation = SPANISH) -> Answers:
    answers = Answers(form(item("q"), item("list", repeats=True))).with_answer("q", words)
    return with_translation(answers, "q", 0, replace(made, of=fingerprint(words)))


def told(answers: Answers, link_id: str = "q", at: int = 0) -> Translation:
    found = translation(answers.given[link_id, None][at], "es")
    assert found is not None
    return found


def test_the_persons_words_stay_in_the_value_and_the_other_stands_beside_them():
    (entry,) = json.loads(written(said("Call my sister")))["item"]
    (answer,) = entry["answer"]
    assert answer["valueString"] == "Call my sister"
    standard, ours = answer["_valueString"]["extension"]
    assert standard == {
        "url": FHIR + "translation",
        "extension": [
            {"url": "lang", "valueCode": "es"},
            {"url": "content", "valueString": "Llamar a mi hermana"},
        ],
    }
    assert {part["url"]: list(part.values())[1] for part in ours["extension"]} == {
        "lang": "es",
        "by": "Rosa Marín",
        "on": "2026-11-03",
        "of": fingerprint("Call my sister"),
    }


def test_outside_readers_understand_a_translated_answer():
    answers = with_spoken_in(said("Call my sister"), "q", "en")
    read = QuestionnaireResponse.model_validate_json(written(answers))
    (answer,) = json.loads(read.model_dump_json())["item"][0]["answer"]
    assert answer["valueString"] == "Call my sister"
    language, standard, _ = answer["_valueString"]["extension"]
    assert language["valueCode"] == "en"
    assert [part["url"] for part in standard["extension"]] == ["lang", "content"]


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_translations_are_read_back_as_they_were_written(data):
    definition = data.draw(forms(conditions=True))
    answers = translate_some(data.draw, data.draw(answers_to(definition)))
    draft = written(answers, frozen=False)
    again = from_response(definition, draft)
    assert written(again, frozen=False) == draft
    plain = [(link_id, one.value, made) for link_id, _, one, made in every_translation(answers)]
    assert [(link_id, a.value, made) for link_id, _, a, made in every_translation(again)] == plain
    assert derived_answers(again) == derived_answers(answers)
    frozen = written(answers)
    assert written(from_response(definition, frozen)) == frozen


def test_a_changed_translation_changes_what_is_signed():
    assert written(said("a")) != written(said("a", replace(SPANISH, words="otra")))


def test_a_translation_of_changed_words_stays_and_is_older_than_they_are():
    answers = said("Call my sister").with_answer("q", "Call my brother")
    assert told(answers).words == SPANISH.words
    assert told(answers).by == "Rosa Marín"
    assert told(answers).is_older_than("Call my brother")
    back = answers.with_answer("q", "Call  my sister ")
    assert not told(back).is_older_than("Call  my sister ")


def test_words_that_were_taken_away_take_their_translation_along():
    answers = said("Call my sister").with_answer("q", None).with_answer("q", "New words")
    assert translations_in(answers.given["q", None][0].extras) == ()


def test_one_thought_of_a_list_is_translated_reworded_and_moved_for_itself():
    answers = said("x").with_answer("list", ("Walk", "Tea", "Walk"))
    made = Translation("es", "Té", of=fingerprint("Tea"))
    answers = with_translation(answers, "list", 1, made)
    answers = with_thought_moved(answers, "list", 1, 2)
    answers = with_thought_reworded(answers, "list", 2, "Green tea")
    first, second, third = answers.given["list", None]
    assert (first.extras, second.extras) == ("", "")
    assert third.value == "Green tea"
    assert told(answers, "list", 2).is_older_than("Green tea")


def test_a_new_thought_beside_a_translated_one_has_no_translation():
    answers = said("x").with_answer("list", ("Tea",))
    answers = with_translation(answers, "list", 0, Translation("es", "Té"))
    answers = with_thought(answers, "list", 0, "Walk")
    assert [bool(given.extras) for given in answers.given["list", None]] == [False, True]


def test_several_thoughts_answered_anew_keep_only_what_surely_is_theirs():
    answers = said("x").with_answer("list", ("Walk", "Tea"))
    answers = with_translation(answers, "list", 1, Translation("es", "Té"))
    assert told(answers.with_answer("list", ("Tea", "Walk")), "list", 0).words == "Té"
    for others in (("Walk",), ("Run", "Bread"), ("Walk", "Bread", "Run")):
        after = answers.with_answer("list", others)
        assert not [one for _, _, g, one in every_translation(after) if g.value != "x"]


def test_a_translation_from_elsewhere_is_of_the_words_it_came_with():
    beside = {
        "extension": [
            {
                "url": FHIR + "translation",
                "extension": [
                    {"url": "lang", "valueCode": "es-MX"},
                    {"url": "content", "valueString": "Hola"},
                ],
            }
        ]
    }
    raw = {"linkId": "q", "answer": [{"valueString": "Hello", "_valueString": beside}]}
    answers = from_response(form(item("q")), response(raw))
    assert told(answers) == Translation("es-MX", "Hola")
    assert not told(answers).is_older_than("Hello")
    assert told(answers.with_answer("q", "Bye")).is_older_than("Bye")


@pytest.mark.parametrize(
    "beside",
    [
        "es",
        [],
        {"extension": "x"},
        {"extension": [{"url": FHIR + "translation"}]},
        {"extension": [{"url": FHIR + "translation", "extension": [{"url": "lang"}, 3]}]},
        {"extension": [{"url": FHIR + "language", "valueCode": "not a tag"}]},
        {"id": "n1", "extension": [{"url": "urn:other", "valueString": "kept"}]},
    ],
)
def test_odd_things_beside_words_are_no_translation_and_go_out_again(beside):
    raw = {"linkId": "q", "answer": [{"valueString": "Hello", "_valueString": beside}]}
    answers = from_response(form(item("q")), response(raw))
    assert list(every_translation(answers)) == []
    assert spoken_in(answers.given["q", None][0]) == ""
    assert json.loads(written(answers))["item"][0]["answer"][0]["_valueString"] == beside
    translated = with_translation(answers, "q", 0, SPANISH)
    assert told(translated).words == SPANISH.words
    assert "kept" in written(translated).decode() or "kept" not in json.dumps(beside)


def test_blank_words_take_a_translation_away_and_leave_no_trace():
    answers = said("Hello")
    gone = with_translation(answers, "q", 0, Translation("es", " "))
    assert gone.given["q", None][0].extras == ""


def test_only_words_are_translated_and_only_into_languages():
    answers = Answers(form(choice("c", "a"), item("q"))).with_answer("q", "x")
    picked = answers.with_answer("c", answers.form.item("c").options[0].value)
    with pytest.raises(ValueError, match="only words"):
        with_translation(picked, "c", 0, SPANISH)
    with pytest.raises(ValueError, match="language"):
        with_translation(answers, "q", 0, Translation("the other one", "x"))
    with pytest.raises(IndexError):
        with_translation(answers, "q", 1, SPANISH)


def test_a_new_version_and_a_new_plan_take_translations_along():
    definition = form(rows("g", item("a"), item("b", repeats=True)))
    answers, row = Answers(definition).add_row("g")
    answers = answers.with_answer("a", "A", row).with_answer("b", ("B", "B"), row)
    answers = with_translation(answers, "b", 1, Translation("es", "Be"), row)
    answers = with_spoken_in(answers, "a", "fr", row)
    new = carry(answers, definition).answers
    (row,) = new.rows_of("g")
    assert spoken_in(new.given["a", row][0]) == "fr"
    assert [one.words for _, _, _, one in every_translation(new)] == ["Be"]


def test_translating_does_not_undo_what_the_person_signed():
    definition = PLANS["recovery-plan"]
    link_id = signings(definition)[0]
    drawn = Signing("Mai", date(2026, 11, 3), "signed", "", (((1, 1), (2, 2)),))
    before = Answers(definition).with_answer("rp.strong", ("I sing",))
    before = with_signing(before, link_id, drawn)
    after = with_translation(before, "rp.strong", 0, Translation("es", "Canto"))
    assert signing(without_stale_drawings(before, after), link_id) == drawn
    reworded = with_thought_reworded(after, "rp.strong", 0, "I dance")
    assert signing(without_stale_drawings(after, reworded), link_id).strokes == ()


def test_the_second_language_is_kept_frozen_and_read_back():
    answers = Answers(PLANS["safety-plan"]).with_answer("me.lang", "English")
    assert second_language(answers) is None
    chosen = SecondLanguage("ar", "أمل, interpreter")
    answers = with_second_language(answers, chosen)
    again = from_response(answers.form, written(answers))
    assert second_language(again) == chosen
    QuestionnaireResponse.model_validate_json(written(answers))
    away = with_second_language(again, replace(chosen, shown=False))
    assert shown_language(away) is None
    assert second_language(carry(away, away.form).answers) == replace(chosen, shown=False)
    assert with_second_language(away, None).extras == {}


def test_without_a_choice_the_language_of_most_translations_is_the_second():
    answers = said("x").with_answer("list", ("a", "b"))
    answers = with_translation(answers, "list", 0, Translation("vi", "một"))
    answers = with_translation(answers, "list", 1, Translation("vi", "hai"))
    assert second_language(answers) == SecondLanguage("vi")
    with pytest.raises(KeyError):
        with_second_language(answers, SecondLanguage("vi"))


def test_names_numbers_and_signatures_are_not_translated():
    plan = PLANS["recovery-plan"]
    kept = {link for link, each in plan.by_link.items() if is_translatable(plan, each)}
    assert {"me.title", "rp.strong", "rp.home.goal:say"} <= kept
    assert not {"me.name", "me.lang"} & kept
    assert not [link for link in kept if link.startswith(("keep", "cy", "sig"))]
    assert not [link for link in kept if link.endswith((":phone", ":drawn"))]
