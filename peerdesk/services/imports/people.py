"""Lines about people: read, checked against each other and the vault, and nothing kept yet."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from peerdesk.domain.imports import Decision, ImportKind, LineTrouble, Trouble
from peerdesk.domain.people import (
    MayContact,
    PersonDetails,
    ReachKind,
    ReachSafety,
    Support,
    WayToReach,
)
from peerdesk.domain.progress import Progress, unwatched
from peerdesk.domain.text import clean
from peerdesk.services.desk import Desk, new_id
from peerdesk.services.imports.looks import (
    Look,
    PersonLine,
    in_order,
    shown,
    troubles_of_file,
    unknown_values,
)
from peerdesk.services.imports.mapping import Choices, ColumnMap, columns_of
from peerdesk.services.imports.matching import People, digits, label, same_name
from peerdesk.services.imports.table import Line, Table, text_of
from peerdesk.services.imports.words import TRUTH, KnownWords, people_words, plain
from peerdesk.storage import imports as rows

FIELDS: Final = (
    "chosen_name",
    "first_name",
    "last_name",
    "legal_name",
    "identifier",
    "pronouns",
    "is_alias",
    "languages",
    "phone",
    "phone_2",
    "text",
    "email",
    "address",
    "address_2",
    "city",
    "state",
    "postcode",
    "reach_safety",
    "how_to_reach",
    "what_matters",
    "emergency_name",
    "emergency_relation",
    "emergency_phone",
)
"""What may be read of a person, in the order in which it is offered."""

_WAYS = (
    ("phone", ReachKind.PHONE),
    ("phone_2", ReachKind.PHONE),
    ("text", ReachKind.TEXT),
    ("email", ReachKind.EMAIL),
)
_ADDRESS = ("address", "address_2", "city", "state", "postcode")


@dataclass
class _Seen:
    """What earlier lines of the same file said, with their numbers."""

    names: dict[str, int] = field(default_factory=dict)
    sure: dict[tuple[str, str], int] = field(default_factory=dict)


def look(
    desk: Desk, table: Table, choices: Choices | None = None, progress: Progress = unwatched
) -> Look:
    """What would become of a file about people. Nothing is kept."""
    words, chosen = people_words(), choices or Choices()
    columns = columns_of(table, words, chosen)
    with desk.vault.reading() as session:
        people = People(rows.known_people(session))
    troubles = troubles_of_file(table)
    found: list[PersonLine] = []
    seen = _Seen()
    for done, line in enumerate(table.lines):
        if not done % 100:
            progress(done, len(table.lines))
        reader = _Reader(desk, table, columns, line, words, chosen)
        if line.number not in chosen.left_out and (details := reader.details()):
            hints = list(_alike(details, line.number, people, seen, len(table.lines)))
            decision = chosen.decisions.get(line.number) or _usual(hints)
            found.append(PersonLine(line.number, details, decision))
            reader.troubles += hints
        troubles += reader.troubles
    kept_out = {one.line for one in troubles if one.keeps_out}
    return Look(
        kind=ImportKind.PEOPLE,
        table=table,
        columns=columns,
        choices=chosen,
        lines=len(table.lines) + len(table.read.unreadable),
        troubles=in_order(troubles),
        people=tuple(one for one in found if one.line not in kept_out),
        contacts=(),
        added=(),
        asks_day_order=False,
        unknown=unknown_values(troubles),
        looked_at=desk.clock.now(),
    )


def _usual(hints: Iterable[LineTrouble]) -> Decision:
    """Who is surely there already is not added again; a likeness alone decides nothing."""
    told = {one.trouble for one in hints}
    if Trouble.SAME_IN_VAULT in told:
        return Decision.ALREADY_HERE
    return Decision.LEAVE_OUT if Trouble.SAME_IN_FILE in told else Decision.ADD


def _alike(
    details: PersonDetails, line: int, people: People, seen: _Seen, lines: int
) -> Iterable[LineTrouble]:
    """Hints at people who may be the same: surely by name and a number, perhaps by the sound."""
    name, marks = same_name(details.chosen_name), _marks(details)
    same = people.marked(name, marks)
    for one in same:
        yield LineTrouble(line, Trouble.SAME_IN_VAULT, "chosen_name", label(one))
    earlier = [seen.sure[name, mark] for mark in marks if (name, mark) in seen.sure]
    if earlier:
        yield LineTrouble(line, Trouble.SAME_IN_FILE, "chosen_name", str(min(earlier)))
    elif not same:
        yield from _perhaps(details, line, people, marks, lines)
        if name in seen.names:
            yield LineTrouble(line, Trouble.SOUNDS_LIKE, "chosen_name", f"#{seen.names[name]}")
    seen.names.setdefault(name, line)
    for mark in marks:
        seen.sure.setdefault((name, mark), line)


def _marks(details: PersonDetails) -> list[str]:
    """What tells people of one name apart: their sign, and every number."""
    numbers = [digits(way.value) for way in details.ways if way.kind is ReachKind.PHONE]
    return [mark for mark in (same_name(details.identifier), *numbers) if mark]


def _perhaps(
    details: PersonDetails, line: int, people: People, marks: list[str], lines: int
) -> Iterable[LineTrouble]:
    others = list(people.sounding_like(details.chosen_name, lines))
    others += [
        one
        for mark in marks
        for one in (*people.by_identifier.get(mark, ()), *people.by_number.get(mark, ()))
    ]
    others += people.by_name.get(same_name(details.chosen_name), ())
    for one in dict.fromkeys(others):
        yield LineTrouble(line, Trouble.SOUNDS_LIKE, "chosen_name", label(one))


@dataclass
class _Reader:
    """Reads the cells of one line."""

    desk: Desk
    table: Table
    columns: ColumnMap
    line: Line
    words: KnownWords
    choices: Choices
    troubles: list[LineTrouble] = field(default_factory=list)

    def details(self) -> PersonDetails | None:
        """The person, None without a name."""
        whole = " ".join(filter(None, (self._text("first_name"), self._text("last_name"))))
        name = self._text("chosen_name") or whole or self._text("legal_name")
        if not name:
            self.troubles.append(LineTrouble(self.line.number, Trouble.NAME_MISSING, "chosen_name"))
            return None
        legal = self._text("legal_name") or (whole if self._text("chosen_name") else "")
        return PersonDetails(
            chosen_name=name,
            pronouns=self._text("pronouns"),
            legal_name=legal if legal != name else "",
            identifier=self._text("identifier"),
            is_alias=self._code("is_alias", TRUTH) == "yes",
            languages=self._languages(),
            how_to_reach=self._text("how_to_reach"),
            what_matters=self._text("what_matters"),
            ways=tuple(self._ways()),
            supports=tuple(self._supports()),
        )

    def _text(self, name: str) -> str:
        column = self.columns.column(name)
        if column is None:
            return ""
        cell = self.table.cell(self.line, column)
        if isinstance(cell, list | dict):
            self._trouble(Trouble.CELL_UNREADABLE, name, cell)
            return ""
        return clean(text_of(cell)).text.strip()

    def _languages(self) -> tuple[str, ...]:
        column = self.columns.column("languages")
        cell = None if column is None else self.table.cell(self.line, column)
        if isinstance(cell, list):
            return tuple(text_of(one) for one in cell if text_of(one))
        text = self._text("languages")
        for sign in ";/|\n":
            text = text.replace(sign, ",")
        return tuple(filter(None, (part.strip() for part in text.split(","))))

    def _ways(self) -> Iterable[WayToReach]:
        safety = ReachSafety(self._code("reach_safety") or ReachSafety.NOT_ASKED)
        address = ", ".join(filter(None, map(self._text, _ADDRESS)))
        told = [(kind, self._text(name)) for name, kind in _WAYS]
        for kind, value in (*told, (ReachKind.ADDRESS, address)):
            if value:
                yield WayToReach(new_id(self.desk), kind, value, safety=safety)

    def _supports(self) -> Iterable[Support]:
        """Whoever is to be called in an emergency; for nothing else until the person says so."""
        name, number = self._text("emergency_name"), self._text("emergency_phone")
        if name or number:
            yield Support(
                name or number,
                self._text("emergency_relation"),
                may_contact=MayContact.CRISIS_ONLY,
                contact_info=number,
            )

    def _code(self, name: str, values: str = "") -> str:
        value = self._text(name)
        chosen = self.choices.codes.get((name, plain(value)))
        code = chosen or self.words.code(values or name, value)
        if value and not code:
            self._trouble(Trouble.CODE_UNKNOWN, name, value)
        return code

    def _trouble(self, trouble: Trouble, name: str, cell: object) -> None:
        self.troubles.append(LineTrouble(self.line.number, trouble, name, shown(cell)))
