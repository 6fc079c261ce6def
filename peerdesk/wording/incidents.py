"""Complaints and breaches: what the house writes itself, and what the screen says and asks."""

from datetime import date

from peerdesk.wording.dates import short_day
from peerdesk.wording.translation import gettext


def shared_under_a_mistake(count: int) -> str:
    """What opens a review when a consent that was relied on turns out to be a mistake."""
    times = "once" if count == 1 else f"{count} times"
    return f"A consent was a mistake, and information was shared under it {times}."


# --- The list and its fields ----------------------------------------------------------------------

_KINDS = {"complaint": "Complaint", "breach": "Something got out"}
_DECISIONS = {
    "undecided": "Not decided yet",
    "no_breach": "Nothing got out",
    "secured": "It was encrypted, and the key was safe",
    "exception": "One of the law's exceptions",
    "low_probability": "Little chance that it was misused",
    "breach": "It was a breach",
    "resolved": "Settled",
}
_NOTIFIED = {
    "people": "The people it is about",
    "hhs": "The U.S. Department of Health and Human Services (HHS)",
    "media": "News media in that state",
}
_FACTORS = {
    "what_was_in_it": (
        "What was in it?",
        "Names, numbers, what it says about someone. Could a person be recognized?",
    ),
    "who_got_it": (
        "Who got it or used it?",
        "Somebody who must keep secrets as well, such as a clinic, is less of a danger.",
    ),
    "was_it_seen": (
        "Was it really seen or taken?",
        "How do you know? An unopened letter that came back was not seen.",
    ),
    "what_was_done": (
        "What was done so that no harm comes of it?",
        "Such as: given back, destroyed, a promise in writing.",
    ),
}
_FEW_DAYS = 14


def kind(code: str) -> str:
    """What was reported, for a code of `IncidentKind`."""
    return gettext(_KINDS[code])


def decision(code: str) -> str:
    """What was decided, for a code of `IncidentDecision`."""
    return gettext(_DECISIONS[code])


def notified(code: str) -> str:
    """Who must hear of it, for a code of `Notified`."""
    return gettext(_NOTIFIED[code])


def factor(name: str) -> tuple[str, str]:
    """One of the four questions of 45 CFR 164.402(2), and what helps to answer it."""
    question, helped = _FACTORS[name]
    return gettext(question), gettext(helped)


def what_they_are_for() -> str:
    """Above the list."""
    return gettext(
        "Complaints about privacy, and times when something may have got to the wrong person. "
        "Write it down the day you hear of it: the days to tell people run from then."
    )


def none_here() -> str:
    """The list is empty."""
    return gettext("No complaint and nothing that got out.")


def kept() -> str:
    """An incident was written down."""
    return gettext("Written down. Tell your privacy officer today.")


def found(on: date, today: date) -> str:
    """When it became known."""
    return gettext("known since {day}").format(day=short_day(on, today))


def what_happened() -> str:
    """Help for telling it."""
    return gettext("What, where, when. Names only where they are needed.")


def why_four_questions() -> str:
    """Above the four questions."""
    return gettext(
        "It counts as a breach until these four questions show that there is little chance of "
        "misuse (45 CFR 164.402(2)). Answer each in your own words."
    )


def told_to() -> str:
    """Above those who must hear of it."""
    return gettext(
        "Without delay, and no later than the day beside each. By first-class mail to the people, "
        "unless they asked for email."
    )


def nobody_to_tell() -> str:
    """Where nobody must hear of it."""
    return gettext("Nobody has to be told by law.")


def by_day(by: date, today: date) -> str:
    """By which day somebody must hear of it."""
    if by < today:
        return gettext("was due {day}").format(day=short_day(by, today))
    return gettext("by {day}").format(day=short_day(by, today))


def was_told(on: date, today: date) -> str:
    """On which day somebody was told."""
    return gettext("told {day}").format(day=short_day(on, today))


def first_notice(who: str, by: date, today: date) -> str:
    """What is due next, as a mark."""
    return gettext("Tell: {who}, {day}").format(who=notified(who), day=by_day(by, today))


def presses(by: date, today: date) -> bool:
    """Whether it wants a look now."""
    return (by - today).days <= _FEW_DAYS


def decided(code: str, on: date | None, today: date) -> str:
    """What was decided and when."""
    if on is None:
        return decision(code)
    return gettext("{what}, decided {day}").format(what=decision(code), day=short_day(on, today))


def why_so() -> str:
    """Help for the reason of a decision."""
    return gettext("Why? An auditor reads this. The privacy officer decides.")


def four_first() -> str:
    """When little chance of misuse is claimed before the questions are answered."""
    return gettext("Answer all four questions first, then decide that. Nothing was decided yet.")


def not_a_number() -> str:
    """A count that cannot be read."""
    return gettext("Write a number, or leave it empty.")


def waiting_explained() -> str:
    """About a delay for the police (45 CFR 164.412)."""
    return gettext("Only if the police asked you in writing to wait. Write their day here.")
