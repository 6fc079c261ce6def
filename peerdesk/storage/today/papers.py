"""What papers and promises bring: reviews, consents, requests, resources, emergencies."""

import json
from collections.abc import Iterable
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, String, cast, func, literal_column, select
from sqlalchemy.orm import Session

from peerdesk.domain.askings import AskingState
from peerdesk.domain.consents.listing import Today
from peerdesk.domain.consents.vocabulary import Basis
from peerdesk.domain.documents import DocumentKind
from peerdesk.domain.plans import PlanStanding
from peerdesk.domain.today import CONSENTS_AHEAD, TodayKind, TodayLine
from peerdesk.storage.consent_standing import is_in_force
from peerdesk.storage.tables import (
    AskingRow,
    ConsentRow,
    DisclosureRow,
    DocumentRow,
    EmergencyRow,
    PersonRow,
    PlanCopyRow,
    PlanRow,
    ReferralRow,
)
from peerdesk.storage.today.asked import (
    DAY,
    GIVEN_UNTIL,
    MOST,
    WORKER,
    Asked,
    Rows,
    code,
    not_put_off,
)

_WHO = (PersonRow.id.label("person_id"), PersonRow.chosen_name, PersonRow.identifier)
_WAITING: ColumnElement[bool] = literal_column("referral.result IN ('pending', 'waiting')")
_TO_TELL: ColumnElement[bool] = literal_column("plan_copy.to_tell = 1")
_NEEDS_WRITING: ColumnElement[bool] = literal_column("consent.needs_writing = 1")


def reviews(session: Session, asked: Asked) -> list[TodayLine]:
    """Plans in use that their person wants to look at again by now, the first day first."""
    return _lines(
        TodayKind.REVIEW, session.execute(reviews_query(), asked.values()), is_document=True
    )


@cache
def reviews_query() -> Rows:
    """The query behind `reviews`, so that a test can read its plan."""
    return (
        select(
            PlanRow.document_id.label("id"),
            *_WHO,
            PlanRow.title.label("text"),
            PlanRow.form_url.label("code"),
            PlanRow.review_on.label("day"),
        )
        .join(DocumentRow, DocumentRow.id == PlanRow.document_id)
        .join(PersonRow, PersonRow.id == DocumentRow.person_id)
        .where(PlanRow.review_on <= DAY, PlanRow.standing == PlanStanding.IN_USE)
        .where(DocumentRow.kind == code(DocumentKind.PLAN))
        .where(DocumentRow.author_id == WORKER)
        .where(not_put_off(TodayKind.REVIEW, PlanRow.document_id))
        .order_by(PlanRow.review_on)
        .limit(MOST)
    )


def older_copies(session: Session, asked: Asked) -> list[TodayLine]:
    """Plans in use of which somebody has an older version and was not told; `code` is how many."""
    found = session.execute(older_copies_query(), asked.values())
    return _lines(TodayKind.COPIES, found, is_document=True)


@cache
def older_copies_query() -> Rows:
    """The query behind `older_copies`, so that a test can read its plan."""
    return (
        select(
            PlanCopyRow.document_id.label("id"),
            *_WHO,
            PlanRow.title.label("text"),
            cast(func.count(), String).label("code"),
        )
        .join(PlanRow, PlanRow.document_id == PlanCopyRow.document_id)
        .join(DocumentRow, DocumentRow.id == PlanCopyRow.document_id)
        .join(PersonRow, PersonRow.id == DocumentRow.person_id)
        .where(_TO_TELL, PlanRow.standing == PlanStanding.IN_USE)
        .where(DocumentRow.kind == code(DocumentKind.PLAN))
        .where(DocumentRow.author_id == WORKER)
        .where(not_put_off(TodayKind.COPIES, PlanCopyRow.document_id))
        .group_by(PlanCopyRow.document_id)
        .order_by(PlanCopyRow.document_id)
        .limit(MOST)
    )


def consents_ending(session: Session, asked: Asked, today: Today) -> list[TodayLine]:
    """Consents in force that end within thirty days, the first to end first.

    `today` is the day where the programme is: that is when a consent ends.
    """
    found = session.execute(consents_ending_query(today), asked.values())
    return _lines(TodayKind.CONSENT_ENDING, found, is_document=True)


def consents_ending_query(today: Today) -> Rows:
    """The query behind `consents_ending`, so that a test can read its plan."""
    until = today.day + CONSENTS_AHEAD
    return (
        _consents(ConsentRow.expires_on)
        .where(ConsentRow.expires_on.between(today.day, until), is_in_force(today))
        .where(DocumentRow.author_id == WORKER)
        .where(not_put_off(TodayKind.CONSENT_ENDING, ConsentRow.document_id))
        .order_by(ConsentRow.expires_on, ConsentRow.document_id)
        .limit(MOST)
    )


