"""What still keeps a form from being signed; looked at before signing, never while typing.

A question that is not asked is never missing. Codes of problems are stable; `peerdesk/wording`
has their sentences.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import time
from decimal import Decimal

from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.comparing import order, same
from peerdesk.forms.definition import FormDefinition, Item, Kind, walk
from peerdesk.forms.enablement import Enabled, Enablement
from peerdesk.forms.pattern import fits
from peerdesk.forms.values import Coding, PartialDate, PartialDateTime, Quantity, Value

_TYPES: dict[Kind, tuple[type, ...]] = {
    Kind.BOOLEAN: (bool,),
    Kind.DECIMAL: (Decimal, int),
    Kind.INTEGER: (int,),
    Kind.DATE: (PartialDate,),
    Kind.DATE_TIME: (PartialDateTime, PartialDate),
    Kind.TIME: (time,),
    Kind.STRING: (str,),
    Kind.TEXT: (str,),
    Kind.URL: (str,),
    Kind.CHOICE: (Coding, str, int, PartialDate, time),
    Kind.OPEN_CHOICE: (Coding, str, int, PartialDate, time),
    Kind.QUANTITY: (Quantity,),
}


@dataclass(frozen=True, slots=True)
class Problem:
    """Something to put right before signing.

    `code` is one of required, too_few, too_many, wrong_type, not_an_option, exclusive_option,
    too_short, too_long, too_small, too_large, too_precise, wrong_form, unknown_question.
    `facts` are the limits it is about, as text; never the person's words.
    """

    link_id: str
    row: RowKey | None
    code: str
    facts: tuple[str, ...] = ()


def check(answers: Answers, state: Enabled | None = None) -> tuple[Problem, ...]:
    """Everything that is missing or does not fit, in the order of the form.

    `state` is what is asked, when the caller has it at hand. A stranger's pattern can cost a
    fraction of a second and no more (`pattern.fits`).
    """
    asked = state or Enablement(answers.form).state(answers)
    found = [problem for item in walk(answers.form.items) for problem in _of(item, answers, asked)]
    unknown = (Problem(link_id, row, "unknown_question") for link_id, row in answers.unknown)
    return (*found, *unknown)


def can_be_put_right(form: FormDefinition, link_id: str) -> bool:
    """Whether somebody can answer the item here, or something in it.

    What is hidden, only shown, or asks for a file is required in vain: a score that its author
    computes is the usual case.
    """
    above: str | None = link_id
    while above is not None:
        if form.item(above).look.hidden:
            return False
        above = form.parent(above)
    return any(
        item.is_question and not (item.read_only or item.kind is Kind.ATTACHMENT)
        for item in _drawn((form.item(link_id),))
    )


def _drawn(items: tuple[Item, ...]) -> Iterator[Item]:
    for item in items:
        if not item.look.hidden:
            yield item
            yield from _drawn(item.children if item.kind is Kind.GROUP else ())


def _of(item: Item, answers: Answers, asked: Enabled) -> Iterator[Problem]:
    for row in answers.every_row(answers.form.holder(item.link_id)):
        if not asked.asks(item.link_id, row):
            continue
        if item.kind is Kind.GROUP:
            yield from _of_group(item, row, answers, asked)
        elif item.is_question:
            yield from _of_question(item, row, answers)


def _of_group(
    item: Item, row: RowKey | None, answers: Answers, asked: Enabled
) -> Iterator[Problem]:
    rows = answers.rows_of(item.link_id, row) if item.repeats else (row,)
    filled = sum(_says_something(item, inner, answers, asked) for inner in rows)
    if item.required and not filled:
        yield Problem(item.link_id, row, "required")
    elif item.repeats:
        yield from _of_number(item, row, filled)


def _says_something(item: Item, row: RowKey | None, answers: Answers, asked: Enabled) -> bool:
    """Whether anything in the group is answered and asked."""
    for child in item.children:
        if not asked.asks(child.link_id, row):
            continue
        if child.kind is not Kind.GROUP:
            if answers.given.get((child.link_id, row)):
                return True
            continue
        rows = answers.rows_of(child.link_id, row) if child.repeats else (row,)
        if any(_says_something(child, inner, answers, asked) for inner in rows):
            return True
    return False


def _of_question(item: Item, row: RowKey | None, answers: Answers) -> Iterator[Problem]:
    values = answers.values(item.link_id, row)
    if item.required and not values:
        yield Problem(item.link_id, row, "required")
        return
    yield from _of_number(item, row, len(values))
    if len(values) > 1 and any(_option_is_exclusive(item, value) for value in values):
        yield Problem(item.link_id, row, "exclusive_option")
    for value in values:
        if item.kind in _TYPES and type(value) not in _TYPES[item.kind]:
            yield Problem(item.link_id, row, "wrong_type", (item.kind.value,))
            continue
        for ask in _CHECKS:
            for code, *facts in ask(item, value):
                yield Problem(item.link_id, row, code, tuple(facts))


def _of_number(item: Item, row: RowKey | None, number: int) -> Iterator[Problem]:
    least, most = item.limits.min_occurs, item.limits.max_occurs
    if not item.repeats:
        most = 1
    if least is not None and number < least:
        yield Problem(item.link_id, row, "too_few", (str(least), str(number)))
    if most is not None and number > most:
        yield Problem(item.link_id, row, "too_many", (str(most), str(number)))


def _option_is_exclusive(item: Item, value: Value) -> bool:
    return any(option.exclusive and same(option.value, value) for option in item.options)


Found = Iterator[tuple[str, ...]]


def _option(item: Item, value: Value) -> Found:
    closed = item.options and item.kind is not Kind.OPEN_CHOICE
    if closed and not any(same(option.value, value) for option in item.options):
        yield ("not_an_option",)


def _length(item: Item, value: Value) -> Found:
    if not isinstance(value, str):
        return
    least, most = item.limits.min_length, item.limits.max_length
    if least is not None and len(value) < least:
        yield ("too_short", str(least), str(len(value)))
    if most is not None and len(value) > most:
        yield ("too_long", str(most), str(len(value)))


def _size(item: Item, value: Value) -> Found:
    number = value.value if isinstance(value, Quantity) else value
    limits = ((item.limits.min_value, -1, "too_small"), (item.limits.max_value, 1, "too_large"))
    for limit, beyond, code in limits:
        plain = limit.value if isinstance(limit, Quantity) else limit
        if plain is not None and number is not None and order(number, plain) == beyond:
            yield (code, _words(plain))


def _precision(item: Item, value: Value) -> Found:
    most = item.limits.decimals
    number = value.value if isinstance(value, Quantity) else value
    if most is None or not isinstance(number, Decimal):
        return
    exponent = number.as_tuple().exponent
    typed = max(0, -exponent) if isinstance(exponent, int) else 0
    if typed > most:
        yield ("too_precise", str(most), str(typed))


def _form(item: Item, value: Value) -> Found:
    pattern = item.limits.pattern
    if pattern and isinstance(value, str) and not fits(pattern, value):
        yield ("wrong_form", item.look.entry_format)


def _words(limit: Value) -> str:
    return limit.text if isinstance(limit, PartialDate | PartialDateTime) else str(limit)


_CHECKS: tuple[Callable[[Item, Value], Found], ...] = (_option, _length, _size, _precision, _form)
