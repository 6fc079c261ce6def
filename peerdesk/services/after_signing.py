"""What follows from a signature: lists, search, steps, what was given, whom to ask after.

All of it is derived from what was signed, and made anew by `services.rebuild`.
"""

from peerdesk.domain.contact_notes import NextStepBy
from peerdesk.domain.documents import ContactColumns, RevisionKind
from peerdesk.domain.goals import NextStep
from peerdesk.services import check_ins, entered_elsewhere, note_columns, referrals
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.services.sealing import Sealing
from peerdesk.storage import drafts, goals, people, revisions, search, travel
from peerdesk.storage.session import Session


def bring_up_to_date(
    desk: Desk, session: Session, sealed: Sealing, columns: ContactColumns
) -> None:
    """Bring what else knows of a note up to date with what was signed of it."""
    if sealed.draft.kind is RevisionKind.ADDENDUM:
        _index_addendum(session, sealed, columns)
    elif sealed.draft.kind is RevisionKind.ENTERED_IN_ERROR:
        _forget(desk, session, sealed)
    else:
        _know(desk, session, sealed, columns)
    document_id, person_id = sealed.draft.document_id, sealed.draft.person_id
    entered_elsewhere.was_signed(desk, session, document_id, person_id, sealed.draft.kind)
    if person_id is not None:
        people.find_last_contact(session, person_id)


def _index_addendum(session: Session, sealed: Sealing, columns: ContactColumns) -> None:
    document_id = sealed.draft.document_id
    text = f"{search.written(session, document_id)}\n{sealed.reason}"
    search.index(session, document_id, columns.happened_at, text)


def _forget(desk: Desk, session: Session, sealed: Sealing) -> None:
    document_id, written = sealed.draft.document_id, stamp(desk)
    search.forget(session, document_id)
    goals.replace_steps(session, document_id, (), written)
    referrals.forget_given(session, document_id, written)
    check_ins.forget(session, document_id)


def _know(desk: Desk, session: Session, sealed: Sealing, columns: ContactColumns) -> None:
    """The answers themselves are new."""
    document_id, person_id, written = sealed.draft.document_id, sealed.draft.person_id, stamp(desk)
    drafts.set_columns(session, document_id, columns, ready=True)
    text = note_columns.text_to_find(sealed.answers, revisions.of(session, document_id))
    search.index(session, document_id, columns.happened_at, text)
    _keep_steps(desk, session, sealed)
    given_to = referrals.Whose(document_id, person_id, columns.service_date)
    referrals.keep_given(session, given_to, sealed.answers, written)
    asked_after = check_ins.Whose(document_id, person_id, columns.zone)
    check_ins.keep_named(session, asked_after, sealed.answers, written)
    travel.follow(session, document_id, columns.service_date)


def _keep_steps(desk: Desk, session: Session, sealed: Sealing) -> None:
    person_id, document_id = sealed.draft.person_id, sealed.draft.document_id
    if person_id is None:
        return
    steps = [
        NextStep(
            new_id(desk),
            person_id,
            document_id,
            step.text,
            NextStepBy(step.who) if step.who in set(NextStepBy) else NextStepBy.PERSON,
            step.who_other,
            step.by_when,
            step.when_text,
        )
        for step in note_columns.next_steps(sealed.answers)
    ]
    goals.replace_steps(session, document_id, steps, stamp(desk))
