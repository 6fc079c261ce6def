"""J10: the laptop is stolen; with a backup and the recovery key a new one works as before."""

from tests.journeys.cast import PEOPLE
from tests.journeys.driver import Hands
from tests.journeys.import_people import open_file
from tests.journeys.plan import Journey
from tests.journeys.rail import alt
from tests.journeys.stage import Stage

NEW_PASSPHRASE = "seven lanterns under a wooden bridge"


def stolen(stage: Stage) -> None:
    """From the first start on another computer to the people one works with."""
    worker = stage.worker
    backup = stage.folder / "stick.pdbackup"
    stage.make_vault(people=4, recovery=True)
    given = ("--passphrase-file", stage.passphrase_file())
    stage.command("vault", "backup", str(stage.vault), str(backup), *given)
    stage.vault = stage.folder / "new"
    stage.open()
    worker.find("Restore a backup", "button", seconds=30)
    stage.start_counting()
    worker.read()
    worker.use("Restore a backup", "button")
    open_file(worker, backup)
    worker.find("Use a recovery key", "button", seconds=60)
    worker.read()
    worker.use("Use a recovery key", "button")
    worker.find("Recovery key", "text")
    worker.read()
    worker.fill("Recovery key", stage.recovery_file.read_text(encoding="utf-8"))
    worker.fill("New passphrase", NEW_PASSPHRASE, "password text")
    worker.fill("The same again", NEW_PASSPHRASE, "password text")
    worker.use("Open with the recovery key", "button")
    worker.find("Lock", "button", seconds=60)
    _see_everyone(stage)


def _see_everyone(stage: Stage) -> None:
    worker = stage.worker
    if worker.hands is Hands.KEYBOARD:
        worker.press(alt("people"))
    else:
        worker.click("People", "button")
    for someone in PEOPLE[:4]:
        worker.find(someone.name, "list item")
    if found := stage.traces([NEW_PASSPHRASE]):
        raise AssertionError(f"readable on disk: {found}")


J10 = Journey("J10", "Laptop stolen: backup and recovery key", stolen, minutes=5)
