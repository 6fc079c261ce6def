"""What one person agreed to share, beside everything else about them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from peerdesk.domain.consents.papers import PaperKind
from peerdesk.domain.consents.standing import ConsentStanding
from peerdesk.services import aliases, consents
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.person_page.view import PersonPage
from tests.services.consents.builders import a_grown_up, a_party, a_programme, sealed
from tests.ui.letters import letters_twice


@pytest.fixture
def went():
    return []


@pytest.fixture
def darnell(desk):
    a_programme(desk)
    return a_grown_up(desk, "Darnell", languages=("Spanish", "English"))


@pytest.fixture
def page(qtbot, theme, desk, darnell, went):
    navigator = Navigator()
    navigator.go_wanted.connect(lambda key, place: went.append((key, place)))
    made = PersonPage(desk, navigator, theme)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    made.opened({"person": str(darnell), "tab": "consents"})
    QApplication.processEvents()
    return made


@pytest.fixture
def consent(desk, darnell, page):
    made = sealed(desk, person_id=darnell, party_id=a_party(desk))
    page.show_tab("consents")
    return made


def texts(widget):
    QApplication.processEvents()
    return [made.text() for made in widget.findChildren(QLabel) if made.isVisibleTo(widget)]


def test_a_person_without_papers_reads_that_nobody_hears_of_them(page):
    assert any("Nobody outside hears about Darnell" in text for text in texts(page.consents))
    assert QApplication.focusWidget() is page.consents.new


def test_two_keys_begin_the_most_usual_consent_in_their_language(page, desk, darnell, went):
    QTest.keyClick(page.consents.new, Qt.Key.Key_Space)
    first = page.consents.choice.kinds[PaperKind.GENERAL]
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Space)
    (draft,) = consents.of_person(desk, darnell)
    assert (draft.paper, draft.language) == (PaperKind.GENERAL, "es")
    assert went == [("consent", {"document": str(draft.document_id)})]


def test_a_consent_given_under_another_name_stands_apart_and_says_why(page, desk, darnell):
    jay = a_grown_up(desk, "Blue Jay", is_alias=True)
    own = sealed(desk, person_id=darnell, party_id=a_party(desk))
    under_alias = sealed(desk, person_id=jay, party_id=a_party(desk, name="Lakeview"))
    merge_id = aliases.merge(desk, jay, darnell)
    assert consents.given_as(desk, darnell) == {under_alias: "Blue Jay"}
    page.show_tab("consents")
    said = texts(page.consents)
    assert said.count("In force") == 1
    apart = said.index("Given under another name")
    (why,) = [one for one in said[apart:] if "it opens nothing here" in one]
    assert "given as Blue Jay" in why
    assert (own, "renew") in page.consents.buttons
    assert (under_alias, "renew") in page.consents.buttons
    aliases.undo(desk, merge_id)
    assert consents.given_as(desk, darnell) == consents.given_as(desk, jay) == {}
    page.show_tab("consents")
    assert "Given under another name" not in texts(page.consents)


def test_a_paper_signed_by_hand_is_begun_as_such(page, desk, darnell):
    page.consents.by_hand.click()
    page.consents.choice.kinds[PaperKind.GENERAL].click()
    (draft,) = consents.of_person(desk, darnell)
    assert draft.is_on_paper


def test_a_card_tells_to_whom_what_for_what_and_until_when(page, consent):
    shown = texts(page.consents)
    for line in (
        "To Peoria Housing Authority",
        "Share days and times they came",
        "For housing",
        "Until Thu Dec 31",
        "In force",
    ):
        assert line in shown


def test_taking_it_back_takes_two_interactions(page, desk, consent):
    page.consents.buttons[consent, "revoke"].click()
    assert page.consents.how_told.aloud.hasFocus()
    page.consents.how_told.aloud.click()
    assert consents.summary(desk, consent).standing is ConsentStanding.REVOKED
    assert "Taken back. From now on nothing leaves because of it." in texts(page.consents)
    assert QApplication.focusWidget() is page.consents.taken_back.sign


def test_a_letter_held_with_alt_means_one_thing(page, desk, consent):
    assert letters_twice(page) == []
    page.consents.ask()
    assert letters_twice(page) == []
    page.consents.step_back()
    page.consents.buttons[consent, "revoke"].click()
    assert letters_twice(page) == []
    page.consents.how_told.aloud.click()
    assert letters_twice(page) == []


def test_the_question_on_the_last_card_comes_whole_into_sight(qtbot, page, desk, consent):
    page.resize(1000, 420)
    page.consents.buttons[consent, "revoke"].click()
    asked = page.consents.how_told
    tall = page.consents.new.height()

    def seen():
        return asked.visibleRegion().boundingRect() == asked.rect()

    qtbot.waitUntil(lambda: asked.height() > 2 * tall and seen())


def test_the_paper_for_what_was_said_aloud_begins_from_there(page, desk, darnell, consent, went):
    page.consents.buttons[consent, "revoke"].click()
    page.consents.how_told.aloud.click()
    page.consents.taken_back.sign.click()
    begun = next(one for one in consents.of_person(desk, darnell) if one.revokes == consent)
    assert went[-1] == ("consent", {"document": str(begun.document_id)})


def test_a_new_one_for_the_part_they_still_share_begins_from_there(
    page, desk, darnell, consent, went
):
    page.consents.buttons[consent, "revoke"].click()
    page.consents.how_told.aloud.click()
    page.consents.taken_back.part.click()
    (draft,) = (
        one
        for one in consents.of_person(desk, darnell)
        if one.standing is ConsentStanding.DRAFT and one.paper is PaperKind.GENERAL
    )
    assert went[-1] == ("consent", {"document": str(draft.document_id)})


def test_esc_puts_the_question_away(page, desk, consent):
    page.consents.buttons[consent, "revoke"].click()
    assert page.step_back()
    assert page.consents.how_told is None
    assert QApplication.focusWidget() is page.consents.buttons[consent, "revoke"]
    page.consents.new.click()
    assert page.step_back()
    assert page.consents.choice.isHidden()


def test_what_counts_no_more_is_folded_and_still_readable(page, desk, consent):
    consents.revoke(desk, consent, "written")
    page.show_tab("consents")
    assert page.consents.earlier.text() == "1 earlier paper"
    assert "Taken back Tue Feb 3" not in texts(page.consents)
    page.consents.earlier.click()
    assert "Taken back Tue Feb 3" in texts(page.consents)


def test_renewing_leaves_the_old_one_in_force(page, desk, darnell, consent, went):
    page.consents.buttons[consent, "renew"].click()
    assert consents.summary(desk, consent).standing is ConsentStanding.ACTIVE
    assert len(consents.of_person(desk, darnell)) == 2
    assert went[-1][0] == "consent"


def test_their_questions_reports_and_copies_are_one_press_away(page, darnell, consent, went):
    page.consents.pages["questions"].click()
    page.consents.pages["report"].click()
    page.consents.buttons[consent, "copy"].click()
    person = {"person": str(darnell)}
    assert went == [
        ("questions", person),
        ("report", person),
        ("export", {"document": str(consent)}),
    ]
