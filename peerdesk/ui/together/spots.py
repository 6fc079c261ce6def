"""Where one can be in a plan that is written together: one spot is one screen; no widget in here.

A part of the plan is walked spot by spot. Rows of a group (goals, people, steps) are one spot that
lists them; each row has spots of its own, walked when the person opens it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.definition import FormDefinition, Item, Kind, walk
from peerdesk.forms.enablement import Enablement
from peerdesk.forms.flags import FILLED_BY_OTHER, SHOWS_LINES, SHOWS_STATE_RULES
from peerdesk.forms.headers import is_header
from peerdesk.forms.parts import Part
from peerdesk.forms.person_signatures import SIGNATURE, signs_on_screen
from peerdesk.forms.shared_facts import block_of
from peerdesk.forms.values import Coding, PartialDate, Value, shown
from peerdesk.wording.days import day_in_words

_STEP = ("", 0)
"""What a step of a path is made of: linkId and place."""


class Shows(Enum):
    """What a spot shows."""

    WORDS = auto()
    QUESTION = auto()
    ROWS = auto()
    LINES = auto()
    RULES = auto()


@dataclass(frozen=True, slots=True)
class Spot:
    """One screen: an item of the form, in a row or outside of rows."""

    shows: Shows
    link_id: str
    row: RowKey | None = None


def spots_of_part(answers: Answers, part: Part) -> tuple[Spot, ...]:
    """The spots of a part, in the order of the form; what is not asked has none."""
    item = answers.form.item(part.link_id)
    enabled = Enablement(answers.form).state(answers)
    if item.repeats and part.own_row is None:
        found: Iterator[Spot] = iter((Spot(Shows.ROWS, item.link_id),))
    else:
        items = item.children if item.kind is Kind.GROUP else (item,)
        found = _spots(answers, items, part.own_row)
    return tuple(spot for spot in found if enabled.asks(spot.link_id, spot.row))


def spots_of_row(answers: Answers, row: RowKey) -> tuple[Spot, ...]:
    """The spots of one row of a group."""
    link_id, _ = answers.owners[row]
    enabled = Enablement(answers.form).state(answers)
    found = _spots(answers, answers.form.item(link_id).children, row)
    return tuple(spot for spot in found if enabled.asks(spot.link_id, spot.row))


def around(answers: Answers, part: Part, spot: Spot) -> tuple[Spot, ...]:
    """The spots walked together with this one: those of its row, else of its part."""
    row = group_row(answers, part, spot.row)
    return spots_of_part(answers, part) if row is None else spots_of_row(answers, row)


def following(answers: Answers, part: Part, spot: Spot) -> Spot | None:
    """The next spot; after the last of a row the list of rows, after the part None."""
    return _beside(answers, part, spot, 1)


def preceding(answers: Answers, part: Part, spot: Spot) -> Spot | None:
    """The spot before; before the first of a row the list of rows, before the part None."""
    return _beside(answers, part, spot, -1)


def rows_spot(answers: Answers, row: RowKey) -> Spot:
    """The list that a row of a group stands in."""
    link_id, outer = answers.owners[row]
    return Spot(Shows.ROWS, link_id, outer)


def group_row(answers: Answers, part: Part, row: RowKey | None) -> RowKey | None:
    """The innermost row of a group that this row is or stands in, None for the part itself.

    Answers with questions of their own are rows too, but nobody walks into them.
    """
    while row is not None and row != part.own_row:
        link_id, outer = answers.owners[row]
        if answers.form.item(link_id).kind is Kind.GROUP:
            return row
        row = outer
    return None


def heading_of(form: FormDefinition, part: Part, spot: Spot) -> str:
    """The words of the groups between a spot and its part or row, "" when it needs none."""
    said: list[str] = []
    above = form.parent(spot.link_id)
    while above is not None and above != part.link_id:
        item = form.item(above)
        if item.holds_rows:
            break
        if item.kind is Kind.GROUP and item.text:
            said.append(item.text)
        above = form.parent(above)
    return " · ".join(reversed(said))


def is_blank_row(answers: Answers, row: RowKey) -> bool:
    """Whether nobody has said anything in a row; what the form put there itself does not count."""
    return not any(
        _was_said(answers.form.item(link_id), tuple(g.value for g in given))
        for (link_id, own), given in answers.given.items()
        if own is not None and row in {key for _, key in answers.chain(own)}
    )


def title_of_row(answers: Answers, row: RowKey) -> str:
    """The first words that were said in a row, "" for none; the form's own answers are none."""
    link_id, _ = answers.owners[row]
    for item in answers.form.item(link_id).children:
        values = answers.values(item.link_id, row) if item.is_question else ()
        if values and _was_said(item, values):
            return _in_words(answers.form, values[0])
    return ""


