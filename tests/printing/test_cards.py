"""Cards: measured in millimetres, read back, and never silent about what they cannot hold."""

from dataclasses import replace
from itertools import pairwise

import pytest

from peerdesk.domain.errors import NoCard
from peerdesk.domain.sharing import CardStyle, Layout
from peerdesk.forms.answers import Answers, started
from peerdesk.forms.keeping import card_choices, with_on_card
from peerdesk.printing.card_content import card_text
from peerdesk.printing.plan_pdf import PlanPdf, render_plan
from peerdesk.printing.records import Paper
from tests.printing import boxes, panels
from tests.printing.operators import drawn_on_pages, sizes
from tests.printing.plans import AT, CARDS, LIBRARY, filled, paper

MILLIMETRE = 72 / 25.4
NOTE_POINTS = 9.0  # beside the cards
SMALL = (CardStyle.FLAT, CardStyle.FOLD, CardStyle.SHEET)


def drawn(shelf, plan, style=CardStyle.FLAT) -> PlanPdf:
    return render_plan(plan, Layout.CARD, shelf, AT, card=style)


def cuts(pdf: bytes) -> tuple[set[float], set[float]]:
    """Where cut marks stand: across and down, in millimetres from the lower left corner."""
    across: set[float] = set()
    down: set[float] = set()
    start = (0.0, 0.0)
    (page,) = drawn_on_pages(pdf)
    for operator, numbers in page:
        if operator == "m":
            start = (numbers[0], numbers[1])
        elif operator == "l" and abs(abs(numbers[1] - start[1]) - 12) < 0.01:
            across.add(round(start[0] / MILLIMETRE, 2))
        elif operator == "l" and abs(abs(numbers[0] - start[0]) - 12) < 0.01:
            down.add(round(start[1] / MILLIMETRE, 2))
    return across, down


@pytest.mark.parametrize("name", CARDS)
@pytest.mark.parametrize("style", SMALL)
def test_cut_marks_stand_85_6_by_54_millimetres_apart(shelf, name, style):
    across, down = cuts(drawn(shelf, paper(name), style).pdf)
    edges = sorted(across)
    steps = {round(right - left, 1) for left, right in pairwise(edges)}
    assert steps <= {85.6, 171.2}
    rows = sorted(down)
    assert {round(high - low, 1) for low, high in pairwise(rows)} == {54.0}


@pytest.mark.parametrize("name", CARDS)
@pytest.mark.parametrize("style", SMALL)
def test_all_words_stand_inside_the_cards_and_none_overlap(shelf, tmp_path, name, style):
    pdf = drawn(shelf, paper(name), style).pdf
    across, down = cuts(pdf)
    (page,) = boxes.pages(pdf, tmp_path)
    low, high = (edge * MILLIMETRE for edge in (min(down), max(down)))
    on_cards = [word for word in page.words if word.bottom < page.height - low]
    assert on_cards
    for word in on_cards:
        assert min(across) * MILLIMETRE < word.left
        assert word.right < max(across) * MILLIMETRE
        assert word.top > page.height - high
    assert boxes.overlapping(page) == []


@pytest.mark.parametrize("name", CARDS)
def test_nothing_on_a_card_is_under_8_points(shelf, name):
    assert min(sizes(drawn(shelf, paper(name)).pdf)) >= 8


def test_several_cards_come_on_a_sheet(shelf, words_of):
    one = words_of(drawn(shelf, paper("contact-card")).pdf)
    many = words_of(drawn(shelf, paper("contact-card"), CardStyle.SHEET).pdf)
    assert one.count("If I need a hand") == 1
    assert many.count("If I need a hand") == 8


def test_the_title_is_neutral_unless_the_person_wrote_one(shelf, words_of):
    read = words_of(drawn(shelf, paper("safety-plan")).pdf)
    assert "My card" in read
    assert "Safety" not in read
    assert "My good-days paper" not in read


def test_health_and_medicine_are_not_on_it_before_the_person_says_so(shelf, words_of):
    answers = filled(LIBRARY["contact-card"]).with_answer("cc.health", "insulin every morning")
    read = words_of(drawn(shelf, paper("contact-card", answers=answers)).pdf)
    assert "insulin" not in read
    chosen = with_on_card(answers, "cc.health", True)
    assert "insulin" in words_of(drawn(shelf, paper("contact-card", answers=chosen)).pdf)


