"""How to write an answer that a form's field could not read."""

from peerdesk.wording.translation import gettext

_HOW = {
    "integer": "Write a whole number, such as 3. What you typed is still here.",
    "decimal": "Write a number, such as 3 or 2.5. What you typed is still here.",
    "date": "Write a date like 2024-05-31, or only 2024-05 or 2024.",
    "time": "Write a time like 14:05.",
    "date_time": "Write a day and a time like 2024-05-31 14:05, or only the day.",
}


def how_to_write(code: str) -> str:
    """The words for a code of `ui.form_view.fields`; empty for the empty code."""
    return gettext(_HOW[code]) if code else ""
