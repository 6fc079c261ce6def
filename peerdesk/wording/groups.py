"""Sentences about group meetings: who came, what a rule says, what is still to be written."""

from collections.abc import Sequence

from peerdesk.wording.translation import gettext, ngettext

_HERE = {
    "whole": "Here the whole time",
    "part": "Here part of the time",
    "absent": "Not here",
}

ANOTHER_MEMBER = "another member"
_FAMILY = "another member's family"


def people(count: int) -> str:
    """How many, in words: `9 people`."""
    return ngettext("{count} person", "{count} people", count).format(count=count)


def here(code: str) -> str:
    """How long somebody was there; nothing while nobody said."""
    return gettext(_HERE[code]) if code in _HERE else gettext("Not said yet")


def same_people(title: str, count: int) -> str:
    """The offer to begin with the people of the last meeting."""
    who = people(count)
    if not title:
        return gettext("Sa&me people as last time ({who})").format(who=who)
    name = title.replace("&", "&&")
    return gettext("Sa&me people as last time: {name} ({who})").format(name=name, who=who)


def each_counts() -> str:
    """What a meeting counts for where a programme bills."""
    return gettext("each person's note is counted by itself, as group (HQ)")


def came(count: int) -> str:
    """The heading over the list."""
    return gettext("Who came: {who}").format(who=people(count)) if count else gettext("Who came")


def on_the_list(name: str) -> str:
    """Somebody was chosen twice."""
    return gettext("{name} is on the list already.").format(name=name)


def too_large(present: int, leaders: int, most: int) -> str:
    """What the programme's rule says; it never blocks."""
    led = ngettext("{count} worker", "{count} workers", leaders).format(count=leaders)
    return gettext(
        "{who} with {led}: your program's rule is {most} for each worker. "
        "Name who led with you, or ask your supervisor. You can still sign."
    ).format(who=people(present), led=led, most=most)


def alike(pairs: Sequence[tuple[str, str]]) -> str:
    """Members whose entries say the same."""
    named = "; ".join(
        gettext("{one} and {other}").format(one=one, other=other) for one, other in pairs[:3]
    )
    return gettext(
        "These notes say nearly the same: {named}. Each note should tell of its own person."
    ).format(named=named)


def lacks(name: str, what: str) -> str:
    """What a member's note still needs."""
    return f"{name}: {what}"


def state(*, ready: bool, written: bool, signed: bool) -> str:
    """How far a member's note is."""
    if signed:
        return gettext("Signed")
    if ready:
        return gettext("Written")
    return gettext("Begun") if written else gettext("To write")


def when_first() -> str:
    """Said where somebody missed a meeting that has no time yet."""
    return gettext("Say first when the group met. The note takes its time from there.")


def named_another(text: str) -> str:
    """The heading of the pop-up at somebody's name."""
    return gettext("“{text}” is somebody else").format(text=text)


def may_be_another(name: str) -> str:
    """The heading of the pop-up at a word that is nearly somebody's name."""
    return gettext("Is this {name}?").format(name=name)


def on_list() -> str:
    """Beside the heading: what is known of the name."""
    return gettext("on the list")


def why_another(name: str) -> str:
    """Why a name cannot stay."""
    return gettext(
        "{name} is on this group's list. A note tells of one person, and others may read it."
    ).format(name=name)


def is_not_them() -> str:
    """The action that leaves the word where it is."""
    return gettext("It is not them")


def another(*, family: bool) -> str:
    """What to write in place of a name."""
    return gettext(_FAMILY) if family else gettext(ANOTHER_MEMBER)


def part_times() -> str:
    """How the times of somebody who came for a part are typed."""
    return gettext("until when, or from and until: 2:40p or 120p-240p")


def correction_reason() -> str:
    """Why a signed meeting is corrected, to be changed by the worker."""
    return gettext("Somebody who was there was not on the list.")


def sheet_printed() -> str:
    """The sign-in sheet is on paper."""
    return gettext("The sign-in sheet was sent to the printer.")


def sheet_saved(place: str) -> str:
    """The sign-in sheet is a file."""
    return gettext("The sign-in sheet is saved: {place}").format(place=place)
