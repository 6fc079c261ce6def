"""Papers about sharing as lists need them."""

from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from uuid import UUID

from peerdesk.domain.consents.events import ConsentEnds
from peerdesk.domain.consents.known import times_as_known
from peerdesk.domain.consents.moments import local_day
from peerdesk.domain.consents.papers import PaperKind
from peerdesk.domain.consents.standing import ConsentStanding, ConsentTimes, standing


@dataclass(frozen=True, slots=True)
class ConsentColumns:
    """What lists need of a paper, derived from its answers in one place.

    `recipients` are names as they stand on the paper, `party_ids` their entries in the address
    book. A paper signed elsewhere tells a day (`signed_on`), one signed here an instant.
    `expiry` is one of `ExpiryType`, or empty. `revokes` and `replaces` are the papers it acts on.
    """

    paper: PaperKind
    form_url: str
    form_version: str
    language: str
    title: str
    recipients: tuple[str, ...] = ()
    party_ids: tuple[UUID, ...] = ()
    purposes: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    signed_at: datetime | None = None
    signed_on: date | None = None
    expiry: str = ""
    expires_on: date | None = None
    expiry_event: str = ""
    revocable_from: date | None = None
    is_on_paper: bool = False
    revokes: UUID | None = None
    replaces: UUID | None = None


@dataclass(frozen=True, slots=True)
class ConsentLine:
    """One paper as the vault lists it; `changed_at` is when it was sealed, or begun.

    `identifier` is the person's short sign.
    """

    document_id: UUID
    person_id: UUID
    person_name: str
    identifier: str
    author_id: UUID
    columns: ConsentColumns
    ends: ConsentEnds
    sealed_at: datetime | None
    has_open_draft: bool
    changed_at: datetime

    def times(self, *, can_always_revoke: bool) -> ConsentTimes:
        """What decides where it stands; a covered entity honours a revocation at any time."""
        return ConsentTimes(
            is_signed=self.sealed_at is not None,
            expires_on=self.columns.expires_on,
            revocable_from=None if can_always_revoke else self.columns.revocable_from,
            ends=self.ends,
        )


@dataclass(frozen=True, slots=True)
class ConsentFilter:
    """Which papers a list shows; None or empty means everything.

    `name` holds words that the person's names must hold. `only_consents` leaves out the papers
    that let nothing be shared, `in_force` those that do not count today: consents under a merged
    alias among them, which open nothing of the whole record.
    """

    name: str = ""
    person_id: UUID | None = None
    standing: ConsentStanding | None = None
    paper: PaperKind | None = None
    only_consents: bool = False
    in_force: bool = False


@dataclass(frozen=True, slots=True)
class ConsentPlace:
    """Where a page of a list of papers ended: time and id, never time alone."""

    changed_at: datetime
    document_id: UUID


@dataclass(frozen=True, slots=True)
class Today:
    """The moment a list is looked at, where the programme is.

    `can_always_revoke` holds where the programme is a covered entity. `is_past` looks back to an
    earlier moment: what came after it had not happened yet.
    """

    at: datetime
    zone: tzinfo
    can_always_revoke: bool = True
    is_past: bool = False

    @property
    def day(self) -> date:
        """The day it is in the programme's zone."""
        return local_day(self.at, self.zone)

    def standing(self, line: ConsentLine) -> ConsentStanding:
        """Where a paper stands now."""
        times = line.times(can_always_revoke=self.can_always_revoke)
        if not self.is_past:
            times = times_as_known(times, self.at, self.zone)
        return standing(times, self.at, self.zone)
