"""What is different between two versions of a filled form, or between a version and a draft.

Compared is what a person would read: the parts with their names and their order, and every answer
that is asked for. How they keep an item (private, on the card, passed over) is no words of theirs.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from peerdesk.forms.alignment import aligned, steadiest
from peerdesk.forms.answers import Answers
from peerdesk.forms.parts import Part
from peerdesk.forms.told_rows import Cell, Entry, Told, ToldPart, ToldRow, told_parts

_ALIKE: Final = 0.5
"""Of the words of two rows: that many in common, and one is taken for the other, changed."""
_WEIGHED: Final = 40
"""Rows left over on one side: beyond that nobody is helped by guessing which became which."""


class RowKind(StrEnum):
    """What became of a row."""

    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class CellPair:
    """An answer before and after; one of them is None where it was added or removed."""

    old: Cell | None
    new: Cell | None

    @property
    def is_same(self) -> bool:
        """Whether it says the same."""
        return self.old == self.new


@dataclass(frozen=True, slots=True)
class RowPair:
    """A row before and after; one of them is None where it was added or removed."""

    old: ToldRow | None
    new: ToldRow | None
    moved: bool = False

    @property
    def kind(self) -> RowKind:
        """What became of it, beside being moved."""
        if self.old is None:
            return RowKind.ADDED
        if self.new is None:
            return RowKind.REMOVED
        return RowKind.SAME if self.old == self.new else RowKind.CHANGED

    @property
    def differs(self) -> bool:
        """Whether anything became of it."""
        return self.moved or self.kind is not RowKind.SAME

    def cells(self) -> tuple[CellPair, ...]:
        """The answers in it side by side, in their order."""
        return tuple(_cells(self.old.cells if self.old else (), self.new.cells if self.new else ()))


@dataclass(frozen=True, slots=True)
class EntryPair:
    """A question or list before and after; `asked` as the newer one asks."""

    link_id: str
    asked: str
    rows: tuple[RowPair, ...]

    @property
    def differs(self) -> bool:
        """Whether anything in it is different."""
        return any(row.differs for row in self.rows)


@dataclass(frozen=True, slots=True)
class PartPair:
    """A part before and after; one of them is None for a part of the person's own."""

    old: Part | None
    new: Part | None
    entries: tuple[EntryPair, ...]
    moved: bool = False

    @property
    def name(self) -> str:
        """What it is called now, or was called last."""
        kept = self.new or self.old
        return kept.name if kept else ""

    @property
    def renamed(self) -> bool:
        """Whether the person calls it otherwise."""
        return self.old is not None and self.new is not None and self.old.name != self.new.name

    @property
    def put_away(self) -> bool | None:
        """Whether it was put away, or (False) brought back; None when neither."""
        if self.old is None or self.new is None or self.old.hidden == self.new.hidden:
            return None
        return self.new.hidden

    @property
    def differs(self) -> bool:
        """Whether anything about it or in it is different."""
        told = self.moved or self.renamed or self.put_away is not None
        return told or any(entry.differs for entry in self.entries)


def differences(old: Answers, new: Answers, told: Told) -> tuple[PartPair, ...]:
    """Every part of both in the newer order, parts that are gone at the end; the same ones too.

    Both may stand on different versions of a form, or in different languages.
    """
    before, after = told_parts(old, told), told_parts(new, told)
    pairs = _part_pairs(before, after)
    steady = _steady([place for place, _ in pairs])
    return tuple(
        PartPair(
            before[place].part if place is not None else None,
            after[other].part if other is not None else None,
            tuple(_entries(_of(before, place), _of(after, other))),
            moved=place is not None and other is not None and place not in steady,
        )
        for place, other in pairs
    )


_Pairs = list[tuple[int | None, int | None]]


def _of(parts: Sequence[ToldPart], place: int | None) -> tuple[Entry, ...]:
    return () if place is None else parts[place].entries


def _part_pairs(before: Sequence[ToldPart], after: Sequence[ToldPart]) -> _Pairs:
    """Parts of the form by what they are, those of the person's own by heading, then by order."""
    left = list(range(len(before)))
    pairs: _Pairs = []
    for other, part in enumerate(after):
        same = [one for one in left if _is_same_part(before[one].part, part.part)]
        alike = same or [one for one in left if _is_own_reworded(before[one], part)]
        if alike:
            left.remove(alike[0])
        pairs.append((alike[0] if alike else None, other))
    return [*pairs, *((place, None) for place in left)]


def _is_same_part(one: Part, other: Part) -> bool:
    if one.own_row is None or other.own_row is None:
        return one.own_row is other.own_row and one.link_id == other.link_id
    return (one.link_id, one.name) == (other.link_id, other.name)


def _is_own_reworded(one: ToldPart, other: ToldPart) -> bool:
    """Whether both are parts of the person's own that say much the same under two headings."""
    if one.part.own_row is None or other.part.own_row is None:
        return False
    rows = [row for entry in one.entries for row in entry.rows]
    others = [row for entry in other.entries for row in entry.rows]
    return any(_likeness(row, each) >= _ALIKE for row in rows for each in others)


