"""Street outreach: the counts of a round, whom one met on it, and what to look at once more.

The facts follow `contact-notes.md` §10 (HMIS and PATH): where somebody lives now is asked at every
meeting in person; the day of engagement comes once in an enrolment, on or after the first contact;
a PATH contact needs the person present. Looking once more never keeps anybody from signing.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from peerdesk.domain.contact_notes import Modality, Outcome, is_attended

MOST_COUNTED: Final = 100_000
"""No round reaches or gives out more; the form allows no more either."""

LONG_AGO_DAYS: Final = 90
"""After so many days without a contact local practice asks whether somebody has left."""


class Living(StrEnum):
    """Where a person lives at the moment, in our own short words."""

    OUTSIDE = "outside"
    SHELTER = "shelter"
    HOTEL = "hotel"
    WITH_PEOPLE = "with_people"
    OWN_PLACE = "own_place"
    PROGRAM_HOUSING = "program_housing"
    TREATMENT = "treatment"
    HOSPITAL = "hospital"
    JAIL = "jail"
    ELSEWHERE = "elsewhere"
    COULD_NOT_TELL = "could_not_tell"
    RATHER_NOT_SAY = "rather_not_say"


class MayReturn(StrEnum):
    """Whether the worker may come back."""

    YES = "yes"
    NO = "no"
    NOT_ASKED = "not_asked"


class Supply(StrEnum):
    """What rounds mostly give out; a programme may count other things in its own words."""

    NALOXONE = "naloxone"
    FOOD = "food"
    HYGIENE = "hygiene"
    TEST_STRIPS = "test_strips"
    FLYER = "flyer"


class Concern(StrEnum):
    """Something to look at once more; a hint and nothing else."""

    PLACE_TOO_EXACT = "place_too_exact"
    LIVING_NOT_ASKED = "living_not_asked"
    ENGAGED_BEFORE_FIRST = "engaged_before_first"
    ENGAGED_TWICE = "engaged_twice"
    LONG_SINCE = "long_since"
    MORE_TALKED_THAN_REACHED = "more_talked_than_reached"


@dataclass(frozen=True, slots=True)
class SupplyGiven:
    """How many of one thing; `kind` is a code of `Supply` or the worker's own word."""

    kind: str
    count: int


