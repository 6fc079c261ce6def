"""A plan in two languages through its life: written, frozen, carried on, sent, printed."""

import json
import re

import pytest
from fhir.resources.R4B.bundle import Bundle
from PySide6.QtGui import QGuiApplication

from peerdesk.domain.errors import GlyphsMissing
from peerdesk.domain.sharing import Layout, Selection, SharingPurpose, SharingRequest
from peerdesk.forms.beside_words import Translation, fingerprint
from peerdesk.forms.keeping import with_private
from peerdesk.forms.response_check import check_response
from peerdesk.forms.second_language import SecondLanguage, second_language, with_second_language
from peerdesk.forms.translations import every_translation, with_translation
from peerdesk.services import plans, sharing
from peerdesk.services.plan_columns import text_to_find
from tests.builders import a_key, a_person
from tests.printing import readers

pytestmark = pytest.mark.usefixtures("qapp")
ROSA = "Rosa Marín, interpreter"
SIGN, SENAL = "I stop calling back", "Ya no devuelvo las llamadas"
SHED, COBERTIZO = "The key of the shed", "La llave del cobertizo"


@pytest.fixture(scope="module")
def press(qapp: QGuiApplication) -> sharing.Press:
    return sharing.Press()


def said_in_spanish(answers, link_id, words, row=None):
    original = answers.given[link_id, row][0].value
    made = Translation("es", words, ROSA, of=fingerprint(original))
    return with_translation(answers, link_id, 0, made, row)


@pytest.fixture
def plan(desk):
    """A safety plan in English with a sensitive row, both in Spanish too; nothing frozen yet."""
    document_id = plans.start(desk, a_person(desk, "Hoa"), "safety-plan")
    opened = plans.open_plan(desk, document_id)
    answers = opened.answers.with_answer("me.title", "My paper").with_answer("me.name", "Hoa")
    answers, row = answers.with_answer("sp.signs", [SIGN]).add_row("sp.space")
    answers = answers.with_answer("sp.space:what", SHED, row)
    answers = said_in_spanish(answers, "sp.signs", SENAL)
    answers = said_in_spanish(answers, "sp.space:what", COBERTIZO, row)
    plans.save(desk, opened, with_second_language(answers, SecondLanguage("es", ROSA)))
    return document_id


def frozen(desk, document_id):
    plans.save_version(desk, a_key(desk), document_id)
    return plans.read_plan(desk, document_id).answers


def asked_for(document_id, layout=Layout.FULL, **more) -> SharingRequest:
    selection = Selection(None, (document_id,))
    return SharingRequest(selection, SharingPurpose.PATIENT_ACCESS, layout=layout, **more)


def told(answers):
    return [one.words for _, _, _, one in every_translation(answers)]


def test_translations_are_frozen_with_their_version_and_the_next_one_begins_with_them(desk, plan):
    assert told(frozen(desk, plan)) == [SENAL, COBERTIZO]
    opened = plans.open_plan(desk, plan)
    assert told(opened.answers) == [SENAL, COBERTIZO]
    assert second_language(opened.answers) == SecondLanguage("es", ROSA)
    plans.save(desk, opened, opened.answers.with_answer("sp.signs", ["I sleep all day"]))
    changed = frozen(desk, plan)
    (_, _, given, one), _ = every_translation(changed)
    assert one.words == SENAL
    assert one.is_older_than(str(given.value))
    assert told(plans.versions(desk, plan)[0].answers) == [SENAL, COBERTIZO]


def test_a_new_plan_begun_from_the_last_one_has_its_translations(desk, plan):
    frozen(desk, plan)
    person_id = plans.summary(desk, plan).person_id
    again = plans.open_plan(desk, plans.start(desk, person_id, "safety-plan"))
    assert SENAL in told(again.answers)
    assert second_language(again.answers) == SecondLanguage("es", ROSA)


def test_asking_in_another_language_leaves_the_words_and_their_translation(desk, plan):
    spanish = plans.set_language(desk, plans.open_plan(desk, plan), "es")
    assert spanish.answers.value("sp.signs") == SIGN
    assert SENAL in told(spanish.answers)


