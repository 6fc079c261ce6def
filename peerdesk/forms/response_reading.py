"""Reading answers: a FHIR R4 QuestionnaireResponse becomes Answers, and nothing gets lost.

What the form has no question for, and values of types PeerDesk does not work with, are kept as
they came and go out again the same way.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from peerdesk.domain.errors import ResponseUnreadable
from peerdesk.forms.answers import Address, Answers, Given, RowKey
from peerdesk.forms.definition import FormDefinition, Item, Kind
from peerdesk.forms.exact_json import exact_text, read_json
from peerdesk.forms.filled_by import read_filled_by
from peerdesk.forms.source import Json, child, objects, value_of
from peerdesk.forms.value_json import CODING_PARTS, QUANTITY_PARTS, read_value, text_of
from peerdesk.forms.values import Foreign, is_blank

_ITEM_PARTS = frozenset({"linkId", "text", "item", "answer"})
_INNER_PARTS = {"valueCoding": frozenset(CODING_PARTS), "valueQuantity": frozenset(QUANTITY_PARTS)}


def from_response(form: FormDefinition, response: bytes | Json) -> Answers:
    """The answers in a QuestionnaireResponse to this form, given as bytes or as read JSON.

    JSON that was read elsewhere must hold decimals as Decimal. Rows are numbered in the order in
    which they stand. Raises ResponseUnreadable for anything that is no QuestionnaireResponse and
    for answers to another form or another version of it.
    """
    raw = _response(response)
    canonical = text_of(raw.get("questionnaire"))
    url, _, version = canonical.partition("|")
    if canonical and not form.minted and (url, version or form.version) != (form.url, form.version):
        raise ResponseUnreadable
    gathering = _Gathering(form)
    gathering.items(form.items, objects(raw, "item"), ("", None))
    return Answers(
        form=form,
        given={address: tuple(given) for address, given in gathering.given.items()},
        rows={address: tuple(rows) for address, rows in gathering.rows.items()},
        owners=gathering.owners,
        unknown={address: tuple(kept) for address, kept in gathering.unknown.items()},
        extras=gathering.extras,
        next_row=len(gathering.owners) + 1,
        filled_by=read_filled_by(raw),
    )


def _response(response: bytes | Json) -> Json:
    try:
        raw = read_json(response) if isinstance(response, bytes) else response
    except ValueError as error:
        raise ResponseUnreadable from error
    if not isinstance(raw, dict) or raw.get("resourceType") != "QuestionnaireResponse":
        raise ResponseUnreadable
    return raw


@dataclass
class _Gathering:
    """The answers while they are being collected."""

    form: FormDefinition
    given: dict[Address, list[Given]] = field(default_factory=dict)
    rows: dict[Address, list[RowKey]] = field(default_factory=dict)
    owners: dict[RowKey, Address] = field(default_factory=dict)
    unknown: dict[Address, list[str]] = field(default_factory=dict)
    extras: dict[Address, str] = field(default_factory=dict)
    seen: set[Address] = field(default_factory=set)

    def items(self, known: Iterable[Item], entries: Iterable[Json], above: Address) -> None:
        """Take in the entries that stand under the item and in the row of `above`."""
        by_link = {item.link_id: item for item in known if item.kind is not Kind.DISPLAY}
        for raw in entries:
            item = by_link.get(text_of(raw.get("linkId")))
            if item is None or not self._fits(item, raw, above[1]):
                self.unknown.setdefault(above, []).append(exact_text(raw))
            elif item.kind is Kind.GROUP:
                self._group(item, raw, above[1])
            else:
                self._question(item, raw, above[1])

    def _fits(self, item: Item, raw: Json, row: RowKey | None) -> bool:
        """Whether the entry can be taken in: a group has no answers, and only some repeat."""
        if item.kind is Kind.GROUP and "answer" in raw:
            return False
        if item.holds_rows and item.kind is not Kind.GROUP and "item" in raw:
            return False
        address = (item.link_id, row)
        again = address in self.seen and not (item.repeats and item.kind is Kind.GROUP)
        self.seen.add(address)
        return not again

    def _group(self, item: Item, raw: Json, row: RowKey | None) -> None:
        inner = self._new_row((item.link_id, row)) if item.repeats else row
        if item.repeats and inner is not None:
            self.rows.setdefault((item.link_id, row), []).append(inner)
        self._keep_extras((item.link_id, inner), raw)
        self.items(item.children, objects(raw, "item"), (item.link_id, inner))

    def _question(self, item: Item, raw: Json, row: RowKey | None) -> None:
        address = (item.link_id, row)
        self._keep_extras(address, raw)
        for answer in objects(raw, "answer"):
            own = self._new_row(address) if item.holds_rows else None
            inner = (item.link_id, row if own is None else own)
            self.given.setdefault(address, []).append(_given(answer, own))
            self.items(item.children, objects(answer, "item"), inner)
        # A draft keeps answers under a question that has lost its own answer.
        self.items(item.children, objects(raw, "item"), address)

    def _new_row(self, owner: Address) -> RowKey:
        key = len(self.owners) + 1
        self.owners[key] = owner
        return key

    def _keep_extras(self, address: Address, raw: Json) -> None:
        extras = {key: inner for key, inner in raw.items() if key not in _ITEM_PARTS}
        if extras:
            self.extras[address] = exact_text(extras)


def _given(raw: Json, row: RowKey | None) -> Given:
    found = value_of(raw, "value")
    key = found[0] if found else ""
    value = read_value(*found) if found else Foreign("", "null")
    if found and is_blank(value):
        value = Foreign(key, exact_text(found[1]))
    extras = {name: inner for name, inner in raw.items() if name not in {"item", key}}
    if key in _INNER_PARTS and not isinstance(value, Foreign):
        more = _without(child(raw, key), _INNER_PARTS[key])
        extras |= {key: more} if more else {}
    return Given(value, row, exact_text(extras) if extras else "")


def _without(raw: Json, names: frozenset[str]) -> Mapping[str, object]:
    return {name: inner for name, inner in raw.items() if name not in names}
