"""A member's own entry: the meeting's times and shared part, and what is only theirs."""

from collections.abc import Sequence
from uuid import UUID

from peerdesk.domain.contact_notes import CollabMode, CollabReasonNot, ContactType, Outcome
from peerdesk.domain.groups import Attendance
from peerdesk.domain.progress import Progress, unwatched
from peerdesk.forms.answers import Answers, started
from peerdesk.forms.definition import FormDefinition
from peerdesk.forms.group_reading import Member
from peerdesk.forms.values import PartialDateTime, Value
from peerdesk.services import documents
from peerdesk.services.desk import Desk
from peerdesk.services.documents import Writing
from peerdesk.services.groups.meetings import Meetings, group_of, stored_answers
from peerdesk.services.note_columns import coded
from peerdesk.storage import drafts, parts
from peerdesk.storage.session import Session

_AT_A_TIME = 10
"""So many entries are stored in one transaction: whoever writes meanwhile hardly waits."""

_SHARED = (
    "start_at",
    "end_at",
    "zone",
    "modality",
    "setting",
    "place_detail",
    "break_minutes",
    "group.title",
    "group.topic",
    "group.shared",
    "group.my_part",
)
_LEADERS = ("group.co_leaders.name", "group.co_leaders.part", "group.co_leaders.minutes")
_OUTCOMES = {
    Attendance.WHOLE: Outcome.ATTENDED,
    Attendance.PART: Outcome.ATTENDED_PARTIAL,
}


def first_answers(form: FormDefinition, meeting_id: UUID) -> Answers:
    """A new entry: a contact of the group, not written together because it is a group."""
    answers = started(form)
    answers = answers.with_answer("contact_type", coded(form, "contact_type", ContactType.GROUP))
    answers = answers.with_answer("group.meeting_id", str(meeting_id))
    answers = answers.with_answer("collab.mode", coded(form, "collab.mode", CollabMode.NOT_DONE))
    why = coded(form, "collab.reason_not", CollabReasonNot.GROUP)
    return answers.with_answer("collab.reason_not", why)


def in_step(entry: Answers, meeting: Answers, member: Member) -> Answers:
    """The entry with what it has from its meeting: times, place, the shared part, who led.

    Somebody who was there for a part has times of their own, and none until they are told.
    Safety and the reason for no goal are taken over only where nothing is said yet.
    """
    for link_id in _SHARED:
        if entry.values(link_id) != meeting.values(link_id):
            entry = entry.with_answer(link_id, meeting.values(link_id))
    entry = _with_leaders(entry, meeting)
    entry = _with_attendance(entry, meeting, member)
    for link_id in ("risk_flag", "no_goal_reason", "no_goal_words"):
        quiet = link_id != "risk_flag" or _nothing_raised(meeting)
        if quiet and not entry.values(link_id) and not entry.values("goal_links"):
            entry = entry.with_answer(link_id, meeting.values(link_id))
    return entry


def keep_in_step(desk: Desk, meeting: Answers, progress: Progress = unwatched) -> int:
    """Bring every entry that is not signed in step with its meeting; how many changed."""
    members = [one for one in group_of(meeting).members if one.entry_id is not None]
    changed = 0
    with desk.vault.writing() as session:
        for done, member in enumerate(members, 1):
            changed += _bring(session, desk, meeting, member)
            progress(done, len(members))
    return changed


def follow(desk: Desk, meeting_id: UUID, progress: Progress = unwatched) -> int:
    """Bring every entry in step with the meeting as it is stored; how many changed.

    For the background: a few entries are stored at a time, each time with what the meeting says
    by then, so that it can stop between them and be done again.
    """
    with desk.vault.reading() as session:
        entries = parts.parts(session, meeting_id)
    changed = 0
    for at in range(0, len(entries), _AT_A_TIME):
        changed += _follow(desk, meeting_id, entries[at : at + _AT_A_TIME])
        progress(min(at + _AT_A_TIME, len(entries)), len(entries))
    return changed


