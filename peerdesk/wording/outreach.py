"""Sentences of an outreach round: hints that never keep anybody from signing."""

from peerdesk.wording.islands import island
from peerdesk.wording.translation import gettext, ngettext

_CONCERNS = {
    "place_too_exact": (
        "This reads like an exact spot. Write a part of town, so that nobody can be found by it."
    ),
    "living_not_asked": "Ask where they live now, each time you meet in person.",
    "engaged_before_first": (
        "The day a plan began is before the day you first met. Check both days."
    ),
    "engaged_twice": (
        "Another day is on record for the start of a plan. It is written down once, "
        "until they take part anew."
    ),
    "long_since": "You last met more than 90 days ago.",
    "more_talked_than_reached": "More people talked with you than you reached. Check both.",
}


def concern(found: str) -> str:
    """What to look at once more, in a sentence; a code of `domain.outreach`."""
    return gettext(_CONCERNS[found])


def met_first() -> str:
    """Said of somebody met for the first time."""
    return gettext("First time you met")


def named_by_looks() -> str:
    """Said of a name that seems to tell how somebody looks."""
    return gettext("Use a name they gave or a neutral nickname, never how somebody looks.")


def left_out(name: str) -> str:
    """After the note of one who was not met after all was given up."""
    return gettext("{name} is off this round. Their record stays.").format(name=island(name))


_SUPPLIES = {
    "naloxone": "Naloxone",
    "food": "Food and water",
    "hygiene": "Hygiene kits",
    "test_strips": "Test strips",
    "flyer": "Flyers and cards",
}


def supply(kind: str) -> str:
    """What was given out, by its code or in the worker's own word."""
    return gettext(_SUPPLIES[kind]) if kind in _SUPPLIES else island(kind)


def so_far(rounds: int, minutes: int) -> str:
    """How much outreach there was in a period."""
    hours, left = divmod(minutes, 60)
    counted = ngettext("1 round", "{count} rounds", rounds).format(count=rounds)
    return gettext("{rounds} · {hours} h {minutes} min").format(
        rounds=counted, hours=hours, minutes=left
    )


def none_so_far() -> str:
    """Before the first round of a period is signed."""
    return gettext("No round is signed this month.")
