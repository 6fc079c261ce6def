"""An alias that turned out to be somebody known: whose each record is while that holds.

A merge takes records along; taking it apart lets go of them again. Where a record belongs is
always worked out anew from where it began, so that merges made one upon the other can be taken
apart in any order (`contact-notes.md` §10).
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class MergedKind(StrEnum):
    """What goes over with an alias. Steps, referrals and a plan's goals go with their document.

    A court order does not: it was made out for one name, and what it opens must not grow.
    """

    DOCUMENT = "document"
    GOAL = "goal"
    PLANNED_CONTACT = "planned_contact"
    ASKING = "asking"
    PARTY = "party"
    ATTACHMENT = "attachment"


class Likeness(StrEnum):
    """Why two records may be one person; a hint and never more."""

    SOUNDS_ALIKE = "sounds_alike"
    SAME_PHONE = "same_phone"
    SAME_SIGN = "same_sign"


Taken = Mapping[MergedKind, Sequence[UUID]]
"""Records by their kind."""


@dataclass(frozen=True, slots=True)
class Merge:
    """The record of `alias_id` went into that of `person_id`; both instants are UTC."""

    merge_id: UUID
    alias_id: UUID
    person_id: UUID
    made_at: datetime
    made_by: UUID
    undone_at: datetime | None = None

    @property
    def is_live(self) -> bool:
        """Whether it still holds."""
        return self.undone_at is None


def whose(began_with: UUID, merges: Iterable[Merge]) -> UUID:
    """Whose a record is that began with a person; `merges` are those that took it along."""
    next_one = {one.alias_id: one.person_id for one in merges if one.is_live}
    person, seen = began_with, {began_with}
    while person in next_one and next_one[person] not in seen:
        person = next_one[person]
        seen.add(person)
    return person


def may_name(began_with: UUID, merges: Iterable[Merge]) -> frozenset[UUID]:
    """Whom later versions of a record may name: it was with each of them for a while."""
    both = (person for one in merges for person in (one.alias_id, one.person_id))
    return frozenset((began_with, *both))


def phone_key(value: str) -> str:
    """What two spellings of one phone number share: its last ten digits; "" for no number."""
    digits = "".join(str(int(sign)) for sign in value if sign.isdecimal())
    return digits[-_PHONE_DIGITS:] if len(digits) >= _LEAST_PHONE_DIGITS else ""


_PHONE_DIGITS = 10
_LEAST_PHONE_DIGITS = 7


def trace(merge_id: UUID, alias_id: UUID, taken: Taken) -> str:
    """What the audit trail says of a merge, so that its chain commits to what went over."""
    listed = sorted(f"{kind} {record}" for kind, records in taken.items() for record in records)
    digest = hashlib.sha256("\n".join(listed).encode()).hexdigest()
    return f"{merge_id} {alias_id} {len(listed)} {digest}"
