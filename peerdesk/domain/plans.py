"""Plans: the person's own documents, kept in versions (`plans.md` B9, `recovery-plans.md` §2).

A plan is never signed by the worker in the person's place. A version is frozen and sealed with the
key of whoever typed it, so that nobody can change it unseen.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID


class PlanStanding(StrEnum):
    """Where a plan stands; the person decides, and nothing here is a verdict on them."""

    IN_USE = "in_use"
    PAUSED = "paused_by_person"
    REPLACED = "replaced"
    CLOSED = "closed"


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

    `changed_at` is when the last version was frozen, or when the plan was begun.
    """

    document_id: UUID
    person_id: UUID
    person_name: str
    author_id: UUID
    columns: PlanColumns
    standing: PlanStanding
    version_count: int
    last_version_at: datetime | None
    has_open_draft: bool
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class PlanFilter:
    """Which plans a list shows; None or empty means everything.

    `review_until` keeps those whose day to look again is that day or before.
    """

    person_id: UUID | None = None
    form_url: str = ""
    standing: PlanStanding | None = None
    review_until: date | None = None
