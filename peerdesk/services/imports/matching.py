"""Whom a name, an identifier or a phone in a file means among the people of the vault."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from peerdesk.domain.names import HeardName, heard, heard_alike
from peerdesk.domain.text import fold
from peerdesk.storage.imports import KnownPerson

_MOST_COMPARED = 2_000_000
"""Pairs of names; beyond, comparing by sound would take minutes."""

_SHORTEST_NUMBER, _LONGEST_LOCAL = 7, 10


def digits(number: str) -> str:
    """A phone number as it is compared: its last ten digits, "" for what is too short to be one."""
    found = "".join(sign for sign in number if sign.isdecimal())
    return found[-_LONGEST_LOCAL:] if len(found) >= _SHORTEST_NUMBER else ""


def same_name(text: str) -> str:
    """A name as it is matched: folded, single blanks; "Last, First" is "First Last"."""
    last, comma, first = fold(text).partition(",")
    whole = f"{first} {last}" if comma and "," not in first and first.strip() else fold(text)
    return " ".join(whole.split())


@dataclass
class People:
    """Everyone in the vault, by what a file may call them."""

    known: Sequence[KnownPerson]
    by_id: dict[str, KnownPerson] = field(default_factory=dict)
    by_name: dict[str, list[KnownPerson]] = field(default_factory=lambda: defaultdict(list))
    by_identifier: dict[str, list[KnownPerson]] = field(default_factory=lambda: defaultdict(list))
    by_number: dict[str, list[KnownPerson]] = field(default_factory=lambda: defaultdict(list))
    _heard: list[tuple[HeardName, KnownPerson]] = field(default_factory=list)

    def __post_init__(self) -> None:
        for one in self.known:
            self.by_id[str(one.person_id)] = one
            for name in {same_name(one.name), same_name(one.legal_name)} - {""}:
                self.by_name[name].append(one)
            if one.identifier:
                self.by_identifier[same_name(one.identifier)].append(one)
            for number in filter(None, map(digits, one.numbers)):
                self.by_number[number].append(one)

    def meant(self, name: str, identifier: str) -> tuple[KnownPerson, ...]:
        """Who is meant: by id, else identifier, else the exact name; several where it is unclear.

        An identifier and a name that belong to different people mean nobody.
        """
        if identifier in self.by_id:
            return (self._whole(self.by_id[identifier]),)
        named = self._different(self.by_name.get(same_name(name), ())) if name else ()
        if identifier and (found := self.by_identifier.get(same_name(identifier))):
            marked = self._different(found)
            if not name or not named:
                return marked if not name else ()
            return tuple(one for one in marked if one in named)
        return named if not identifier or len(named) != 1 else self._unless_other(named, identifier)

    def marked(self, name: str, marks: Iterable[str]) -> list[KnownPerson]:
        """Those of exactly this name who have one of the marks too: their sign, or a number."""
        return [
            one
            for one in self.by_name.get(same_name(name), ())
            if not {same_name(one.identifier), *map(digits, one.numbers)}.isdisjoint(marks)
        ]

    def _unless_other(
        self, named: tuple[KnownPerson, ...], identifier: str
    ) -> tuple[KnownPerson, ...]:
        """A person of that name, unless their record bears another identifier."""
        (one,) = named
        other = one.identifier and same_name(one.identifier) != same_name(identifier)
        return () if other else named

    def _different(self, found: Iterable[KnownPerson]) -> tuple[KnownPerson, ...]:
        return tuple(dict.fromkeys(map(self._whole, found)))

    def _whole(self, one: KnownPerson) -> KnownPerson:
        """Whom an alias turned out to be."""
        while one.merged_into is not None and str(one.merged_into) in self.by_id:
            one = self.by_id[str(one.merged_into)]
        return one

    def sounding_like(self, name: str, lines: int) -> tuple[KnownPerson, ...]:
        """People whose names could be taken for this one; none among very many (`lines` wanted)."""
        if lines * len(self.known) > _MOST_COMPARED:
            return ()
        if not self._heard:
            self._heard = [(heard(one.name), one) for one in self.known]
        wanted = heard(name)
        return tuple(one for sound, one in self._heard if heard_alike(sound, wanted))


def label(one: KnownPerson) -> str:
    """A person's name with the sign that tells them apart."""
    return f"{one.name} ({one.identifier})" if one.identifier else one.name
