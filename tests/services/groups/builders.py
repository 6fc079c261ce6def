"""A group's meeting with its members, as the page makes it."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from peerdesk.domain.groups import Attendance
from peerdesk.forms.answers import Answers
from peerdesk.services import documents, groups
from peerdesk.services.desk import Desk
from peerdesk.services.documents import Writing
from tests.builders import ZONE, a_person, at_local, chosen, with_step

NAMES = (
    "Hoa Nguyen", "Darnell Walker", "José Peña", "Will Turner", "Grace Park",
    "Fatima Zahra", "Siobhan Kelly", "Mark Young", "Ana Ruiz",
)  # fmt: skip


def save(desk: Desk, document_id: UUID, answers: Answers, reason: str = "") -> None:
    opened = documents.open_draft(desk, document_id)
    documents.save(desk, opened, Writing(answers, reason=reason))


def told(answers: Answers, start: str = "2026-02-03 13:00", minutes: int = 90) -> Answers:
    """A meeting's answers with everything that signing it needs."""
    end = datetime.fromisoformat(start) + timedelta(minutes=minutes)
    answers = answers.with_answer("start_at", at_local(start))
    answers = answers.with_answer("end_at", at_local(end.isoformat(" ", "minutes")))
    answers = answers.with_answer("zone", ZONE)
    answers = chosen(answers, "setting", "library")
    answers = chosen(answers, "risk_flag", "none")
    answers = chosen(answers, "no_goal_reason", "open_group")
    answers = answers.with_answer("group.title", "Walking group")
    return answers.with_answer("group.shared", "We walked round the lake and shared soup.")


def a_meeting(desk: Desk, names: Sequence[str] = NAMES) -> tuple[UUID, list[UUID]]:
    """A meeting that is told, with these people on its list; their ids in the same order."""
    people = [a_person(desk, name) for name in names]
    meeting_id = groups.start(desk)
    save(desk, meeting_id, told(documents.open_draft(desk, meeting_id).answers))
    groups.add_members(desk, meeting_id, people)
    return meeting_id, people


def everyone_here(desk: Desk, meeting_id: UUID) -> Answers:
    rows = [one.row for one in members(desk, meeting_id)]
    return groups.change_attendance(desk, meeting_id, rows, Attendance.WHOLE)


def members(desk: Desk, meeting_id: UUID):
    return groups.group_of(documents.open_draft(desk, meeting_id).answers).members


def write(desk: Desk, entry_id: UUID, response: str) -> None:
    answers = documents.open_draft(desk, entry_id).answers
    answers = answers.with_answer("response", response)
    if not answers.rows_of("next_steps"):
        answers = with_step(answers, "come again on Tuesday", "person")
    save(desk, entry_id, answers)


def a_written_meeting(desk: Desk, names: Sequence[str] = NAMES) -> tuple[UUID, list[UUID]]:
    """A meeting that could be signed with all its entries; the ids of the entries."""
    meeting_id, _ = a_meeting(desk, names)
    everyone_here(desk, meeting_id)
    entries = [one.entry_id for one in members(desk, meeting_id)]
    for place, entry_id in enumerate(entries):
        assert entry_id is not None
        write(desk, entry_id, f"Spoke about week number {place} and what sleep is like lately.")
    return meeting_id, [each for each in entries if each is not None]
