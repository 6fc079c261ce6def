"""J5: "They are in crisis now": from anywhere to this person's safety plan."""

from tests.journeys.cast import PEOPLE, ROSAS_NUMBER
from tests.journeys.driver import Hands
from tests.journeys.plan import Journey
from tests.journeys.stage import Stage

DARNELL = PEOPLE[0]
HIDDEN = "Rosa keeps my pills"


def to_the_safety_plan(stage: Stage) -> None:
    """From the list of contacts: nobody's page is open."""
    worker = stage.worker
    stage.make_vault(people=5, plans=True)
    stage.open()
    stage.unlock()
    stage.start_counting()
    if worker.hands is Hands.KEYBOARD:
        worker.press("ctrl+shift+e")
        worker.wait_for_focus("Whose plan do you need?")
        worker.write(DARNELL.letters)
        worker.press("Return", DARNELL.name)
    else:
        worker.click("Safety plan", "button")
        worker.click(f"{DARNELL.name} ({DARNELL.pronouns}) · {DARNELL.sign}", "button")
    worker.find(ROSAS_NUMBER)
    worker.find("988 Lifeline")
    if worker.sees(HIDDEN):
        raise AssertionError("what is sensitive was shown before anyone asked")


J5 = Journey("J5", "To this person's safety plan, at once", to_the_safety_plan, budget=2)
