"""Damaged files: a few hundred of them here, ten thousand by `python -m tests.forms.mutate`."""

from random import Random

from tests.forms.mutate import damaged, outcome, samples


def test_a_damaged_form_opens_or_is_refused():
    dice, forms = Random(20), samples()
    found = {outcome(damaged(dice, dice.choice(forms)), dice) for _ in range(300)}
    assert {"opened", "not_json"} < found  # the damage is neither too small nor too great
