"""What was agreed before stands beside the writing: the newest in sight, the rest behind a link."""

import pytest
from PySide6.QtCore import Qt

from peerdesk.services import documents, signing
from peerdesk.services.documents import Writing
from peerdesk.ui.rows import Row
from tests.builders import a_key, a_person, finished, with_step


def agree(desk, person_id, start, *steps):
    document_id = documents.start_note(desk, person_id)
    opened = documents.open_draft(desk, document_id)
    answers = finished(opened.answers, start)
    for text in steps:
        answers = with_step(answers, text, "person")
    documents.save(desk, opened, Writing(answers))
    signing.sign(desk, a_key(desk), [document_id])


@pytest.fixture
def busy(desk):
    """Somebody with seven open steps from three contacts, each with "apply to one opening"."""
    person_id = a_person(desk, "Minh", identifier="violin")
    agree(desk, person_id, "2026-01-06 14:05", "find the birth certificate", "call the landlord")
    agree(desk, person_id, "2026-01-20 14:05", "ask for a bus pass")
    agree(desk, person_id, "2026-02-03 14:05", "bring the form")
    return person_id


def agreed(stage):
    return [row.label.text() for row in stage.editor.side.findChildren(Row) if _is_step(stage, row)]


def _is_step(stage, row):
    return any(row.isAncestorOf(choice) for choice in stage.editor.side.step_choices)


def test_three_steps_are_in_sight_those_of_the_last_contact_first(stage, busy):
    stage.open("contact", person=str(busy))
    side = stage.editor.side
    assert agreed(stage) == ["apply to one opening", "bring the form", "apply to one opening"]
    assert side.more_steps.text() == "and 4 more"


def test_the_link_shows_every_step_and_goes_to_the_first_of_them(stage, busy):
    stage.open("contact", person=str(busy))
    side = stage.editor.side
    side.more_steps.setFocus()
    stage.press(Qt.Key.Key_Space)
    assert len(side.step_choices) == 7
    assert "find the birth certificate" in agreed(stage)
    assert not side.more_steps.isVisible()
    assert side.step_choices[3].hasFocus()
    stage.press(Qt.Key.Key_Tab)
    assert side.step_choices[4].hasFocus()


def test_a_few_steps_need_no_link(stage, desk, darnell):
    agree(desk, darnell, "2026-02-03 14:05", "bring the form")
    stage.open("contact", person=str(darnell))
    assert len(stage.editor.side.step_choices) == 2
    assert not stage.editor.side.more_steps.isVisible()
