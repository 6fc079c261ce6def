"""Sentences about records that turn out to be one person, and about taking them apart again."""

from collections.abc import Sequence

from peerdesk.wording.islands import island
from peerdesk.wording.translation import gettext

_WHY = {
    "sounds_alike": "the names sound alike",
    "same_phone": "same phone number",
    "same_sign": "same sign agreed with them",
}


def may_be(name: str, why: Sequence[str]) -> str:
    """Somebody who may be the same person, and why, by the codes of `domain.merges`."""
    return f"{island(name)}: {', '.join(gettext(_WHY[one]) for one in why)}"


def sign_taken(others: str) -> str:
    """A sign that somebody else is known by."""
    return gettext(
        "This is the sign of {others}. If it is the same person, open that record. If not, agree "
        "on another sign."
    ).format(others=others)


def also_known_as(names: Sequence[str]) -> str:
    """The names somebody was met under, "" without any."""
    if not names:
        return ""
    return gettext("Also known as {names}").format(names=", ".join(map(island, names)))


def consequence(alias: str, person: str) -> str:
    """What follows from putting the record of `alias` into that of `person`."""
    return gettext(
        "Everything under {alias} will stand in the record of {person}: notes, plans, goals, "
        "steps and files. What was signed stays as it was signed. Limits on sharing hold for the "
        "whole record at once. A consent given as {alias} opens nothing any more: ask for a new "
        "one. {person} is still found by the name {alias}. You can take the two apart again: then "
        "all that came with {alias} goes back, and what you write from now on stays with {person}."
    ).format(alias=island(alias), person=island(person))


def given_under_another_name() -> str:
    """The heading of consents that came with an alias."""
    return gettext("Given under another name")


def opens_nothing(alias: str, person: str) -> str:
    """Why such a consent is listed apart, and what to do."""
    return gettext(
        "This was given as {alias}, for what was written under that name. The record of {person} "
        "holds more, so it opens nothing here. Ask whether a new one is wanted: Renew begins it, "
        "filled in the same way."
    ).format(alias=island(alias), person=island(person))


def opens_nothing_as(alias: str) -> str:
    """The same in a few words, for a list."""
    return gettext("Given as {alias}: opens nothing").format(alias=island(alias))


def put_together(alias: str, person: str) -> str:
    """Said once it is done."""
    return gettext("{alias} is part of the record of {person} now.").format(
        alias=island(alias), person=island(person)
    )


def apart_question(alias: str) -> str:
    """Asked before two are taken apart."""
    return gettext("Take {alias} apart again?").format(alias=island(alias))


def apart_consequence(alias: str, person: str) -> str:
    """What follows from it."""
    return gettext(
        "All that came with {alias} goes back to a record of its own. What was written about "
        "{person} since then stays with {person}. What was shared meanwhile stays on record for "
        "both."
    ).format(alias=island(alias), person=island(person))


def taken_apart(alias: str) -> str:
    """Said once it is done."""
    return gettext("{alias} has a record of its own again.").format(alias=island(alias))


def counted(contacts: int, plans: int, papers: int) -> str:
    """What a record holds, in numbers."""
    parts = (
        _many(contacts, "1 contact", "{count} contacts"),
        _many(plans, "1 plan", "{count} plans"),
        _many(papers, "1 paper on sharing", "{count} papers on sharing"),
    )
    return " · ".join(filter(None, parts)) or gettext("Nothing is written here yet")


def _many(count: int, one: str, more: str) -> str:
    if not count:
        return ""
    return gettext(one if count == 1 else more).format(count=count)
