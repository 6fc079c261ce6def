"""Spreadsheets: read back by another library, with real days and numbers, and no formula."""

import tempfile
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.printing.spreadsheet import MOST_LETTERS, SheetOfCells, spreadsheet


def read(sheets):
    return openpyxl.load_workbook(BytesIO(spreadsheet(sheets)))


def cells(*row):
    sheet = SheetOfCells("Log", tuple(str(n) for n in range(len(row))), (row,))
    (found,) = read([sheet])["Log"].iter_rows(min_row=2)
    return found


def test_days_times_and_numbers_come_back_as_what_they_are():
    at = datetime(2026, 2, 3, 14, 52)  # noqa: DTZ001 - a wall clock, as cells have it
    row = cells(date(2026, 2, 3), time(14, 5), at, 47, Decimal("12.4"), "Đặng 🚲", None, "")
    assert row[0].value.date() == date(2026, 2, 3)
    assert [cell.is_date for cell in row] == [True, True, True, *[False] * 5]
    assert (row[1].value, row[2].value) == (time(14, 5), at)
    assert (row[3].value, row[4].value) == (47, 12.4)
    assert [cell.value for cell in row[5:]] == ["Đặng 🚲", None, None]


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t=", "\r="])
def test_what_looks_like_a_formula_stays_text(sign):
    typed = f'{sign}HYPERLINK("http://x","y")'
    (cell,) = cells(typed)
    assert cell.data_type == "s"
    assert cell.quotePrefix
    assert cell.value.replace("\r", "").strip() == typed.replace("\r", "").strip()


def test_heads_stay_in_sight_and_nothing_tells_who_made_it():
    book = read([SheetOfCells("Log", ("Day", "Person"), ((1, 2),), (12, 30))])
    assert book["Log"].freeze_panes == "A2"
    assert book["Log"]["A1"].font.bold
    assert book["Log"].column_dimensions["B"].width == 30
    assert book.properties.creator in {None, "openpyxl"}, "the reader's own name, none of ours"


def test_more_columns_than_letters_have_names():
    row = cells(*range(60))
    assert [row[at].coordinate for at in (25, 26, 51, 52)] == ["Z2", "AA2", "AZ2", "BA2"]


def test_the_same_cells_make_the_same_bytes_and_no_file_on_the_way(monkeypatch):
    def refuse(*_args, **_more):
        raise AssertionError("a temporary file")

    monkeypatch.setattr(tempfile, "_get_candidate_names", refuse)
    sheet = SheetOfCells("Log", ("Day",), ((date(2026, 2, 3),),))
    assert spreadsheet([sheet]) == spreadsheet([sheet])


def test_a_text_longer_than_a_cell_ends_at_its_edge():
    (cell,) = cells("ö" * (MOST_LETTERS + 5))
    assert len(cell.value) == MOST_LETTERS


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=80))
def test_any_text_comes_back_without_what_xml_cannot_hold(typed):
    (cell,) = cells(typed)
    kept = "".join(c for c in typed if c in "\t\n\r" or (c >= " " and c not in "\ufffe\uffff"))
    told = (cell.value or "").replace("\r\n", "\n").replace("\r", "\n")
    assert told == kept.replace("\r\n", "\n").replace("\r", "\n")
    assert cell.data_type != "f"
