"""The pocket book as an outside reader finds it: order, way up, millimetres, and nothing lost."""

import re
from dataclasses import replace

import pytest

from peerdesk.domain.errors import GlyphsMissing
from peerdesk.domain.sharing import Layout
from peerdesk.forms.answers import Answers, started
from peerdesk.forms.keeping import with_on_card
from peerdesk.printing.plan_content import told_parts
from peerdesk.printing.plan_pieces import Heading, Thoughts, Words, name_of
from peerdesk.printing.records import Paper
from tests.printing import readers
from tests.printing.operators import sizes
from tests.printing.panels import areas, made
from tests.printing.plans import FORMS, LIBRARY, filled, paper

UPPER, LOWER = (5, 4, 3, 2), (6, 7, 8, 1)
EVERY_FORM = pytest.mark.parametrize("name", FORMS)
SIZES = pytest.mark.parametrize("size", [Paper.LETTER, Paper.A4])


def pocket(shelf, plan, size=Paper.LETTER):
    return made(shelf, plan, Layout.POCKET, size)


def pages_of(pdf: bytes):
    """The small pages in their order, eight of each sheet."""
    found = []
    for sheet in areas(pdf, 4, 2):
        by_number = dict(zip((*UPPER, *LOWER), sheet, strict=True))
        found += [by_number[number] for number in range(1, 9)]
    return found


def read(pdf: bytes) -> str:
    """All words in their order, without white space, bullets, numbers, and further covers."""
    pages = enumerate(pages_of(pdf))
    told = " ".join(page.text for place, page in pages if place % 8 or not place)
    return readers.bare(re.sub(r"•|Page \d+ of \d+", "", told))


def few(name: str) -> Answers:
    return filled(LIBRARY[name], thoughts=2, rows=1)


@SIZES
@EVERY_FORM
def test_every_page_lies_at_its_place_the_right_way_up(shelf, name, size):
    pages = pages_of(pocket(shelf, paper(name), size).pdf)
    for number, page in enumerate(pages, 1):
        if number % 8 != 1:
            assert f"Page {number} of {len(pages)}" in page.text
        assert page.is_turned is (number % 8 in UPPER)


@SIZES
@EVERY_FORM
def test_words_keep_7_millimetres_from_every_edge_fold_and_cut(shelf, name, size):
    pages = pages_of(pocket(shelf, paper(name), size).pdf)
    assert (
        min(page.margin for page in pages) >= 6.5
    )  # a slanted sign may reach a hair over its line


@EVERY_FORM
def test_nothing_is_under_8_points_and_one_sheet_is_one_side(shelf, name):
    book = pocket(shelf, paper(name))
    assert min(sizes(book.pdf)) >= 8
    assert len(areas(book.pdf, 1, 1)) == book.pages


@EVERY_FORM
def test_the_outside_tells_name_version_and_day_and_nothing_else(shelf, name):
    answers = few(name)
    for cover in pages_of(pocket(shelf, paper(name, answers=answers)).pdf)[::8]:
        told = re.sub(r"Book \d of \d", "", " ".join(cover.text.split()))
        told = told.replace(paper(name).every_page, "")
        expected = "My pocket book Darnell W. version 2 · November 20, 2026"
        owner = answers.values("me.name")
        assert " ".join(told.split()) == (
            expected if owner else expected.replace("Darnell W. ", "")
        )


def test_a_spanish_book_has_spanish_words_of_its_own(shelf):
    first, second, *_ = pages_of(pocket(shelf, paper("safety-plan", "es")).pdf)
    assert "Mi libro de bolsillo" in " ".join(first.text.split())
    assert "Página 2 de" in second.text


def test_the_lines_are_on_the_back_of_the_first_book(shelf):
    pages = pages_of(pocket(shelf, paper("safety-plan")).pdf)
    assert "988 Lifeline" in pages[7].text
    assert not [page for page in pages[:7] + pages[8:] if "988 Lifeline" in page.text]


