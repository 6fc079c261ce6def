"""J13: five contacts at the end of the day, looked at once more, signed with one passphrase."""

from tests.journeys import writing
from tests.journeys.cast import PEOPLE
from tests.journeys.driver import Hands, Worker
from tests.journeys.plan import Journey
from tests.journeys.stage import Stage
from tests.journeys.writing import Told

DAY = (
    Told(
        "905a-950a",
        "He asked for a hand with the forms.",
        "We filled in page one.",
        '"I can do the rest."',
        "Darnell: page two by Mon",
    ),
    Told(
        "10a-1040a",
        "She wants to swim again.",
        "We rang the pool together.",
        '"They sounded kind."',
        "Me: ask about the fee by Tue",
    ),
    Told(
        "11a-1130a",
        "A quiet place to sleep.",
        "We read the rules of three houses.",
        '"Only the second one."',
        "Mariam: visit it on Thu",
    ),
    Told(
        "1p-140p",
        "The choir meets again.",
        "I listened, and we found the bus.",
        '"My grandmother sang there."',
        "Joe: take the bus on Wed",
    ),
)
NO_ANSWER = Told("3p", "", "I rang, and left no message.", "", "Me: try again on Thu")


def write_five_sign_once(stage: Stage) -> None:
    """Four people met, one could not be reached; all five are reviewed and signed together."""
    worker = stage.worker
    stage.make_vault(people=5)
    stage.open()
    stage.unlock()
    stage.start_counting()
    for someone, told in zip(PEOPLE, DAY, strict=False):
        writing.begin(worker, someone)
        writing.tell(worker, someone, told)
    writing.begin(worker, PEOPLE[4])
    writing.tell_of_no_answer(worker, NO_ANSWER)
    writing.review(worker)
    _look_at_the_others(worker)
    writing.sign(worker, "Sign 5 notes")
    worker.find("5 notes", seconds=30)


def _look_at_the_others(worker: Worker) -> None:
    """From the note that was just written to the four that wait."""
    worker.find("Review 4 more finished notes too", "button")
    if worker.hands is Hands.KEYBOARD:
        worker.press("alt+v", "the others too")
    else:
        worker.click("Review 4 more finished notes too", "button")
    for number in range(2, 6):
        worker.find(f"{number} of 5")
        if number == 5:
            return
        if worker.hands is Hands.KEYBOARD:
            worker.press("ctrl+Return")
        else:
            worker.click("Next", "button")


J13 = Journey("J13", "Five contacts, reviewed and signed together", write_five_sign_once, budget=50)
