"""Beside the person: what they wrote before, the plan that comes next, and how hard plans end."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from peerdesk.services import plans
from peerdesk.ui.together.scenes import Scene, opening_texts
from peerdesk.ui.together.spots import Shows
from peerdesk.wording.plan_ways import way_words
from tests.services.plans.builders import another_desk, begun, picked, written
from tests.ui.plan_page.test_bad_days import the_disk_holds

HELPS = ("Fishing", "A slow walk " + "by the river " * 9)


def open_together(window, document_id):
    window.page.presenter.flush()
    window.page.door_is_open = True
    window.go("people")
    window.go("together", {"document": str(document_id)})
    return window.page


def walk_to(page, link_id):
    presenter = page.presenter
    for part in presenter.parts:
        presenter.go_to_part(part)
        while presenter.part == part and presenter.scene is Scene.SPOT:
            if presenter.spot.link_id == link_id:
                return
            presenter.next()
    raise LookupError(link_id)


def said(page):
    return [shown.text() for shown in page.face.findChildren(QLabel)]


@pytest.fixture
def wellness(desk, person):
    plan = begun(desk, "wellness-plan", person)
    answers = plans.open_plan(desk, plan).answers
    written(desk, plan, answers.with_answer("wp.tools.list", HELPS))
    return plan


@pytest.fixture
def track(desk, person, wellness, page, window):
    return open_together(window, plans.start(desk, person, "staying-on-track"))


def test_what_helps_is_one_press_away_and_goes_in_whole(track):
    walk_to(track, "rm.keep")
    before = track.face.before
    assert before.isVisible()
    assert way_words("en").told_before in said(track)
    short, long = before.buttons
    assert short.text() == "Fishing"
    assert long.text().endswith("…")
    long.click()
    assert track.presenter.answers.values("rm.keep") == (HELPS[1],)
    assert [button.text() for button in track.face.before.buttons] == ["Fishing"]
    track.face.before.buttons[0].click()
    assert not track.face.before.isVisible()


def test_a_question_that_takes_nothing_over_offers_nothing(track):
    walk_to(track, "rm.hard")
    assert track.face.before.isHidden()
    assert track.face.ways.isHidden()


def test_the_words_on_using_again_lead_to_the_overdose_plan_and_back_in_it(track, desk, person):
    walk_to(track, "rm.if")
    assert track.presenter.spot.shows is Shows.WORDS
    (button,) = track.face.ways.buttons
    button.click()
    assert track.presenter.form.url.endswith("overdose-safety")
    assert track.presenter.scene is Scene.OPENING
    assert track.presenter.form.item("od.now").text in said(track)
    assert plans.plan_of_kind(desk, person, "overdose-safety") == track.presenter.document_id


def test_a_way_that_cannot_be_gone_leaves_the_person_where_they_were(track, desk, person):
    document_id = track.presenter.document_id
    walk_to(track, "rm.if")
    the_disk_holds(desk, pages=1)
    track.face.ways.buttons[0].click()
    the_disk_holds(desk, pages=1_000_000)
    assert track.presenter.document_id == document_id
    assert track.presenter.spot.link_id == "rm.if"
    assert not track.bottom.isHidden()


def test_a_plan_somebody_else_is_writing_on_is_not_opened(track, desk, person):
    other = another_desk(desk)
    plan = plans.start(other, person, "overdose-safety")
    document_id = track.presenter.document_id
    walk_to(track, "rm.if")
    track.face.ways.buttons[0].click()
    assert track.presenter.document_id == document_id != plan


def test_an_answer_that_asks_for_a_plan_offers_it_at_once(window, page, desk, person):
    shared = open_together(window, plans.start(desk, person, "wellness-plan"))
    walk_to(shared, "wp.next")
    assert shared.face.ways.isHidden()
    shared.face._take(picked(shared.presenter.answers, "wp.next", "yes"))
    assert shared.face.ways.isVisible()
    assert "If Others Need to Step In" in shared.face.ways.buttons[0].text()


@pytest.mark.usefixtures("page")
@pytest.mark.parametrize("form", ["overdose-safety", "looking-back"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_a_hard_plan_says_what_is_coming_and_offers_to_begin_all_in_sight(
    window, desk, person, form, language
):
    shared = open_together(window, plans.start(desk, person, form, language))
    parts = shared.presenter.parts[:2]
    texts = [item.text for item in opening_texts(parts, shared.presenter.form)]
    assert texts
    assert set(texts) <= set(said(shared))
    viewport = shared.reader.viewport()
    for button in shared.face.buttons:
        place = button.mapTo(viewport, button.rect().bottomLeft())
        assert 0 <= place.y() <= viewport.height()
    assert shared.reader.verticalScrollBar().maximum() == 0
    assert QApplication.focusWidget() is shared.face.buttons[0]


@pytest.mark.usefixtures("page", "wellness")
@pytest.mark.parametrize(
    ("form", "language", "close"),
    [
        ("overdose-safety", "en", "That was hard work, and it may save a life."),
        ("looking-back", "en", "That took a lot. It is behind you now."),
        ("looking-back", "es", "Eso costó mucho. Ya quedó atrás."),
    ],
)
def test_a_hard_plan_closes_calmly_with_what_helps_from_other_plans(
    window, desk, person, form, language, close
):
    shared = open_together(window, plans.start(desk, person, form, language))
    answers = shared.presenter.answers
    if "od.why" in answers.form.by_link:
        shared.presenter.write(answers.with_answer("od.why", ("My girls", "fishing")))
    shared.presenter.show(Scene.REST)
    told = said(shared)
    assert any(text.startswith(close) for text in told)
    assert HELPS[1] in told
    assert ("My girls" in told) is (form == "overdose-safety")
    assert len([text for text in told if text.lower() == "fishing"]) == 1


def test_a_plan_about_good_days_ends_without_words_about_hard_ones(track):
    track.presenter.show(Scene.REST)
    assert not set(HELPS) & set(said(track))
