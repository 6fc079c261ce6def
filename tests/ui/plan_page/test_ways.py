"""From one plan of a person to another: what was written before, and the plan that comes next."""

import pytest
from PySide6.QtWidgets import QLabel

from peerdesk.services import plans
from peerdesk.ui.plan_page.way_blocks import ThoughtsBlock, WaysBlock
from tests.builders import a_person
from tests.services.plans.builders import begun, picked
from tests.ui.plan_page.test_bad_days import the_disk_holds


@pytest.fixture
def track(desk, darnell):
    """A staying-on-track plan, beside a wellness plan that says what helps."""
    wellness = begun(desk, "wellness-plan", darnell)
    opened = plans.open_plan(desk, wellness)
    helps = ("fishing", "a long\nwalk & talk " + "x" * 80)
    plans.save(desk, opened, opened.answers.with_answer("wp.tools.list", helps))
    return plans.start(desk, darnell, "staying-on-track")


def show(stage, part_id):
    part = next(one for one in stage.form.parts() if one.link_id == part_id)
    stage.form.show_part(part)
    stage.settle()
    return stage.page.writing.blocks


def test_what_helps_is_used_again_whole_and_only_when_chosen(qtbot, stage, desk, track):
    stage.open(track)
    block = show(stage, "rm.p2").thoughts["rm.keep"]
    assert isinstance(block, ThoughtsBlock)
    assert block.isVisible()
    assert stage.answers.values("rm.keep") == ()
    block.fill()
    first, long = block.button.menu().actions()
    assert first.text() == "fishing"
    assert long.text().startswith("a long walk && talk")
    assert long.text().endswith("…")
    with qtbot.waitSignal(stage.page.presenter.saved):
        long.trigger()
    (kept,) = plans.open_plan(desk, track).answers.values("rm.keep")
    assert kept == "a long\nwalk & talk " + "x" * 80
    assert block.offered() == ("fishing",)
    block.use("fishing")
    stage.settle()
    assert block.isHidden()


def test_a_list_nothing_was_written_for_offers_nothing(stage, desk):
    stage.open(plans.start(desk, a_person(desk, "Ana"), "staying-on-track"))
    assert show(stage, "rm.p2").thoughts["rm.keep"].isHidden()


def test_the_words_on_using_again_lead_to_the_overdose_plan(stage, desk, darnell, track):
    stage.open(track)
    block = show(stage, "rm.p4").ways["rm.if"]
    assert isinstance(block, WaysBlock)
    assert block.isVisible()
    said = [shown.text() for shown in stage.form.findChildren(QLabel) if shown.isVisible()]
    assert stage.form.answers.form.item("rm.if").text in said
    (button,) = block.buttons
    assert "Begin" in button.text()
    assert "My Overdose Safety Plan" in button.text()
    button.click()
    stage.settle()
    summary = stage.page.presenter.summary
    assert summary.form_title == "My Overdose Safety Plan"
    assert summary.person_id == darnell
    stage.open(track)
    (button,) = show(stage, "rm.p4").ways["rm.if"].buttons
    assert "Open" in button.text()
    button.click()
    stage.settle()
    assert stage.page.presenter.document_id == summary.document_id


def test_a_plan_that_an_answer_asks_for_is_offered_after_that_answer(stage, desk, darnell):
    stage.open(plans.start(desk, darnell, "wellness-plan"))
    block = show(stage, "wp.then").ways["wp.next"]
    assert block.isHidden()
    stage.page.writing.take(picked(stage.answers, "wp.next", "yes"))
    assert [button.text() for button in block.buttons] != []
    assert block.isVisible()
    stage.page.writing.take(picked(stage.answers, "wp.next", "not_now"))
    assert block.isHidden()


def test_after_a_crisis_both_plans_for_it_lead_to_coming_back(stage, desk, darnell):
    for form, part, spot in (
        ("crisis-plan", "cp.p7", "cp.end"),
        ("safety-plan", "sp.p9", "sp.next"),
    ):
        stage.open(plans.start(desk, darnell, form))
        (button,) = show(stage, part).ways[spot].buttons
        assert "Coming Back" in button.text()


def test_a_plan_begun_on_the_way_speaks_the_language_of_the_first(stage, desk, darnell):
    stage.open(plans.start(desk, darnell, "staying-on-track", "es"))
    (button,) = show(stage, "rm.p4").ways["rm.if"].buttons
    assert button.text().startswith("Empezar:")
    button.click()
    stage.settle()
    assert stage.answers.form.shown_in == "es"
    assert stage.answers.value("me.lang") == "Español"


def test_when_the_way_cannot_be_gone_it_is_said_and_one_stays(stage, desk, track):
    stage.open(track)
    (button,) = show(stage, "rm.p4").ways["rm.if"].buttons
    the_disk_holds(desk, pages=1)
    button.click()
    stage.settle()
    the_disk_holds(desk, pages=1_000_000)
    assert stage.page.presenter.document_id == track
    assert "disk" in stage.said()
