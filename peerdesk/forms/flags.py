"""The marks a form puts on its items: codes of `urn:peerdesk:flag` (`resources/forms/README.md`).

A mark holds for all that stands under the item.
"""

from typing import Final

SENSITIVE: Final = "sensitive"
"""Starts unticked for every copy, every time (plans.md B2)."""

NOT_FOR_THE_PERSON: Final = "not-on-person-copy"
"""Belongs to supervision alone."""

ON_CARD: Final = "on-card"
MAY_GO_ON_CARD: Final = "may-go-on-card"

FILLED_BY_OTHER: Final = "filled-by-other"
"""Not filled by the person, or as they say it."""

SHOWS_LINES: Final = "shows-lines"
"""The phone lines stand here."""

NAMES_A_FILE: Final = "names-a-file"
"""The text names an attachment, such as a scan or a picture."""

NOT_ON_BLANK: Final = "not-on-blank"
"""Has no place on a form to fill by hand: it is told in the window alone."""

DAILY_PAGE: Final = "daily-page"
"""Makes the page for the fridge (plans.md D1, D13)."""

SHOWS_STATE_RULES: Final = "shows-state-rules"
"""What the chosen state asks of an advance directive stands here."""

ONE_PAGE_LARGE: Final = "one-page-large"
"""The short form is handed over: it is set as large as one page holds."""

PRINTED_LARGE: Final = "printed-large"
"""An answer that must be seen at once, such as the last day to act; paper sets it large."""

FIRST_HOUR: Final = "first-hour"
"""Whoever acts in the first hour needs it: the short form lets go of it last."""
