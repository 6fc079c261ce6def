"""A worker at the window: looks for things by name, presses keys or clicks, and is counted.

An interaction is a key chord, a click, or a jump to a field (`ui.md` §3 of the design); typing
free text is none. A jump by keyboard may take several presses of Tab; they are counted beside.
"""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto

from tests.journeys import tree
from tests.journeys.plan import Tally
from tests.journeys.screen import NotSeen, Screen, until
from tests.journeys.tree import Thing

MOST_TABS = 80
MOST_TURNS = 200
TICKED = ("check box", "radio button")
BETWEEN_CLICKS = 0.45  # s; faster, the system takes two clicks for a double one


class Hands(Enum):
    """What the worker may use beside typing text."""

    KEYBOARD = auto()
    MOUSE = auto()


class NotAllowed(Exception):
    """A journey by mouse pressed a key, or one by keyboard clicked."""


@dataclass
class Worker:
    """Works in the window on `screen` with `hands` only; `tally` keeps count."""

    screen: Screen
    hands: Hands
    tally: Tally = field(default_factory=Tally)
    _clicked_at: float = 0.0
    _read: set[str] = field(default_factory=set)

    # --- Looking: costs nothing ---------------------------------------------------------------

    def sees(self, name: str, role: str | None = None) -> bool:
        """Whether something of this name is on the screen now."""
        return bool(tree.called(name, role))

    def find(
        self, name: str, role: str | None = None, *, nth: int = 0, seconds: float = 15
    ) -> Thing:
        """The `nth` thing of this name, waiting for it to appear; NotSeen otherwise."""

        def look() -> Thing | None:
            seen = tree.called(name, role)
            return seen[nth] if len(seen) > nth else None

        return until(look, f"{role or 'anything'} called {name!r}", seconds)

    def wait_gone(self, name: str, role: str | None = None, seconds: float = 15) -> None:
        """Wait until nothing of this name is on the screen."""
        until(lambda: not self.sees(name, role), f"the end of {name!r}", seconds)

    def wait_for(self, true: Callable[[], bool], what: str, seconds: float = 15) -> None:
        """Wait until `true()`; `what` says it in words should it never be."""
        until(lambda: true() or None, what, seconds)

    def focus(self) -> Thing | None:
        """The innermost thing with a name that has the keyboard."""
        having = [thing for thing in tree.on_screen() if thing.focused]
        named = [thing for thing in having if thing.name and not thing.only_current()]
        return named[-1] if named else None

    def wait_for_focus(self, name: str, seconds: float = 15) -> None:
        """Wait until the keyboard is in the field of this name."""

        def there() -> bool:
            thing = self.focus()
            return thing is not None and name.lower() in thing.name.lower()

        self.wait_for(there, f"the focus in {name!r}", seconds)

    def settle(self, seconds: float = 0.4) -> None:
        """Wait until the tree of the window has not changed for a while."""
        before, since = [""], time.monotonic()
        deadline = since + 15
        while time.monotonic() < deadline and time.monotonic() - since < seconds:
            now = tree.visible_texts()
            if now != before:
                before, since = now, time.monotonic()

    def text_of(self, name: str, role: str | None = None) -> str:
        """What stands in the field of this name."""
        return self.find(name, role).text()

    def read(self) -> None:
        """Read every word on the screen that was not read yet; it takes time, no interaction."""
        for text in tree.visible_texts():
            if text not in self._read:
                self._read.add(text)
                self.tally.words += len(text.split())

    def start_counting(self) -> None:
        """Forget what it has cost to get here."""
        self.tally.clear()

    # --- Acting: counted ----------------------------------------------------------------------

    def press(self, chord: str, why: str = "") -> None:
        """One key chord in the words of xdotool: `ctrl+n`, `Return`, `alt+2`."""
        if self.hands is not Hands.KEYBOARD:
            raise NotAllowed(f"pressed {chord} with the mouse in hand")
        self._count(f"{chord} {why}".strip())
        self._keys(chord)

    def click(self, name: str, role: str | None = None, *, nth: int = 0) -> None:
        """One click in the middle of the thing of this name."""
        if self.hands is not Hands.MOUSE:
            raise NotAllowed(f"clicked {name!r} with hands on the keyboard")
        self._count(f"click {name}")
        self._click(self.find(name, role, nth=nth))

    def click_at_left(self, name: str, role: str | None = None) -> None:
        """One click at the beginning of the thing of this name, where a line has its box."""
        self._click_in(name, role, from_left=True)

    def click_at_right(self, name: str, role: str | None = None) -> None:
        """One click at the end of what a line says, once it is under the pointer."""
        self._click_in(name, role, from_left=False)

    def go_to(self, name: str, role: str | None = None, *, nth: int = 0) -> Thing:
        """Be in the field of this name: nothing if the focus is there, else one jump."""
        wanted = self.find(name, role, nth=nth)
        if wanted.focused:
            return wanted
        self._count(f"to {name}")
        if self.hands is Hands.MOUSE:
            self._click(wanted)
        else:
            self._tab_to(wanted)
        until(lambda: wanted.focused, f"the focus in {name!r}")
        return wanted

    def use(self, name: str, role: str | None = None, *, key: str = "space", nth: int = 0) -> None:
        """Press the button or tick the box of this name, as the hands allow."""
        if self.hands is Hands.MOUSE:
            self.click(name, role, nth=nth)
        else:
            self.go_to(name, role, nth=nth)
            self.press(key, name)

    def tick(self, name: str) -> None:
        """Click an answer or a box, and see that it is chosen."""

        def look() -> str | None:
            return next((role for role in TICKED if self.sees(name, role)), None)

        role = until(look, f"{name!r} to choose")
        self.click(name, role)
        until(lambda: self.find(name, role).checked, f"{name!r} to be chosen")

    def choose(self, name: str, value: str) -> None:
        """Choose from the list of this name: by its first letters, or by two clicks."""
        box = self.find(name, "combo box")
        if self.hands is Hands.KEYBOARD:
            self.go_to(name, "combo box")
            self.write(value.split(maxsplit=1)[0])  # a space would open the list
        else:
            self.click(name, "combo box")
            self.click(value, "list item")
        until(lambda: box.text() == value, f"{value!r} chosen in {name!r}")

    def confirm(self, name: str) -> None:
        """Say yes to a step: Enter in its field, or a click on the button of this name."""
        if self.hands is Hands.MOUSE:
            self.click(name, "button")
        else:
            self.press("Return", name)

    def write(self, text: str) -> None:
        """Type free text where the focus is; not an interaction."""
        self.tally.fields += 1
        self.tally.letters += len(text)
        for number, line in enumerate(text.split("\n")):
            if number:
                self.screen.run("xdotool", "key", "Return")
            # A letter outside the keyboard is put on a spare key first; programs notice slowly.
            delay = "4" if line.isascii() else "60"
            self.screen.run("xdotool", "type", "--delay", delay, "--file", "-", said=line)

    def fill(self, name: str, text: str, role: str | None = None, *, nth: int = 0) -> None:
        """Go to a field and type into it, and see that it holds the text at its end."""
        box = self.go_to(name, role, nth=nth)
        self.write(text)
        if box.role != "password text":
            until(lambda: _flat(box.text()).endswith(_flat(text)), f"the text in {name!r}")

    def tab(self, before: Thing | None) -> Thing | None:
        """Press Tab once and give what has the keyboard then, `before` at the latest in 0.5 s."""
        self._keys("Tab")
        moved_by = time.monotonic() + 0.5
        while (now := self.focus()) == before and time.monotonic() < moved_by:
            time.sleep(0.01)
        return now

    # --- By hand ------------------------------------------------------------------------------

    def _count(self, step: str) -> None:
        self.tally.steps.append(step)

    def _keys(self, chord: str) -> None:
        self.tally.presses += 1
        self.screen.run("xdotool", "key", "--clearmodifiers", chord)

    def _scroll_to(self, thing: Thing) -> None:
        """Turn the wheel over what cuts it off until it is in sight; no interaction, but told."""
        for _ in range(MOST_TURNS):
            frame = thing.covered_from()
            if frame is None:
                return
            self.tally.turns += 1
            way = "4" if thing.is_above(frame) else "5"
            x, y = (str(place) for place in frame.middle())
            before = thing.middle()
            self.screen.run("xdotool", "mousemove", x, y, "click", way)
            _until_moved(thing, before)
        raise NotSeen(f"{thing.name!r} cannot be scrolled to")

    def _click(self, thing: Thing) -> None:
        self._scroll_to(thing)
        time.sleep(max(0.0, self._clicked_at + BETWEEN_CLICKS - time.monotonic()))
        self._clicked_at = time.monotonic()
        x, y = (str(place) for place in thing.middle())
        self.screen.run("xdotool", "mousemove", x, y, "click", "1")

    def _click_in(self, name: str, role: str | None, *, from_left: bool) -> None:
        if self.hands is not Hands.MOUSE:
            raise NotAllowed(f"clicked {name!r} with hands on the keyboard")
        self._count(f"click beside {name}")
        thing = self.find(name, role)
        self._scroll_to(thing)
        x, y = thing.left_end() if from_left else thing.right_end()
        time.sleep(max(0.0, self._clicked_at + BETWEEN_CLICKS - time.monotonic()))
        self._clicked_at = time.monotonic()
        self.screen.run("xdotool", "mousemove", str(x), str(y))
        time.sleep(BETWEEN_CLICKS)
        self.screen.run("xdotool", "click", "1")

    def _tab_to(self, wanted: Thing) -> None:
        """Press Tab until the focus has arrived; each press waits for the focus to have moved."""
        for _ in range(MOST_TABS):
            before = self.focus()
            self._keys("Tab")
            moved_by = time.monotonic() + 0.5
            while time.monotonic() < moved_by and not wanted.focused and self.focus() == before:
                time.sleep(0.01)
            if wanted.focused:
                return
        raise NotSeen(f"{wanted.name!r} cannot be reached by Tab")


def _until_moved(thing: Thing, before: tuple[int, int]) -> None:
    until(lambda: thing.middle() != before, f"{thing.name!r} to scroll")


def _flat(text: str) -> str:
    """Text without the line breaks and spaces that a field may set in its own way."""
    return re.sub(r"\s+", "", text)
