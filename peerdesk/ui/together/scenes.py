"""The scenes of writing together, and the shorter ways into a plan; no widget in here."""

from enum import StrEnum

from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.check_in import DAY_QUESTIONS, RATE, RATED
from peerdesk.forms.definition import FormDefinition, Item, Kind
from peerdesk.forms.parts import Part
from peerdesk.forms.shared_facts import block_of
from peerdesk.ui.together.spots import Shows, Spot, is_blank_row, texts_at

_SAFETY_START = "sp.start"
_STARTS = {"matters": "sp.p8", "safer_place": "sp.p7", "people": "sp.p5", "signs": "sp.p2"}
"""Where the answers to "Where do you want to start?" lead; any other shows all parts."""

_GOAL_FIRST, _STEP_FIRST = ("say", "have"), ("what", "when", "whose")
"""The way to a first goal: own words, what will help, one small step (recovery-plans.md §5)."""


class Scene(StrEnum):
    """What the person sees: a spot of the plan, or one of the pages around it."""

    OPENING = "opening"
    PARTS = "parts"
    WHICH_PART = "which-part"
    SPOT = "spot"
    READ = "read"
    NEEDED = "needed"
    WHO = "who"
    SIGN = "sign"
    HOME = "home"
    REST = "rest"


def start_question(form: FormDefinition) -> Item | None:
    """The question where to start, which the opening asks; most plans have none."""
    return form.by_link.get(_SAFETY_START)


def part_to_start(parts: tuple[Part, ...], code: str) -> Part | None:
    """The part that an answer to the question where to start leads to, None for all of them."""
    return next((part for part in parts if part.link_id == _STARTS.get(code)), None)


def opening_texts(parts: tuple[Part, ...], form: FormDefinition) -> tuple[Item, ...]:
    """What the form says before its first questions: at the head of its first two parts."""
    said: list[Item] = []
    for part in parts[:2]:
        first = next(iter(form.item(part.link_id).children), None)
        if part.own_row is None and first is not None and first.kind is Kind.DISPLAY:
            said += texts_at(form, Spot(Shows.WORDS, first.link_id))
    return tuple(said)


def goal_group(form: FormDefinition, part: Part) -> Item | None:
    """The goals of a part: rows that hold small steps; None for a part without."""
    children = form.item(part.link_id).children
    return next((item for item in children if _is_goal_group(item)), None)


def begin_goal(answers: Answers, group: Item) -> tuple[Answers, tuple[Spot, ...]]:
    """A goal to fill, with one step in it, and the short way through both."""
    answers, goal = _blank_row(answers, group, None)
    steps = next(item for item in group.children if block_of(item) == "step")
    answers, step = _blank_row(answers, steps, goal)
    places = [(group, name, goal) for name in _GOAL_FIRST]
    places += [(steps, name, step) for name in _STEP_FIRST]
    known = answers.form.by_link
    way = (Spot(Shows.QUESTION, f"{of.link_id}:{name}", row) for of, name, row in places)
    return answers, tuple(spot for spot in way if spot.link_id in known)


def day_way(answers: Answers, day: RowKey) -> tuple[Spot, ...]:
    """The way through one day of a check-in: sleep, each thing, what helped, and what else."""
    things = tuple(Spot(Shows.QUESTION, RATE, row) for row in answers.rows_of(RATED, day))
    asked = [Spot(Shows.QUESTION, link_id, day) for link_id in DAY_QUESTIONS]
    return (asked[0], *things, *asked[1:])


def _is_goal_group(item: Item) -> bool:
    has_steps = any(block_of(child) == "step" for child in item.children)
    return item.kind is Kind.GROUP and item.repeats and block_of(item) == "" and has_steps


def _blank_row(answers: Answers, group: Item, outer: RowKey | None) -> tuple[Answers, RowKey]:
    for row in answers.rows_of(group.link_id, outer):
        if is_blank_row(answers, row):
            return answers, row
    return answers.add_row(group.link_id, outer)
