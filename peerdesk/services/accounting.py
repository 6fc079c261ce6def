"""What was shared with whom: the disclosure log as the person may have it.

42 CFR 2.25, 45 CFR 164.528. Which entries a view holds is decided in `domain.accounting`; here
they are read, with what came of each and the names that go with the ids.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from peerdesk.domain.accounting import (
    AccountingView,
    Outcome,
    earliest_day,
    in_period,
    is_in_view,
    outcomes,
)
from peerdesk.domain.consents.reasons import Reason
from peerdesk.domain.sharing import SharingPurpose
from peerdesk.domain.trail import Disclosure, EmergencyRecord
from peerdesk.services.desk import Desk
from peerdesk.services.merged_disclosures import disclosures_of
from peerdesk.services.programme import facts_in, programme_zone
from peerdesk.storage import settings, trail
from peerdesk.storage.session import Session


@dataclass(frozen=True, slots=True)
class AccountingAsked:
    """Whose disclosures, of which local days (both included), by which rule.

    Without `from_day` as far back as the rule reaches.
    """

    person_id: UUID
    to_day: date
    from_day: date | None = None
    view: AccountingView = AccountingView.EVERYTHING


@dataclass(frozen=True, slots=True)
class AccountingLine:
    """One disclosure: `receiver` is empty where it was the person or somebody inside.

    `at` is an instant. `what` are short words, else `categories` codes say it. `reason` is a code
    of the decision, empty for entries from before consents were weighed.
    """

    disclosure_id: UUID
    at: datetime
    purpose: SharingPurpose
    receiver: str
    address: str
    what: str
    categories: tuple[str, ...]
    record_count: int
    for_what: str
    reason: str
    medium: str
    worker: str
    outcome: Outcome
    emergency: EmergencyRecord | None = None
    consent_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Accounting:
    """What was asked for with its first day worked out, the day it was made, and the lines."""

    asked: AccountingAsked
    first_day: date | None
    lines: tuple[AccountingLine, ...]


def accounting(desk: Desk, asked: AccountingAsked) -> Accounting:
    """The disclosures that fit, the newest first."""
    with desk.vault.reading() as session:
        return read(desk, session, asked)


def read(desk: Desk, session: Session, asked: AccountingAsked) -> Accounting:
    """The same for services inside a transaction."""
    zone = programme_zone(desk, facts_in(session))
    today = desk.clock.now().astimezone(zone).date()
    first = _first_day(asked, today)
    found = [
        one
        for one in disclosures_of(session, asked.person_id)
        if is_in_view(one, asked.view) and in_period(one, first or date.min, asked.to_day, zone)
    ]
    return Accounting(asked, first, tuple(_lines(session, asked.person_id, found)))


def _first_day(asked: AccountingAsked, today: date) -> date | None:
    """A rule never reaches further back than it says, whatever was asked."""
    days = [day for day in (asked.from_day, earliest_day(asked.view, today)) if day is not None]
    return max(days, default=None)


def _lines(
    session: Session, person_id: UUID, found: Sequence[Disclosure]
) -> Iterable[AccountingLine]:
    names = {worker.worker_id: worker.name for worker in settings.workers(session)}
    subjects = {person_id, *(one.person_id for one in found)}
    came = outcomes(entry for one in subjects for entry in trail.about(session, one))
    for one in found:
        is_outside = one.purpose is SharingPurpose.OUTSIDE
        is_emergency = one.reason == Reason.ALLOW_MEDICAL_EMERGENCY
        yield AccountingLine(
            disclosure_id=one.disclosure_id,
            at=one.at,
            purpose=one.purpose,
            receiver=one.recipient if is_outside else "",
            address=one.recipient_address,
            what=one.what,
            categories=one.categories,
            record_count=len(one.document_ids),
            for_what=one.for_what,
            reason=one.reason or one.basis.partition(":")[0],
            medium=one.medium,
            worker=names.get(one.worker_id, ""),
            outcome=came.get(one.disclosure_id, Outcome.UNKNOWN),
            emergency=trail.emergency(session, one.disclosure_id) if is_emergency else None,
            consent_id=one.consent_id,
        )
