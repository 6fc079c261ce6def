"""What every copy of a note says of the person's own part in it: disagreement, changes, comment.

A person may ask for an amendment and have a statement of disagreement kept with the record and
sent along with it: 45 CFR 164.526(d)(2) to (5).
"""

from peerdesk.wording.islands import island
from peerdesk.wording.translation import gettext


def disagreement(person: str, *, partly: bool) -> str:
    """That the person does not stand behind all of it; said above the note."""
    words = (
        gettext("{person} agrees with only a part of what is written here.")
        if partly
        else gettext("{person} does not agree with what is written here.")
    )
    return words.format(person=_named(person))


def right_to_amend() -> str:
    """What a person can do who disagrees, with the rule it rests on."""
    return gettext(
        "They may ask for an amendment and have their disagreement kept with this record "
        "(45 CFR 164.526)."
    )


def what_they_changed(person: str) -> str:
    """The heading over the person's changes."""
    return gettext("What {person} changed").format(person=_named(person))


def as_written(question: str) -> str:
    """Over the worker's wording of a text that the person changed."""
    return gettext("{question}: as it was written first").format(question=question)


def as_changed(question: str, person: str, *, put_back: bool) -> str:
    """Over the person's wording; `put_back` where the worker's words stand in the note again."""
    words = (
        gettext("{question}: as {person} changed it; the first words stand in the note again")
        if put_back
        else gettext("{question}: as {person} changed it")
    )
    return words.format(question=question, person=_named(person))


def nothing() -> str:
    """An empty text, where one was written or taken out."""
    return gettext("(nothing)")


def typed_by() -> str:
    """The question of who typed the person's comment."""
    return gettext("Who typed the comment")


def the_person() -> str:
    """And its answer; else the worker wrote it down word for word."""
    return gettext("The person themselves")


def _named(person: str) -> str:
    return island(person) if person else gettext("The person")