def test_search_finds_the_words_first_and_their_translation_too(desk, plan):
    text = text_to_find(plans.open_plan(desk, plan).answers)
    assert text.index(SIGN) < text.index(SENAL)


def test_another_program_gets_the_words_and_their_translation_beside(desk, plan, tmp_path):
    frozen(desk, plan)
    request = asked_for(plan, ticked=frozenset({"sp.space"}))
    data = sharing.save_fhir(desk, request, sharing.Press(), tmp_path / "a.json").read_bytes()
    Bundle.model_validate_json(data)
    kinds = {
        entry["resource"]["resourceType"]: entry["resource"] for entry in json.loads(data)["entry"]
    }
    response = json.dumps(kinds["QuestionnaireResponse"]).encode()
    read = check_response(plans.read_plan(desk, plan).form, response)
    assert read.problems == ()
    assert told(read.answers) == [SENAL, COBERTIZO]
    assert read.answers.value("sp.signs") == SIGN


@pytest.mark.parametrize("layout", [Layout.FULL, Layout.LARGE, Layout.SHORT, Layout.CARD])
def test_what_is_not_ticked_or_private_leaves_no_trace_in_either_language(
    desk, plan, press, tmp_path, layout
):
    opened = plans.open_plan(desk, plan)
    plans.save(desk, opened, with_private(opened.answers, "sp.signs", True))
    frozen(desk, plan)
    request = asked_for(plan, layout)
    pdf = sharing.save_pdf(desk, request, press, tmp_path / "a.pdf").read_bytes()
    data = sharing.save_fhir(desk, request, press, tmp_path / "a.json").read_text("utf-8")
    for kept in (SHED, COBERTIZO, SIGN, SENAL, "Marín"):
        assert kept not in data
        assert kept not in " ".join(readers.words(pdf, tmp_path).split())


def test_paper_has_both_languages_unless_the_second_was_put_away(desk, plan, press, tmp_path):
    frozen(desk, plan)
    path = sharing.save_pdf(desk, asked_for(plan), press, tmp_path / "a.pdf")
    read = " ".join(readers.words(path.read_bytes(), tmp_path).split())
    assert SIGN in read
    assert SENAL in read
    assert desk.forms.in_language("safety-plan", "es").item("sp.signs").text in read
    assert f"Translated into Español: {ROSA}" in read
    opened = plans.open_plan(desk, plan)
    away = with_second_language(opened.answers, SecondLanguage("es", ROSA, shown=False))
    plans.save(desk, opened, away)
    frozen(desk, plan)
    path = sharing.save_pdf(desk, asked_for(plan), press, tmp_path / "b.pdf")
    read = " ".join(readers.words(path.read_bytes(), tmp_path).split())
    assert SENAL not in read
    assert not re.search("Translated|Español", read)


def test_a_character_no_font_has_is_named_in_a_translation_too(desk, plan, press, tmp_path):
    opened = plans.open_plan(desk, plan)
    plans.save(desk, opened, said_in_spanish(opened.answers, "sp.signs", "\U0001bc00"))
    frozen(desk, plan)
    with pytest.raises(GlyphsMissing):
        sharing.save_pdf(desk, asked_for(plan), press, tmp_path / "a.pdf")


def test_the_translation_can_be_taken_off_one_copy(desk, plan, press, tmp_path):
    answers = frozen(desk, plan)
    last = sharing.items_going(answers)[-1]
    assert (last.part, last.label) == ("In two languages", "The translation: Español")
    request = asked_for(plan, off=frozenset({last.link_id}))
    path = sharing.save_pdf(desk, request, press, tmp_path / "a.pdf")
    read = " ".join(readers.words(path.read_bytes(), tmp_path).split())
    sent = sharing.save_fhir(desk, request, press, tmp_path / "a.json").read_text("utf-8")
    for told_somewhere in (read, sent):
        assert SIGN in told_somewhere
        assert SENAL not in told_somewhere
        assert "Marín" not in told_somewhere


def test_what_goes_along_in_one_language_has_no_translation_to_take_off(desk, plan):
    opened = plans.open_plan(desk, plan)
    private = with_private(opened.answers, "sp.signs", True)
    assert "urn:peerdesk:translations" not in [one.link_id for one in sharing.items_going(private)]
