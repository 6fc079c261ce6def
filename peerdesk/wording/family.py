"""Sentences about caregivers and the children or youth in their care, where both are served."""

from datetime import date

from peerdesk.wording.dates import short_day
from peerdesk.wording.islands import island
from peerdesk.wording.translation import gettext

_ROLES = {
    "parent": "Parent",
    "grandparent": "Grandparent",
    "foster": "Foster parent",
    "guardian": "Guardian, by a court's paper",
    "other": "Someone else who cares for them",
}
_CAREGIVER = {
    "parent": "parent",
    "grandparent": "grandparent",
    "foster": "foster parent",
    "guardian": "guardian",
    "other": "caregiver",
}
_MAY_SIGN = {
    "not_asked": "Not found out yet",
    "youth": "The young person alone",
    "caregiver": "The caregiver alone",
    "both": "Both of them",
}
_REMINDERS = {
    "youth": "The young person signs alone.",
    "caregiver": "The caregiver signs.",
    "both": "Both sign.",
}


def roles() -> list[tuple[str, str]]:
    """What a caregiver may be to a child, by codes of `domain.family`."""
    return [(code, gettext(words)) for code, words in _ROLES.items()]


def who_may_sign() -> list[tuple[str, str]]:
    """Who may sign for a young person, by codes of `domain.family`."""
    return [(code, gettext(words)) for code, words in _MAY_SIGN.items()]


def sides(name: str) -> list[tuple[str, str]]:
    """Which of two the person of this page is: "caregiver" or "youth"."""
    shown = island(name)
    return [
        ("caregiver", gettext("{name} cares for them").format(name=shown)),
        ("youth", gettext("They care for {name}").format(name=shown)),
    ]


def relative(name: str, said: str, role: str, *, is_youth: bool) -> str:
    """Somebody of the family: "Ana, daughter"; without their own words what they are."""
    plain = gettext("in their care") if is_youth else gettext(_CAREGIVER[role])
    what = island(said) if said else plain
    return gettext("{name}, {what}").format(name=island(name), what=what)


def about_link(may_sign: str, since: date | None, until: date | None, today: date) -> str:
    """What is known of a link, "" where nothing is."""
    days = ""
    if until is not None:
        days = gettext("Until {day}.").format(day=short_day(until, today))
    elif since is not None:
        days = gettext("Since {day}.").format(day=short_day(since, today))
    sign = gettext(_REMINDERS[may_sign]) if may_sign in _REMINDERS else ""
    return " ".join(filter(None, (days, sign)))


def what_a_link_is() -> str:
    """What a link does and what it never does."""
    return gettext(
        "For a caregiver and a child or youth who are both served here. Each has a record of their "
        "own. A link opens neither of them to the other: consents decide that, as for anyone."
    )


def sign_help() -> str:
    """Why nobody may guess who signs."""
    return gettext(
        "State law decides this, and not the same way for each service. Find out before you "
        "choose. This is a note for you: it opens nothing, and asks nobody to sign."
    )


def filled_by(voice: str, who: str, name: str) -> str:
    """Who fills a plan in, by a code of `forms.filled_by`; `name` is whose plan it is."""
    if voice == "caregiver":
        return gettext("{who}, about {name}").format(who=island(who), name=island(name))
    if voice == "youth":
        return gettext("{name}, in words for a young person").format(name=island(name))
    return island(name)


def filled_in_by(who: str) -> str:
    """Beside the name of a plan that a caregiver filled in."""
    return gettext("Filled in by {who}").format(who=island(who))


def filled_by_from_now(said: str) -> str:
    """After somebody else fills a plan in."""
    return gettext("Filled in by: {who}. What was said stays as it is.").format(who=said)


def remove_question(name: str) -> tuple[str, str]:
    """Before a link that was a mistake goes: the question, and what follows."""
    return (
        gettext("Take away the link with {name}?").format(name=island(name)),
        gettext("Both records stay as they are. If it was right until now, end it instead."),
    )


def choose_them() -> str:
    """Nobody is chosen for a new link."""
    return gettext("Choose them from the list. Each of the two needs a record of their own.")


def linked(name: str) -> str:
    """After two were linked."""
    return gettext("Linked with {name}. Each record stays on its own.").format(name=island(name))


def ended(name: str) -> str:
    """After a link ended."""
    return gettext("The link with {name} ends today. It stays to be read.").format(
        name=island(name)
    )


def removed(name: str) -> str:
    """After a link was taken away."""
    return gettext("The link with {name} is gone.").format(name=island(name))
