"""What the fields of an entry say when something is missing or cannot be read."""

from peerdesk.wording.translation import gettext


def unread_day() -> str:
    """A day that cannot be read."""
    return gettext("Write the day like Feb 3, 2/3/2026 or today.")


def say_what() -> str:
    """A text that is needed."""
    return gettext("Write it down in a few words.")


def whose() -> str:
    """A person that is needed."""
    return gettext("Whose is it? Type two or three letters of the name and choose the person.")


def which_party() -> str:
    """Somebody outside who is needed."""
    return gettext("With whom? Type two or three letters of the name and choose.")


def day_needed() -> str:
    """A day that is needed."""
    return gettext("Which day? Write it like Feb 3 or today.")


def kept() -> str:
    """An entry is kept."""
    return gettext("Kept.")
