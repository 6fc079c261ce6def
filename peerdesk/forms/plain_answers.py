"""Plain answers: a JSON object by linkId becomes Answers, and what does not fit is named.

    {"linkId": value | [values] | {":field": value} | [{":field": value}, …]}

A group that repeats takes a list of objects, a group that stands once an object, or its questions
directly. Inside a group a field is named by its whole linkId or by the end of it. An option is
named by its code, its label or, where own words are allowed, by any words; null is no answer. An
answer with questions under it is an object with its `value` beside them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from peerdesk.domain.errors import AnswersUnreadable
from peerdesk.forms.answers import Answers, RowKey, started
from peerdesk.forms.definition import FormDefinition, Item, Kind
from peerdesk.forms.exact_json import read_json
from peerdesk.forms.plain_values import Misfit, plain_value
from peerdesk.forms.value_json import QUANTITY_PARTS
from peerdesk.forms.values import Value, is_blank

VALUE: Final = "value"
_JOINTS: Final = (":", ".", "/")


@dataclass(frozen=True, slots=True)
class PlainProblem:
    """An answer that was not taken in.

    `where` is its way through the object, such as `rp.home.goal[0]:say`; `link_id` the question, or
    the name as it was written when the form has none. `code` is one of unknown_question,
    named_twice, asks_nothing, needs_row, not_an_object, wrong_type, not_an_option, too_many; facts
    are what would fit.
    """

    where: str
    link_id: str
    code: str
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlainAnswers:
    """The answers that were understood, upon the form's initial values, and the others."""

    answers: Answers
    problems: tuple[PlainProblem, ...]


def read_plain(form: FormDefinition, data: bytes) -> PlainAnswers:
    """The answers in a JSON object. Raises AnswersUnreadable for anything that is no object."""
    try:
        raw = read_json(data)
    except ValueError as error:
        raise AnswersUnreadable from error
    if not isinstance(raw, dict):
        raise AnswersUnreadable
    return plain_answers(form, raw)


