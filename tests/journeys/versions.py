"""Looking back at a plan with its person: what changed, old words again, and who is told."""

from tests.journeys.cast import HOLDER
from tests.journeys.driver import Hands, Worker
from tests.journeys.plan import Journey
from tests.journeys.rail import alt
from tests.journeys.stage import Stage


def look_back(stage: Stage) -> None:
    """From the plan: the change, its old words back and away again; then one person is told."""
    worker = stage.worker
    stage.make_vault(people=5)
    stage.tool("furnish_versions", str(stage.vault), stage.passphrase_file())
    stage.open()
    stage.unlock()
    _to_the_plan(worker)
    stage.start_counting()
    if worker.hands is Hands.KEYBOARD:
        worker.press("alt+m")
        worker.press("o", "Compare with the version before")
    else:
        worker.click("Versions and copies", "button")
        worker.click("Compare the last two", "button")
    worker.find("1 place is different.")
    worker.find("Next change", "button")
    worker.use("Bring it back", "button")
    worker.find("Undo", "button")
    if worker.hands is Hands.KEYBOARD:
        worker.press("ctrl+z", "Undo")
        worker.wait_gone("Undo", "button")
        worker.press("Escape")
        worker.find("More", "button")
        worker.press("alt+m")
        worker.press("w", "Who has a copy")
    else:
        worker.click("Undo", "button")
        worker.wait_gone("Undo", "button")
        worker.click("Open the plan", "button")
        worker.click("Versions and copies", "button")
        worker.click("Who has a copy", "button")
    worker.find("1 person has an older copy")
    worker.use("They were told", "button")
    worker.find(f"{HOLDER} was told.")


def _to_the_plan(worker: Worker) -> None:
    """It was changed last, so it stands first."""
    if worker.hands is Hands.KEYBOARD:
        worker.press(alt("plans"))
        worker.find("My year of doors")
        worker.press("Return")
    else:
        worker.click("Plans")
        worker.click("My year of doors", "list item")
    worker.find("Change it", "button")


VERSIONS = Journey("VERSIONS", "What changed in a plan, and who is told", look_back, budget=10)
