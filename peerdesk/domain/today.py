"""What one day brings a worker: kinds of lines, each about one record, and how far to look."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID

STEPS_LOOK_BACK: Final = timedelta(days=60)
"""A step that nobody told the end of for so long is asked about on the person's page only."""

CONSENTS_AHEAD: Final = timedelta(days=30)
"""How long before its last day a consent is shown (`consent.md` §9)."""

CREDENTIAL_AHEAD: Final = timedelta(days=60)
REFERRALS_AFTER: Final = timedelta(days=7)
"""How long a resource may stay without a word before the day asks what came of it."""

BACKUP_AFTER: Final = timedelta(days=7)


class TodayKind(StrEnum):
    """What a line is about, in the order of the page. Codes are kept with what is put off."""

    PLANNED = "planned"
    EMERGENCY = "emergency"
    CHECK_IN = "check_in"
    NOTE = "note"
    ADDITION = "addition"
    MY_STEP = "my_step"
    THEIR_STEP = "their_step"
    REVIEW = "review"
    COPIES = "copies"
    BEGUN = "begun"
    CONSENT_ENDING = "consent_ending"
    CONSENT_WRITING = "consent_writing"
    ASKING = "asking"
    REFERRAL = "referral"
    ENTRY = "entry"
    CREDENTIAL = "credential"
    BACKUP = "backup"


CAN_BE_DONE: Final = frozenset(
    {TodayKind.MY_STEP, TodayKind.THEIR_STEP, TodayKind.CHECK_IN, TodayKind.COPIES}
)
"""What one may say is done from the line itself."""

NOT_PUT_OFF: Final = frozenset({TodayKind.PLANNED, TodayKind.EMERGENCY})
"""An appointment has its time, and the law wants an emergency written up at once."""

HAVE_DEADLINES: Final = frozenset({TodayKind.NOTE, TodayKind.ASKING})
"""What can be late by a rule. Steps, check-ins and reviews wait until someone says their end."""


class CheckInReason(StrEnum):
    """Why someone is to be asked after."""

    CRISIS = "crisis"
    MISSED = "missed"
    PAUSE = "pause"


@dataclass(frozen=True, slots=True)
class TodayLine:
    """One thing of the day; `record_id` is what it is about and what is put off.

    `text` is in people's own words or a title, `code` a code of the kind's own (a reason, a type
    of contact, who takes a step). `day` is when it is due, `at` the instant of an appointment in
    `zone`, `since` the local day it began; `ready` when only a signature is missing.
    """

    kind: TodayKind
    record_id: UUID
    person_id: UUID | None = None
    person_name: str = ""
    identifier: str = ""
    document_id: UUID | None = None
    text: str = ""
    code: str = ""
    day: date | None = None
    at: datetime | None = None
    zone: str = ""
    since: date | None = None
    ready: bool = False

    def is_late(self, today: date) -> bool:
        """Whether a rule's last day has passed."""
        return self.kind in HAVE_DEADLINES and self.day is not None and self.day < today


@dataclass(frozen=True, slots=True)
class TodayGroup:
    """The lines of one kind that are shown; `more` others fit, `at_least` if that is all counted.

    The kinds come in the order of `TodayKind`, and a kind with nothing in it is left out.
    """

    kind: TodayKind
    lines: tuple[TodayLine, ...]
    more: int = 0
    at_least: bool = False


class PutOff(StrEnum):
    """For how long a line is put off."""

    TOMORROW = "tomorrow"
    THREE_DAYS = "three_days"
    NEXT_WEEK = "next_week"

    def until(self, today: date) -> date:
        """The day on which the line is back; next week is a Monday, never tomorrow."""
        if self is PutOff.TOMORROW:
            return today + timedelta(days=1)
        if self is PutOff.THREE_DAYS:
            return today + timedelta(days=3)
        days = 7 - today.weekday()
        return today + timedelta(days=days if days > 1 else days + 7)
