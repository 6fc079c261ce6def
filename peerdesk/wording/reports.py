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

DISCARDING = ("Discard this report?", "What you wrote here is gone for good.")


DANGER_FIRST = (
    "In danger? Call 911 or 988 first. Say where and what you see; "
    "do not name the program or why the person is here."
)

NOT_WEIGHED = (
    "Choose what it is about and who was told. Then you see here whether the rules cover it."
)

REFERRED = "An incident was opened: talk with your privacy officer today."

WHAT_A_SEAL_IS = "Read it through once more. After this nobody can change it."

_LACKING = {
    "rt.to": "Choose from the address book who was told.",
    "rt.at": "Say when, with the time.",
    "rt.crime": "Say what happened: a crime, or a threat of one.",
    "rt.parts": "Tick what you told them.",
}


def lacking(link_id: str, asked: str) -> str:
    """What to do about something that lacks; the form's own question where nothing is better."""
    return _LACKING.get(link_id, asked)


def refused(sentence: str) -> str:
    """A no, and what to do about a report that was made all the same."""
    return (
        f"{sentence} If you have not made it yet, talk with your privacy officer first. "
        "If you have, write it down as it was."
    )


def bullets(lines: tuple[str, ...]) -> str:
    """A few lines below each other."""
    return "\n".join(f"• {line}" for line in lines)


def about(person: str, told: str) -> str:
    """Whom a report is about, and who was told, in one line."""
    return f"About {person}. Told to {told}." if told else f"About {person}"


def listed(told: str, on: date | None, *, is_sealed: bool) -> str:
    """One report in a list."""
    parts = ("Report", told, day_words(on) if on else "")
    line = " · ".join(filter(None, parts))
    return line if is_sealed else f"{line} · not sealed yet"
