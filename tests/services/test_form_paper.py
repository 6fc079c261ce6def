"""Forms on paper without a vault: empty ones, answers from a file, forms of others."""

from datetime import date
from io import BytesIO

import pikepdf
import pytest

from peerdesk.domain.errors import FormRefused, GlyphsMissing, NoCard
from peerdesk.domain.sharing import Layout
from peerdesk.forms.answers import started
from peerdesk.forms.library import FormLibrary
from peerdesk.forms.reading import parse_form
from peerdesk.printing.pictures import page_count
from peerdesk.resource_files import resource
from peerdesk.services.sharing.form_paper import FormLook, print_form
from tests.forms.corpora import files, needs_corpora
from tests.printing import boxes, readers
from tests.printing.plans import filled

FORMS = FormLibrary(resource("forms"))
TODAY = date(2026, 11, 22)
OUTSIDE = b"""{"resourceType": "Questionnaire", "status": "active", "title": "Visit", "item": [
  {"linkId": "1", "type": "group", "text": "\xd8\xa7\xd9\x84\xd8\xa3\xd8\xb3\xd8\xb1\xd8\xa9",
   "item": [
    {"linkId": "1.1", "type": "string", "text": "Who came?", "repeats": true},
    {"linkId": "1.2", "type": "choice", "text": "How was it?", "answerOption": [
      {"valueString": "Good"}, {"valueString": "Bad"}]},
    {"linkId": "1.3", "type": "boolean", "text": "Again?"},
    {"linkId": "1.4", "type": "group", "text": "Calls", "repeats": true, "item": [
      {"linkId": "1.4.1", "type": "string", "text": "Number"},
      {"linkId": "1.4.2", "type": "date", "text": "Day"}]}]}]}"""


@pytest.fixture(scope="module")
def look(qapp) -> FormLook:
    return FormLook()


def printed(form, answers, layout, look, **more):
    return print_form(form, answers, layout, today=TODAY, look=look, **more)


def test_without_answers_every_layout_but_the_card_is_for_a_pen(look, tmp_path):
    form = FORMS["wellness-plan"]
    for layout in (Layout.FULL, Layout.LARGE, Layout.SHORT, Layout.BLANK):
        read = readers.words(printed(form, None, layout, look).pdf, tmp_path)
        assert "What helps you feel OK, or a bit better?" in " ".join(read.split()), layout


def test_sensitive_answers_stay_out_and_are_named(look, tmp_path):
    answers = filled(FORMS["crisis-plan"])
    made = printed(FORMS["crisis-plan"], answers, Layout.FULL, look)
    read = " ".join(readers.words(made.pdf, tmp_path).split())
    assert "What medicines do you take?" in made.left_out
    assert "What medicines do you take?" not in read
    ticked = printed(FORMS["crisis-plan"], answers, Layout.FULL, look, ticked=["cp.meds"])
    assert "What medicines do you take?" in " ".join(readers.words(ticked.pdf, tmp_path).split())
    assert "What medicines do you take?" not in ticked.left_out


def test_the_same_answers_give_the_same_bytes(look):
    answers = filled(FORMS["safety-plan"])
    for layout in set(Layout) - {Layout.DAILY}:
        first = printed(FORMS["safety-plan"], answers, layout, look)
        again = printed(FORMS["safety-plan"], answers, layout, FormLook())
        assert first == again, layout


def test_a_form_of_others_prints_in_every_layout_but_makes_no_card(look, tmp_path):
    form = parse_form(OUTSIDE, "visit.json")
    for layout in (Layout.FULL, Layout.LARGE, Layout.SHORT, Layout.BLANK):
        made = printed(form, filled(form), layout, look)
        assert made.pages == page_count(made.pdf)
        for page in boxes.pages(made.pdf, tmp_path):
            assert boxes.overlapping(page) == []
    with pytest.raises(NoCard):
        printed(form, filled(form), Layout.CARD, look)


def test_characters_without_a_sign_are_named_before_anything_is_made(look):
    answers = started(FORMS["safety-plan"]).with_answer("sp.signs", ["\U00012345"])
    with pytest.raises(GlyphsMissing) as caught:
        printed(FORMS["safety-plan"], answers, Layout.FULL, look)
    assert caught.value.characters == "\U00012345"


@needs_corpora
@pytest.mark.parametrize("path", files("**/*.json"), ids=lambda path: path.name)
def test_real_forms_print_whole_in_every_layout(look, tmp_path, path):
    try:
        form = parse_form(path.read_bytes(), path.name)
    except FormRefused:
        pytest.skip("this one is refused")
    for layout in (Layout.FULL, Layout.LARGE, Layout.SHORT, Layout.BLANK):
        answers = None if layout is Layout.BLANK else filled(form)
        for page in boxes.pages(printed(form, answers, layout, look).pdf, tmp_path):
            assert boxes.overlapping(page) == [], layout
            assert all(word.left > 59 and word.right < page.width - 59 for word in page.words)


def title_of(made):
    with pikepdf.open(BytesIO(made.pdf)) as document:
        return str(document.docinfo["/Title"])


@pytest.mark.parametrize(
    ("name", "called"),
    [("safety-plan", "plan-2026-11-22"), ("consent-general", "paper-2026-11-22")],
)
def test_a_file_says_nothing_of_whose_it_is_and_an_empty_form_is_called_as_it_is(
    look, name, called
):
    form = FORMS[name]
    assert title_of(printed(form, None, Layout.BLANK, look)) == form.title
    assert title_of(printed(form, filled(form), Layout.FULL, look)) == called