def _entries(before: Sequence[Entry], after: Sequence[Entry]) -> Iterator[EntryPair]:
    """Entries of both by their question, in the newer order; what is gone where it stood."""
    new = {entry.link_id: entry for entry in after}
    old = {entry.link_id: entry for entry in before}
    for link_id in _merged([*old], [*new]):
        here, there = old.get(link_id), new.get(link_id)
        kept = there or here
        if kept is not None:
            rows = _rows(here.rows if here else (), there.rows if there else ())
            yield EntryPair(link_id, kept.asked, tuple(rows))


def _merged(old: Sequence[str], new: Sequence[str]) -> list[str]:
    """Both orders in one: the newer one, with what only the older one has after its forerunner."""
    merged = [*new]
    for at, link_id in enumerate(old):
        if link_id not in merged:
            before = next((one for one in reversed(old[:at]) if one in merged), None)
            merged.insert(merged.index(before) + 1 if before else 0, link_id)
    return merged


def _rows(old: Sequence[ToldRow], new: Sequence[ToldRow]) -> Iterator[RowPair]:
    """Rows of both: the newer order, with what is gone where it stood."""
    partner = _partners(old, new)
    steady = _steady([partner.get(at) for at in range(len(new))])
    gone = [at for at in range(len(old)) if at not in partner.values()]
    for at, row in enumerate(new):
        place = partner.get(at)
        if place in steady:
            while gone and gone[0] < place:
                yield RowPair(old[gone.pop(0)], None)
        moved = place is not None and place not in steady
        yield RowPair(None if place is None else old[place], row, moved)
    yield from (RowPair(old[at], None) for at in gone)


def _steady(places: Sequence[int | None]) -> frozenset[int]:
    return steadiest([place for place in places if place is not None])


def _partners(old: Sequence[ToldRow], new: Sequence[ToldRow]) -> dict[int, int]:
    """For rows of the new list the place they had in the old one.

    Equal rows first, in order and then wherever they went; then those known by the same id or
    name; of the few left over those that say much the same, and the only one for the only one.
    """
    partner = {there: here for here, there in aligned(old, new)}
    _pair_by(partner, list(old), list(new))
    _pair_by(partner, [row.known_as for row in old], [row.known_as for row in new])
    here, there = _left(partner, len(old), len(new))
    if len(here) <= _WEIGHED and len(there) <= _WEIGHED:
        _pair_alike(partner, old, new)
    if len(old) == len(new) == 1:
        partner[0] = 0
    return partner


def _left(partner: dict[int, int], old: int, new: int) -> tuple[list[int], list[int]]:
    taken = set(partner.values())
    here = [at for at in range(old) if at not in taken]
    return here, [at for at in range(new) if at not in partner]


def _pair_by(partner: dict[int, int], old: Sequence[object], new: Sequence[object]) -> None:
    here, there = _left(partner, len(old), len(new))
    waiting: dict[object, list[int]] = {}
    for at in reversed(here):
        waiting.setdefault(old[at], []).append(at)
    for at in there:
        if places := waiting.get(new[at]):
            partner[at] = places.pop()


def _pair_alike(partner: dict[int, int], old: Sequence[ToldRow], new: Sequence[ToldRow]) -> None:
    here, there = _left(partner, len(old), len(new))
    weighed = [(_likeness(old[one], new[other]), -one, -other) for one in here for other in there]
    taken = set(partner.values())
    for likeness, one, other in sorted(weighed, reverse=True):
        if likeness >= _ALIKE and -other not in partner and -one not in taken:
            partner[-other] = -one
            taken.add(-one)


def _likeness(one: ToldRow, other: ToldRow) -> float:
    """How many words two rows have in common, of all their words; 0 to 1."""
    here = {word for cell in one.cells for word in cell.text.casefold().split()}
    there = {word for cell in other.cells for word in cell.text.casefold().split()}
    return len(here & there) / len(here | there) if here and there else 0.0


def _cells(old: Sequence[Cell], new: Sequence[Cell]) -> Iterator[CellPair]:
    """Answers side by side: equal ones where they stand, between them those to one question."""
    at, place = 0, 0
    for here, there in (*aligned(old, new), (len(old), len(new))):
        yield from _changed_cells(list(old[at:here]), list(new[place:there]))
        if here < len(old):  # else it is the end of both
            yield CellPair(old[here], new[there])
        at, place = here + 1, there + 1


def _changed_cells(old: list[Cell], new: list[Cell]) -> Iterator[CellPair]:
    for cell in new:
        asked = (cell.link_id, cell.language)
        known = (at for at, other in enumerate(old) if (other.link_id, other.language) == asked)
        at = next(known, None)
        if at is None:
            yield CellPair(None, cell)
            continue
        yield from [CellPair(gone, None) for gone in old[:at]]
        yield CellPair(old[at], cell)
        del old[: at + 1]
    yield from (CellPair(gone, None) for gone in old)
