"""The measuring itself: pairs alternate, intervals are honest, limits are kept or not."""

import random

from benchmarks.harness import Ratio, Spread, all_kept, paired, report


def test_a_pair_is_measured_alternately_and_who_is_first_changes():
    order = []

    def ours():
        order.append("ours")
        return 1.0

    def theirs():
        order.append("theirs")
        return 1.0

    paired("order", ours, theirs, pairs=3, warm_up=0)
    assert order == ["theirs", "ours", "ours", "theirs", "theirs", "ours"]


def test_the_warm_up_is_not_counted():
    given = iter([100.0, 2.0, 2.0, 2.0])
    assert paired("warm", lambda: next(given), lambda: 1.0, pairs=3).ratios == [2.0, 2.0, 2.0]


def test_the_interval_holds_the_true_ratio_about_95_times_in_100():
    chance = random.Random(5)

    def holds() -> bool:
        noise = [chance.lognormvariate(0, 0.2) for _ in range(20)]
        low, high = Ratio("x", tuple(1.5 * each for each in noise), (1.0,) * 20).interval()
        return low <= 1.5 <= high

    assert sum(holds() for _ in range(60)) >= 53


def test_slow_drift_of_the_machine_cancels():
    drift = [1.0 + 0.1 * number for number in range(20)]
    found = Ratio("drift", tuple(3 * each for each in drift), tuple(drift))
    assert abs(found.middle - 3) < 1e-9
    low, high = found.interval()
    assert high - low < 1e-9


def test_a_ratio_above_its_limit_is_told():
    found = Ratio("slow", (2.0, 2.0), (1.0, 1.0), limit=1.6)
    assert "EXCEEDED" in report([found])
    assert not all_kept([found])
    assert all_kept([Ratio("free", (9.0,), (1.0,)), Spread("s", (1.0,))])


def test_a_spread_shows_its_percentiles():
    found = Spread("autosave", tuple(float(number) for number in range(1, 101)))
    assert (found.at(0.5), found.at(0.95), found.at(0.99)) == (51.0, 96.0, 100.0)
