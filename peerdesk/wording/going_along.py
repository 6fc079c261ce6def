"""The page that goes before a record to somebody outside: rows, requests, headings.

The prescribed words themselves are kept apart and never changed (42 CFR 2.32).
"""

from datetime import date

from peerdesk.wording import dates
from peerdesk.wording.shared_words import categories_line, purpose_words

TITLE = "Record sent with this page"
TO = "To"
FROM = "From"
ABOUT = "About"
FOR_WHAT = "For what"
INSIDE = "What is inside"
GROUND = "On what ground"
SENT_BY = "Sent by"
SENT_ON = "Sent on"
BEHIND = "Behind the record"
CONSENT_COPY = "A copy of the consent it is sent under"
NO_FURTHER = (
    "This is sent because of an emergency. Please use it for that care alone, "
    "and do not use it or pass it on for anything else."
)


def notice_head(citation: str) -> str:
    """What the notice is, above its prescribed words."""
    return f"Notice that goes with this record. Prescribed wording, {citation}."


def purpose(code: str) -> str:
    """What it is sent for."""
    return purpose_words(code)


def inside(categories: frozenset[str]) -> str:
    """Which kinds of record there are in it."""
    return categories_line(categories)


def under_consent(signed_on: date | None) -> str:
    """The ground when it is a consent."""
    if signed_on is None:
        return "The person's written consent"
    return f"The person's written consent, signed {dates.day(signed_on)}"


def under_law(sections: tuple[str, ...]) -> str:
    """The ground when it is one of the law's own."""
    return ", ".join(sections)
