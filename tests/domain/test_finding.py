"""What is typed in the search box, and where it stands in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.domain.finding import Query, finds, match_expression, read_query, snippet


def marked(written: str, typed: str) -> list[str]:
    return [written[start:end] for start, end in finds(written, read_query(typed))]


@pytest.mark.parametrize(
    ("written", "typed", "expected"),
    [
        ("We went to the Library.", "libr", ["Libr"]),
        ("Bà Trần và ông Đặng", "dang tran", ["Trần", "Đặng"]),
        ("the bus, the bus map", '"bus map"', ["bus map"]),
        ("the bus map", '"bus m', ["bus m"]),
        ("abbus bus", "bus", ["bus"]),
        ("他今天去了图书馆", "图书", ["图书"]),
        ("Straße", "strasse", ["Straße"]),
        ("nothing here", "absent", []),
    ],
)
def test_finds_are_marked_in_what_was_written(written, typed, expected):
    assert marked(written, typed) == expected


def test_letters_written_with_combining_marks_are_found():
    assert marked("Tra\u0302\u0300n", "tran") == ["Tra\u0302\u0300n"]


def test_quotes_and_signs_cannot_break_the_query():
    assert match_expression(read_query('a" OR "b* - (c')) == '"a"* "b*"* "(c"* "or"'


def test_signs_alone_look_for_nothing():
    assert read_query('-- "" !').is_empty


def test_a_snippet_stands_around_the_first_find():
    written = "word " * 100 + "needle " + "word " * 100
    found = snippet(written, read_query("needle"), 60)
    assert [found.text[a:b] for a, b in found.marks] == ["needle"]
    assert found.text.startswith("…")
    assert found.text.endswith("…")


@given(st.text(), st.text())
def test_any_text_can_be_looked_for_in_any_text(written, typed):
    for start, end in finds(written, read_query(typed)):
        assert 0 <= start < end <= len(written)


@given(st.text(min_size=1))
def test_marks_of_a_snippet_lie_inside_it(written):
    found = snippet(written, Query(words=("a",), phrases=()))
    assert all(0 <= a < b <= len(found.text) for a, b in found.marks)