def plain_answers(form: FormDefinition, raw: Mapping[str, object]) -> PlainAnswers:
    """The answers in an object that was read with decimals as Decimal."""
    taking = _Taking(started(form))
    taking.members(raw, _Place(None, None, ""))
    return PlainAnswers(taking.answers, tuple(taking.problems))


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in the form an object stands: the item above it, the row it is in, the way there."""

    above: Item | None
    row: RowKey | None
    where: str

    def named(self, name: str) -> str:
        """The way to a member of this name."""
        joint = "." if self.where and name[:1] not in _JOINTS else ""
        return f"{self.where}{joint}{name}"


class _Taking:
    """The answers while they are being taken in."""

    def __init__(self, answers: Answers) -> None:
        self.answers = answers
        self.problems: list[PlainProblem] = []
        self._seen: set[tuple[str, RowKey | None]] = set()

    def members(self, raw: Mapping[str, object], place: _Place) -> None:
        """Take in an object that stands in this place."""
        for name, inner in raw.items():
            if place.above is not None and place.above.is_question and name == VALUE:
                continue
            item = self._named(name, place)
            where = place.named(name)
            if item is None:
                self._misfit(where, name, "unknown_question")
            elif self._reached(item, place, where):
                self.entry(item, inner, place.row, where)

    def entry(self, item: Item, raw: object, row: RowKey | None, where: str) -> None:
        """Take in what is said to one item."""
        if (item.link_id, row) in self._seen:
            self._misfit(where, item.link_id, "named_twice")
            return
        self._seen.add((item.link_id, row))
        if item.kind is Kind.GROUP:
            self._group(item, raw, row, where)
        elif item.is_question:
            self._question(item, raw, row, where)
        elif raw is not None:
            self._misfit(where, item.link_id, "asks_nothing")

    def _group(self, item: Item, raw: object, row: RowKey | None, where: str) -> None:
        entries = raw if isinstance(raw, list) and item.repeats else [raw]
        if raw is None:
            entries = []
        if item.repeats:
            for old in self.answers.rows_of(item.link_id, row):
                self.answers = self.answers.remove_row(old)
        for at, entry in enumerate(entries):
            way = f"{where}[{at}]" if isinstance(raw, list) else where
            if not isinstance(entry, Mapping):
                self._misfit(way, item.link_id, "not_an_object")
                continue
            inner = row
            if item.repeats:
                self.answers, inner = self.answers.add_row(item.link_id, row)
            self.members(entry, _Place(item, inner, way))

    def _question(self, item: Item, raw: object, row: RowKey | None, where: str) -> None:
        taken: list[tuple[object, Value, str]] = []
        for at, entry in enumerate(raw if isinstance(raw, list) else [raw]):
            way = f"{where}[{at}]" if isinstance(raw, list) else where
            value = self._value(item, entry, way)
            if value is not None and not is_blank(value):
                taken.append((entry, value, way))
        if len(taken) > 1 and not item.repeats:
            self._misfit(where, item.link_id, "too_many", ("1", str(len(taken))))
            taken = taken[:1]
        self.answers = self.answers.with_answer(item.link_id, tuple(v for _, v, _ in taken), row)
        rows = self.answers.rows_of(item.link_id, row) if item.holds_rows else [row] * len(taken)
        for (entry, _, way), inner in zip(taken, rows, strict=True):
            self.members(_beside(item, entry), _Place(item, inner, way))

    def _value(self, item: Item, raw: object, where: str) -> Value | None:
        plain = raw[VALUE] if isinstance(raw, Mapping) and _has_value(item, raw) else raw
        try:
            return None if plain is None else plain_value(item, plain)
        except Misfit as misfit:
            self._misfit(where, item.link_id, misfit.code, misfit.facts)
            return None

    def _named(self, name: str, place: _Place) -> Item | None:
        """The item meant by a name in a place: a whole linkId, or the end of one under the item."""
        form = self.answers.form
        if place.above is None:
            return form.by_link.get(name)
        stem = place.above.link_id
        bare = name[1:] if name[:1] in _JOINTS else name
        ends = tuple(f"{joint}{bare}" for joint in _JOINTS)
        known = (form.by_link.get(link_id) for link_id in (name, *(stem + end for end in ends)))
        exact = next((item for item in known if item and _under(form, item, stem)), None)
        if exact or not bare:
            return exact
        inside = (item for item in form.by_link.values() if _under(form, item, stem))
        return _only(item for item in inside if item.link_id.endswith(ends))

    def _reached(self, item: Item, place: _Place, where: str) -> bool:
        """Whether the item stands in the very row of this place."""
        holder = self.answers.form.holder(item.link_id)
        here = None if place.row is None else self.answers.owners[place.row][0]
        if holder == here:
            return True
        self._misfit(where, item.link_id, "needs_row", (holder or "",))
        return False

    def _misfit(self, where: str, link_id: str, code: str, facts: tuple[str, ...] = ()) -> None:
        self.problems.append(PlainProblem(where, link_id, code, facts))


def _under(form: FormDefinition, item: Item, above: str) -> bool:
    parent = form.parent(item.link_id)
    while parent is not None:
        if parent == above:
            return True
        parent = form.parent(parent)
    return False


def _only(found: Iterator[Item]) -> Item | None:
    """The one item, None when there is none or more than one may be meant."""
    first, second = next(found, None), next(found, None)
    return first if second is None else None


def _has_value(item: Item, raw: Mapping[str, object]) -> bool:
    """Whether an object has its answer under `value`; a quantity has a value of its own."""
    is_quantity = item.kind is Kind.QUANTITY and set(raw) <= set(QUANTITY_PARTS)
    return VALUE in raw and not is_quantity


def _beside(item: Item, entry: object) -> Mapping[str, object]:
    """What stands beside the value: nothing where the entry itself is the value."""
    return entry if isinstance(entry, Mapping) and _has_value(item, entry) else {}
