"""What the page of the week says, and the quiet line before an appointment."""

from datetime import date, datetime, timedelta

from peerdesk.wording.dates import clock_time, short_day
from peerdesk.wording.islands import island
from peerdesk.wording.translation import gettext, ngettext

_STATES = {"called_off": "called off", "written": "note begun"}


def title(monday: date, today: date) -> str:
    """What a week is called: `This week`, `Next week`, or `Week of Mon Mar 2`."""
    this_monday = today - timedelta(days=today.weekday())
    if monday == this_monday:
        return gettext("This week")
    if monday == this_monday + timedelta(days=7):
        return gettext("Next week")
    return gettext("Week of {day}").format(day=short_day(monday, today))


def day(on: date, today: date) -> str:
    """The heading of a day: `Today, Tue Feb 3`."""
    words = short_day(on, today)
    return gettext("Today, {day}").format(day=words) if on == today else words


def free() -> str:
    """A day on which nothing is planned."""
    return gettext("Nothing planned")


def state(code: str, *, is_past: bool) -> str:
    """What became of a planned contact; "" while it lies ahead."""
    if is_past:
        return gettext("did you meet?")
    return gettext(_STATES[code]) if code in _STATES else ""


def about(kind: str, place: str, state: str) -> str:
    """What is planned, beside the name."""
    return " · ".join(filter(None, (kind, island(place), state)))


def how_to() -> str:
    """The keys of the list."""
    return gettext("Enter opens · W writes the note · M says you did not meet · P plans a contact")


def planned(when: str) -> str:
    """A contact was planned."""
    return gettext("Planned: {when}").format(when=when)


def called_off() -> str:
    """It was called off."""
    return gettext("Called off. It can be planned again from here.")


def planned_again() -> str:
    """It was planned again."""
    return gettext("Planned again.")


def when_missing() -> str:
    """A planned contact needs its time."""
    return gettext("Write when, such as Tue 2pm or Mar 3 10:30–11:15.")


def remind(code: str) -> str:
    """How long before it the window says so."""
    if not code:
        return gettext("Do not remind me")
    if code == "0":
        return gettext("When it begins")
    return gettext("{minutes} minutes before").format(minutes=code)


def reminder(at: datetime, zone: str) -> str:
    """The quiet line in the window: it says no name, for anyone may read it."""
    return gettext("You have an appointment at {time}.").format(time=clock_time(at, zone))


def appointment() -> str:
    """What an appointment is called outside of PeerDesk: never whose, never where."""
    return gettext("Appointment")


def calendar_saved(name: str, count: int) -> str:
    """A calendar file was written."""
    words = ngettext(
        "{count} appointment is in {name}. The file holds times only: no names, no places.",
        "{count} appointments are in {name}. The file holds times only: no names, no places.",
        count,
    )
    return words.format(count=count, name=name)


def calendar_empty() -> str:
    """Nothing is planned in the time chosen."""
    return gettext("Nothing is planned in that time, so no file was written.")


def what_a_calendar_holds() -> str:
    """Said before a calendar file is written."""
    return gettext(
        "The file holds the times of your appointments, each called “Appointment”. "
        "Names, places and notes stay here. Whoever has the file can read those times."
    )
