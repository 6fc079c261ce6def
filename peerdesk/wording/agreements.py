"""Written agreements and court orders in words anyone knows; codes of `domain.agreements`."""

from datetime import date

from peerdesk.wording.dates import short_day
from peerdesk.wording.islands import island
from peerdesk.wording.translation import gettext

_KINDS = {
    "qso": "Someone who works for us, such as billing or software (QSO)",
    "research": "Research",
    "audit": "Audit or review",
    "contractor": "Contractor",
}
_TERMS = {
    "bound_by_part2": "They promise to guard the records as strictly as we must",
    "resists_proceedings": "They promise to say no in court if someone wants the records",
    "hipaa_or_human_subjects_approval": (
        "The research was approved: a HIPAA waiver or authorization, or a review board"
    ),
    "limits_use_and_destroys": (
        "They promise to use the records for the review only, and to destroy or return them"
    ),
}
_SECTIONS = {
    "2.64": "In a case that is not criminal, such as custody or a lawsuit (2.64)",
    "2.65": "In a criminal case against the person (2.65)",
    "2.66": "To look into our program or someone who works here (2.66)",
}


def kind(code: str) -> str:
    """What an agreement is for."""
    return gettext(_KINDS[code])


def term(code: str) -> str:
    """A promise that an agreement must hold."""
    return gettext(_TERMS[code])


def section(code: str) -> str:
    """What sort of court order it is."""
    return gettext(_SECTIONS[code])


def what_agreements_are() -> str:
    """Above the list of agreements."""
    return gettext(
        "Written agreements that let us share without a consent: with those who work for us, for "
        "research, or for an audit. Each counts from the day it was signed to its last day."
    )


def no_agreements() -> str:
    """The list is empty."""
    return gettext("No agreement is on file, so nothing can be shared under one.")


def what_orders_are() -> str:
    """Above the list of court orders."""
    return gettext(
        "A court order allows us to share; only a subpoena beside it makes us. A subpoena alone, "
        "or a lawyer's letter, allows nothing. Ask your privacy officer before you answer one."
    )


def no_orders() -> str:
    """The list is empty."""
    return gettext("No court order is on file.")


def with_whom(code: str, name: str) -> str:
    """One agreement in a line."""
    return f"{island(name)} · {kind(code)}"


def order_for(code: str, name: str) -> str:
    """One order in a line."""
    return gettext("{who} may receive · {what}").format(who=island(name), what=section(code))


def runs(start: date, end: date | None, today: date) -> str:
    """From when to when it holds."""
    first = short_day(start, today)
    if end is None:
        return gettext("from {day}, no last day").format(day=first)
    words = gettext("from {first} through {last}")
    if end < today:
        words = gettext("from {first} through {last}, over now")
    return words.format(first=first, last=short_day(end, today))


def promise_missing() -> str:
    """An agreement that does not count."""
    return gettext("A promise is missing, so nothing can be shared under it.")


def order_lacks(*, subpoena: bool, findings: bool) -> str:
    """An order that does not count yet: what it lacks; "" where it lacks nothing."""
    if not subpoena:
        return gettext("Without a subpoena beside it, nothing can be shared under it.")
    if not findings:
        return gettext("Without the court's reasons in it, nothing can be shared under it.")
    return ""


def last_day_explained() -> str:
    """Help for the last day."""
    return gettext("It still counts on that day, and no more from the next day on.")


def findings_explained() -> str:
    """What the court has to have found (42 CFR 2.64(d), 2.65(d), 2.66(c))."""
    return gettext(
        "The order says that there was no other good way to learn it, and that the need for it "
        "weighs more than the harm to the person and to the program."
    )


def notes_explained() -> str:
    """About counseling notes in an order."""
    return gettext("Only if the order names counseling notes in so many words.")


def what_missing() -> str:
    """When no part of the record is chosen."""
    return gettext("Tick what the order names. Nothing else may go out under it.")
