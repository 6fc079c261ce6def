"""What the law asks about a person before they sign, and how they asked to be reached."""

from peerdesk.wording.islands import island
from peerdesk.wording.translation import gettext

_CAPACITY = {
    "has_capacity": "They decide for themself",
    "adjudicated_lacks": "A court named someone to decide for them",
    "medical_condition": "They are too ill to decide now",
}
_AGAINST = {
    "phone": "They asked not to be called. {way} is on the list below.",
    "text": "They asked not to be texted. {way} is on the list below.",
    "email": "They asked not to get email. {way} is on the list below.",
    "letter": "They asked not to get letters. {way} is on the list below.",
}


def why_asked() -> str:
    """Above the facts."""
    return gettext(
        "Only what a paper needs. A consent counts only if the right person signed it, so PeerDesk "
        "asks whether someone is grown up and who decides for them. Nobody has to tell a birth "
        "date: that you know they are grown up is enough."
    )


def capacity(code: str) -> str:
    """Who decides, for a code of `CapacityStatus`."""
    return gettext(_CAPACITY[code])


def capacity_explained() -> str:
    """What decides about that."""
    return gettext(
        "Only a court can name someone for good. Being ill, upset or using does not take away "
        "anyone's right to decide."
    )


def birth_explained() -> str:
    """How the day is used."""
    return gettext("Like 3/14/1990. It is shown nowhere else.")


def grown_up_explained() -> str:
    """How the day is used."""
    return gettext("The day you knew it. Papers signed from then on count as a grown-up's.")


def died_explained() -> str:
    """What changes with that day."""
    return gettext("From then on their own consents no longer count; their executor signs.")


def right_explained() -> str:
    """What the words may be."""
    return gettext("Such as: guardian by order of the county court, executor of the will.")


def decided(told: str) -> str:
    """Under the heading while the facts are folded."""
    return told or gettext("Nothing is on record yet.")


def asked_by_paper() -> str:
    """Where the sentence about reaching them comes from."""
    return gettext("From the request they signed. It goes before anything else written here.")


def against(way: str, value: str) -> str:
    """A way on file that the request leaves out; `way` is phone, text, email or letter."""
    return gettext(_AGAINST[way]).format(way=island(value))


def other_number(value: str) -> str:
    """A number on file that is not the one in the request."""
    return gettext("{way} is not the number they asked to be called on.").format(way=island(value))
