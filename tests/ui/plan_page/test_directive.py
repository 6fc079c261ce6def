"""An advance directive at the window: its rules, who may not sign, no legal paper."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from peerdesk.services import plans, practice
from peerdesk.ui.wrapping_link import WrappingLink
from tests.forms.papers import choose
from tests.ui.plan_page.forms_and_answers import with_person


@pytest.fixture
def directive(desk, darnell):
    return plans.start(desk, darnell, "advance-directive")


@pytest.fixture
def worker(desk):
    return practice.worker(desk).name


def words_in(widget) -> str:
    return " ".join(each.text() for each in widget.findChildren(QLabel) if not each.isHidden())


def show_part(stage, link_id):
    stage.form.show_part(next(one for one in stage.form.parts() if one.link_id == link_id))
    stage.settle()
    return stage.page.writing.blocks


def ready(answers):
    """What paper makes no sense without."""
    for link_id in ("me.title", "me.name", "me.lang", "pd.legal"):
        answers = answers.with_answer(link_id, "Darnell King")
    return choose(answers, "pd.state", "NE")


def written(desk, directive, **names):
    opened = plans.open_plan(desk, directive)
    answers = ready(opened.answers)
    for group, name in names.items():
        if opened.form.item(f"pd.{group}").repeats:
            answers, row = answers.add_row(f"pd.{group}")
            answers = answers.with_answer(f"pd.{group}:name", name, row)
        else:
            answers = answers.with_answer(f"pd.{group}:name", name)
    plans.save(desk, opened, answers)


def test_every_part_says_that_it_is_no_legal_paper(stage, directive):
    stage.open(directive)
    for part in stage.form.parts():
        stage.form.show_part(part)
        stage.settle()
        assert stage.page.head.every_page.isVisible()
        assert stage.page.head.every_page.text().startswith("This worksheet is not a legal paper")
        shown = [each for each in stage.form.findChildren(QLabel) if each.isVisible()]
        assert not [each for each in shown if "not a legal paper until" in each.text()]


def test_other_plans_have_no_such_line(stage, recovery):
    stage.open(recovery)
    assert stage.page.head.every_page.isHidden()


def test_the_rules_of_a_state_show_as_soon_as_it_is_chosen(stage, directive):
    stage.open(directive)
    blocks = show_part(stage, "pd.p1")
    rules = blocks.rules["pd.rules"]
    assert not rules.isVisible()
    stage.page.writing.take(choose(stage.answers, "pd.state", "NE"))
    stage.settle()
    assert rules.isVisible()
    assert "Or a notary" in words_in(rules)
    assert "nrc-pad.org" in words_in(rules)
    assert "not legal advice" in words_in(rules)
    stage.page.writing.take(choose(stage.answers, "pd.state", "TX"))
    stage.settle()
    assert "Or a notary" not in words_in(rules)
    assert "not checked yet" in words_in(rules)


def test_old_rules_say_that_one_should_ask_again(stage, desk, directive, turning):
    turning.pass_time(days=500)
    stage.open(directive)
    rules = show_part(stage, "pd.p1").rules["pd.rules"]
    stage.page.writing.take(choose(stage.answers, "pd.state", "WA"))
    stage.settle()
    assert "14 days" in words_in(rules)
    assert "please ask again" in words_in(rules)


def test_the_big_choice_is_asked_only_where_the_state_allows_it(stage, directive):
    stage.open(directive)
    stage.page.writing.take(choose(stage.answers, "pd.state", "TX"))
    show_part(stage, "pd.p11")
    assert not stage.form.go_to("pd.lock")
    stage.page.writing.take(choose(stage.answers, "pd.state", "NE"))
    show_part(stage, "pd.p11")
    assert stage.form.go_to("pd.lock")


def test_a_worker_typed_as_proxy_is_stopped_kindly_and_the_words_stay(stage, directive, worker):
    stage.open(directive)
    names = show_part(stage, "pd.p2").names["pd.proxy", None]
    stage.write("pd.proxy:name", worker)
    assert "A peer worker helps to write and must not be witness" in names.said[0]
    assert names.isVisible()
    assert stage.answers.value("pd.proxy:name") == worker
    stage.press(Qt.Key.Key_X)
    assert names.said == ()


def test_a_version_waits_for_another_witness_and_leads_there(stage, desk, directive, worker):
    written(desk, directive, wit=worker)
    stage.open(directive)
    stage.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    panel = stage.page.version
    assert "peer worker" in panel.links[0].text()
    panel.links[0].click()
    stage.settle()
    assert stage.form.shown_part().link_id == "pd.p12"


def test_other_names_are_only_looked_at_once_more(stage, desk, directive):
    written(desk, directive, proxy="Mai Tran", wit="Mai Tran")
    stage.open(directive)
    stage.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    panel = stage.page.version
    assert not panel.links
    (said,) = panel.to_look_at.findChildren(WrappingLink)
    assert "also named to decide" in said.text()
    said.click()
    stage.settle()
    assert stage.form.shown_part().link_id == "pd.p12"


def test_whoever_was_named_before_can_be_the_one_who_decides(stage, desk, recovery, directive):
    opened = plans.open_plan(desk, recovery)
    answers = with_person(opened.answers, "rp.people", "Rosa", "312-555-0142")
    plans.save(desk, opened, answers)
    stage.open(directive)
    known = show_part(stage, "pd.p2").known["pd.proxy"]
    known.use(known.offered()[0])
    stage.settle()
    assert stage.answers.value("pd.proxy:phone") == "312-555-0142"
    assert stage.form.writing() == ("pd.proxy:name", None)
    assert known.offered() == ()


def test_what_calms_is_taken_over_from_the_page_that_says_it(stage, desk, darnell, directive):
    calming = plans.open_plan(desk, plans.start(desk, darnell, "calming"))
    answers = choose(calming.answers, "cm.help", "walk").with_answer("cm.yes", ("You are safe",))
    plans.save(desk, calming, answers)
    stage.open(directive)
    stage.page.writing.take(stage.answers.with_answer("cm.yes", ("Breathe",)))
    before = show_part(stage, "pd.p7").before["pd.calm"]
    assert before.isVisible()
    before.button.click()
    stage.settle()
    assert stage.answers.values("cm.help") == answers.values("cm.help")
    assert stage.answers.values("cm.yes") == ("Breathe",)
    assert before.isHidden()


def test_the_care_of_a_home_comes_along_row_by_row(stage, desk, darnell, directive):
    crisis = plans.open_plan(desk, plans.start(desk, darnell, "crisis-plan"))
    answers, row = crisis.answers.add_row("aw.pets")
    answers = answers.with_answer("aw.pets:name", "Biscuit", row)
    plans.save(desk, crisis, answers.with_answer("aw.bring", ("glasses",)))
    stage.open(directive)
    before = show_part(stage, "pd.p10").before["pd.away"]
    before.button.click()
    stage.settle()
    (row,) = stage.answers.rows_of("aw.pets")
    assert stage.answers.value("aw.pets:name", row) == "Biscuit"
    assert stage.answers.values("aw.bring") == ("glasses",)


def test_with_nothing_written_before_nothing_is_offered(stage, directive):
    stage.open(directive)
    assert show_part(stage, "pd.p7").before["pd.calm"].isHidden()


def test_each_witness_is_spoken_of_where_they_stand_and_comes_into_sight(
    qtbot, stage, desk, directive, worker
):
    written(desk, directive, wit="Mai Tran")
    stage.open(directive)
    stage.page.writing.take(stage.answers.add_row("pd.wit")[0])
    names = show_part(stage, "pd.p12").names
    first, second = stage.answers.rows_of("pd.wit")
    stage.write("pd.wit:name", worker, second)
    assert names["pd.wit", first].said == ()
    assert "peer worker" in names["pd.wit", second].said[0]
    sheet = stage.page.work.viewport()
    block = names["pd.wit", second]
    qtbot.waitUntil(lambda: sheet.rect().contains(block.mapTo(sheet, block.rect().bottomLeft())))
    stage.page.writing.take(stage.answers.remove_row(second))
    stage.settle()
    qtbot.waitUntil(lambda: ("pd.wit", second) not in names)


def test_what_another_plan_says_otherwise_goes_by_its_question(stage, desk, darnell, directive):
    calming = plans.open_plan(desk, plans.start(desk, darnell, "calming"))
    plans.save(desk, calming, calming.answers.with_answer("cm.voice", "Slowly"))
    opened = plans.open_plan(desk, directive)
    plans.save(desk, opened, opened.answers.with_answer("cm.voice", "Softly"))
    stage.open(directive)
    (box,) = stage.page.side.elsewhere.boxes
    assert "How should people talk to you?" in box.text()
    assert "cm.voice" not in box.text()


def test_a_crisis_plan_takes_over_what_helps_as_it_reads_and_leads_here(stage, desk, darnell):
    calming = plans.open_plan(desk, plans.start(desk, darnell, "calming"))
    answers = choose(calming.answers, "cm.help", "walk", "told_next")
    plans.save(desk, calming, answers)
    stage.open(plans.start(desk, darnell, "crisis-plan"))
    block = show_part(stage, "cp.p2").thoughts["cp.helps"]
    assert block.offered() == ("A walk", "Being told what comes next")
    block.use("A walk")
    stage.settle()
    assert stage.answers.values("cp.helps") == ("A walk",)
    assert "cp.law" in show_part(stage, "cp.p1").ways
