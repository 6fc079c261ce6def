"""What a letter may draw on: times met, from signed contacts, and goals in the person's words."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from peerdesk.domain.contact_notes import ContactType, Outcome
from peerdesk.domain.documents import ContactFilter, DocumentSummary, Place
from peerdesk.domain.goals import GoalStatus
from peerdesk.forms.letter_reading import GoalTold, Meeting
from peerdesk.services.desk import Desk
from peerdesk.storage import goals, lists
from peerdesk.storage.session import Session

_PAGE = 200
_A_DAY = timedelta(days=1)  # zones differ: what counts is the local day of the contact itself
_MET = frozenset({Outcome.ATTENDED, Outcome.ATTENDED_PARTIAL, Outcome.LEFT_EARLY_SAFETY})
_WITHOUT_THE_PERSON = frozenset(
    {ContactType.TEAM, ContactType.COLLATERAL, ContactType.ATTEMPT, ContactType.ACTIVITY}
)


def met(desk: Desk, person_id: UUID, since: date, until: date) -> tuple[Meeting, ...]:
    """The times the person and the programme met in a period, the first one first.

    Only signed contacts in which they met count; both days are within.
    """
    with desk.vault.reading() as session:
        return met_in(session, person_id, since, until)


def met_in(session: Session, person_id: UUID, since: date, until: date) -> tuple[Meeting, ...]:
    """The same inside a transaction."""
    found = [
        _meeting(one)
        for one in _signed(session, person_id, since, until)
        if since <= one.columns.service_date <= until and _is_meeting(one)
    ]
    return tuple(sorted(found, key=lambda one: one.start))


def goals_to_tell(desk: Desk, person_id: UUID) -> tuple[GoalTold, ...]:
    """The person's goals, as they say them, for them to choose from."""
    with desk.vault.reading() as session:
        known = goals.goals(session, person_id)
    return tuple(
        GoalTold(str(goal.goal_id), goal.own_words)
        for goal in known
        if goal.own_words.strip() and goal.status is not GoalStatus.LET_GO and not goal.put_away
    )


def _signed(
    session: Session, person_id: UUID, since: date, until: date
) -> Iterator[DocumentSummary]:
    wanted = ContactFilter(
        person_id=person_id,
        from_at=datetime.combine(since - _A_DAY, time(), UTC) if since > date.min else None,
        until=datetime.combine(until, time(), UTC) + 2 * _A_DAY if until < _LAST else None,
        is_signed=True,
    )
    after: Place | None = None
    while page := lists.contacts(session, wanted, after, _PAGE):
        yield from page
        after = Place(page[-1].columns.happened_at, page[-1].document_id)


_LAST = date.max - 3 * _A_DAY


def _is_meeting(one: DocumentSummary) -> bool:
    columns = one.columns
    return columns.outcome in _MET and columns.contact_type not in _WITHOUT_THE_PERSON


def _meeting(one: DocumentSummary) -> Meeting:
    place = ZoneInfo(one.columns.zone)
    ended = one.columns.ended_at
    return Meeting(
        str(one.document_id),
        one.columns.happened_at.astimezone(place).replace(microsecond=0),
        ended.astimezone(place).replace(microsecond=0) if ended else None,
    )
