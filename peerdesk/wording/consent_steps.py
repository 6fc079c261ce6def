"""Sentences of writing and signing a paper about sharing.

What a paper still needs is said as the place to go to, never as a fault of anyone's.
"""

from collections.abc import Sequence

from peerdesk.wording.consent_pages import to_whom
from peerdesk.wording.islands import island
from peerdesk.wording.translation import gettext, ngettext

# --- Writing and signing --------------------------------------------------------------------------


def about(paper_title: str, name: str) -> str:
    """`Share with someone they choose · Darnell`."""
    return " · ".join(filter(None, (paper_title, island(name))))


def step_of(number: int, total: int) -> str:
    """`2 of 6`."""
    return gettext("{number} of {total}").format(number=number, total=total)


def ready() -> str:
    """Nothing stands in the way of sealing it."""
    return gettext("All is there. Your passphrase seals it.")


def needed_first() -> str:
    """Above the links to what a paper still needs."""
    return gettext("Before it counts, it needs:")


def sealed(*, on_paper: bool) -> str:
    """After the passphrase."""
    if on_paper:
        return gettext("Kept. The signed sheet and what it says are in the vault together.")
    return gettext("Signed and sealed. It counts from now.")


def signature_taken_back() -> str:
    """A drawn signature never stands under changed words."""
    return gettext("The words changed, so the signature was taken off. They can sign again.")


def copy_for(name: str) -> str:
    """Above the ways to hand the person their copy."""
    return gettext("A copy for {name}, now").format(name=island(name))


def copy_explained() -> str:
    """Why there is always one to take."""
    return gettext("Everyone gets a copy of what they sign.")


def slip_printed() -> str:
    """The slip that takes a consent back is on its way to the printer."""
    return gettext("The slip is printed. The person can fill it in any day.")


def no_law_here() -> str:
    """A step that rests on no words of the rules."""
    return gettext("This step has no legal words of its own.")


def language_changed(name: str) -> str:
    """The paper speaks another language now."""
    return gettext("The paper is in {language} now. What was answered stays.").format(language=name)


def another_writes() -> str:
    """The draft is another worker's."""
    return gettext("Someone else began this paper. They can go on with it, or give it up.")


def discarding() -> tuple[str, str]:
    """The question before a draft is given up, and what exactly follows."""
    return (
        gettext("Give this draft up?"),
        gettext("What is written in it goes. It was never signed and never counted."),
    )


def discarded() -> str:
    """The draft is gone."""
    return gettext("The draft is gone. Nothing was signed.")


def takes_place_of(title: str, names: Sequence[str], day: str) -> str:
    """One of the consents that the new one may stand in for."""
    return " · ".join(filter(None, (title, to_whom(names), day)))


def replaces_explained() -> str:
    """What replacing means, and that both may stand."""
    return gettext("Both may stand. Choose one only if the new paper is meant to take its place.")


def usual_lengths() -> str:
    """Above buttons with usual lengths of time."""
    return gettext("How long would they like it to count?")


def length(days: int) -> str:
    """`30 days`; half a year and a year by name."""
    named = {180: gettext("Half a year"), 365: gettext("One year")}
    return named.get(days) or ngettext("{days} day", "{days} days", days).format(days=days)


def all_on_it() -> str:
    """One tick for every statement, after looking at each."""
    return gettext("I looked: &all of these stand on it")


# --- What the rules say ---------------------------------------------------------------------------


def the_rules() -> str:
    """The heading of the rules' own words."""
    return gettext("What the rules say")


def not_needed() -> str:
    """Nobody needs the law at hand."""
    return gettext("You need not read this. It is here for whoever asks.")


def so_far() -> str:
    """The heading of what the paper says as it stands."""
    return gettext("What it says so far")


def nothing_said() -> str:
    """Nothing is on the paper yet."""
    return gettext("Nothing yet. They choose each part.")
