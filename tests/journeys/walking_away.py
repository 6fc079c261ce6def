"""J11: the worker walks away, PeerDesk locks, and they come back to the same letter."""

from tests.journeys import writing
from tests.journeys.cast import CANARY, PEOPLE
from tests.journeys.driver import Hands
from tests.journeys.memory import Secret, found_in, key_secret, text_secret
from tests.journeys.plan import Journey
from tests.journeys.stage import PASSPHRASE, Stage

JOE = PEOPLE[3]
SURNAME = JOE.name.split()[-1]  # unlike "Joe", a word that PeerDesk itself does not contain
HALF_WRITTEN = f"We practised the interview. He laughed about the {CANARY} and then"
IDLE_MINUTES = 1
LOCKS_WITHIN = 60 * IDLE_MINUTES + 30  # s


def left_alone(stage: Stage) -> None:
    """Nobody touches a key for the idle time."""
    _write_half(stage)
    stage.start_counting()
    _until_locked(stage)
    _come_back(stage)


def locked_by_hand(stage: Stage) -> None:
    """The lock key, or the button."""
    _write_half(stage)
    stage.start_counting()
    if stage.worker.hands is Hands.KEYBOARD:
        stage.worker.press("ctrl+l")
    else:
        stage.worker.click("Lock", "button")
    _until_locked(stage)
    _come_back(stage)


def _write_half(stage: Stage) -> None:
    """A draft about Joe that stops in the middle of a sentence, not saved by any act."""
    worker = stage.worker
    stage.make_vault(people=4, idle=IDLE_MINUTES)
    stage.open()
    stage.unlock()
    writing.begin(worker, JOE)
    worker.write("205p-252p")
    worker.fill(writing.DID, HALF_WRITTEN)
    before = found_in(stage.pid, _secrets(stage))
    missed = {"vault key 1", "a word of the draft", "the person's name"} - before.keys()
    if missed:
        raise AssertionError(f"the search of memory is blind: it misses {missed}")


def _until_locked(stage: Stage) -> None:
    stage.worker.find("Passphrase", "password text", seconds=LOCKS_WITHIN)
    if stage.worker.sees(SURNAME) or stage.worker.sees(CANARY):
        raise AssertionError("the lock screen shows something of a record")
    left = found_in(stage.pid, _secrets(stage))
    if left:
        raise AssertionError(f"left in memory after locking: {left}")
    if traces := stage.traces([CANARY, SURNAME, PASSPHRASE]):
        raise AssertionError(f"readable on disk: {traces}")


def _come_back(stage: Stage) -> None:
    stage.unlock()
    stage.worker.wait_for_focus(writing.DID)
    field = stage.worker.find(writing.DID, "text")
    if field.text() != HALF_WRITTEN or field.cursor() != len(HALF_WRITTEN):
        raise AssertionError(f"{field.text()!r}, cursor at {field.cursor()}")
    stage.worker.write(" we stopped.")
    stage.worker.wait_for(
        lambda: field.text() == f"{HALF_WRITTEN} we stopped.", "writing to go on where it was"
    )


def _secrets(stage: Stage) -> list[Secret]:
    keys = stage.vault_keys()
    return [
        *(key_secret(f"vault key {number}", key) for number, key in enumerate(keys, start=1)),
        text_secret("a word of the draft", CANARY),
        text_secret("the person's name", SURNAME),
        text_secret("the passphrase", PASSPHRASE),
    ]


J11 = Journey("J11", "Walk away; it locks itself; come back", left_alone, budget=1)
J11_KEY = Journey("J11-key", "Lock at once; come back", locked_by_hand, budget=2)
