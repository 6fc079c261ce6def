"""What the demo's people let the programme share: papers, who may be told, and what came later."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from peerdesk.domain.address_book import PartyKind
from peerdesk.domain.askings import AskingKind
from peerdesk.domain.consents.papers import PaperKind
from peerdesk.domain.programme import ProgrammeFacts

_NOTHING: Mapping[str, Any] = {}


@dataclass(frozen=True, slots=True)
class PartyTold:
    """One entry of the address book; `person` is whose private one it is, "" for everybody's."""

    key: str
    name: str
    kind: PartyKind
    is_covered: bool = False
    address: str = ""
    phone: str = ""
    person: str = ""


@dataclass(frozen=True, slots=True)
class LaterTold:
    """What happened to a paper later, `days` before the demo's last day.

    `act` is "told", "oral", "written" or "event"; what was told says why, what, and in words.
    """

    days: int
    act: str
    why: str = ""
    what: frozenset[str] = frozenset()
    said: str = ""


@dataclass(frozen=True, slots=True)
class PaperTold:
    """One paper of one person, signed `days` before the demo's last day.

    It ends `ends` days after the last day, with `event`, or not at all where `never_ends`.
    """

    number: int
    key: str
    person: str
    paper: PaperKind
    days: int
    language: str = "en"
    to: tuple[str, ...] = ()
    what: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
    words: str = ""
    ends: int | None = None
    event: str = ""
    never_ends: bool = False
    revocable: int | None = None
    case: str = ""
    is_begun: bool = False
    is_agreed: bool = False
    replaces: str = ""
    revokes: str = ""
    answers: Mapping[str, Any] = field(default_factory=lambda: _NOTHING)
    later: tuple[LaterTold, ...] = ()


@dataclass(frozen=True, slots=True)
class AskingTold:
    """What a person asked for, and what they were told on `done_days`, if they were."""

    person: str
    kind: AskingKind
    days: int
    what: str
    done: str = ""
    done_days: int = 0


@dataclass(frozen=True, slots=True)
class Sharing:
    """All of it: the programme, who may be told, papers and requests."""

    programme: ProgrammeFacts
    parties: tuple[PartyTold, ...]
    papers: tuple[PaperTold, ...]
    askings: tuple[AskingTold, ...]


def read_sharing(found: Mapping[str, Any]) -> Sharing:
    """What `resources/demo/sharing.toml` tells; a KeyError or TypeError is a slip in the file."""
    return Sharing(
        programme=ProgrammeFacts(**found["programme"]),
        parties=tuple(_party(one) for one in found["party"]),
        papers=tuple(_paper(number, one) for number, one in enumerate(found["paper"])),
        askings=tuple(_asking(one) for one in found["asking"]),
    )


def _party(found: Mapping[str, Any]) -> PartyTold:
    facts = dict(found)
    kind, covered = PartyKind(facts.pop("kind")), facts.pop("covered", False)
    return PartyTold(kind=kind, is_covered=covered, **facts)


def _paper(number: int, found: Mapping[str, Any]) -> PaperTold:
    facts = dict(found)
    for name in ("to", "what", "why"):
        facts[name] = tuple(facts.get(name, ()))
    return PaperTold(
        number=number,
        paper=PaperKind(facts.pop("paper")),
        never_ends=facts.pop("ends_never", False),
        is_begun=facts.pop("begun", False),
        is_agreed=facts.pop("agreed", False),
        later=tuple(_later(one) for one in facts.pop("later", ())),
        **facts,
    )


def _later(found: Mapping[str, Any]) -> LaterTold:
    facts = dict(found)
    return LaterTold(what=frozenset(facts.pop("what", ())), **facts)


def _asking(found: Mapping[str, Any]) -> AskingTold:
    facts = dict(found)
    return AskingTold(kind=AskingKind(facts.pop("kind")), **facts)
