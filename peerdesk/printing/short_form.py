"""The short form: one page, what matters first, and the names of what it leaves to the full plan.

Kept longest are phone lines, people, what the form offers for a card, goals and their steps; then
lists and other rows; then single answers. Nothing goes unnamed.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from peerdesk.forms.definition import FormDefinition
from peerdesk.forms.flags import FIRST_HOUR, MAY_GO_ON_CARD, ON_CARD
from peerdesk.forms.shared_facts import PERSON, block_of
from peerdesk.printing.plan_paper import PlanPaper
from peerdesk.printing.plan_pieces import (
    Entries,
    Heading,
    PhoneLines,
    Thoughts,
    Told,
    name_of,
)

_FIRST, _THEN, _LAST = 1, 2, 3
_KEPT_BLOCKS: Final = frozenset({PERSON, "step"})
_GOAL: Final = 3  # the level of a heading in the person's own words


def dropping(paper: PlanPaper, whole: Sequence[Told]) -> Iterator[tuple[Told, ...]]:
    """What is left when one piece after the other goes, the least needed and last one first."""
    ranks = {id(one): _rank(paper.form, one) for one in whole}
    kept = list(whole)
    for rank in (_LAST, _THEN):
        for one in [each for each in reversed(whole) if ranks[id(each)] == rank]:
            kept.remove(one)
            yield tuple(without_bare_headings(kept))


def missing(whole: Sequence[Told], kept: Sequence[Told]) -> tuple[str, ...]:
    """The names of what is no longer there; a part that is empty now is not named.

    Words without a question, as in a part of the person's own, go by the heading above them.
    """
    left = {id(one) for one in kept}
    heading, names = "", []
    for one in whole:
        if isinstance(one.piece, Heading):
            heading = one.piece.text
        elif id(one) not in left:
            names.append(name_of(one.piece) or heading)
    return tuple(dict.fromkeys(filter(None, names)))


def _rank(form: FormDefinition, told: Told) -> int:
    piece = told.piece
    if isinstance(piece, Heading | PhoneLines) or _is_marked(form, told.link_id):
        return _FIRST
    if isinstance(piece, Entries):
        return _FIRST if block_of(form.item(told.link_id)) in _KEPT_BLOCKS else _THEN
    return _THEN if isinstance(piece, Thoughts) else _LAST


def _is_marked(form: FormDefinition, link_id: str | None) -> bool:
    """Whether it may go on a card, or is needed in the first hour."""
    while link_id is not None:
        if {ON_CARD, MAY_GO_ON_CARD, FIRST_HOUR} & form.item(link_id).flags:
            return True
        link_id = form.parent(link_id)
    return False


def without_bare_headings(told: Sequence[Told]) -> Iterator[Told]:
    """Names of parts stay only above something; a goal is something by itself."""
    for place, one in enumerate(told):
        if not isinstance(one.piece, Heading) or one.piece.level == _GOAL:
            yield one
            continue
        rest = told[place + 1 :]
        below = next((each for each in rest if not _is_subheading(each, one.piece)), None)
        if below is not None and not _is_heading_up_to(below, one.piece.level):
            yield one


def _is_subheading(told: Told, heading: Heading) -> bool:
    """Whether this is a heading within another, below which something may still stand."""
    piece = told.piece
    return isinstance(piece, Heading) and heading.level < piece.level < _GOAL


def _is_heading_up_to(told: Told, level: int) -> bool:
    return isinstance(told.piece, Heading) and told.piece.level <= level
