"""What depends on what in a form, and an order in which it can be decided."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dependence:
    """Worked out once for a form.

    `dependents` says what to look at again after a change of an item; `knots` are the items in an
    order in which everything comes after what it needs, those that need each other in a circle
    together; `knot_of` says in which knot an item is.
    """

    dependents: Mapping[str, tuple[str, ...]]
    knots: tuple[tuple[str, ...], ...]
    knot_of: Mapping[str, int]


def dependence(needs: Mapping[str, Sequence[str]], place: Callable[[str], int]) -> Dependence:
    """The dependence that follows from what each item needs; `place` is an item's in the form."""
    dependents = _turned(needs)
    knots = _knots(needs, dependents, place)
    knot_of = {link_id: at for at, knot in enumerate(knots) for link_id in knot}
    return Dependence(dependents, knots, knot_of)


def _turned(needs: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for link_id, needed in needs.items():
        for each in needed:
            found.setdefault(each, {})[link_id] = None
    return {link_id: tuple(dependents) for link_id, dependents in found.items()}


def _knots(
    needs: Mapping[str, Sequence[str]],
    dependents: Mapping[str, Sequence[str]],
    place: Callable[[str], int],
) -> tuple[tuple[str, ...], ...]:
    """Two searches in depth: Kosaraju's way. A knot's items are in the order of the form."""
    seen: set[str] = set()
    finished = [link_id for start in needs for link_id in _reached(start, dependents, seen)]
    taken: set[str] = set()
    knots = (_reached(start, needs, taken) for start in reversed(finished))
    return tuple(tuple(sorted(knot, key=place)) for knot in knots if knot)


def _reached(start: str, edges: Mapping[str, Sequence[str]], seen: set[str]) -> list[str]:
    """What is reached from `start` and was not seen before, each after what it leads to."""
    found: list[str] = []
    stack = [(start, False)]
    while stack:
        link_id, done = stack.pop()
        if done:
            found.append(link_id)
        elif link_id not in seen:
            seen.add(link_id)
            stack.append((link_id, True))
            stack.extend((other, False) for other in edges.get(link_id, ()))
    return found
