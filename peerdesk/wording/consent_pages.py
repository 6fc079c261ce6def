"""Sentences of the consent screens: what a paper is, where it stands, what comes next.

Codes are those of `peerdesk.domain.consents`. Nothing here scolds: what a paper still needs is
said as the place to go to, never as a fault of anyone's.
"""

from collections.abc import Sequence
from datetime import date

from peerdesk.wording.dates import short_day
from peerdesk.wording.islands import island
from peerdesk.wording.translation import gettext, ngettext

_PAPERS = {
    "general": "Share with someone they choose",
    "tpo_single": "Share for care, payment and running the program",
    "hipaa_authorization": "Release health records (HIPAA)",
    "counseling_notes": "Share counseling notes",
    "legal_proceeding": "Use in a legal case",
    "criminal_justice": "Tell probation or a treatment court",
    "revocation": "Take a consent back, in writing",
    "restriction": "Agree not to share something",
    "confidential_communication": "How to reach them safely",
    "notice_acknowledgement": "They got our privacy notice",
}
_PAPERS_EXPLAINED = {
    "general": "A landlord, a clinic, a school, family: they say who, what, why and until when.",
    "tpo_single": "One paper for everyone who treats them or pays for it.",
    "hipaa_authorization": "For records that are not about substance use.",
    "counseling_notes": "Always on a paper of its own. A peer's notes are seldom these.",
    "legal_proceeding": "For one court case, on a paper of its own.",
    "criminal_justice": "When court sent them here and wants to hear how it goes.",
    "revocation": "They need no reason. It counts from the day they sign.",
    "restriction": "What we promise to keep to ourselves, also where the rules would let us share.",
    "confidential_communication": "The phone, address or hour that is safe for them.",
    "notice_acknowledgement": "Which notice they got, and when. They need not sign it.",
}


def paper(code: str) -> str:
    """What a kind of paper does, as in a menu."""
    return gettext(_PAPERS[code])


def paper_explained(code: str) -> str:
    """When one takes it."""
    return gettext(_PAPERS_EXPLAINED[code])


# --- Where it stands ------------------------------------------------------------------------------


def draft() -> str:
    """Begun, and not signed."""
    return gettext("Draft: counts for nothing yet")


def in_force() -> str:
    """Signed, and nothing has ended it."""
    return gettext("In force")


def took_effect() -> str:
    """A paper that says what happened, such as that a consent was taken back."""
    return gettext("Signed; it took effect")


def ends_soon(days_left: int) -> str:
    """`Ends in 6 days`; on its last day `Ends today`."""
    if days_left <= 0:
        return gettext("Ends today")
    return ngettext("Ends in {days} day", "Ends in {days} days", days_left).format(days=days_left)


def ended(day: date | None, today: date) -> str:
    """Its last day is over, or what it waited for has happened."""
    return _on(gettext("Ended"), day, today)


def taken_back(day: date | None, today: date) -> str:
    """The person took it back."""
    return _on(gettext("Taken back"), day, today)


def replaced(day: date | None, today: date) -> str:
    """A newer one stands in its place."""
    return _on(gettext("Replaced"), day, today)


def by_mistake() -> str:
    """It should never have been written."""
    return gettext("Entered by mistake")


def needs_writing() -> str:
    """Said aloud, which counts; paper is still wanted."""
    return gettext("Get it in writing")


def signed_on_paper() -> str:
    """The signed sheet is of paper."""
    return gettext("Signed on paper")


# --- What it says ---------------------------------------------------------------------------------


def to_whom(names: Sequence[str]) -> str:
    """`To Rosa Clinic and Housing Office`."""
    return gettext("To {names}").format(names=listed(names)) if names else ""


def for_what(purposes: Sequence[str]) -> str:
    """`For housing and work`."""
    return gettext("For {what}").format(what=listed(purposes)) if purposes else ""


def shares(categories: Sequence[str]) -> str:
    """`Share attendance and the recovery plan`."""
    return gettext("Share {what}").format(what=listed(categories)) if categories else ""


def until(day: date | None, event: str, today: date) -> str:
    """Until when it holds, or "" where nothing says so."""
    if day is not None:
        return gettext("Until {day}").format(day=short_day(day, today))
    return gettext("Until: {event}").format(event=island(event)) if event else ""


def no_end() -> str:
    """A consent for care and payment may have no end."""
    return gettext("Until they take it back")


def signed(day: date, today: date) -> str:
    """`Signed Tue Feb 3`."""
    return gettext("Signed {day}").format(day=short_day(day, today))


def begun(day: date, today: date) -> str:
    """`Begun Tue Feb 3`, for a draft."""
    return gettext("Begun {day}").format(day=short_day(day, today))


def listed(words: Sequence[str]) -> str:
    """`one`, `one and two`, `one, two and three`."""
    told = [island(word) for word in words if word]
    if len(told) < 2:  # noqa: PLR2004 - two can be joined
        return "".join(told)
    return gettext("{first} and {last}").format(first=", ".join(told[:-1]), last=told[-1])


# --- Lists ----------------------------------------------------------------------------------------


def how_many(count: int) -> str:
    """How many papers a list holds."""
    return ngettext("{count} paper", "{count} papers", count).format(count=f"{count:,}")


def none_here(*, narrowed: bool) -> str:
    """Why the list is empty, and what to do about it."""
    if narrowed:
        return gettext("No paper fits what you chose. Show all, or look for another name.")
    return gettext(
        "Consents that people sign with you will be here. Open a person to begin one with them."
    )


def none_of(name: str) -> str:
    """A person without any paper."""
    return gettext(
        "Nothing is signed. Nobody outside hears about {name} from here, and that may stay so."
    ).format(name=island(name))


def earlier(count: int) -> str:
    """The button that shows papers that count no more."""
    return ngettext("{count} earlier paper", "{count} earlier papers", count).format(count=count)


def which_paper() -> str:
    """Above the kinds of paper to begin."""
    return gettext("What do they want?")


def which_sheet() -> str:
    """Above the kinds of a paper that was signed by hand."""
    return gettext("Which paper did they sign?")


def language_of_paper() -> str:
    """Why a language is asked for."""
    return gettext("The paper speaks their language; your screens stay as they are.")


# --- Which ones a list shows ----------------------------------------------------------------------

_SHOWN = {
    "everything": "All",
    "in_force": "In force",
    "ending": "Ending in 30 days",
    "ending_this_week": "Ending in 7 days",
    "needs_writing": "To get in writing",
    "waiting": "Waiting for an event",
    "draft": "Drafts",
    "expired": "Ended",
    "revoked": "Taken back",
    "superseded": "Replaced",
    "entered_in_error": "Entered by mistake",
}


def shown(code: str) -> str:
    """Which papers a list shows, for a code of the list's choice."""
    return gettext(_SHOWN[code])


def _on(words: str, day: date | None, today: date) -> str:
    return words if day is None else f"{words} {short_day(day, today)}"
