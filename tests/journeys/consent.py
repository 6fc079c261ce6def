"""J6 and J15: a consent from nothing to signed with a copy, and one that was signed on paper."""

import base64
from datetime import UTC, datetime, timedelta

from tests.journeys.cast import PEOPLE
from tests.journeys.driver import Hands, Worker
from tests.journeys.plan import Journey
from tests.journeys.rail import alt
from tests.journeys.stage import PASSPHRASE, Stage

DARNELL = PEOPLE[0]
USUAL = "Share with someone they choose"
CLINIC = "Rosa Clinic"
SCAN = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg=="
)
"""One white dot: a scan as small as there is."""


def from_nothing_to_signed(stage: Stage) -> None:
    """From Darnell's page: his clinic may hear when he came, for a year."""
    worker = stage.worker
    stage.make_vault(people=3, sharing=True)
    stage.open()
    stage.unlock()
    _to_his_page(worker)
    stage.start_counting()
    _to_consents(worker)
    _do(worker, "Return", "New consent…")
    _do(worker, "Return", USUAL)
    _name(worker, CLINIC, chord="ctrl+Return")
    if worker.hands is Hands.MOUSE:
        _next(worker)
    _tick(worker, "Whether I come, and when")
    _next(worker)
    _tick(worker, "Care and support for me")
    _next(worker)
    worker.find("One year", "button")
    worker.use("One year", "button")
    worker.find("Until ")
    _next(worker)
    worker.find("Your rights")
    _next(worker)
    worker.wait_for_focus("Or type your name as your signature")
    worker.write(DARNELL.name)
    worker.find("All is there.")
    _to_passphrase(worker)
    _seal(worker, "Sign and keep")
    _take_the_copy(stage)


def signed_on_paper(stage: Stage) -> None:
    """From Darnell's page: he signed at the clinic, and brought the sheet along."""
    worker = stage.worker
    stage.make_vault(people=3, sharing=True)
    scan = stage.folder / "given" / "sheet.png"
    scan.write_bytes(SCAN)
    stage.open()
    stage.unlock()
    _to_his_page(worker)
    stage.start_counting()
    _to_consents(worker)
    _do(worker, "alt+r", "They signed on paper…")
    _do(worker, "Return", USUAL)
    _name(worker, CLINIC, chord="Return")
    _tick(worker, "Whether I come, and when")
    worker.use("Care and support for me", "check box")
    _to_field(worker, "alt+u", "Or until this day")
    worker.write((datetime.now(UTC) + timedelta(days=90)).date().isoformat())
    _to_field(worker, "alt+y", "On which day did they sign it?")
    worker.write("today")
    _do(worker, "alt+a", "I looked: all of these stand on it")
    _do(worker, "alt+d", "Add a scan or picture…")
    worker.wait_for_focus("File name")
    worker.write(str(scan))
    _do(worker, "Return", "Open")
    worker.settle()
    if worker.sees("Open", "button"):  # the first click closed the names the system offers
        _do(worker, "Return", "Open")
    worker.find("What should happen to the file itself?")
    if worker.hands is Hands.KEYBOARD:
        worker.press("Return", "Keep it")
    else:
        worker.click("Keep it", "button", nth=1)  # the page behind has such a button too
    worker.wait_gone("What should happen to the file itself?")
    worker.find("All is there.")
    worker.wait_for_focus("Passphrase")
    _seal(worker, "Keep it")
    worker.find("Signed on paper")


def _to_consents(worker: Worker) -> None:
    if worker.hands is Hands.KEYBOARD:
        worker.press("alt+c", "Consents")
    else:
        worker.click("Consents", nth=1)
    worker.find("New consent…", "button")


def _name(worker: Worker, who: str, *, chord: str) -> None:
    worker.wait_for_focus("Who may get it?")
    worker.write(who[:3])
    if worker.hands is Hands.KEYBOARD:
        worker.press(chord, who)
    else:
        worker.click(f"{who} · Clinic, doctor or counselor who treats them", "button")


def _tick(worker: Worker, option: str) -> None:
    """Keys begin at the first option of a question."""
    if worker.hands is Hands.KEYBOARD:
        worker.wait_for_focus(option)
        worker.press("space", option)
    else:
        worker.tick(option)


def _to_field(worker: Worker, chord: str, name: str) -> None:
    if worker.hands is Hands.KEYBOARD:
        worker.press(chord, name)
        worker.wait_for_focus(name)
    else:
        worker.go_to(name, "text")


def _next(worker: Worker) -> None:
    _do(worker, "ctrl+Return", "Next")


def _seal(worker: Worker, button: str) -> None:
    worker.write(PASSPHRASE)
    _do(worker, "Return", button)
    worker.find("Save it as a file", "button", seconds=30)


def _to_passphrase(worker: Worker) -> None:
    if worker.hands is Hands.KEYBOARD:
        worker.press("ctrl+Return", "Passphrase")
        worker.wait_for_focus("Passphrase")
    else:
        worker.go_to("Passphrase", "password text")


def _take_the_copy(stage: Stage) -> None:
    worker = stage.worker
    worker.wait_for_focus("Save it as a file")
    _do(worker, "Return", "Save it as a file")
    worker.find("Choose where and save", "button")
    _do(worker, "Return", "Choose where and save")
    worker.wait_for_focus("File name")
    file = stage.folder / "given" / "consent.pdf"
    worker.write(str(file))
    _do(worker, "Return", "Save")
    worker.wait_for(file.exists, "the file", seconds=30)


def _to_his_page(worker: Worker) -> None:
    _do(worker, alt("people"), "People", role=None)
    worker.go_to("Find by any part of a name", "text")
    worker.write(DARNELL.letters)
    if worker.hands is Hands.KEYBOARD:
        worker.press("Return", DARNELL.name)
    else:
        worker.click(DARNELL.name, "list item")
    worker.find("Consents", nth=1)


def _do(worker: Worker, chord: str, name: str, role: str | None = "button") -> None:
    """By a key, or by a click on the button."""
    if worker.hands is Hands.KEYBOARD:
        if (
            chord == "Return"
            and role
            and name not in {"Open", "Save", "Sign and keep", "Keep it", "Choose where and save"}
        ):
            worker.wait_for_focus(name)
        worker.press(chord, name)
    else:
        worker.click(name, role)


J6 = Journey("J6", "A consent, signed, with a copy", from_nothing_to_signed, budget=18)
J15 = Journey("J15", "A consent signed on paper", signed_on_paper, budget=14)
