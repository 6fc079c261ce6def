"""What the screen says about reports, and the few words they leave in other lists."""

from datetime import date

from peerdesk.wording.dates import day as day_words

_HEADINGS = {
    "child_abuse_report": "A child",
    "abuse_report": "An adult",
    "crime_on_premises": "A crime here",
    "medical_emergency": "A medical emergency",
}


def heading(kind: str) -> str:
    """A sort of report in two or three words."""
    return _HEADINGS.get(kind, kind)


def what_was_told(how: str) -> str:
    """What the disclosure log says of a report: never its content."""
    return f"A report, {how[:1].lower()}{how[1:]}" if how else "A report"


def incident_words(document_id: str) -> str:
    """What an incident says of a report that the rules do not cover."""
    return f"A report was made that the rules may not cover. Report {document_id}."


def as_of(on: date, *, own: bool) -> str:
    """How old the guide is, and whose."""
    told = f"Federal rules as read on {day_words(on)}. States differ: ask your program."
    return f"Your program's own rule. {told}" if own else told


STAYS_PROTECTED = (
    "Only the report goes out. The record stays protected: for anything after it, "
    "there must be a consent or a court order."
)

KEPT_AND_REFERRED = (
    "Your report is kept. The rules may not cover what was told, so an incident was opened. "
    "Tell your privacy officer today."
)

KEPT = "Your report is kept, and the disclosure log has its line."

ENTRY_MISSING = "The disclosure log has no line for this report yet."

DISCARDED = "The report was discarded."

DISCARDING = "Discard this report? What you wrote here is gone for good."


def sealed_line(told: str, at: str) -> str:
    """What a sealed report says of itself."""
    return f"Told to {told}, {at}." if told else f"Told {at}."