def test_a_part_that_held_the_lines_alone_leaves_no_heading_behind(shelf):
    answers = started(LIBRARY["safety-plan"]).with_answer("sp.why", ["The dog"])
    pages = pages_of(pocket(shelf, paper("safety-plan", answers=answers)).pdf)
    assert "Start" not in " ".join(page.text for page in pages)
    assert "988 Lifeline" in pages[7].text


@pytest.mark.parametrize("language", ["en", "es"])
def test_steps_that_save_a_life_stand_on_one_page(shelf, language):
    form = LIBRARY.in_language("overdose-safety", language)
    text = form.item("od.steps").text
    for thoughts in range(1, 9):  # they come to stand at many heights of a page
        plan = paper("overdose-safety", language, filled(form, thoughts=thoughts))
        pages = pages_of(pocket(shelf, plan).pdf)
        (_,) = [page for page in pages if readers.bare(text) in readers.bare(page.text)]


def test_a_form_is_never_named_where_the_person_gave_no_name(shelf):
    answers = few("safety-plan").with_answer("me.title", "")
    read = " ".join(
        page.text for page in pages_of(pocket(shelf, paper("safety-plan", answers=answers)).pdf)
    )
    assert "My Safety Plan" not in read
    named = few("safety-plan")
    pages = pages_of(pocket(shelf, paper("safety-plan", answers=named)).pdf)
    assert "My good-days paper" not in pages[0].text
    assert "My good-days paper" in pages[1].text


@EVERY_FORM
def test_every_word_is_in_the_book_or_its_question_is_named(shelf, name):
    plan = paper(name, answers=filled(LIBRARY[name], thoughts=40))
    book = pocket(shelf, plan)
    told, heading = read(book.pdf), ""
    for one in told_parts(plan, short=True):
        heading = one.piece.text if isinstance(one.piece, Heading) else heading
        label = name_of(one.piece) or heading
        if label in book.left_out:
            assert readers.bare(label) in told  # "More in the full plan: …"
        elif isinstance(one.piece, Thoughts):
            assert all(readers.bare(thought.text) in told for thought in one.piece.thoughts)
        elif isinstance(one.piece, Words):
            assert readers.bare(one.piece.text) in told


def test_what_does_not_fit_goes_on_in_a_second_book_and_is_named(shelf):
    book = pocket(shelf, paper("safety-plan"))
    assert book.pages == 2
    assert book.spilled
    assert not book.left_out
    pages = pages_of(book.pdf)
    assert "Book 1 of 2" in pages[0].text
    assert "Book 2 of 2" in pages[8].text


def test_what_two_books_cannot_hold_is_named_on_the_paper_and_on_screen(shelf):
    answers = filled(LIBRARY["crisis-plan"], thoughts=40, rows=12)
    book = pocket(shelf, paper("crisis-plan", answers=answers))
    assert book.left_out
    told = read(book.pdf)
    assert "Moreinthefullplan:" in told
    assert all(readers.bare(label) in told for label in book.left_out)


def test_a_word_of_300_letters_and_a_list_of_40_rows_are_whole(shelf):
    answers = started(LIBRARY["recovery-plan"])
    thoughts = [f"Row number {number}" for number in range(40)]
    answers = answers.with_answer("rp.strong", ["b" * 300, *thoughts, "ends here"])
    book = pocket(shelf, paper("recovery-plan", answers=answers))
    assert not book.left_out
    told = read(book.pdf)
    assert "b" * 300 in told
    assert all(f"Rownumber{number}" in told for number in range(40))
    assert "endshere" in told


def test_a_story_no_pocket_holds_is_left_to_the_full_plan_and_named(shelf):
    story = " ".join(f"sentence{n}" for n in range(2300))
    answers = started(LIBRARY["recovery-plan"]).with_answer("rp.hope", story)
    answers = answers.with_answer("rp.strong", ["I listen well"])
    book = pocket(shelf, paper("recovery-plan", answers=answers))
    assert len(book.left_out) == 1
    assert readers.bare(book.left_out[0]) in read(book.pdf)
    assert "sentence" not in read(book.pdf)
    assert "Ilistenwell" in read(book.pdf)


def test_a_name_longer_than_the_cover_goes_on_inside(shelf, words_of):
    name = " ".join(f"Name{n}" for n in range(400))
    answers = few("contact-card").with_answer("me.name", name)
    read = words_of(pocket(shelf, paper("contact-card", answers=answers)).pdf)
    assert "Name399" in read


