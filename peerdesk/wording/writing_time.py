"""The time somebody spends writing, told to them alone."""

from datetime import date

from peerdesk.wording.dates import MONTHS, minutes
from peerdesk.wording.translation import gettext


def what_it_is() -> str:
    """Under the setting."""
    return gettext(
        "Counts the time your keys are at work on a note, pauses over a minute left out. Only "
        "you see it, it never leaves this vault, and no packet or report holds it."
    )


def this_week(written: int) -> str:
    """The present week, in minutes."""
    return gettext("This week: {time} of writing").format(time=minutes(written))


def week_of(monday: date) -> str:
    """An earlier week: `Week of Feb 2`."""
    month = MONTHS[monday.month - 1][:3]
    return gettext("Week of {month} {day}").format(month=month, day=monday.day)


def in_week(monday: date, written: int) -> str:
    """An earlier week and its minutes, as a screen reader says it."""
    return f"{week_of(monday)}: {minutes(written)}"


def forgetting() -> tuple[str, str]:
    """Asked once before all of it goes: the question, and what follows from a yes."""
    return (
        gettext("Delete your writing time?"),
        gettext("All weeks that were counted go, and nothing brings them back. Your notes stay."),
    )


def forgotten() -> str:
    """All of it is gone."""
    return gettext("Your writing time is deleted.")
