"""Phone lines within a plan: 988 from the start, others when the person wants them."""

import pytest
from PySide6.QtWidgets import QLabel

from peerdesk.domain.lines import read_lines
from peerdesk.forms.keeping import lines_shown, with_lines_shown
from peerdesk.resource_files import resource
from peerdesk.services import plans
from peerdesk.ui.plan_page.lines_block import LinesBlock
from tests.ui.plan_page.forms_and_answers import a_plan


@pytest.fixture
def known():
    return read_lines(resource("lines", "us.toml").read_text("utf-8"), "us.toml")


@pytest.fixture
def block(qtbot, theme, known):
    made = LinesBlock(known, a_plan("safety-plan"), may_change=True)
    qtbot.addWidget(made)
    made.show()
    return made


def put_on(block, name):
    action = next(one for one in block.add.menu().actions() if one.text() == name)
    action.trigger()


def test_a_line_is_put_on_moved_up_and_taken_off(qtbot, block):
    assert lines_shown(block._answers) == ("988",)
    first = block.add.menu().actions()[0].text()
    with qtbot.waitSignal(block.changed) as told:
        put_on(block, first)
    answers = told.args[0]
    assert len(lines_shown(answers)) == 2
    block.up_buttons[1].click()
    assert lines_shown(block._answers)[1] == "988"
    block.hide_buttons[1].click()
    assert "988" not in lines_shown(block._answers)


def test_no_line_at_all_is_a_choice_too(block):
    block.hide_buttons[0].click()
    assert lines_shown(block._answers) == ()
    assert not block.hide_buttons


def test_a_line_that_is_on_is_not_offered_again(block):
    offered = [one.text() for one in block.add.menu().actions()]
    assert len(offered) == len(set(offered))
    put_on(block, offered[0])
    assert offered[0] not in [one.text() for one in block.add.menu().actions()]


def test_a_line_out_of_service_is_named(qtbot, theme, known):
    answers = with_lines_shown(a_plan("safety-plan"), ("988", "988-lgbtq"))
    made = LinesBlock(known, answers, may_change=True)
    qtbot.addWidget(made)
    assert "988-lgbtq" in made.gone.text()


def test_a_spanish_plan_shows_the_spanish_number(qtbot, theme, known):
    made = LinesBlock(known, a_plan("safety-plan", "es"), may_change=False)
    qtbot.addWidget(made)
    assert any("oprima 2" in each.text() for each in made.findChildren(QLabel))
    assert made.add.isHidden()


def test_words_written_before_a_line_is_taken_off_stay(stage, desk, darnell):
    stage.open(plans.start(desk, darnell, "safety-plan"))
    stage.form.go_to("ln.own")
    stage.settle()
    stage.write("me.title", "My good paper")
    (block,) = [one for one in stage.page.writing.blocks.lines.values() if one.hide_buttons]
    block.hide_buttons[0].click()
    assert stage.answers.value("me.title") == "My good paper"
    assert lines_shown(stage.answers) == ()
