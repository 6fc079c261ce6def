"""Lines about contacts: read into drafts and checked, and nothing kept yet.

A person is matched by id, identifier or exact name only. Nothing is ever signed. A line that
cannot be read whole keeps the file out until it is mended or left out.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from typing import Final
from uuid import UUID

from peerdesk.domain.contact_notes import NarrativeFormat
from peerdesk.domain.documents import Cursor, Draft, RevisionKind
from peerdesk.domain.errors import TimeUnreadable
from peerdesk.domain.handed_times import is_zone
from peerdesk.domain.imports import ImportKind, LineTrouble, Trouble
from peerdesk.domain.progress import Progress, unwatched
from peerdesk.domain.times import Span
from peerdesk.domain.units import direct_minutes
from peerdesk.domain.zones import near_instant
from peerdesk.forms.answers import Answers
from peerdesk.forms.definition import FormDefinition
from peerdesk.forms.values import Coding
from peerdesk.services import note_columns
from peerdesk.services.desk import Desk, new_id, today
from peerdesk.services.documents import CONTACT_NOTE, FORMAT_SETTING
from peerdesk.services.imports.clock_cells import minutes_of
from peerdesk.services.imports.dates import Calendar, order_of
from peerdesk.services.imports.deriving import Deriver
from peerdesk.services.imports.filling import Blank, Sheet, blank, moment_answer
from peerdesk.services.imports.looks import (
    ContactLine,
    Look,
    in_order,
    shown,
    troubles_of_file,
    unknown_values,
)
from peerdesk.services.imports.mapping import Choices, ColumnMap, columns_of
from peerdesk.services.imports.matching import People
from peerdesk.services.imports.table import Cell, Line, Source, Table, is_empty, text_of
from peerdesk.services.imports.when_cells import Clock, When, clock_of, is_future
from peerdesk.services.imports.whose import Whose
from peerdesk.services.imports.words import MACHINE_SET, contact_words
from peerdesk.services.profiles import rules_in
from peerdesk.services.stored_forms import response_bytes
from peerdesk.storage import imports as rows
from peerdesk.storage import settings
from peerdesk.storage.imports import NewDraft

OUR_OWN: Final = (
    "service_date",
    "start_at",
    "end_at",
    "times",
    "person",
    "person_id",
    "identifier",
    "first_name",
    "last_name",
    "contact_type",
    "outcome",
    "modality",
    "setting",
    "place_detail",
    "direct_minutes",
    "direct_hours",
    "purpose",
    "what_i_did",
    "response",
    "next_steps",
    "risk_flag",
    "zone",
)
"""The fields that are offered first; every question of the form can be one besides."""

_READ_APART = frozenset(
    {*OUR_OWN[:9], "direct_minutes", "direct_hours", "zone", "fold", "start_fold", "end_fold"}
    | {"person_label"}
)


def fields(form: FormDefinition) -> tuple[str, ...]:
    """Every field a column may be read as: ours first, then the form's own questions."""
    asked = (
        item.link_id
        for item in form.by_link.values()
        if item.is_question and item.link_id not in MACHINE_SET
    )
    return tuple(dict.fromkeys((*OUR_OWN, *asked)))


def look(
    desk: Desk, table: Table, choices: Choices | None = None, progress: Progress = unwatched
) -> Look:
    """What would become of a file about contacts. Nothing is kept."""
    chosen = choices or Choices()
    file = _file(desk, table, chosen)
    troubles, found = troubles_of_file(table), list[ContactLine]()
    for done, line in enumerate(table.lines):
        if not done % 100:
            progress(done, len(table.lines))
        if line.number not in chosen.left_out:
            reader = _Reader(file, line)
            contact = reader.contact()
            troubles += reader.troubles
            if contact is not None:
                found.append(contact)
    kept_out = {one.line for one in troubles if one.keeps_out}
    kept = tuple(one for one in found if one.line not in kept_out)
    named = {one.new.draft.person_id for one in kept}
    return Look(
        kind=ImportKind.CONTACTS,
        table=table,
        columns=file.columns,
        choices=chosen,
        lines=len(table.lines) + len(table.read.unreadable),
        troubles=in_order(troubles),
        people=(),
        contacts=kept,
        added=tuple(one for one in file.whose.added.values() if one[1] in named),
        asks_day_order=any(one.trouble is Trouble.DAY_UNCLEAR for one in troubles),
        unknown=unknown_values(troubles),
        looked_at=file.now,
    )


@dataclass(frozen=True)
class _File:
    """What all lines of a file have in common."""

    desk: Desk
    table: Table
    columns: ColumnMap
    blank: Blank
    clock: Clock
    whose: Whose
    deriver: Deriver
    narrative_format: str
    now: datetime
    known_times: set[tuple[UUID, datetime, str]]
    own_times: dict[tuple[UUID, datetime, str], int]


def _file(desk: Desk, table: Table, chosen: Choices) -> _File:
    form, now = desk.forms[CONTACT_NOTE], desk.clock.now()
    words = contact_words(form, by_link_id=table.read.source is Source.JSON_LINES)
    columns = columns_of(table, words, chosen)
    with desk.vault.reading() as session:
        people, rules = People(rows.known_people(session)), rules_in(session)
        known_times = rows.contact_times(session)
        own = settings.value(session, str(desk.signer.worker_id), FORMAT_SETTING)
    order, _ = order_of(_cells(table, columns, ("service_date", "start_at", "end_at", "times")))
    calendar = Calendar(chosen.day_order or order, table.read.from_1904)
    times = [_cells(table, columns, (name,)) for name in ("start_at", "end_at")]
    return _File(
        desk=desk,
        table=table,
        columns=columns,
        blank=blank(form, words, chosen.codes, calendar),
        clock=clock_of(calendar, times),
        whose=Whose(desk, people, add_people=chosen.add_people),
        deriver=Deriver(form, rules, now),
        narrative_format=str(own or NarrativeFormat.PIRN),
        now=now,
        known_times=known_times,
        own_times={},
    )


