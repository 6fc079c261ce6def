"""A caregiver and a child or youth who both have a record: that they belong together, no more.

Each stays a person served in their own right. A link opens nothing, signs nothing and decides
nothing: who may read or sign is settled by consents alone (42 CFR 2.14, `consent.md` §10), and
minors' own consent differs from state to state and from service to service.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID


class CareRole(StrEnum):
    """What the caregiver is to the child or youth; the two also say it in their own words."""

    PARENT = "parent"
    GRANDPARENT = "grandparent"
    FOSTER = "foster"
    GUARDIAN = "guardian"
    """By a court's paper."""
    OTHER = "other"


class MaySign(StrEnum):
    """Who may sign for the youth's services, as it was found out for them; never guessed."""

    NOT_ASKED = "not_asked"
    YOUTH = "youth"
    CAREGIVER = "caregiver"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class FamilyFacts:
    """What is said of two people: `caregiver_is` ("mom") and `youth_is` ("daughter") in words.

    `since` and `until` are days, None where nobody said one.
    """

    role: CareRole = CareRole.PARENT
    caregiver_is: str = ""
    youth_is: str = ""
    may_sign: MaySign = MaySign.NOT_ASKED
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class FamilyLink:
    """Two records that belong together, as they were linked; ids of aliases may stand here."""

    link_id: UUID
    caregiver_id: UUID
    youth_id: UUID
    facts: FamilyFacts

    def holds_on(self, day: date) -> bool:
        """Whether it holds on a day; the last day counts."""
        return self.facts.until is None or day <= self.facts.until


@dataclass(frozen=True, slots=True)
class Relative:
    """The other one of a link, seen from one of the two: `person_id` is whose record it is now."""

    link: FamilyLink
    person_id: UUID
    name: str
    is_youth: bool

    @property
    def said(self) -> str:
        """What they are to the one it is seen from, in their own words, or ""."""
        return self.link.facts.youth_is if self.is_youth else self.link.facts.caregiver_is
