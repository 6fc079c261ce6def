"""Two versions side by side: every change found, marked in more than colour, brought back."""

from PySide6.QtCore import Qt

from peerdesk.services import plans
from peerdesk.ui.compare_page.change_block import ChangeBlock
from tests.services.plans.builders import another_desk, frozen, written
from tests.ui.paper_stage import CTRL


def block_of(stage, link_id):
    return next(one for one in stage.compare.blocks if one.entry.link_id == link_id)


def draft(desk, document_id):
    return plans.drafted(desk, document_id)


def test_the_last_two_versions_are_compared_at_first(stage, plan):
    stage.open("compare", plan)
    page = stage.compare
    assert (page.presenter.sides.old, page.presenter.sides.new) == (2, 3)
    assert [block.entry.link_id for block in page.blocks] == ["rp.hope", "rp.strong"]
    assert page.count.text() == "2 places are different."
    assert isinstance(stage.focus, ChangeBlock)


def test_changed_words_are_struck_and_underlined_and_said_in_words(stage, plan):
    stage.open("compare", plan)
    hope = block_of(stage, "rp.hope")
    shown = [label.text() for label in hope.findChildren(type(stage.compare.about))]
    assert "a quiet <s>street</s>" in shown
    assert "a quiet <u><b>house</b></u>" in shown
    assert "taken out: a quiet street;" in hope.accessibleDescription()
    assert "new: a quiet house;" in hope.accessibleDescription()
    strong = block_of(stage, "rp.strong")
    assert "Taken out taken out: walk;" in strong.accessibleDescription()
    assert "New new: sing;" in strong.accessibleDescription()
    assert "tea" not in strong.accessibleDescription()


def test_what_a_person_wrote_is_never_taken_for_markup(stage, desk):
    document_id = frozen(desk)
    answers = plans.open_plan(desk, document_id).answers
    written(desk, document_id, answers.with_answer("rp.hope", "<b>R&B</b>\nand quiet"))
    stage.open("compare", document_id, old=1, new=0)
    labels = stage.compare.blocks[0].findChildren(type(stage.compare.about))
    assert any("&lt;b&gt;R&amp;B&lt;/b&gt;<br>and quiet" in label.text() for label in labels)


def test_one_goes_from_change_to_change_by_key_and_round(stage, plan):
    stage.open("compare", plan)
    first, second = stage.compare.blocks
    stage.press(Qt.Key.Key_F7)
    assert stage.focus is second
    stage.press(Qt.Key.Key_F7)
    assert stage.focus is first
    stage.press(Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert stage.focus is second


def test_what_is_the_same_is_folded_and_can_be_read(stage, plan):
    stage.open("compare", plan)
    fold = next(one for one in stage.compare.folds if one.fold.isEnabled())
    assert fold.fold.accessibleName().endswith("the same")
    assert len(fold.children()) == 2
    fold.fold.click()
    assert len(fold.children()) == 3


def test_one_answer_comes_back_into_the_draft_and_goes_again_by_ctrl_z(stage, desk, plan):
    stage.open("compare", plan)
    block_of(stage, "rp.hope").bring.click()
    assert draft(desk, plan).value("rp.hope") == "a quiet street"
    assert draft(desk, plan).values("rp.strong") == ("tea", "sing")
    assert plans.versions(desk, plan)[2].answers.value("rp.hope") == "a quiet house"
    assert stage.said() == "The words of version 2 are in the draft now."
    assert stage.compare.presenter.sides.new == 0
    stage.press(Qt.Key.Key_Z, CTRL)
    assert draft(desk, plan) is None
    assert not plans.summary(desk, plan).has_open_draft


def test_undo_gives_back_what_was_typed_in_the_draft(stage, desk, plan):
    answers = plans.open_plan(desk, plan).answers
    written(desk, plan, answers.with_answer("rp.hope", "typed a minute ago"))
    stage.open("compare", plan, old=1, new=0)
    stage.compare.bring_all.click()
    assert draft(desk, plan).value("rp.hope") is None
    assert draft(desk, plan).values("rp.strong") == ()
    stage.compare.undo.click()
    assert draft(desk, plan).value("rp.hope") == "typed a minute ago"
    assert draft(desk, plan).values("rp.strong") == ("tea", "sing")


def test_one_thought_comes_back_beside_the_others(stage, desk, plan):
    stage.open("compare", plan)
    (button,) = block_of(stage, "rp.strong").row_buttons
    assert button.accessibleDescription() == "walk"
    button.click()
    assert draft(desk, plan).values("rp.strong") == ("tea", "sing", "walk")


def test_choosing_the_newer_one_as_the_older_turns_them_round(stage, plan):
    stage.open("compare", plan)
    page = stage.compare
    page.old_field.setCurrentIndex(page.old_field.findData(3))
    page.new_field.setCurrentIndex(page.new_field.findData(1))
    page.new_field.activated.emit(page.new_field.currentIndex())
    assert (page.presenter.sides.old, page.presenter.sides.new) == (1, 3)
    assert page.place() == {"document": str(plan), "old": 1, "new": 3}


def test_two_that_say_the_same_say_so(stage, desk, plan):
    plans.open_plan(desk, plan)
    stage.open("compare", plan, old=3, new=0)
    assert stage.compare.count.text() == "Nothing is different. Both say the same."
    assert not stage.compare.next.isEnabled()


def test_a_draft_of_another_worker_is_not_read_nor_written_over(stage, desk, plan):
    plans.open_plan(another_desk(desk), plan)
    stage.open("compare", plan)
    assert stage.compare.presenter.choices() == [1, 2, 3]
    stage.compare.bring_all.click()
    assert "Only the worker who wrote this draft" in stage.said()


def test_a_narrow_page_stacks_both_sides(stage, plan):
    stage.open("compare", plan)
    line = stage.compare.blocks[0].lines[-1]
    assert not line.is_stacked
    stage.theme.scale_text(200)
    stage.window.resize(900, 700)
    stage.settle()
    assert line.is_stacked
    stage.theme.scale_text(100)


def test_a_plan_that_is_not_there_leads_back_to_the_list(stage, qtbot):
    stage.open("compare", "0190a000-0000-7000-8000-000000000001")
    qtbot.waitUntil(lambda: len(stage.others["plans"].places) == 2)


def test_a_thought_that_moved_says_from_where_to_where(stage, desk, plan):
    answers = plans.open_plan(desk, plan).answers
    answers = answers.with_answer("rp.strong", ("sing", "tea"))
    written(desk, plan, answers.with_answer("rv.change", "told beside the plan"))
    stage.open("compare", plan, old=3, new=0)
    (block,) = stage.compare.blocks
    assert block.accessibleDescription() == "Moved from place 2 to 1"


def test_a_long_list_is_drawn_piece_by_piece(stage, desk, plan):
    answers = plans.open_plan(desk, plan).answers
    written(desk, plan, answers.with_answer("rp.strong", [f"thing {n}" for n in range(60)]))
    stage.open("compare", plan, old=3, new=0)
    (block,) = stage.compare.blocks
    assert len(block.lines) == 1 + 25
    assert block.more.text() == "Show 37 more changes"
    block.more.click()
    block.more.click()
    assert len(block.lines) == 1 + 62
    assert block.more.isHidden()
    assert stage.focus is block