def follow_one(desk: Desk, entry_id: UUID, meetings: Meetings | None = None) -> None:
    """Bring a member's entry in step before somebody looks at it; any other note stays.

    A meeting that was left, or a desk that was locked, may have left it behind. Nothing is
    written where it is in step, so that nobody waits for work in the background that writes.
    """
    with desk.vault.reading() as session:
        meeting_id = parts.whole_of(session, entry_id)
        if meeting_id is None or _is_in_step(session, desk, entry_id, meetings or Meetings()):
            return
    _follow(desk, meeting_id, [entry_id])


def bring_in_step(desk: Desk, meeting: Answers, member: Member) -> None:
    """Bring one member's entry in step; one that is signed stays as it is."""
    with desk.vault.writing() as session:
        _bring(session, desk, meeting, member)


def save(session: Session, desk: Desk, opened: documents.OpenDraft, answers: Answers) -> None:
    """Save changed answers of a draft, with its cursor and format as they are."""
    draft = opened.draft
    writing = Writing(answers, draft.cursor, draft.narrative_format, draft.reason)
    documents.save_in(session, desk, opened, writing, desk.clock.now())


def _bring(session: Session, desk: Desk, meeting: Answers, member: Member) -> bool:
    step = _step(session, desk, meeting, member)
    if step is not None:
        save(session, desk, *step)
    return step is not None


def _is_in_step(session: Session, desk: Desk, entry_id: UUID, meetings: Meetings) -> bool:
    around = meetings.around(session, desk, entry_id)
    if around is None:
        return True
    mine = (one for one in around.group.members if one.entry_id == entry_id)
    return all(_step(session, desk, around.answers, member) is None for member in mine)


def _step(
    session: Session, desk: Desk, meeting: Answers, member: Member
) -> tuple[documents.OpenDraft, Answers] | None:
    """A member's entry and what it is to say; None for one in step, or signed.

    What was true when it was signed stays.
    """
    if member.entry_id is None or drafts.draft(session, member.entry_id) is None:
        return None
    opened = documents.opened_in(session, desk, member.entry_id)
    changed = in_step(opened.answers, meeting, member)
    return None if changed.given == opened.answers.given else (opened, changed)


def _follow(desk: Desk, meeting_id: UUID, entries: Sequence[UUID]) -> int:
    with desk.vault.writing() as session:
        meeting = stored_answers(session, desk, meeting_id)
        read = None if meeting is None else group_of(meeting)
        if meeting is None or read is None or not read.is_meeting:
            return 0  # given up meanwhile, or another kind of whole
        members = [one for one in read.members if one.entry_id in entries]
        return sum(_bring(session, desk, meeting, member) for member in members)


def _with_leaders(entry: Answers, meeting: Answers) -> Answers:
    wanted = _leaders(meeting)
    if _leaders(entry) == wanted:
        return entry
    for row in entry.rows_of("group.co_leaders"):
        entry = entry.remove_row(row)
    for values in wanted:
        entry, row = entry.add_row("group.co_leaders")
        for link_id, value in zip(_LEADERS, values, strict=True):
            entry = entry.with_answer(link_id, value, row)
    return entry


def _leaders(answers: Answers) -> list[tuple[tuple[Value, ...], ...]]:
    rows = answers.rows_of("group.co_leaders")
    return [tuple(answers.values(link_id, row) for link_id in _LEADERS) for row in rows]


def _with_attendance(entry: Answers, meeting: Answers, member: Member) -> Answers:
    form, here = entry.form, member.attendance
    link_id = "group.attendance"
    entry = entry.with_answer(link_id, None if here is None else coded(form, link_id, here))
    outcome = _OUTCOMES.get(here) if here is not None else None
    entry = entry.with_answer(
        "outcome", None if outcome is None else coded(form, "outcome", outcome)
    )
    if here is not Attendance.PART:
        return entry
    for own, link_id in (("group.members.from", "start_at"), ("group.members.until", "end_at")):
        told = meeting.value(own, member.row)
        if link_id == "end_at" or isinstance(told, PartialDateTime):
            entry = entry.with_answer(link_id, told)
    return entry


def _nothing_raised(meeting: Answers) -> bool:
    risk = meeting.value("risk_flag")
    return risk is None or getattr(risk, "code", "") == "none"