def _cells(table: Table, columns: ColumnMap, names: tuple[str, ...]) -> Iterator[Cell]:
    for name in names:
        column = columns.column(name)
        if column is not None:
            yield from (table.cell(line, column) for line in table.lines)


@dataclass
class _Reader:
    """Reads one line."""

    file: _File
    line: Line
    troubles: list[LineTrouble] = field(default_factory=list)

    def contact(self) -> ContactLine | None:
        """The draft that the line makes, None when that cannot be."""
        zone = self._zone()
        if zone is None:
            return None
        sheet = Sheet(self.file.blank, zone, self._tell)
        for column, name in enumerate(self.file.columns.fields):
            if name and name not in _READ_APART:
                sheet.fill(name, self.file.table.cell(self.line, column))
        when = self.file.clock.read(self._cell, zone, self._tell)
        kind = _code(sheet, "contact_type")
        if not kind and not any(one.field == "contact_type" for one in self.troubles):
            self._tell(Trouble.TYPE_MISSING, "contact_type", "")
        person = self.file.whose.person(self._cell, self.line.number, kind, self._tell)
        if when is None or not kind or person is None:
            return None
        if is_future(when, today(self.file.desk)):
            self._tell(Trouble.IN_FUTURE, "service_date", when.day.isoformat())
        if person == (None,):
            sheet.fill("person_label", self._cell("person_label"))
        self._put_times(sheet, when)
        return ContactLine(self.line.number, self._draft(sheet.answers(), person, when, zone))

    def _cell(self, name: str) -> Cell:
        column = self.file.columns.column(name)
        return None if column is None else self.file.table.cell(self.line, column)

    def _tell(self, trouble: Trouble, name: str, cell: object) -> None:
        self.troubles.append(LineTrouble(self.line.number, trouble, name, shown(cell)))

    def _zone(self) -> str | None:
        cell = self._cell("zone")
        if is_empty(cell):
            return self.file.desk.clock.zone()
        if is_zone(cell):
            return text_of(cell)
        self._tell(Trouble.ZONE_UNKNOWN, "zone", cell)
        return None

    def _put_times(self, sheet: Sheet, when: When) -> None:
        minutes, span = self._minutes(), when.span
        breaks = sheet.given.get(("break_minutes", None))
        paused = breaks[0].value if breaks and isinstance(breaks[0].value, int) else 0
        if span and span.end is None and minutes:
            span = replace(span, end=span.start + timedelta(minutes=minutes + paused))
            minutes = None
        sheet.put("zone", (sheet.zone,))
        if span:
            sheet.put("start_at", (moment_answer(span.start, span.zone),))
            if span.end:
                sheet.put("end_at", (moment_answer(span.end, span.zone),))
        if minutes is not None and minutes != _between(span, paused):
            sheet.put("direct_minutes", (minutes,))

    def _minutes(self) -> int | None:
        for name in ("direct_minutes", "direct_hours"):
            cell = self._cell(name)
            if not is_empty(cell):
                try:
                    return minutes_of(cell, in_hours=name == "direct_hours")
                except TimeUnreadable:
                    self._tell(Trouble.NUMBER_UNREADABLE, name, cell)
        return None

    def _draft(
        self, answers: Answers, person: tuple[UUID | None], when: When, zone: str
    ) -> NewDraft:
        file, (person_id,) = self.file, person
        happened = when.span.start if when.span else _noon(when, zone)
        columns, ready = file.deriver.columns(answers, person_id, happened, zone)
        if person_id is not None:
            self._check_twice((person_id, columns.happened_at, columns.contact_type), when)
        form = file.blank.form
        draft = Draft(
            document_id=new_id(file.desk),
            kind=RevisionKind.ORIGINAL,
            person_id=person_id,
            author_id=file.desk.signer.worker_id,
            form=form.canonical,
            form_sha256=form.sha256,
            response=response_bytes(answers),
            cursor=Cursor(),
            narrative_format=file.narrative_format,
            reason="",
            saved_at=file.now,
        )
        return NewDraft(draft, columns, ready, note_columns.text_to_find(answers))

    def _check_twice(self, key: tuple[UUID, datetime, str], when: When) -> None:
        """The same person at the same minute with the same kind of contact is the same contact."""
        if when.span is None:
            return
        earlier = self.file.own_times.setdefault(key, self.line.number)
        if key in self.file.known_times:
            self._tell(Trouble.CONTACT_HERE, "", when.day.isoformat())
        elif earlier != self.line.number:
            self._tell(Trouble.CONTACT_TWICE, "", f"#{earlier}")


def _code(sheet: Sheet, link_id: str) -> str:
    given = sheet.given.get((link_id, None))
    return given[0].value.code if given and isinstance(given[0].value, Coding) else ""


def _between(span: Span | None, paused: int) -> int | None:
    if span is None or span.end is None:
        return None
    return direct_minutes(span.start, span.end, paused)


def _noon(when: When, zone: str) -> datetime:
    """Where a contact without a time of day stands in lists."""
    return near_instant(datetime.combine(when.day, time(12)), zone)