def test_many_lines_of_ones_own_take_the_room_they_need(shelf, words_of):
    answers = few("safety-plan")
    for number in range(40):
        answers, row = answers.add_row("ln.own")
        answers = answers.with_answer("ln.own:name", f"Line number {number}", row)
        answers = answers.with_answer("ln.own:how", "Call 207-555-0101", row)
    read = words_of(pocket(shelf, paper("safety-plan", answers=answers)).pdf)
    assert all(f"Line number {number}" in " ".join(read.split()) for number in range(40))


def test_a_phone_number_is_never_parted(shelf):
    pages = pages_of(pocket(shelf, paper("safety-plan")).pdf)
    lines = [line for page in pages for line in page.text.splitlines()]
    whole = [line for line in lines if "555-0199" in line]
    assert whole
    assert all("(207) 555-0199" in line.replace("\u00a0", " ") for line in whole)


def test_a_number_beside_arabic_keeps_its_order(shelf, words_of):
    answers = few("contact-card")
    row = answers.rows_of("cc.people")[0]
    answers = answers.with_answer("cc.people:name", "أمينة حداد", row)
    answers = answers.with_answer("cc.people:phone", "207-555-0142", row)
    assert "207-555-0142" in words_of(pocket(shelf, paper("contact-card", answers=answers)).pdf)


def test_a_draft_says_so_on_every_page_that_is_opened(shelf):
    plan = replace(paper("safety-plan"), is_draft=True, version=0)
    pages = pages_of(pocket(shelf, plan).pdf)
    assert "Draft. Not saved as a version yet." in " ".join(pages[0].text.split())
    assert all("DRAFT" in page.text for page in pages[1:])


def test_a_book_read_from_right_to_left_opens_on_the_other_side(shelf):
    form = replace(LIBRARY["contact-card"], shown_in="ar")
    plan = paper("contact-card", answers=filled(form, thoughts=1, rows=1))
    ((*upper, eighth_row_first, _, _, last),) = [areas(pocket(shelf, plan).pdf, 4, 2)[0]]
    assert "My pocket book" in eighth_row_first.text  # the lower left, where others have page 6
    assert "Page 6" in last.text
    assert ["Page 2" in upper[0].text, "Page 5" in upper[3].text] == [True, True]


def test_the_same_version_gives_the_same_bytes(shelf):
    plan = paper("crisis-plan")
    assert pocket(shelf, plan).pdf == pocket(shelf, plan).pdf


@pytest.mark.parametrize("layout", [Layout.POCKET, Layout.BOOKLET, Layout.CARD, Layout.DAILY])
def test_every_script_comes_out_as_it_went_in(shelf, words_of, layout):
    said = ["Đặng Thị Hoa", "ᐊᓂᔑᓈᐯᒧᐎᓐ", "الاتصال بأمينة 207-555-0142", "🙂 tea", "日本語", "אמא"]
    form = LIBRARY["wellness-plan"]
    answers = started(form).with_answer("wp.day.do", said)
    answers = with_on_card(answers, "wp.day.do", True)
    plan = paper("wellness-plan", answers=answers)
    told = readers.bare(words_of(made(shelf, plan, layout).pdf))
    for each in ("ĐặngThịHoa", "ᐊᓂᔑᓈᐯᒧᐎᓐ", "207-555-0142", "日本語"):
        assert readers.bare(each) in told
    assert "tea" in told
    assert "\ufffd" not in told


@pytest.mark.parametrize("layout", [Layout.POCKET, Layout.BOOKLET, Layout.CARD, Layout.DAILY])
def test_a_character_without_a_sign_is_named_not_boxed(shelf, layout):
    answers = started(LIBRARY["wellness-plan"]).with_answer("wp.day.do", ["kept \U00013000"])
    plan = paper("wellness-plan", answers=with_on_card(answers, "wp.day.do", True))
    with pytest.raises(GlyphsMissing) as told:
        made(shelf, plan, layout)
    assert told.value.characters == "\U00013000"
