"""How passphrases are judged, in codes that have words."""

import pytest

from peerdesk.domain.errors import WeakPassphrase
from peerdesk.services.passphrases import Weakness, judge, require_enough
from peerdesk.wording import passphrases as wording


@pytest.mark.parametrize(
    ("typed", "weakness"),
    [
        ("", Weakness.SHORT),
        ("   ", Weakness.SHORT),
        ("x7", Weakness.SHORT),
        ("password", Weakness.COMMON),
        ("qwertyuiop", Weakness.COMMON),
        ("mnbvghjk", Weakness.KEYBOARD),
        ("abcabcabc", Weakness.REPEAT),
        ("23456789", Weakness.SEQUENCE),
        ("13.05.1987", Weakness.DATE),
        ("Penhaligon", Weakness.ABOUT_YOU),
    ],
)
def test_each_weakness_is_recognised_and_refused(typed, weakness):
    judgement = judge(typed, ("Rosa Penhaligon",))
    assert judgement.weakness is weakness
    assert not judgement.is_enough
    with pytest.raises(WeakPassphrase):
        require_enough(typed, ("Rosa Penhaligon",))


@pytest.mark.parametrize(
    "typed",
    [
        "correct-ladder-otter-rain",
        "sông núi mưa chiều yên lặng",
        "тихая река старый мост",
        "橋下水流夜深人靜星光",
    ],
)
def test_unrelated_words_are_enough_in_any_script(typed):
    judgement = judge(typed)
    assert judgement.is_enough
    assert judgement.weakness is Weakness.NONE
    require_enough(typed)


def test_thirty_thousand_letters_are_judged_by_their_beginning():
    assert not judge("a" * 30_000).is_enough
    assert judge("correct-ladder-otter-rain" * 2_000).is_enough


def test_every_score_and_weakness_has_words():
    assert len({wording.strength(score) for score in range(5)}) == 5
    for weakness in Weakness:
        assert wording.advice(weakness) or weakness is Weakness.NONE
