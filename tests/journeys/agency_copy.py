"""A signed note goes into the agency's own record, field by field, and is marked as entered."""

from tests.journeys.cast import PEOPLE
from tests.journeys.driver import Hands
from tests.journeys.plan import Journey
from tests.journeys.stage import Stage

DARNELL = PEOPLE[0]
COPY = "Copy into your agency's record"
FIELDS = 6
THEIR_NUMBER = "EHR-2041"


def copy_six_fields(stage: Stage) -> None:
    """From the note: one key or click a field, then their number, then it is marked."""
    worker = stage.worker
    stage.make_vault(people=5)
    stage.tool("furnish_places", str(stage.vault), stage.passphrase_file())
    stage.open()
    stage.unlock()
    _to_the_note(stage)
    stage.start_counting()
    if worker.hands is Hands.KEYBOARD:
        worker.press("alt+r", COPY)
    else:
        worker.click(COPY, "button")
    worker.wait_for_focus("Copy the next field")
    for number in range(1, FIELDS + 1):
        if worker.hands is Hands.KEYBOARD:
            worker.press("ctrl+shift+c")
        else:
            worker.click("Copy the next field", "button")
        worker.find(f"({number} of ")
    worker.fill("Their number for it, if there is one", THEIR_NUMBER)
    worker.confirm("Mark as entered")
    worker.find("In your agency's record since")


def _to_the_note(stage: Stage) -> None:
    worker = stage.worker
    if worker.hands is Hands.KEYBOARD:
        worker.press("ctrl+k")
        worker.wait_for_focus("Find anything")
        worker.write("warehouse openings")
        worker.settle()
        worker.press("Down")
        worker.press("Return")
    else:
        worker.click("Contacts")
        worker.click(DARNELL.name, "list item")
    worker.find(COPY, "button")


AGENCY = Journey("AGENCY", "A note of six fields into another record", copy_six_fields, budget=9)
