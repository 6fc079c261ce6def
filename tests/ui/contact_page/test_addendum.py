"""An addition stands beside a signed note and changes nothing of it."""

from PySide6.QtCore import Qt

from peerdesk.services import people, signing
from tests.builders import a_signed_note
from tests.ui.contact_page.stage import CTRL


def test_goals_are_not_ticked_beside_an_addition(stage, desk, darnell):
    people.add_goal(desk, darnell, "Find work I can get to by bus")
    signed = a_signed_note(desk, darnell)
    signing.add_addendum(desk, signed)
    stage.open("contact", document=str(signed))
    assert not stage.editor.side.goal_boxes
    stage.press(Qt.Key.Key_1, CTRL)
    assert stage.contact.presenter.answers.values("goal_links") == ()


def test_a_correction_may_tick_other_goals(stage, desk, darnell):
    people.add_goal(desk, darnell, "Find work I can get to by bus")
    signed = a_signed_note(desk, darnell)
    signing.add_amendment(desk, signed)
    stage.open("contact", document=str(signed))
    assert len(stage.editor.side.goal_boxes) == 1
