"""What a person asked the programme for about their record, and by when it is owed.

Times: access 45 CFR 164.524(b)(2), amendment 164.526(b)(2), accounting 164.528(c)(1); each may be
put off once by thirty days, with the reason given in writing inside the first time.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final
from uuid import UUID

from peerdesk.domain.errors import AskingClosed, ExtensionNotPossible, ReasonMissing


class AskingKind(StrEnum):
    """What was asked for. Codes never change meaning."""

    ACCESS = "access"
    COPY = "copy"
    AMENDMENT = "amendment"
    ACCOUNTING = "accounting"
    RESTRICTION = "restriction"
    CONFIDENTIAL = "confidential"
    LEAVING = "leaving"


class AskingState(StrEnum):
    """What came of it."""

    OPEN = "open"
    DONE = "done"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


EXTENSION: Final = timedelta(days=30)
DAYS: Final[Mapping[AskingKind, int]] = MappingProxyType(
    {
        AskingKind.ACCESS: 30,
        AskingKind.COPY: 30,
        AskingKind.AMENDMENT: 60,
        AskingKind.ACCOUNTING: 60,
    }
)
"""How many days the programme has; what is not here has no time set by federal law."""


@dataclass(frozen=True, slots=True)
class Asking:
    """One request. Days are local.

    `due_on` is the last day, put off where it was, None where federal law sets none. `what` is
    what the person asked for; `outcome` what they were told at the end. `disagreement` is the
    person's own statement after a refused amendment (164.526(d)(2)), which goes with later copies.
    """

    asking_id: UUID
    person_id: UUID
    kind: AskingKind
    received_on: date
    due_on: date | None
    what: str = ""
    extension_reason: str = ""
    state: AskingState = AskingState.OPEN
    closed_on: date | None = None
    outcome: str = ""
    disagreement: str = ""
    document_id: UUID | None = None

    @property
    def is_put_off(self) -> bool:
        """Whether the one extension was used."""
        return bool(self.extension_reason)


@dataclass(frozen=True, slots=True)
class AskingLine:
    """A request with the name of who asked."""

    asking: Asking
    person_name: str


def due_on(kind: AskingKind, received_on: date) -> date | None:
    """The last day to answer, counted from the day after it was received."""
    days = DAYS.get(kind)
    return None if days is None else received_on + timedelta(days=days)


def put_off(asking: Asking, reason: str, today: date) -> Asking:
    """The request thirty days later; once, inside the first time, with a written reason.

    Raises AskingClosed, ReasonMissing, ExtensionNotPossible.
    """
    if asking.state is not AskingState.OPEN:
        raise AskingClosed
    if not reason.strip():
        raise ReasonMissing
    if asking.due_on is None or asking.is_put_off or today > asking.due_on:
        raise ExtensionNotPossible
    return replace(asking, due_on=asking.due_on + EXTENSION, extension_reason=reason.strip())


def closed(asking: Asking, state: AskingState, outcome: str, today: date) -> Asking:
    """The request answered. A refusal says why in writing. Raises AskingClosed, ReasonMissing."""
    if asking.state is not AskingState.OPEN:
        raise AskingClosed
    if state is AskingState.REFUSED and not outcome.strip():
        raise ReasonMissing
    return replace(asking, state=state, outcome=outcome.strip(), closed_on=today)
