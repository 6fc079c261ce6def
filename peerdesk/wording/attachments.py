"""Sentences around scans and pictures: what they are for, and what happens to the file itself."""

from collections.abc import Sequence
from datetime import date

from peerdesk.wording.dates import short_day
from peerdesk.wording.translation import gettext, ngettext

_KILO = 1024


def what_they_are_for() -> str:
    """What may be kept, above an empty list."""
    return gettext(
        "A paper plan they already keep, a picture that calms, a signed page. "
        "PDF, JPEG or PNG, up to 20 MB. It is kept here under lock, whole and as it is."
    )


def what_is_left_out() -> str:
    """What is taken out of a photo."""
    return gettext(
        "Phones write into a photo where and when it was taken. PeerDesk leaves that out."
    )


def facts(kind: str, size: int, added_on: date, today: date) -> str:
    """One line about an attachment; `size` in bytes."""
    when = short_day(added_on, today)
    return gettext("{kind}, {size}, added {when}").format(kind=kind, size=sized(size), when=when)


def sized(size: int) -> str:
    """A number of bytes as people say it."""
    if size < _KILO * _KILO:
        return gettext("{size} KB").format(size=max(1, round(size / _KILO)))
    return gettext("{size:.1f} MB").format(size=size / _KILO / _KILO)


def about_the_originals(paths: Sequence[str]) -> tuple[str, ...]:
    """Asked after adding: what is so, and what deleting does not do; one sentence a line."""
    added = ngettext(
        "The file is in PeerDesk now. The one it came from is still where it was:",
        "The files are in PeerDesk now. Those they came from are still where they were:",
        len(paths),
    )
    return (added, *paths)


def what_deleting_means() -> tuple[str, ...]:
    """What deleting the original does and does not do."""
    return (
        gettext("Deleting takes it out of its folder. It does not go to the trash."),
        gettext("It does not wipe the disk, so an expert could bring it back for a while."),
        gettext("A copy may be left on the phone, the camera, a stick or in a cloud."),
    )


def originals_deleted(count: int) -> str:
    """The worker chose to delete."""
    return ngettext(
        "The file it came from is deleted.", "The {count} files are deleted.", count
    ).format(count=count)


def originals_kept() -> str:
    """The worker chose to keep."""
    return gettext("The file it came from stays where it is.")


def added(name: str) -> str:
    """A file was added."""
    return gettext("Added: {name}").format(name=name)


def not_added(name: str, why: str) -> str:
    """A file was not added; `why` is the sentence of the failure."""
    return f"{name}: {why}"


def ask_to_remove(name: str) -> tuple[str, str]:
    """Before taking one away: a question, and what it means."""
    return gettext("Take out {name}?").format(name=name), gettext(
        "It is gone from PeerDesk for good, and no one can bring it back. "
        "The log keeps that a file was here, not what was in it. Backups made before still have it."
    )


def stays_with_its_version() -> str:
    """Why one cannot be taken out."""
    return gettext(
        "A signed version names this file, so it stays with it. Nothing was changed. "
        "You can take it out of the next version."
    )
