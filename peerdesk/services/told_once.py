"""What a worker is told in full once, and from then on only on request."""

from enum import StrEnum

from peerdesk.services import practice
from peerdesk.services.desk import Desk


class Told(StrEnum):
    """What there is to tell: what a readable file means, and that printers may keep copies.

    Who was told about files that have a password was not told about those that have none.
    """

    FILES = "told_about_files"
    LOCKED_FILES = "told_about_locked_files"
    PRINTERS = "told_about_printers"


def was_told(desk: Desk, what: Told) -> bool:
    """Whether the worker at the desk was told it."""
    return practice.own_setting(desk, what) is True


def note_told(desk: Desk, what: Told) -> None:
    """Keep that the worker at the desk was told it."""
    practice.set_own_setting(desk, what, value=True)
