"""The panel beside a note in a low window: folded, and there when something in it is asked for."""

import pytest
from PySide6.QtCore import Qt

from peerdesk.services import people

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def low(stage, darnell, desk, theme):
    people.add_goal(desk, darnell, "Find work I can get to by bus")
    stage.open("contact", person=str(darnell))
    theme.scale_text(200)
    stage.qtbot.waitUntil(lambda: not stage.editor.side.isVisible())
    return stage


def test_with_large_text_the_note_has_the_window_for_itself(low):
    assert low.window.work.fold.isVisible()
    assert low.contact.work.height() >= 0.75 * low.window.work.height()


@pytest.mark.parametrize("link_id", ["goal_links", "no_goal_reason"])
def test_a_question_of_the_panel_brings_it_into_sight(low, link_id):
    assert low.editor.go_to(link_id)
    low.settle()
    assert low.editor.side.field(link_id).isVisible()
    assert low.editor.side.field(link_id).hasFocus()


def test_a_question_of_the_note_leaves_the_panel_folded(low):
    for link_id in ("start_at", "purpose", "next_steps"):
        assert low.editor.go_to(link_id)
        low.settle()
    assert not low.editor.side.isVisible()


def test_a_goal_ticked_by_its_key_is_told_of_where_its_box_is_not_seen(low):
    low.press(Qt.Key.Key_1, CTRL)
    assert low.window.saved_line._said.text() == "Goal 1 is ticked."
    low.press(Qt.Key.Key_1, CTRL)
    assert low.window.saved_line._said.text() == "Goal 1 is no longer ticked."
    low.window.work.unfold()
    low.press(Qt.Key.Key_1, CTRL)
    assert low.editor.side.goal_boxes[0].isChecked()
