"""The PIN that leads a worker out of the shared view."""

import pytest

from peerdesk.domain.errors import PinUnusable, WrongPassphrase, WrongPin
from peerdesk.services import exit_pin, practice
from tests.builders import PASSPHRASE


def test_nobody_has_a_pin_at_first(desk):
    assert not exit_pin.is_set(desk)
    assert exit_pin.tries_left(desk) == 3
    with pytest.raises(WrongPin):
        exit_pin.check(desk, "1234")


@pytest.mark.parametrize("pin", ["", "123", "123456789", "12a4", "1111", "١٢٣٤", "1 23"])
def test_a_pin_is_a_few_different_digits(desk, pin):
    with pytest.raises(PinUnusable):
        exit_pin.choose(desk, pin)
    assert not exit_pin.is_set(desk)


def test_the_right_pin_leads_out_and_gives_all_tries_back(desk):
    exit_pin.choose(desk, "2580")
    with pytest.raises(WrongPin) as wrong:
        exit_pin.check(desk, "2581")
    assert wrong.value.left == 2
    assert exit_pin.tries_left(desk) == 2
    exit_pin.check(desk, "2580")
    assert exit_pin.tries_left(desk) == 3


def test_after_three_wrong_tries_only_the_passphrase_leads_out(desk):
    exit_pin.choose(desk, "2580")
    for left in (2, 1, 0):
        with pytest.raises(WrongPin) as wrong:
            exit_pin.check(desk, "0000")
        assert wrong.value.left == left
    with pytest.raises(WrongPin):
        exit_pin.check(desk, "2580")
    with pytest.raises(WrongPassphrase):
        exit_pin.prove_passphrase(desk, "not the passphrase at all")
    assert exit_pin.tries_left(desk) == 0
    exit_pin.prove_passphrase(desk, PASSPHRASE)
    exit_pin.check(desk, "2580")


def test_a_try_counts_even_if_peerdesk_ends_before_it_is_looked_at(desk, monkeypatch):
    exit_pin.choose(desk, "2580")

    def end(*_anything):
        raise KeyboardInterrupt

    monkeypatch.setattr(exit_pin, "stretch", end)
    with pytest.raises(KeyboardInterrupt):
        exit_pin.check(desk, "2580")
    assert exit_pin.tries_left(desk) == 2


def test_the_pin_itself_is_nowhere_in_what_is_kept(desk):
    exit_pin.choose(desk, "90817263")
    assert "90817263" not in str(practice.own_setting(desk, "exit_pin"))
    first = practice.own_setting(desk, "exit_pin")
    exit_pin.choose(desk, "90817263")
    assert practice.own_setting(desk, "exit_pin") != first  # a salt of its own each time
