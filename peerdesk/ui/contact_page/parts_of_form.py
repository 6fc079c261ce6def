"""The parts of the contact note's form that the form engine draws, beside what is hand-made.

The hand-made view answers the questions everybody is asked; the rest of the form is drawn as any
other form, each part when and where it is needed. Questions answered by hand are hidden in these
parts, not taken out, so that their answers still decide what is asked.
"""

from collections.abc import Callable
from dataclasses import replace

from peerdesk.forms.definition import FormDefinition, Item, Option
from peerdesk.forms.values import Coding

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
        "person_comment",
    }
)
_ASKED_BY_KIND = (
    "activity",
    "outreach",
    "telehealth",
    "attempt",
    "missed",
    "community",
    "advocacy",
    "collateral",
    "team",
    "late_reason",
)
_OF_SOMEBODY = frozenset(
    {
        "telehealth",
        "team",
        "collab",
        "strengths_seen",
        "progress_by_person",
        "progress_words",
        "advocacy.wish",
        "advocacy.consent",
    }
)
_TAGS = "competency_tags"
_ONE_MAY_ADD = ("learning", "contact", "minutes", "narrative", "collab")


def asked_by_kind(form: FormDefinition) -> FormDefinition:
    """What only some kinds of contact ask: a crisis, a missed visit, phone or video.

    Minutes of waiting stand with the missed visit they were waited for (`contact-notes.md` §3).
    """
    return _only(_with_waiting_where_missed(form), _ASKED_BY_KIND)


def crisis(form: FormDefinition) -> FormDefinition:
    """The facts of a crisis, where one was told of (`contact-notes.md` §3.2)."""
    return _only(form, ("crisis",))


def why_not_together(form: FormDefinition) -> FormDefinition:
    """Why the person took no part in the writing."""
    return _only(form, ("collab.reason_not",))


def why_no_goal(form: FormDefinition) -> FormDefinition:
    """The reason for no goal, in words, where it is another one."""
    return _only(form, ("no_goal_words",))


def one_may_add(form: FormDefinition) -> FormDefinition:
    """What may be added to any contact and never has to be."""
    return _only(_with_kinds_of_skill(form), _ONE_MAY_ADD)


def about_nobody(form: FormDefinition) -> FormDefinition:
    """The form without what is asked about a person and their part."""
    return replace(form, items=tuple(_without_somebody(item) for item in form.items))


def _only(form: FormDefinition, wanted: tuple[str, ...]) -> FormDefinition:
    """The form with `wanted` at its top, in this order, and everything else hidden."""
    wanted = tuple(link_id for link_id in wanted if link_id in form.by_link)
    shown = tuple(_without_hand_made(form.item(link_id)) for link_id in wanted)
    others = (item for item in form.items if item.link_id not in wanted)
    rest = tuple(_hidden(_without(item, wanted)) for item in others)
    return replace(form, items=(*rest, *shown))


def _with_waiting_where_missed(form: FormDefinition) -> FormDefinition:
    waiting = form.item("wait_minutes")

    def moved(item: Item) -> Item:
        left = tuple(child for child in item.children if child is not waiting)
        return replace(item, children=(*left, waiting) if item.link_id == "missed" else left)

    return replace(form, items=tuple(map(moved, form.items)))


def _with_kinds_of_skill(form: FormDefinition) -> FormDefinition:
    """The kinds alone are few enough for one field; the finer skills are the field's affair."""

    def fewer(item: Item) -> Item:
        options = kinds_only(item.options) if item.link_id == _TAGS else item.options
        return replace(item, options=options, children=tuple(map(fewer, item.children)))

    return replace(form, items=tuple(map(fewer, form.items)))


def kinds_only(options: tuple[Option, ...]) -> tuple[Option, ...]:
    """The kinds of skill without the finer ones: `C6`, not `C6.1`."""
    return tuple(
        each for each in options if not (isinstance(each.value, Coding) and "." in each.value.code)
    )


def _without_somebody(item: Item) -> Item:
    if item.link_id in _OF_SOMEBODY:
        return _hidden(item)
    return replace(item, children=tuple(map(_without_somebody, item.children)))


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
