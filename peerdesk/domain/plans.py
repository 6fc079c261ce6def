"""Plans: the person's own documents, kept in versions (`plans.md` B9, `recovery-plans.md` §2).

A plan is never signed by the worker in the person's place. A version is frozen and sealed with the
key of whoever typed it, so that nobody can change it unseen.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

THEIRS_ALONE: Final = frozenset({"urn:peerdesk:form:daily-check-in"})
"""Forms whose answers nothing lists, counts, finds or sends outside of writing together (D13).

The table of plans says the same of each; storage cannot read it, and a test compares them.
"""


class PlanStanding(StrEnum):
    """Where a plan stands; the person decides, and nothing here is a verdict on them."""

    IN_USE = "in_use"
    PAUSED = "paused_by_person"
    REPLACED = "replaced"
    CLOSED = "closed"

    @property
    def is_put_away(self) -> bool:
        """Whether nobody works on it any more; its goals and steps rest with it."""
        return self in {PlanStanding.REPLACED, PlanStanding.CLOSED}


@dataclass(frozen=True, slots=True)
class PlanColumns:
    """What lists need of a plan, derived from its answers in one place.

    `title` is the person's own, or the form's; `language` (BCP 47) the one its texts are shown in.
    """

    form_url: str
    form_version: str
    language: str
    title: str
    printed_name: str = ""
    review_on: date | None = None


@dataclass(frozen=True, slots=True)
class PlanRecord:
    """One plan as the vault lists it; `version_count` is 0 while nothing is frozen yet.

    `identifier` is the person's short sign; `changed_at` is when the last version was frozen, or
    when the plan was begun.
    """

    document_id: UUID
    person_id: UUID
    person_name: str
    identifier: str
    author_id: UUID
    columns: PlanColumns
    standing: PlanStanding
    version_count: int
    last_version_at: datetime | None
    has_open_draft: bool
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class PlanFilter:
    """Which plans a list shows; None or empty means everything but what is the person's alone.

    What is theirs alone is found by its `form_url` and not otherwise.
    `name` holds words that the person's names must hold; `review_until` keeps plans whose day to
    look again is that day or before.
    """

    name: str = ""
    person_id: UUID | None = None
    form_url: str = ""
    standing: PlanStanding | None = None
    review_until: date | None = None


@dataclass(frozen=True, slots=True)
class PlanPlace:
    """Where a page of a list of plans ended: time and id, never time alone."""

    changed_at: datetime
    document_id: UUID
