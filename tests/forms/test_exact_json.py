import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.forms.exact_json import exact_text, read_json

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text('ab"\\{[é'), inner, max_size=4)
    ),
    max_leaves=20,
)


@given(JSON)
def test_json_reads_back_as_it_was_written(value):
    assert read_json(exact_text(value).encode()) == value


@given(JSON)
def test_the_writing_is_the_compact_writing_of_the_standard_library(value):
    expected = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    assert exact_text(value) == expected


@pytest.mark.parametrize("text", ["1.10", "0.30000000000000004441", "-0.0", "100.00"])
def test_decimals_stay_as_typed(text):
    assert exact_text(read_json(text.encode())) == text


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"NaN",
        b"[Infinity]",
        b'"\xff"',
        '"x"'.encode("utf-16"),
        b"[" * 100_000,
        b"[" * 500 + b"]" * 500,
        b'{"a":' * 200 + b"1" + b"}" * 200,
        b"9" * 5000,
    ],
)
def test_no_json_is_a_value_error_however_hostile(data):
    with pytest.raises(ValueError, match=r"."):
        read_json(data)


def test_brackets_inside_text_are_no_depth():
    text = json.dumps({"a": '[{"\\' * 500})
    assert read_json(text.encode()) == {"a": '[{"\\' * 500}


def test_a_byte_order_mark_is_no_obstacle():
    assert read_json(b"\xef\xbb\xbf{}") == {}


def test_floats_are_refused_because_they_would_change_what_was_typed():
    with pytest.raises(TypeError):
        exact_text(1.5)
    assert exact_text(Decimal("1.5")) == "1.5"


def test_halves_of_characters_are_replaced_so_that_the_text_can_be_stored():
    written = exact_text(read_json(rb'{"a\ud83d": ["\ud83d\ude00", "\udc00b"]}'))
    assert written.encode() == '{"a\ufffd":["\U0001f600","\ufffdb"]}'.encode()
