"""Keying a note into the agency's own record: what is copied, what is there, what is not yet."""

from datetime import date

from peerdesk.wording.dates import short_day
from peerdesk.wording.islands import island
from peerdesk.wording.translation import gettext, ngettext


def recipient() -> str:
    """For whom it is, in the disclosure log."""
    return gettext("The agency's own record")


def day_of_service() -> str:
    """The label of the day."""
    return gettext("Date")


def start() -> str:
    """The label of the start."""
    return gettext("Start")


def end() -> str:
    """The label of the end."""
    return gettext("End")


def minutes() -> str:
    """The label of the length."""
    return gettext("Minutes")


def kind() -> str:
    """The label of the kind of contact."""
    return gettext("Kind of contact")


def how_it_goes(key: str) -> str:
    """The page, in a sentence or two."""
    return gettext(
        "Press {key} to copy a field, paste it over there, come back and press {key} again: "
        "it copies the next one. The clipboard is emptied after a minute."
    ).format(key=key)


def copied(label: str, number: int, count: int) -> str:
    """A field is on the clipboard."""
    return gettext("Copied: {label} ({number} of {count}).").format(
        label=label, number=number, count=count
    )


def all_copied() -> str:
    """The last field was copied."""
    return gettext("That was the last field. Mark the note as entered when it is saved there.")


def emptied() -> str:
    """The clipboard holds the field no more."""
    return gettext("The clipboard is empty again.")


def not_entered() -> str:
    """A note that is not there yet."""
    return gettext("Not yet in your agency's record")


def changed_since() -> str:
    """A note that was added to since it was entered."""
    return gettext("Changed since it was entered in your agency's record")


def entered(on: date, their_id: str) -> str:
    """A note that is there."""
    said = gettext("In your agency's record since {day}").format(day=short_day(on))
    return f"{said} · {island(their_id)}" if their_id else said


def marked() -> str:
    """It was just marked."""
    return gettext("Marked as entered.")


def taken_back() -> str:
    """The mark was taken back."""
    return gettext("The mark is taken back.")


def to_enter(count: int) -> str:
    """How many notes wait."""
    return ngettext(
        "{count} note to enter in your agency's record",
        "{count} notes to enter in your agency's record",
        count,
    ).format(count=count)


def what_the_setting_does() -> str:
    """Under the setting."""
    return gettext(
        "Each signed note can then be copied field by field and marked as entered. "
        "Notes signed from now on wait on Today until they are marked."
    )
