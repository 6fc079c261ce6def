"""Forms to fill by hand: every question is there, with room for a pen."""

import pytest

from peerdesk.domain.sharing import Layout
from peerdesk.forms.check_in import DAYS
from peerdesk.forms.definition import Item, Kind
from peerdesk.printing.plan_pdf import render_plan
from tests.printing import boxes, readers
from tests.printing.operators import drawn_on_pages
from tests.printing.plans import AT, FORMS, LIBRARY, empty

_NOT_FOR_A_PEN = {"names-a-file", "shows-lines", "not-on-blank"}


def blank(shelf, name: str, language: str = "en") -> bytes:
    return render_plan(empty(name, language), Layout.BLANK, shelf, AT).pdf


def asked(items: tuple[Item, ...]) -> list[Item]:
    """The questions in the order of the form, without what is hidden or only for a screen."""
    found = []
    for item in items:
        if item.look.hidden or _NOT_FOR_A_PEN & item.flags or item.link_id == DAYS:
            continue  # days stand in a table of their own: test_check_in
        if item.is_question and item.link_id != "me.lang":
            found.append(item)
        if "signature" not in {code.code for code in item.codes}:
            found += asked(item.children)
    return found


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", [*FORMS, "contact-note"])
def test_every_question_is_on_the_paper_in_its_order(shelf, words_of, name, language):
    read = readers.bare(words_of(blank(shelf, name, language)))
    place = 0
    for item in asked(LIBRARY.in_language(name, language).items):
        words = readers.bare(item.text)
        found = read.find(words, place)
        assert found >= 0, item.link_id
        place = found


def marks(pdf: bytes) -> tuple[int, int]:
    """How many boxes and how many lines are drawn."""
    drawn_boxes = lines = 0
    for page in drawn_on_pages(pdf):
        drawn_boxes += sum(operator == "re" for operator, _ in page)
        lines += sum(operator == "l" for operator, _ in page)
    return drawn_boxes, lines


def test_boxes_are_drawn_for_options_and_lines_for_words(shelf, words_of):
    pdf = blank(shelf, "safety-plan")
    drawn_boxes, lines = marks(pdf)
    assert drawn_boxes > 40
    assert lines > 100
    assert "☐" not in words_of(pdf)


def test_rows_are_numbered_and_there_are_three(shelf, words_of):
    read = " ".join(words_of(blank(shelf, "contact-card")).split())
    assert all(f"{number}. Name (first name is fine)" in read for number in (1, 2, 3))


def test_the_lines_to_call_are_printed_and_there_is_a_line_to_sign(shelf, words_of):
    assert "Call or text 988" in words_of(blank(shelf, "safety-plan"))
    assert "Sign on this line" in words_of(blank(shelf, "recovery-plan"))


def test_an_empty_form_is_no_draft_and_has_no_date(shelf, words_of):
    read = words_of(blank(shelf, "wellness-plan"))
    assert "Draft" not in read
    assert "2026" not in read.replace("October 1, 2026", "")


def test_the_first_page_of_a_note_has_room_for_its_story(shelf, tmp_path):
    assert LIBRARY["contact-note"].by_link["what_i_did"].kind is Kind.TEXT
    for page in boxes.pages(blank(shelf, "contact-note"), tmp_path):
        assert boxes.overlapping(page) == []
