"""How long work tells how far it is."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Told how many steps of how many are done; what it raises stops the work."""


def unwatched(done: int, of: int) -> None:
    """Progress that nobody looks at."""
    del done, of
