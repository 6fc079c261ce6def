"""Miles and money in words."""

from peerdesk.wording.dates import month
from peerdesk.wording.translation import gettext, ngettext

__all__ = [
    "expenses_in",
    "line_help",
    "miles",
    "money",
    "month",
    "not_on_the_note",
    "nothing_in",
    "removed",
    "sums",
    "what_it_is_for",
    "written",
]


def miles(tenths: int) -> str:
    """`12.4 mi`, `1,240.0 mi`."""
    whole, part = divmod(tenths, 10)
    return f"{whole:,}.{part} mi"


def money(cents: int) -> str:
    """`$3.50`, `$1,240.00`."""
    whole, part = divmod(cents, 100)
    return f"${whole:,}.{part:02}"


def sums(tenths: int, cents: int) -> str:
    """What a month comes to: `48.2 mi · $7.50`."""
    return f"{miles(tenths)} · {money(cents)}"


def written(told: str) -> str:
    """An entry was kept: said in the saved-line."""
    return gettext("Kept: {told}.").format(told=told)


def removed(told: str) -> str:
    """An entry was taken off."""
    return gettext("Removed: {told}.").format(told=told)


def nothing_in(month_words: str) -> str:
    """A month without entries."""
    return gettext("No miles and no expenses in {month}.").format(month=month_words)


def what_it_is_for() -> str:
    """What the page is, in a sentence."""
    return gettext(
        "What you drove and what you paid. It stands apart from your notes and is never on one."
    )


def line_help() -> str:
    """How the line is written."""
    return gettext("12.4 mi, or $3.50 parking, or both with a comma between.")


def not_on_the_note() -> str:
    """Beside the line on a contact."""
    return gettext("Kept apart: never on the note.")


def expenses_in(count: int) -> str:
    """How many entries a month has."""
    return ngettext("{count} entry", "{count} entries", count).format(count=count)
