"""Sentences of the Reports page: what a packet holds, how it went, what a table cannot do."""

from peerdesk.wording.translation import gettext


def explained() -> str:
    """What the pages are for."""
    return gettext(
        "Your own work, for a supervisor who does not use PeerDesk: log, notes with every version, "
        "what is still open, plans, consents."
    )


def tables_are_open() -> str:
    """Beside the table: it has no lock."""
    return gettext("A table cannot be locked. Anyone who gets it can read it.")


def saved(path: str, sha256: str, *, locked: bool) -> str:
    """The file is written, how it is kept, and by what they can tell it is this one."""
    words = (
        gettext("Saved as {path}. Only its password opens it.")
        if locked
        else gettext("Saved as {path}. Anyone who gets the file can read it.")
    )
    check = gettext("To let them check that it is this file, tell them its SHA-256: {hash}")
    return f"{words.format(path=path)}\n{check.format(hash=sha256)}"


def say_they_need_it() -> str:
    """Inside use rests on the worker's word."""
    return gettext("Tick that they need it for their work. Nothing has left PeerDesk.")


def choose_people() -> str:
    """Not everyone, and nobody yet."""
    return gettext("Tick the people whose contacts go in.")


def turned_round() -> str:
    """The last day comes before the first."""
    return gettext("The last day comes before the first. Change one of them.")


def making() -> str:
    """While the pages are made."""
    return gettext("Making the pages…")


def stopped() -> str:
    """The worker cancelled."""
    return gettext("Stopped. Nothing has left PeerDesk. “Show the pages” starts again.")
