"""A person's own words for their ratings: what low, so-so and high are called (plans.md A5)."""

from typing import Final

from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.check_in import RATE, thing_rated

_RATED_IN_OWN_WORDS: Final = (".feel", ":rate")
"""How these linkIds end; other ratings say what 0 and 10 mean in the form itself."""

_WORDS_ELSEWHERE: Final = {"pg.scale": "pg.ends"}
"""A rating with the group that has the words for its ends."""

_STEPS: Final = ("low", "mid", "high")


def scale_words(
    answers: Answers, link_id: str, row: RowKey | None = None
) -> tuple[str, str, str] | None:
    """The person's words for (low, so-so, high) under a rating, "" where one is not given.

    None for a rating that does not use them, and when none of the three is given.
    """
    low, mid, high = _said(answers, link_id, row)
    return (low, mid, high) if low or mid or high else None


def uses_own_words(answers: Answers, link_id: str) -> bool:
    """Whether the person is asked what the ends of this rating are called."""
    group = _group(link_id)
    return link_id == RATE or (bool(group) and f"{group}:low" in answers.form.by_link)


def _said(answers: Answers, link_id: str, row: RowKey | None) -> tuple[str, str, str]:
    if link_id == RATE:
        thing = thing_rated(answers, row)
        return (thing.low, thing.middle, thing.high) if thing else ("", "", "")
    group = _group(link_id)
    asked = (f"{group}:{step}" for step in _STEPS)
    said = (answers.value(each) if each in answers.form.by_link else None for each in asked)
    low, mid, high = (value if isinstance(value, str) else "" for value in said)
    return low, mid, high


def _group(link_id: str) -> str:
    """The group that asks for the words, "" for a rating that names its ends itself."""
    if link_id.endswith(_RATED_IN_OWN_WORDS):
        return f"{link_id.partition('.')[0]}.scale"
    return _WORDS_ELSEWHERE.get(link_id, "")
