"""The page of all plans: whose, what kind, how far; found by name, walked and opened by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peerdesk.domain.plans import PlanStanding
from peerdesk.forms.values import PartialDate
from peerdesk.services import plans
from peerdesk.ui.cards.model import CARD
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.plans_page.view import PlansPage
from peerdesk.wording import plans as words
from tests.builders import a_key, a_person


@pytest.fixture
def navigator(qapp):
    return Navigator()


@pytest.fixture
def page(qtbot, theme, desk, navigator):
    made = PlansPage(desk, navigator, theme)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    return made


def a_plan(desk, turning, person, form="recovery-plan", *, version=False, **texts):
    turning.pass_time(minutes=1)
    document_id = plans.start(desk, person, form)
    opened = plans.open_plan(desk, document_id)
    answers = opened.answers.with_answer("me.title", texts.get("title", "Mine"))
    answers = answers.with_answer("me.name", "D.").with_answer("me.lang", "English")
    if day := texts.get("review"):
        answers = answers.with_answer("rv.date", PartialDate(day))
    plans.save(desk, opened, answers, opened.draft.cursor)
    if version:
        plans.save_version(desk, a_key(desk), document_id)
    return document_id


def cards(page):
    model = page.plans
    return [model.data(model.index(row), CARD) for row in range(model.rowCount())]


def marks(card):
    return [mark.words for mark in card.marks]


def test_an_empty_page_says_what_will_be_here_and_offers_the_first_thing(page, qtbot, navigator):
    page.opened({})
    page.show()
    assert "will be here" in page.nothing.text()
    assert page.put_focus()
    with qtbot.waitSignal(navigator.go_wanted) as told:
        page.to_people.click()
    assert told.args[0] == "people"


def test_a_plan_stands_with_its_person_its_own_title_its_kind_and_its_version(page, desk, turning):
    darnell = a_person(desk, "Darnell", identifier="blue cap")
    a_plan(desk, turning, darnell, title="My own road", version=True, review="2026-05-02")
    page.opened({})
    card = cards(page)[0]
    assert (card.title, card.beside) == ("Darnell", "(blue cap)")
    assert card.body == "My own road · My Recovery Plan"
    assert card.right == "Changed Tue Feb 3"
    assert marks(card) == ["Version 1", "Look again Sat May 2"]
    assert not any(mark.needs_a_look for mark in card.marks)  # no plan is ever late


def test_a_draft_and_newer_words_beside_a_version_are_told_apart(page, desk, turning):
    darnell = a_person(desk, "Darnell")
    a_plan(desk, turning, darnell)
    begun = a_plan(desk, turning, darnell, version=True)
    plans.open_plan(desk, begun)
    page.opened({})
    assert [marks(card) for card in cards(page)] == [["Version 1", "Changes begun"], ["Draft"]]


def test_a_plan_the_person_paused_says_so_and_no_day_to_look_again(page, desk, turning):
    darnell = a_person(desk, "Darnell")
    paused = a_plan(desk, turning, darnell, version=True, review="2026-05-02")
    plans.set_standing(desk, paused, PlanStanding.PAUSED)
    page.opened({})
    assert marks(cards(page)[0]) == ["Version 1", "Paused by the person"]


def test_plans_are_found_by_any_part_of_a_name_and_by_kind(page, desk, turning):
    darnell, anh = a_person(desk, "Darnell"), a_person(desk, "Nguyễn Thị Ánh")
    a_plan(desk, turning, darnell)
    a_plan(desk, turning, anh, "wellness-plan")
    a_plan(desk, turning, anh, "safety-plan")
    page.opened({})
    QTest.keyClicks(page.name_field, "anh")
    assert [card.title for card in cards(page)] == ["Nguyễn Thị Ánh"] * 2
    at = page.kind_field.findText("My Safety Plan")
    page.kind_field.setCurrentIndex(at)
    page.kind_field.activated.emit(at)
    assert [card.body for card in cards(page)] == ["Mine · My Safety Plan"]
    assert not page.everything.isHidden()
    assert page.step_back()
    assert len(cards(page)) == 3
    assert not page.step_back()


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return])
def test_from_the_name_one_goes_on_to_the_list(page, desk, turning, key):
    for name in ("Darnell", "Anh"):
        a_plan(desk, turning, a_person(desk, name))
    page.opened({})
    page.show()
    QTest.keyClicks(page.name_field, "darn")
    QTest.keyClick(page.name_field, key)
    assert page.list.row == 0
    assert [card.title for card in cards(page)] == ["Darnell"]


def test_kinds_stand_under_the_names_of_their_groups_which_nobody_can_choose(page, desk):
    page.opened({})
    field = page.kind_field
    rows = [(field.itemText(at), field.itemData(at)) for at in range(field.count())]
    headings = [said for said, url in rows if url is None]
    assert headings == [
        words.plan_group(code) for code in dict.fromkeys(kind.group for kind in plans.kinds(desk))
    ]
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.currentText() == "My Recovery Plan"
    assert page.presenter.choice.kind.endswith("recovery-plan")


def test_nothing_that_fits_is_said_and_offers_all_plans(page, desk, turning):
    a_plan(desk, turning, a_person(desk, "Darnell"))
    page.opened({"name": "zzz"})
    page.show()
    assert "No plan fits" in page.nothing.text()
    assert page.to_people.isHidden()
    page.everything.click()
    assert len(cards(page)) == 1


def test_enter_opens_the_plan_one_is_on(qtbot, page, desk, turning, navigator):
    darnell = a_person(desk, "Darnell")
    a_plan(desk, turning, darnell)
    last = a_plan(desk, turning, darnell, "safety-plan")
    page.opened({})
    page.show()
    page.put_focus()
    with qtbot.waitSignal(navigator.go_wanted) as told:
        QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert told.args == ["plan", {"document": str(last)}]


def test_coming_back_stands_on_the_same_plan_with_the_same_choice(page, desk, turning):
    darnell = a_person(desk, "Darnell")
    first = a_plan(desk, turning, darnell)
    a_plan(desk, turning, darnell)
    page.opened({"name": "darn"})
    page.list.go_to(1)
    kept = page.place()
    assert kept["document"] == str(first)
    a_plan(desk, turning, darnell)
    page.opened(kept)
    assert page.name_field.text() == "darn"
    assert str(page.plans.rows[page.list.row].document_id) == str(first)


def test_the_count_comes_from_the_background(qtbot, page, desk, turning):
    darnell = a_person(desk, "Darnell")
    for _ in range(2):
        a_plan(desk, turning, darnell)
    page.opened({})
    qtbot.waitUntil(lambda: page.count_label.text() == "2 plans")


def test_pages_of_plans_follow_each_other_without_gap_or_double(page, desk, turning):
    darnell = a_person(desk, "Darnell")
    made = [a_plan(desk, turning, darnell) for _ in range(3)]
    first = page.presenter.fetch(None, 2)
    rest = page.presenter.fetch(first[-1], 2)
    assert [one.document_id for one in (*first, *rest)] == made[::-1]
