"""Copies of a plan: who has it on paper or as a file, and which version (`plans.md` B10)."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class PlanCopy:
    """What is known of one copy. Versions are numbers; 0 is an older one nobody knows.

    `held` is the version they have, `told` the last one they were told of, `settled` up to which
    nobody asks about them again. `ticked` and `held_back` are linkIds of the last copy that was
    made here: sensitive items that went along, others that did not. `what` are the person's words.
    """

    copy_id: UUID
    document_id: UUID
    name: str
    held: int
    told: int = 0
    settled: int = 0
    took_back: bool = False
    what: str = ""
    ticked: frozenset[str] = frozenset()
    held_back: frozenset[str] = frozenset()
    party_id: UUID | None = None

    def is_to_tell(self, in_force: int) -> bool:
        """Whether they still have an older version and nobody told them, or let it be."""
        return not self.took_back and max(self.held, self.told, self.settled) < in_force


@dataclass(frozen=True, slots=True)
class CopyNamed:
    """A row of the copies list as a person wrote it; `back` is a code of the form, or ""."""

    name: str
    what: str = ""
    back: str = ""
