"""J2: street outreach: people and supplies counted, and one contact under the name they gave."""

from tests.journeys import writing
from tests.journeys.driver import Hands, Worker
from tests.journeys.plan import Journey
from tests.journeys.stage import Stage

WHEN, WHERE = "9a-1130a", "Riverfront, north end"
REACHED, TALKED, NALOXONE = "14", "5", "12"
ALIAS, NEEDS = "Blue Jay", "dry socks and a way to get an ID"
OUTSIDE, MAY_RETURN = "Outside, in a car or a tent", "Yes"
NAME_FIELD = "A name they gave, or a nickname"


def count_and_sign(stage: Stage) -> None:
    """In the car after the round: everything from memory, nothing looked up."""
    worker = stage.worker
    stage.make_vault(people=5)
    stage.open()
    stage.unlock()
    stage.start_counting()
    _begin(worker)
    worker.write(WHEN)
    _count(worker)
    _meet(worker)
    worker.wait_for_focus("What do they need?")
    worker.write(NEEDS)
    _sign(worker)
    worker.find("Signed 2 notes", seconds=30)


def _begin(worker: Worker) -> None:
    if worker.hands is Hands.KEYBOARD:
        worker.press("ctrl+shift+o")
    else:
        worker.click("New contact", "button")
        worker.click("Outreach round: counts, and who you met", "list item")
    worker.wait_for_focus("When")


def _count(worker: Worker) -> None:
    """Enter goes on from field to field; a mouse goes to each."""
    worker.fill("Where, a part of town", WHERE)
    worker.fill("People reached", REACHED, "text")
    worker.fill("People who talked with you", TALKED, "text")
    worker.fill("Naloxone given", NALOXONE, "text")


def _meet(worker: Worker) -> None:
    """Each answer goes on to the next question by itself."""
    worker.fill(NAME_FIELD, ALIAS)
    if worker.hands is Hands.MOUSE:
        worker.click(f"New person or code name: “{ALIAS}”", "list item")
        for answer in (OUTSIDE, MAY_RETURN, writing.NOTHING_RAISED):
            worker.tick(answer)
        return
    worker.press("Return", ALIAS)
    for question, key in ((OUTSIDE, "1"), (MAY_RETURN, "1"), (writing.NOTHING_RAISED, "1")):
        worker.wait_for_focus(question)
        worker.press(key, question)


def _sign(worker: Worker) -> None:
    """The counts are looked at, then the note, then one passphrase signs both."""
    writing.review(worker)
    if worker.hands is Hands.KEYBOARD:
        worker.press("Return", "Next")
    else:
        worker.click("Next", "button")
    writing.sign(worker, "Sign 2 notes")


J2 = Journey(
    "J2", "An outreach round counted, and one met by a nickname", count_and_sign, budget=14
)
"""`ui.md` §3."""
