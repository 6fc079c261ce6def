"""Sharing with somebody outside: questions of fact, what goes along, what would help."""

from collections.abc import Iterable
from datetime import date

from peerdesk.wording.consents import IN_A_CRISIS
from peerdesk.wording.dates import day
from peerdesk.wording.islands import island
from peerdesk.wording.shared_words import ground_words, purpose_words
from peerdesk.wording.translation import gettext

_FACTS = {
    "bona_fide_emergency": "It is a real medical emergency",
    "consent_unobtainable": "There is no time or no way to ask the person",
    "declared_disaster": "A disaster was declared here",
    "program_closed": "It has closed the program",
    "needed_for_service": "They need it for the service in the agreement",
    "director_determination": "The director has decided so",
    "substantial_threat": "There is a serious threat to life or health",
    "lacks_rational_choice": "The director finds that the young person cannot choose now",
    "agrees": "The person agrees",
    "does_not_object": "The person was asked and did not object",
    "unable_to_agree": "The person is not able to say",
    "professional_judgement": "You judge it best for the person",
    "only_what_helper_needs": "It is only what this helper needs",
    "serious_and_imminent": "The danger is serious, and soon",
    "able_to_lessen": "They can lessen the danger",
    "state_law_report": "State law asks for this report",
}

_DUTIES = {
    "NOTICE_2_32": "The Part 2 notice stands before it and on every page.",
    "CONSENT_COPY_OR_SCOPE": "A copy of the consent goes behind it.",
    "ACCOUNTING_ENTRY": "It is written into the list of what was shared.",
    "MINIMUM_NECESSARY": "Only what you chose goes. Notes for supervision stay here.",
    "DOCUMENT_2_51": "Right after it you write down who got it, and why.",
    "REQUEST_NO_FURTHER_DISCLOSURE": "They are asked not to pass it on.",
}
_OF_LETTERS = {
    "NOTICE_2_32": "The Part 2 notice stands under the signature.",
    "MINIMUM_NECESSARY": "Only what the letter says goes.",
}
_IN_ORDER = (
    *("NOTICE_2_32", "CONSENT_COPY_OR_SCOPE", "REQUEST_NO_FURTHER_DISCLOSURE"),
    *("MINIMUM_NECESSARY", "ACCOUNTING_ENTRY", "DOCUMENT_2_51"),
)

_FORMS = {
    "general": "Start a consent for this",
    "hipaa_authorization": "Start a consent for this",
    "legal_proceeding": "Start a consent for this case",
    "criminal_justice": "Start a consent for court or probation",
    "counseling_notes": "Start a consent for counseling notes",
}


def fact(token: str) -> str:
    """A yes/no question of fact, to be ticked for yes."""
    return gettext(_FACTS[token])


def duties(codes: Iterable[str], *, is_letter: bool = False) -> tuple[str, ...]:
    """What goes along and what PeerDesk does by itself, one sentence each."""
    given = set(codes)
    told = _DUTIES | (_OF_LETTERS if is_letter else {})
    return tuple(gettext(told[code]) for code in _IN_ORDER if code in given)


def ground(basis: str) -> str:
    """A ground in the list of grounds."""
    return gettext("A signed consent") if basis == "consent" else ground_words(basis)


def purpose(code: str, case: str | None, *, is_allowed: bool) -> str:
    """A purpose in the list of purposes; those a consent allows are marked in words."""
    words = f"{purpose_words(code)} ({island(case)})" if case else purpose_words(code)
    told = words[:1].upper() + words[1:]
    return gettext("{purpose} · allowed").format(purpose=told) if is_allowed else told


def agreement(signed_on: date) -> str:
    """An agreement on file."""
    return gettext("Agreement of {day}").format(day=day(signed_on))


def order(section: str, issued_on: date) -> str:
    """A court order on file."""
    told = gettext("Order of {day}, 42 CFR {section}")
    return told.format(day=day(issued_on), section=section)


def nothing_on_file(basis: str) -> str:
    """The ground needs a paper that is not there."""
    if basis == "court_order":
        return gettext("No court order for them is on file. Ask whoever looks after Settings.")
    return gettext("No agreement with them is on file. Ask whoever looks after Settings.")


def say_who() -> str:
    """Nobody is chosen yet."""
    return gettext("Say who gets it and what for. Nothing leaves before that.")


def own_words(limits: str) -> str:
    """What the person wrote on the consent; no machine can weigh it."""
    told = gettext("They wrote: “{words}” Read it before you share.")
    return told.format(words=island(limits))


def starts(paper: str) -> str:
    """The button that begins the paper which would make it possible."""
    return gettext(_FORMS.get(paper, "Start a consent for this"))


def officer(name: str, contact: str) -> str:
    """Whom to ask where no paper would help."""
    if not name and not contact:
        return gettext("Your privacy officer is not in Settings yet. Ask your supervisor.")
    who = ", ".join(filter(None, (island(name), island(contact))))
    return gettext("Privacy officer: {who}").format(who=who)


def in_a_crisis() -> str:
    """Beside every refusal (`consent.md` §3.2b)."""
    return IN_A_CRISIS["en"]


def rests_on(sections: Iterable[str]) -> str:
    """The sections of law behind an answer."""
    return gettext("Rule: {sections}").format(sections=", ".join(sections))


def explained_emergency() -> str:
    """Over the four facts that are written down after an emergency disclosure."""
    return gettext(
        "The law asks for four facts right after an emergency (42 CFR 2.51(c)). "
        "What you sent is on its way already."
    )


def emergency_lacks() -> str:
    """Some of the four facts are empty."""
    return gettext("Fill in all four. A few words are enough.")


def emergency_when() -> str:
    """The time cannot be read."""
    return gettext("Write when it was, such as 2:05 pm or yesterday 9:30 pm.")


def emergency_written() -> str:
    """The four facts are kept."""
    return gettext("Written down. It stands beside what was shared.")


def emergency_waits(recipient: str, day: str) -> str:
    """Said where an emergency disclosure still lacks its facts; `day` as in a list."""
    return gettext(
        "In an emergency {recipient} was told something on {day}. "
        "Who got it, when and why is not written down yet (42 CFR 2.51(c))."
    ).format(recipient=recipient, day=day)
