"""Scales and progress: where people put themselves, in their own words for the ends."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from peerdesk.forms.answers import RowKey
from peerdesk.forms.check_in import looking_back
from peerdesk.forms.definition import Item, Kind
from peerdesk.forms.scales import scale_words, uses_own_words
from peerdesk.forms.values import PartialDate, PartialDateTime, Value
from peerdesk.printing.plan_paper import PlanPaper
from peerdesk.printing.plan_pieces import Piece, Point, Progress, Rating, Scale
from peerdesk.printing.told import is_plain
from peerdesk.wording.days import day_in_words

_NUMBERS: Final = frozenset({Kind.INTEGER, Kind.DECIMAL})
_DAYS: Final = frozenset({Kind.DATE, Kind.DATE_TIME})
_WIDEST: Final = 20
_PLACES: Final = range(11)
"""Where a day of a check-in may stand, however many steps were shown."""


def is_scale(item: Item) -> bool:
    """Whether a number is asked for between two named ends that are not too far apart."""
    least, most = item.limits.min_value, item.limits.max_value
    if item.kind not in _NUMBERS or not (item.hint("lower") or item.hint("upper")):
        return False
    return isinstance(least, int) and isinstance(most, int) and 0 < most - least <= _WIDEST


def rated(item: Item, value: Value) -> int | Decimal | None:
    """The number on a scale; None for what is none, or stands outside of its ends."""
    if not is_scale(item) or isinstance(value, bool) or not isinstance(value, int | Decimal):
        return None
    least, most = _ends(item)
    return value if least <= value <= most else None


def said(paper: PlanPaper, rate: int | Decimal, scale: Scale) -> str:
    """A rating in words: "6 of 10"."""
    return paper.words.out_of.format(rate=rate, most=scale.most)


def scale_of(paper: PlanPaper, item: Item, row: RowKey | None = None) -> Scale:
    """The ends of a scale: the person's own words where the form asks for them once."""
    least, most = _ends(item)
    if own := scale_words(paper.answers, item.link_id, row):
        return Scale(least, most, *own)
    if uses_own_words(paper.answers, item.link_id) and not paper.is_blank:
        return Scale(least, most)  # "your word for low" says nothing once nobody chose one
    return Scale(least, most, _bare(item.hint("lower")), "", _bare(item.hint("upper")))


def is_progress(item: Item) -> bool:
    """Whether a group repeats one rating with its day, and otherwise plain questions."""
    if not item.repeats or item.kind is not Kind.GROUP:
        return False
    if any(child.answerable and not is_plain(child) for child in item.children):
        return False
    rates = [child for child in item.children if is_scale(child)]
    days = [child for child in item.children if child.kind in _DAYS]
    return len(rates) == 1 and len(days) == 1


def progress(
    paper: PlanPaper, item: Item, row: RowKey | None, label: str, *, last: bool
) -> tuple[Piece, ...]:
    """All ratings in the order of their days, or the `last` one alone; () without any."""
    rate = next(child for child in item.children if is_scale(child))
    day = next(child for child in item.children if child.kind in _DAYS)
    rows = sorted(
        paper.answers.rows_of(item.link_id, row), key=lambda key: _sorting(paper, day, key)
    )
    points = [_point(paper, item, rate, day, key) for key in rows]
    points = [point for point in points if point.rate is not None or point.told]
    scale = scale_of(paper, rate)
    if last:
        rates = [point.rate for point in points if point.rate is not None]
        return (Rating(label, rates[-1], said(paper, rates[-1], scale), scale),) if rates else ()
    return (Progress(label, tuple(points), scale),) if points else ()


def tracks(paper: PlanPaper) -> Iterator[Progress]:
    """Each thing of a check-in with its days, as the person rated it; no sums."""
    for track in looking_back(paper.answers):
        thing = track.thing
        scale = Scale(_PLACES.start, _PLACES.stop - 1, thing.low, thing.middle, thing.high)
        points = tuple(
            Point(_day_told(paper, day), place, (said(paper, place, scale),))
            for day, place in track.points
        )
        yield Progress(thing.name, points, scale)


def _day_told(paper: PlanPaper, day: str) -> str:
    if not day:
        return paper.words.not_said
    return day_in_words(PartialDate(day).parts, paper.language)


def _point(paper: PlanPaper, item: Item, rate: Item, day: Item, row: RowKey) -> Point:
    told = [
        paper.one(child.link_id, row)
        for child in item.children
        if child not in (rate, day) and child.is_question and paper.has(child, row)
    ]
    value = paper.answers.value(rate.link_id, row)
    number = None if value is None else rated(rate, value)
    if number is not None:
        told.insert(0, said(paper, number, scale_of(paper, rate)))
    day_told = paper.one(day.link_id, row) or paper.words.not_said
    return Point(day_told, number, tuple(filter(None, told)))


def _sorting(paper: PlanPaper, day: Item, row: RowKey) -> str:
    """Days in their order; what has no day comes first, as it was written down."""
    value = paper.answers.value(day.link_id, row)
    return value.text if isinstance(value, PartialDate | PartialDateTime) else ""


def _ends(item: Item) -> tuple[int, int]:
    least, most = item.limits.min_value, item.limits.max_value
    if not isinstance(least, int) or not isinstance(most, int):
        raise TypeError("not a scale")
    return least, most


def _bare(hint: str) -> str:
    """The words of an end without its number: "0: not at all" is "not at all"."""
    number, colon, words = hint.partition(":")
    return words.strip() if colon and number.strip().lstrip("-").isdecimal() else hint
