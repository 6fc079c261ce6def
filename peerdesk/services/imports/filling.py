"""A contact note filled in from cells: every question of the form, whatever its kind.

One sheet is filled in place and made a record at the end, which is much quicker than a new record
for every answer. What a cell says is read by the kind of the question; a value that cannot be
read is told, never dropped.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from peerdesk.domain.errors import TimeUnreadable
from peerdesk.domain.imports import Trouble
from peerdesk.domain.text import clean
from peerdesk.domain.zones import zone_named
from peerdesk.forms.answers import Address, Answers, Given, started
from peerdesk.forms.definition import FormDefinition, Item, Kind
from peerdesk.forms.values import Coding, PartialDate, PartialDateTime, Value
from peerdesk.services.imports.clock_cells import instant_of, minutes_of, moment_of, span_of
from peerdesk.services.imports.dates import Calendar
from peerdesk.services.imports.table import Cell, is_empty, text_of
from peerdesk.services.imports.words import TRUTH, KnownWords, plain

_TEXTS = frozenset({Kind.STRING, Kind.TEXT, Kind.URL})
_STEPS = "next_steps"

Tell = Callable[[Trouble, str, object], None]
"""Told of what cannot be read: what is wrong, the field, the cell."""


@dataclass(frozen=True)
class Blank:
    """An empty note, and the codes of its questions, worked out once for a whole file."""

    form: FormDefinition
    words: KnownWords
    codes: Mapping[tuple[str, str], str]
    calendar: Calendar
    answers: Answers
    codings: Mapping[str, Mapping[str, Coding]]


def blank(
    form: FormDefinition,
    words: KnownWords,
    codes: Mapping[tuple[str, str], str],
    calendar: Calendar,
) -> Blank:
    """What every note of a file begins with."""
    codings = {
        item.link_id: {
            option.value.code: option.value
            for option in item.options
            if isinstance(option.value, Coding)
        }
        for item in form.by_link.values()
    }
    return Blank(form, words, codes, calendar, started(form), codings)


@dataclass
class Sheet:
    """One note while it is filled in; `zone` is where its times are."""

    blank: Blank
    zone: str
    tell: Tell
    given: dict[Address, tuple[Given, ...]] = field(init=False)
    rows: dict[Address, tuple[int, ...]] = field(init=False)
    owners: dict[int, Address] = field(init=False)
    next_row: int = field(init=False)

    def __post_init__(self) -> None:
        first = self.blank.answers
        self.given, self.rows = dict(first.given), dict(first.rows)
        self.owners, self.next_row = dict(first.owners), first.next_row

    def answers(self) -> Answers:
        """The answers as one record."""
        return replace(
            self.blank.answers,
            given=self.given,
            rows=self.rows,
            owners=self.owners,
            next_row=self.next_row,
        )

    def put(self, link_id: str, values: tuple[Value, ...], row: int | None = None) -> None:
        """Write the answers to a question."""
        if values:
            self.given[link_id, row] = tuple(map(Given, values))

    def fill(self, link_id: str, cell: Cell) -> None:
        """Answer a question, or fill a group, with what a cell says."""
        item = self.blank.form.by_link.get(link_id)
        if item is None or is_empty(cell):
            return
        if link_id == _STEPS and isinstance(cell, str):
            self._fill_steps(cell)
        elif item.kind is Kind.GROUP:
            self._fill_group(item, cell, None)
        else:
            holder = self.blank.form.holder(link_id)
            self._answer(item, cell, None if holder is None else self._only_row(holder))

    def _fill_steps(self, text: str) -> None:
        """Agreed steps, one to a line or parted by semicolons; a word for none says there are none.

        The first goes into the row that other columns of the line tell of.
        """
        parts = [part.strip(" -•*\t") for part in text.replace(";", "\n").split("\n")]
        steps = [part for part in parts if part]
        if len(steps) == 1 and plain(steps[0]) in self.blank.words.none_agreed:
            self.put("next_steps_none", (True,))
            return
        item = self.blank.form.item(f"{_STEPS}.text")
        for place, step in enumerate(steps):
            self._answer(item, step, self._add_row(_STEPS) if place else self._only_row(_STEPS))

    def _only_row(self, holder: str) -> int:
        """The first row of a repeating group; columns of one line speak of the same."""
        present = self.rows.get((holder, None), ())
        return present[0] if present else self._add_row(holder)

    def _add_row(self, holder: str, outer: int | None = None) -> int:
        key, self.next_row = self.next_row, self.next_row + 1
        self.rows[holder, outer] = (*self.rows.get((holder, outer), ()), key)
        self.owners[key] = (holder, outer)
        return key

    def _fill_group(self, item: Item, cell: Cell, outer: int | None) -> None:
        """A group from JSON: an object, or for one that repeats a list of them."""
        many = cell if isinstance(cell, list) else [cell]
        objects = [one for one in many if isinstance(one, dict)]
        if len(objects) < len(many) or (len(many) > 1 and not item.repeats):
            self.tell(Trouble.CELL_UNREADABLE, item.link_id, cell)
            return
        for one in objects:
            row = self._add_row(item.link_id, outer) if item.repeats else outer
            for key, value in one.items():
                self._fill_child(item, str(key), value, row)

    def _fill_child(self, item: Item, key: str, value: Cell, row: int | None) -> None:
        child = next(
            (each for each in item.children if each.link_id in {key, f"{item.link_id}.{key}"}),
            None,
        )
        if is_empty(value):
            return
        if child is None:
            self.tell(Trouble.CELL_UNREADABLE, f"{item.link_id}.{key}", value)
        elif child.kind is Kind.GROUP:
            self._fill_group(child, value, row)
        else:
            self._answer(child, value, row)

    def _answer(self, item: Item, cell: Cell, row: int | None) -> None:
        parts = self._parts(item, cell)
        values = [self._value(item, part) for part in parts if not is_empty(part)]
        self.put(item.link_id, tuple(value for value in values if value is not None), row)

    def _parts(self, item: Item, cell: Cell) -> list[Cell]:
        """The answers in a cell: several only where the question takes several."""
        if isinstance(cell, list):
            if len(cell) > 1 and not item.repeats:
                self.tell(Trouble.CELL_UNREADABLE, item.link_id, cell)
                return []
            return list(cell)
        if not item.repeats or not isinstance(cell, str):
            return [cell]
        signs = ";|\n," if item.kind in {Kind.CHOICE, Kind.OPEN_CHOICE} else ";|\n"
        for sign in signs:
            cell = cell.replace(sign, "\n")
        return list(cell.split("\n"))

    def _value(self, item: Item, cell: Cell) -> Value | None:
        if isinstance(cell, dict | list):
            self.tell(Trouble.CELL_UNREADABLE, item.link_id, cell)
            return None
        if item.kind in _TEXTS:
            return clean(text_of(cell)).text or None
        if item.kind in {Kind.CHOICE, Kind.OPEN_CHOICE}:
            return self._coded(item, text_of(cell))
        if item.kind is Kind.BOOLEAN:
            return self._truth(item, cell)
        if item.kind in {Kind.INTEGER, Kind.DECIMAL}:
            return self._number(item, cell)
        return self._day_or_time(item, cell)

    def _coded(self, item: Item, text: str) -> Value | None:
        known = self.blank.codings[item.link_id]
        said = plain(text)
        code = self.blank.codes.get((item.link_id, said)) or (text if text in known else "")
        code = code or self.blank.words.code(item.link_id, text)
        if code in known:
            return known[code]
        if item.kind is Kind.OPEN_CHOICE:
            return clean(text).text or None
        self.tell(Trouble.CODE_UNKNOWN, item.link_id, text)
        return None

    def _truth(self, item: Item, cell: Cell) -> bool | None:
        if isinstance(cell, bool):
            return cell
        said = self.blank.words.code(TRUTH, text_of(cell))
        if not said:
            self.tell(Trouble.YES_NO_UNREADABLE, item.link_id, cell)
            return None
        return said == "yes"

    def _number(self, item: Item, cell: Cell) -> int | None:
        try:
            if item.link_id.endswith("_minutes"):
                return minutes_of(cell)
            return int(text_of(cell))
        except (TimeUnreadable, ValueError):
            self.tell(Trouble.NUMBER_UNREADABLE, item.link_id, cell)
            return None

    def _day_or_time(self, item: Item, cell: Cell) -> Value | None:
        if item.kind is Kind.DATE_TIME:
            return self._moment(item, cell)
        read = self.blank.calendar.read(cell)
        if read.day is None or item.kind is not Kind.DATE:
            unclear = Trouble.DAY_UNCLEAR if read.is_unclear else Trouble.DAY_UNREADABLE
            self.tell(unclear, item.link_id, cell)
            return None
        return PartialDate(read.day.isoformat())

    def _moment(self, item: Item, cell: Cell) -> Value | None:
        """A day with its time; the day alone where no time is said."""
        instant, trouble = instant_of(cell, self.zone, None)
        if instant is None and trouble is None:
            read = self.blank.calendar.read(cell)
            if read.day is None:
                unclear = Trouble.DAY_UNCLEAR if read.is_unclear else Trouble.DAY_UNREADABLE
                self.tell(unclear, item.link_id, cell)
                return None
            if not read.rest.strip():
                return PartialDateTime(read.day.isoformat())
            start = moment_of(read.rest, all_day=False)
            span, trouble = span_of(read.day, start, None, None, self.zone)
            instant = span.start if span else None
        if instant is None:
            self.tell(trouble or Trouble.TIME_UNREADABLE, item.link_id, cell)
            return None
        return moment_answer(instant, self.zone)


def moment_answer(instant: datetime, zone: str) -> PartialDateTime:
    """An instant as the form keeps it: with the offset of its zone."""
    return PartialDateTime(instant.astimezone(zone_named(zone)).isoformat(timespec="seconds"))
