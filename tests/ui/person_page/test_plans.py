"""The plans on a person's page: open, write together, show now, begin another."""

from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from peerdesk.domain.family import CareRole, FamilyFacts
from peerdesk.forms.filled_by import FilledBy, Voice
from peerdesk.services import attachments, family, plans
from peerdesk.services.attachments import Belonging, Original
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.person_page.view import PersonPage
from peerdesk.wording import plans as words
from tests.builders import a_key, a_person
from tests.services.test_attachments import a_pdf


@pytest.fixture
def navigator(qapp):
    return Navigator()


@pytest.fixture
def went(navigator):
    places = []
    navigator.go_wanted.connect(lambda key, place: places.append((key, place)))
    return places


@pytest.fixture
def marisol(desk):
    return a_person(desk, "Marisol", languages=("Spanish", "English"))


@pytest.fixture
def page(qtbot, theme, desk, navigator, marisol):
    made = PersonPage(desk, navigator, theme, save_within_ms=1)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.opened({"person": str(marisol), "tab": "plans"})
    made.show()
    return made


def shown(page):
    return [made.text() for made in page.plans.findChildren(QLabel)]


def test_without_a_plan_nothing_is_lacking_and_one_can_begin(page):
    assert "needs none" in page.plans.nothing.text()
    assert not page.plans.new.isHidden()


def test_a_plan_is_begun_in_the_language_the_person_speaks(page, desk, marisol, went):
    page.plans.new.click()
    choice = page.plans.choice
    assert choice.language.currentText() == "Español"
    titles = [button.text() for button in choice.kind_buttons]
    assert "My Recovery Plan" in titles
    assert "My Safety Plan" in titles
    assert choice.kind_buttons[0].hasFocus() or not page.isActiveWindow()
    choice.kind_buttons[titles.index("My Safety Plan")].click()
    key, place = went[-1]
    assert key == "plan"
    begun = plans.read_plan(desk, UUID(place["document"]))
    assert begun.summary.person_id == marisol
    assert begun.form.shown_in == "es"


def test_kinds_of_plans_stand_in_groups_each_with_what_it_is_for(page, desk):
    page.plans.new.click()
    choice = page.plans.choice
    kinds = plans.kinds(desk)
    said = [made.text() for made in choice.findChildren(QLabel)]
    groups = [words.plan_group(code) for code in dict.fromkeys(kind.group for kind in kinds)]
    assert [text for text in said if text in groups] == groups
    assert [button.text() for button in choice.kind_buttons] == [kind.title for kind in kinds]
    assert [b.accessibleDescription() for b in choice.kind_buttons] == [k.about for k in kinds]
    assert all(kind.about in said for kind in kinds)


def test_the_first_kind_is_in_sight_in_large_letters_too(qtbot, page, theme):
    theme.scale_text(200)
    page.plans.new.click()
    first, viewport = page.plans.choice.kind_buttons[0], page.plans.viewport()

    def is_in_sight():
        place = first.mapTo(viewport, first.rect().topLeft()).y()
        return place >= 0 and place + first.height() <= viewport.height()

    qtbot.waitUntil(is_in_sight)


def test_an_arrow_goes_from_kind_to_kind(qtbot, page):
    page.plans.new.click()
    first, second, *_ = page.plans.choice.kind_buttons
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert page.focusWidget() is second


def test_a_new_plan_can_start_from_the_last_one_of_its_kind(page, desk, marisol, went):
    first = plans.start(desk, marisol, "recovery-plan")
    opened = plans.open_plan(desk, first)
    answers = opened.answers.with_answer("rp.hope", "A garden")
    answers = answers.with_answer("me.title", "Mine").with_answer("me.name", "M.")
    plans.save(desk, opened, answers, opened.draft.cursor)
    plans.save_version(desk, a_key(desk), first)
    page.show_tab("timeline")
    page.show_tab("plans")
    page.plans.new.click()
    page.plans.choice.from_last.setChecked(True)
    titles = [button.text() for button in page.plans.choice.kind_buttons]
    page.plans.choice.kind_buttons[titles.index("My Recovery Plan")].click()
    begun = plans.open_plan(desk, UUID(went[-1][1]["document"]))
    assert begun.answers.value("rp.hope") == "A garden"


