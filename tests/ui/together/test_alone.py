"""What is the person's alone: written here when they ask, looked back on, taken home, wiped."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from peerdesk.domain.errors import DocumentNotFound
from peerdesk.forms.check_in import looking_back, things
from peerdesk.services import plans
from peerdesk.ui.form_view.rating import RatingField
from peerdesk.ui.together.alone_faces import AloneRestFace, LookingBackFace, PickFace
from peerdesk.ui.together.home_face import HomeFace
from peerdesk.ui.together.own_page import begin_today
from peerdesk.ui.together.scenes import Scene
from tests.services.plans.builders import picked


@pytest.fixture
def plan(desk, person):
    document_id = plans.own_page(desk, person, "daily-check-in")
    opened = plans.open_plan(desk, document_id)
    answers = opened.answers.with_answer("dc.pick", ["My back", "Music"])
    for row in answers.rows_of("dc.pick")[:1]:
        answers = answers.with_answer("dc.low", "on fire", row)
        answers = answers.with_answer("dc.high", "quiet", row)
    plans.save(desk, opened, picked(answers, "dc.size", "3"))
    return document_id


@pytest.fixture
def presenter(page):
    return page.presenter


def said(page):
    return " ".join(made.text() for made in page.face.findChildren(QLabel))


def press(page, words):
    next(button for button in page.face.buttons if button.text() == words).click()


def test_it_opens_with_who_does_not_watch_and_leads_to_today(page):
    assert "No one watches this." in said(page)
    assert page.face.buttons[0].text() == "Write about today"


def test_today_is_walked_thing_by_thing_and_blanks_stay_blank(page, presenter):
    press(page, "Write about today")
    assert presenter.spot.link_id == "dc.sleep"
    presenter.next()
    assert presenter.spot.link_id == "dc.rate"
    rating = page.face.findChild(RatingField)
    assert [button.text() for button in rating.buttons if not button.isHidden()] == ["0", "5", "10"]
    assert "0: on fire" in said(page)
    rating.buttons[5].click()
    presenter.next()
    for _ in range(4):
        presenter.next()
    (track,) = looking_back(presenter.answers)
    assert (track.thing.name, track.points) == ("My back", (("2026-02-03", 5),))


def test_words_of_their_own_stand_on_the_buttons_where_they_want_just_words(page, presenter):
    presenter.write(picked(presenter.answers, "dc.size", "words"))
    begin_today(presenter)
    presenter.next()
    rating = page.face.findChild(RatingField)
    offered = [button.text() for button in rating.buttons if not button.isHidden()]
    assert offered == ["on fire", "5", "quiet"]
    rating.buttons[10].click()
    presenter.next()
    presenter.back()
    again = page.face.findChild(RatingField)
    assert [button.text() for button in again.buttons if button.isChecked()] == ["quiet"]


def test_looking_back_has_dots_and_a_list_and_no_sum(page, presenter):
    begin_today(presenter)
    presenter.next()
    page.face.findChild(RatingField).buttons[0].click()
    presenter.go_to_part(next(part for part in presenter.parts if part.link_id == "dc.p3"))
    face = page.face
    assert isinstance(face, LookingBackFace)
    (chart,) = face.charts
    assert "February 3, 2026: 0 on fire" in chart.accessibleName()
    assert len(chart.spots()) == 1
    assert "February 3, 2026: 0 on fire" in said(page)


def test_what_they_might_do_is_one_press_away(page, presenter):
    presenter.go_to_part(next(part for part in presenter.parts if part.link_id == "dc.p3"))
    assert [button.text() for button in page.face.ways.buttons] == ["Begin My Wellness Plan"]


def test_nothing_rated_is_fine(page, presenter):
    presenter.go_to_part(next(part for part in presenter.parts if part.link_id == "dc.p3"))
    assert "That is fine." in said(page)


def test_nobody_signs_it_and_the_week_comes_first_on_the_way_home(page, presenter):
    presenter.show(Scene.READ)
    page._next()
    assert presenter.scene is Scene.HOME
    assert isinstance(page.face, HomeFace)
    assert page.face.buttons[0].text() == "Print a week for the fridge"


def test_it_is_wiped_only_when_they_say_so_twice(page, presenter, desk, plan):
    presenter.show(Scene.REST)
    assert isinstance(page.face, AloneRestFace)
    page.face.wipe.click()
    assert "backups" in said(page)
    assert plans.open_plan(desk, plan).answers.values("dc.pick")
    page.face.wipe_now.click()
    with pytest.raises(DocumentNotFound):
        plans.open_plan(desk, plan)
    assert said(page).strip() == "It is gone."
    presenter.back()
    assert presenter.scene is Scene.REST
    assert presenter.place() == {}
    assert presenter.flush()


def test_the_way_out_leads_to_the_person_and_never_to_a_page_of_it(presenter, person):
    assert presenter.paper.way_back == ("person", {"person": str(person), "tab": "plans"})


def test_things_are_ticked_at_once_and_each_gets_words_of_its_own(page, presenter):
    presenter.go_to_part(next(part for part in presenter.parts if part.link_id == "dc.p1"))
    presenter.next()
    assert isinstance(page.face, PickFace)
    hope = next(button for button in page.face.field.buttons if button.text() == "Hope")
    hope.click()
    found = {thing.name: thing.low for thing in things(presenter.answers)}
    assert found == {"Hope": "", "My back": "on fire", "Music": ""}
    presenter.next()
    assert presenter.spot.link_id == "dc.low"
    assert "What I keep an eye on · Hope" in said(page)


def test_the_tab_key_goes_from_thing_to_thing_and_ticks_none(page, presenter):
    presenter.go_to_part(next(part for part in presenter.parts if part.link_id == "dc.p1"))
    presenter.next()
    first, second, *_ = page.face.field.buttons
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()
    assert not second.isChecked()


def test_until_something_is_picked_today_is_not_offered(page, presenter):
    presenter.write(presenter.answers.with_answer("dc.pick", ()))
    presenter.show(Scene.PARTS)
    assert "Write about today" not in [button.text() for button in page.face.buttons]
