"""A person's own words for their ratings: what low, so-so and high are called (plans.md A5)."""

from typing import Final

from peerdesk.forms.answers import Answers

_RATED_IN_OWN_WORDS: Final = (".feel", ":rate")
"""How these linkIds end; other ratings say what 0 and 10 mean in the form itself."""

_STEPS: Final = ("low", "mid", "high")


def scale_words(answers: Answers, link_id: str) -> tuple[str, str, str] | None:
    """The person's words for (low, so-so, high) under a rating, "" where one is not given.

    None for a rating that does not use them, and when none of the three is given.
    """
    plan, _, _ = link_id.partition(".")
    if not link_id.endswith(_RATED_IN_OWN_WORDS):
        return None
    said = (answers.value(f"{plan}.scale:{step}") for step in _STEPS)
    low, mid, high = (value if isinstance(value, str) else "" for value in said)
    return (low, mid, high) if low or mid or high else None
