"""A letter at the window: addressed, written, weighed, sealed, and handed to the gate."""

import pytest
from PySide6.QtCore import Qt

from peerdesk.domain.address_book import PartyKind
from peerdesk.forms.letter_reading import letter
from peerdesk.services import address_book, letters
from peerdesk.ui.letter_page.menu import LetterButton
from tests.services.consents.builders import about_housing, sealed
from tests.services.letters.builders import a_letter, a_party, a_sealed_letter, ready, with_days
from tests.services.plans.builders import another_desk

pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing)")
RETURN, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


def begun(desk, person, form="letter-support", **more):
    return letters.start(desk, person, form, **more)


def test_a_new_letter_starts_with_who_it_is_for(stage, desk, darnell, housing):
    stage.open(begun(desk, darnell))
    assert stage.focus is stage.page.whom.field
    stage.name_them("riv")
    assert letter(stage.answers).party_id == housing.party_id
    assert letter(stage.answers).purpose == "housing"
    assert stage.page.form.writing() == ("lt.why", None)
    assert "Riverside Housing" in stage.page.head.about.text()


def test_whom_they_share_with_already_is_one_click_away(stage, desk, darnell, housing):
    sealed(desk, about_housing, person_id=darnell, party_id=housing.party_id)
    stage.open(begun(desk, darnell))
    (button,) = stage.page.whom.near_buttons
    assert button.text() == "Riverside Housing"
    button.click()
    stage.settle()
    assert letter(stage.answers).party_id == housing.party_id
    assert not stage.page.whom.near.isVisible()


def test_someone_new_is_asked_about_once_and_kept(stage, desk, darnell):
    stage.open(begun(desk, darnell))
    stage.name_them("Oak Court")
    whom = stage.page.whom
    assert stage.focus is whom.kind
    whom.add.click()
    assert whom.kind_row.error
    whom.kind.setCurrentIndex(whom.kind.findData(str(PartyKind.COURT)))
    whom.add.click()
    stage.settle()
    (kept,) = address_book.parties(desk, words="oak")
    assert kept.kind is PartyKind.COURT
    assert letter(stage.answers).purpose == "legal_proceeding"


def test_esc_leaves_a_new_name_and_not_the_page(stage, desk, darnell):
    stage.open(begun(desk, darnell))
    stage.name_them("Oak Court")
    stage.press(ESCAPE)
    assert stage.page.whom.new.isHidden()
    assert stage.page.isVisible()
    assert address_book.parties(desk) == ()


def test_what_is_typed_is_saved_and_comes_back(stage, desk, darnell, qtbot):
    made = begun(desk, darnell)
    stage.open(made)
    assert stage.page.form.go_to("lt.words")
    with qtbot.waitSignal(stage.page.presenter.saved):
        stage.type("She is on time.")
    stage.window.go("people")
    stage.open(made)
    assert letter(stage.answers).words == "She is on time."


def test_other_days_bring_the_times_met_in_them(stage, desk, darnell):
    stage.open(begun(desk, darnell, "letter-attendance"))
    assert len(stage.page.ticks.boxes) == 2
    form = stage.page.form
    form.show_answers(with_days(stage.answers, "2026-01-20", "2026-01-31"))
    stage.page.presenter.answer(form.answers)
    stage.settle()
    (box,) = stage.page.ticks.boxes
    assert "January 26" in box.text()
    assert box.isChecked()


def test_a_time_can_be_left_out_and_stays_out_while_one_writes(stage, desk, darnell):
    stage.open(begun(desk, darnell, "letter-attendance"))
    stage.page.ticks.boxes[0].click()
    stage.settle()
    assert len(letter(stage.answers).met) == 1
    assert stage.page.form.go_to("lt.case")
    stage.type("24-CR-0091")
    assert len(letter(stage.answers).met) == 1
    assert letter(stage.answers).reference == "24-CR-0091"


