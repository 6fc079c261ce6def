"""The recovery key: written down, misread, typed back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.crypto.recovery import ALPHABET, new_recovery_key, proves, read_recovery_key
from peerdesk.domain.errors import RecoveryKeyMistyped

KEY = new_recovery_key()


def test_it_is_printed_in_eight_groups_of_five():
    groups = KEY.split("-")
    assert [len(group) for group in groups] == [5] * 8
    assert set("".join(groups)) <= set(ALPHABET)


def test_two_keys_differ():
    assert new_recovery_key() != KEY


def test_it_is_read_however_it_was_typed():
    plain = KEY.replace("-", "")
    for typed in (KEY, plain, KEY.lower(), f"  {KEY.replace('-', ' – ')}\n", " ".join(plain)):
        assert read_recovery_key(typed) == plain


def test_look_alikes_are_read_as_what_was_printed():
    typed = KEY.replace("0", "o").replace("1", "l").replace("V", "u")
    assert read_recovery_key(typed) == KEY.replace("-", "")
    assert read_recovery_key(KEY.replace("1", "I")) == KEY.replace("-", "")


@given(at=st.integers(0, 39), other=st.sampled_from(ALPHABET))
def test_one_wrong_letter_is_noticed(at, other):
    plain = read_recovery_key(KEY)
    if plain[at] == other:
        return
    with pytest.raises(RecoveryKeyMistyped):
        read_recovery_key(plain[:at] + other + plain[at + 1 :])


@given(st.text(max_size=60))
def test_any_other_text_is_refused_in_the_same_way(text):
    with pytest.raises(RecoveryKeyMistyped):
        read_recovery_key(text)


def test_letters_left_out_are_noticed():
    with pytest.raises(RecoveryKeyMistyped):
        read_recovery_key(KEY[:-1])


def test_typing_the_asked_groups_back_proves_that_it_was_kept():
    groups = KEY.split("-")
    assert proves(f"{groups[2]} {groups[6]}".lower(), KEY, (2, 6))
    assert not proves(f"{groups[6]} {groups[2]}", KEY, (2, 6)) or groups[2] == groups[6]
    assert not proves("", KEY, (2, 6))
