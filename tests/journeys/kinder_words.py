"""Kinder words while writing: found, looked at and put in by keys alone, then signed."""

from dataclasses import replace

from tests.journeys import writing
from tests.journeys.cast import PEOPLE
from tests.journeys.plan import Journey
from tests.journeys.routine_contact import TOLD
from tests.journeys.stage import Stage

DARNELL = PEOPLE[0]
HARD = "His cousin refused meds again. We went for a walk."


def write_with_kinder_words(stage: Stage) -> None:
    """Write, F7, Alt+Enter, the first suggestion, and on to the signature."""
    worker = stage.worker
    stage.make_vault(people=5)
    stage.open()
    stage.unlock()
    writing.begin(worker, DARNELL)
    writing.tell(worker, DARNELL, replace(TOLD, did=HARD))
    worker.go_to(writing.DID, "text")
    stage.start_counting()
    worker.press("F7")
    worker.press("alt+Return")
    worker.find("declined meds", "button")
    worker.press("1", "declined meds")
    worker.wait_for(lambda: "declined meds" in worker.text_of(writing.DID, "text"), "the new words")
    writing.review(worker)
    writing.sign(worker, "Sign")
    worker.find("signed", seconds=30)


KINDER_WORDS = Journey(
    "WORDS", "Kinder words by keys alone", write_with_kinder_words, budget=6, hands=("keyboard",)
)