def test_a_letter_names_what_lacks_and_leads_there(stage, desk, darnell):
    stage.open(begun(desk, darnell))
    stage.press(RETURN, Qt.KeyboardModifier.ControlModifier)
    panel = stage.page.seal_panel
    assert len(panel.links) == 4
    assert not panel.panel.isVisible()
    panel.links[2].click()
    stage.settle()
    assert stage.page.form.writing() == ("lt.words", None)


def test_a_sealed_letter_is_read_and_handed_to_the_gate(stage, desk, darnell, housing):
    made = begun(desk, darnell, party_id=housing.party_id)
    opened = letters.open_letter(desk, made)
    whole = ready(opened.answers)
    letters.save(desk, opened, letters.addressed(whole, housing))
    stage.open(made)
    stage.seal()
    assert stage.page.presenter.is_sealed
    assert "They are on time" in stage.page.sheet.text()
    assert stage.focus is stage.page.head.send
    stage.press(Qt.Key.Key_Space)
    (place,) = stage.others["export"].places
    assert place["document"] == str(made)
    assert (place["party"], place["purpose"]) == (str(housing.party_id), "housing")


def test_a_letter_can_always_be_given_to_the_person(stage, desk, darnell):
    stage.open(a_sealed_letter(desk, person_id=darnell))
    assert not stage.page.head.send.isVisible()
    stage.page.head.give.click()
    (place,) = stage.others["export"].places
    assert "party" not in place


def test_a_wrong_passphrase_seals_nothing(stage, desk, darnell):
    stage.open(a_letter(desk, person_id=darnell))
    stage.seal("not the passphrase")
    assert not stage.page.presenter.is_sealed
    assert stage.page.seal_panel.isVisible()


def test_a_sealed_letter_to_nobody_here_says_how_it_could_still_go(stage, desk, darnell):
    stage.open(a_sealed_letter(desk, person_id=darnell))
    assert "write it again" in stage.page.verdict.why.text()


def test_the_answer_of_the_rules_stands_beside_the_letter(stage, desk, darnell, housing):
    made = begun(desk, darnell)
    stage.open(made)
    assert "address book" in stage.page.verdict.why.text()
    stage.name_them("riv")
    stage.weigh()
    assert stage.page.verdict.answer.text() == "Not yet"
    assert stage.page.verdict.paper.isVisible()
    assert "Darnell" in stage.page.verdict.theirs.text()


def test_a_yes_says_the_persons_own_words_on_the_consent(stage, desk, darnell, housing):
    def narrowed(answers):
        return about_housing(answers.with_answer("cn.what.words", "Not the days in court"))

    sealed(desk, narrowed, person_id=darnell, party_id=housing.party_id)
    stage.open(begun(desk, darnell, party_id=housing.party_id))
    assert stage.page.verdict.answer.text() == "Yes"
    assert "Not the days in court" in stage.page.verdict.limits.text()
    assert stage.page.verdict.limits.isVisible()


def test_what_no_consent_covers_is_named_and_can_stay_out(stage, desk, darnell, housing):
    sealed(desk, about_housing, person_id=darnell, party_id=housing.party_id)
    stage.open(begun(desk, darnell, party_id=housing.party_id))
    assert stage.page.form.go_to("lt.words")
    stage.type("Sober since May.")
    stage.weigh()
    assert stage.page.verdict.answer.text() == "Not yet"
    assert "diagnosis" in stage.page.verdict.less.text()


def test_a_refusal_opens_the_paper_that_would_help(stage, desk, darnell, housing):
    stage.open(begun(desk, darnell, party_id=housing.party_id))
    stage.page.verdict.paper.click()
    stage.settle()
    (place,) = stage.others["consent"].places
    assert place["document"]


def test_words_about_health_are_named(stage, desk, darnell):
    stage.open(begun(desk, darnell))
    assert stage.page.form.go_to("lt.words")
    stage.type("He has been sober.")
    stage.weigh()
    assert "sober" in stage.page.verdict.health.text()


