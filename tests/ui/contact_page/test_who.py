"""Choosing a person: by two letters, and never the wrong one in haste."""

import pytest
from PySide6.QtCore import Qt

from peerdesk.services import people
from tests.builders import a_person

KEY = Qt.Key


@pytest.fixture
def asked(stage):
    stage.open("contact")
    return stage


def lines(stage):
    shown = stage.contact.who.lines
    return [shown.item(n).text() for n in range(shown.count())]


def test_enter_takes_the_only_one_meant(desk, stage):
    a_person(desk, "Đức Nguyễn")
    a_person(desk, "Maria Lopez")
    stage.open("contact")
    stage.write("duc")
    stage.press(KEY.Key_Return)
    assert stage.contact.presenter.name == "Đức Nguyễn"
    assert stage.editor.header.when.hasFocus()


def test_enter_never_picks_between_two_who_sound_alike(desk, stage):
    a_person(desk, "Jon Smith", identifier="red bike")
    a_person(desk, "John Smyth", identifier="green coat")
    stage.open("contact")
    stage.write("jon s")
    stage.press(KEY.Key_Return)
    assert stage.editor is None
    assert "More than one" in stage.contact.who.name_row.error
    stage.press(KEY.Key_Return)  # nothing is selected, so nothing is chosen
    assert stage.editor is None
    assert any("red bike" in line for line in lines(stage))
    stage.press(KEY.Key_Down)
    stage.press(KEY.Key_Return)
    assert stage.contact.presenter.name == "Jon Smith"


def test_a_team_meeting_or_a_group_is_found_by_its_word(asked):
    asked.write("team")
    assert lines(asked)[0] == "Nobody: team meeting, my own work"
    asked.contact.who.name_field.setText("gro")
    assert lines(asked)[0] == "Group: one meeting, a note for each person"
    asked.contact.who.name_field.setText("Te")
    assert lines(asked) == ["New person or code name: “Te”"]
    asked.contact.who.name_field.setText("Teamer")
    assert lines(asked) == ["New person or code name: “Teamer”"]


def test_enter_takes_the_only_kind_of_work_that_is_meant(asked):
    asked.write("team")
    asked.press(KEY.Key_Return)
    assert asked.contact.presenter.person_id is None


def test_enter_never_picks_between_two_kinds_of_work(asked):
    asked.write("meet")  # a team meeting, or the one meeting of a group
    asked.press(KEY.Key_Return)
    assert asked.editor is None
    asked.press(KEY.Key_Return)
    assert asked.contact.presenter.person_id is None


def test_enter_takes_no_kind_of_work_while_somebody_is_called_so(desk, stage):
    a_person(desk, "Teamo Vala")
    a_person(desk, "Rosa Teamwell")
    stage.open("contact")
    stage.write("team")
    stage.press(KEY.Key_Return)
    assert stage.editor is None
    assert "More than one" in stage.contact.who.name_row.error


def test_a_code_name_opens_a_record_on_the_spot(desk, asked):
    asked.write("Blue Jay")
    asked.press(KEY.Key_Down)
    asked.press(KEY.Key_Return)
    assert asked.contact.presenter.name == "Blue Jay"
    assert people.find(desk, "blue jay")[0].is_alias


def test_a_new_name_that_sounds_like_someone_asks_for_a_sign(desk, stage):
    a_person(desk, "Katherine", identifier="tall")
    stage.open("contact")
    stage.write("Kathryn")
    stage.press(KEY.Key_Down)
    stage.press(KEY.Key_Return)
    assert stage.editor is None
    stage.write("plays chess")
    stage.press(KEY.Key_Return)
    found = people.find(desk, "kathryn")
    assert [one.identifier for one in found] == ["plays chess"]


def test_what_is_typed_to_find_someone_survives_a_lock(asked):
    asked.write("dar")
    assert asked.window.place()["at"] == {"looking": "dar"}


def test_the_page_follows_whoever_walks_the_list_down(desk, stage):
    for number in range(30):
        a_person(desk, f"Person {number}")
    stage.open("contact")
    who, work = stage.contact.who, stage.contact.work
    work.setFixedHeight(300)
    stage.press(KEY.Key_Down)
    for _ in range(who.lines.count()):
        stage.press(KEY.Key_Down)
    last = who.lines.visualItemRect(who.lines.currentItem())
    at = who.lines.viewport().mapTo(work.viewport(), last.center())
    assert who.lines.currentRow() == who.lines.count() - 1
    assert work.viewport().rect().contains(at)
