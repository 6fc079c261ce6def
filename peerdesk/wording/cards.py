"""Short words on the cards of contacts; codes are those of `peerdesk.domain.documents`."""

from datetime import date

from peerdesk.wording.dates import short_day
from peerdesk.wording.translation import gettext

_STATUSES = {
    "draft": "Draft",
    "signed": "Signed",
    "amended": "Signed · corrected",
    "entered_in_error": "Entered in error",
}


def status(code: str) -> str:
    """How far a note is."""
    return gettext(_STATUSES[code])


def finish_by(due: date | None, today: date) -> str:
    """A draft and its day: `Draft · finish by Tue Mar 10`. A late note still counts."""
    if due is None:
        return status("draft")
    if due == today:
        return gettext("Draft · finish today")
    words = gettext("Draft · finish by {day}") if due > today else gettext("Draft · was due {day}")
    return words.format(day=short_day(due, today))


def ready_to_sign() -> str:
    """Nothing is missing in a draft."""
    return gettext("Ready to sign")


def correction_begun() -> str:
    """A signed note has something unsigned added to it."""
    return gettext("Correction begun")


def minutes_short(count: int) -> str:
    """`47 min`."""
    return gettext("{minutes} min").format(minutes=count)


def to_enter() -> str:
    """A signed note that is not in the agency's own record yet."""
    return gettext("To enter")