def test_the_head_of_letters_is_neutral_until_someone_chooses(stage, desk, darnell):
    stage.open(begun(desk, darnell))
    panel = stage.page.head_lines
    assert "Nothing stands" in panel.now.text()
    panel.change.click()
    stage.type("12 Oak Street")
    panel.keep.click()
    stage.settle()
    assert letters.letterhead(desk) == ("12 Oak Street",)
    assert panel.now.text() == "12 Oak Street"


def test_another_language_keeps_the_words(stage, desk, darnell):
    stage.open(begun(desk, darnell))
    assert stage.page.form.go_to("lt.words")
    stage.type("Llega a tiempo.")
    stage.page._set_language("es")
    stage.settle()
    assert stage.page.head.title.text() == "Carta de apoyo"
    assert letter(stage.answers).words == "Llega a tiempo."


def test_a_letter_is_written_again_from_an_earlier_one(stage, desk, darnell):
    stage.open(a_sealed_letter(desk, person_id=darnell))
    stage.page.head.again.click()
    stage.settle()
    assert stage.page.presenter.writing
    assert letter(stage.answers).words.startswith("They are on time")


def test_a_discarded_letter_is_gone(stage, desk, darnell):
    stage.open(begun(desk, darnell))
    stage.page.discard()
    stage.settle()
    assert letters.of_person(desk, darnell) == ()
    assert stage.page.place() == {}


def test_a_letter_that_is_not_there_leads_back_to_people(stage, darnell, qtbot):
    stage.open(darnell)
    qtbot.waitUntil(lambda: bool(stage.others["people"].places))
    assert stage.told


@pytest.fixture
def button(stage, desk, qtbot):
    made = LetterButton(desk, stage.navigator)
    qtbot.addWidget(made)
    return made


def test_the_button_asks_which_letter_and_begins_it(stage, desk, darnell, button):
    assert button.ask() is None
    button.show_person(darnell)
    dialog = button.ask()
    assert dialog.links == []
    dialog.kinds["letter-accommodation"].click()
    stage.settle()
    assert stage.page.presenter.person_id == darnell
    assert stage.page.presenter.answers.form.url.endswith("letter-accommodation")


def test_the_letters_there_are_can_be_opened_again(stage, desk, darnell, button):
    made = a_sealed_letter(desk, person_id=darnell)
    begun(desk, darnell)
    button.show_person(darnell)
    dialog = button.ask()
    told = [link.text() for link in dialog.links]
    assert sum("not sealed yet" in one for one in told) == 1
    next(link for link in dialog.links if "not sealed yet" not in link.text()).click()
    stage.settle()
    assert stage.page.presenter.document_id == made


def test_a_colleagues_draft_is_not_written_on(stage, desk, darnell):
    made = letters.start(another_desk(desk), darnell, "letter-support")
    stage.open(made)
    assert not stage.page.presenter.writing
    assert "Another worker" in stage.page.head.notice.text()
    assert not stage.page.head.give.isVisible()


def test_letters_take_private_people_of_this_person_alone(stage, desk, darnell):
    aunt = a_party(desk, PartyKind.FAMILY, "Aunt Rosa", person_id=darnell)
    stage.open(begun(desk, darnell))
    assert stage.page.presenter.find("rosa") == (aunt,)


def test_coming_back_finds_the_cursor_where_it_was(stage, desk, darnell, housing):
    stage.open(begun(desk, darnell, party_id=housing.party_id))
    assert stage.page.form.go_to("lt.case")
    stage.type("24-CR-0091")
    place = stage.page.place()
    stage.window.go("people")
    stage.window.go("letter", place)
    stage.settle()
    assert stage.page.form.writing() == ("lt.case", None)
    assert stage.focus.textCursor().position() == len("24-CR-0091")
