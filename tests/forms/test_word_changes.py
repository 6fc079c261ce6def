"""What changed between two texts, told in words, never losing a letter."""

from itertools import pairwise
from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from peerdesk.forms.alignment import aligned, steadiest
from peerdesk.forms.word_changes import PieceKind, word_changes

TEXTS = st.text(alphabet="ab c.,\n家族'ệe\u0302 ", max_size=60) | st.text(max_size=40)
LONG = " ".join(f"On day {number} I walked to the library and back." for number in range(700))


def pieces(old, new):
    return [(str(piece.kind), piece.text) for piece in word_changes(old, new)]


def test_a_changed_word_stands_between_what_stayed():
    assert pieces("I call my sister on Sunday.", "I call my brother on Sunday.") == [
        ("same", "I call my "),
        ("removed", "sister"),
        ("added", "brother"),
        ("same", " on Sunday."),
    ]


def test_words_changed_one_after_another_read_as_one_change():
    assert pieces("wait a bit", "call her now") == [
        ("removed", "wait a bit"),
        ("added", "call her now"),
    ]


def test_scripts_without_blanks_are_compared_sign_by_sign():
    assert pieces("我的家人", "我的友人") == [
        ("same", "我的"),
        ("removed", "家"),
        ("added", "友"),
        ("same", "人"),
    ]


def test_letters_keep_their_marks_and_words_their_apostrophe():
    assert pieces("Đ\u0309 don't", "Đ don't") == [
        ("removed", "Đ\u0309"),
        ("added", "Đ"),
        ("same", " don't"),
    ]


@given(TEXTS, TEXTS)
def test_both_texts_come_back_letter_by_letter(old, new):
    found = word_changes(old, new)
    assert "".join(one.text for one in found if one.kind is not PieceKind.ADDED) == old
    assert "".join(one.text for one in found if one.kind is not PieceKind.REMOVED) == new
    assert all(one.text for one in found)
    assert all(one.kind is not other.kind for one, other in pairwise(found))


@given(TEXTS)
def test_a_text_does_not_differ_from_itself(text):
    assert all(piece.kind is PieceKind.SAME for piece in word_changes(text, text))


@given(st.lists(st.integers(0, 5)), st.lists(st.integers(0, 5)))
def test_what_is_aligned_is_equal_and_in_order(old, new):
    pairs = aligned(old, new)
    assert all(old[here] == new[there] for here, there in pairs)
    assert all(one[0] < two[0] and one[1] < two[1] for one, two in pairwise(pairs))


@given(st.permutations(range(9)))
def test_what_did_not_move_rises(places):
    steady = [place for place in places if place in steadiest(places)]
    assert steady == sorted(steady)
    assert places == [] or steady


def test_thirty_thousand_characters_take_no_time_whatever_was_done_to_them():
    words = LONG.split(" ")
    others = (LONG.replace("walked", "ran"), " ".join(reversed(words)), "a b " * 7500, "")
    started = process_time()
    for other in others:
        word_changes(LONG, other)
    assert len(LONG) > 30_000
    assert process_time() - started < 2  # some hundredths each; a slow look would take minutes
