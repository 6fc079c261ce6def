"""What people ask about their records: received, put off once, answered, with their days."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from peerdesk.domain.askings import (
    Asking,
    AskingKind,
    AskingLine,
    AskingState,
    closed,
    due_on,
    put_off,
)
from peerdesk.domain.errors import AskingClosed, MomentAhead
from peerdesk.domain.text import clean
from peerdesk.domain.trail import Act
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.services.programme import now_in
from peerdesk.storage import askings as rows
from peerdesk.storage import people, trail
from peerdesk.storage.session import Session

_PAGE = 100


def askings(
    desk: Desk,
    *,
    person_id: UUID | None = None,
    state: AskingState | None = None,
    after: Asking | None = None,
    limit: int = _PAGE,
) -> tuple[AskingLine, ...]:
    """Requests that fit and follow `after`, the last received first."""
    with desk.vault.reading() as session:
        return tuple(rows.listed(session, person_id, state, after, limit))


def asking(desk: Desk, asking_id: UUID) -> Asking:
    """One request. Raises EntryNotFound."""
    with desk.vault.reading() as session:
        return rows.asking(session, asking_id)


def add_asking(
    desk: Desk,
    person_id: UUID,
    kind: AskingKind,
    what: str = "",
    *,
    received_on: date | None = None,
    document_id: UUID | None = None,
) -> UUID:
    """Write down what a person asked for, today or on the day it was received.

    Its last day to answer comes with it. Raises PersonNotFound, MomentAhead.
    """
    with desk.vault.writing() as session:
        people.summary(session, person_id)
        today = now_in(desk, session).day
        received = received_on or today
        if received > today:
            raise MomentAhead
        new = Asking(
            asking_id=new_id(desk),
            person_id=person_id,
            kind=kind,
            received_on=received,
            due_on=due_on(kind, received),
            what=clean(what).text.strip(),
            document_id=document_id,
        )
        rows.add(session, new, stamp(desk))
        _note(desk, session, new, "received")
    return new.asking_id


def put_off_asking(desk: Desk, asking_id: UUID, reason: str) -> Asking:
    """Put a request off once by thirty days; the person must be told the reason in writing.

    Raises EntryNotFound, AskingClosed, ReasonMissing, ExtensionNotPossible.
    """
    with desk.vault.writing() as session:
        today = now_in(desk, session).day
        changed = put_off(rows.asking(session, asking_id), clean(reason).text, today)
        return _changed(desk, session, changed, "put off")


def close_asking(desk: Desk, asking_id: UUID, state: AskingState, outcome: str = "") -> Asking:
    """Write down what came of a request; a refusal says why.

    Raises EntryNotFound, AskingClosed, ReasonMissing.
    """
    with desk.vault.writing() as session:
        today = now_in(desk, session).day
        changed = closed(rows.asking(session, asking_id), state, clean(outcome).text, today)
        return _changed(desk, session, changed, str(state))


def add_disagreement(desk: Desk, asking_id: UUID, statement: str) -> Asking:
    """Keep the person's own statement after a refusal; it goes with later copies (164.526(d)).

    Raises EntryNotFound, and AskingClosed where nothing was refused.
    """
    with desk.vault.writing() as session:
        before = rows.asking(session, asking_id)
        if before.state is not AskingState.REFUSED:
            raise AskingClosed
        changed = replace(before, disagreement=clean(statement).text.strip())
        return _changed(desk, session, changed, "disagreement")


def _changed(desk: Desk, session: Session, changed: Asking, detail: str) -> Asking:
    rows.change(session, changed)
    _note(desk, session, changed, detail)
    return changed


def _note(desk: Desk, session: Session, about: Asking, detail: str) -> None:
    act = Act.ASKING_CHANGED
    trail.add(session, new_id(desk), act, stamp(desk), about.person_id, f"{about.kind} {detail}")
