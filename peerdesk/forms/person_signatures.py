"""Signatures of the people who take part in a plan: a drawing, or a status they choose.

A signature is an answer like any other, so it is frozen with the version it was given to. PeerDesk
never signs for anyone, and a drawing never stands under words that changed after it was made.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.definition import FormDefinition, Item
from peerdesk.forms.derived import DerivedAnswer, derived_answers
from peerdesk.forms.shared_facts import block_of
from peerdesk.forms.values import Coding, PartialDate, Value

WIDTH, HEIGHT = 1000, 300
"""The box of a drawing, in whole units; y grows downwards."""

SIGNED: Final = "signed"
TYPED: Final = "typed"
SIGNATURE: Final = "signature"

_MOST_POINTS: Final = 20_000
_PAIR: Final = 2
_BESIDE_THE_WORDS: Final = (
    *("keep", "cy", "rv.change"),
    *("cn.copy", "cn.kept", "cn.sheet", "rst.answer.page"),
    *("cn.rep.want", "cn.rep.role", "cn.rep.authority"),
)
"""What may change under a signature: how the paper is kept, who has copies, what this change was,
whether someone else signs too, and what the programme answers to it."""

Stroke = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Signing:
    """One signature: the name, the day, the status (a code, or the person's own words), why.

    `strokes` is the drawing: for each stroke the points (x, y) in a box of WIDTH by HEIGHT.
    """

    name: str = ""
    day: date | None = None
    status: str = ""
    why: str = ""
    strokes: tuple[Stroke, ...] = ()


def signings(form: FormDefinition) -> tuple[str, ...]:
    """The linkIds of the places to sign, in the order of the form; some are for ink alone."""
    return tuple(item.link_id for item in form.by_link.values() if block_of(item) == SIGNATURE)


def signs_on_screen(form: FormDefinition, link_id: str) -> bool:
    """Whether a place takes a drawn signature; else it is signed in ink, on paper, elsewhere."""
    return f"{link_id}:drawn" in form.by_link


def signing(answers: Answers, link_id: str, row: RowKey | None = None) -> Signing:
    """What stands in a place to sign; `row` for one that repeats."""
    found = {
        name: _value(answers, f"{link_id}:{name}", row)
        for name in ("name", "date", "status", "why", "drawn")
    }
    day = found["date"]
    return Signing(
        name=_text(found["name"]),
        day=day.day() if isinstance(day, PartialDate) else None,
        status=_text(found["status"]),
        why=_text(found["why"]),
        strokes=_read(_text(found["drawn"])),
    )


def with_signing(
    answers: Answers, link_id: str, signing: Signing, row: RowKey | None = None
) -> Answers:
    """These answers with a place to sign filled as `signing` says, as far as it has room."""
    form = answers.form
    values: dict[str, Value | None] = {
        "name": signing.name,
        "date": PartialDate(signing.day.isoformat()) if signing.day else None,
        "status": _status(form.by_link.get(f"{link_id}:status"), signing.status),
        "why": signing.why,
        "drawn": _written(signing.strokes),
    }
    for name, value in values.items():
        if f"{link_id}:{name}" in form.by_link:
            answers = answers.with_answer(f"{link_id}:{name}", value, row)
    return answers


def without_stale_drawings(before: Answers, after: Answers) -> Answers:
    """The answers after a change, without signatures that were made for other words.

    A drawn one loses its drawing, its day and the status `signed`; the name stays. A typed name
    that is a signature goes whole. What was signed in this very change stays, and so do all when
    only a signature, the copies or how the paper is kept has changed.
    """
    old = {_made(before, *place) for place in _places(before)} - {None}
    stale = [place for place in _places(after) if _made(after, *place) in old]
    if not stale or _words(before) == _words(after):
        return after
    for link_id, row in stale:
        left = signing(after, link_id, row)
        status = "" if left.status in {SIGNED, TYPED} else left.status
        name = "" if left.status == TYPED else left.name
        taken_off = replace(left, name=name, day=None, status=status, strokes=())
        after = with_signing(after, link_id, taken_off, row)
    return after


def _places(answers: Answers) -> Iterator[tuple[str, RowKey | None]]:
    for link_id in signings(answers.form):
        item = answers.form.item(link_id)
        holder = link_id if item.repeats else answers.form.holder(link_id)
        for row in answers.every_row(holder):
            yield link_id, row


def _made(answers: Answers, link_id: str, row: RowKey | None) -> tuple[str, Value] | None:
    """What makes a signature one: the drawing, or the name that was typed for it."""
    drawn = _value(answers, f"{link_id}:drawn", row)
    if drawn is not None:
        return "drawn", drawn
    name = _value(answers, f"{link_id}:name", row)
    typed = _text(_value(answers, f"{link_id}:status", row)) == TYPED
    return ("typed", name) if typed and name is not None else None


def _words(answers: Answers) -> tuple[DerivedAnswer, ...]:
    """All that somebody signs: every answer outside of signatures and of what stands beside."""
    beside = {*_BESIDE_THE_WORDS, *signings(answers.form)}
    return tuple(
        answer
        for answer in derived_answers(answers)
        if beside.isdisjoint(_upwards(answers.form, answer.link_id))
    )


def _upwards(form: FormDefinition, link_id: str | None) -> Iterator[str]:
    while link_id is not None:
        yield link_id
        link_id = form.parent(link_id)


def _value(answers: Answers, link_id: str, row: RowKey | None) -> Value | None:
    """The answer, None also where the form does not ask."""
    return answers.value(link_id, row) if link_id in answers.form.by_link else None


def _status(item: Item | None, status: str) -> Value | None:
    """The option of this code, else the person's own words."""
    options = item.options if item else ()
    codes = (option.value for option in options if isinstance(option.value, Coding))
    return next((coding for coding in codes if coding.code == status), status or None)


def _text(value: Value | None) -> str:
    if isinstance(value, Coding):
        return value.code or value.display
    return value if isinstance(value, str) else ""


def _written(strokes: tuple[Stroke, ...]) -> str | None:
    if not all(_inside(point) for stroke in strokes for point in stroke):
        raise ValueError("a point outside of the box")
    drawn = [stroke for stroke in strokes if stroke]
    return json.dumps(drawn, separators=(",", ":")) if drawn else None


def _read(text: str) -> tuple[Stroke, ...]:
    """The drawing; () for text that holds none, which answers from elsewhere may bring."""
    try:
        raw = json.loads(text) if text else []
    except (ValueError, RecursionError):
        return ()
    points = [point for stroke in raw for point in stroke] if _is_lists(raw) else [()]
    if len(points) > _MOST_POINTS or not all(_inside(point) for point in points):
        return ()
    return tuple(tuple((x, y) for x, y in stroke) for stroke in raw if stroke)


def _is_lists(raw: object) -> bool:
    return isinstance(raw, list) and all(isinstance(stroke, list) for stroke in raw)


def _inside(point: object) -> bool:
    if not isinstance(point, list | tuple) or len(point) != _PAIR:
        return False
    whole = all(isinstance(part, int) and not isinstance(part, bool) for part in point)
    return whole and 0 <= point[0] <= WIDTH and 0 <= point[1] <= HEIGHT
