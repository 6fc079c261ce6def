"""Sentences about what happens to a signed paper: taken back, over, replaced, a mistake."""

from datetime import date

from peerdesk.wording.dates import short_day
from peerdesk.wording.islands import island
from peerdesk.wording.translation import gettext

_HOW = {"oral": "said aloud", "written": "in writing"}


# --- Taking back ----------------------------------------------------------------------------------


def how_told() -> str:
    """After "They took it back"."""
    return gettext(
        "How did they say it? It counts at once, either way, for all of it. A part they still want "
        "to share can go on a new one."
    )


def took_it_back() -> str:
    """The answer to a revocation."""
    return gettext("Taken back. From now on nothing leaves because of it.")


def get_it_written() -> str:
    """What is still to do after an oral revocation."""
    return gettext(
        "They said it aloud, which counts. When it suits them, let them sign it: that protects "
        "them too."
    )


def a_part_by_a_new_one() -> str:
    """A paper is taken back as a whole; what was written on it never changes."""
    return gettext(
        "Is a part of it still fine with them? Begin a new one, take out what they no longer want "
        "to share, and let them sign that."
    )


def nobody_received() -> str:
    """No departure rested on this consent."""
    return gettext("Nobody received anything because of it.")


def already_received() -> str:
    """Above those who got something before it was taken back."""
    return gettext("What they already have cannot be called back. These received something:")


def received(name: str, day: date, what: str, today: date) -> str:
    """`Rosa Clinic · Tue Feb 3 · attendance`."""
    return " · ".join(filter(None, (island(name), short_day(day, today), what)))


def received_under() -> str:
    """Above what left because of a consent that stands."""
    return gettext("What was shared because of it")


def nothing_shared() -> str:
    """Nothing left yet."""
    return gettext("Nothing yet.")


# --- What happened to it --------------------------------------------------------------------------


def what_happened() -> str:
    """Above the events of a paper."""
    return gettext("What happened since")


def event(kind: str, day: date, today: date, *, how: str = "", reason: str = "") -> str:
    """One thing that happened to a paper, for a code of `ConsentEventKind`."""
    said = {
        "revoked": gettext("Taken back"),
        "written": gettext("Now in writing too"),
        "event_occurred": gettext("What it waited for happened"),
        "superseded": gettext("Replaced by a newer paper"),
        "entered_in_error": gettext("Marked as entered by mistake"),
        "ended": gettext("Ended"),
    }[kind]
    how_said = gettext(_HOW[how]) if how in _HOW else ""
    told = f"“{island(reason)}”" if reason else ""
    return " · ".join(filter(None, (said, short_day(day, today), how_said, told)))


def ask_about_event(what: str) -> str:
    """Asked monthly, whether the end that was named has come."""
    return gettext("It ends when this happens: {event}").format(event=island(what))


def event_is_noted() -> str:
    """The end that was named has come."""
    return gettext("Noted. From that day on nothing leaves because of it.")


def restriction_ended() -> str:
    """An agreed limit has ended."""
    return gettext("Noted. The agreement ends on that day.")


def end_of_agreement() -> str:
    """Asked before an agreed limit ends."""
    return gettext("End what was agreed to be kept back")


def who_ended(how: str) -> str:
    """Who ends an agreed limit, for a code of `TerminationType`."""
    if how == "unilateral":
        return gettext("Our program alone: it still holds for what is on record until then")
    return gettext("They agree")


def mistake_title() -> str:
    """Asked before a paper is marked."""
    return gettext("Entered by mistake")


def mistake_explained() -> str:
    """What marking a paper does and does not do."""
    return gettext(
        "It stays readable, marked, and counts for nothing. What left because of it stays in the "
        "list of what was shared."
    )


def mistake_is_noted() -> str:
    """The paper is marked."""
    return gettext("Marked as entered by mistake. It counts for nothing from now on.")
