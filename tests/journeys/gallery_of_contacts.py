"""The way through a contact in its rarer shapes, and the note turned to its person."""

from tests.journeys.cast import PIN
from tests.journeys.driver import Worker
from tests.journeys.gallery_of_plans import Way


def ways_through_contacts(worker: Worker) -> list[Way]:
    """A missed visit, a crisis, what one may add, and the note in the person's hands."""
    press = worker.press
    return [
        ("contact-missed", lambda: _missed(worker)),
        ("contact-crisis", lambda: _crisis(worker)),
        ("contact-more", lambda: _more(worker)),
        ("turned", lambda: _turn(worker)),
        ("turned-done", lambda: press("ctrl+Return")),
        ("turned-left", lambda: _leave(worker)),
    ]


def _missed(worker: Worker) -> None:
    worker.press("ctrl+n")
    worker.find("Who was it with?", "text")
    worker.write("darnell")
    worker.find("Darnell", "list item")
    worker.press("Return")
    worker.wait_for_focus("When")
    worker.write("905a-952a")
    worker.press("alt+d")
    worker.settle()


def _crisis(worker: Worker) -> None:
    worker.press("alt+m")
    worker.press("alt+c")
    worker.settle()
    worker.wait_for_focus("What was seen and heard?")
    worker.write("Darnell said the night had been too long.")


def _more(worker: Worker) -> None:
    worker.press("alt+n")
    worker.press("alt+b")
    worker.settle()
    worker.press("Tab")


def _turn(worker: Worker) -> None:
    worker.press("ctrl+t")
    worker.find("I am done", "button")
    worker.wait_for_focus("Why we met")
    worker.write("To get going on my job goal, and to hear about the bus.")


def _leave(worker: Worker) -> None:
    worker.press("Escape")
    worker.wait_for_focus("PIN")
    worker.write(PIN)
    worker.press("Return")
    worker.find("Review and sign", "button")
