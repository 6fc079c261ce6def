"""A group that met a week ago, in a furnished vault: nine people, each with a note of their own."""

from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from peerdesk.crypto.signing import SigningKey
from peerdesk.domain.groups import Attendance
from peerdesk.domain.people import PersonDetails
from peerdesk.forms.values import PartialDateTime
from peerdesk.services import documents, groups, people, signing
from peerdesk.services.desk import Desk
from peerdesk.services.documents import Writing
from tests.builders import chosen
from tests.journeys.cast import GROUP, MORE_OF_THE_GROUP

_LENGTH = timedelta(minutes=90)


def meet(desk: Desk, key: SigningKey, known: list[UUID], now: datetime) -> None:
    """Last week's meeting, signed, with everyone the worker knows and four more."""
    more = [people.add(desk, PersonDetails(name)) for name in MORE_OF_THE_GROUP]
    meeting_id = groups.start(desk)
    opened = documents.open_draft(desk, meeting_id)
    answers = opened.answers.with_answer("group.title", GROUP)
    start = now - timedelta(days=7)
    for link_id, at in (("start_at", start - _LENGTH), ("end_at", start)):
        local = at.astimezone(ZoneInfo(desk.clock.zone()))
        answers = answers.with_answer(link_id, PartialDateTime(local.isoformat(timespec="seconds")))
    answers = answers.with_answer("zone", desk.clock.zone())
    for link_id, code in (
        ("setting", "library"), ("risk_flag", "none"), ("no_goal_reason", "open_group"),
    ):  # fmt: skip
        answers = chosen(answers, link_id, code)
    answers = answers.with_answer("group.shared", "We sat by the lake.")
    documents.save(desk, opened, Writing(answers))
    answers = groups.add_members(desk, meeting_id, [*known, *more])
    rows = [one.row for one in groups.group_of(answers).members]
    answers = groups.change_attendance(desk, meeting_id, rows, Attendance.WHOLE)
    for number, member in enumerate(groups.group_of(answers).members):
        if member.entry_id is not None:
            _write(desk, member.entry_id, f"Came along and told of day {number}.")
    signing.sign(desk, key, groups.drafts_to_sign(desk, meeting_id))


def _write(desk: Desk, entry_id: UUID, told: str) -> None:
    opened = documents.open_draft(desk, entry_id)
    answers = opened.answers.with_answer("response", told)
    answers = answers.with_answer("next_steps_none", values=True)
    documents.save(desk, opened, Writing(answers))
