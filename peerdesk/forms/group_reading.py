"""The typed facts of a group: of the meeting itself and of a member's own entry (§9)."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from peerdesk.domain.groups import Attendance
from peerdesk.forms.answers import RowKey
from peerdesk.forms.facts import Facts


@dataclass(frozen=True, slots=True)
class CoLeader:
    """Somebody who led along: their part and whole minutes, None when not said."""

    name: str
    part: str
    minutes: int | None


@dataclass(frozen=True, slots=True)
class Member:
    """One line of the roster; `row` is its row of the answers."""

    row: RowKey
    person_id: UUID | None
    name: str
    entry_id: UUID | None
    attendance: Attendance | None
    start: datetime | None
    end: datetime | None

    @property
    def was_there(self) -> bool:
        """Whether they came, or nobody has said yet that they did not."""
        return self.attendance is not Attendance.ABSENT


@dataclass(frozen=True, slots=True)
class Group:
    """What a note of a group says; the roster and the counts stand in the meeting alone."""

    is_meeting: bool = False
    meeting_id: UUID | None = None
    title: str = ""
    topic: str = ""
    shared: str = ""
    my_part: str = ""
    co_leaders: tuple[CoLeader, ...] = ()
    attendance: Attendance | None = None
    drop_in: bool = False
    headcount: int | None = None
    members: tuple[Member, ...] = ()


def group(facts: Facts) -> Group:
    """The group's part of a note; empty on a form that knew none."""
    if not facts.knows("group.title") or not facts.asks("group"):
        return Group()
    return Group(
        is_meeting=facts.yes("group.is_meeting") is True,
        meeting_id=_id(facts.text("group.meeting_id")),
        title=facts.text("group.title"),
        topic=facts.text("group.topic"),
        shared=facts.text("group.shared"),
        my_part=facts.text("group.my_part"),
        co_leaders=tuple(_co_leader(facts, row) for row in facts.rows("group.co_leaders")),
        attendance=facts.code(Attendance, "group.attendance"),
        drop_in=facts.yes("group.drop_in") is True,
        headcount=facts.whole("group.headcount"),
        members=tuple(member(facts, row) for row in facts.rows("group.members")),
    )


def _co_leader(facts: Facts, row: RowKey) -> CoLeader:
    return CoLeader(
        facts.text("group.co_leaders.name", row),
        facts.text("group.co_leaders.part", row),
        facts.whole("group.co_leaders.minutes", row),
    )


def member(facts: Facts, row: RowKey) -> Member:
    """One line of the roster."""
    return Member(
        row,
        _id(facts.text("group.members.person_id", row)),
        facts.text("group.members.name", row),
        _id(facts.text("group.members.entry_id", row)),
        facts.code(Attendance, "group.members.attendance", row),
        facts.moment("group.members.from", row),
        facts.moment("group.members.until", row),
    )


def _id(text: str) -> UUID | None:
    with suppress(ValueError):
        return UUID(text)
    return None
