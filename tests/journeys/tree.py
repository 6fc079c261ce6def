"""The accessibility tree of the running window, as a screen reader meets it.

Import this only when the screen is up: the bindings take the bus from the environment.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - the version must be named before

ROLES = {"push button": "button"}  # older releases say it in two words
TYPING = {"text", "entry", "password text", "spin button", "combo box", "terminal"}
CONTAINERS = {"frame", "application", "filler", "panel", "scroll pane", "desktop frame"}
BOXES = {"filler", "panel", "layered pane", "scroll pane"}
LISTS = {"list", "table", "tree", "tree table"}
State = Atspi.StateType
_EDGE, _INSIDE, _COLUMN = 18, 40, 760  # pixels


@dataclass(frozen=True)
class Thing:
    """One accessible on the screen; `raw` is the binding's own object."""

    raw: Any
    name: str
    role: str

    def has(self, state: Any) -> bool:
        try:
            return bool(self.raw.get_state_set().contains(state))
        except GLib.Error:  # gone meanwhile
            return False

    @property
    def showing(self) -> bool:
        return self.has(State.SHOWING)

    @property
    def focused(self) -> bool:
        return self.has(State.FOCUSED)

    @property
    def checked(self) -> bool:
        return self.has(State.CHECKED)

    @property
    def focusable(self) -> bool:
        return self.has(State.FOCUSABLE)

    @property
    def enabled(self) -> bool:
        return self.has(State.ENABLED)

    def text(self) -> str:
        """What stands in it: a field's text, a number's value, else its name."""
        try:
            if self.raw.get_text_iface():
                return str(Atspi.Text.get_text(self.raw, 0, -1))
            if self.raw.get_value_iface():
                return f"{Atspi.Value.get_current_value(self.raw):g}"
        except GLib.Error:
            return ""
        return self.name

    def cursor(self) -> int:
        """Where the writing cursor stands in it, counted in characters."""
        return int(Atspi.Text.get_caret_offset(self.raw))

    def description(self) -> str:
        return str(self.raw.get_description() or "")

    def middle(self) -> tuple[int, int]:
        """Where a pointer would go, in pixels of the screen."""
        box = self.raw.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
        return box.x + box.width // 2, box.y + box.height // 2

    def left_end(self) -> tuple[int, int]:
        """Just inside its beginning, at the height of its first line."""
        box = self.raw.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
        return box.x + _EDGE, box.y + _EDGE

    def right_end(self) -> tuple[int, int]:
        """Just inside the end of a line of the work, which is at most so wide as reads well."""
        box = self.raw.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
        return box.x + min(box.width, _COLUMN) - _INSIDE, box.y + _EDGE

    def around(self) -> "Thing":
        """What it is in."""
        node = self.raw.get_parent()
        return Thing(node, node.get_name() or "", node.get_role_name())

    def beside(self) -> "list[Thing]":
        """What is in the same box, of the same role."""
        box = self.raw.get_parent()
        nodes = (box.get_child_at_index(number) for number in range(box.get_child_count()))
        things = (Thing(node, node.get_name() or "", self.role) for node in nodes if node)
        return [thing for thing in things if thing.raw.get_role() == self.raw.get_role()]

    def only_current(self) -> bool:
        """Whether it is the line one was on in a list that does not have the keyboard itself."""
        if self.role != "list item":
            return False
        around = self.raw.get_parent()
        return around is None or not Thing(around, "", "").focused

    def caption(self) -> str | None:
        """The text of the label that belongs to it, without its mnemonic; None for no label."""
        for relation in self.raw.get_relation_set():
            if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
                return str(relation.get_target(0).get_name()).replace("&", "")
        return None

    def covered_from(self) -> "Thing | None":
        """The innermost frame around it that cuts off its middle; None when it is in sight."""
        x, y = self.middle()
        around = self.raw.get_parent()
        ends = (Atspi.Role.APPLICATION, Atspi.Role.COMBO_BOX)  # an open list is its own window
        while around is not None and around.get_role() not in ends:
            component = around.get_component_iface()
            box = component and component.get_extents(Atspi.CoordType.SCREEN)
            if box and box.width and not _holds(box, x, y):
                return Thing(around, "", "")
            around = around.get_parent()
        return None

    def is_above(self, other: "Thing") -> bool:
        return self.middle()[1] < other.middle()[1]


def on_screen() -> Iterator[Thing]:
    """Every accessible that shows, parents first; what is in something hidden is not looked at."""
    return (thing for _, thing in everything(hidden=False) if thing.showing)


def everything(*, hidden: bool = True) -> Iterator[tuple[int, Thing]]:
    """Every accessible of every program on this screen with its depth, parents first."""
    desktop = Atspi.get_desktop(0)
    for number in range(desktop.get_child_count()):
        program = desktop.get_child_at_index(number)
        if program is not None:
            program.set_cache_mask(Atspi.Cache.NONE)  # what is true now, not what was
            yield from _walk(program, 0, hidden=hidden)


def called(name: str, role: str | None = None) -> list[Thing]:
    """The showing things called `name`: exactly so, else those whose name holds it.

    Captions come last: a field bears the name of its caption, and it is the field one wants.
    """
    showing = [
        thing
        for thing in on_screen()
        if (role is None or thing.role == role) and name.lower() in thing.name.lower()
    ]
    exact = [thing for thing in showing if thing.name == name]
    return sorted(exact or showing, key=lambda thing: thing.role == "label")


def visible_texts() -> list[str]:
    """Captions, sentences and buttons on the screen, each text once."""
    seen = {}
    for thing in on_screen():
        if thing.name and thing.role not in CONTAINERS:
            seen[thing.name] = thing
    return list(seen)


def outline() -> str:
    """The tree as text, one accessible a line, for whoever wants to know why."""
    return "\n".join(
        f"{'  ' * depth}{thing.role} | {thing.name}"
        + (f" = {thing.text()[:100]!r}" if thing.role in TYPING else "")
        + (" *" if thing.focused else "")
        + ("" if thing.showing else " (hidden)")
        for depth, thing in everything()
    )


def _walk(node: Any, depth: int, *, hidden: bool) -> Iterator[tuple[int, Thing]]:
    try:
        role = node.get_role_name()
        thing = Thing(node, (node.get_name() or "").replace("&", ""), ROLES.get(role, role))
        children = [node.get_child_at_index(number) for number in range(node.get_child_count())]
    except GLib.Error:  # it went away while we looked
        return
    yield depth, thing
    if not hidden and thing.role in BOXES and not thing.showing:
        return
    if thing.role in LISTS and not thing.showing:  # its lines would still say that they show
        return
    for child in children:
        if child is not None:
            yield from _walk(child, depth + 1, hidden=hidden)


def _holds(box: Any, x: int, y: int) -> bool:
    return bool(box.x <= x < box.x + box.width and box.y <= y < box.y + box.height)
