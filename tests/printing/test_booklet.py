"""The half-fold booklet, read back half by half."""

import re
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from peerdesk.domain.sharing import Layout
from peerdesk.printing.plan_pdf import render_plan
from peerdesk.printing.records import Paper
from tests.printing import readers
from tests.printing.operators import sizes
from tests.printing.panels import areas, made
from tests.printing.plans import AT, FORMS, LIBRARY, empty, filled, paper

EVERY_FORM = pytest.mark.parametrize("name", FORMS)
NUMBER = re.compile(r"Page (\d+) of (\d+)")


def booklet(shelf, plan, size=Paper.LETTER):
    return made(shelf, plan, Layout.BOOKLET, size)


def sides(pdf: bytes):
    """Left and right half of every side, as printed."""
    return [(side[0], side[1]) for side in areas(pdf, 2, 1)]


def number_on(half) -> int:
    """The number of a page, 0 where it has none."""
    found = NUMBER.search(half.text)
    return int(found[1]) if found else 0


@EVERY_FORM
def test_sheets_folded_together_read_from_the_first_page_to_the_last(shelf, name):
    halves = sides(booklet(shelf, paper(name)).pdf)
    count = 2 * len(halves)
    assert count % 4 == 0
    for place, (left, right) in enumerate(halves):
        outer, inner = (count - place, place + 1) if place % 2 == 0 else (place + 1, count - place)
        for half, expected in ((left, outer), (right, inner)):
            if half.text.strip() and expected != 1:
                assert number_on(half) == expected
            assert half.angles <= {0}


@EVERY_FORM
def test_the_front_is_neutral_and_white_pages_are_at_the_end(shelf, name):
    plan = paper(name)
    halves = sides(booklet(shelf, plan).pdf)
    cover = " ".join(halves[0][1].text.split())
    assert cover.startswith("My booklet")
    assert cover.endswith(f"version 2 · November 20, 2026 {plan.every_page}".strip())
    assert LIBRARY[name].title not in cover
    assert "good-days" not in cover
    written = [half for side in halves for half in side if number_on(half)]
    (last,) = {int(told) for half in written for _, told in NUMBER.findall(half.text)}
    assert sorted(map(number_on, written)) == list(range(2, last + 1))


@pytest.mark.parametrize("size", [Paper.LETTER, Paper.A4])
@EVERY_FORM
def test_words_keep_12_millimetres_from_every_edge_and_the_fold(shelf, name, size):
    pdf = booklet(shelf, paper(name), size).pdf
    margins = [half.margin for side in sides(pdf) for half in side if half.text.strip()]
    assert min(margins) >= 11.5
    assert min(sizes(pdf)) >= 8


@EVERY_FORM
def test_the_booklet_says_all_the_full_plan_says(shelf, words_of, name):
    plan = paper(name)
    full = set(words_of(made(shelf, plan, Layout.FULL).pdf).split())
    small = words_of(booklet(shelf, plan).pdf)
    assert not [word for word in full - {"of"} if word not in small and not word.isdigit()]


def test_an_empty_form_makes_a_booklet_to_write_in(shelf, words_of):
    read = words_of(render_plan(empty("wellness-plan"), Layout.BOOKLET, shelf, AT).pdf)
    assert "What helps you feel OK" in " ".join(read.split())


def test_a_draft_says_so_on_the_front_and_on_every_page(shelf):
    plan = replace(paper("contact-card"), is_draft=True, version=0)
    halves = [half for side in sides(booklet(shelf, plan).pdf) for half in side]
    written = [half for half in halves if half.text.strip()]
    assert all("Draft. Not saved" in " ".join(half.text.split()) for half in written)


def test_every_face_stands_in_the_file_once(shelf):
    with pikepdf.open(BytesIO(booklet(shelf, paper("safety-plan")).pdf)) as document:
        names = [
            str(each.FontName).partition("+")[2]
            for each in document.objects
            if isinstance(each, pikepdf.Dictionary) and "/FontFile2" in each
        ]
    assert len(names) == len(set(names))


def test_outside_readers_find_no_fault(shelf, tmp_path):
    for layout in (Layout.BOOKLET, Layout.POCKET):
        done = readers.check(made(shelf, paper("crisis-plan"), layout).pdf, tmp_path)
        assert done.returncode == 0, done.stdout + done.stderr


def test_a_booklet_read_from_right_to_left_has_its_front_on_the_left(shelf):
    form = replace(LIBRARY["contact-card"], shown_in="ar")
    plan = paper("contact-card", answers=filled(form, thoughts=1, rows=1))
    front, *_ = sides(booklet(shelf, plan).pdf)
    assert "My booklet" in front[0].text


def test_300_rows_make_a_booklet_with_every_row(shelf, words_of):
    answers = filled(LIBRARY["wellness-plan"], thoughts=60, rows=20)
    read = words_of(booklet(shelf, paper("wellness-plan", answers=answers)).pdf)
    assert read.count("Tea on the step 57") >= 5


def test_the_same_version_gives_the_same_bytes(shelf):
    plan = paper("safety-plan")
    assert booklet(shelf, plan).pdf == booklet(shelf, plan).pdf
