"""The way through what may be told, and the person's own questions, for their pictures."""

from tests.journeys.cast import PIN
from tests.journeys.driver import Worker
from tests.journeys.gallery_of_plans import Way
from tests.journeys.rail import alt

WHOSE, CLINIC, COURT = "carmen", "eastside", "family court"
"""Letters that find somebody who signed a consent, whom it names, and whom it does not."""


def ways_through_sharing(worker: Worker) -> list[Way]:
    """Who asks, the answers, then the questions the person asks themself."""
    press = worker.press
    return [
        ("telling-whose", lambda: press("ctrl+shift+t")),
        ("telling-who", lambda: _found(worker, WHOSE)),
        ("telling", lambda: _found(worker, CLINIC)),
        ("telling-no", lambda: _another(worker, COURT)),
        ("questions", lambda: _their_questions(worker)),
        ("questions-seen", lambda: worker.use("¿Quién ha visto mi registro?", "button")),
        ("questions-told", lambda: _question(worker, "¿Qué han contado, y a quién?")),
        ("questions-copy", lambda: _question(worker, "Quiero una copia")),
        ("questions-out", lambda: _question(worker, "Quiero salir")),
        ("questions-left", lambda: _leave(worker)),
    ]


def _found(worker: Worker, letters: str) -> None:
    worker.settle()
    worker.write(letters)
    worker.settle()
    worker.press("Return")


def _another(worker: Worker, letters: str) -> None:
    worker.press("Escape")
    _found(worker, letters)


def _their_questions(worker: Worker) -> None:
    worker.press(alt("people"))
    _found(worker, WHOSE)
    worker.find("Timeline")
    worker.press("ctrl+shift+q")


def _question(worker: Worker, words: str) -> None:
    worker.press("Escape")
    worker.use(words, "button")


def _leave(worker: Worker) -> None:
    worker.press("Escape")
    worker.press("Escape")
    worker.settle()
    worker.write(PIN)
    worker.press("Return")
    worker.find("Timeline")
