"""What people ask about their record, and how much time is left; codes of `domain.askings`."""

from datetime import date

from peerdesk.wording.dates import short_day
from peerdesk.wording.translation import gettext, ngettext

_KINDS = {
    "access": "To see their record",
    "copy": "A copy of their record",
    "amendment": "To correct their record",
    "accounting": "A list of who got what",
    "restriction": "To share less",
    "confidential": "To be reached another way",
    "leaving": "To leave, and what becomes of the record",
}
_HOW = {
    "access": "They may see all of it, except counseling notes kept apart. Open it beside them.",
    "copy": "Give them the copy in the form they ask for, if you can make it.",
    "amendment": (
        "Add what is right; nothing written before is taken away. "
        "If the program says no, tell them why in writing."
    ),
    "accounting": "PeerDesk makes this list. The first one in a year costs nothing.",
    "restriction": "Fill in “Share less” with them. The program may say no to most of it.",
    "confidential": "Fill in “How to reach me safely” with them. They need not say why.",
    "leaving": "Show them “They ask about their record” on their page.",
}
_STATES = {
    "open": "Open",
    "done": "Done",
    "refused": "Said no",
    "withdrawn": "They took it back",
}
_FEW_DAYS = 7


def kind(code: str) -> str:
    """What was asked for."""
    return gettext(_KINDS[code])


def how(code: str) -> str:
    """What to do about it, in one or two sentences."""
    return gettext(_HOW[code])


def state(code: str) -> str:
    """What came of it."""
    return gettext(_STATES[code])


def state_on(code: str, on: date | None, today: date) -> str:
    """What came of it, and when: `Done on Tue Feb 3`."""
    if on is None:
        return state(code)
    return gettext("{state} on {day}").format(state=state(code), day=short_day(on, today))


def received(on: date, today: date) -> str:
    """When it came."""
    return gettext("asked {day}").format(day=short_day(on, today))


def received_long(on: date, today: date) -> str:
    """When it came, as a line of its own."""
    return gettext("Asked {day}").format(day=short_day(on, today))


def time_left(due: date | None, today: date) -> str:
    """How long there is to answer, in words."""
    if due is None:
        return gettext("No day is set by law. Answer soon.")
    days, by = (due - today).days, short_day(due, today)
    if days < 0:
        late = ngettext(
            "{count} day late, was due {day}", "{count} days late, was due {day}", -days
        )
        return late.format(count=-days, day=by)
    if days == 0:
        return gettext("Due today")
    left = ngettext("{count} day left, by {day}", "{count} days left, by {day}", days)
    return left.format(count=days, day=by)


def presses(due: date | None, today: date) -> bool:
    """Whether it wants a look now."""
    return due is not None and (due - today).days <= _FEW_DAYS


def put_off() -> str:
    """A mark: the one extension was used."""
    return gettext("Put off once")


def what_they_are_for() -> str:
    """Above the list."""
    return gettext(
        "What people ask about their own record. The law gives 30 days for a look or a copy, and "
        "60 days for a correction or a list of who got what."
    )


def none_here() -> str:
    """The list is empty."""
    return gettext("Nobody waits for an answer.")


def putting_off() -> str:
    """Before a request is put off."""
    return gettext(
        "This can be done once, for 30 days, before the day has passed. Tell the person the reason "
        "and the new day in writing."
    )


def saying_no() -> str:
    """Before a request is refused."""
    return gettext(
        "Write the reason as you tell it to the person. They get it in writing, with how to "
        "complain. After a refused correction they may add a statement of their own."
    )


def ending() -> str:
    """Before a request is marked as done."""
    return gettext("What did they get, and how?")


def their_statement() -> str:
    """About a statement of disagreement (45 CFR 164.526(d))."""
    return gettext("In their own words. It goes along whenever that part is shared later.")


def kept(said: str) -> str:
    """A request was written down; `said` is how long there is."""
    return gettext("Written down. {time}").format(time=said)


def day_needed() -> str:
    """When the day it came cannot be read."""
    return gettext("On which day did they ask? Write it like Feb 3 or today.")
