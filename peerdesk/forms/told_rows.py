"""What a filled form says, as entries that two versions of it can be compared by.

An entry is a question or a repeating group outside of rows; its rows are the answers, or the rows
of the group, each with everything that stands in it. What is hidden, not asked or put away by the
form itself is no entry.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from peerdesk.forms.answers import Answers, Given, RowKey
from peerdesk.forms.beside_words import translations_in
from peerdesk.forms.definition import Item, Kind
from peerdesk.forms.enablement import Enabled, Enablement
from peerdesk.forms.parts import Part, parts
from peerdesk.forms.values import Value

Told = Callable[[Item, Value], str]
"""Says one answer in words, in the reader's language."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One answer within a row: which question, as it is asked, and what was said.

    `language` is that of a translation, which stands behind the words it is of; "" for the words.
    """

    link_id: str
    asked: str = field(compare=False)
    text: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class ToldRow:
    """One thought of a list, or one person, goal, step; `known_as` tells it from others.

    `place` is where it stands among the answers or rows it was read from, from 0.
    """

    cells: tuple[Cell, ...]
    place: int = field(default=0, compare=False)
    known_as: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Entry:
    """A question or a repeating group, with everything said in it; `asked` is never empty."""

    link_id: str
    asked: str
    rows: tuple[ToldRow, ...]


@dataclass(frozen=True, slots=True)
class ToldPart:
    """A part of a plan with what is said in it; a part without entries says nothing."""

    part: Part
    entries: tuple[Entry, ...]


def told_parts(answers: Answers, told: Told) -> tuple[ToldPart, ...]:
    """Every part in the person's order, also those they put away."""
    reading = _Reading(answers, Enablement(answers.form).state(answers), told)
    return tuple(ToldPart(part, tuple(reading.of_part(part))) for part in parts(answers))


@dataclass(frozen=True, slots=True)
class _Reading:
    """One set of answers being read out."""

    answers: Answers
    asked: Enabled
    told: Told

    def of_part(self, part: Part) -> Iterator[Entry]:
        item = self.answers.form.item(part.link_id)
        if part.own_row is None:
            yield from self._entries(item, part.name)
        elif self._shows(item, None):
            cells = tuple(self._inside(item, part.own_row))
            if cells:
                place = self.answers.rows_of(part.link_id).index(part.own_row)
                row = ToldRow(cells, place, f"own {cells[0].text}")
                yield Entry(item.link_id, part.name or item.text, (row,))

    def _entries(self, item: Item, above: str) -> Iterator[Entry]:
        if not self._shows(item, None):
            return
        asked = item.text or item.short_text or above
        if item.kind is Kind.GROUP and not item.repeats:
            for child in item.children:
                yield from self._entries(child, asked)
            return
        rows = tuple(self._rows(item, None))
        if rows:
            yield Entry(item.link_id, asked, rows)

    def _rows(self, item: Item, row: RowKey | None) -> Iterator[ToldRow]:
        """The rows of an entry; one that says nothing is none."""
        found: list[tuple[RowKey | None, tuple[Cell, ...]]]
        if item.kind is Kind.GROUP:
            found = [(key, tuple(self._inside(item, key))) for key in self._keys(item, row)]
        elif item.repeats:
            found = [
                (given.row, (*self._said(item, given), *self._inside(item, given.row)))
                for given in self.answers.given.get((item.link_id, row), ())
            ]
        else:
            found = [(None, tuple(self._of(item, row)))]
        for place, (key, cells) in enumerate(found):
            if cells:
                yield ToldRow(cells, place, self._known_as(item, key, cells))

    def _inside(self, item: Item, row: RowKey | None) -> Iterator[Cell]:
        if row is not None:
            for child in item.children:
                yield from self._of(child, row)

    def _of(self, item: Item, row: RowKey | None) -> Iterator[Cell]:
        """Everything said in an item, however deep, in the order of the form."""
        if not self._shows(item, row):
            return
        for given in self.answers.given.get((item.link_id, row), ()):
            yield from self._said(item, given)
            yield from self._inside(item, given.row)
        if item.kind is Kind.GROUP and item.repeats:
            for key in self._keys(item, row):
                yield from self._inside(item, key)
        elif not item.holds_rows:
            for child in item.children:
                yield from self._of(child, row)

    def _keys(self, item: Item, row: RowKey | None) -> tuple[RowKey, ...]:
        return self.answers.rows_of(item.link_id, row)

    def _said(self, item: Item, given: Given) -> Iterator[Cell]:
        """The person's words, and then what they say in other languages."""
        asked = item.short_text or item.text
        yield Cell(item.link_id, asked, self.told(item, given.value))
        for one in translations_in(given.extras):
            yield Cell(item.link_id, asked, one.words, one.language)

    def _known_as(self, item: Item, row: RowKey | None, cells: tuple[Cell, ...]) -> str:
        """The hidden id that the row keeps through versions, else what it says first."""
        name = f"{item.link_id}:id"
        if row is not None and name in self.answers.form.by_link:
            kept = self.answers.value(name, row)
            if isinstance(kept, str):
                return kept
        return f"{cells[0].link_id} {cells[0].text.casefold()}"

    def _shows(self, item: Item, row: RowKey | None) -> bool:
        return not item.look.hidden and self.asked.asks(item.link_id, row)
