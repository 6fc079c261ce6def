"""Sheets folded in the mind: every page the right way up, and in order when leafed through."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.printing.imposition import (
    booklet,
    booklet_pages,
    pocket,
    pocket_cut,
    pocket_folds,
    pocket_page,
)

A4_ACROSS, LETTER_ACROSS = (297.0, 210.0), (279.4, 215.9)  # millimetres
SHEETS = pytest.mark.parametrize("sheet", [A4_ACROSS, LETTER_ACROSS], ids=["a4", "letter"])
WAYS = pytest.mark.parametrize("right_to_left", [False, True], ids=["left", "right"])


def rows(sheet, *, right_to_left=False):
    """Page numbers as they lie on the paper: the upper row, then the lower one."""
    spots = pocket(8, *sheet, right_to_left=right_to_left)
    numbered = [(spot.low, spot.left, number) for number, spot in enumerate(spots, 1)]
    high = max(low for low, _, _ in numbered)
    upper = [number for low, _, number in sorted(numbered) if low == high]
    lower = [number for low, _, number in sorted(numbered) if low != high]
    return upper, lower


@SHEETS
def test_a_pocket_book_lies_as_the_plans_say(sheet):
    assert rows(sheet) == ([5, 4, 3, 2], [6, 7, 8, 1])
    turned = [number for number, spot in enumerate(pocket(8, *sheet), 1) if spot.turned]
    assert turned == [2, 3, 4, 5]


@SHEETS
@WAYS
def test_pages_of_a_pocket_book_cover_the_sheet_once(sheet, right_to_left):
    across, down = pocket_page(*sheet)
    corners = {(s.left, s.low) for s in pocket(8, *sheet, right_to_left=right_to_left)}
    assert corners == {(n * across, row * down) for n in range(4) for row in (0, 1)}


@SHEETS
@WAYS
def test_what_is_read_together_lies_side_by_side_and_the_same_way_up(sheet, right_to_left):
    across, _ = pocket_page(*sheet)
    spots = pocket(8, *sheet, right_to_left=right_to_left)
    for left_page, right_page in ((8, 1), (2, 3), (4, 5), (6, 7)):
        first, second = spots[left_page - 1], spots[right_page - 1]
        assert (first.low, first.turned) == (second.low, second.turned)
        step = second.left - first.left
        assert step == pytest.approx(-across if first.turned is not right_to_left else across)


@SHEETS
def test_leaves_are_back_to_back_over_a_fold_and_never_over_the_cut(sheet):
    """Pages 1|2 and 5|6 share a fold at their heads, 3|4 and 7|8 one at their sides."""
    across, down = pocket_page(*sheet)
    spots = pocket(8, *sheet)
    (cut_from, at), (cut_to, _) = pocket_cut(*sheet)
    assert at == down
    for front, back in ((1, 2), (5, 6)):
        one, other = spots[front - 1], spots[back - 1]
        assert one.left == other.left
        assert one.turned is not other.turned
        assert not cut_from <= one.left + across / 2 <= cut_to
    for front, back in ((3, 4), (7, 8)):
        one, other = spots[front - 1], spots[back - 1]
        assert one.low == other.low
        assert abs(one.left - other.left) == pytest.approx(across)


@SHEETS
def test_the_cut_parts_the_two_middle_columns_and_folds_do_the_rest(sheet):
    width, height = sheet
    assert pocket_cut(*sheet) == ((width / 4, height / 2), (width * 3 / 4, height / 2))
    level = [line for line in pocket_folds(*sheet) if line[0][1] == line[1][1]]
    upright = [line for line in pocket_folds(*sheet) if line[0][0] == line[1][0]]
    assert [line[0][0] for line in upright] == [width / 4, width / 2, width * 3 / 4]
    assert sum(end[0] - start[0] for start, end in level) == pytest.approx(width / 2)


def test_a_turned_page_stays_in_its_area():
    spot = pocket(8, *A4_ACROSS)[1]
    across, down = pocket_page(*A4_ACROSS)
    a, b, c, d, e, f = spot.matrix(across, down)
    corners = [(a * x + c * y + e, b * x + d * y + f) for x in (0, across) for y in (0, down)]
    assert min(x for x, _ in corners) == pytest.approx(spot.left)
    assert min(y for _, y in corners) == pytest.approx(spot.low)
    assert corners[0] == (
        spot.left + across,
        spot.low + down,
    )  # its lower left is at the upper right


@given(st.integers(1, 400))
def test_more_pages_go_on_further_sheets(pages):
    spots = pocket(pages, *A4_ACROSS)
    assert len(spots) == len({(s.side, s.left, s.low) for s in spots}) == pages
    assert spots[-1].side == (pages - 1) // 8


@given(st.integers(0, 1000))
def test_a_booklet_has_a_multiple_of_four_pages_and_no_more_than_needed(pages):
    whole = booklet_pages(pages)
    assert whole % 4 == 0
    assert whole >= pages
    assert whole == 4 or whole - pages < 4


@given(st.integers(1, 60).map(lambda sheets: sheets * 4), st.booleans())
def test_a_booklet_folds_into_its_order(pages, right_to_left):
    spots = booklet(pages, 297.0, right_to_left=right_to_left)
    sides: dict[int, dict[bool, int]] = {}
    for number, spot in enumerate(spots, 1):
        sides.setdefault(spot.side, {})[spot.left > 0] = number
    assert sorted(sides) == list(range(pages // 2))
    for side, held in sides.items():
        assert held[False] + held[True] == pages + 1  # the two of a side close over the fold
        other = sides[side ^ 1]
        for half, number in held.items():  # turned over the short edge, left lies behind right
            assert abs(other[not half] - number) == 1
            assert (number - 1) // 2 == (other[not half] - 1) // 2  # the two pages of one leaf
    opening = spots[0]
    assert opening.side == 0
    assert (opening.left > 0) is not right_to_left


def test_a_booklet_of_other_lengths_is_refused():
    with pytest.raises(ValueError, match="6"):
        booklet(6, 297.0)
