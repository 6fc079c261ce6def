"""The parts of a plan as the person keeps them: their order, their names, what is put away.

A part is an item at the top of the form, or one row of the parts the person added. Rows of the
hidden `keep.part` hold order, names and what is hidden (plans.md B7).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.definition import FormDefinition, Item, Kind

_PART, _PAGE, _NAME, _HIDDEN = "keep.part", "keep.part:page", "keep.part:name", "keep.part:hidden"
_NO_PARTS: Final = frozenset({"keep"})
_HEADING: Final = "head"


@dataclass(frozen=True, slots=True)
class Part:
    """One part: its item, the name to show, and `own_row` for one that the person added."""

    link_id: str
    name: str
    hidden: bool = False
    own_row: RowKey | None = None

    def same_place(self, other: "Part") -> bool:
        """Whether both are the same part, whatever it is called now."""
        return (self.link_id, self.own_row) == (other.link_id, other.own_row)


def parts(answers: Answers) -> tuple[Part, ...]:
    """Every part in the person's order; a part nobody has moved stands after its forerunner."""
    waiting = _as_in_the_form(answers)
    placed: list[Part] = []
    for row in answers.rows.get((_PART, None), ()):
        page = answers.value(_PAGE, row)
        found = next((part for part in waiting if part.link_id == page), None)
        if found is not None:
            waiting.remove(found)
            placed.append(_kept(answers, row, found))
    whole = _as_in_the_form(answers)
    for part in waiting:
        placed.insert(_after_forerunner(whole, placed, part), part)
    return tuple(placed)


def own_group(form: FormDefinition) -> str | None:
    """The group whose rows are parts of the person's own, None where the form has none."""
    return next((item.link_id for item in form.items if _is_own(item)), None)


def with_part_named(answers: Answers, part: Part, name: str) -> Answers:
    """These answers with the person's own name for a part; blank gives back the form's."""
    if part.own_row is not None:
        return answers.with_answer(_heading(part.link_id), name, part.own_row)
    return _written(answers, [_changed(each, part, name=name) for each in parts(answers)])


def with_part_hidden(answers: Answers, part: Part, hidden: bool) -> Answers:  # noqa: FBT001
    """These answers with a part put away, or brought back; what it says stays."""
    return _written(answers, [_changed(each, part, hidden=hidden) for each in parts(answers)])


def with_part_moved(answers: Answers, part: Part, to: int) -> Answers:
    """These answers with a part at place `to` among all parts, from 0."""
    others = [each for each in parts(answers) if not each.same_place(part)]
    moved = next(each for each in parts(answers) if each.same_place(part))
    others.insert(to, moved)
    return _written(answers, others)


def with_own_part(answers: Answers, heading: str) -> tuple[Answers, Part]:
    """These answers with one more part of the person's own, and that part.

    Raises ValueError for a form to which nothing can be added.
    """
    link_id = own_group(answers.form)
    if link_id is None:
        raise ValueError("this form takes no parts")
    answers, row = answers.add_row(link_id)
    answers = answers.with_answer(_heading(link_id), heading, row)
    return answers, next(part for part in parts(answers) if part.own_row == row)


def without_own_part(answers: Answers, part: Part) -> Answers:
    """These answers without a part the person added, and without its words."""
    if part.own_row is None:
        raise ValueError("a part of the form is put away, not removed")
    left = [each for each in parts(answers) if not each.same_place(part)]
    return _written(answers.remove_row(part.own_row), left)


def _as_in_the_form(answers: Answers) -> list[Part]:
    found: list[Part] = []
    for item in answers.form.items:
        if item.link_id in _NO_PARTS:
            continue
        if _is_own(item):
            rows = answers.rows_of(item.link_id)
            found += (_own(answers, item, row) for row in rows)
        else:
            found.append(Part(item.link_id, item.text))
    return found


def _is_own(item: Item) -> bool:
    names = {child.link_id for child in item.children}
    return item.kind is Kind.GROUP and item.repeats and _heading(item.link_id) in names


def _own(answers: Answers, item: Item, row: RowKey) -> Part:
    heading = answers.value(_heading(item.link_id), row)
    return Part(item.link_id, heading if isinstance(heading, str) else item.text, own_row=row)


def _heading(link_id: str) -> str:
    return f"{link_id}:{_HEADING}"


def _kept(answers: Answers, row: RowKey, part: Part) -> Part:
    """The part with what a row of `keep.part` says of it."""
    name, hidden = answers.value(_NAME, row), answers.value(_HIDDEN, row) is True
    own = part.own_row is not None or not isinstance(name, str)
    return replace(part, name=part.name if own else str(name), hidden=hidden)


def _after_forerunner(whole: Sequence[Part], placed: Sequence[Part], part: Part) -> int:
    before = whole[: next(at for at, each in enumerate(whole) if each.same_place(part))]
    for forerunner in reversed(before):
        for at, each in enumerate(placed):
            if each.same_place(forerunner):
                return at + 1
    return 0


def _changed(
    part: Part, which: Part, *, name: str | None = None, hidden: bool | None = None
) -> Part:
    if not part.same_place(which):
        return part
    return replace(
        part,
        name=part.name if name is None else name,
        hidden=part.hidden if hidden is None else hidden,
    )


def _written(answers: Answers, order: Sequence[Part]) -> Answers:
    """These answers with every part in a row of `keep.part`, and own rows in the same order."""
    for row in answers.rows.get((_PART, None), ()):
        answers = answers.remove_row(row)
    own = [part.own_row for part in order if part.own_row is not None]
    for at, row in enumerate(own):
        answers = answers.move_row(row, at)
    for part in order:
        answers, row = answers.add_row(_PART)
        answers = answers.with_answer(_PAGE, part.link_id, row)
        answers = answers.with_answer(_NAME, _own_name(answers.form, part), row)
        answers = answers.with_answer(_HIDDEN, part.hidden or None, row)
    return answers


def _own_name(form: FormDefinition, part: Part) -> str | None:
    """What the person calls a part of the form; None for the form's own name."""
    given = part.own_row is None and part.name != form.item(part.link_id).text
    return part.name if given else None
