"""Papers on file, for the rules: a programme, a grown person, a sealed paper."""

from datetime import UTC, date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from peerdesk.domain.address_book import Party, PartyKind, recipient_of
from peerdesk.domain.consents.events import NO_END, ConsentEnds
from peerdesk.domain.consents.listing import ConsentColumns, ConsentLine
from peerdesk.domain.consents.papers import PaperKind
from peerdesk.domain.consents.records import (
    ConsentRecord,
    DisclosureRequest,
    Programme,
    Subject,
)
from peerdesk.domain.consents.vocabulary import Basis
from peerdesk.forms.consent_writing import RecipientKnown

ZONE = ZoneInfo("America/New_York")
PROGRAMME = Programme("vault-1", ZONE, "Bright Path Peer Center", covered_entity=True)
ADULT = Subject(birth_date=date(1980, 3, 1), age_of_majority=18)
SEALED = datetime(2026, 5, 14, 18, 0, tzinfo=UTC)
NOW = datetime(2026, 5, 14, 18, 0, tzinfo=UTC)
LATER = datetime(2026, 6, 1, 15, 0, tzinfo=UTC)


def a_line(
    sealed_at: datetime | None = SEALED, ends: ConsentEnds = NO_END, number: int = 1
) -> ConsentLine:
    """Where a paper is kept."""
    columns = ConsentColumns(PaperKind.GENERAL, "urn:x", "1.0.0", "en", "Permission to share")
    return ConsentLine(
        document_id=UUID(int=100 + number),
        person_id=UUID(int=1),
        person_name="Ana",
        identifier="AR",
        author_id=UUID(int=2),
        columns=columns,
        ends=ends,
        sealed_at=sealed_at,
        has_open_draft=sealed_at is None,
        changed_at=sealed_at or SEALED,
    )


def asked(
    to: RecipientKnown, purpose: str, *categories: str, proceeding: str | None = None
) -> DisclosureRequest:
    """A request by somebody of the address book, on the ground of a consent."""
    party = Party(to.party_id, to.name, PartyKind(to.kind), covered_entity_or_ba=to.covered)
    return DisclosureRequest(
        person_id=str(UUID(int=1)),
        basis=Basis.CONSENT,
        purpose=purpose,
        categories=frozenset(categories),
        recipient=recipient_of(party),
        proceeding_ref=proceeding,
    )


def on_record(*consents, restrictions=(), subject=ADULT) -> ConsentRecord:
    return ConsentRecord(PROGRAMME, subject, tuple(consents), tuple(restrictions))
