"""A round counted in the dark: digits straight in, a key for each answer, one batch to sign."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from peerdesk.domain.outreach import SupplyGiven
from peerdesk.services import contacts, documents, outreach, people
from peerdesk.ui.outreach_page.counts import CountField
from tests.builders import PASSPHRASE, a_person, a_signed_note
from tests.ui.contact_page.stage import CTRL

KEY = Qt.Key


def fill_in(stage, *counts, name="Blue Jay"):
    """The whole round by keyboard: when, where, counts in their order, then one met."""
    stage.open("outreach")
    stage.write("1p-230p")
    stage.press(KEY.Key_Return)
    stage.write("Riverfront")
    stage.press(KEY.Key_Return)
    for count in counts:
        stage.write(str(count))
        stage.press(KEY.Key_Return)
    stage.round.who.name_field.setFocus()
    stage.write(name)
    stage.press(KEY.Key_Return)
    for key in (KEY.Key_1, KEY.Key_1, KEY.Key_1):
        stage.press(key)
    stage.write("dry socks")


def test_a_round_and_someone_met_are_written_by_keys_and_signed_as_one_batch(desk, stage):
    fill_in(stage, 14, 5, 500)
    view = stage.round
    assert view.met[0].first.isVisible()
    assert view.met[0].lines["outreach.needs"].text() == "dry socks"
    stage.round.who.name_field.setFocus()
    stage.press(KEY.Key_Backtab)
    assert view.met[0].whole.hasFocus()  # Tab goes as the eye does
    stage.press(KEY.Key_Return, CTRL)
    assert stage.page == "batch"
    assert len(stage.review.presenter.notes) == 2
    stage.press(KEY.Key_Return, CTRL)
    stage.sign_with(stage.review.panel, PASSPHRASE)
    assert stage.page == "contacts"
    assert contacts.drafts(desk) == []
    (jay,) = people.find(desk, "blue jay")
    assert jay.is_alias
    assert [line.columns.opening for line in contacts.timeline(desk, jay.person_id)] == [
        "dry socks"
    ]
    stage.open("outreach")  # what was signed is done with; the next round begins anew
    month = stage.outreach.month
    stage.qtbot.waitUntil(lambda: not month.is_counting)
    assert month.said.text() == "1 round · 1 h 30 min"
    told = [one.text() for one in month.findChildren(QLabel)]
    assert told[told.index("Naloxone") + 1] == "500"
    assert stage.round.counts.field("outreach.reached").text() == ""
    assert stage.round.where_field.text() == "Riverfront"


def test_counts_take_digits_only_and_count_by_keys_and_buttons(stage):
    stage.open("outreach")
    line = stage.round.counts.lines[0]
    line.field.setFocus()
    stage.write("a1b4 kits")
    assert line.field.text() == "14"
    stage.press(KEY.Key_Plus)
    stage.press(KEY.Key_Minus)
    stage.press(KEY.Key_Minus)
    assert stage.presenter.whole("outreach.reached") == 13
    stage.press(KEY.Key_Down)
    assert stage.round.counts.lines[1].field.hasFocus()
    stage.press(KEY.Key_Up)
    assert line.field.hasFocus()
    line.field.clear()
    line.field.textEdited.emit("")
    assert stage.presenter.whole("outreach.reached") is None
    line.fewer.click()
    assert stage.presenter.whole("outreach.reached") == 0
    naloxone = stage.round.counts.field("naloxone")
    naloxone.setFocus()
    naloxone.insert("٥٠٠")
    naloxone.textEdited.emit(naloxone.text())
    assert stage.presenter.supplies() == (SupplyGiven("naloxone", 500),)
    naloxone.selectAll()
    stage.press(KEY.Key_Delete)
    assert stage.presenter.supplies() == ()
    assert CountField("x").count is None


def test_every_control_has_a_name_and_a_place_too_exact_is_noticed(stage):
    stage.open("outreach")
    for button in stage.round.findChildren(QAbstractButton):
        assert button.accessibleName() or button.text()
    assert stage.round.counts.lines[0].fewer.accessibleName() == "One less: People reached"
    stage.round.where_field.setFocus()
    stage.write("418 N Main St")
    assert "exact spot" in stage.round.hints.text()
    stage.round.who.name_field.setFocus()
    stage.write("tall man with beard")
    assert "never how somebody looks" in stage.round.who.name_row.help


def test_a_round_left_behind_is_gone_on_with_and_an_empty_one_is_not_kept(desk, stage):
    stage.open("outreach")
    stage.open("today")
    assert contacts.drafts(desk) == []
    fill_in(stage, 3, name="Thao")
    place = stage.window.place()["at"]
    stage.open("today")
    assert len(contacts.drafts(desk)) == 2
    stage.open("outreach")
    assert stage.round.when.text() == "1:00–2:30 pm"
    assert stage.round.counts.field("outreach.reached").text() == "3"
    assert [view.met.person.name for view in stage.round.met] == ["Thao"]
    note = stage.presenter.met[0].document_id
    answers = documents.open_draft(desk, note).answers
    assert answers.value("place_detail") == "Riverfront"
    assert answers.value("start_at") is not None
    assert place["document"] == str(stage.presenter.document_id)
    stage.open("contact", document=place["document"])  # as from a list of contacts
    assert stage.page == "outreach"


def test_one_not_met_after_all_goes_and_the_whole_round_can_be_discarded(desk, stage):
    fill_in(stage, 3)
    stage.round.met[0].leave_out.click()
    assert stage.round.met == []
    assert len(contacts.drafts(desk)) == 1
    assert people.count(desk) == 1
    stage.outreach.give_up()
    assert contacts.drafts(desk) == []
    assert outreach.begun(desk) is None
    assert stage.page == "today"


def test_enter_takes_a_name_that_begins_so_and_never_a_sign_or_a_half_name(desk, stage):
    linh = a_person(desk, "Linh", identifier="red bike")
    a_signed_note(desk, linh)
    a_person(desk, "Blue Jay")
    stage.open("outreach")
    for typed, taken in (("Red", 0), ("Jay", 0), ("lin", 1)):
        stage.round.who.name_field.setFocus()
        stage.round.who.name_field.clear()
        stage.write(typed)
        stage.press(KEY.Key_Return)
        assert len(stage.round.met) == taken
    assert stage.round.met[0].met.person_id == linh
    assert not stage.round.met[0].first.isVisible()


def test_letters_on_a_choice_are_no_answer_and_none_is_lost(stage):
    fill_in(stage, 3)
    met = stage.round.met[0]
    met.choices["outreach.may_return"].focus_first()
    for letter in ", food":
        stage.write(letter)
    assert met.met.text("outreach.needs") == "dry socks, food"
    note = met.met.document_id
    met.choices["risk_flag"].buttons()["crisis"].click()
    met.whole.click()  # a crisis needs more than a line: the whole note has its questions
    stage.settle()
    assert stage.page == "contact"
    assert stage.contact.presenter.keeper.document_id == note
    assert stage.contact.presenter.text("outreach.needs") == "dry socks, food"
    assert stage.contact.presenter.code("risk_flag") == "crisis"
    stage.contact.presenter.answer("outreach.needs", "dry socks, food, a safe bed")
    stage.open("outreach")
    assert stage.round.met[0].lines["outreach.needs"].text().endswith("a safe bed")
