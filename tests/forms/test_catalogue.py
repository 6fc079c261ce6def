import json

import pytest

from peerdesk.domain.errors import FormRefused
from peerdesk.forms.answers import Answers
from peerdesk.forms.catalogue import Catalogue, catalogue_texts, in_language, read_catalogue
from peerdesk.forms.library import FormLibrary
from peerdesk.forms.response_writing import ResponseHeader, to_response
from peerdesk.forms.values import Coding
from peerdesk.resource_files import resource
from tests.forms.builders import Json, choice, extension, form, group, item

HINT = item(
    "a.help",
    "display",
    extension=[
        extension("questionnaire-itemControl", valueCodeableConcept={"coding": [{"code": "help"}]})
    ],
)
FORM = form(group("g", item("a", "string", HINT)), choice("c", "y"), language="en", title="Note")


def catalogue(language: str, **items) -> Catalogue:
    texts = {"title": "Nota", "items": items}
    raw = {"language": language, "about": "Tried.", "forms": {FORM.canonical: texts}}
    return read_catalogue(json.dumps(raw).encode(), "es.json")


def keys(table: Json, path: tuple[str, ...] = ()) -> set[tuple[str, ...]]:
    found: set[tuple[str, ...]] = set()
    for name, inner in table.items():
        found |= keys(inner, (*path, name)) if isinstance(inner, dict) else {(*path, name)}
    return found


def test_texts_hints_and_options_are_shown_in_the_language():
    spanish = catalogue(
        "es",
        **{
            "a": {"text": "Nombre", "entry_format": "corto"},
            "a.help": {"text": "Ayuda"},
            "c": {"text": "Elija", "options": {"y": "Sí"}},
        },
    )
    shown = in_language(FORM, "es", {"es": spanish})
    assert (shown.title, shown.shown_in, shown.catalogue_sha256) == ("Nota", "es", spanish.sha256)
    assert shown.sha256 == FORM.sha256
    assert shown.item("a").text == "Nombre"
    assert shown.item("a").look.entry_format == "corto"
    assert shown.item("a").hint("help") == "Ayuda"
    assert shown.item("g").text == "G"  # not translated: the form's own words
    assert shown.item("c").options[0].label == "Sí"
    assert shown.item("c").options[0].value == Coding("urn:c", "y", "Sí")


def test_the_exact_tag_wins_then_the_language_then_the_form():
    plain, mexican = catalogue("es", a={"text": "es"}), catalogue("es-MX", a={"text": "mx"})
    both = {"es": plain, "es-MX": mexican}
    assert in_language(FORM, "es-MX", both).item("a").text == "mx"
    assert in_language(FORM, "es-CL", both).item("a").text == "es"
    assert in_language(FORM, "es-CL", both).shown_in == "es"
    assert in_language(FORM, "fr", both) == FORM
    assert in_language(FORM, "en-US", both) is FORM


def test_translations_inside_an_imported_form_are_used():
    words = [{"url": "lang", "valueCode": "vi"}, {"url": "content", "valueString": "Tên"}]
    imported = form(
        item("a", _text={"extension": [extension("translation", extension=words)]}),
        language="en",
        _title={"extension": [extension("translation", extension=words)]},
    )
    assert in_language(imported, "vi", {}).item("a").text == "Tên"
    assert in_language(imported, "vi", {}).shown_in == "vi"
    assert in_language(imported, "vi", {}).catalogue_sha256 == ""


def test_answers_carry_the_words_in_which_they_were_asked():
    shown = in_language(FORM, "es", {"es": catalogue("es", a={"text": "Nombre"})})
    written = to_response(Answers(shown).with_answer("a", "Ana"), ResponseHeader(), frozen=True)
    assert written["language"] == "es"
    assert '"text": "Nombre"' in json.dumps(written)


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"{}", b'{"language":5}'])
def test_a_file_that_is_no_catalogue_is_refused(data):
    with pytest.raises(FormRefused):
        read_catalogue(data, "es.json")


def test_odd_shapes_in_a_catalogue_change_nothing():
    texts = {"items": {"a": 5, "c": {"text": 7, "options": ["x"]}}, "title": None}
    raw = {"language": "es", "forms": {FORM.canonical: texts}}
    odd = read_catalogue(json.dumps(raw).encode(), "es.json")
    assert in_language(FORM, "es", {"es": odd}).item("a").text == "A"


def test_the_english_list_for_translators_is_up_to_date():
    forms = FormLibrary(resource("forms"))
    raw = json.loads(resource("forms", "catalogues", "en.json").read_bytes())
    assert raw["forms"] == {each.canonical: catalogue_texts(each) for each in forms.versions}


@pytest.mark.parametrize(
    "path", sorted(resource("forms", "catalogues").glob("*.json")), ids=lambda path: path.stem
)
def test_every_catalogue_translates_every_text_and_nothing_else(path):
    raw = json.loads(path.read_bytes())
    english = json.loads(resource("forms", "catalogues", "en.json").read_bytes())
    assert raw["language"] == path.stem
    assert keys(raw["forms"]) == keys(english["forms"])


def test_spanish_says_that_no_native_speaking_peer_has_read_it():
    spanish = FormLibrary(resource("forms")).catalogues["es"]
    assert spanish.about == "Not yet read by a native-speaking peer."
