"""Every page by screen reader and Tab alone: all controls have names and roles and are reached."""

from collections.abc import Callable, Iterator

from tests.journeys import tree
from tests.journeys.driver import Worker
from tests.journeys.plan import Journey
from tests.journeys.rail import alt
from tests.journeys.stage import Stage
from tests.journeys.tree import Thing

ROLELESS = {"unknown", "invalid", "filler", "panel"}
BY_ARROWS = {"list item", "table cell", "tree item", "menu item", "radio button"}
ANSWERS = {"check box", "radio button", "button"}
"""They stand in a question: its caption belongs to the first, which has a name of its own."""
ONE_STOP = {"check box", "page tab"}
"""Of several beside each other Tab stops at one, and arrows walk to the others."""
MOST_STOPS = 120
Sign = tuple[str, str, str]


def reach_everything(stage: Stage) -> None:
    """Walk the pages of the demo; tell of all that is nameless or out of reach, page by page."""
    stage.make_demo(people=12, contacts=60)
    stage.open()
    stage.unlock()
    troubles = []
    for page, go in _pages(stage.worker):
        go()
        stage.worker.settle()
        troubles += [f"{page}: {trouble}" for trouble in _looked_at(stage.worker)]
    if troubles:
        raise AssertionError("\n" + "\n".join(troubles))


def _pages(worker: Worker) -> list[tuple[str, Callable[[], None]]]:
    def press(*chords: str) -> Callable[[], None]:
        def go() -> None:
            for chord in chords:
                worker.press(chord)
                worker.settle()

        return go

    def find() -> None:
        worker.press("ctrl+k")
        worker.wait_for_focus("Find anything")
        worker.write("together")

    return [
        ("today", press(alt("today"))),
        ("week", press("ctrl+shift+w")),
        ("plan ahead", press("ctrl+shift+a")),
        ("people", press(alt("people"))),
        ("person", press(alt("people"), "Down", "Return")),
        ("contacts", press(alt("contacts"))),
        ("plans", press(alt("plans"))),
        ("consents", press(alt("consents"))),
        ("resources", press(alt("resources"))),
        ("reports", press(alt("reports"))),
        ("settings", press(alt("settings"))),
        ("telling", press("ctrl+shift+t")),
        ("outreach", press("ctrl+shift+o")),
        ("group", press("ctrl+shift+g")),
        ("find", find),
        ("note", press("Down", "Return")),
        ("who", press("ctrl+n")),
        ("contact", press("Down", "Return")),
        ("review", press("ctrl+Return")),
    ]


def _looked_at(worker: Worker) -> Iterator[str]:
    controls = [thing for thing in tree.on_screen() if _is_control(thing)]
    for thing in controls:
        if not thing.name:
            yield f"a {thing.role} without a name"
        if thing.role in ROLELESS:
            yield f"{thing.name!r} takes the focus and has no role ({thing.role})"
        caption = thing.caption()
        if caption is not None and not _bears(thing, caption) and thing.role not in ANSWERS:
            yield f"{thing.name!r} is labelled {caption!r}"
    reached = _reached_by_tab(worker)
    for thing in controls:
        if _sign(thing) not in reached and not _is_beside(thing, reached):
            yield f"Tab does not reach the {thing.role} {thing.name!r}"


def _bears(thing: Thing, caption: str) -> bool:
    """Whether it is called by its caption; what it is about may come before, its words after."""
    name = thing.name
    return name == caption or name.endswith(f": {caption}") or name.startswith(f"{caption}: ")


def _is_control(thing: Thing) -> bool:
    """Whether it takes the focus itself; windows, viewports and lines of lists do not count."""
    inner = thing.role in BY_ARROWS or (thing.role in {"filler", "panel"} and not thing.name)
    no_control = thing.role in {"frame", "window", "label"}  # a label is only selected by mouse
    return thing.focusable and thing.enabled and not inner and not no_control


def _reached_by_tab(worker: Worker) -> set[Sign]:
    """What Tab stops at on its way round; it must come round, or there is a trap."""
    stops: list[Sign] = []
    focus = worker.focus()
    for _ in range(MOST_STOPS):
        before, focus = focus, worker.tab(focus)
        if focus is None:
            continue
        if focus == before:
            raise AssertionError(f"Tab does not leave {focus.role} {focus.name!r}")
        # A list has the keyboard through the line one is on.
        sign = _sign(focus.around() if focus.role == "list item" else focus)
        if stops and sign == stops[0]:
            break
        stops.append(sign)
    return set(stops)


def _sign(thing: Thing) -> Sign:
    """What tells a control from the others on its page."""
    return thing.role, thing.name, thing.description()


def _is_beside(thing: Thing, reached: set[Sign]) -> bool:
    """One of several answers to a question, of which Tab stops at one; arrows walk the others."""
    answers = thing.beside() if thing.role in ONE_STOP else []
    return any(_sign(answer) in reached for answer in answers)


REACH = Journey("reach", "Every control by name and by Tab", reach_everything, hands=("keyboard",))
