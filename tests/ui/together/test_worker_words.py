"""What the worker is asked in the shared view: in a language each can read, and in sight."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from peerdesk.domain.errors import DiskFull, PinUnusable, VaultLocked, WrongPassphrase, WrongPin
from peerdesk.forms.keeping import Standing
from peerdesk.services import plans
from peerdesk.ui.together.door import Door, PinChoice
from peerdesk.ui.together.end_faces import SignFace
from peerdesk.ui.together.home_face import HomeFace
from peerdesk.ui.together.scenes import Scene
from peerdesk.ui.together.spots import Shows
from peerdesk.wording import sentence
from peerdesk.wording.exit_door import exit_words
from peerdesk.wording.together_door import door_words, spoken
from tests.builders import a_key
from tests.ui.plan_page.test_bad_days import the_disk_holds
from tests.ui.together.conftest import PIN

SPANISH, OURS = door_words("es"), exit_words()


def said(widget):
    shown = widget.findChildren(QLabel) + widget.findChildren(QPushButton)
    return [one.text() for one in shown if one.isVisible()]


@pytest.fixture
def in_spanish(page):
    page.presenter.choose_language()
    page.presenter.suggest(page.presenter.missing())
    return page


@pytest.fixture
def hard(desk, person, window, pin):
    """The shared view on a safety plan."""
    window.go("together", {"document": str(plans.start(desk, person, "safety-plan", "es"))})
    return window.page


def test_the_door_asks_the_worker_in_their_language_and_tells_the_person_in_theirs(
    in_spanish, window, qtbot
):
    in_spanish.ask_to_leave()
    door = in_spanish.findChild(Door)
    assert {OURS.exit_pin, OURS.leave, OURS.by_pin} <= set(said(door))
    assert {SPANISH.stay, SPANISH.by_pin} <= set(said(door))
    for left in (2, 1, 0):
        QTest.keyClicks(door.field, "9999")
        door.open_button.click()
        told = sentence(WrongPin(left)) if left else OURS.by_phrase
        qtbot.waitUntil(lambda told=told: door.row.error == told)
    assert OURS.passphrase in said(door)


def test_where_both_read_one_language_the_door_says_it_once(page):
    page.ask_to_leave()
    assert said(page.findChild(Door)).count(OURS.by_pin) == 1


def test_the_pin_is_chosen_in_the_language_of_the_worker(window, desk, person, qtbot):
    plan = plans.start(desk, person, "contact-card", "es")
    window.go("together", {"document": str(plan)})
    choice = window.page.findChild(PinChoice)
    assert {OURS.new_pin, OURS.same_pin, OURS.go_on} <= set(said(choice))
    QTest.keyClicks(choice.first, "12")
    QTest.keyClicks(choice.second, "12")
    choice.button.click()
    qtbot.waitUntil(lambda: choice.rows[0].error == sentence(PinUnusable(4, 8)))


def test_keeping_and_taking_home_speak_the_language_of_the_plan(in_spanish, desk, qtbot):
    in_spanish.presenter.show(Scene.SIGN)
    face = in_spanish.face
    assert isinstance(face, SignFace)
    assert face.panel.button.text() == SPANISH.keep_it
    assert face.panel.row.label.text() == SPANISH.worker_phrase
    QTest.keyClicks(face.panel.passphrase, "not this one at all")
    face.panel.button.click()
    qtbot.waitUntil(lambda: face.panel.row.error == spoken(WrongPassphrase(), "es"))
    in_spanish.presenter.save_version(a_key(desk))
    in_spanish.presenter.show(Scene.HOME)
    assert isinstance(in_spanish.face, HomeFace)
    assert SPANISH.printers in said(in_spanish)


def test_an_error_is_told_in_spanish_where_there_are_words_and_never_not_at_all():
    assert spoken(DiskFull(), "es-MX").startswith("El disco está lleno")
    assert spoken(DiskFull(), "en") == sentence(DiskFull())
    assert spoken(VaultLocked(), "es") == sentence(VaultLocked())


def test_what_cannot_be_saved_on_leaving_is_said_on_the_page_itself(page, window, desk, qtbot):
    page.presenter.start()
    page.presenter.next()
    page.presenter.keeper._throttle.retry_ms = 20
    the_disk_holds(desk, pages=1)
    page.presenter.write(page.presenter.answers.with_answer("me.why", "For me. " * 9000))
    page.ask_to_leave()
    door = page.findChild(Door)
    QTest.keyClicks(door.field, PIN)
    door.open_button.click()
    qtbot.waitUntil(page.bottom.isVisible)
    assert window.page is page
    assert spoken(DiskFull(), "en") in said(page.bottom)
    the_disk_holds(desk, pages=1_000_000)
    qtbot.waitUntil(page.bottom.said.isHidden)


def test_a_plan_that_cannot_be_opened_shows_nothing_of_the_one_before(page, window):
    page.presenter.write(page.presenter.answers.with_answer("me.title", "Doors"))
    page.presenter.show(Scene.PARTS)
    assert "Doors" in said(page)
    page.opened({"document": "00000000-0000-0000-0000-000000000007"})
    assert page.face is None
    assert "Doors" not in said(page)


def test_what_was_passed_over_in_a_row_is_told_on_coming_back_and_gone_with_words(page):
    presenter = page.presenter
    presenter.begin_goal(presenter.goal_parts()[0])
    first = presenter.spot
    assert first is not None
    presenter.pass_over(Standing.UNSAID)
    presenter.back()
    assert presenter.spot == first
    assert presenter.passed_over is Standing.UNSAID
    assert any("I don't want to say" in text for text in said(page.face))
    presenter.answer(presenter.answers.with_answer(first.link_id, "My own key", first.row))
    assert presenter.passed_over is None


def test_a_hard_plan_begins_with_the_words_and_the_choices_both_in_sight(hard, window):
    for button in hard.face.buttons:
        place = button.mapTo(hard.reader.viewport(), button.rect().bottomLeft())
        assert 0 <= place.y() <= hard.reader.viewport().height()
    assert QApplication.focusWidget() is hard.face.buttons[0]
    assert hard.reader.verticalScrollBar().maximum() == 0  # what to do now is the last word there


def test_where_letters_are_large_the_words_come_first_and_no_hidden_button_has_the_focus(
    hard, window
):
    hard._theme.lend(None, 200)
    QApplication.processEvents()
    hard.presenter.show(Scene.OPENING)
    assert hard.reader.hasFocus()
    assert hard.reader.verticalScrollBar().value() == 0
    QTest.keyClick(hard.reader, Qt.Key.Key_PageDown)
    assert hard.reader.verticalScrollBar().value() > 0


def test_lines_are_offered_as_the_language_of_the_plan_has_them(hard):
    hard.presenter.go_to_part(next(p for p in hard.presenter.parts if p.link_id == "sp.p1"))
    while hard.presenter.spot.shows is not Shows.LINES:
        hard.presenter.next()
    boxes = {link: box.text() for link, box in hard.face._boxes.items()}
    assert boxes["988"] == "Línea 988 en español"


def test_who_may_see_it_begins_with_the_first_person(page):
    presenter = page.presenter
    answers, row = presenter.answers.add_row("rp.people")
    presenter.write(answers.with_answer("rp.people:name", "Rosa", row))
    page._theme.lend(None, 200)
    presenter.show(Scene.WHO)
    QApplication.processEvents()
    assert page.reader.verticalScrollBar().value() == 0
    assert page.face._begin_in.isAncestorOf(QApplication.focusWidget())
