"""What a worker chose to see among all contacts, as it is kept and as storage reads it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from uuid import UUID

from peerdesk.domain.documents import ContactFilter, DocumentStatus
from peerdesk.domain.errors import TimeUnreadable
from peerdesk.domain.when_text import read_day
from peerdesk.domain.zones import near_instant


class Show(StrEnum):
    """How far the notes are that are shown."""

    EVERYTHING = "everything"
    MY_DRAFTS = "my_drafts"
    READY = "ready"
    SIGNED = "signed"
    IN_ERROR = "in_error"


@dataclass(frozen=True, slots=True)
class Choice:
    """A filter as it was typed and chosen; days stay as typed, so that a slip is not lost."""

    show: Show = Show.EVERYTHING
    kind: str = ""
    first_day: str = ""
    last_day: str = ""
    person_id: UUID | None = None

    @property
    def narrows(self) -> bool:
        """Whether less than everything is shown."""
        return self != Choice()

    def kept(self) -> dict[str, object]:
        """The choice as plain JSON values."""
        return {
            "show": str(self.show),
            "kind": self.kind,
            "first_day": self.first_day,
            "last_day": self.last_day,
            "person": str(self.person_id) if self.person_id else "",
        }


def choice_of(kept: Mapping[str, object]) -> Choice:
    """The choice from what `kept` gave; what cannot be read is as if never chosen."""
    show = str(kept.get("show", ""))
    return Choice(
        show=Show(show) if show in set(Show) else Show.EVERYTHING,
        kind=str(kept.get("kind", "")),
        first_day=str(kept.get("first_day", "")),
        last_day=str(kept.get("last_day", "")),
        person_id=_id(kept.get("person")),
    )


def day_of(typed: str, today: date) -> date | None:
    """The day that was typed, None for an empty field. Raises TimeUnreadable."""
    return read_day(typed, today) if typed.strip() else None


def readable(choice: Choice, today: date) -> Choice:
    """The choice without days that cannot be read."""
    return replace(
        choice,
        first_day=_if_readable(choice.first_day, today),
        last_day=_if_readable(choice.last_day, today),
    )


def filter_of(choice: Choice, worker_id: UUID, today: date, zone: str) -> ContactFilter:
    """What storage is asked for; days begin at midnight in `zone`. Raises TimeUnreadable."""
    own = choice.show in (Show.MY_DRAFTS, Show.READY)
    first, last = day_of(choice.first_day, today), day_of(choice.last_day, today)
    return ContactFilter(
        status=_STATUSES.get(choice.show),
        contact_type=choice.kind,
        person_id=choice.person_id,
        author_id=worker_id if own else None,
        from_at=_midnight(first, zone) if first else None,
        until=_midnight(last + timedelta(days=1), zone) if last else None,
        ready=True if choice.show is Show.READY else None,
        is_signed=choice.show is Show.SIGNED,
    )


_STATUSES = {
    Show.MY_DRAFTS: DocumentStatus.DRAFT,
    Show.READY: DocumentStatus.DRAFT,
    Show.IN_ERROR: DocumentStatus.ENTERED_IN_ERROR,
}


def _if_readable(typed: str, today: date) -> str:
    try:
        day_of(typed, today)
    except TimeUnreadable:
        return ""
    return typed


def _midnight(day: date, zone: str) -> datetime:
    return near_instant(datetime.combine(day, time()), zone).astimezone(UTC)


def _id(kept: object) -> UUID | None:
    try:
        return UUID(str(kept))
    except ValueError:
        return None
