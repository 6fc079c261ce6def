"""Comparing answers: when two are the same, and which comes first."""

from datetime import time
from decimal import Decimal

from peerdesk.forms.values import Coding, PartialDate, PartialDateTime, Quantity, Value


def same(left: Value, right: Value) -> bool:
    """Whether two values mean the same; codings by their codes, never by words alone."""
    if isinstance(left, Coding) and isinstance(right, Coding):
        return left.same_code(right)
    if isinstance(left, str) and isinstance(right, str):
        return left == right
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    return order(left, right) == 0


def order(left: Value, right: Value) -> int | None:
    """-1, 0 or 1 as `left` comes before, with or after `right`.

    None when neither can be said: values of different types, quantities of different units, or
    dates of which one is less exact than the other and which agree as far as both go.
    """
    match left, right:
        case (PartialDate() | PartialDateTime(), PartialDate() | PartialDateTime()):
            return _order_of_dates(left, right)
        case (Quantity(), Quantity()):
            return _order_of_quantities(left, right)
        case _:
            return _order_of_plain_values(left, right)


def _order_of_plain_values(left: Value, right: Value) -> int | None:
    match left, right:
        case (bool(), _) | (_, bool()):
            return None
        case (int() | Decimal(), int() | Decimal()):
            return (left > right) - (left < right)
        case (time(), time()):
            return (left > right) - (left < right)
        case (str(), str()):
            return (left > right) - (left < right)
        case _:
            return None


def _order_of_quantities(left: Quantity, right: Quantity) -> int | None:
    if left.value is None or right.value is None or not left.comparable(right):
        return None
    return (left.value > right.value) - (left.value < right.value)


def _order_of_dates(
    left: PartialDate | PartialDateTime, right: PartialDate | PartialDateTime
) -> int | None:
    if isinstance(left, PartialDateTime) and isinstance(right, PartialDateTime):
        earlier, later = left.moment(), right.moment()
        if earlier is not None and later is not None:
            return (earlier > later) - (earlier < later)
    mine, theirs = _parts(left), _parts(right)
    shared = min(len(mine), len(theirs))
    if mine[:shared] != theirs[:shared]:
        return 1 if mine[:shared] > theirs[:shared] else -1
    whole_alike = _has_clock(left) == _has_clock(right) and len(mine) == len(theirs)
    return 0 if whole_alike else None


def _parts(value: PartialDate | PartialDateTime) -> tuple[int, ...]:
    return (value.date if isinstance(value, PartialDateTime) else value).parts


def _has_clock(value: PartialDate | PartialDateTime) -> bool:
    return isinstance(value, PartialDateTime) and value.moment() is not None
