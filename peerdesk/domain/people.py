"""People: whoever is served, as they want to be known and reached.

Participation follows `recovery-plans.md` §6: peer service is voluntary, the history is only
added to, and every door stays open.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from peerdesk.domain.errors import StatusNotReachable


class ReachKind(StrEnum):
    """A way to reach a person."""

    PHONE = "phone"
    TEXT = "text"
    EMAIL = "email"
    ADDRESS = "address"
    THROUGH_SOMEONE = "through_someone"
    PLACE = "place"


class ReachSafety(StrEnum):
    """What the person says about using this way."""

    SAFE = "safe"
    ASK_FIRST = "ask_first"
    DO_NOT_USE = "do_not_use"
    NOT_ASKED = "not_asked"


class StrengthKind(StrEnum):
    """What sort of strength it is (`recovery-plans.md` §2.4)."""

    QUALITY = "quality"
    SKILL = "skill"
    INTEREST = "interest"
    EXPERIENCE = "experience"
    RELATIONSHIP = "relationship"
    BELONGING = "belonging"
    POSSESSION = "possession"
    PAST_SUCCESS = "past_success"
    ACCESS = "access"


class SupportKind(StrEnum):
    """Where a support comes from (`recovery-plans.md` §2.5)."""

    NATURAL = "natural"
    PEER = "peer"
    MUTUAL_HELP = "mutual_help"
    PROVIDER = "provider"
    COMMUNITY = "community"


class MayContact(StrEnum):
    """Whether a support may be contacted, as the person says."""

    YES = "yes"
    CRISIS_ONLY = "crisis_only"
    NO = "no"


class Participation(StrEnum):
    """Where a person stands with the service, by their own choice (`recovery-plans.md` §6)."""

    INVITED = "invited"
    EXPLORING = "exploring"
    ENGAGED = "engaged"
    PAUSED_BY_PERSON = "paused_by_person"
    STEPPED_BACK = "stepped_back"
    COMPLETED_BY_CHOICE = "completed_by_choice"
    NOT_NOW = "not_now"
    LOST_CONTACT = "lost_contact"
    MOVED = "moved"
    IN_FACILITY = "in_facility"
    DECEASED = "deceased"
    PROGRAMME_ENDED = "programme_ended"


class HowSaid(StrEnum):
    """How the person made the choice known."""

    SAID = "said"
    WROTE = "wrote"
    SIGNED = "signed"


@dataclass(frozen=True, slots=True)
class WayToReach:
    """One phone, address or other way; `worked_on` is the last day it worked."""

    way_id: UUID
    kind: ReachKind
    value: str
    label: str = ""
    safety: ReachSafety = ReachSafety.NOT_ASKED
    note: str = ""
    worked_on: date | None = None
    stopped_on: date | None = None


@dataclass(frozen=True, slots=True)
class Strength:
    """Something the person has, knows, loves or once did well, in their words."""

    text: str
    kind: StrengthKind | None = None


@dataclass(frozen=True, slots=True)
class Support:
    """Someone or something on the person's side."""

    name: str
    relation: str = ""
    kind: SupportKind = SupportKind.NATURAL
    can_help_with: str = ""
    may_contact: MayContact = MayContact.NO
    contact_info: str = ""


@dataclass(frozen=True, slots=True)
class PersonDetails:
    """All that may be written about a person; only a name is needed.

    `is_alias` marks a record opened under a code name, without a legal identity.
    `identifier` is the small sign agreed with the person that tells them apart from others.
    """

    chosen_name: str
    pronouns: str = ""
    legal_name: str = ""
    identifier: str = ""
    is_alias: bool = False
    languages: tuple[str, ...] = ()
    how_to_reach: str = ""
    what_matters: str = ""
    ways: tuple[WayToReach, ...] = ()
    strengths: tuple[Strength, ...] = ()
    supports: tuple[Support, ...] = ()
    own_terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """A person's record with where they stand today."""

    person_id: UUID
    details: PersonDetails
    participation: Participation | None
    since: date | None

    @property
    def name(self) -> str:
        """The name they chose."""
        return self.details.chosen_name


@dataclass(frozen=True, slots=True)
class PersonSummary:
    """One line of a list of people; `last_contact_at` is a UTC instant.

    `also_known_as` are names they were met under before it was known who they are.
    """

    person_id: UUID
    name: str
    pronouns: str
    identifier: str
    is_alias: bool
    participation: Participation | None
    last_contact_at: datetime | None
    also_known_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ParticipationChange:
    """One entry of the history, which is only added to; the reason is the person's and optional."""

    status: Participation
    since: date
    how: HowSaid = HowSaid.SAID
    wish: str = ""
    check_in_on: date | None = None
    reason: str = ""
    entered_at: datetime | None = None
    entered_by: UUID | None = None


# Facts of life and of funding can come at any point; they are nobody's choice.
_FACTS = frozenset(
    {
        Participation.MOVED,
        Participation.IN_FACILITY,
        Participation.DECEASED,
        Participation.PROGRAMME_ENDED,
    }
)
_BACK = frozenset({Participation.ENGAGED})

CHOSEN_BY_PERSON = frozenset(
    {
        Participation.ENGAGED,
        Participation.PAUSED_BY_PERSON,
        Participation.STEPPED_BACK,
        Participation.COMPLETED_BY_CHOICE,
        Participation.NOT_NOW,
    }
)
"""The statuses that are the person's own choice (`recovery-plans.md` §6, "Entered by")."""

_CHOICES: dict[Participation | None, frozenset[Participation]] = {
    None: frozenset(
        {
            Participation.INVITED,
            Participation.EXPLORING,
            Participation.ENGAGED,
            Participation.NOT_NOW,
        }
    ),
    Participation.INVITED: _BACK | {Participation.EXPLORING, Participation.NOT_NOW},
    Participation.EXPLORING: _BACK | {Participation.NOT_NOW},
    Participation.ENGAGED: frozenset(
        {
            Participation.PAUSED_BY_PERSON,
            Participation.STEPPED_BACK,
            Participation.COMPLETED_BY_CHOICE,
            Participation.LOST_CONTACT,
        }
    ),
    Participation.PAUSED_BY_PERSON: _BACK | {Participation.STEPPED_BACK},
    Participation.NOT_NOW: frozenset({Participation.EXPLORING}),
}


def next_statuses(present: Participation | None) -> frozenset[Participation]:
    """The statuses that may follow `present` (`recovery-plans.md` §6); None is a new record.

    Re-engagement is open from every status but a death.
    """
    if present is Participation.DECEASED:
        return frozenset()
    return (_CHOICES.get(present, _BACK) | _FACTS) - {present}


def check_next(present: Participation | None, wanted: Participation) -> None:
    """Raise StatusNotReachable when `wanted` cannot follow `present`."""
    if wanted not in next_statuses(present):
        raise StatusNotReachable(present or "", wanted)
