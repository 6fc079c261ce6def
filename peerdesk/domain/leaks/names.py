"""Whose names are looked for, and what is found of them."""

from dataclasses import dataclass
from enum import StrEnum


class LeakKind(StrEnum):
    """How somebody else shows in a text."""

    NAME = "name"
    """Their name or a part of it, as they are written or spoken of."""
    NICKNAME = "nickname"
    """What they are called, or a common short form of their name."""
    INITIALS = "initials"
    """The first letters of their names, with or without full stops."""
    FAMILY = "family"
    """Their family name for several people: "the Nguyens"."""
    SLIP = "slip"
    """A word one letter away from their name: to be asked about, as it may be another word."""


@dataclass(frozen=True, slots=True)
class OtherName:
    """How one person may be named: whole names (chosen, legal), what they are called, initials.

    Initials follow from the names; `initials` holds only those agreed otherwise.
    """

    names: tuple[str, ...]
    nicknames: tuple[str, ...] = ()
    initials: tuple[str, ...] = ()

    @property
    def shown(self) -> str:
        """The name the person goes by."""
        return next(iter((*self.names, *self.nicknames)), "")


@dataclass(frozen=True, slots=True)
class Leak:
    """A place in a text that names somebody else; `start` and `end` count code points.

    A possessive 's stays outside, so that the place can be replaced. `name` is the name they
    go by.
    """

    start: int
    end: int
    name: str
    kind: LeakKind
