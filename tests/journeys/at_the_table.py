"""J4: at an appointment, a first goal and step in the person's words, signed, and a copy taken."""

from tests.journeys.cast import PEOPLE
from tests.journeys.driver import Hands, Worker
from tests.journeys.plan import Journey
from tests.journeys.rail import alt
from tests.journeys.stage import PASSPHRASE, Stage

DARNELL = PEOPLE[0]
OWN_WORDS = "I want my own door key again."
HELPS, STEP, WHEN = "My sister Rosa", "Call the housing office", "after payday"
SAID_YES = "Said yes out loud"


def write_sign_and_take_home(stage: Stage) -> None:
    """From Darnell's page, with a recovery plan nobody has written on yet."""
    worker = stage.worker
    stage.make_vault(people=5, plans=True)
    stage.open()
    stage.unlock()
    _to_his_page(worker)
    stage.start_counting()
    _open_together(worker)
    _first_goal(worker)
    _read_and_sign(worker)
    _take_home(stage)


def _to_his_page(worker: Worker) -> None:
    if worker.hands is Hands.KEYBOARD:
        worker.press(alt("people"))
    else:
        worker.click("People")
    worker.go_to("Find by any part of a name", "text")
    worker.write(DARNELL.letters)
    if worker.hands is Hands.KEYBOARD:
        worker.press("Return", DARNELL.name)
    else:
        worker.click(DARNELL.name, "list item")
    worker.find("Plans", nth=1)


def _open_together(worker: Worker) -> None:
    if worker.hands is Hands.KEYBOARD:
        worker.press("alt+p", "Plans")
    else:
        worker.click("Plans", nth=1)
    worker.use("Write together", "button", nth=_recovery(worker))
    worker.find("Start with one goal", "button")


def _recovery(worker: Worker) -> int:
    """Which of the buttons belongs to the recovery plan: the plans stand newest first."""
    worker.find("Write together", "button", nth=1)
    plans = [worker.find("Write together", "button", nth=at) for at in (0, 1)]
    return next(at for at, one in enumerate(plans) if "Recovery" in one.description())


def _first_goal(worker: Worker) -> None:
    _choose(worker, "Start with one goal")
    _choose(worker, "Home")
    for question, said in (
        ("What do you want? Say it your way.", OWN_WORDS),
        ("What do you have that will help?", HELPS),
        ("What will happen? (one small step)", STEP),
        ("When, or how often?", WHEN),
    ):
        worker.wait_for_focus(question)
        worker.write(said)
        _go_on(worker)
    worker.find("Mine")
    if worker.hands is Hands.KEYBOARD:
        worker.press("space", "Mine")
    else:
        worker.click("Mine")
    _go_on(worker)
    worker.find("Finish for today", "button")


def _read_and_sign(worker: Worker) -> None:
    _choose(worker, "Finish for today")
    worker.find(OWN_WORDS)
    _go_on(worker)
    worker.find("What name should be printed?")
    _go_on(worker)
    worker.find(SAID_YES)
    if worker.hands is Hands.KEYBOARD:
        worker.press("space", SAID_YES)
    else:
        worker.click(SAID_YES)
    worker.fill("Passphrase", PASSPHRASE, "password text")
    worker.confirm("Keep it")
    worker.find("Save it as a file", "button", seconds=30)


def _take_home(stage: Stage) -> None:
    worker = stage.worker
    if worker.hands is Hands.KEYBOARD:
        worker.press("ctrl+shift+s", "Save as a file")
    else:
        worker.click("Save it as a file", "button")
    worker.find("Choose where and save", "button")
    if worker.hands is Hands.KEYBOARD:
        worker.press("Return", "Choose where and save")
    else:
        worker.click("Choose where and save", "button")
    worker.wait_for_focus("File name")
    file = stage.folder / "given" / "plan.pdf"
    worker.write(str(file))
    if worker.hands is Hands.KEYBOARD:
        worker.press("Return", "Save")
    else:
        worker.click("Save", "button")
    worker.wait_for(file.exists, "the file")


def _choose(worker: Worker, words: str) -> None:
    """The big button has the focus already; by mouse it is one click."""
    if worker.hands is Hands.KEYBOARD:
        worker.wait_for_focus(words)
        worker.press("Return", words)
    else:
        worker.click(words, "button")


def _go_on(worker: Worker) -> None:
    if worker.hands is Hands.KEYBOARD:
        worker.press("ctrl+Return", "Next")
    else:
        worker.click("Next", "button")


J4 = Journey(
    "J4",
    "A first goal at the table, signed and taken home",
    write_sign_and_take_home,
    budget=20,
    minutes=10,
)