def without_blank_rows(answers: Answers, link_id: str, outer: RowKey | None = None) -> Answers:
    """These answers without the rows of a group in which nobody said anything."""
    for row in answers.rows_of(link_id, outer):
        if is_blank_row(answers, row):
            answers = answers.remove_row(row)
    return answers


def row_path(answers: Answers, row: RowKey | None) -> list[list[object]]:
    """Where a row stands, as [linkId, place] from the outermost in: keys change when reloaded."""
    path = [
        [link_id, answers.rows_of(link_id, answers.owners[key][1]).index(key)]
        for link_id, key in answers.chain(row)
    ]
    return [list(step) for step in reversed(path)]


def row_at(answers: Answers, path: object) -> RowKey | None:
    """The row a path leads to, None where it leads nowhere any more."""
    row: RowKey | None = None
    for step in path if isinstance(path, list) else ():
        link_id, place = step if isinstance(step, list) and len(step) == len(_STEP) else _STEP
        rows = answers.rows_of(link_id, row) if link_id in answers.form.by_link else ()
        if not isinstance(place, int) or not 0 <= place < len(rows):
            return None
        row = rows[place]
    return row


def texts_at(form: FormDefinition, spot: Spot) -> tuple[Item, ...]:
    """The texts that a spot of words shows: the named one and those right behind it."""
    above = form.parent(spot.link_id)
    siblings = form.items if above is None else form.item(above).children
    shown: list[Item] = []
    for item in siblings[[each.link_id for each in siblings].index(spot.link_id) :]:
        if item.kind is not Kind.DISPLAY:
            break
        if not is_header(item):
            shown.append(item)
    return tuple(shown)


def signature_group(form: FormDefinition) -> Item | None:
    """Where the person signs the plan; None for plans that nobody signs, or that wait for ink."""
    for item in walk(form.items):
        if not item.repeats and block_of(item) == SIGNATURE and signs_on_screen(form, item.link_id):
            return item
    return None


def _beside(answers: Answers, part: Part, spot: Spot, step: int) -> Spot | None:
    siblings = around(answers, part, spot)
    here = siblings.index(spot) if spot in siblings else 0
    there = here + step
    if 0 <= there < len(siblings):
        return siblings[there]
    row = group_row(answers, part, spot.row)
    return None if row is None else rows_spot(answers, row)


def _spots(answers: Answers, items: tuple[Item, ...], row: RowKey | None) -> Iterator[Spot]:
    told = False
    for item in items:
        if item.look.hidden or is_header(item) or _is_for_others(item):
            continue
        if item.kind is Kind.DISPLAY:
            if not told:  # texts in a row are one screen, named by the first of them
                yield Spot(Shows.WORDS, item.link_id, row)
            told = True
            continue
        told = False
        if SHOWS_LINES in item.flags:
            if not item.answerable:
                continue  # the same lines once more, for paper
            yield Spot(Shows.LINES, item.link_id, row)
            yield from _spots(answers, _without_texts(item.children), row)
        elif SHOWS_STATE_RULES in item.flags:
            yield Spot(Shows.RULES, item.link_id, row)
        elif item.kind is Kind.GROUP:
            yield from _spots_of_group(answers, item, row)
        else:
            yield Spot(Shows.QUESTION, item.link_id, row)
            for inner in answers.rows_of(item.link_id, row) if item.holds_rows else (row,):
                yield from _spots(answers, item.children, inner)


def _spots_of_group(answers: Answers, item: Item, row: RowKey | None) -> Iterator[Spot]:
    if item.repeats:
        yield Spot(Shows.ROWS, item.link_id, row)
    else:
        yield from _spots(answers, item.children, row)


def _is_for_others(item: Item) -> bool:
    """What the person does not fill, and signing, which comes at the end."""
    return FILLED_BY_OTHER in item.flags or block_of(item) == SIGNATURE


def _without_texts(items: tuple[Item, ...]) -> tuple[Item, ...]:
    return tuple(item for item in items if item.kind is not Kind.DISPLAY)


def thought_above(answers: Answers, row: RowKey | None) -> str:
    """The answer a question stands under, as in a list with a kind for each; "" for none."""
    if row is None:
        return ""
    link_id, outer = answers.owners[row]
    item = answers.form.item(link_id)
    for given in answers.given.get((link_id, outer), ()):
        if given.row == row:
            value = given.value
            return item.words_of(value) if isinstance(value, Coding) else shown(value)
    return ""


def _in_words(form: FormDefinition, value: Value) -> str:
    if isinstance(value, PartialDate):
        return day_in_words(value.parts, form.shown_in or form.language or "en")
    return shown(value)


def _was_said(item: Item, values: tuple[object, ...]) -> bool:
    if item.look.hidden:
        return False
    first = item.initial or tuple(option.value for option in item.options if option.selected)
    return bool(values) and values != first