def test_three_people_fit_and_the_fourth_is_named(shelf, words_of):
    answers = filled(LIBRARY["contact-card"], rows=5)
    for number, row in enumerate(answers.rows_of("cc.people")):
        answers = answers.with_answer("cc.people:name", f"Person{number}", row)
    made = drawn(shelf, paper("contact-card", answers=answers))
    read = words_of(made.pdf)
    assert all(f"Person{number}" in read for number in range(3))
    assert "Person3" not in read
    assert [each for each in made.left_out if "Person3" in each]
    assert [each for each in made.left_out if "Person4" in each]


@pytest.mark.parametrize("style", CardStyle)
def test_every_word_is_on_a_panel_or_its_item_is_named(shelf, words_of, style):
    answers = filled(LIBRARY["crisis-plan"], thoughts=12)
    for choice in card_choices(LIBRARY["crisis-plan"]):
        answers = with_on_card(answers, choice, True)
    plan = paper("crisis-plan", answers=answers)
    made = drawn(shelf, plan, style)
    read = "".join(words_of(made.pdf).split())
    assert made.left_out
    for item in card_text(plan).items:
        whole = all("".join(line.split()) in read for line in item.lines)
        assert whole or item.name in made.left_out, item


def test_what_goes_to_the_second_panel_is_named(shelf):
    made = drawn(shelf, paper("crisis-plan"), CardStyle.FOLD)
    assert made.spilled
    assert not made.left_out


def test_a_form_without_card_items_makes_none(shelf):
    with pytest.raises(NoCard):
        drawn(shelf, paper("recovery-plan"))


def test_an_empty_card_still_has_its_title_and_a_line_to_call(shelf, words_of):
    answers = Answers(LIBRARY["contact-card"])
    read = words_of(drawn(shelf, paper("contact-card", answers=answers)).pdf)
    assert "My card" in read
    assert "988" in read


def test_a_number_on_a_card_is_whole_beside_arabic(shelf, tmp_path):
    answers = started(LIBRARY["contact-card"])
    answers, row = answers.add_row("cc.people")
    answers = answers.with_answer("cc.people:name", "أمينة حداد", row)
    answers = answers.with_answer("cc.people:phone", "207-555-0142", row)
    (page,) = boxes.pages(drawn(shelf, paper("contact-card", answers=answers)).pdf, tmp_path)
    assert "207-555-0142" in {word.text for word in page.words}


def test_a_draft_says_so_beside_the_card(shelf, words_of):
    plan = replace(paper("contact-card"), is_draft=True, version=0)
    assert "Draft." in words_of(drawn(shelf, plan).pdf)


@pytest.mark.parametrize("size", [Paper.LETTER, Paper.A4])
@pytest.mark.parametrize("name", CARDS)
def test_a_large_card_is_a_quarter_of_a_sheet_in_14_points_or_more(shelf, name, size):
    made = panels.made(shelf, paper(name), Layout.CARD, size, CardStyle.LARGE)
    ((front, back, note, _),) = panels.areas(made.pdf, 2, 2)
    assert min(area.margin for area in (front, back) if area.text.strip()) >= 9.5
    assert front.text.strip()
    assert "Print at full size" in note.text
    assert min(sizes(made.pdf) - {NOTE_POINTS}) >= 14


def test_a_large_card_has_room_for_a_fourth_person(shelf, words_of):
    answers = filled(LIBRARY["contact-card"], rows=4)
    for number, row in enumerate(answers.rows_of("cc.people")):
        answers = answers.with_answer("cc.people:name", f"Person{number}", row)
    plan = paper("contact-card", answers=answers)
    read = words_of(drawn(shelf, plan, CardStyle.LARGE).pdf)
    assert all(f"Person{number}" in read for number in range(4))


@pytest.mark.parametrize("style", CardStyle)
def test_the_same_card_gives_the_same_bytes(shelf, style):
    plan = paper("crisis-plan")
    assert drawn(shelf, plan, style).pdf == drawn(shelf, plan, style).pdf
