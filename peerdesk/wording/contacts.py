"""Sentences around the list of contacts."""

from peerdesk.wording.translation import gettext, ngettext


def how_many(count: int) -> str:
    """How many contacts a list holds."""
    return ngettext("{count} contact", "{count} contacts", count).format(count=f"{count:,}")


def none_here(*, narrowed: bool) -> str:
    """Why the list is empty, and what to do about it; `narrowed` when something was chosen."""
    if narrowed:
        return gettext("No contact fits what you chose. Show everything, or choose other days.")
    return gettext("Every contact you write will be here, the newest first. Write the first one.")


def finished_notes(count: int) -> str:
    """On the button that leads to signing several notes at once."""
    return ngettext(
        "&Review and sign {count} finished note", "&Review and sign {count} finished notes", count
    ).format(count=count)


def unread_day() -> str:
    """A day that cannot be read, beside a filter or a period."""
    return gettext("Write a day like 5/14, May 14, 2026-05-14 or last Friday.")


def days_turned_round() -> str:
    """The first day of a period comes after its last."""
    return gettext("The first day comes after the last one.")
