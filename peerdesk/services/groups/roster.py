"""Who is on a meeting's list: added, taken off with undo, there for all or part of it, or not."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from peerdesk.domain.groups import Attendance, TimesHere
from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.enablement import Enabled
from peerdesk.forms.facts import Facts
from peerdesk.forms.group_reading import Member
from peerdesk.forms.group_reading import member as read_member
from peerdesk.forms.values import PartialDateTime
from peerdesk.services import documents
from peerdesk.services.desk import Desk, new_id
from peerdesk.services.groups.entries import first_answers, in_step, save
from peerdesk.services.groups.meetings import group_of
from peerdesk.services.note_columns import coded
from peerdesk.storage import drafts, parts, people
from peerdesk.storage.session import Session

_MEMBERS = "group.members"
_EVERYTHING = Enabled()


@dataclass(frozen=True, slots=True)
class Removed:
    """A member taken off the list: all that bringing them back needs."""

    person_id: UUID
    attendance: Attendance | None
    entry: Answers | None


def add_members(desk: Desk, meeting_id: UUID, person_ids: Sequence[UUID]) -> Answers:
    """Put people on the list, each with an entry of their own; nobody twice.

    Gives the meeting's answers as they are now. Raises PersonNotFound.
    """
    with desk.vault.writing() as session:
        opened = documents.opened_in(session, desk, meeting_id)
        answers = opened.answers
        present = {one.person_id for one in group_of(answers).members}
        for person_id in dict.fromkeys(person_ids):
            if person_id not in present:
                answers = _with_member(session, desk, meeting_id, answers, person_id)
        return _kept(session, desk, opened, answers)


def remove(desk: Desk, meeting_id: UUID, row: RowKey) -> tuple[Answers, Removed | None]:
    """Take a member off the list; their unsigned entry goes too, and can come back.

    A signed entry stays: it is theirs.
    """
    with desk.vault.writing() as session:
        opened = documents.opened_in(session, desk, meeting_id)
        member = _member(opened.answers, row)
        entry = _given_up(session, desk, member)
        answers = _kept(session, desk, opened, opened.answers.remove_row(row))
    if member.person_id is None:
        return answers, None
    return answers, Removed(member.person_id, member.attendance, entry)


def put_back(desk: Desk, meeting_id: UUID, removed: Removed) -> Answers:
    """Bring a member back as they were, with what was written about them."""
    with desk.vault.writing() as session:
        opened = documents.opened_in(session, desk, meeting_id)
        answers = _with_member(session, desk, meeting_id, opened.answers, removed.person_id)
        row = answers.rows_of(_MEMBERS)[-1]
        answers = _with_attendance(answers, row, removed.attendance)
        member = _member(answers, row)
        if removed.entry is not None and member.entry_id is not None:
            entry = documents.opened_in(session, desk, member.entry_id)
            save(session, desk, entry, in_step(removed.entry, answers, member))
        return _kept(session, desk, opened, answers)


def change_attendance(
    desk: Desk,
    meeting_id: UUID,
    rows: Sequence[RowKey],
    here: Attendance,
    times: TimesHere | None = None,
) -> Answers:
    """Say how long members were there; `times` are their own where they came or left between.

    Who was not there has no entry: an empty one goes, one with words in it stays to be decided.
    """
    with desk.vault.writing() as session:
        opened = documents.opened_in(session, desk, meeting_id)
        answers = opened.answers
        for row in rows:
            answers = _with_attendance(answers, row, here, times, desk.clock.zone())
            answers = _entry_for(session, desk, meeting_id, answers, row)
        return _kept(session, desk, opened, answers)


def whole_time(answers: Answers, rows: Sequence[RowKey]) -> Answers:
    """The meeting's answers with members who were there the whole time.

    Their entries learn it when they are brought in step, which for a large group takes a while.
    """
    for row in rows:
        answers = _with_attendance(answers, row, Attendance.WHOLE)
    return answers


def discard(desk: Desk, meeting_id: UUID) -> None:
    """Give up a meeting that is being written, with every entry of it that is not signed.

    Of a signed one only the correction goes, and the entries begun for it.
    """
    with desk.vault.writing() as session:
        for entry_id in parts.parts(session, meeting_id):
            if drafts.draft(session, entry_id) is not None:
                documents.discard_in(session, desk, entry_id)
        documents.discard_in(session, desk, meeting_id)


def drafts_to_sign(desk: Desk, meeting_id: UUID) -> list[UUID]:
    """What signing the meeting signs: the meeting first, then every entry still unsigned."""
    with desk.vault.reading() as session:
        wanted = [meeting_id, *parts.parts(session, meeting_id)]
        return [each for each in wanted if drafts.draft(session, each) is not None]


def _with_member(
    session: Session, desk: Desk, meeting_id: UUID, answers: Answers, person_id: UUID
) -> Answers:
    name = people.summary(session, person_id).name
    answers, row = answers.add_row(_MEMBERS)
    answers = answers.with_answer("group.members.person_id", str(person_id), row)
    answers = answers.with_answer("group.members.name", name, row)
    return _entry_for(session, desk, meeting_id, answers, row)


def _entry_for(
    session: Session, desk: Desk, meeting_id: UUID, answers: Answers, row: RowKey
) -> Answers:
    """The meeting's answers with an entry for whoever was there, in step; none for who was not."""
    member = _member(answers, row)
    if not member.was_there:
        if _is_empty(session, desk, member):
            _given_up(session, desk, member)
            return answers.with_answer("group.members.entry_id", None, row)
        return answers
    if member.entry_id is None and member.person_id is not None:
        entry_id = new_id(desk)
        first = in_step(first_answers(answers.form, meeting_id), answers, member)
        documents.start_in(session, desk, entry_id, member.person_id, first)
        parts.add(session, entry_id, meeting_id)
        return answers.with_answer("group.members.entry_id", str(entry_id), row)
    if member.entry_id is not None and drafts.draft(session, member.entry_id) is not None:
        opened = documents.opened_in(session, desk, member.entry_id)
        save(session, desk, opened, in_step(opened.answers, answers, member))
    return answers


