"""What of a filled form may go into one copy (`plans.md` B2, B3, B4).

Whatever makes a copy, on paper or as a file, starts from `for_copy`.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import Final, TypeVar

from peerdesk.domain.sharing import Layout
from peerdesk.forms.answers import Address, Answers, RowKey
from peerdesk.forms.daily import daily_parts
from peerdesk.forms.definition import FormDefinition, Item, walk
from peerdesk.forms.exact_json import read_json
from peerdesk.forms.flags import NOT_FOR_THE_PERSON, SENSITIVE, SHOWS_LINES
from peerdesk.forms.keeping import card_choices, is_private, keeps, standing, with_on_card
from peerdesk.forms.parts import parts, without_own_part
from peerdesk.forms.second_language import without_unused_second
from peerdesk.forms.translations import TRANSLATIONS, without_earlier_words, without_translations
from peerdesk.forms.untouched import is_as_offered
from peerdesk.forms.value_json import text_of

_TRACES: Final = frozenset({"keep.skip", "keep.unfit", "keep.unsaid", "keep.private", "keep.idea"})
_CARD: Final = "keep.card"
_NAMING: Final = {"keep.star": "keep.star:for", "keep.part": "keep.part:page"}
"""Rows that tell something about an item, and where they name it."""

Held = TypeVar("Held")


@dataclass(frozen=True, slots=True)
class Choice:
    """A sensitive item with something in it, to be ticked for a copy or not."""

    link_id: str
    label: str


def for_copy(
    answers: Answers,
    *,
    ticked: Collection[str] = (),
    off: Collection[str] = (),
    for_person: bool = True,
) -> Answers:
    """The answers as a copy may hold them; the form stays whole.

    Out are private items, sensitive ones that are not ticked, those the person passed over, parts
    they put away, ideas nobody accepted, every trace of these, and `for_person` what belongs to
    supervision alone. What the form has no question for is out too: nobody has seen it here.
    `off` may name the `TRANSLATIONS` as well.
    """
    out = left_out(answers, ticked=ticked, off=off, for_person=for_person)
    kept = without(_without_own_put_away(answers), {*out, *_inside(answers.form, _TRACES)})
    for link_id in out.intersection(kept.values(_CARD)):
        kept = with_on_card(kept, link_id, on=False)
    for rows, named in _NAMING.items():
        for row in kept.rows.get((rows, None), ()):
            if kept.value(named, row) in out:
                kept = kept.remove_row(row)
    if TRANSLATIONS in off:
        kept = without_translations(kept)
    return replace(without_earlier_words(without_unused_second(kept)), unknown={})


def left_out(
    answers: Answers,
    *,
    ticked: Collection[str] = (),
    off: Collection[str] = (),
    for_person: bool = True,
) -> frozenset[str]:
    """The linkIds of all that a copy may not hold, answered or not.

    `off` is what was taken off this one copy. Phone lines stand at several places of a form: taken
    off one, they are off all.
    """
    wanted = frozenset(ticked)
    away = (p.link_id for p in parts(answers) if p.hidden and p.own_row is None)
    found = _left_out(answers, answers.form.items, wanted, for_person=for_person)
    taken = _with_every_place_of_lines(answers.form, off)
    return frozenset({*found, *_inside(answers.form, (*away, *taken))})


def sensitive_choices(answers: Answers) -> tuple[Choice, ...]:
    """What a person is asked about for each copy: sensitive items that say something.

    What would stay out for another reason, whatever is ticked, is not asked about.
    """
    every = {item.link_id for item in answers.form.by_link.values() if SENSITIVE in item.flags}
    never = left_out(answers, ticked=every, for_person=False)
    form = answers.form
    told = ((link_id, row) for link_id, row in answers.given if link_id not in never)
    said = {link for link, row in told if not is_as_offered(answers, form.item(link), row)}
    return tuple(_sensitive(form.items, said))


def layouts_of(answers: Answers) -> tuple[Layout, ...]:
    """The ways a filled form can be laid out.

    A card where the form has items for one, a page for the fridge where it has a part for every
    day that is not put away, and a pocket book for what people write for themselves.
    """
    away = {part.link_id for part in parts(answers) if part.hidden}
    has: dict[Layout, bool] = {
        Layout.CARD: bool(card_choices(answers.form)),
        Layout.POCKET: keeps(answers.form),
        Layout.DAILY: not away.issuperset(daily_parts(answers.form)),
    }
    return tuple(layout for layout in Layout if has.get(layout, True))


def not_understood(answers: Answers) -> tuple[str, ...]:
    """What came in for questions the form does not have: its words or linkIds, for nobody's copy.

    Whoever makes a copy of answers from elsewhere is told so.
    """
    found = (read_json(kept.encode()) for many in answers.unknown.values() for kept in many)
    items = (one for one in found if isinstance(one, dict))
    named = (text_of(one.get("text")) or text_of(one.get("linkId")) for one in items)
    return tuple(dict.fromkeys(filter(None, named)))


def _left_out(
    answers: Answers, items: tuple[Item, ...], ticked: frozenset[str], *, for_person: bool
) -> Iterator[str]:
    for item in items:
        if _is_out(answers, item, ticked, for_person=for_person):
            yield from (each.link_id for each in walk((item,)))
            continue
        # A tick holds for all that stands under the item.
        below = ticked | {child.link_id for child in item.children if item.link_id in ticked}
        yield from _left_out(answers, item.children, below, for_person=for_person)


def _is_out(answers: Answers, item: Item, ticked: frozenset[str], *, for_person: bool) -> bool:
    return (
        (SENSITIVE in item.flags and item.link_id not in ticked)
        or (for_person and NOT_FOR_THE_PERSON in item.flags)
        or is_private(answers, item.link_id)
        or standing(answers, item.link_id) is not None
    )


def _sensitive(items: tuple[Item, ...], said: Collection[str]) -> Iterator[Choice]:
    for item in items:
        if SENSITIVE not in item.flags:
            yield from _sensitive(item.children, said)
        elif any(each.link_id in said for each in walk((item,))):
            yield Choice(item.link_id, item.text or item.short_text or item.link_id)


def _without_own_put_away(answers: Answers) -> Answers:
    """The answers without parts the person added and put away."""
    for part in reversed(parts(answers)):
        if part.hidden and part.own_row is not None:
            answers = without_own_part(answers, part)
    return answers


def _with_every_place_of_lines(form: FormDefinition, off: Collection[str]) -> tuple[str, ...]:
    places = [item.link_id for item in form.by_link.values() if SHOWS_LINES in item.flags]
    return (*off, *places) if set(places).intersection(off) else tuple(off)


def _inside(form: FormDefinition, link_ids: Collection[str]) -> set[str]:
    tops = [form.by_link[each] for each in link_ids if each in form.by_link]
    return {item.link_id for item in walk(tuple(tops))}


def without(answers: Answers, out: Collection[str]) -> Answers:
    """The answers without these items; rows that stood in them go too."""

    def stays(address: Address) -> bool:
        return address[0] not in out

    def those(table: "dict[Address, Held]") -> "dict[Address, Held]":
        return {address: held for address, held in table.items() if stays(address)}

    def row_stays(row: RowKey) -> bool:
        return all(link_id not in out for link_id, _ in answers.chain(row))

    return replace(
        answers,
        given=those(dict(answers.given)),
        rows=those(dict(answers.rows)),
        owners={row: at for row, at in answers.owners.items() if row_stays(row)},
        unknown=those(dict(answers.unknown)),
        extras=those(dict(answers.extras)),
    )