@dataclass(frozen=True, slots=True)
class Tally:
    """The counts of one round; None where nobody counted, which is not the same as none."""

    reached: int | None = None
    engaged: int | None = None
    supplies: tuple[SupplyGiven, ...] = ()
    referrals: int | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting on a round; days are local. `enrolled_on` is when they took part (again).

    `first_on` and `last_on` are the first and the last contact before this one, `engaged_before`
    the days of engagement that were written down earlier in this enrolment.
    """

    on: date
    modality: Modality | None
    outcome: Outcome | None
    living: Living | None
    engaged_on: date | None
    places: tuple[str, ...] = ()
    first_on: date | None = None
    last_on: date | None = None
    engaged_before: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Numbers:
    """Everything some rounds add up to; `people` are those met by name or alias, each once.

    `contacts` are meetings with somebody, `path_contacts` those at which the person was there.
    """

    rounds: int
    minutes: int
    reached: int
    engaged: int
    referrals: int
    supplies: tuple[SupplyGiven, ...]
    contacts: int
    path_contacts: int
    people: int
    first_contacts: int


def is_path_contact(modality: Modality | None, outcome: Outcome | None) -> bool:
    """Whether the person was there themselves, as PATH counts contacts (§10)."""
    return modality is Modality.IN_PERSON and outcome is not None and is_attended(outcome)


def concerns(met: Meeting) -> tuple[Concern, ...]:
    """What to look at once more in a meeting."""
    first = met.first_on or met.on
    found = {
        Concern.PLACE_TOO_EXACT: any(map(is_exact_place, met.places)),
        Concern.LIVING_NOT_ASKED: met.living is None and is_path_contact(met.modality, met.outcome),
        Concern.ENGAGED_BEFORE_FIRST: met.engaged_on is not None and met.engaged_on < first,
        Concern.ENGAGED_TWICE: met.engaged_on is not None
        and any(day != met.engaged_on for day in met.engaged_before),
        Concern.LONG_SINCE: met.last_on is not None and (met.on - met.last_on).days > LONG_AGO_DAYS,
    }
    return tuple(concern for concern, stands in found.items() if stands)


def concerns_of_tally(tally: Tally, place: str) -> tuple[Concern, ...]:
    """What to look at once more in the counts of a round."""
    counted = tally.reached is not None and tally.engaged is not None
    found = {
        Concern.PLACE_TOO_EXACT: is_exact_place(place),
        Concern.MORE_TALKED_THAN_REACHED: counted and (tally.engaged or 0) > (tally.reached or 0),
    }
    return tuple(concern for concern, stands in found.items() if stands)


def count_typed(text: str) -> int | None:
    """The count somebody typed, in the digits of any script; None for none, at most what is sane.

    Whatever is no digit is passed over, so "12 kits" counts twelve.
    """
    digits = "".join(str(int(sign)) for sign in text if sign.isdecimal())[:_LONGEST_COUNT]
    return min(int(digits), MOST_COUNTED) if digits else None


def together(supplies: Iterable[SupplyGiven]) -> tuple[SupplyGiven, ...]:
    """The same things added up, the usual ones first, then others by name."""
    counts: dict[str, int] = {}
    for one in supplies:
        counts[one.kind] = counts.get(one.kind, 0) + one.count
    usual = [kind for kind in Supply if kind in counts]
    others = sorted(kind for kind in counts if kind not in set(Supply))
    return tuple(SupplyGiven(kind, counts[kind]) for kind in (*usual, *others))


def is_exact_place(text: str) -> bool:
    """Whether a place names a spot where somebody sleeps, instead of a part of town.

    A street address, coordinates, three linked words or a map link; "4th and Main" and "Unit 3
    shelter" are no addresses, so a crossing or the name of a service may stand.
    """
    return any(pattern.search(text) for pattern in _EXACT)


def tells_looks(name: str) -> bool:
    """Whether a name seems to tell how somebody looks, which no record is opened under (§2)."""
    words = name.casefold().replace("-", " ").split()
    return any(word.strip(".,;") in _LOOKS for word in words) and len(words) > 1


_LOOKS = frozenset(
    {"man", "woman", "guy", "lady", "girl", "boy", "male", "female", "bald", "fat", "skinny"}
    | {"tall", "short", "scar", "tattoo", "tattoos", "beard", "bearded", "hair", "haired", "limp"}
    | {"toothless", "blonde", "blond", "wheelchair", "crutches", "black", "white", "dark"}
)

_LONGEST_COUNT = 9

_WAYS = (
    "st|street|ave|avenue|av|rd|road|blvd|boulevard|ln|lane|dr|drive|ct|court|pl|place|hwy|highway|"
    "pkwy|parkway|ter|terrace|cir|circle|way|alley"
)
_NAMES = r"(?:\w+\.?\s+){1,4}?"
_DEGREES = r"-?\d{1,3}\.\d{3,}"
_EXACT: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b\d+[a-z]?\s+{_NAMES}(?:{_WAYS})\b",  # 418 N Main St
        r"\b(?:calle|avenida|av\.?)\s+(?:\w+\s+){1,4}?#?\d+\b",  # Calle Luna 12
        rf"{_DEGREES}\s*°?\s*[ns]?[\s,;/]+{_DEGREES}",  # 40.6936, -89.5890
        r"\d{1,3}\s*°\s*\d{1,2}\s*['′]",  # 40°41'
        r"//[^\W\d_]+\.[^\W\d_]+\.[^\W\d_]+",  # ///three.plain.words
        r"\b(?:apt|apartment|unit|tent|space|room|rm)\b\.?\s*#?\d+",  # tent 4
        r"https?://|\bmaps\.|goo\.gl",
    )
)
