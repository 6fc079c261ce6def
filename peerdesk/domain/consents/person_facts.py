"""What about a person decides who may sign (42 CFR 2.14, 2.15); asked only where it matters."""

from dataclasses import dataclass
from datetime import date

from peerdesk.domain.consents.records import Subject
from peerdesk.domain.consents.vocabulary import CapacityStatus


@dataclass(frozen=True, slots=True)
class LegalFacts:
    """The facts on record; a peer seldom knows a birth date, and need not.

    `adult_by` is a day on which the person was known to be grown up. `representative_right` says
    by what right `representative_name` acts for them.
    """

    birth_date: date | None = None
    adult_by: date | None = None
    died_on: date | None = None
    capacity: CapacityStatus = CapacityStatus.HAS_CAPACITY
    capacity_since: date | None = None
    representative_name: str = ""
    representative_right: str = ""


def subject_of(
    facts: LegalFacts, age_of_majority: int | None, *, minor_may_consent_alone: bool | None
) -> Subject:
    """The person as the rules see them, under the state's rules the programme has set."""
    return Subject(
        birth_date=facts.birth_date,
        adult_by=facts.adult_by,
        age_of_majority=age_of_majority,
        minor_may_consent_alone=minor_may_consent_alone,
        died_on=facts.died_on,
        capacity=facts.capacity,
        capacity_since=facts.capacity_since,
    )
