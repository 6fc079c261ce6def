"""An outreach round: its counts in one note, and a note of its own for everyone met by name.

The counts are about nobody. Whoever was met is known by the name they gave or a nickname, as a
record of their own that can be put together with a person later (`services.aliases`).
"""

from datetime import datetime
from uuid import UUID

from peerdesk.domain.contact_notes import ContactType, Modality, NoGoalReason, Outcome
from peerdesk.domain.documents import ContactFilter, DocumentStatus
from peerdesk.domain.errors import DocumentError
from peerdesk.domain.people import PersonDetails
from peerdesk.forms.answers import Answers
from peerdesk.forms.readings import contact_note
from peerdesk.forms.values import PartialDateTime
from peerdesk.services import aliases, documents, people
from peerdesk.services.desk import Desk
from peerdesk.services.documents import OpenDraft, Writing
from peerdesk.services.note_columns import coded
from peerdesk.storage import goals, lists, parts, rounds

_LOOKED_BACK = 20  # of one's own notes of outreach, for where the last round was


def start(desk: Desk) -> UUID:
    """Begin a round: a note of counts, in the place of this worker's last round."""
    document_id = documents.start_note(desk, None, ContactType.OUTREACH)
    opened = documents.open_draft(desk, document_id)
    answers = opened.answers.with_answer("outreach.is_tally", values=True)
    answers = answers.with_answer("zone", desk.clock.zone())
    if place := _last_place(desk):
        answers = answers.with_answer("place_detail", place)
    documents.save(desk, opened, Writing(answers))
    return document_id


def begun(desk: Desk) -> UUID | None:
    """The round this worker is writing, the newest first; None without any."""
    wanted = ContactFilter(
        status=DocumentStatus.DRAFT,
        contact_type=ContactType.OUTREACH,
        author_id=desk.signer.worker_id,
    )
    with desk.vault.reading() as session:
        found = lists.contacts(session, wanted, None, _LOOKED_BACK)
    about_nobody = (line.document_id for line in found if line.person_id is None)
    return next((one for one in about_nobody if is_round(desk, one)), None)


def is_round(desk: Desk, document_id: UUID) -> bool:
    """Whether a draft of this worker holds the counts of a round."""
    try:
        opened = documents.open_draft(desk, document_id)
    except DocumentError:
        return False
    return contact_note(opened.answers).outreach.is_tally


def met_on(desk: Desk, tally_id: UUID) -> tuple[UUID, ...]:
    """The notes of those met on a round that are still being written, in their order."""
    with desk.vault.reading() as session:
        found = [lists.summary(session, one) for one in parts.parts(session, tally_id)]
    drafts = (one for one in found if one.status is DocumentStatus.DRAFT)
    return tuple(one.document_id for one in drafts if one.author_id == desk.signer.worker_id)


def meet(desk: Desk, tally_id: UUID, person_id: UUID) -> UUID:
    """Begin the note of somebody met; the same person met twice on a round has one note.

    That they were met, in person, is what the list says; all else is asked. Raises PersonNotFound.
    """
    person_id = aliases.now_with(desk, person_id)
    for known in met_on(desk, tally_id):
        with desk.vault.reading() as session:
            if lists.summary(session, known).person_id == person_id:
                return known
    document_id = documents.start_note(desk, person_id, ContactType.OUTREACH)
    opened = documents.open_draft(desk, document_id)
    answers = _as_met(opened, is_first=_is_first(desk, person_id))
    if not _has_goals(desk, person_id):
        reason = coded(opened.form, "no_goal_reason", NoGoalReason.ENGAGEMENT_BEFORE_PLAN)
        answers = answers.with_answer("no_goal_reason", reason)
    answers = on_the_round(answers, documents.open_draft(desk, tally_id).answers)
    documents.save(desk, opened, Writing(answers))
    with desk.vault.writing() as session:
        parts.add(session, document_id, tally_id)
    return document_id


def meet_new(desk: Desk, tally_id: UUID, name: str, identifier: str = "") -> UUID:
    """Begin the note of somebody nobody knows yet, under the name they gave. Raises NameMissing."""
    details = PersonDetails(name, identifier=identifier, is_alias=True)
    return meet(desk, tally_id, people.add(desk, details))


def follow_round(desk: Desk, tally_id: UUID) -> None:
    """Bring time and place of the round into the notes of those met on it.

    A time of their own stays where it lies within the round.
    """
    whole = documents.open_draft(desk, tally_id).answers
    for document_id in met_on(desk, tally_id):
        opened = documents.open_draft(desk, document_id)
        answers = on_the_round(opened.answers, whole)
        if answers != opened.answers:
            kept = opened.draft
            writing = Writing(answers, kept.cursor, kept.narrative_format, kept.reason)
            documents.save(desk, opened, writing)


def leave_out(desk: Desk, document_id: UUID) -> None:
    """Give up the note of somebody who was not met after all. Raises NotTheAuthor."""
    documents.discard(desk, document_id)


def give_up(desk: Desk, tally_id: UUID) -> None:
    """Give up a round with the notes on it. Raises NotTheAuthor."""
    for document_id in met_on(desk, tally_id):
        documents.discard(desk, document_id)
    documents.discard(desk, tally_id)


def _last_place(desk: Desk) -> str:
    """The part of town of this worker's last signed round, "" before the first."""
    wanted = ContactFilter(
        contact_type=ContactType.OUTREACH, author_id=desk.signer.worker_id, is_signed=True
    )
    with desk.vault.reading() as session:
        found = lists.contacts(session, wanted, None, _LOOKED_BACK)
    tallies = (line for line in found if line.person_id is None)
    return next((line.columns.opening for line in tallies if line.columns.opening), "")


def _has_goals(desk: Desk, person_id: UUID) -> bool:
    with desk.vault.reading() as session:
        return any(goal.is_offered for goal in goals.goals(session, person_id))


def _is_first(desk: Desk, person_id: UUID) -> bool:
    with desk.vault.reading() as session:
        return rounds.met_before(session, person_id, desk.clock.now()) == (None, None)


def _as_met(opened: OpenDraft, *, is_first: bool) -> Answers:
    form, answers = opened.form, opened.answers
    for link_id, code in (("outcome", Outcome.ATTENDED), ("modality", Modality.IN_PERSON)):
        answers = answers.with_answer(link_id, coded(form, link_id, code))
    return answers.with_answer("outreach.first_contact", is_first)


def on_the_round(answers: Answers, whole: Answers) -> Answers:
    """The answers of a meeting with the round's place, and its start unless they have their own."""
    answers = answers.with_answer("place_detail", whole.value("place_detail"))
    start, end = _moment(whole, "start_at"), _moment(whole, "end_at")
    own = _moment(answers, "start_at")
    if start is None or (own and end and start <= own <= end):
        return answers
    answers = answers.with_answer("start_at", whole.value("start_at")).with_answer("end_at", None)
    return answers.with_answer("zone", whole.value("zone"))


def _moment(answers: Answers, link_id: str) -> datetime | None:
    value = answers.value(link_id)
    return value.moment() if isinstance(value, PartialDateTime) else None
