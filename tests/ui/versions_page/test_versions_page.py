"""The versions of a plan: read, compared, named, and older ones deleted after a warning."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peerdesk.services import plans
from peerdesk.services.plans import CopyGiven
from peerdesk.services.verify import verify
from tests.builders import PASSPHRASE
from tests.services.plans.builders import begun, frozen
from tests.ui.paper_stage import CTRL


def card(stage, number):
    return next(one for one in stage.versions.cards if one.number == number)


def test_the_newest_version_stands_first_and_cannot_be_deleted(stage, plan):
    stage.open("versions", plan)
    assert [one.number for one in stage.versions.cards] == [3, 2, 1]
    assert "in use" in card(stage, 3).accessibleName()
    assert card(stage, 3).delete.isHidden()
    assert not card(stage, 2).delete.isHidden()


def test_a_version_is_read_or_compared_with_the_newest(stage, plan):
    stage.open("versions", plan)
    card(stage, 1).read.click()
    assert stage.others["plan"].places == [{"document": str(plan), "version": 1}]
    stage.open("versions", plan)
    card(stage, 1).compare.click()
    assert (stage.compare.presenter.sides.old, stage.compare.presenter.sides.new) == (1, 3)
    stage.open("versions", plan)
    card(stage, 3).compare.click()
    assert (stage.compare.presenter.sides.old, stage.compare.presenter.sides.new) == (2, 3)


def test_a_name_is_typed_kept_shown_and_taken_back(stage, desk, plan):
    stage.open("versions", plan)
    card(stage, 2).name.setFocus()
    stage.press(Qt.Key.Key_Space)
    stage.type("Before the move")
    stage.press(Qt.Key.Key_Return)
    assert plans.versions(desk, plan)[1].name == "Before the move"
    assert stage.said() == "Version 2 is called “Before the move” now."
    assert stage.focus is card(stage, 2).read
    stage.open("compare", plan)
    assert "“Before the move”" in stage.compare.old_field.currentText()
    stage.open("versions", plan, version=2)
    card(stage, 2).name.click()
    assert stage.versions.naming.line.text() == "Before the move"
    stage.versions.naming.line.setText("")
    stage.versions.naming.keep.click()
    assert plans.versions(desk, plan)[1].name == ""
    stage.press(Qt.Key.Key_Z, CTRL)
    assert plans.versions(desk, plan)[1].name == "Before the move"


def test_a_name_being_typed_outlives_a_lock(stage, plan):
    stage.open("versions", plan)
    card(stage, 1).name.click()
    stage.type("The first")
    assert stage.versions.flush()
    stage.window.go("plans")
    stage.open("versions", plan)
    card(stage, 1).name.click()
    assert stage.versions.naming.line.text() == "The first"
    stage.press(Qt.Key.Key_Escape)
    assert stage.versions.naming.isHidden()


def test_an_older_version_goes_after_a_warning_and_the_passphrase(stage, desk, plan, qtbot):
    plans.note_copy(desk, plan, CopyGiven("Abe"))
    stage.open("versions", plan)
    card(stage, 2).delete.click()
    deleting = stage.versions.deleting
    assert deleting.question.text().startswith("Delete version 2")
    assert "cannot be brought back" in deleting.warning.text()
    assert "Backups" in deleting.warning.text()
    assert "Abe" not in deleting.warning.text()  # who has the newest one
    assert stage.focus is deleting.leave
    QTest.keyClicks(deleting.panel.passphrase, PASSPHRASE)
    QTest.keyClick(deleting.panel.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not deleting.panel.busy)
    assert [one.number for one in plans.versions(desk, plan)] == [1, 3]
    assert [one.number for one in stage.versions.cards] == [3, 1]
    assert stage.said() == "Version 2 is deleted."
    assert deleting.panel.passphrase.text() == ""
    assert verify(desk.vault).holds


def test_who_has_it_on_paper_is_told_before_it_goes(stage, desk):
    document_id = frozen(desk)
    plans.note_copy(desk, document_id, CopyGiven("Abe"))
    plans.open_plan(desk, document_id)
    stage.open("versions", document_id)
    presenter = stage.versions.presenter
    assert "Abe" in presenter.warning(presenter.versions[0])[1]


def test_a_wrong_passphrase_deletes_nothing(stage, desk, plan, qtbot):
    stage.open("versions", plan)
    card(stage, 1).delete.click()
    deleting = stage.versions.deleting
    QTest.keyClicks(deleting.panel.passphrase, "not this one at all")
    QTest.keyClick(deleting.panel.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not deleting.panel.busy)
    assert deleting.panel.row.error
    assert len(plans.versions(desk, plan)) == 3


def test_esc_keeps_the_version_and_drops_what_was_typed(stage, desk, plan):
    stage.open("versions", plan)
    card(stage, 1).delete.click()
    stage.versions.deleting.panel.passphrase.setText("half a passphrase")
    stage.press(Qt.Key.Key_Escape)
    assert stage.versions.deleting.isHidden()
    assert stage.versions.deleting.panel.passphrase.text() == ""
    assert stage.focus is card(stage, 1).read
    assert len(plans.versions(desk, plan)) == 3


def test_a_plan_without_a_version_says_how_to_save_one(stage, desk):
    stage.open("versions", begun(desk))
    assert stage.versions.cards == []
    assert "No version is saved yet" in stage.versions.told.text()
    assert stage.versions.compare.isHidden()


def test_tab_walks_from_the_card_into_its_question(stage, plan):
    stage.open("versions", plan)
    card(stage, 2).delete.click()
    card(stage, 2).delete.setFocus()
    deleting = stage.versions.deleting
    stage.press(Qt.Key.Key_Tab)
    assert stage.focus is deleting.panel.passphrase
    deleting.leave.setFocus()
    stage.press(Qt.Key.Key_Tab)
    assert stage.focus is card(stage, 1).read
    assert deleting.leave.visibleRegion().boundingRect().height() == deleting.leave.height()


def test_a_whole_plan_goes_after_a_warning_and_the_passphrase(stage, desk, plan, qtbot):
    person_id = plans.summary(desk, plan).person_id
    plans.note_copy(desk, plan, CopyGiven("Abe"))
    stage.open("versions", plan)
    stage.versions.delete_plan.click()
    deleting = stage.versions.deleting
    assert deleting.question.text().endswith("for good, with all its versions?")
    for told in (
        "cannot be brought back",
        "Backups",
        "Abe",
        "Goals and steps that a contact names",
    ):
        assert told in deleting.warning.text()
    assert stage.focus is deleting.leave
    assert deleting.leave.text() == "Keep this plan"
    QTest.keyClicks(deleting.panel.passphrase, PASSPHRASE)
    QTest.keyClick(deleting.panel.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not deleting.panel.busy)
    assert plans.of_person(desk, person_id) == ()
    assert stage.said() == "The plan is deleted."
    assert stage.window.page.key == "plans"
    assert verify(desk.vault).holds


def test_a_plan_that_is_kept_after_all_is_untouched(stage, desk, plan):
    stage.open("versions", plan)
    stage.versions.delete_plan.click()
    stage.press(Qt.Key.Key_Escape)
    assert stage.versions.deleting.isHidden()
    assert len(plans.versions(desk, plan)) == 3
    card(stage, 2).delete.click()
    assert stage.versions.deleting.leave.text() == "Keep this version"


def test_a_plan_only_begun_is_given_up_on_its_own_page_and_not_deleted_here(stage, desk):
    stage.open("versions", begun(desk))
    assert stage.versions.delete_plan.isHidden()
