"""The words around a record on paper: rows above a note, signatures, corrections, the cover."""

from collections.abc import Iterable, Sequence

WHEN = "When"
LENGTH = "Length"
OUTCOME = "Did you meet?"
HOW = "How"
WHERE = "Where"
UNITS = "Units"
PLACE_CODE = "Place of service"
SERVICE_CODE = "Service code"
PLAN = "Plan written together"

SIGNED_BY = "Signed electronically by"
CREDENTIAL = "Credential"
CREDENTIAL_EXPIRES = "Credential valid to"
REVISION = "Version"
CONTENT_HASH = "Content hash (SHA-256)"
SIGNED_ID = "Signed record"

ADDENDUM = "Addendum"
AMENDMENT = "Amendment"
ENTERED_IN_ERROR = "Entered in error"

RECORD = "Record of contacts"
RECORD_WITH_PLANS = "Record of contacts and plans"
RECORD_OF_ALL = "Record"
PERIOD = "Period"
INSIDE = {
    "contact_note": "Notes inside",
    "plan": "Plans inside",
    "consent": "Consents inside",
    "letter": "Letters inside",
    "report": "Reports inside",
}
"""How many there are of each kind of document, in the order a cover tells it."""
MADE_ON = "Made on"
MADE_BY = "Made by"
MADE_FOR = "Made for"
FILE_NOTICE = (
    "This paper holds private health information. Keep it where only the right people can read it.",
)

PURPOSES = {
    "patient_access": "The person, at their own request",
    "internal": "Use inside the program",
}

EVERYTHING = "Everything so far"
GOALS = "Goals this contact worked on"
NEXT = "What is next"
NONE_AGREED = "None agreed"
UNTITLED = "Contact"


def record_title(kinds: Iterable[str]) -> str:
    """What several documents together are called, by the kinds among them."""
    inside = set(kinds)
    if inside <= {"contact_note"}:
        return RECORD
    return RECORD_WITH_PLANS if inside <= {"contact_note", "plan"} else RECORD_OF_ALL


def letter_to(to: Sequence[str]) -> str:
    """A letter in a list of documents."""
    return f"Letter to {to[0]}" if to else "Letter"


def late_entry(service_day: str, written: str, reason: str) -> str:
    """The heading of a late entry: now first, then the day it is about, then why (§7)."""
    words = f"{written}. Late entry for service on {service_day}."
    return f"{words} Reason: {reason}" if reason else words


def plan_version(version: int | None) -> str:
    """Which version of the plan a contact was spent on: `Version 2`; 0 while none is kept."""
    if version is None:
        return ""
    return f"Version {version}" if version else "Not kept as a version yet"


def units(count: int, profile: str) -> str:
    """Units never stand without the rule they were counted by."""
    return f"{count} (by {profile})"


_TAKEN_BY = {"person": "The person", "peer": "The worker", "both": "Both"}


def step(text: str, who: str, who_other: str, when: str) -> str:
    """One agreed step as a line: who, what, by when."""
    taker = who_other or _TAKEN_BY.get(who, "")
    line = f"{taker}: {text}" if taker else text
    return f"{line} (by {when})" if when else line


def form(title: str, version: str) -> str:
    """The form a paper was written on: `Contact note 1.0.0`."""
    return f"{title} {version}"


def version(form_words: str, number: int) -> str:
    """The form and which signed version of the document this is."""
    return f"{form_words} · version {number}"


def person_line(name: str, identifier: str) -> str:
    """A person as every page names them, with the sign agreed with them."""
    return f"{name} ({identifier})" if identifier else name
