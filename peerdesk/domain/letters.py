"""Letters and mandated reports as lists need them: short forms, sealed once (`ui.md` J14)."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class LetterColumns:
    """What lists need of a letter or a report, derived from its answers in one place.

    `party_id` and `addressee` say to whom it goes; `told_on` is the day it speaks of or was told.
    """

    form_url: str
    form_version: str
    language: str
    title: str
    addressee: str = ""
    party_id: UUID | None = None
    told_on: date | None = None


@dataclass(frozen=True, slots=True)
class LetterLine:
    """One letter or report as the vault lists it; `changed_at` is when it was sealed, or begun."""

    document_id: UUID
    person_id: UUID
    person_name: str
    identifier: str
    author_id: UUID
    columns: LetterColumns
    sealed_at: datetime | None
    has_open_draft: bool
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class LetterPlace:
    """Where a page of a list of letters ended: time and id, never time alone."""

    changed_at: datetime
    document_id: UUID
