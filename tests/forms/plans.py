"""The plan forms as they ship, and random answers to them."""

import json
from typing import Any

from hypothesis import strategies as st

from peerdesk.forms.answers import Answers, RowKey, started
from peerdesk.forms.definition import FormDefinition, Item, Kind
from peerdesk.forms.library import FormLibrary
from peerdesk.forms.values import Coding, PartialDate, Value
from peerdesk.resource_files import resource
from tests.forms.plan_table import SHARED

FORMS = FormLibrary(resource("forms"))
PLANS = {name: FORMS[name] for name in SHARED}
WORDS = st.text(min_size=1, max_size=40) | st.sampled_from(
    ["Nguyễn Thị Đào", "أمي ٠١٢", "a\nb", "x" * 30_000, "</b>R&B", "🎣"]
)


def raw(name: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(resource("forms", f"{name}.json").read_bytes())
    return read


def raw_items(above: dict[str, Any]) -> list[dict[str, Any]]:
    return [found for item in above.get("item", []) for found in (item, *raw_items(item))]


def block(item: Item) -> str:
    """The shared block a group is, such as `person`; "" for none."""
    return next((code.code for code in item.codes if code.system == "urn:peerdesk:block"), "")


def codes(item: Item) -> list[str]:
    return [each.value.code for each in item.options if isinstance(each.value, Coding)]


def pick(form: FormDefinition, link_id: str, code: str) -> Value:
    found = {each.value.code: each.value for each in form.item(link_id).options
             if isinstance(each.value, Coding)}  # fmt: skip
    return found[code]


@st.composite
def some_answers(draw: st.DrawFn, form: FormDefinition) -> Answers:
    """A plan with a handful of its questions answered, in any order, rows made as needed."""
    links = [item.link_id for item in form.by_link.values() if item.is_question]
    answers = started(form)
    for link_id in draw(st.lists(st.sampled_from(links), min_size=1, max_size=9, unique=True)):
        answers, row = _row_for(draw, answers, form.holder(link_id))
        item = form.item(link_id)
        values = draw(st.lists(_value(item), min_size=1, max_size=3 if item.repeats else 1))
        answers = answers.with_answer(link_id, values, row)
    return answers


def _row_for(
    draw: st.DrawFn, answers: Answers, holder: str | None
) -> tuple[Answers, RowKey | None]:
    """A row that holds the question, an old one or one made with all that it stands in."""
    if holder is None:
        return answers, None
    outer: RowKey | None
    answers, outer = _row_for(draw, answers, answers.form.holder(holder))
    present = answers.rows_of(holder, outer)
    if len(present) > 0 and draw(st.booleans()):
        return answers, draw(st.sampled_from(present))
    if answers.form.item(holder).kind is Kind.GROUP:
        return answers.add_row(holder, outer)
    said = (*answers.values(holder, outer), f"line {len(present)}")
    answers = answers.with_answer(holder, said, outer)
    return answers, answers.rows_of(holder, outer)[-1]


def _value(item: Item) -> st.SearchStrategy[Value]:
    if item.options:
        return st.sampled_from([option.value for option in item.options]) | WORDS
    plain: dict[Kind, st.SearchStrategy[Value]] = {
        Kind.BOOLEAN: st.booleans(),
        Kind.INTEGER: st.integers(0, 10),
        Kind.DECIMAL: st.decimals(0, 24, places=1),
        Kind.DATE: st.sampled_from(["2026", "2026-05", "2026-05-31"]).map(PartialDate),
    }
    return plain.get(item.kind, WORDS)
