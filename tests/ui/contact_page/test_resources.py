"""Resources and travel on a contact: a few letters, then a key each; travel never on the note."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from peerdesk.domain.resources import Resource
from peerdesk.services import documents, resources, travel


def a_resource(desk, name="Harbor House", **facts):
    return resources.add(desk, Resource(resources.new_resource_id(desk), name, **facts))


def opened(stage, person):
    stage.navigator.go("contact", {"person": str(person)})
    return stage.contact.editor.form_parts


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def letters(words):
    QTest.keyClicks(focused(), words)


def key(code):
    QTest.keyClick(focused(), code)


def given(stage):
    stage.contact.presenter.keeper.flush()
    document_id = stage.contact.presenter.keeper.document_id
    answers = documents.open_draft(stage.desk, document_id).answers
    return [
        [
            getattr(value, "code", value)
            for part in ("name", "directory_id", "action", "result")
            if (value := answers.value(f"resources.{part}", row)) is not None
        ]
        for row in answers.rows_of("resources")
    ]


def test_two_letters_and_enter_then_a_key_for_each_answer(stage, desk, darnell):
    entry = a_resource(desk, what_for="Beds", phone="555-0142", hours="from 5 pm")
    parts = opened(stage, darnell)
    assert parts.resources.isHidden()
    parts.add_resource.click()
    assert parts.add_resource.isHidden()
    letters("ha")
    assert parts.resources.field.offers[0].text() == ("Harbor House · Beds · 555-0142")
    key(Qt.Key.Key_Return)
    key(Qt.Key.Key_3)
    key(Qt.Key.Key_2)
    assert given(stage) == [["Harbor House", str(entry.resource_id), "warm_handoff", "connected"]]
    assert QApplication.focusWidget() is parts.resources.field.line
    assert parts.resources.cards[0].is_told
    assert parts.writing() == "resources"
    parts.resources.cards[0].remove.click()
    assert given(stage) == []


def test_a_name_that_begins_so_goes_before_one_that_only_holds_it(stage, desk, darnell):
    for name in ("Clothing at the church hall", "St Harald's", "Harbor House"):
        a_resource(desk, name)
    parts = opened(stage, darnell)
    parts.go_to("resources")
    letters("ha")
    assert [button.text() for button in parts.resources.field.offers] == [
        "Harbor House",
        "Clothing at the church hall",
        "St Harald's",
    ]
    key(Qt.Key.Key_Return)
    assert given(stage)[0][0] == "Harbor House"


def test_enter_among_several_walks_to_them_and_takes_the_one_it_is_on(stage, desk, darnell):
    for name in ("Harbor Clinic", "Harbor House"):
        a_resource(desk, name)
    closed = a_resource(desk, "Harbor Light")
    resources.close(desk, closed.resource_id)
    parts = opened(stage, darnell)
    parts.go_to("resources")
    letters("harbor")
    key(Qt.Key.Key_Return)
    assert given(stage) == []
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Return)
    assert given(stage)[0][0] == "Harbor House"


def test_a_name_that_is_not_there_is_added_in_place_or_stands_on_the_note_alone(
    stage, desk, darnell
):
    parts = opened(stage, darnell)
    parts.go_to("resources")
    letters("St Mary pantry")
    key(Qt.Key.Key_Return)
    key(Qt.Key.Key_Return)
    (kept,) = resources.find(desk)
    assert given(stage) == [["St Mary pantry", str(kept.resource_id)]]
    assert kept.checked_on is None
    parts.resources.field.setFocus()
    letters("Aunt May")
    parts.resources.field.offers[1].click()
    assert given(stage)[1] == ["Aunt May"]
    assert len(resources.find(desk)) == 1


def test_resources_come_back_with_the_draft(stage, desk, darnell):
    a_resource(desk)
    parts = opened(stage, darnell)
    parts.go_to("resources")
    letters("ha")
    key(Qt.Key.Key_Return)
    key(Qt.Key.Key_1)
    place = stage.contact.place()
    stage.navigator.go("contact", {})
    stage.navigator.go("contact", place)
    again = stage.contact.editor.form_parts.resources
    assert again.isVisible()
    assert [card.action.tab_stop().isChecked() for card in again.cards] == [True]
    assert not again.cards[0].is_told


def test_miles_and_money_are_one_line_apart_from_the_note(stage, desk, darnell):
    parts = opened(stage, darnell)
    assert parts.travel.isHidden()
    parts.add_travel.click()
    letters("12,4 mi clinic, $3.50 parking")
    key(Qt.Key.Key_Return)
    document_id = stage.contact.presenter.keeper.document_id
    found = travel.of_document(desk, document_id)
    assert (found.tenths, found.cents) == (124, 350)
    assert found.trips[0].day == date(2026, 2, 3)
    letters("far")
    key(Qt.Key.Key_Return)
    assert "12.4 mi" in parts.travel.row.error
    assert parts.travel.line.text() == "far"
    parts.travel.lines.removers[0].click()
    assert travel.of_document(desk, document_id).trips == ()
    parts.travel.lines.put_back.click()
    assert travel.of_document(desk, document_id) == found


def test_what_is_typed_about_travel_survives_leaving(stage, desk, darnell):
    parts = opened(stage, darnell)
    parts.add_travel.click()
    letters("12.4 mi")
    stage.contact.presenter.agree_none(True)  # so that the draft is worth keeping
    place = stage.contact.place()
    stage.navigator.go("contact", {})
    stage.navigator.go("contact", place)
    assert stage.contact.editor.form_parts.travel.line.text() == "12.4 mi"
    assert stage.contact.editor.form_parts.travel.isVisible()


def test_tab_walks_from_a_new_name_to_the_ways_to_take_it(stage, darnell):
    parts = opened(stage, darnell)
    parts.add_resource.click()
    letters("Quiet Garden")
    field = parts.resources.field
    assert len(field.offers) == 2
    for offer in field.offers:
        key(Qt.Key.Key_Tab)
        assert focused() is offer
    key(Qt.Key.Key_Backtab)
    key(Qt.Key.Key_Return)
    assert given(stage)
