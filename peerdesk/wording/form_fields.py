"""What is said around the fields of a form: how to write, how much room, how a thing is kept."""

from typing import Final

from peerdesk.wording.translation import gettext, ngettext

_HOW = {
    "integer": "Write a whole number, such as 3. What you typed is still here.",
    "decimal": "Write a number, such as 3 or 2.5. What you typed is still here.",
    "date": "Write a date like 5/31/2024 or 2024-05-31, or only 2024-05 or 2024.",
    "time": "Write a time like 14:05.",
    "state": "There is no such state. Write its two letters, such as CA, or its name.",
    "date_time": "Write a day and a time like 5/31/2024 14:05, or only the day.",
}
_NEAR = 20
_A_CODE = 5
"""Two letters of a state or a code of five: who has written it needs not be told it is full."""

COMPUTED: Final = gettext(
    "The maker of this form has this worked out by a rule that PeerDesk does not run. "
    "You can write it yourself."
)


def how_to_write(code: str) -> str:
    """The words for a code of `ui.form_view.typed`; empty for the empty code."""
    return gettext(_HOW[code]) if code else ""


def letters_left(most: int, used: int) -> str:
    """How much room is left, once it gets short; nothing is ever cut."""
    left = most - used
    if left > min(_NEAR, most // 5) or (left >= 0 and most <= _A_CODE):
        return ""
    if left >= 0:
        return ngettext("{count} letter left", "{count} letters left", left).format(count=left)
    over = ngettext(
        "{count} letter more than this form takes. Nothing is cut.",
        "{count} letters more than this form takes. Nothing is cut.",
        -left,
    )
    return over.format(count=-left)


def most_answers(most: int) -> str:
    """That a list or a block takes no more."""
    return ngettext(
        "This form takes {count} answer here.", "This form takes {count} answers here.", most
    ).format(count=most)
