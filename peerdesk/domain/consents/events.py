"""What happened to a paper after it was signed: added to, never rewritten (`consent.md` §6)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from peerdesk.domain.consents.records import Moment


class ConsentEventKind(StrEnum):
    """What happened. Codes never change meaning."""

    REVOKED = "revoked"
    WRITTEN = "written"
    EVENT_OCCURRED = "event_occurred"
    SUPERSEDED = "superseded"
    ENTERED_IN_ERROR = "entered_in_error"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class ConsentEvent:
    """One thing that happened to a paper, with its moment: an instant, or a local day alone.

    `how` is `written` or `oral` for what was taken back, and who ended an agreed restriction
    (`TerminationType`). `WRITTEN` says that what was said aloud now stands on paper. `by_document`
    is the signed paper that did it; `second_person` the other person who looked at a mistake.
    """

    event_id: UUID
    document_id: UUID
    kind: ConsentEventKind
    written_at: datetime
    written_by: UUID
    at: datetime | None = None
    day: date | None = None
    how: str = ""
    reason: str = ""
    by_document: UUID | None = None
    second_person: str = ""

    @property
    def moment(self) -> Moment:
        """When it counts from: the instant, else the day, else when it was written down."""
        return self.at or self.day or self.written_at


@dataclass(frozen=True, slots=True)
class ConsentEnds:
    """What the events of a paper amount to; None is "has not happened".

    Where something was told more than once, the earliest counts.
    """

    revoked: Moment | None = None
    superseded: datetime | None = None
    in_error: datetime | None = None
    occurred_on: date | None = None
    ended_on: date | None = None
    ended_how: str = ""
    needs_writing: bool = False

    @property
    def instant_of_revocation(self) -> datetime | None:
        """The instant from which it is taken back, None where only a day is known."""
        return self.revoked if isinstance(self.revoked, datetime) else None


NO_END = ConsentEnds()
"""Nothing has happened yet."""


def ends(events: Iterable[ConsentEvent]) -> ConsentEnds:
    """What these events of one paper amount to.

    What was said aloud still has to be written down, unless a paper was signed or noted since.
    """
    told = sorted(events, key=lambda one: (one.written_at, one.event_id))
    revoked = _first(told, ConsentEventKind.REVOKED)
    superseded = _first(told, ConsentEventKind.SUPERSEDED)
    occurred = _first(told, ConsentEventKind.EVENT_OCCURRED)
    error = _first(told, ConsentEventKind.ENTERED_IN_ERROR)
    ended = _first(told, ConsentEventKind.ENDED)
    return ConsentEnds(
        revoked=revoked.moment if revoked else None,
        superseded=(superseded.at or superseded.written_at) if superseded else None,
        in_error=error.written_at if error else None,
        occurred_on=occurred.day if occurred else None,
        ended_on=ended.day if ended else None,
        ended_how=ended.how if ended else "",
        needs_writing=_needs_writing(told),
    )


def _first(told: list[ConsentEvent], kind: ConsentEventKind) -> ConsentEvent | None:
    return next((one for one in told if one.kind is kind), None)


def _needs_writing(told: list[ConsentEvent]) -> bool:
    taken_back = [one for one in told if one.kind is ConsentEventKind.REVOKED]
    in_writing = any(one.how == "written" for one in taken_back) or any(
        one.kind is ConsentEventKind.WRITTEN for one in told
    )
    return bool(taken_back) and not in_writing
