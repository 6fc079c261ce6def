"""Stretching a passphrase, and choosing what that may cost on this machine."""

from peerdesk.crypto.stretching import stretch, tune
from peerdesk.domain.vaults import CEILING, FLOOR, KdfCost

SALT = bytes(range(16))


def test_the_published_algorithm_is_used():
    """The expected key came from `argon2id_hash_raw` of libargon2, the reference in C."""
    key = stretch("quiet river over stones", SALT, KdfCost(64 * 1024, 1, 4))
    assert key.hex() == "d13e82c16c30af5cb7b3870da1f25174f1032f4784e1e619957768cc2fec9633"


def test_the_same_letters_typed_on_another_system_give_the_same_key():
    composed, decomposed = "Nguyễn Thị", "Nguye\u0302\u0303n Thi\u0323"
    assert stretch(composed, SALT, FLOOR) == stretch(decomposed, SALT, FLOOR)


def a_machine(seconds_per_64_mib_pass):
    def measure(cost):
        return cost.passes * cost.memory_kib / FLOOR.memory_kib * seconds_per_64_mib_pass

    return measure


def test_a_usual_machine_is_tuned_into_the_span():
    for speed in (0.2, 0.1, 0.05, 0.03, 0.01):
        measure = a_machine(speed)
        assert 0.3 <= measure(tune(measure)) <= 0.6


def test_a_slow_machine_still_gets_the_floor():
    assert tune(a_machine(2.0)) == KdfCost(FLOOR.memory_kib, 1, 4)


def test_a_machine_of_the_future_stays_below_the_ceiling():
    cost = tune(a_machine(0.00001))
    assert cost.is_believable()
    assert cost.passes == CEILING.passes


def test_what_is_measured_beats_what_was_estimated():
    """Many a machine slows down once the memory no longer fits its caches."""

    def measure(cost):
        slower = 3 if cost.memory_kib > 64 * 1024 else 1
        return a_machine(0.05)(cost) * slower

    assert measure(tune(measure)) <= 0.6
