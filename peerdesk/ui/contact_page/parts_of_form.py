"""The parts of the contact note's form that the form engine draws, beside what is hand-made.

The hand-made view answers the questions everybody is asked; the rest of the form is drawn as any
other form, each part when and where it is needed. Questions answered by hand are hidden in these
parts, not taken out, so that their answers still decide what is asked.
"""

from collections.abc import Callable
from dataclasses import replace

from peerdesk.forms.definition import FormDefinition, Item

_BY_HAND = frozenset(
    {
        "contact_type",
        "outcome",
        "start_at",
        "end_at",
        "modality",
        "setting",
        "purpose",
        "what_i_did",
        "response",
        "goals",
        "next",
        "risk_flag",
        "collab.mode",
    }
)
_ASKED_BY_KIND = (
    "telehealth",
    "attempt",
    "missed",
    "community",
    "advocacy",
    "collateral",
    "team",
    "crisis",
    "late_reason",
)
_ONE_MAY_ADD = ("contact", "minutes", "narrative", "collab", "learning")


def asked_by_kind(form: FormDefinition) -> FormDefinition:
    """What only some kinds of contact ask: a crisis, a missed visit, phone or video."""
    return _only(form, _ASKED_BY_KIND)


def one_may_add(form: FormDefinition) -> FormDefinition:
    """What may be added to any contact and never has to be."""
    return _only(form, _ONE_MAY_ADD)


def _only(form: FormDefinition, wanted: tuple[str, ...]) -> FormDefinition:
    """The form with `wanted` at its top, in this order, and everything else hidden."""
    shown = tuple(_without_hand_made(form.item(link_id)) for link_id in wanted)
    others = (item for item in form.items if item.link_id not in wanted)
    rest = tuple(_hidden(_without(item, wanted)) for item in others)
    return replace(form, items=(*rest, *shown))


def _without_hand_made(item: Item) -> Item:
    if item.link_id in _BY_HAND:
        return _hidden(item)
    return replace(item, children=tuple(map(_without_hand_made, item.children)))


def _without(item: Item, lifted: tuple[str, ...]) -> Item:
    """The item without what was lifted out of it."""
    left = tuple(_without(child, lifted) for child in item.children if child.link_id not in lifted)
    return replace(item, children=left)


def _hidden(item: Item) -> Item:
    return replace(item, look=replace(item.look, hidden=True))


Choose = Callable[[FormDefinition], FormDefinition]
