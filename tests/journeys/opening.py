"""Opening PeerDesk: the lock screen comes up, lets the right passphrase in, and locks again."""

from tests.journeys.driver import Hands
from tests.journeys.plan import Journey
from tests.journeys.stage import Stage


def unlock_and_lock(stage: Stage) -> None:
    """From the lock screen to the window and back; no name is on the lock screen."""
    worker = stage.worker
    stage.make_vault()
    stage.open()
    worker.find("Passphrase")
    if worker.sees("Sam Rivera"):
        raise AssertionError("the lock screen shows a name")
    stage.start_counting()
    stage.unlock()
    if worker.hands is Hands.KEYBOARD:
        worker.press("ctrl+l")
    else:
        worker.click("Lock", "button")
    worker.find("Passphrase", seconds=30)


J_LOCK_SCREEN = Journey("opening", "Unlock, look, lock", unlock_and_lock, budget=4)
