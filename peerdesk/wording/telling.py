"""Sentences of "What may I tell them?": plain enough to act on with someone at the door."""

from collections.abc import Iterable, Sequence
from datetime import date

from peerdesk.wording.consent_pages import listed
from peerdesk.wording.consent_words import MISSING_EN
from peerdesk.wording.consents import IN_A_CRISIS
from peerdesk.wording.dates import short_day
from peerdesk.wording.islands import island
from peerdesk.wording.shared_words import (
    categories_line,
    ground_words,
    purpose_words,
)
from peerdesk.wording.translation import gettext

_OBLIGATIONS = {
    "NOTICE_2_32": "the Part 2 notice",
    "CONSENT_COPY_OR_SCOPE": "a copy of the consent",
    "REQUEST_NO_FURTHER_DISCLOSURE": "the request not to pass it on",
}
_SAID_FIRST = ("NOTICE_2_32", "CONSENT_COPY_OR_SCOPE", "REQUEST_NO_FURTHER_DISCLOSURE")


def never_confirm() -> str:
    """What to say to anybody outside who asks about anybody (42 CFR 2.13(c)); read aloud."""
    return gettext(
        "We can't say whether anyone is or was served here. That is so for everyone who asks, "
        "about anyone."
    )


def why_never_confirm() -> str:
    """Why this is said, also when the answer would be no."""
    return gettext("Say this also when the person is not served here. Then a no tells nothing.")


# --- Who ------------------------------------------------------------------------------------------


def about_whom() -> str:
    """The first question, when nobody is at hand."""
    return gettext("Who is it about?")


def whom_to_tell(name: str) -> str:
    """The second question: the recipient."""
    return gettext("Who asks about {name}?").format(name=island(name))


def heading(recipient: str, name: str) -> str:
    """Over the answer."""
    asked = gettext("What may I tell {recipient} about {name}?")
    return asked.format(recipient=island(recipient), name=island(name))


def stranger(kind: str) -> str:
    """Somebody who is not in the address book, by what they are."""
    return gettext("someone else ({kind})").format(kind=kind)


def nobody_fits() -> str:
    """No entry of the address book has these letters."""
    return gettext("No one in the address book has these letters. Say below what they are.")


def too_many() -> str:
    """Enter does not choose between two."""
    return gettext("More than one fits. Type more letters, or choose one below.")


# --- What may be told -----------------------------------------------------------------------------


def may_nothing() -> str:
    """No consent reaches them."""
    return gettext("Nothing now. Not even that the person is served here.")


def for_purpose(purpose: str, case: str = "") -> str:
    """`For housing`; a legal case with its reference."""
    words = purpose_words(purpose)
    return gettext("For {what}").format(what=f"{words} ({island(case)})" if case else words)


def for_purposes(purposes: Sequence[str]) -> str:
    """`For treatment, payment`."""
    return gettext("For {what}").format(what=", ".join(map(purpose_words, purposes)))


def what(categories: Iterable[str], every: Iterable[str]) -> str:
    """The kinds of record; in two words where it is all of them."""
    told, whole = frozenset(categories), frozenset(every)
    if told == whole:
        return gettext("Everything on record, but no counseling notes")
    return _opened(categories_line(told))


def until(day: date | None, event: str, today: date) -> str:
    """How long it holds."""
    if day is not None:
        return gettext("Until {day}").format(day=short_day(day, today))
    if event:
        return gettext("Until: {event}").format(event=island(event))
    return gettext("Until they take it back")


def as_they_said() -> str:
    """Above the person's own words on what they meant."""
    return gettext("Their own words on what they mean. Read this before you tell:")


def about_days(first: date | None, last: date | None, today: date) -> str:
    """Which days the records may be about; an empty text when there is no limit."""
    if first is not None and last is not None:
        days = (short_day(first, today), short_day(last, today))
        return gettext("Only about {first} to {last}").format(first=days[0], last=days[1])
    if first is not None:
        return gettext("Only about {day} and later").format(day=short_day(first, today))
    if last is not None:
        return gettext("Only about {day} and before").format(day=short_day(last, today))
    return ""


def goes_along(obligations: Iterable[str]) -> str:
    """What has to go with it; an empty text when nothing has to."""
    given = set(obligations)
    words = [gettext(_OBLIGATIONS[code]) for code in _SAID_FIRST if code in given]
    if not words:
        return ""
    together = listed(words)
    return gettext("Goes with it: {what}.").format(what=together)


def consent_line(title: str, signed: date | None, today: date) -> str:
    """Which paper it rests on."""
    if signed is None:
        return title
    return gettext("{title}, signed {day}").format(title=title, day=short_day(signed, today))


def go_on_with(title: str) -> str:
    """Leads to a draft that is begun."""
    return gettext("Go on: {title}").format(title=island(title))


def not_named(recipient: str) -> str:
    """None of the person's consents is for them."""
    told = gettext("No consent names {recipient}. Ask the person whether they want to sign one.")
    return told.format(recipient=island(recipient))


def another_case(case: str) -> str:
    """A consent for use in one case, and a request that names another one or none."""
    told = gettext(
        "Their consent is for one case only: {case}. If it is that case, write its number just so."
    )
    return told.format(case=island(case))


def not_covered() -> str:
    """A consent reaches them, but not for these kinds of record."""
    return gettext("Their consent does not cover this. They can sign one that does, if they want.")


# --- In danger ------------------------------------------------------------------------------------


def in_danger() -> str:
    """Over the exceptions."""
    return gettext("If someone is in danger")


def crisis_line() -> str:
    """Always there, whatever the rules say (`consent.md` §3.2b)."""
    return IN_A_CRISIS["en"]


def on_ground(basis: str, needs: Iterable[str], *, for_them: bool) -> str:
    """`A medical emergency: you may tell …` with what must be true, or to whom instead."""
    ground = ground_words(basis)
    if not for_them:
        told = gettext("{ground}: tell the ambulance or the emergency room, not them.")
        return told.format(ground=ground)
    wanted = [MISSING_EN.get(token, token.replace("_", " ")) for token in sorted(needs)]
    if not wanted:
        return gettext("{ground}: you may tell them.").format(ground=ground)
    told = gettext("{ground}: you may tell them, if this is true: {needs}.")
    return told.format(ground=ground, needs=listed(wanted))


def at_most(categories: Iterable[str], every: Iterable[str]) -> str:
    """What such a ground reaches, and no more."""
    if frozenset(categories) >= frozenset(every):
        return gettext("Only what this help needs.")
    return gettext("No more than: {what}").format(what=categories_line(categories))


def ask_officer(name: str, contact: str) -> str:
    """Whom to ask where the rules leave it to judgement."""
    if not name and not contact:
        return gettext("Your privacy officer is not in Settings yet. Ask your supervisor.")
    who = ", ".join(filter(None, (island(name), island(contact))))
    return gettext("Privacy officer: {who}").format(who=who)


def told_aloud(recipient: str) -> str:
    """Said once it is written down that something was told."""
    told = gettext("Written down: you told {recipient}. It is in the list of what was shared.")
    return told.format(recipient=island(recipient))


def _opened(line: str) -> str:
    """A line with a capital at its head."""
    return line[:1].upper() + line[1:]
