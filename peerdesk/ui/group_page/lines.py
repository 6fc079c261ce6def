"""A group's members as its list shows them, and what their notes lack; no widget in here."""

from dataclasses import dataclass
from uuid import UUID

from peerdesk.domain.errors import DocumentError
from peerdesk.domain.groups import Attendance
from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.group_reading import Member
from peerdesk.services import documents, groups
from peerdesk.services.desk import Desk
from peerdesk.services.documents import OpenDraft
from peerdesk.ui.lacking import lacking
from peerdesk.wording import groups as words

_FOR_EACH = ("start_at", "end_at", "setting", "modality")
"""What a member's note has from the meeting, and is asked for there alone."""


@dataclass(frozen=True, slots=True)
class MemberLine:
    """A member as the list shows them; `state` says how far their note is, "" until it is read."""

    member: Member
    here: str
    told: str
    step: str
    state: str
    is_ready: bool


@dataclass(frozen=True, slots=True)
class StillLacking:
    """What signing still needs: of which member, None for the meeting itself."""

    row: RowKey | None
    link_id: str
    words: str


def first_sight(member: Member, finished: set[UUID]) -> MemberLine:
    """A member before their note was read; `finished` are the entries that lack nothing."""
    known = member.attendance is not None
    ready = member.entry_id in finished if member.entry_id else known
    return MemberLine(member, words.here(member.attendance or ""), "", "", "", is_ready=ready)


def line_of(desk: Desk, member: Member, meeting: Answers) -> MemberLine:
    """One member as the list shows them, with what their note says.

    Their note has what the meeting says now, also while that was not written into it yet.
    """
    code = member.attendance or ""
    if member.entry_id is None:
        return MemberLine(member, words.here(code), "", "", "", member.attendance is not None)
    try:
        opened = documents.open_draft(desk, member.entry_id)
    except DocumentError:
        signed = words.state(ready=True, written=True, signed=True)
        return MemberLine(member, words.here(code), "", "", signed, is_ready=True)
    told = str(opened.answers.value("response") or "")
    ready = not _missing(desk, opened, member, meeting)
    state = words.state(ready=ready, written=bool(told), signed=False)
    return MemberLine(member, words.here(code), told, _steps(opened.answers), state, ready)


def lacks(desk: Desk, member: Member, meeting: Answers) -> list[StillLacking]:
    """What a member, or their note, still needs beside what the meeting says for all."""
    if member.attendance is None:
        say = words.lacks(member.name, words.here(""))
        return [StillLacking(member.row, "group.attendance", say)]
    if member.entry_id is None:
        return []
    try:
        opened = documents.open_draft(desk, member.entry_id)
    except DocumentError:
        return []
    missing = _missing(desk, opened, member, meeting)
    return [
        StillLacking(member.row, one.link_id, words.lacks(member.name, one.words))
        for one in lacking(opened.answers.form, missing)
    ]


def _missing(desk: Desk, opened: OpenDraft, member: Member, meeting: Answers) -> list[str]:
    """What is left to ask in a member's own note."""
    missing = documents.missing(desk, opened, groups.in_step(opened.answers, meeting, member))
    own = member.attendance is Attendance.PART
    return [one for one in missing if own or one not in _FOR_EACH]


def _steps(answers: Answers) -> str:
    rows = answers.rows_of("next_steps")
    return "; ".join(str(answers.value("next_steps.text", row) or "") for row in rows)
