"""Random forms and random answers to them, for what must hold for all of them."""

from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.definition import FormDefinition, Item, Kind
from peerdesk.forms.values import Coding, PartialDate, PartialDateTime, Quantity, Value
from tests.forms import builders

TEXT = st.text(min_size=1, max_size=12)
CODES = ("a", "b", "c")
BY_KIND: dict[Kind, st.SearchStrategy[Value]] = {
    Kind.BOOLEAN: st.booleans(),
    Kind.INTEGER: st.integers(0, 3),
    Kind.DECIMAL: st.sampled_from([Decimal("1.10"), Decimal("1.1"), Decimal("-0.0"), Decimal(2)]),
    Kind.DATE: st.sampled_from(["2024", "2024-05", "2024-05-31"]).map(PartialDate),
    Kind.DATE_TIME: st.sampled_from(["2024", "2024-05-31T10:00:00-05:00"]).map(PartialDateTime),
    Kind.TIME: st.times(),
    Kind.STRING: TEXT,
    Kind.TEXT: TEXT,
    Kind.URL: TEXT,
    Kind.CHOICE: st.sampled_from([Coding("urn:c", code, code) for code in CODES]),
    Kind.OPEN_CHOICE: TEXT,
    Kind.QUANTITY: st.just(Quantity(Decimal("1.50"), "kg")),
}
KINDS = sorted(BY_KIND)


@st.composite
def forms(draw: st.DrawFn, *, conditions: bool = False) -> FormDefinition:
    """A small form with rows in rows and questions under questions."""
    names = iter(f"q{number}" for number in range(1000))
    made: list[str] = []

    def one(depth: int) -> builders.Json:
        link_id = next(names)
        made.append(link_id)
        deeper = depth < 3 and draw(st.integers(0, 2)) > 0
        kind = "group" if deeper and draw(st.booleans()) else str(draw(st.sampled_from(KINDS)))
        children = [one(depth + 1) for _ in range(draw(st.integers(1, 3)))] if deeper else []
        more: dict[str, Any] = {"repeats": draw(st.booleans())}
        if kind == "choice":
            more["answerOption"] = [
                {"valueCoding": {"system": "urn:c", "code": code, "display": code}}
                for code in CODES
            ]
        return builders.item(link_id, kind, *children, **more)

    items = [one(1) for _ in range(draw(st.integers(1, 4)))]
    if conditions:
        for raw in _all(items):
            raw["enableWhen"] = draw(st.lists(_condition(made), max_size=2))
            raw["enableBehavior"] = draw(st.sampled_from(["all", "any"]))
    return builders.form(*items)


def _condition(made: list[str]) -> st.SearchStrategy[builders.Json]:
    answer = st.sampled_from(
        [
            {"operator": "exists", "answerBoolean": True},
            {"operator": "exists", "answerBoolean": False},
            {"operator": "=", "answerBoolean": True},
            {"operator": "!=", "answerInteger": 1},
            {"operator": ">=", "answerInteger": 2},
            {"operator": "=", "answerCoding": {"system": "urn:c", "code": "a"}},
        ]
    )
    return st.builds(lambda name, rest: {"question": name, **rest}, st.sampled_from(made), answer)


def _all(items: list[builders.Json]) -> list[builders.Json]:
    return [each for raw in items for each in (raw, *_all(raw.get("item", [])))]


@st.composite
def answers_to(draw: st.DrawFn, form: FormDefinition) -> Answers:
    return _filled(draw, Answers(form), form.items, None)


def _filled(
    draw: st.DrawFn, answers: Answers, items: tuple[Item, ...], row: RowKey | None
) -> Answers:
    for item in items:
        places: tuple[RowKey | None, ...] = (row,)
        if item.kind is Kind.GROUP and item.repeats:
            for _ in range(draw(st.integers(0, 2))):
                answers, _ = answers.add_row(item.link_id, row)
            places = answers.rows_of(item.link_id, row)
        elif item.is_question:
            most = 2 if item.repeats else 1
            values = draw(st.lists(BY_KIND[item.kind], max_size=most))
            answers = answers.with_answer(item.link_id, values, row)
            places = answers.rows_of(item.link_id, row) if item.holds_rows else (row,)
        for place in places:
            answers = _filled(draw, answers, item.children, place)
    return answers
