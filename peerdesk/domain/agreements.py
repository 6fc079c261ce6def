"""Written agreements and court orders on file (42 CFR 2.11, 2.52, 2.53, 2.61-2.67)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final
from uuid import UUID

from peerdesk.domain.consents.records import NOTHING, Agreement, CourtOrder, Words


class AgreementKind(StrEnum):
    """What a written agreement is for. Codes never change meaning."""

    QSO = "qso"
    RESEARCH = "research"
    AUDIT = "audit"
    CONTRACTOR = "contractor"


TERMS: Final[Mapping[AgreementKind, tuple[str, ...]]] = MappingProxyType(
    {
        AgreementKind.QSO: ("bound_by_part2", "resists_proceedings"),
        AgreementKind.RESEARCH: ("hipaa_or_human_subjects_approval",),
        AgreementKind.AUDIT: ("limits_use_and_destroys",),
        AgreementKind.CONTRACTOR: (),
    }
)
"""The promises each kind must hold to count (2.11, 2.52(a), 2.53)."""


@dataclass(frozen=True, slots=True)
class WrittenAgreement:
    """One agreement: in force from `signed_on` through `ends_on`, for good without one."""

    agreement_id: UUID
    kind: AgreementKind
    party_id: UUID
    signed_on: date
    ends_on: date | None = None
    terms: Words = NOTHING
    note: str = ""

    def as_agreement(self) -> Agreement:
        """As the rules see it."""
        return Agreement(
            id=str(self.agreement_id),
            type=str(self.kind),
            party_id=str(self.party_id),
            signed_on=self.signed_on,
            ends_on=self.ends_on,
            terms=self.terms,
        )


class OrderSection(StrEnum):
    """Under which section a court ordered."""

    NONCRIMINAL = "2.64"
    CRIMINAL = "2.65"
    INVESTIGATION = "2.66"


@dataclass(frozen=True, slots=True)
class WrittenOrder:
    """One court order; it permits, and only a subpoena beside it compels (2.61).

    `person_id` is None for an order about the programme itself (2.66). `findings` says that the
    court found what the section asks for; `covers_notes` that it names counselling notes.
    """

    order_id: UUID
    section: OrderSection
    party_id: UUID
    issued_on: date
    person_id: UUID | None = None
    expires_on: date | None = None
    has_subpoena: bool = False
    has_findings: bool = False
    categories: Words = NOTHING
    covers_notes: bool = False
    note: str = ""

    def as_order(self) -> CourtOrder:
        """As the rules see it."""
        return CourtOrder(
            id=str(self.order_id),
            type=str(self.section),
            issued_on=self.issued_on,
            expires_on=self.expires_on,
            subpoena=self.has_subpoena,
            findings=self.has_findings,
            recipient_id=str(self.party_id),
            categories=self.categories,
            covers_notes=self.covers_notes,
        )
