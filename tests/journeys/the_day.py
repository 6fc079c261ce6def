"""TODAY: from unlocking to a step ticked, one put off and taken back, and the first draft open."""

from tests.journeys.cast import MY_STEP, PEOPLE
from tests.journeys.driver import Hands, Worker
from tests.journeys.plan import Journey
from tests.journeys.stage import Stage

DRAFT = PEOPLE[1].name
MOST_LINES = 8


def work_through_the_day(stage: Stage) -> None:
    """What is due is in sight at once; nothing is looked for."""
    worker = stage.worker
    stage.make_vault(people=5, day=True)
    stage.open()
    stage.unlock()
    worker.find(MY_STEP, "list item", seconds=30)
    worker.find("Planned for today")
    stage.start_counting()
    _tick(worker)
    _put_off_and_take_back(worker)
    _open_draft(worker)


def _tick(worker: Worker) -> None:
    if worker.hands is Hands.KEYBOARD:
        _walk(worker, "Down", MY_STEP)
        worker.press("space", "done")
    else:
        worker.click_at_left(MY_STEP, "list item")
    worker.find("Done.")


def _put_off_and_take_back(worker: Worker) -> None:
    """The note that was begun is left for tomorrow, and then is not."""
    if worker.hands is Hands.KEYBOARD:
        _walk(worker, "Up", DRAFT)
        worker.press("s", "later")
        worker.find("Tomorrow", "button")
        worker.press("t", "tomorrow")
        worker.wait_gone("Tomorrow", "button")
        worker.press("ctrl+z", "undo")
    else:
        worker.click_at_right(DRAFT, "list item")
        worker.click("Tomorrow", "button")
        worker.wait_gone("Tomorrow", "button")
        worker.click("Undo", "button")
    worker.find(DRAFT, "list item")


def _open_draft(worker: Worker) -> None:
    if worker.hands is Hands.KEYBOARD:
        _walk(worker, "Up", DRAFT)
        worker.press("Return", "open")
    else:
        worker.click(DRAFT, "list item")
    worker.wait_for_focus("When")


def _walk(worker: Worker, key: str, name: str) -> None:
    """Walk the lines until one is on the one of this name."""
    for _ in range(MOST_LINES):
        on = worker.focus()
        if on is not None and name in on.name:
            return
        worker.press(key)
        worker.settle(0.2)


TODAY = Journey("TODAY", "The day: a step done, one later, a draft open", work_through_the_day, 12)
