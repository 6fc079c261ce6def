"""Who has a copy: those with an older one first, each told, given a new one, or let be."""

from PySide6.QtCore import Qt

from peerdesk.services import plans
from peerdesk.services.plans import CopyGiven
from tests.services.plans.builders import begun
from tests.services.plans.test_copies import next_version
from tests.ui.paper_stage import CTRL


def holders(desk, document_id, *names):
    for name in names:
        plans.note_copy(desk, document_id, CopyGiven(name))


def card(stage, name):
    return next(one for one in stage.copies.cards if one.copy.name == name)


def waiting(stage):
    return [one.copy.name for one in stage.copies.cards if not one.told.isHidden()]


def with_older_copies(desk, plan):
    holders(desk, plan, "Abe", "Mai", "Ray")
    next_version(desk, plan, words="a fourth time")
    holders(desk, plan, "Zoë")


def test_those_with_an_older_copy_stand_first(stage, desk, plan):
    with_older_copies(desk, plan)
    stage.open("copies", plan)
    assert waiting(stage) == ["Abe", "Mai", "Ray"]
    assert [one.copy.name for one in stage.copies.cards][-1] == "Zoë"
    assert card(stage, "Abe").accessibleName() == "Abe. Has version 3. The newest is version 4."
    assert card(stage, "Zoë").accessibleName() == "Zoë. Has the newest one: version 4."
    assert stage.focus is card(stage, "Abe").give


def test_told_by_key_and_taken_back_by_key(stage, desk, plan):
    with_older_copies(desk, plan)
    stage.open("copies", plan)
    card(stage, "Abe").told.setFocus()
    stage.press(Qt.Key.Key_Space)
    assert waiting(stage) == ["Mai", "Ray"]
    assert stage.said() == "Abe was told."
    stage.press(Qt.Key.Key_Z, CTRL)
    assert waiting(stage) == ["Abe", "Mai", "Ray"]


def test_who_gave_it_back_waits_no_more_and_can_have_one_again(stage, desk, plan):
    with_older_copies(desk, plan)
    stage.open("copies", plan)
    card(stage, "Mai").back.click()
    assert waiting(stage) == ["Abe", "Ray"]
    assert card(stage, "Mai").give.isHidden()
    card(stage, "Mai").back.click()
    assert waiting(stage) == ["Abe", "Mai", "Ray"]


def test_the_list_can_be_closed_until_the_next_version(stage, desk, plan):
    with_older_copies(desk, plan)
    stage.open("copies", plan)
    stage.copies.let_be.click()
    assert waiting(stage) == []
    assert "Does not need to be told this time." in card(stage, "Abe").accessibleName()
    next_version(desk, plan, words="a fifth time")
    stage.open("copies", plan)
    assert waiting(stage) == ["Abe", "Mai", "Ray", "Zoë"]


def test_the_new_one_is_made_for_somebody_where_things_leave(stage, desk, plan):
    with_older_copies(desk, plan)
    stage.open("copies", plan)
    card(stage, "Ray").give.click()
    assert stage.others["export"].places == [{"document": str(plan), "copy_for": "Ray"}]


def test_somebody_else_is_added_and_what_is_typed_is_kept(stage, desk, plan):
    stage.open("copies", plan)
    assert stage.focus is stage.copies.line
    stage.type("Tia Rosa")
    assert stage.copies.flush()
    stage.window.go("plans")
    stage.open("copies", plan)
    assert stage.copies.line.text() == "Tia Rosa"
    stage.press(Qt.Key.Key_Return)
    assert [one.copy.name for one in stage.copies.cards] == ["Tia Rosa"]
    assert stage.copies.line.text() == ""
    stage.press(Qt.Key.Key_Return)
    assert len(stage.copies.cards) == 1


def test_what_went_along_is_told_in_the_words_of_the_form(stage, desk, plan):
    held_back = frozenset({"rp.hope"})
    plans.note_copy(desk, plan, CopyGiven("Abe", frozenset({"cy"}), held_back))
    stage.open("copies", plan)
    beside = stage.copies.presenter.beside(card(stage, "Abe").copy)
    assert beside.startswith("With: Who has a copy? · Without:")


def test_a_plan_without_a_version_lists_nobody(stage, desk):
    stage.open("copies", begun(desk))
    assert stage.copies.told.text() == "Copies are listed once a version is saved."
    assert stage.copies.cards == []
    assert stage.focus is stage.copies.to_plan


def test_tab_walks_the_cards_before_the_line_for_one_more(stage, desk, plan):
    with_older_copies(desk, plan)
    stage.open("copies", plan)
    card(stage, "Abe").told.click()
    stage.copies.versions.setFocus()
    stage.press(Qt.Key.Key_Tab)
    assert stage.focus is card(stage, "Mai").give
