"""The address book: everyone outside the programme whom something may be told (`consent.md` §3).

What somebody is decides which rules reach them, so a kind stands for the classes the rules know.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final
from uuid import UUID

from peerdesk.domain.consents.records import NOTHING, Recipient, Words


class PartyKind(StrEnum):
    """What somebody outside the programme is. Codes never change meaning."""

    TREATING_PROVIDER = "treating_provider"
    MEDICAL_PERSONNEL = "medical_personnel"
    HEALTH_PLAN = "health_plan"
    OTHER_PAYER = "other_payer"
    COURT = "court"
    CRIMINAL_COURT = "criminal_court"
    PROBATION = "probation"
    ATTORNEY = "attorney"
    POLICE = "police"
    CHILD_PROTECTION = "child_protection"
    ADULT_PROTECTION = "adult_protection"
    HOUSING = "housing"
    SCHOOL = "school"
    EMPLOYER = "employer"
    FAMILY = "family"
    GUARDIAN = "guardian"
    REPRESENTATIVE = "representative"
    FRIEND = "friend"
    SUPPORT_WORKER = "support_worker"
    INTERMEDIARY = "intermediary"
    PUBLIC_HEALTH = "public_health"
    VITAL_STATISTICS = "vital_statistics"
    AUDITOR = "auditor"
    REGULATOR = "regulator"
    RESEARCHER = "researcher"
    SERVICE_ORGANIZATION = "service_organization"
    OTHER = "other"


PRIVATE: Final = frozenset(
    {PartyKind.FAMILY, PartyKind.GUARDIAN, PartyKind.REPRESENTATIVE, PartyKind.FRIEND}
)
"""Private people: each belongs to one person's record, and is shown nowhere else."""

_CLASSES: Final[Mapping[PartyKind, Words]] = MappingProxyType(
    {
        PartyKind.TREATING_PROVIDER: frozenset({"treating_provider", "medical_personnel"}),
        PartyKind.MEDICAL_PERSONNEL: frozenset({"medical_personnel"}),
        PartyKind.HEALTH_PLAN: frozenset({"health_plan", "third_party_payer"}),
        PartyKind.OTHER_PAYER: frozenset({"third_party_payer"}),
        PartyKind.COURT: frozenset({"court"}),
        PartyKind.CRIMINAL_COURT: frozenset({"court", "criminal_justice"}),
        PartyKind.PROBATION: frozenset({"criminal_justice"}),
        PartyKind.ATTORNEY: frozenset({"attorney"}),
        PartyKind.POLICE: frozenset({"law_enforcement"}),
        PartyKind.CHILD_PROTECTION: frozenset({"child_protection_authority"}),
        PartyKind.ADULT_PROTECTION: frozenset({"adult_protection_authority"}),
        PartyKind.HOUSING: frozenset({"housing"}),
        PartyKind.SCHOOL: frozenset({"school"}),
        PartyKind.EMPLOYER: frozenset({"employer"}),
        PartyKind.FAMILY: frozenset({"family"}),
        PartyKind.GUARDIAN: frozenset({"family", "parent_guardian"}),
        PartyKind.REPRESENTATIVE: frozenset({"personal_representative"}),
        PartyKind.FRIEND: frozenset({"friend"}),
        PartyKind.SUPPORT_WORKER: frozenset({"support_worker"}),
        PartyKind.PUBLIC_HEALTH: frozenset({"public_health_authority"}),
        PartyKind.VITAL_STATISTICS: frozenset({"vital_statistics_authority"}),
        PartyKind.AUDITOR: frozenset({"qualified_auditor"}),
        PartyKind.REGULATOR: frozenset({"government_funder_or_regulator"}),
        PartyKind.RESEARCHER: frozenset({"researcher"}),
        PartyKind.SERVICE_ORGANIZATION: frozenset({"service_organization", "contractor"}),
    }
)
"""A family court is no part of criminal justice, a treatment court is (42 CFR 2.35(a))."""


@dataclass(frozen=True, slots=True)
class Party:
    """One entry: somebody outside the programme, under the name everybody knows them by.

    `covered_entity_or_ba` is told by them or known (45 CFR 160.103), `exchange` says that they
    pass records on to others (42 CFR 2.11). `person_id` is whose private entry it is, None for
    an entry everybody shares. A retired entry stays for what was told before.
    """

    party_id: UUID
    name: str
    kind: PartyKind
    covered_entity_or_ba: bool = False
    part2_program: bool = False
    exchange: bool = False
    address: str = ""
    phone: str = ""
    email: str = ""
    note: str = ""
    person_id: UUID | None = None
    retired_at: datetime | None = None


def classes_of(party: Party) -> Words:
    """The classes of `consent.md` that somebody of this kind belongs to."""
    return _CLASSES.get(party.kind, NOTHING)


def recipient_of(party: Party) -> Recipient:
    """The entry as somebody who asks; the rules match its id and classes, never its name."""
    return Recipient(
        id=str(party.party_id),
        name=party.name,
        classes=classes_of(party),
        covered_entity_or_ba=party.covered_entity_or_ba,
        part2_program=party.part2_program,
        exchange=party.exchange or party.kind is PartyKind.INTERMEDIARY,
    )
