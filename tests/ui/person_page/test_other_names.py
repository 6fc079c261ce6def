"""Other names: who may be the same person, both side by side, and taking them apart again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from peerdesk.domain.people import ReachKind, WayToReach
from peerdesk.services import aliases, contacts, people
from peerdesk.services.desk import new_id
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.person_page.view import PersonPage
from peerdesk.ui.same_person.page import SamePersonPage
from tests.builders import a_person, a_signed_note


@pytest.fixture
def darnell(desk):
    return a_person(desk, "Darnell", ways=(a_phone(desk, "(309) 555-0142"),))


@pytest.fixture
def jay(desk):
    """Met on the street; the same phone, written otherwise."""
    return a_person(desk, "Blue Jay", is_alias=True, ways=(a_phone(desk, "1 309.555.0142"),))


def a_phone(desk, number):
    return WayToReach(new_id(desk), ReachKind.PHONE, number)


@pytest.fixture
def navigator(qapp):
    return Navigator()


@pytest.fixture
def went(navigator):
    """Where the page sent the worker."""
    places = []
    navigator.go_wanted.connect(lambda key, place: places.append((key, place)))
    return places


@pytest.fixture
def page(qtbot, theme, desk, navigator, darnell):
    made = PersonPage(desk, navigator, theme, save_within_ms=1)
    qtbot.addWidget(made)
    return made


def opened(qtbot, page, person_id):
    page.opened({"person": str(person_id), "tab": "about"})
    page.show()
    qtbot.waitUntil(lambda: not page.other_names.is_looking)
    return page.other_names


def words(card):
    return [one.text() for one in card.findChildren(QLabel) if one.isVisibleTo(card)]


def test_the_same_phone_is_a_hint_and_leads_to_both(qtbot, page, went, darnell, jay):
    card = opened(qtbot, page, darnell)
    qtbot.waitUntil(lambda: "Blue Jay: same phone number" in words(card))
    card.compare_wanted.emit(str(jay))
    assert went[-1] == ("same_person", {"person": str(darnell), "other": str(jay)})
    card.picker.show_text(str(darnell))
    card.picker.changed.emit()
    assert not card.compare.isEnabled()  # nobody is held beside themselves
    card.picker.show_text(str(jay))
    card.picker.changed.emit()
    assert card.compare.isEnabled()


def test_no_card_of_another_tab_lies_over_the_timeline(page, darnell):
    page.opened({"person": str(darnell)})
    page.show()
    assert not page.other_names.isVisibleTo(page)


@pytest.mark.parametrize("percent", [100, 200])
def test_the_answers_stay_in_sight_however_long_both_records_are(
    qtbot, theme, desk, navigator, darnell, jay, percent
):
    for number in range(6):
        a_signed_note(desk, jay, purpose=f"We met at the library again, day {number}, and spoke.")
    theme.scale_text(percent)
    both = SamePersonPage(desk, navigator, theme)
    qtbot.addWidget(both)
    both.resize(1100, 420)
    both.show()
    both.opened({"person": str(jay), "other": str(darnell)})
    both.put_focus()
    qtbot.waitUntil(lambda: both.yes.isVisible() and both.yes.height() > 0)
    for button in (both.yes, both.no, both.turn):
        corner = button.mapTo(both, button.rect().bottomRight())
        assert both.rect().contains(corner)
    assert both.no.hasFocus() or both.focusWidget() is both.no
    scroll_bar = both.work.verticalScrollBar()
    qtbot.waitUntil(lambda: scroll_bar.maximum() > 0)
    QTest.keyClick(both.no, Qt.Key.Key_PageDown)
    assert scroll_bar.value() > 0


def test_both_are_shown_and_the_worker_says_who_stays(
    qtbot, theme, desk, navigator, went, darnell, jay
):
    note = a_signed_note(desk, jay)
    both = SamePersonPage(desk, navigator, theme)
    qtbot.addWidget(both)
    both.opened({"person": str(jay), "other": str(darnell)})
    assert (
        both.yes.text() == "Yes, keep as Darnell"
    )  # a code name gives way, wherever one comes from
    assert "A consent given as Blue Jay opens nothing" in both.consequence.text()
    both.turn.click()
    assert both.yes.text() == "Yes, keep as Blue Jay"
    both.turn.click()
    both.yes.click()
    assert not both.yes.isEnabled()  # a long record takes a moment; once is enough
    qtbot.waitUntil(lambda: bool(went))
    assert went[-1] == ("person", {"person": str(darnell), "tab": "about"})
    assert [one.document_id for one in contacts.timeline(desk, darnell)] == [note]
    both.opened({"person": str(darnell), "other": "nobody"})
    assert went[-1][0] == "people"


def test_the_same_page_puts_the_same_two_together_a_second_time(
    qtbot, theme, desk, navigator, went, darnell, jay
):
    both = SamePersonPage(desk, navigator, theme)
    qtbot.addWidget(both)
    for times in (1, 2):
        both.opened({"person": str(darnell), "other": str(jay)})
        assert both.yes.isEnabled()
        both.yes.click()
        qtbot.waitUntil(lambda expected=times: len(went) == expected)
        (merge,) = aliases.merges_of(desk, darnell)
        aliases.undo(desk, merge.merge_id)
    assert aliases.now_with(desk, jay) == jay


def test_the_alias_is_told_leads_to_the_person_and_can_be_taken_apart(
    qtbot, desk, page, darnell, jay
):
    note = a_signed_note(desk, jay)
    merge = aliases.merge(desk, jay, darnell)
    card = opened(qtbot, page, jay)  # the alias's old place opens the person
    assert page.presenter.person_id == darnell
    assert page.header.about.text().startswith("Also known as Blue Jay")
    assert "Also known as Blue Jay" in words(card)
    assert "1 309.555.0142" in words(card)  # what was written under the alias can still be read
    (line,) = aliases.merges_of(desk, darnell)
    assert line.merge_id == merge
    with qtbot.waitSignal(card.apart):
        card.take_apart(line, "Blue Jay")
    assert contacts.timeline(desk, darnell) == []
    assert [one.document_id for one in contacts.timeline(desk, jay)] == [note]
    assert not page.timeline.isVisibleTo(page)
    assert people.find(desk, "blue jay")[0].person_id == jay
    with qtbot.waitSignal(card.said) as said:
        card.take_apart(line, "Blue Jay")
    assert "apart again already" in said.args[0]
    qtbot.waitUntil(lambda: not card.is_looking)
