"""The log as a spreadsheet: the same numbers as on paper, readable, and logged as such."""

import hashlib
from datetime import date, time

import openpyxl
import pytest

from peerdesk.domain.errors import NothingToShare, SharingRefused
from peerdesk.services import profiles, sharing, travel
from peerdesk.storage import trail
from tests.builders import a_person
from tests.services.work.builders import a_note, two_people, wanted


def table(desk, folder, choice=None):
    made = sharing.save_work_table(desk, choice or wanted(), folder / "log.xlsx", need_to_know=True)
    return made, openpyxl.load_workbook(made.path)


def rows(sheet):
    heads, *found = sheet.iter_rows(values_only=True)
    return [dict(zip(heads, row, strict=True)) for row in found]


def test_the_log_is_read_back_with_real_days_times_and_numbers(desk, tmp_path):
    profiles.choose(desk, "GENERIC-US")
    hoa, layla = two_people(desk)
    note = a_note(desk, hoa, "2026-02-02 09:00", 47)
    a_note(desk, layla, "2026-02-03 13:00", 20)
    a_note(desk, hoa, "2026-02-03 09:00", signed=False, purpose="Never in a table")
    travel.write(desk, "12.4 mi", date(2026, 2, 2), note)
    made, book = table(desk, tmp_path)
    assert book.sheetnames == ["Log", "By kind", "By person", "By day", "Open", "About"]
    first, second = rows(book["Log"])
    assert first["Day"].date() == date(2026, 2, 2)
    assert (first["Start"], first["End"]) == (time(9), time(9, 47))
    assert (first["Direct min"], first["Units"], first["Units by rule"]) == (47, 3, "GENERIC-US")
    assert (first["Miles"], first["Person"]) == (12.4, "Đặng Thị Hoa (red bike)")
    assert first["Document"] == str(note)
    assert second["Person"] == "ليلى حداد"
    assert sum(row["Direct min, counted once"] for row in rows(book["Log"])) == 67
    assert rows(book["By kind"])[-1]["Direct min"] == 67
    assert len(rows(book["Open"])) == 1
    assert b"Never in a table" not in made.path.read_bytes()
    assert made.sha256 == hashlib.sha256(made.path.read_bytes()).hexdigest()
    told = {cell.value for sheet in book for row in sheet.iter_rows() for cell in row}
    assert not any("Never in a table" in str(value) for value in told)


def test_a_name_that_looks_like_a_formula_is_a_name(desk, tmp_path):
    person = a_person(desk, '=cmd|"/C calc"!A0')
    a_note(desk, person, "2026-02-02 09:00")
    _, book = table(desk, tmp_path)
    assert all(cell.data_type != "f" for sheet in book for row in sheet.iter_rows() for cell in row)
    assert rows(book["Log"])[0]["Person"] == '=cmd|"/C calc"!A0'


def test_it_is_logged_as_readable_for_everyone_in_it(desk, tmp_path):
    hoa, layla = two_people(desk)
    for who, hour in ((hoa, 10), (layla, 12)):
        a_note(desk, who, f"2026-02-02 {hour}:00")
    table(desk, tmp_path)
    for who in (hoa, layla):
        with desk.vault.reading() as session:
            (entry,) = trail.disclosures(session, who)
        assert (entry.medium, entry.is_encrypted) == ("file", False)


def test_without_the_word_that_they_need_it_nothing_is_written(desk, tmp_path):
    with pytest.raises(NothingToShare):
        sharing.save_work_table(desk, wanted(), tmp_path / "log.xlsx", need_to_know=True)
    hoa, _ = two_people(desk)
    a_note(desk, hoa, "2026-02-02 10:00")
    with pytest.raises(SharingRefused):
        sharing.save_work_table(desk, wanted(), tmp_path / "log.xlsx", need_to_know=False)
    assert list(tmp_path.glob("*.xlsx")) == []
