"""Files as they come: letters, separators, quotes, sheets, and files that mean harm."""

import io
import zipfile
from datetime import date, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from peerdesk.domain.errors import FileUnreadable, TableUnreadable
from peerdesk.services.imports import workbook
from peerdesk.services.imports.reading import content_of, lines_of
from peerdesk.services.imports.table import says_something
from tests.services.imports.builders import (
    ABOUT_PEOPLE,
    CONTACTS,
    a_table,
    csv_bytes,
    json_bytes,
    repacked,
    saved,
    xlsx_bytes,
)

VIETNAMESE = [("Name", "Notes"), ("Trần Thị Mỹ Linh", "gặp ở “thư viện”")]
SPANISH = [("Nombre", "Notas"), ("José Núñez", "Él dijo «sí»; habló de su mamá"), ("Zoë", "café")]
CELLS = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n\t,;|\"'"), max_size=30
)
ROWS = st.lists(st.lists(CELLS, min_size=2, max_size=5), min_size=1, max_size=12)


def cells(content: bytes, file: str = "f.csv", **how: str) -> list[tuple[object, ...]]:
    return [line.cells for line in lines_of(content, file, **how).lines]


def reason(content: bytes, file: str = "f.xlsx", **how: str) -> str:
    with pytest.raises(TableUnreadable) as caught:
        lines_of(content, file, **how)
    return caught.value.table_reason


@given(ROWS, st.sampled_from(["utf-8-sig", "utf-16"]))
def test_what_is_written_as_csv_is_read_back(rows, encoding):
    header = [f"column {at}" for at in range(5)]
    written = csv_bytes([header, *([*row, "end"] for row in rows)], encoding)
    expected = [tuple(header), *((*row, "end") for row in rows)]
    assert cells(written) == expected


@settings(max_examples=25)
@given(ROWS)
def test_what_is_written_as_a_workbook_is_read_back(rows):
    # a sheet knows no empty text, and what begins with = or # would be more than text
    full = [["name", *(cell.lstrip("=#") or None for cell in row), "end"] for row in rows]
    assert cells(xlsx_bytes(full), "f.xlsx") == [tuple(row) for row in full]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_vietnamese_names_come_in_whatever_unicode_they_are_in(encoding):
    assert cells(csv_bytes(VIETNAMESE, encoding)) == [tuple(row) for row in VIETNAMESE]


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "latin-1"])
def test_old_codings_are_told_by_the_words_they_make(encoding):
    assert cells(csv_bytes(SPANISH, encoding)) == [tuple(row) for row in SPANISH]


def test_a_wrong_guess_can_be_corrected_by_hand():
    content = csv_bytes([("Name", "Notes"), ("Æ", "x")], "cp1252")
    assert cells(content, encoding="mac_roman")[1][0] == "∆"
    assert reason(b"\xff\xfe\x00", "f.csv", encoding="utf-8") == "letters_unreadable"


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_separators_are_found_out(separator):
    rows = [("Name", "Phone", "Notes"), ("Ana, B.", "1;2", "a|b"), ("Lu", "3", "c\td")]
    assert cells(csv_bytes(rows, separator=separator)) == rows


def test_a_sheet_may_say_its_separator_and_have_one_column_only():
    assert cells(b"sep=;\nName;Phone\nAna;1\n") == [("Name", "Phone"), ("Ana", "1")]
    assert cells(b"Name\nAna\nLu\n") == [("Name",), ("Ana",), ("Lu",)]


def test_lines_keep_the_number_an_editor_shows():
    read = lines_of(b'Name,Notes\n\n"Ana","two\nlines"\n,,\nLu,x\n', "f.csv")
    assert [line.number for line in read.lines] == [1, 3, 6]


def test_an_open_quotation_mark_is_told_with_its_line():
    with pytest.raises(TableUnreadable) as caught:
        lines_of(b'Name,Notes\nAna,x\nLu,"never closed\nMo,y\n', "f.csv")
    assert (caught.value.table_reason, caught.value.line) == ("quotes_open", 3)


def test_a_hundred_thousand_lines_are_read():
    content = b"Name,Phone\n" + b"Ana,555\n" * 100_000
    assert len(lines_of(content, "f.csv").lines) == 100_001


