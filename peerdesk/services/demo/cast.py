"""The people of the demo: those written by hand first, then as many more as are wanted."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from peerdesk.domain.ids import record_id
from peerdesk.domain.people import (
    MayContact,
    Participation,
    PersonDetails,
    ReachKind,
    ReachSafety,
    Strength,
    StrengthKind,
    Support,
    SupportKind,
    WayToReach,
)
from peerdesk.services.demo.chance import Dice
from peerdesk.services.demo.material import Culture, Material, Thread
from peerdesk.services.demo.voice import forms

_USUAL = ("cafe", "park", "library", "bus", "dog")
_ALIAS_EVERY = 12
_STORY_NUMBERS = 100  # 555-0100 to 555-0199 are set aside for stories
_ENGAGED = (Participation.EXPLORING, Participation.ENGAGED)
_AWAY = frozenset(
    {
        Participation.PAUSED_BY_PERSON,
        Participation.STEPPED_BACK,
        Participation.COMPLETED_BY_CHOICE,
        Participation.NOT_NOW,
    }
)
_PATHS = (
    _ENGAGED,
    _ENGAGED,
    (Participation.INVITED, *_ENGAGED),
    (Participation.INVITED, Participation.EXPLORING),
    (*_ENGAGED, Participation.PAUSED_BY_PERSON),
    (*_ENGAGED, Participation.COMPLETED_BY_CHOICE),
    (Participation.EXPLORING, Participation.NOT_NOW, *_ENGAGED),
)


@dataclass(frozen=True, slots=True)
class Member:
    """One person of the demo, with the wishes that run through their notes.

    `gaps` holds their name, pronouns and usual places; `phrases` what they say in a language of
    their own; `path` the statuses of taking part so far.
    """

    number: int
    details: PersonDetails
    path: tuple[Participation, ...]
    threads: tuple[Thread, ...]
    gaps: Mapping[str, str]
    phrases: tuple[str, ...]
    speaks_spanish: bool

    @property
    def steps_away(self) -> bool:
        """Whether the last status is one with which contacts end for now."""
        return self.path[-1] in _AWAY


def cast(material: Material, people: int, seed: int, until: date) -> list[Member]:
    """That many people; `until` bounds the days on which ways to reach them worked."""
    made = list(material.people[:people])
    names = {str(entry["name"]) for entry in material.people}
    for number in range(len(made), people):
        made.append(_made_up(material, Dice(seed, "made up", number), number, names))
        names.add(made[-1]["name"])
    return [
        _member(material, entry, number, Dice(seed, "member", number), until)
        for number, entry in enumerate(made)
    ]


def _made_up(material: Material, dice: Dice, number: int, taken: set[str]) -> dict[str, Any]:
    """A further person, in the same shape as those written by hand."""
    made_up = material.words.made_up
    culture = dice.pick(material.words.cultures)
    entry: dict[str, Any] = {
        "languages": culture.languages,
        "reach": dice.pick(made_up["reach"]),
        "matters": dice.pick(made_up["matters"]),
        "identifier": dice.pick(made_up["identifiers"]),
        "strengths": dice.shuffled(made_up["strengths"])[:2],
        "supports": [dice.pick(made_up["supports"])],
        "path": dice.pick(_PATHS),
        "spanish": culture.spanish,
        "ways": [["text", f"555-{_STORY_NUMBERS + dice.below(_STORY_NUMBERS):04}", "", "safe", ""]],
    }
    if number % _ALIAS_EVERY == 0:
        name = _free(f"{dice.pick(material.words.aliases)}", taken)
        return entry | {"name": name, "called": name, "alias": True, "pronouns": "they/them"}
    return entry | _named(culture, dice, taken)


def _named(culture: Culture, dice: Dice, taken: set[str]) -> dict[str, str]:
    pronouns = dice.pick(("she/her", "he/him", "she/her", "he/him", "they/them"))
    pool = culture.he if pronouns == "he/him" and culture.he else culture.she
    given, family = dice.pick(pool), dice.pick(culture.family)
    parts = (family, given) if culture.family_first else (given, family)
    name = _free(("" if culture.joined else " ").join(parts), taken)
    if pool is culture.she and pronouns == "he/him":
        pronouns = "she/her"
    return {"name": name, "called": given, "pronouns": pronouns}


def _free(name: str, taken: set[str]) -> str:
    """The name, or with a letter behind it where two people have the same."""
    candidate, letter = name, ord("A")
    while candidate in taken:
        candidate = f"{name} {chr(letter)}." if letter <= ord("Z") else f"{name} {letter}"
        letter += 1
    return candidate


def _member(
    material: Material, entry: Mapping[str, Any], number: int, dice: Dice, until: date
) -> Member:
    words, languages = material.words, tuple(entry["languages"])
    usual = {name: dice.pick(words.pools[name]) for name in _USUAL}
    own = [material.threads[key] for key in entry.get("threads", ())]
    others = [thread for thread in material.threads.values() if thread not in own]
    return Member(
        number=number,
        details=_details(entry, dice, until),
        path=tuple(Participation(status) for status in entry["path"]),
        threads=(*own, *dice.shuffled(others)),
        gaps=usual | forms(entry["pronouns"]) | {"name": entry.get("called", entry["name"])},
        phrases=tuple(phrase for name in languages for phrase in words.phrases.get(name, ())),
        speaks_spanish=bool(entry.get("spanish")),
    )


def _details(entry: Mapping[str, Any], dice: Dice, until: date) -> PersonDetails:
    return PersonDetails(
        chosen_name=entry["name"],
        pronouns=entry["pronouns"],
        legal_name=entry.get("legal_name", ""),
        identifier=entry["identifier"],
        is_alias=entry.get("alias", False),
        languages=tuple(entry["languages"]),
        how_to_reach=entry["reach"],
        what_matters=entry["matters"],
        ways=tuple(_way(way, dice, until) for way in entry["ways"]),
        strengths=tuple(Strength(text, StrengthKind(kind)) for text, kind in entry["strengths"]),
        supports=tuple(_support(support) for support in entry["supports"]),
        own_terms=tuple(entry.get("terms", ())),
    )


def _way(way: tuple[str, ...], dice: Dice, until: date) -> WayToReach:
    kind, value, label, safety, note = way
    worked_on = until - timedelta(days=dice.between(1, 40))
    return WayToReach(
        _way_id(worked_on, dice),
        ReachKind(kind),
        value,
        label,
        ReachSafety(safety),
        note,
        None if safety == ReachSafety.DO_NOT_USE else worked_on,
    )


def _way_id(day: date, dice: Dice) -> UUID:
    at = datetime.combine(day, time(12), UTC)
    return record_id(int(at.timestamp() * 1000), dice.bytes(10))


def _support(support: tuple[str, ...]) -> Support:
    name, relation, kind, can_help_with, may_contact = support
    return Support(name, relation, SupportKind(kind), can_help_with, MayContact(may_contact))
