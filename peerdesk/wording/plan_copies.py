"""Sentences around copies of a plan: who has one, which version, and who is to be told."""

from collections.abc import Sequence

from peerdesk.wording.islands import island
from peerdesk.wording.translation import gettext, ngettext
from peerdesk.wording.versions import within


def about_copies() -> str:
    """Above the list."""
    return gettext(
        "Who has this plan on paper or as a file. The person decides who gets the new one, and "
        "who is told."
    )


def nobody_has_one() -> str:
    """An empty list."""
    return gettext("Nobody is known to have a copy.")


def none_kept() -> str:
    """A plan without a version."""
    return gettext("Copies are listed once a version is saved.")


def to_tell(count: int) -> str:
    """Above those who have an older one."""
    return ngettext(
        "{count} person has an older copy", "{count} people have an older copy", count
    ).format(count=f"{count:,}")


def others() -> str:
    """Above everybody else."""
    return gettext("Everyone else with a copy")


def holds(held: int, name: str, newest: int) -> str:
    """Which version somebody has; `name` is what that version is called."""
    if not held:
        return gettext("Has an older copy. Which one is not known.")
    if held >= newest:
        return gettext("Has the newest one: {version}.").format(version=within(held, name))
    return gettext("Has {version}. The newest is version {newest}.").format(
        version=within(held, name), newest=newest
    )


def was_told(version: int) -> str:
    """They know that there is a newer one."""
    return gettext("Was told about version {version}.").format(version=version)


def let_be() -> str:
    """Nobody asks about them until the next version."""
    return gettext("Does not need to be told this time.")


def gave_back() -> str:
    """They have none any more."""
    return gettext("Gave it back.")


def went_along(ticked: Sequence[str], held_back: Sequence[str]) -> str:
    """What their last copy held and did not hold, by how it is asked."""
    told = []
    if ticked:
        names = "; ".join(map(island, ticked))
        told.append(gettext("With: {names}").format(names=names))
    if held_back:
        names = "; ".join(map(island, held_back))
        told.append(gettext("Without: {names}").format(names=names))
    return " · ".join(told)


def what_goes(count: int, of: int) -> str:
    """The fold over what goes into a copy."""
    if count == of:
        return gettext("What goes along: everything")
    return gettext("What goes along: {count} of {of}").format(count=count, of=of)


def said_told(name: str) -> str:
    """Said when somebody was told."""
    return gettext("{name} was told.").format(name=island(name))


def said_gave_back(name: str) -> str:
    """Said when somebody gave it back."""
    return gettext("{name} gave their copy back.").format(name=island(name))


def said_has_one(name: str) -> str:
    """Said when somebody has a copy."""
    return gettext("{name} is on the list.").format(name=island(name))


def said_let_be() -> str:
    """Said when nobody is asked about any more."""
    return gettext("Nobody is asked about until the next version.")


def undone() -> str:
    """Said when the last step was taken back."""
    return gettext("Taken back.")
