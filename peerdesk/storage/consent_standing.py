"""Where a paper stands, said for the database; a test holds it equal to `consents.standing`."""

from datetime import timedelta

from sqlalchemy import ColumnElement, and_, false, func, not_, or_

from peerdesk.domain.consents.listing import Today
from peerdesk.domain.consents.standing import SOON_DAYS, ConsentStanding
from peerdesk.storage.tables import ConsentRow, DocumentRow


def in_standing(standing: ConsentStanding, today: Today) -> ColumnElement[bool]:
    """The condition that a paper stands so; the first of the standings that fits holds.

    What stands on record has happened, whatever the clock says (`consents.known`).
    """
    tests = {
        ConsentStanding.ENTERED_IN_ERROR: ConsentRow.error_at.is_not(None),
        ConsentStanding.DRAFT: DocumentRow.revision == 0,
        ConsentStanding.SUPERSEDED: ConsentRow.superseded_at.is_not(None),
        ConsentStanding.REVOKED: _is_revoked(today),
        ConsentStanding.EXPIRED: _is_over(today),
        ConsentStanding.ENDING_SOON: _true(
            ConsentRow.expires_on <= today.day + timedelta(days=SOON_DAYS)
        ),
    }
    earlier = list(tests)
    if standing in tests:
        earlier = earlier[: earlier.index(standing)]
        return and_(*(not_(tests[one]) for one in earlier), tests[standing])
    return and_(*(not_(tests[one]) for one in earlier))


def is_in_force(today: Today) -> ColumnElement[bool]:
    """The condition that a paper counts today, ending soon or not."""
    kinds = (ConsentStanding.ACTIVE, ConsentStanding.ENDING_SOON)
    return or_(*(in_standing(each, today) for each in kinds))


def _is_revoked(today: Today) -> ColumnElement[bool]:
    is_taken_back = ConsentRow.revoked_on.is_not(None)
    if today.can_always_revoke:
        return is_taken_back
    from_then = ConsentRow.revoked_on >= ConsentRow.revocable_from
    return and_(is_taken_back, or_(ConsentRow.revocable_from.is_(None), from_then))


def _is_over(today: Today) -> ColumnElement[bool]:
    return or_(
        _true(ConsentRow.expires_on < today.day),
        ConsentRow.occurred_on.is_not(None),
        _true(ConsentRow.ended_on <= today.day),
    )


def _true(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    """The condition, with "unknown" read as no, so that its opposite can be asked for."""
    return func.coalesce(condition, false())
