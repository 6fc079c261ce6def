"""J1: from the unlocked app to a routine one-on-one contact written and signed."""

from tests.journeys import writing
from tests.journeys.cast import PEOPLE
from tests.journeys.plan import Journey
from tests.journeys.stage import Stage

DARNELL = PEOPLE[0]
TOLD = writing.Told(
    when="205p-252p",
    why="Darnell wanted to get going on his job goal.",
    did="I sat beside him at the computer. We looked at three openings.",
    said='"Two of these say no experience." He picked the bakery.',
    next_step="Darnell: apply to one opening by Fri",
)


def write_and_sign(stage: Stage) -> None:
    """Darnell is known; everything else is one key, one click or his story."""
    worker = stage.worker
    stage.make_vault(people=5)
    stage.open()
    stage.unlock()
    stage.start_counting()
    writing.begin(worker, DARNELL)
    writing.tell(worker, DARNELL, TOLD)
    writing.review(worker)
    writing.sign(worker, "Sign")
    worker.find("signed", seconds=30)


J1 = Journey("J1", "A routine contact, written and signed", write_and_sign, budget=12)