def test_each_plan_can_be_opened_written_together_and_a_safety_plan_shown(
    page, desk, marisol, went
):
    safety = plans.start(desk, marisol, "safety-plan")
    recovery = plans.start(desk, marisol, "recovery-plan")
    page.opened({"person": str(marisol), "tab": "plans"})
    ids = [plan.document_id for plan in plans.of_person(desk, marisol)]
    assert set(ids) == {safety, recovery}
    page.plans.open_buttons[0].click()
    assert went[-1] == ("plan", {"document": str(ids[0])})
    page.plans.together_buttons[0].click()
    assert went[-1] == ("together", {"document": str(ids[0])})
    assert len(page.plans.crisis_buttons) == 1
    page.plans.crisis_buttons[0].click()
    assert went[-1] == ("crisis", {"person": str(marisol)})


def test_esc_puts_the_question_away_then_goes_to_the_timeline(page):
    page.plans.new.click()
    assert page.step_back()
    assert page.plans.choice.isHidden()
    assert page.step_back()
    assert page.place()["tab"] == "timeline"


def test_the_tab_is_still_there_after_a_lock(page, theme, qtbot, desk, navigator):
    place = page.place()
    other = PersonPage(desk, navigator, theme)
    qtbot.addWidget(other)
    other.opened(place)
    assert other.place()["tab"] == "plans"


def test_enter_on_a_kind_begins_it(page, went):
    page.plans.new.click()
    QTest.keyClick(page.plans.choice.kind_buttons[0], Qt.Key.Key_Return)
    assert went[-1][0] == "plan"


def test_what_they_keep_on_paper_stands_below_their_plans(page, desk, marisol):
    attachments.add(desk, Original(Path("My WRAP.pdf"), a_pdf()), Belonging(marisol))
    page.show_tab("timeline")
    page.show_tab("plans")
    assert [button.accessibleDescription() for button in page.attachments.shows] == ["My WRAP.pdf"]


def test_strengths_to_take_home_are_shown_in_their_language_and_put_away_by_esc(page):
    page.plans.strengths.click()
    panel = page.plans.story
    assert not panel.isHidden()
    assert [button.text() for button in panel.buttons] == ["Cerrar"]
    assert page.step_back()
    assert panel.isHidden()
    assert panel.boxes == []


def test_a_plan_of_somebody_cared_for_asks_who_fills_it_in(page, desk, marisol, went):
    page.plans.new.click()
    assert page.plans.choice.filled_by_row.isHidden()
    facts = FamilyFacts(CareRole.GRANDPARENT, "abuela", "nieta")
    family.link(desk, a_person(desk, "Luz"), marisol, facts)
    page.plans.new.click()
    choice = page.plans.choice
    offered = [choice.filled_by.itemText(at) for at in range(choice.filled_by.count())]
    assert offered == [
        "Marisol",
        "Marisol, in words for a young person",
        "Luz, abuela, about Marisol",
    ]
    assert choice.filled_by.hasFocus()
    choice.filled_by.setCurrentIndex(2)
    next(one for one in choice.kind_buttons if "calm" in one.text().lower()).click()
    ((_, place),) = went
    answers = plans.open_plan(desk, UUID(place["document"])).answers
    assert answers.filled_by == FilledBy(Voice.CAREGIVER, "Luz, abuela")


def test_a_page_of_their_own_is_opened_together_and_never_listed(page, desk, marisol, went):
    page.plans.ask()
    (button,) = page.plans.own_pages.buttons
    button.click()
    (key, place) = went[-1]
    assert key == "together"
    assert plans.is_theirs_alone(desk, UUID(str(place["document"])))
    page.plans.show_person()
    assert page.plans.open_buttons == []
    assert page.plans.own_pages.isHidden()
