"""The address book is found by letters, written once, changed, and retired without a trace lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from peerdesk.domain.address_book import Party, PartyKind
from peerdesk.services import address_book
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.parties.party_field import PartyField, PartyOffers
from peerdesk.ui.parties.tab import PartiesTab

drops_down = pytest.mark.qt_log_ignore("does not support (raise|grabbing)")


@pytest.fixture
def told():
    return []


@pytest.fixture
def tab(qtbot, desk, theme, told):
    navigator = Navigator()
    navigator.said.connect(told.append)
    made = PartiesTab(desk, navigator, theme)
    qtbot.addWidget(made)
    made.resize(800, 700)
    made.show()
    made.opened({})
    return made


def a_party(desk, name, kind=PartyKind.TREATING_PROVIDER, **more):
    party = Party(address_book.new_party_id(desk), name, kind, **more)
    address_book.add_party(desk, party)
    return party


def names(tab):
    return [party.name for party in tab.parties.rows]


def choose_kind(tab, kind):
    editor = tab.editor
    editor.kind.setCurrentIndex(editor.kind.findData(str(kind)))
    editor.kind.activated.emit(editor.kind.currentIndex())


def test_an_empty_book_says_what_it_is_for_and_how_to_begin(tab):
    assert "Nobody is in the address book yet" in tab.nothing.text()
    assert tab.list.isHidden()


def test_an_entry_is_added_by_name_and_kind(tab, desk, told):
    tab.add.click()
    tab.editor.lines["name"].setText("Nguyễn Clinic")
    choose_kind(tab, PartyKind.TREATING_PROVIDER)
    tab.editor.keep.click()
    (kept,) = address_book.parties(desk)
    assert (kept.name, kept.kind) == ("Nguyễn Clinic", PartyKind.TREATING_PROVIDER)
    assert names(tab) == ["Nguyễn Clinic"]
    assert told[-1] == "Nguyễn Clinic is in the address book."


def test_an_entry_without_a_kind_goes_to_the_kind_and_says_why(tab, desk):
    tab.add.click()
    QTest.keyClicks(tab.editor.lines["name"], "Housing Office")
    tab.editor.keep.click()
    assert "The rules depend on it" in tab.editor.rows["kind"].error
    assert QApplication.focusWidget() is tab.editor.kind
    assert address_book.parties(desk) == ()


def test_family_is_no_kind_for_the_book_everybody_shares(tab):
    tab.add.click()
    kinds = {tab.editor.kind.itemData(at) for at in range(tab.editor.kind.count())}
    assert str(PartyKind.FAMILY) not in kinds
    assert str(PartyKind.HOUSING) in kinds


def test_letters_find_an_entry_with_any_accents(tab, desk):
    a_party(desk, "Nguyễn Clinic")
    a_party(desk, "Housing Office", PartyKind.HOUSING)
    QTest.keyClicks(tab.name_field, "nguy")
    assert names(tab) == ["Nguyễn Clinic"]
    QTest.keyClicks(tab.name_field, "zz")
    assert "Nobody by that name" in tab.nothing.text()


def test_a_changed_entry_keeps_its_id(tab, desk):
    party = a_party(desk, "Rosa Clinic")
    tab.edit(party)
    tab.editor.lines["phone"].setText("555-0100")
    tab.editor.ticks["covered_entity_or_ba"].setChecked(True)
    tab.editor.keep.click()
    kept = address_book.party(desk, party.party_id)
    assert (kept.phone, kept.covered_entity_or_ba) == ("555-0100", True)


def test_a_retired_entry_is_offered_no_more_and_stays_on_record(qtbot, tab, desk):
    party = a_party(desk, "Rosa Clinic")
    tab.edit(party)
    tab.presenter.retire(party)
    tab.opened({})
    assert names(tab) == []
    assert address_book.party(desk, party.party_id).retired_at is not None


def test_what_is_typed_of_an_entry_survives_leaving_it(tab):
    tab.add.click()
    QTest.keyClicks(tab.editor.lines["name"], "Half a na")
    place = tab.place()
    assert tab.step_back()
    assert not tab.is_editing
    tab.opened(place)
    assert tab.is_editing
    assert tab.editor.lines["name"].text() == "Half a na"


def test_cancel_drops_what_was_typed(tab):
    tab.add.click()
    QTest.keyClicks(tab.editor.lines["name"], "Half a na")
    tab.editor.leave.click()
    tab.add.click()
    assert tab.editor.lines["name"].text() == ""


# --- The field ------------------------------------------------------------------------------------


@pytest.fixture
def field(qtbot, desk):
    made = PartyField(lambda typed: address_book.parties(desk, words=typed))
    qtbot.addWidget(made)
    made.show()
    return made


@drops_down
def test_enter_takes_the_only_one_that_fits(qtbot, field, desk):
    party = a_party(desk, "Rosa Clinic")
    a_party(desk, "Housing Office", PartyKind.HOUSING)
    QTest.keyClicks(field, "ro")
    with qtbot.waitSignal(field.chosen) as chosen:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert chosen.args[0].party_id == party.party_id
    assert field.text() == ""


@drops_down
def test_enter_takes_nobody_while_several_fit(qtbot, field, desk):
    a_party(desk, "Rosa Clinic")
    a_party(desk, "Rosa Housing", PartyKind.HOUSING)
    QTest.keyClicks(field, "ro")
    with qtbot.assertNotEmitted(field.chosen), qtbot.assertNotEmitted(field.typed_new):
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "ro"


@drops_down
def test_a_name_nobody_has_is_taken_as_a_new_one(qtbot, field):
    QTest.keyClicks(field, "Aunt May")
    with qtbot.waitSignal(field.typed_new) as typed:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert typed.args == ["Aunt May"]


@drops_down
def test_enter_takes_the_line_of_the_list_that_the_arrows_went_to(qtbot, desk):
    a_party(desk, "Rosa Clinic")
    housing = a_party(desk, "Rosa Housing")
    field = PartyField(lambda typed: address_book.parties(desk, words=typed))
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    qtbot.waitUntil(field.isActiveWindow)
    field.setFocus()
    QTest.keyClicks(field, "rosa")
    lines = field.completer().popup()
    assert lines is not None
    qtbot.waitUntil(lines.isVisible)
    QTest.keyClick(lines, Qt.Key.Key_Down)
    QTest.keyClick(lines, Qt.Key.Key_Down)
    with qtbot.waitSignal(field.chosen) as chosen:
        QTest.keyClick(lines, Qt.Key.Key_Return)
    assert chosen.args[0].party_id == housing.party_id
    assert not lines.isVisible()


def test_offers_below_the_field_are_walked_with_the_arrows(qtbot, desk):
    rosa = a_party(desk, "Rosa Clinic")
    a_party(desk, "Rosa Housing", PartyKind.HOUSING)
    whole = QWidget()
    qtbot.addWidget(whole)
    field = PartyField(lambda typed: address_book.parties(desk, words=typed), drops_down=False)
    offers = PartyOffers(field)
    column = QVBoxLayout(whole)
    column.addWidget(field)
    column.addWidget(offers)
    whole.show()
    whole.activateWindow()
    qtbot.waitUntil(whole.isActiveWindow)
    field.setFocus()
    QTest.keyClicks(field, "ro")
    assert [button.text().split(" · ")[0] for button in offers.buttons] == [
        "Rosa Clinic",
        "Rosa Housing",
        "New: ro",
    ]
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert offers.buttons[0].hasFocus()
    QTest.keyClick(offers.buttons[0], Qt.Key.Key_Down)
    assert offers.buttons[1].hasFocus()
    QTest.keyClick(offers.buttons[1], Qt.Key.Key_Up)
    QTest.keyClick(offers.buttons[0], Qt.Key.Key_Up)
    assert field.hasFocus()
    with qtbot.waitSignal(field.chosen) as chosen:
        offers.buttons[0].click()
    assert chosen.args[0].party_id == rosa.party_id
    assert not offers.isVisible()
