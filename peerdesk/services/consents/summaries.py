"""Papers about sharing as lists show them, each with where it stands today."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from peerdesk.domain.consents.listing import ConsentFilter, ConsentLine, ConsentPlace, Today
from peerdesk.domain.consents.papers import PaperKind
from peerdesk.domain.consents.records import Moment
from peerdesk.domain.consents.standing import ConsentStanding
from peerdesk.services.desk import Desk
from peerdesk.services.programme import now_in
from peerdesk.storage import consents as rows
from peerdesk.storage.session import Session

_PAGE = 50
_ENDING_SHOWN = 500


@dataclass(frozen=True, slots=True)
class ConsentSummary:
    """One line about one paper, as it stands at the moment it was asked for.

    `recipients` are names as the paper has them; `signed_at` is an instant for what was signed
    here, a day for what was signed elsewhere, None for a draft. `days_left` counts from today, 0
    on the last day; `ended_at` is when it stopped counting. `revokes` and `replaces` are the
    papers it acts on.
    """

    document_id: UUID
    person_id: UUID
    person_name: str
    identifier: str
    author_id: UUID
    paper: PaperKind
    title: str
    language: str
    recipients: tuple[str, ...]
    party_ids: tuple[UUID, ...]
    purposes: tuple[str, ...]
    categories: tuple[str, ...]
    signed_at: Moment | None
    expires_on: date | None
    expiry_event: str
    days_left: int | None
    standing: ConsentStanding
    ended_at: Moment | None
    needs_writing: bool
    is_on_paper: bool
    has_open_draft: bool
    changed_at: datetime
    revokes: UUID | None
    replaces: UUID | None


def summary(desk: Desk, document_id: UUID) -> ConsentSummary:
    """One line about one paper. Raises DocumentNotFound."""
    with desk.vault.reading() as session:
        return line(desk, session, document_id)


def of_person(desk: Desk, person_id: UUID) -> tuple[ConsentSummary, ...]:
    """A person's papers: those in force first, then drafts, then the rest; the newest first."""
    with desk.vault.reading() as session:
        today = now_in(desk, session)
        found = [summary_of(one, today) for one in rows.of_person(session, person_id)]
    return tuple(sorted(found, key=lambda one: _rank(one.standing)))


def consents(
    desk: Desk, wanted: ConsentFilter, after: ConsentSummary | None = None, limit: int = _PAGE
) -> tuple[ConsentSummary, ...]:
    """Papers that fit `wanted` and follow `after`, the last sealed or begun first."""
    place = ConsentPlace(after.changed_at, after.document_id) if after else None
    with desk.vault.reading() as session:
        today = now_in(desk, session)
        found = rows.listed(session, wanted, today, place, limit)
        return tuple(summary_of(one, today) for one in found)


def count(desk: Desk, wanted: ConsentFilter) -> int:
    """How many papers fit. Safe to call from the background."""
    with desk.vault.reading() as session:
        return rows.count(session, wanted, now_in(desk, session))


def ending(desk: Desk, within_days: int) -> tuple[ConsentSummary, ...]:
    """Papers in force whose last day is at most so many days ahead, the first to end first."""
    with desk.vault.reading() as session:
        today = now_in(desk, session)
        last = today.day + timedelta(days=within_days)
        return _in_force(rows.ending(session, today.day, last, _ENDING_SHOWN), today)


def needing_writing(desk: Desk) -> tuple[ConsentSummary, ...]:
    """Papers taken back aloud that nobody has in writing yet."""
    with desk.vault.reading() as session:
        today = now_in(desk, session)
        return tuple(summary_of(one, today) for one in rows.needing_writing(session))


def open_events(desk: Desk) -> tuple[ConsentSummary, ...]:
    """Papers in force that end with an event; asked about every month (`consent.md` §8.4)."""
    with desk.vault.reading() as session:
        return _in_force(rows.open_events(session), now_in(desk, session))


def line(desk: Desk, session: Session, document_id: UUID) -> ConsentSummary:
    """One line about one paper, for services inside a transaction. Raises DocumentNotFound."""
    return summary_of(rows.record(session, document_id), now_in(desk, session))


def summary_of(found: ConsentLine, today: Today) -> ConsentSummary:
    """The line of a paper as it stands now."""
    columns, standing = found.columns, today.standing(found)
    return ConsentSummary(
        document_id=found.document_id,
        person_id=found.person_id,
        person_name=found.person_name,
        identifier=found.identifier,
        author_id=found.author_id,
        paper=columns.paper,
        title=columns.title,
        language=columns.language,
        recipients=columns.recipients,
        party_ids=columns.party_ids,
        purposes=columns.purposes,
        categories=columns.categories,
        signed_at=_signed(found),
        expires_on=columns.expires_on,
        expiry_event=columns.expiry_event,
        days_left=_days_left(found, today, standing),
        standing=standing,
        ended_at=_ended(found, standing),
        needs_writing=found.ends.needs_writing,
        is_on_paper=columns.is_on_paper,
        has_open_draft=found.has_open_draft,
        changed_at=found.changed_at,
        revokes=columns.revokes,
        replaces=columns.replaces,
    )


def _in_force(found: list[ConsentLine], today: Today) -> tuple[ConsentSummary, ...]:
    shown = (summary_of(one, today) for one in found)
    return tuple(one for one in shown if one.standing.is_in_force)


def _rank(standing: ConsentStanding) -> int:
    if standing.is_in_force:
        return 0
    return 1 if standing is ConsentStanding.DRAFT else 2


def _signed(found: ConsentLine) -> Moment | None:
    if found.sealed_at is None:
        return None
    return found.columns.signed_at or found.columns.signed_on or found.sealed_at


def _days_left(found: ConsentLine, today: Today, standing: ConsentStanding) -> int | None:
    last = found.columns.expires_on
    return (last - today.day).days if last is not None and standing.is_in_force else None


def _ended(found: ConsentLine, standing: ConsentStanding) -> Moment | None:
    """The moment it stopped counting, as its standing tells it."""
    ends, columns = found.ends, found.columns
    days = (columns.expires_on, ends.occurred_on, ends.ended_on)
    first_day = min((day for day in days if day is not None), default=None)
    moments: dict[ConsentStanding, Moment | None] = {
        ConsentStanding.ENTERED_IN_ERROR: ends.in_error,
        ConsentStanding.SUPERSEDED: ends.superseded,
        ConsentStanding.REVOKED: ends.revoked,
        ConsentStanding.EXPIRED: first_day,
    }
    return moments.get(standing)
