"""All papers about sharing across people: found by name and standing, and by what they need."""

from datetime import date

import pytest
from PySide6.QtTest import QTest

from peerdesk.domain.consents.standing import ConsentStanding
from peerdesk.services import aliases, consents
from peerdesk.ui.consents_page.choice import Shown
from peerdesk.ui.consents_page.view import ConsentsPage
from peerdesk.ui.main_window.navigator import Navigator
from tests.services.consents.builders import (
    a_grown_up,
    a_party,
    a_programme,
    about_housing,
    drafted,
    sealed,
    signed,
    ticked,
    until,
)


@pytest.fixture
def went():
    return []


@pytest.fixture
def page(qtbot, theme, desk, went):
    navigator = Navigator()
    navigator.go_wanted.connect(lambda key, place: went.append((key, place)))
    a_programme(desk)
    made = ConsentsPage(desk, navigator, theme)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    return made


def ending(day):
    def change(answers):
        answers = ticked(ticked(answers, "cn.what", "attendance"), "cn.why", "housing")
        return signed(until(answers, day))

    return change


@pytest.fixture
def four(desk, page):
    """In force, ending this week, taken back aloud, and a draft."""
    darnell, hoa = a_grown_up(desk, "Darnell"), a_grown_up(desk, "Hoa Nguyễn")
    housing = a_party(desk)
    kept = [
        sealed(desk, person_id=darnell, party_id=housing),
        sealed(desk, ending(date(2026, 2, 8)), person_id=hoa, party_id=housing),
        sealed(desk, person_id=hoa, party_id=housing),
        drafted(desk, about_housing, person_id=darnell, party_id=housing),
    ]
    consents.revoke(desk, kept[2], "oral")
    page.opened({})
    return kept


def shown(page):
    return [paper.document_id for paper in page.papers.papers.rows]


def show(page, which):
    field = page.papers.shown_field
    field.setCurrentIndex(field.findData(str(which)))
    field.activated.emit(field.currentIndex())


def test_an_empty_page_says_what_will_be_here_and_how_to_begin(page, went):
    page.opened({})
    assert "will be here" in page.papers.nothing.text()
    page.papers.to_people.click()
    assert went == [("people", {})]


def test_every_standing_has_its_place(page, four):
    wanted = {
        Shown.EVERYTHING: set(four),
        Shown.IN_FORCE: {four[0], four[1]},
        Shown.ENDING: {four[1]},
        Shown.ENDING_THIS_WEEK: {four[1]},
        Shown.NEEDS_WRITING: {four[2]},
        Shown.REVOKED: {four[2]},
        Shown.DRAFT: {four[3]},
        Shown.EXPIRED: set(),
        Shown.WAITING: set(),
    }
    for which, papers in wanted.items():
        show(page, which)
        assert set(shown(page)) == papers, which


def test_letters_of_a_name_narrow_every_list(page, four):
    QTest.keyClicks(page.papers.name_field, "nguyen")
    assert set(shown(page)) == {four[1], four[2]}
    show(page, Shown.ENDING)
    assert shown(page) == [four[1]]
    page.papers.name_field.setText("darn")
    assert shown(page) == []
    assert "No paper fits" in page.papers.nothing.text()
    assert page.step_back()
    assert len(shown(page)) == len(four)


def test_a_card_says_who_gets_what_and_where_it_stands_in_words(page, four, desk):
    show(page, Shown.NEEDS_WRITING)
    card = page.papers.presenter.card(page.papers.papers.rows[0])
    assert card.title == "Hoa Nguyễn"
    assert "To Peoria Housing Authority" in card.body
    assert [mark.words for mark in card.marks] == ["Taken back Tue Feb 3", "Get it in writing"]
    assert consents.summary(desk, four[2]).standing is ConsentStanding.REVOKED


def test_enter_opens_a_paper_and_coming_back_stands_on_it(page, four, went):
    page.papers.list.go_to(2)
    page.papers.list.opened.emit(page.papers.papers.rows[2])
    assert went[-1] == ("consent", {"document": str(shown(page)[2])})
    place = page.place()
    page.opened(place)
    assert page.papers.list.row == 2
    assert page.place() == place


def test_the_address_book_is_the_other_tab(page, four):
    page.buttons["parties"].click()
    assert page.place()["tab"] == "parties"
    assert [party.name for party in page.parties.parties.rows] == ["Peoria Housing Authority"]
    assert page.step_back()
    assert page.place()["tab"] == "consents"
    assert not page.step_back()


def test_a_consent_given_under_another_name_is_not_called_in_force(page, four, desk):
    jay = a_grown_up(desk, "Blue Jay", is_alias=True)
    under_alias = sealed(desk, person_id=jay, party_id=a_party(desk, name="Lakeview"))
    darnell = consents.summary(desk, four[0]).person_id
    merge_id = aliases.merge(desk, jay, darnell)

    def marks(document_id):
        page.opened({})
        (row,) = [one for one in page.papers.papers.rows if one.document_id == document_id]
        return [mark.words for mark in page.papers.presenter.card(row).marks]

    def counts():
        page.opened({"shown": "in_force"})
        found = {one.document_id for one in page.papers.papers.rows}
        page.opened({"shown": "everything"})
        return under_alias in found

    assert not counts()
    assert marks(under_alias) == ["Given as Blue Jay: opens nothing"]
    assert marks(four[0])[0] == "In force"
    aliases.undo(desk, merge_id)
    assert marks(under_alias)[0] == "In force"
    assert counts()
