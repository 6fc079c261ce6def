"""Names: quick find by any part, and people who are easily taken for each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.domain.names import matches, slips_between, sounds_alike


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("tran", "Trần Thị Mai"), ("mai tr", "Trần Thị Mai"), ("dung", "Đỗ Dũng"),
        ("sol", "Marisol"),
        ("MÜL", "Anna Muller"), ("o'b", "Pat O’Brien"), ("", "Anyone"), ("  ", "Anyone"),
        ("伟", "王伟"), ("يوسف", "یوسف علی"), ("lee-a", "Lee‑Ann"),
    ],
)  # fmt: skip
def test_any_part_of_a_name_finds_the_person(query, name):
    assert matches(query, name)


@pytest.mark.parametrize(("query", "name"), [("trn", "Trần"), ("mai x", "Trần Mai"), ("a", "")])
def test_what_is_in_no_part_of_the_name_does_not(query, name):
    assert not matches(query, name)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Tran", "Trần"), ("Jon", "John"), ("Marisol", "Maricel"), ("Sean", "Shawn"),
        ("Catherine", "Kathryn"), ("Steven", "Stephen"), ("Maria", "Maria Lopez"), ("Jose", "José"),
        ("Lopez, Maria", "María López"), ("Jon Smith", "John Smyth"), ("Darnell", "Darnel"),
        ("Philip", "Filip"), ("Nguyễn Văn An", "Nguyen Van Anh"), ("Zoe", "Zoë"),
        ("Mohammed", "Muhamad"),
        ("D'Andre", "Dandre"), ("Кирилл", "Кирил"), ("Jazmin", "Jasmine"), ("Aaron", "Aron"),
        ("Brian", "Brain"), ("Kristin", "Christine"),
    ],
)  # fmt: skip
def test_names_that_sound_alike_are_known(a, b):
    assert sounds_alike(a, b)
    assert sounds_alike(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Maria Lopez", "Maria Garcia"), ("Darnell", "Rosa"), ("Jon", "Tom"), ("Ann", "Bob"),
        ("王伟", "王芳"), ("", ""), ("", "Ana"), ("🙂", "🙂"), ("Lee", "Kim"), ("Pat", "Sam"),
        ("James Brown", "Jamila Brown"), ("Омар", "Юсуф"), ("Maria Maria", "Maria Lopez"),
    ],
)  # fmt: skip
def test_names_that_differ_are_left_apart(a, b):
    assert not sounds_alike(a, b)


@given(st.text(max_size=12), st.text(max_size=12))
def test_sounding_alike_goes_both_ways_for_any_script(a, b):
    assert sounds_alike(a, b) == sounds_alike(b, a)


@given(st.text("abcñ", max_size=8), st.text("abcñ", max_size=8))
def test_slips_are_counted_alike_from_either_side(a, b):
    assert slips_between(a, b) == slips_between(b, a) <= max(len(a), len(b))
    assert (slips_between(a, b) == 0) == (a == b)


def test_two_neighbours_that_changed_places_are_one_slip():
    assert slips_between("brian", "brain") == 1
