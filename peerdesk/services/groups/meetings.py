"""A group's meeting: begun, begun like the last one, opened again to add somebody."""

from dataclasses import dataclass, field
from uuid import UUID

from peerdesk.domain.contact_notes import ContactType, Outcome
from peerdesk.forms.answers import Answers
from peerdesk.forms.enablement import Enablement
from peerdesk.forms.facts import Facts
from peerdesk.forms.group_reading import Group, group
from peerdesk.services import documents, prefill, signing
from peerdesk.services.desk import Desk, new_id
from peerdesk.services.note_columns import coded
from peerdesk.services.stored_forms import answers_of, stored_form
from peerdesk.storage import drafts, parts, revisions
from peerdesk.storage.session import Session

_ALIKE = ("group.title", "modality", "setting", "place_detail", "no_goal_reason", "no_goal_words")
"""What one meeting of a group has in common with the next; never its text."""

_Stored = tuple[str, str, bytes]
"""The form with its hash, and the answers, as they are stored."""


@dataclass(frozen=True, slots=True)
class LastMeeting:
    """The worker's last meeting: its name and who was on its list, by their ids."""

    meeting_id: UUID
    title: str
    people: tuple[UUID, ...]


def start(desk: Desk) -> UUID:
    """Start a meeting with an empty roster."""
    document_id = new_id(desk)
    with desk.vault.writing() as session:
        form = desk.forms[documents.CONTACT_NOTE]
        first = prefill.answers(form, session, None, ContactType.GROUP)
        first = first.with_answer("group.is_meeting", values=True)
        first = first.with_answer("outcome", coded(form, "outcome", Outcome.ATTENDED))
        documents.start_in(session, desk, document_id, None, first)
    return document_id


def last_one(desk: Desk, before: UUID) -> LastMeeting | None:
    """The worker's last meeting other than `before`, None for the first."""
    with desk.vault.reading() as session:
        found = parts.last_whole(session, desk.signer.worker_id, ContactType.GROUP, before)
        answers = None if found is None else stored_answers(session, desk, found)
        if found is None or answers is None:
            return None
        read = group_of(answers)
    ids = tuple(one.person_id for one in read.members if one.person_id is not None)
    return LastMeeting(found, read.title, ids)


def like(desk: Desk, answers: Answers, last: LastMeeting) -> Answers:
    """A meeting's answers with the name, the place and the goal reason of the last one.

    What is answered already stays.
    """
    with desk.vault.reading() as session:
        before = stored_answers(session, desk, last.meeting_id)
    for link_id in _ALIKE:
        if before is not None and answers.value(link_id) is None:
            answers = answers.with_answer(link_id, before.value(link_id))
    return answers


def correct(desk: Desk, meeting_id: UUID) -> None:
    """Open a signed meeting again, for somebody who was there and is not on its list.

    The signed roster stays readable; the correction has one of its own.
    Raises NotSigned, NotTheAuthor.
    """
    signing.add_amendment(desk, meeting_id)


def meeting_of(desk: Desk, document_id: UUID) -> UUID | None:
    """The meeting a note belongs to, or is; None for any other note."""
    with desk.vault.reading() as session:
        return meeting_in(session, desk, document_id)


def meeting_in(session: Session, desk: Desk, document_id: UUID) -> UUID | None:
    """`meeting_of` within a transaction of the caller's."""
    if Meetings().around(session, desk, document_id) is None:
        return None
    whole = parts.whole_of(session, document_id)
    return document_id if whole is None else whole


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting as it stands: its answers, and what they say about the group."""

    answers: Answers
    group: Group


@dataclass(slots=True)
class Meetings:
    """Meetings that were read, each only once as long as it stays as it is.

    For going through the notes of one: two hundred members are a hundred kilobytes to read.
    """

    _read: dict[UUID, tuple[_Stored, Meeting]] = field(default_factory=dict)

    def around(self, session: Session, desk: Desk, document_id: UUID) -> Meeting | None:
        """The meeting a note belongs to, or is; None for any other note."""
        whole = parts.whole_of(session, document_id) or document_id
        stored = _stored(session, whole)
        if stored is None:
            return None
        known = self._read.get(whole)
        if known is None or known[0] != stored:
            answers = _answers(session, desk, stored)
            known = self._read[whole] = stored, Meeting(answers, group_of(answers))
        return known[1] if known[1].group.is_meeting else None


def stored_answers(session: Session, desk: Desk, document_id: UUID) -> Answers | None:
    """The answers of a note as they stand: of its open draft, else those signed last."""
    stored = _stored(session, document_id)
    return None if stored is None else _answers(session, desk, stored)


def _stored(session: Session, document_id: UUID) -> _Stored | None:
    draft = drafts.draft(session, document_id)
    if draft is not None:
        return draft.form, draft.form_sha256, draft.response
    signed = [one for one in revisions.of(session, document_id) if one.response]
    return (signed[-1].form, signed[-1].form_sha256, signed[-1].response) if signed else None


def _answers(session: Session, desk: Desk, stored: _Stored) -> Answers:
    form, form_sha256, response = stored
    return answers_of(stored_form(session, desk.forms, form, form_sha256), response)


def finished_entries(desk: Desk, meeting_id: UUID) -> set[UUID]:
    """The members' entries that lack nothing any more: ready to be signed, or signed."""
    with desk.vault.reading() as session:
        return parts.finished(session, meeting_id)


def group_of(answers: Answers) -> Group:
    """What a note's answers say about its group."""
    return group(Facts(answers, Enablement(answers.form).state(answers)))
