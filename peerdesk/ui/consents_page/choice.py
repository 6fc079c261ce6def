"""What a worker chose to see among all papers about sharing, as it is kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Shown(StrEnum):
    """Which papers: all, those in force, those somebody has to look after, or those that ended."""

    EVERYTHING = "everything"
    IN_FORCE = "in_force"
    ENDING = "ending"
    ENDING_THIS_WEEK = "ending_this_week"
    NEEDS_WRITING = "needs_writing"
    WAITING = "waiting"
    DRAFT = "draft"
    EXPIRED = "expired"
    REVOKED = "revoked"
    SUPERSEDED = "superseded"
    ENTERED_IN_ERROR = "entered_in_error"


@dataclass(frozen=True, slots=True)
class Choice:
    """Whose papers, by any part of a name, and which of them."""

    name: str = ""
    shown: Shown = Shown.EVERYTHING

    @property
    def narrows(self) -> bool:
        """Whether less than everything is shown."""
        return bool(self.name.strip()) or self.shown is not Shown.EVERYTHING

    def kept(self) -> dict[str, object]:
        """The choice as plain JSON values."""
        return {"name": self.name, "shown": str(self.shown)}


def choice_of(kept: Mapping[str, object]) -> Choice:
    """The choice that `kept` gave; what cannot be read is as if never chosen."""
    name, shown = kept.get("name"), str(kept.get("shown", ""))
    known = shown in set(Shown)
    return Choice(
        name if isinstance(name, str) else "",
        Shown(shown) if known else Shown.EVERYTHING,
    )
