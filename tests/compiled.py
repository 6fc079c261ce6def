"""Statements compiled once for the whole run.

Every vault has an engine of its own, and each engine would compile every statement anew: a third
of what a test of a service costs. A worker opens one vault a day; the tests open three thousand.
"""

from typing import Any

from sqlalchemy import Connection, Engine, event


class Compiled(dict[tuple[Any, ...], object]):
    """What was compiled, whichever engine asks: the dialect in a key is SQLite's in all of them."""

    def get(self, key: tuple[Any, ...], default: object = None) -> Any:
        return super().get(key[1:], default)

    def __setitem__(self, key: tuple[Any, ...], compiled: object) -> None:
        super().__setitem__(key[1:], compiled)


def share() -> None:
    """From now on all engines of this process look here first."""
    kept = Compiled()

    @event.listens_for(Engine, "engine_connect")
    def look_here(connection: Connection) -> None:
        connection.execution_options(compiled_cache=kept)
