"""The daily check-in: what a person keeps an eye on, their days, and looking back (plans.md D13).

No sums, no averages, no counts of days: a day without an entry is a blank and nothing else.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.definition import FormDefinition, Item
from peerdesk.forms.values import Coding, PartialDate, Value, shown

THINGS: Final = "dc.pick"
DAYS: Final = "dc.day"
UNWATCHED: Final = "dc.open"
"""That nobody watches it: said on every page of it, wherever it is taken."""
RATE: Final = "dc.rate"
RATED: Final = "dc.rated"
SEE: Final = "dc.see"
DAY_QUESTIONS: Final = ("dc.sleep", "dc.used", "dc.good", "dc.note")
"""What is asked of a day beside the ratings, in the order of the form."""

_SIZE, _WHAT, _DATE = "dc.size", "dc.rated:what", "dc.date"
_WORDS: Final = ("dc.low", "dc.mid", "dc.high")

_FACES: Final = (":(", ":/", ":|", ":)", ":D")
"""From low to high, in signs that every font has."""

_EVERY_PLACE: Final = tuple(range(11))
_PLACES: Final = {
    "3": (0, 5, 10),
    "words": (0, 5, 10),
    "5": (0, 3, 5, 7, 10),
    "faces": (0, 3, 5, 7, 10),
    "11": _EVERY_PLACE,
}
"""Where each number of steps stands on the one scale from 0 to 10."""


@dataclass(frozen=True, slots=True)
class Thing:
    """Something a person keeps an eye on, with their own words for it, "" where not given."""

    value: Value
    name: str
    low: str = ""
    middle: str = ""
    high: str = ""


@dataclass(frozen=True, slots=True)
class Track:
    """What was said of one thing, in order: the day, "" where none was written, and the place."""

    thing: Thing
    points: tuple[tuple[str, int], ...]


def is_check_in(form: FormDefinition) -> bool:
    """Whether a form holds days of a check-in."""
    return DAYS in form.by_link and THINGS in form.by_link


def holds_days(form: FormDefinition, link_id: str) -> bool:
    """Whether this part is the one with the days."""
    return any(child.link_id == DAYS for child in form.item(link_id).children)


def things(answers: Answers) -> tuple[Thing, ...]:
    """What the person picked, in their order, named in the language of the form."""
    item = answers.form.item(THINGS)
    return tuple(
        Thing(given.value, _name(item, given.value), *_own_words(answers, given.row))
        for given in answers.given.get((THINGS, None), ())
    )


def places(answers: Answers) -> tuple[int, ...]:
    """The places to choose from, of 0 to 10; all of them until the person picks fewer."""
    return _PLACES.get(steps_wanted(answers), _EVERY_PLACE)


def steps_wanted(answers: Answers) -> str:
    """How the person wants to rate: 3, 5, 11, faces, words; "" when they did not say."""
    return answers.code(_SIZE)


def place_labels(answers: Answers, row: RowKey | None) -> dict[int, str]:
    """The places to choose from, each with what stands on its button."""
    wanted, thing = steps_wanted(answers), thing_rated(answers, row)
    found = places(answers)
    if wanted == "faces":
        return dict(zip(found, _FACES, strict=True))
    if wanted == "words" and thing is not None:
        own = (thing.low, thing.middle, thing.high)
        return {place: said or str(place) for place, said in zip(found, own, strict=True)}
    return {place: str(place) for place in found}


def thing_rated(answers: Answers, row: RowKey | None) -> Thing | None:
    """What a rating in this row is about; None while nobody said."""
    value = None if row is None else answers.value(_WHAT, row)
    if value is None:
        return None
    found = (thing for thing in things(answers) if _same(thing.value, value))
    return next(found, Thing(value, _name(answers.form.item(_WHAT), value)))


def begin_day(answers: Answers, day: date) -> tuple[Answers, RowKey]:
    """A row for that day with each thing named in it, unrated; the one there is, if there is.

    Days that were only opened go: a blank day is one without a row.
    """
    answers = without_blank_days(answers)
    for row in answers.rows_of(DAYS):
        if answers.value(_DATE, row) == PartialDate(day.isoformat()):
            return _with_things(answers, row), row
    answers, row = answers.add_row(DAYS)
    answers = answers.with_answer(_DATE, PartialDate(day.isoformat()), row)
    return _with_things(answers, row), row


def without_blank_days(answers: Answers) -> Answers:
    """The answers without days on which nothing was said beside the day and the things."""
    for day in answers.rows_of(DAYS):
        rows = {day, *answers.rows_of(RATED, day)}
        said = {link_id for (link_id, row), given in answers.given.items() if row in rows and given}
        if said <= {_DATE, _WHAT}:
            answers = answers.remove_row(day)
    return answers


def looking_back(answers: Answers) -> tuple[Track, ...]:
    """Each thing that was rated with its days in their order; what has no day stands first."""
    said: dict[str, tuple[Thing, list[tuple[str, int]]]] = {}
    for day, row in _ratings(answers):
        thing, place = thing_rated(answers, row), answers.value(RATE, row)
        if thing is not None and isinstance(place, int) and place in _EVERY_PLACE:
            said.setdefault(thing.name, (thing, []))[1].append((day, place))
    return tuple(
        Track(thing, tuple(sorted(points, key=lambda point: point[0])))
        for thing, points in said.values()
    )


def _ratings(answers: Answers) -> Iterator[tuple[str, RowKey]]:
    for day in answers.rows_of(DAYS):
        dated = answers.value(_DATE, day)
        for row in answers.rows_of(RATED, day):
            yield (dated.text if isinstance(dated, PartialDate) else ""), row


def _with_things(answers: Answers, day: RowKey) -> Answers:
    there = [answers.value(_WHAT, row) for row in answers.rows_of(RATED, day)]
    for thing in things(answers):
        if not any(value is not None and _same(value, thing.value) for value in there):
            answers, row = answers.add_row(RATED, day)
            answers = answers.with_answer(_WHAT, thing.value, row)
    return answers


def _name(item: Item, value: Value) -> str:
    return item.words_of(value) if isinstance(value, Coding) else shown(value)


def _own_words(answers: Answers, row: RowKey | None) -> tuple[str, str, str]:
    said = (answers.value(link_id, row) for link_id in _WORDS)
    low, middle, high = (value if isinstance(value, str) else "" for value in said)
    return low, middle, high


def _same(one: Value, other: Value) -> bool:
    """Whether two name the same thing; labels in another language do not part them."""
    if isinstance(one, Coding) and isinstance(other, Coding) and one.code:
        return one.same_code(other)
    return one == other
