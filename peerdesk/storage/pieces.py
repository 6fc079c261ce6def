"""Long rows of ids, as many at a time as one question may hold."""

from collections.abc import Iterator, Sequence
from typing import Final
from uuid import UUID

_AT_ONCE: Final = 500  # SQLite takes so many values in one question everywhere


def in_pieces(ids: Sequence[UUID]) -> Iterator[Sequence[UUID]]:
    """A few hundred at a time."""
    for at in range(0, len(ids), _AT_ONCE):
        yield ids[at : at + _AT_ONCE]
