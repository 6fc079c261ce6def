"""A name found among the words of a text."""

from dataclasses import dataclass

from peerdesk.domain.leaks.names import LeakKind


@dataclass(frozen=True, slots=True)
class Hit:
    """Words `first` to `last` (both counted) that name the person at `other` in the roster."""

    first: int
    last: int
    other: int
    kind: LeakKind