def _given_up(session: Session, desk: Desk, member: Member) -> Answers | None:
    """The answers of an unsigned entry, which is gone afterwards."""
    if member.entry_id is None or drafts.draft(session, member.entry_id) is None:
        return None
    answers = documents.opened_in(session, desk, member.entry_id).answers
    documents.discard_in(session, desk, member.entry_id)
    return answers


def _is_empty(session: Session, desk: Desk, member: Member) -> bool:
    """Whether nothing of the member's own is written."""
    if member.entry_id is None or drafts.draft(session, member.entry_id) is None:
        return False
    answers = documents.opened_in(session, desk, member.entry_id).answers
    own = ("response", "strengths_seen", "progress_words", "goal_links", "next_steps_none")
    return not any(answers.values(each) for each in own) and not answers.rows_of("next_steps")


def _with_attendance(
    answers: Answers,
    row: RowKey,
    here: Attendance | None,
    times: TimesHere | None = None,
    zone: str = "",
) -> Answers:
    link_id = "group.members.attendance"
    code = None if here is None else coded(answers.form, link_id, here)
    answers = answers.with_answer(link_id, code, row)
    own = times if here is Attendance.PART else None
    start, end = (None, None) if own is None else (own.start, own.end)
    answers = answers.with_answer("group.members.from", _moment(start, zone), row)
    return answers.with_answer("group.members.until", _moment(end, zone), row)


def _moment(at: datetime | None, zone: str) -> PartialDateTime | None:
    if at is None:
        return None
    local = at.astimezone(ZoneInfo(zone)) if zone else at
    return PartialDateTime(local.isoformat(timespec="seconds"))


def _member(answers: Answers, row: RowKey) -> Member:
    """One line of the list, without reading all of it."""
    return read_member(Facts(answers, _EVERYTHING), row)


def _kept(session: Session, desk: Desk, opened: documents.OpenDraft, answers: Answers) -> Answers:
    """Save the meeting with the number of people who came."""
    counted = with_headcount(answers)
    save(session, desk, opened, counted)
    return counted


def with_headcount(answers: Answers) -> Answers:
    """The answers with the number of people on the list who came; a drop-in group counts itself."""
    read = group_of(answers)
    if read.drop_in or not read.members:
        return answers
    return answers.with_answer("group.headcount", sum(one.was_there for one in read.members))
