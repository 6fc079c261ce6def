"""Saving a long note while it is written: one commit of 30,000 characters into the vault."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.desks import a_new_desk
from benchmarks.harness import Spread, alone, timed
from peerdesk.domain.people import PersonDetails
from peerdesk.services import documents, people
from peerdesk.services.documents import Writing

LENGTH = 30_000
SAVES = 300
SENTENCE = "We looked at the bus times together and she chose the one at 7:40. "


def measure(folder: Path) -> Iterator[Spread]:
    """Each save is longer by one letter, as when typing goes on."""
    desk = a_new_desk(folder / "vault")
    person_id = people.add(desk, PersonDetails("Noor"))
    opened = documents.open_draft(desk, documents.start_note(desk, person_id))
    text = (SENTENCE * (LENGTH // len(SENTENCE) + 1))[:LENGTH]
    typed = (text + "x" * number for number in range(SAVES + 1))

    def save() -> None:
        answers = opened.answers.with_answer("what_i_did", next(typed))
        documents.save(desk, opened, Writing(answers))

    save()
    yield alone("autosave of 30,000 characters", timed(save), times=SAVES)
    desk.vault.close()
