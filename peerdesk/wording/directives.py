"""What is said about names in an advance directive, to the worker who helps to write it.

Each sentence says what was found and what to do, and blames nobody. Only the first kind keeps a
version from being saved; codes are those of `forms.directives.Concern`.
"""

from peerdesk.wording.islands import island
from peerdesk.wording.translation import gettext

_FOUND = {
    "worker": (
        "{name} is a peer worker here. A peer worker helps to write and must not be witness, "
        "notary or the one who decides. Please choose someone else."
    ),
    "first_name_of_worker": (
        "{name} is also the first name of a peer worker here. If it is the worker, please choose "
        "someone else."
    ),
    "own_name": "{name} is the person's own name. It takes someone else here.",
    "proxy_signs": (
        "{name} is also named to decide. Many states want someone else to sign. Ask in your state."
    ),
    "witness_twice": "{name} stands here twice. Two witnesses are two people.",
    "proxy_twice": "{name} is named first already. Who is next, if they can't?",
    "staff": (
        "{name} is also named as a doctor or staff. Often staff may not sign or decide. "
        "Ask in your state."
    ),
    "never": "{name} is also named under “Who must never decide for you?”. Which is right?",
}


def found(concern: str, name: str) -> str:
    """One thing to look at."""
    return gettext(_FOUND[concern]).format(name=island(name))


def names_to_look_at() -> str:
    """The heading of all of them."""
    return gettext("Names to look at")