def consents_to_write(session: Session, asked: Asked) -> list[TodayLine]:
    """Consents taken back aloud that nobody has in writing yet."""
    found = session.execute(consents_to_write_query(), asked.values())
    return _lines(TodayKind.CONSENT_WRITING, found, is_document=True)


@cache
def consents_to_write_query() -> Rows:
    """The query behind `consents_to_write`, so that a test can read its plan."""
    return (
        _consents(ConsentRow.revoked_on)
        .where(_NEEDS_WRITING)
        .where(not_put_off(TodayKind.CONSENT_WRITING, ConsentRow.document_id))
        .order_by(ConsentRow.document_id)
        .limit(MOST)
    )


def askings(session: Session, asked: Asked) -> list[TodayLine]:
    """Requests about records that wait for an answer, those without a last day first."""
    return _lines(TodayKind.ASKING, session.execute(askings_query(), asked.values()))


@cache
def askings_query() -> Rows:
    """The query behind `askings`, so that a test can read its plan."""
    return (
        select(
            AskingRow.id,
            *_WHO,
            AskingRow.what.label("text"),
            AskingRow.kind.label("code"),
            AskingRow.due_on.label("day"),
            AskingRow.received_on.label("since"),
        )
        .join(PersonRow, PersonRow.id == AskingRow.person_id)
        .where(AskingRow.state == code(AskingState.OPEN))
        .where(not_put_off(TodayKind.ASKING, AskingRow.id))
        .order_by(AskingRow.due_on, AskingRow.id)
        .limit(MOST)
    )


def referrals(session: Session, asked: Asked) -> list[TodayLine]:
    """Resources the worker gave a week ago or longer, without a word of what came of it."""
    return _lines(TodayKind.REFERRAL, session.execute(referrals_query(), asked.values()))


@cache
def referrals_query() -> Rows:
    """The query behind `referrals`, so that a test can read its plan."""
    return (
        select(
            ReferralRow.id,
            *_WHO,
            ReferralRow.document_id,
            ReferralRow.name.label("text"),
            ReferralRow.result.label("code"),
            ReferralRow.given_on.label("since"),
        )
        .join(DocumentRow, DocumentRow.id == ReferralRow.document_id)
        .outerjoin(PersonRow, PersonRow.id == ReferralRow.person_id)
        .where(_WAITING, ReferralRow.given_on <= GIVEN_UNTIL)
        .where(DocumentRow.author_id == WORKER)
        .where(not_put_off(TodayKind.REFERRAL, ReferralRow.id))
        .order_by(ReferralRow.given_on, ReferralRow.id)
        .limit(MOST)
    )


def emergencies(session: Session, asked: Asked) -> list[TodayLine]:
    """Disclosures in an emergency that nobody wrote up yet, the oldest first."""
    return _lines(TodayKind.EMERGENCY, session.execute(emergencies_query(), asked.values()))


@cache
def emergencies_query() -> Rows:
    """The query behind `emergencies`, so that a test can read its plan."""
    return (
        select(DisclosureRow.id, *_WHO, DisclosureRow.recipient.label("text"))
        .join(PersonRow, PersonRow.id == DisclosureRow.person_id)
        .outerjoin(EmergencyRow, EmergencyRow.disclosure_id == DisclosureRow.id)
        .where(DisclosureRow.basis_code == code(Basis.MEDICAL_EMERGENCY))
        .where(EmergencyRow.disclosure_id.is_(None))
        .order_by(DisclosureRow.at, DisclosureRow.id)
        .limit(MOST)
    )


def _consents(day: Any) -> Rows:  # noqa: ANN401 - a column of days
    return (
        select(
            ConsentRow.document_id.label("id"),
            *_WHO,
            ConsentRow.title.label("text"),
            ConsentRow.recipients,
            day.label("day"),
        )
        .join(DocumentRow, DocumentRow.id == ConsentRow.document_id)
        .join(PersonRow, PersonRow.id == DocumentRow.person_id)
        .where(DocumentRow.kind == code(DocumentKind.CONSENT))
    )


def _lines(kind: TodayKind, found: Iterable[Any], *, is_document: bool = False) -> list[TodayLine]:
    return [_line(kind, row._mapping, is_document=is_document) for row in found]  # noqa: SLF001 - SQLAlchemy's public name for a row as a mapping


def _line(kind: TodayKind, row: Any, *, is_document: bool) -> TodayLine:  # noqa: ANN401 - a row
    text = row.get("text") or ""
    if (recipients := row.get("recipients")) is not None:
        text = ", ".join(json.loads(recipients)) or text
    return TodayLine(
        kind,
        row["id"],
        row["person_id"],
        row["chosen_name"] or "",
        row["identifier"] or "",
        row["id"] if is_document else row.get("document_id"),
        text=text,
        code=row.get("code") or "",
        day=row.get("day"),
        since=row.get("since"),
    )
