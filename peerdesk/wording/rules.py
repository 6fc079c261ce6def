"""Sentences around a programme's own rules: how they count, by example, and from when they hold."""

from collections.abc import Sequence
from datetime import date

from peerdesk.wording.contact import rounding_explained, scope_explained
from peerdesk.wording.dates import day
from peerdesk.wording.islands import island
from peerdesk.wording.translation import gettext, ngettext

_ROUNDINGS = {
    "": "Not chosen yet",
    "MID8": "From the eighth minute (mid-point rule)",
    "FULL15": "Whole quarter hours only",
    "NONE": "Minutes only, no units",
}
_SCOPES = {
    "": "Not chosen yet",
    "per_contact": "Each contact by itself",
    "per_day_sum": "All minutes of a day together",
    "per_day_min8": "A day together, each contact from 8 minutes on",
}
_MODES = {
    "": "Ask your program",
    "full": "What was done and said",
    "logistics_only": "Time and place only",
    "aggregate_only": "Counts only",
}
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def explained() -> str:
    """What own rules are for."""
    return gettext(
        "Start from built-in rules and change what your program does another way. PeerDesk only "
        "points things out by them; it blocks nothing. Your payer's own rule goes first."
    )


def roundings() -> tuple[tuple[str, str], ...]:
    """The ways to round, as code and words."""
    return tuple((code, gettext(words)) for code, words in _ROUNDINGS.items())


def scopes() -> tuple[tuple[str, str], ...]:
    """What is added up, as code and words."""
    return tuple((code, gettext(words)) for code, words in _SCOPES.items())


def modes() -> tuple[tuple[str, str], ...]:
    """How much a note may tell, as code and words."""
    return tuple((code, gettext(words)) for code, words in _MODES.items())


def weekdays() -> tuple[str, ...]:
    """The days of the week, Monday first."""
    return tuple(map(gettext, _DAYS))


def rule_in_words(rounding: str, scope: str) -> str:
    """How minutes become units, in two sentences at most."""
    said = " ".join(filter(None, (rounding_explained(rounding), scope_explained(scope))))
    return said or gettext("Choose both, and an example shows what they mean.")


def example(minutes: Sequence[int], units: Sequence[int]) -> str:
    """`7 + 16 min on one day: 0 + 1 = 1 unit`."""
    total = sum(units)
    counted = ngettext("{count} unit", "{count} units", total).format(count=total)
    return gettext("{minutes} min with one person on one day: {units} = {counted}").format(
        minutes=" + ".join(map(str, minutes)), units=" + ".join(map(str, units)), counted=counted
    )


def none_is_lower() -> str:
    """That no way of adding up is the careful one (§6.4)."""
    return gettext(
        "No way of counting always gives the lower number, so none is the safe one. Ask your "
        "program to choose in writing."
    )


def history_line(name: str, since: date | None, *, is_own: bool) -> str:
    """One choice of rules so far, or to come."""
    shown = island(name)
    if since is None:
        words = gettext("{rules}, from the start")
        return words.format(rules=shown)
    words = gettext("{rules}, your own, from {day}") if is_own else gettext("{rules}, from {day}")
    return words.format(rules=shown, day=day(since))


def works_by(name: str, since: date) -> str:
    """The rules were kept."""
    return gettext("From {day} on you work by {rules}.").format(day=day(since), rules=island(name))


def days_like() -> str:
    """How days off are written."""
    return gettext("Days like Jan 1 2027, with commas between.")


def day_like() -> str:
    """How the first day is written."""
    return gettext("A day like Mar 3 or Jan 1 2027, today or later.")


def to_write(kind: str) -> str:
    """What is wrong with a value, by its kind: `count`, `day`, `days`, `week`."""
    said = {
        "count": "Write a whole number, or leave it empty.",
        "day": "Write a day like Mar 3 or Jan 1 2027.",
        "days": "Write days like Jan 1 2027, with commas between.",
        "week": "Leave at least one day to work.",
    }
    return gettext(said[kind])
