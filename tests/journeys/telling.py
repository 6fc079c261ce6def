"""J7 and J17: what may be told to somebody, and the person's own way out."""

from tests.journeys.cast import LANDLORD, PEOPLE
from tests.journeys.driver import Hands, Worker
from tests.journeys.plan import Journey
from tests.journeys.rail import alt
from tests.journeys.stage import Stage

DARNELL = PEOPLE[0]
STOP = "To stop, and the door stays open"


def what_may_i_tell(stage: Stage) -> None:
    """From Darnell's page: his landlord is on the telephone."""
    worker = stage.worker
    stage.make_vault(people=5, sharing=True)
    stage.open()
    stage.unlock()
    _to_his_page(worker)
    stage.start_counting()
    if worker.hands is Hands.KEYBOARD:
        worker.press("ctrl+shift+t")
        worker.wait_for_focus(f"Who asks about {DARNELL.name}?")
        worker.write(LANDLORD[:3])
        worker.press("Return", LANDLORD)
    else:
        worker.click("What may I tell?", "button")
        worker.click(f"{LANDLORD} · Landlord or housing office", "button")
    worker.find(f"What may I tell {LANDLORD} about {DARNELL.name}?")
    worker.find("Days and times they came")
    worker.find("Goes with it: the Part 2 notice and a copy of the consent.")
    worker.find("For a legal case")
    worker.find("You can always call 911 or 988.")


def i_want_out(stage: Stage) -> None:
    """From Darnell's page: he says that he wants out, and takes his copy along."""
    worker = stage.worker
    stage.make_vault(people=5, sharing=True)
    stage.open()
    stage.unlock()
    _to_his_page(worker)
    stage.start_counting()
    if worker.hands is Hands.KEYBOARD:
        worker.press("alt+o", "They want out")
    else:
        worker.click("They want out", "button")
    worker.find("What happens to your record")
    worker.find("Consents have to be kept for at least 6 years")
    if worker.hands is Hands.KEYBOARD:
        worker.press("alt+s", STOP)
    else:
        worker.click(STOP, "button")
    worker.find(f"Written down: {STOP}.")
    _take_the_copy(stage)


def _take_the_copy(stage: Stage) -> None:
    worker = stage.worker
    if worker.hands is Hands.KEYBOARD:
        worker.press("ctrl+shift+s", "Save as a file")
    else:
        worker.click("Save it as a file", "button")
    worker.wait_for_focus("File name")
    file = stage.folder / "given" / "record.pdf"
    worker.write(str(file))
    if worker.hands is Hands.KEYBOARD:
        worker.press("Return", "Save")
    else:
        worker.click("Save", "button")
    worker.wait_for(file.exists, "the file", seconds=30)


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
    worker.find("Timeline")


J7 = Journey("J7", "What may I tell them?", what_may_i_tell, budget=2)
J17 = Journey("J17", "I want out; what happens to my record?", i_want_out, budget=4)
