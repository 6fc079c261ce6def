"""Writing answers: Answers become a FHIR R4 QuestionnaireResponse, and its canonical bytes.

Items stand in the order of the form and always carry their text, so that a response can be read
alone (interop.md, 2.4).
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from peerdesk.forms.answers import Address, Answers, Given, RowKey
from peerdesk.forms.definition import Item, Kind, walk
from peerdesk.forms.enablement import Enabled, Enablement
from peerdesk.forms.exact_json import exact_text
from peerdesk.forms.filled_by import write_filled_by
from peerdesk.forms.value_json import write_value
from peerdesk.forms.values import Value

Members = dict[str, object]


@dataclass(frozen=True, slots=True)
class ResponseHeader:
    """Who answered, about whom, when. References are FHIR references such as `urn:uuid:…`.

    `status` is a code of the standard: in-progress, completed, amended, entered-in-error.
    `source` is who said it, `author` who wrote it down. Empty fields are not written.
    """

    status: str = "in-progress"
    identifier: str = ""
    language: str = ""
    subject: str = ""
    encounter: str = ""
    authored: datetime | None = None
    author: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An answer that stays in the draft but not in the signed bytes.

    `reason` is "not_asked" (its question is not asked at present) or "unknown" (the form has no
    such question; `link_id` names the item above, "" at the top).
    """

    link_id: str
    row: RowKey | None
    values: tuple[Value, ...]
    reason: str


def to_response(
    answers: Answers, header: ResponseHeader, *, frozen: bool, asked: Enabled | None = None
) -> Members:
    """The QuestionnaireResponse as JSON with decimals as Decimal.

    A draft (`frozen` false) holds everything, so that nothing is lost when a condition changes
    back. Frozen, what `left_out` lists is left out, and so are groups without answers; `asked` is
    what is asked, when the caller has it at hand.
    """
    state = Enabled()
    if frozen:
        state = asked or Enablement(answers.form).state(answers)
    writing = _Writing(answers, state, _said(answers), frozen=frozen)
    items = writing.items(answers.form.items, ("", None))
    return _header(answers, header) | ({"item": items} if items else {})


def left_out(answers: Answers) -> tuple[LeftOut, ...]:
    """What signing would leave out, in the order of the form."""
    form = answers.form
    state = Enablement(form).state(answers)
    found: list[LeftOut] = []
    for item in walk(form.items):
        for row in answers.every_row(form.holder(item.link_id)):
            values = answers.values(item.link_id, row)
            if values and not state.asks(item.link_id, row):
                found.append(LeftOut(item.link_id, row, values, "not_asked"))
    unknown = (LeftOut(link, row, kept, "unknown") for (link, row), kept in answers.unknown.items())
    return (*found, *unknown)


def canonical_bytes(response: Mapping[str, object]) -> bytes:
    """The bytes that are stored and signed: UTF-8, no blanks, keys in FHIR's order (§5)."""
    return exact_text(response).encode("utf-8")


def _header(answers: Answers, header: ResponseHeader) -> Members:
    identifier = {"system": "urn:ietf:rfc:3986", "value": header.identifier}
    members: Members = {
        "resourceType": "QuestionnaireResponse",
        "language": header.language or answers.form.shown_in,
        "identifier": identifier if header.identifier else "",
        "questionnaire": answers.form.canonical,
        "status": header.status,
        "subject": _reference(header.subject),
        "encounter": _reference(header.encounter),
        "authored": header.authored.isoformat() if header.authored else "",
        "author": _reference(header.author),
        "source": _reference(header.source) or write_filled_by(answers.filled_by),
    }
    return {name: member for name, member in members.items() if member}


def _reference(target: str) -> Members:
    return {"reference": target} if target else {}


def _said(answers: Answers) -> set[str]:
    """The items that hold anything, or under which anything is held: all others are passed over."""
    found: set[str] = set()
    for table in (answers.given, answers.rows, answers.unknown, answers.extras):
        for link_id, _ in table:
            above: str | None = link_id
            while above and above not in found:
                found.add(above)
                above = answers.form.parent(above)
    return found


@dataclass(frozen=True, slots=True)
class _Writing:
    answers: Answers
    state: Enabled
    said: set[str]
    frozen: bool

    def items(self, items: tuple[Item, ...], above: Address) -> list[object]:
        """The entries under the item and in the row of `above`."""
        row = above[1]
        entries: list[object] = []
        for item in items:
            if item.link_id in self.said and self.state.asks(item.link_id, row):
                groups = self._groups(item, row) if item.kind is Kind.GROUP else None
                entries += self._question(item, row) if groups is None else groups
        if not self.frozen:
            entries += (_read(kept) for kept in self.answers.unknown.get(above, ()))
        return entries

    def _groups(self, item: Item, row: RowKey | None) -> Iterator[Members]:
        rows = self.answers.rows_of(item.link_id, row) if item.repeats else (row,)
        for inner in rows:
            address = (item.link_id, inner)
            entries = self.items(item.children, address)
            kept = self._extras(address)
            # A draft keeps a row that is still empty: somebody has just added it.
            if entries or (not self.frozen and (item.repeats or kept)):
                yield self._entry(item, address) | ({"item": entries} if entries else {})

    def _question(self, item: Item, row: RowKey | None) -> Iterator[Members]:
        address = (item.link_id, row)
        given = self.answers.given.get(address, ())
        written = [self._answer(item, given, at, row) for at in range(len(given))]
        entry: Members = {"answer": written} if written else {}
        if not written and not self.frozen and not item.holds_rows:
            waiting = self.items(item.children, address)
            entry = {"item": waiting} if waiting else {}
        if entry or (self._extras(address) and not self.frozen):
            yield self._entry(item, address) | entry

    def _answer(
        self, item: Item, all_given: tuple[Given, ...], at: int, row: RowKey | None
    ) -> Members:
        given = all_given[at]
        key, value = write_value(item.kind, given.value)
        extras = _read(given.extras) if given.extras else {}
        inner = extras.pop(key, None)
        if isinstance(inner, dict) and isinstance(value, dict):
            value = value | inner
        written: Members = {key: value} if key else {}
        under: list[object] = []
        if given.row is not None or at == 0:
            under = self.items(item.children, (item.link_id, given.row or row))
        return written | extras | ({"item": under} if under else {})

    def _entry(self, item: Item, address: Address) -> Members:
        kept = self._extras(address)
        text = {"text": item.text} if item.text else {}  # FHIR has no empty texts
        return {"linkId": item.link_id, **text, **(_read(kept) if kept else {})}

    def _extras(self, address: Address) -> str:
        return self.answers.extras.get(address, "")


def _read(text: str) -> Members:
    members: Members = json.loads(text, parse_float=Decimal)
    return members
