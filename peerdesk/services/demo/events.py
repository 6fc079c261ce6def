"""What can happen in a demo, and how large it is."""

from dataclasses import dataclass
from datetime import date, datetime

from peerdesk.domain.goals import GoalStatus
from peerdesk.domain.people import ParticipationChange
from peerdesk.services.demo.cast import Member
from peerdesk.services.demo.plans import PlanTold
from peerdesk.services.demo.sharing import AskingTold, LaterTold, PaperTold
from peerdesk.services.demo.telling import Told


@dataclass(frozen=True, slots=True)
class Plan:
    """How large the demo is. `until` is the last day with contacts; `zone` where they happen."""

    people: int
    contacts: int
    seed: int
    until: date
    zone: str


@dataclass(frozen=True, slots=True)
class Arrives:
    """A person's record is opened."""

    at: datetime
    member: Member


@dataclass(frozen=True, slots=True)
class Stands:
    """A person says where they stand with the service."""

    at: datetime
    member: Member
    change: ParticipationChange


@dataclass(frozen=True, slots=True)
class Wishes:
    """A goal is put into words, or an earlier one (`words` empty) moves to `status`."""

    at: datetime
    member: Member
    thread: str
    words: str
    status: GoalStatus


@dataclass(frozen=True, slots=True)
class Writes:
    """A contact is written down; `thread` names the goal it belongs to, "" for none.

    One that `stays_open` is never signed; an unfinished one lacks what the person said and what
    comes next.
    """

    at: datetime
    number: int
    member: Member
    told: Told
    thread: str
    is_first: bool
    stays_open: bool
    is_finished: bool


@dataclass(frozen=True, slots=True)
class Signs:
    """Notes are reviewed and signed together."""

    at: datetime
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Corrects:
    """Something is added to a signed note: `kind` is "addendum", "amendment" or "error"."""

    at: datetime
    number: int
    kind: str
    reason: str
    added: str = ""


@dataclass(frozen=True, slots=True)
class SitsDown:
    """A person writes a plan with the worker; `place` is which of the plan's sittings it is."""

    at: datetime
    member: Member
    plan: PlanTold
    place: int


@dataclass(frozen=True, slots=True)
class Agrees:
    """A person fills in a paper about sharing and signs it, or leaves it begun."""

    at: datetime
    member: Member
    paper: PaperTold


@dataclass(frozen=True, slots=True)
class Follows:
    """Something happens to a paper that was signed."""

    at: datetime
    member: Member
    paper: PaperTold
    later: LaterTold


@dataclass(frozen=True, slots=True)
class Asks:
    """A person asks for something about their record; the second time they are answered."""

    at: datetime
    member: Member
    asking: AskingTold


Event = Arrives | Stands | Wishes | Writes | Signs | Corrects | SitsDown | Agrees | Follows | Asks
