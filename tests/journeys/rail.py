"""The pages of the rail in their order, so that journeys name a page and not its number."""

RAIL = ("today", "people", "contacts", "plans", "consents", "resources", "reports", "settings")
"""Held equal to the window's own by `tests/test_behind_the_lock.py`."""


def alt(page: str) -> str:
    """The key chord that goes to a page of the rail."""
    return f"alt+{RAIL.index(page) + 1}"
