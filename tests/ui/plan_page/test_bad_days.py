"""Bad days: a full disk, very long words, somebody else's draft, a plan that is not there."""

from uuid import UUID

from PySide6.QtCore import Qt

from peerdesk.forms.person_signatures import Signing, signing, with_signing
from peerdesk.services import plans
from tests.builders import PASSPHRASE, a_key, a_person
from tests.services.plans.builders import another_desk
from tests.ui.paper_stage import CTRL


def the_disk_holds(desk, pages):
    """How many pages the database may grow to: the disk as the database sees it."""
    with desk.vault.reading() as session:
        session.connection().exec_driver_sql(f"PRAGMA max_page_count = {pages}")


def test_a_full_disk_is_said_and_no_word_is_lost(stage, desk, recovery):
    stage.open(recovery)
    stage.page.presenter.keeper._throttle.retry_ms = 20
    the_disk_holds(desk, pages=1)
    assert stage.form.go_to("rp.hope")
    stage.focus.insertPlainText("We went on. " * 3000)
    stage.qtbot.waitUntil(lambda: stage.window.saved_line.text.startswith("Not saved"))
    assert not stage.window.go("plans")  # the page is not left with words that are not saved
    assert str(stage.answers.value("rp.hope")).startswith("We went on.")
    the_disk_holds(desk, pages=1_000_000)
    stage.qtbot.waitUntil(lambda: stage.window.saved_line.text.startswith("Saved"))
    kept = plans.open_plan(desk, recovery).answers.value("rp.hope")
    assert str(kept).strip() == ("We went on. " * 3000).strip()


def test_thirty_thousand_characters_in_three_scripts_come_back(stage, desk, recovery):
    text = "Đức nói “để mai” 👩‍👧 — أمينة " * 1000
    stage.open(recovery)
    assert stage.form.go_to("rp.hope")
    stage.focus.insertPlainText(text)
    stage.window.go("plans")
    stage.open(recovery)
    assert str(stage.answers.value("rp.hope")).strip() == text.strip()


def test_a_plan_another_worker_is_changing_can_be_read_and_not_written(stage, desk, recovery):
    opened = plans.open_plan(desk, recovery)
    answers = opened.answers.with_answer("me.title", "Mine").with_answer("me.name", "D.")
    plans.save(desk, opened, answers.with_answer("rp.hope", "A garden"), opened.draft.cursor)
    plans.save_version(desk, a_key(desk), recovery)
    plans.open_plan(another_desk(desk), recovery)
    stage.open(recovery)
    assert stage.form is None
    assert stage.page.head.begin.isHidden()
    assert "Someone else began changes" in stage.page.head.notice.text()
    stage.press(Qt.Key.Key_Return, CTRL)
    assert stage.page.version.isHidden()


def test_a_plan_that_is_not_there_is_said_and_leads_to_the_list(stage):
    stage.open(UUID(int=7))
    stage.settle()
    assert stage.told
    assert stage.window.page.key == "plans"


def test_a_place_that_no_longer_exists_opens_the_first_question(stage, recovery):
    stage.open(recovery, field="rp.gone", row=3, position=99)
    assert stage.form.writing() is not None


def test_a_name_of_another_direction_leaves_our_words_in_their_order(stage, desk):
    amina = a_person(desk, "أمينة")
    stage.open(plans.start(desk, amina, "recovery-plan"))
    assert stage.page.head.about.text().endswith("\u2068أمينة\u2069")


def test_a_drawn_signature_goes_when_the_words_above_it_change(stage, desk, recovery):
    opened = plans.open_plan(desk, recovery)
    drawn = Signing(name="D.", day=None, status="signed", why="", strokes=(((10, 10), (90, 90)),))
    answers = with_signing(opened.answers, "rp.sign", drawn)
    plans.save(desk, opened, answers, opened.draft.cursor)
    stage.open(recovery)
    assert signing(stage.answers, "rp.sign").strokes
    stage.write("rp.hope", "x")
    assert not signing(stage.answers, "rp.sign").strokes
    assert not signing(stage.form.answers, "rp.sign").strokes
    assert any("drawn signature was taken off" in text for text in stage.told)


def test_what_changed_is_kept_while_it_is_typed(qtbot, stage, desk, recovery):
    opened = plans.open_plan(desk, recovery)
    answers = opened.answers.with_answer("me.title", "Mine").with_answer("me.name", "D.")
    plans.save(desk, opened, answers, opened.draft.cursor)
    plans.save_version(desk, a_key(desk), recovery)
    stage.open(recovery, begin=True)
    stage.page.ask_version()
    with qtbot.waitSignal(stage.page.presenter.saved):
        stage.page.version.change.insertPlainText("I moved.")
    assert plans.open_plan(desk, recovery).answers.value("rv.change") == "I moved."
    place = stage.page.place()
    assert place["saving"] is True
    stage.window.go("plans")
    stage.open(recovery, saving=True)
    assert not stage.page.version.isHidden()
    assert stage.page.version.change.toPlainText() == "I moved."


def test_a_version_that_the_disk_cannot_take_is_not_called_saved(stage, desk, recovery):
    stage.open(recovery)
    stage.page.presenter.keeper._throttle.retry_ms = 20
    stage.write("me.title", "Mine")
    stage.write("me.name", "D.")
    stage.press(Qt.Key.Key_Return, CTRL)
    panel = stage.page.version.panel
    stage.page.version.change.setPlainText("A garden, and a dog. " * 3000)
    the_disk_holds(desk, pages=1)
    panel.passphrase.setText(PASSPHRASE)
    panel.sign()
    stage.qtbot.waitUntil(lambda: not panel.busy and bool(panel.row.error))
    assert plans.summary(desk, recovery).version_count == 0
    the_disk_holds(desk, pages=1_000_000)
