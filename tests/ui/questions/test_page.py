"""The person's own questions: plain answers, nothing of anyone else, and a door for the worker."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from peerdesk.domain.accounting import AccountingView
from peerdesk.domain.askings import AskingKind, AskingState
from peerdesk.domain.people import Participation, ParticipationChange
from peerdesk.services import askings, consents, exit_pin, people
from peerdesk.services.accounting import AccountingAsked, accounting
from peerdesk.services.desk import Desk
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.questions.faces import HomeFace, SeenFace, ToldFace
from peerdesk.ui.questions.leaving_faces import CopyFace, OutFace
from peerdesk.ui.questions.page import QuestionsPage
from peerdesk.ui.questions.presenter import Scene
from peerdesk.ui.theme import Theme
from peerdesk.ui.together.door import Door, PinChoice
from tests.builders import QUICK, START, TurningClock, a_signed_note
from tests.services.consents.builders import a_grown_up, sealed
from tests.services.test_accounting import a_disclosure

PIN = "4711"


@pytest.fixture
def pinned(desk: Desk) -> Desk:
    """A desk whose worker has a PIN."""
    exit_pin.choose(desk, PIN, QUICK)
    return desk


@pytest.fixture
def page(qtbot: QtBot, pinned: Desk, theme: Theme) -> QuestionsPage:
    made = QuestionsPage(pinned, Navigator(), theme)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    return made


def come(page: QuestionsPage, desk: Desk, name: str = "Darnell", **place: object) -> object:
    person = a_grown_up(desk, name)
    page.opened({"person": str(person), **place})
    page.show()
    return person


def words(page: QWidget) -> str:
    QApplication.processEvents()
    labels = [one.text() for one in page.findChildren(QLabel) if not one.isHidden()]
    buttons = [one.text() for one in page.findChildren(QPushButton) if not one.isHidden()]
    return " ".join((*labels, *buttons))


def press(button: QPushButton | None) -> None:
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_begins_with_four_questions_in_the_persons_name(page: QuestionsPage, desk: Desk) -> None:
    come(page, desk)
    assert isinstance(page.face, HomeFace)
    assert [button.text() for button in page.face.buttons] == [
        "Who has seen my record?",
        "What have you told whom?",
        "I want a copy",
        "I want out",
    ]
    assert "Darnell, this is about your record" in words(page)


def test_it_speaks_spanish_to_whom_speaks_it_and_the_other_language_at_a_touch(
    page: QuestionsPage, desk: Desk
) -> None:
    person = a_grown_up(desk, "Marisol", languages=("Spanish",))
    page.opened({"person": str(person)})
    assert "Quiero salir" in words(page)
    press(page.language)
    assert "I want out" in words(page)


def test_who_has_seen_it_is_told_by_day_with_name_and_role(page: QuestionsPage, desk: Desk) -> None:
    come(page, desk)
    people.view(desk, page.presenter.person.person_id)
    page.show_scene(Scene.SEEN)
    assert isinstance(page.face, SeenFace)
    told = words(page)
    assert "February 3, 2026" in told
    assert "Rosa Little (Peer specialist) looked at your record" in told


def test_older_days_come_when_they_are_asked_for(
    page: QuestionsPage, desk: Desk, turning: TurningClock
) -> None:
    person = a_grown_up(desk)
    for _ in range(40):
        people.view(desk, person)
        turning.pass_time(days=1)
    page.opened({"person": str(person), "scene": "seen"})
    page.show()
    face = page.face
    assert isinstance(face, SeenFace)
    assert "February 3, 2026" not in words(page)
    press(face.older)
    assert "February 3, 2026" in words(page)
    assert face.older is None


def test_what_was_told_whom_is_narrowed_by_rule_and_marks_what_failed(
    page: QuestionsPage, desk: Desk
) -> None:
    come(page, desk)
    a_disclosure(desk, page.presenter.person.person_id)
    page.show_scene(Scene.TOLD)
    assert "Harbor House" in words(page)
    assert isinstance(page.face, ToldFace)
    press(page.face.rules[2])
    assert page.presenter.view is AccountingView.HIPAA
    assert "Harbor House" not in words(page)
    assert "Nothing was shared" in words(page)


def test_a_list_reaches_back_as_far_as_they_choose(page: QuestionsPage, desk: Desk) -> None:
    come(page, desk)
    a_disclosure(desk, page.presenter.person.person_id, days_ago=40)
    page.show_scene(Scene.TOLD)
    assert isinstance(page.face, ToldFace)
    press(page.face.spans[2])
    assert page.presenter.asked().from_day == date(2026, 1, 4)
    assert "Nothing was shared" in words(page)
    assert isinstance(page.face, ToldFace)
    press(page.face.spans[1])
    assert "Harbor House" in words(page)


def test_a_copy_of_everything_is_saved_and_written_down_as_asked_and_given(
    page: QuestionsPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    come(page, desk)
    person = page.presenter.person.person_id
    a_signed_note(desk, person)
    sealed(desk, person_id=person)
    page.show_scene(Scene.COPY)
    face = page.face
    assert isinstance(face, CopyFace)
    assert face.taking is not None
    with qtbot.waitSignal(face.taking.taken):
        face.taking.save(tmp_path / "mine.pdf", "")
    assert (tmp_path / "mine.pdf").read_bytes().startswith(b"%PDF")
    assert "mine.pdf" in words(page)
    (asked,) = askings.askings(desk, person_id=person)
    assert (asked.asking.kind, asked.asking.state) == (AskingKind.COPY, AskingState.DONE)
    (left,) = accounting(desk, AccountingAsked(person, START.date())).lines
    assert left.record_count == 2


def test_a_copy_for_later_has_its_last_day(page: QuestionsPage, desk: Desk) -> None:
    come(page, desk, scene="copy")
    assert isinstance(page.face, CopyFace)
    assert "nothing to copy" in words(page)
    press(page.face.later)
    assert "You get it by March 5, 2026" in words(page)
    (asked,) = askings.askings(desk, person_id=page.presenter.person.person_id)
    assert asked.asking.due_on == date(2026, 3, 5)
    assert not page.face.later.isEnabled()


def test_whoever_wants_out_reads_what_happens_and_chooses_where_they_stand(
    page: QuestionsPage, desk: Desk
) -> None:
    person = a_grown_up(desk)
    people.set_participation(desk, person, ParticipationChange(Participation.ENGAGED, START.date()))
    page.opened({"person": str(person), "scene": "out"})
    page.show()
    face = page.face
    assert isinstance(face, OutFace)
    assert "You need no reason" in words(page)
    assert "at least 6 years" in words(page)
    stop = next(one for one in face.statuses if one.text().startswith("To &stop, and the door"))
    press(stop)
    assert people.person(desk, person).participation is Participation.STEPPED_BACK
    assert "Written down: To stop, and the door stays open." in words(page)
    (asked,) = askings.askings(desk, person_id=person)
    assert asked.asking.kind is AskingKind.LEAVING


def test_one_word_takes_every_consent_back_at_once(page: QuestionsPage, desk: Desk) -> None:
    person = a_grown_up(desk)
    for _ in range(2):
        sealed(desk, person_id=person)
    page.opened({"person": str(person), "scene": "out"})
    page.show()
    face = page.face
    assert isinstance(face, OutFace)
    assert face.take_back is not None
    assert face.take_back.text() == "Take back all 2 of my consents"
    press(face.take_back)
    assert all(one.standing.is_in_force for one in consents.of_person(desk, person))
    assert "from now on nothing is shared" in face.take_back.text()
    press(face.take_back)
    assert not any(one.standing.is_in_force for one in consents.of_person(desk, person))
    assert "From now on nothing is shared" in words(page)


def test_what_cannot_be_done_is_said_and_nothing_is_lost(page: QuestionsPage, desk: Desk) -> None:
    person = a_grown_up(desk)
    people.set_participation(desk, person, ParticipationChange(Participation.ENGAGED, START.date()))
    page.opened({"person": str(person), "scene": "out"})
    page.show()
    face = page.face
    assert isinstance(face, OutFace)
    first = face.statuses[0]
    people.set_participation(
        desk, person, ParticipationChange(Participation.STEPPED_BACK, START.date())
    )
    press(first)  # chosen meanwhile elsewhere: it may not follow any more
    assert face.said.text()
    assert "Written down" not in words(page)


def test_their_wish_to_have_plans_deleted_is_kept_open(page: QuestionsPage, desk: Desk) -> None:
    come(page, desk, scene="out")
    assert isinstance(page.face, OutFace)
    press(page.face.delete)
    (asked,) = askings.askings(desk, person_id=page.presenter.person.person_id)
    assert (asked.asking.state, asked.asking.what) == (
        AskingState.OPEN,
        "Ask to delete my plans",
    )


def test_only_the_pin_leads_out_and_nothing_stays_behind(
    page: QuestionsPage, desk: Desk, qtbot: QtBot
) -> None:
    went: list[str] = []
    page._navigator.go_wanted.connect(lambda key, _place: went.append(key))
    come(page, desk)
    assert not page.lets_go()
    press(page.leave)
    (door,) = page.findChildren(Door)
    door.field.setText(PIN)
    with qtbot.waitSignal(door.passed):
        press(door.open_button)
    assert went == ["person"]
    assert page.lets_go()
    assert "Darnell" not in words(page)


def test_without_a_pin_the_worker_chooses_one_before_anything_is_shown(
    qtbot: QtBot, desk: Desk, theme: Theme
) -> None:
    page = QuestionsPage(desk, Navigator(), theme)
    qtbot.addWidget(page)
    come(page, desk)
    assert page.findChildren(PinChoice)
    assert "Darnell" not in words(page)
    went_back: list[bool] = []
    page._navigator.back_wanted.connect(lambda: went_back.append(page.lets_go()))
    page.step_back()
    assert went_back == [True]


def test_a_rest_shows_an_empty_page_first(page: QuestionsPage, desk: Desk) -> None:
    come(page, desk)
    assert page.rest()
    assert "Darnell" not in words(page)
    assert not page.rest()


def test_esc_leads_to_the_questions_then_to_the_door(page: QuestionsPage, desk: Desk) -> None:
    come(page, desk, scene="seen")
    assert page.step_back()
    assert isinstance(page.face, HomeFace)
    assert page.step_back()
    assert page.findChildren(Door)


def test_nobody_else_is_named_anywhere_on_it(page: QuestionsPage, desk: Desk) -> None:
    other = a_grown_up(desk, "Thanh Nguyễn")
    people.view(desk, other)
    a_disclosure(desk, other)
    come(page, desk)
    for scene in Scene:
        page.show_scene(scene)
        assert "Nguyễn" not in words(page)


def test_somebody_who_is_not_there_leaves_the_page_empty_and_open(
    page: QuestionsPage, qtbot: QtBot
) -> None:
    said: list[str] = []
    page._navigator.said.connect(said.append)
    page.opened({"person": "nobody"})
    assert said
    assert page.lets_go()