def test_titles_above_the_header_are_passed_over_and_counted():
    rows = [("Contact log",), ("Spring 2026",), *CONTACTS]
    table = a_table(csv_bytes(rows))
    assert (table.header, table.above) == (CONTACTS[0], 2)
    assert [line.number for line in table.lines] == [4, 5]


def test_a_header_of_two_merged_rows_is_read_as_one():
    book = Workbook()
    book.active.append(["Participant", "When", None, None])
    book.active.append([None, "Date", "Start time", "End time"])
    book.active.append(["Ana", date(2026, 3, 2), time(9), time(10)])
    book.active.merge_cells("B1:D1")
    book.active.merge_cells("A1:A2")
    table = a_table(saved(book), "f.xlsx")
    assert table.header == ("Participant", "Date", "Start time", "End time")
    assert table.lines[0].cells == ("Ana", datetime.fromisoformat("2026-03-02"), time(9), time(10))


def test_the_first_sheet_that_is_shown_is_read_unless_another_is_named():
    book = Workbook()
    book.active.title = "Hidden"
    book.active.sheet_state = "hidden"
    book.create_sheet("People").append(["Name"])
    book.create_sheet("Other").append(["Else"])
    content = saved(book)
    read = lines_of(content, "f.xlsx")
    assert (read.sheet, read.sheets) == ("People", ("People", "Other"))
    assert cells(content, "f.xlsx", sheet="Other") == [("Else",)]
    assert reason(content, sheet="Nowhere") == "sheet_missing"


def test_of_a_formula_the_saved_result_is_read_and_a_missing_one_is_told():
    content = xlsx_bytes([["Name", "Minutes"], ["Ana", "=40+7"]])
    assert reason(content) == "formulas_without_results"
    part = "xl/worksheets/sheet1.xml"
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sheet = archive.read(part)
    with_result = sheet.replace(b"<v />", b"<v>47</v>").replace(b"<v></v>", b"<v>47</v>")
    assert cells(repacked(content, part, with_result), "f.xlsx")[1] == ("Ana", 47)


def test_a_workbook_that_declares_entities_is_never_opened():
    content = xlsx_bytes([["Name"], ["Ana"]])
    laughs = (
        b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
        b"<worksheet>&b;</worksheet>"
    )
    for part in ("xl/worksheets/sheet1.xml", "xl/workbook.xml", "[Content_Types].xml"):
        assert reason(repacked(content, part, laughs)) == "declares_more"
    hidden = laughs.decode().replace('"1.0"', '"1.0" encoding="utf-16"').encode("utf-16")
    assert reason(repacked(content, "xl/styles.xml", hidden)) == "declares_more"


def test_a_small_file_that_unpacks_to_very_much_is_refused_unread(monkeypatch):
    monkeypatch.setattr(workbook, "MOST_UNPACKED", 20_000)
    assert reason(xlsx_bytes([["Name"], *([f"Person {at}"] for at in range(900))])) == "too_large"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "locked_or_old"),
        (b"PK\x03\x04 not really a zip", "damaged_workbook"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 4, "not_a_table"),
    ],
)
def test_what_is_no_table_is_told_apart(content, expected):
    assert reason(content) == expected


def test_a_cut_off_workbook_is_damaged():
    content = xlsx_bytes([["Name"], ["Ana"]])
    assert reason(content[: len(content) // 2]) == "damaged_workbook"
    assert reason(repacked(content, "xl/worksheets/sheet1.xml", b"<worksheet><broken")) == (
        "damaged_workbook"
    )


def test_json_lines_keep_their_numbers_and_name_what_is_none():
    read = lines_of(json_bytes({"id": 1, "a": "x"}, {"b": [1]}) + b"\n\n[]\nnonsense\n", "f.jsonl")
    assert [(line.number, line.cells) for line in read.lines] == [
        (0, ("id", "a", "b")),
        (1, (1, "x", None)),
        (2, (None, None, [1])),
    ]
    assert read.unreadable == (4, 5)


def test_nothing_at_all_is_told(tmp_path):
    for content in (b"", b"\n\n", b",,\n"):
        with pytest.raises(TableUnreadable, match="nothing_in_it"):
            a_table(content, words=ABOUT_PEOPLE)
    with pytest.raises(FileUnreadable):
        content_of(tmp_path / "nowhere.csv")
    with pytest.raises(FileUnreadable):
        content_of(tmp_path)


def test_a_line_of_blanks_says_nothing():
    assert not says_something((None, "  ", ""))
    assert says_something((None, 0))
