"""The plan for the worst hour: at once, big, and with nothing shown that should stay hidden."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from peerdesk.forms.answers import started
from peerdesk.forms.keeping import Standing, with_private, with_standing, with_star
from peerdesk.forms.library import FormLibrary
from peerdesk.resource_files import resource
from peerdesk.services import plans
from peerdesk.services.lines import add_local_line
from peerdesk.ui.crisis.reading import blocks, lacks_area_code, overdose_block
from peerdesk.ui.crisis.view import CrisisPage
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page
from tests.builders import a_person
from tests.services.plans.builders import begun, picked
from tests.ui.windows import a_window

LIBRARY = FormLibrary(resource("forms"))


def row(answers, group, **fields):
    answers, key = answers.add_row(group)
    for name, value in fields.items():
        answers = answers.with_answer(f"{group}:{name}", value, key)
    return answers


def filled(answers):
    answers = row(answers, "sp.ask", name="Rosa", rel="my sister", phone="312-555-0142")
    answers = row(answers, "sp.ask", name="Pastor Ana", phone="555-0117", when="Before nine")
    answers = row(answers, "sp.solo", what="Cold water on my feet")
    answers = row(answers, "sp.out", who="The library", how="312 555 0199")
    answers = row(answers, "sp.space", what="Rosa keeps my pills", who="Rosa")
    answers = answers.with_answer("sp.er:name", "County hospital")
    return answers.with_answer("sp.why", ("My daughter", "Mornings"))


def told(found, link_id):
    return next(block for block in found if block.link_id == link_id).told


# --- What is read out of a plan -------------------------------------------------------------------


def test_whom_to_call_stands_first_with_the_whole_number():
    found = blocks(filled(started(LIBRARY["safety-plan"])))
    assert found[0].link_id == "sp.ask"
    rosa, ana = told(found, "sp.ask")
    assert (rosa.words, rosa.number, rosa.incomplete) == ("Rosa, my sister", "312-555-0142", False)
    assert (ana.number, ana.beside, ana.incomplete) == ("555-0117", "Before nine", True)


def test_a_number_among_other_words_is_a_number_too():
    found = blocks(filled(started(LIBRARY["safety-plan"])))
    (library,) = told(found, "sp.out")
    assert (library.words, library.number, library.beside) == ("The library", "312 555 0199", "")


def test_what_says_nothing_is_not_there_and_what_was_passed_over_neither():
    answers = filled(started(LIBRARY["safety-plan"]))
    assert "sp.signs" not in {block.link_id for block in blocks(answers)}
    answers = with_standing(answers, "sp.why", Standing.UNSAID)
    assert "sp.why" not in {block.link_id for block in blocks(answers)}


def test_what_is_sensitive_or_private_is_told_apart():
    answers = with_private(filled(started(LIBRARY["safety-plan"])), "sp.out", True)
    hidden = {block.link_id for block in blocks(answers) if block.sensitive}
    assert hidden == {"sp.space", "sp.out"}


def test_what_matters_most_comes_first():
    answers = with_star(filled(started(LIBRARY["safety-plan"])), "sp.why", "Mornings", True)
    assert [one.words for one in told(blocks(answers), "sp.why")] == ["Mornings", "My daughter"]


def test_an_overdose_plan_tells_the_steps_first_and_stays_hidden():
    form = LIBRARY["overdose-safety"]
    answers = started(form).with_answer("od.nal.where", "Top pocket")
    answers = picked(answers, "od.nal", "spray")
    answers = row(answers, "od.call", name="Doc", phone="312-555-0142")
    block = overdose_block(answers, "If they do not wake up")
    assert block.sensitive
    said = [one.words for one in block.told]
    assert said[0] == "1 Call my name. Rub my breastbone hard."
    assert said[6] == form.item("od.steps.more").text
    assert said[7:] == ["Nose spray", "Top pocket", "Doc"]
    assert (block.told[-2].beside, block.told[-1].number) == ("It is kept", "312-555-0142")
    other = overdose_block(picked(answers, "od.for", "other"), "")
    assert other.told[0].words == "1 Call their name. Rub their breastbone hard."
    skipped = with_standing(answers, "od.nal.where", Standing.UNSAID)
    assert "Top pocket" not in {one.words for one in overdose_block(skipped, "").told}


def test_a_crisis_plan_is_read_in_its_own_language():
    answers = started(LIBRARY.in_language("crisis-plan", "es"))
    answers = row(answers, "cp.people", name="Rosa", phone="988")
    (people,) = blocks(answers)
    assert people.heading == answers.form.item("cp.people").short_text or people.heading
    assert not people.told[0].incomplete


def test_a_name_from_right_to_left_turns_nothing_around_it():
    answers = row(
        started(LIBRARY["safety-plan"]), "sp.ask", name="أمينة", rel="my aunt", when="noon"
    )
    (person,) = told(blocks(answers), "sp.ask")
    assert person.words == "\u2068أمينة\u2069, my aunt"
    assert person.beside == "noon"


@pytest.mark.parametrize(
    ("number", "lacks"),
    [("555-0117", True), ("5550117", True), ("911", False), ("741741", False),
     ("(312) 555-0142", False), ("+1 312 555 0142", False), ("", False)],
)  # fmt: skip
def test_a_number_without_area_code_is_noticed(number, lacks):
    assert lacks_area_code(number) is lacks


# --- The page -------------------------------------------------------------------------------------


class HomePage(Page):
    title, key = "People", "people"


class TargetPage(Page):
    title, belongs_to = "There", "people"

    def __init__(self, key):
        super().__init__()
        self.key = key

    def opened(self, place):
        self.at = place


@pytest.fixture
def window(qtbot, theme, desk):
    navigator = Navigator()
    page = CrisisPage(desk, navigator, theme)
    others = [HomePage(), TargetPage("plan"), TargetPage("together")]
    made = a_window(qtbot, [*others, page], navigator, theme, lambda: datetime.now(UTC))
    made.return_to({})
    return made


@pytest.fixture
def darnell(desk):
    return a_person(desk, "Darnell")


@pytest.fixture
def plan(desk, darnell):
    document_id = plans.start(desk, darnell, "safety-plan")
    opened = plans.open_plan(desk, document_id)
    plans.save(desk, opened, filled(opened.answers))
    return document_id


def said(window):
    return [one.text() for one in window.findChildren(QLabel) if one.isVisible()]


def press(window, key):
    QTest.keyClick(window.focusWidget() or window, key)


def test_the_plan_is_there_at_once_with_lines_and_says_it_is_not_finished(window, darnell, plan):
    window.go("crisis", {"person": str(darnell)})
    shown = said(window)
    assert "312-555-0142" in shown
    assert any("988" in text for text in shown)
    assert "This plan is not finished. It shows what is there so far." in shown
    assert "This number may lack its area code." in shown


def test_a_note_or_a_plan_of_theirs_is_enough_to_know_whose(window, darnell, plan):
    window.go("crisis", {"document": str(plan)})
    assert window.page.presenter.person_id == darnell


def test_what_is_hidden_is_shown_by_one_key_and_hidden_by_the_next(window, darnell, plan):
    window.go("crisis", {"person": str(darnell)})
    assert "Rosa keeps my pills" not in said(window)
    press(window, Qt.Key.Key_F4)
    assert "Rosa keeps my pills" in said(window)
    press(window, Qt.Key.Key_F4)
    assert "Rosa keeps my pills" not in said(window)


@pytest.mark.parametrize("with_safety_plan", [True, False])
def test_the_steps_of_an_overdose_are_one_key_away_and_not_before(
    window, desk, darnell, request, with_safety_plan
):
    if with_safety_plan:
        request.getfixturevalue("plan")
    begun(desk, "overdose-safety", darnell)
    window.go("crisis", {"person": str(darnell)})
    assert "If they do not wake up" in said(window)
    told = " ".join(said(window)).casefold()
    assert "naloxone" not in told
    assert "overdose" not in told
    press(window, Qt.Key.Key_F4)
    assert "3 Spray naloxone in one side of my nose." in said(window)
    assert window.page.begin.isHidden() is with_safety_plan


def test_without_an_overdose_plan_nothing_is_said_of_one(window, darnell, plan):
    window.go("crisis", {"person": str(darnell)})
    press(window, Qt.Key.Key_F4)
    assert "If they do not wake up" not in said(window)


def test_everything_can_be_read_from_arms_length(window, theme, darnell, plan):
    theme.scale_text(90)
    window.go("crisis", {"person": str(darnell)})
    shown = [one for one in window.findChildren(QLabel) if one.isVisible() and one.text()]
    assert min(one.fontInfo().pixelSize() for one in shown) >= 27
    headings = [one for one in shown if one.text() == "My people"]
    assert headings[0].fontInfo().pixelSize() >= 27
    press(window, Qt.Key.Key_Escape)
    assert window.page.key == "people"
    assert theme.sizes.text < 15


def test_without_a_person_two_letters_and_enter_lead_to_the_plan(window, desk, darnell, plan):
    a_person(desk, "Thảo Nguyễn")
    window.go("crisis", {})
    page = window.page
    assert page.finder.field.hasFocus()
    QTest.keyClicks(page.finder.field, "dar")
    press(window, Qt.Key.Key_Return)
    assert "312-555-0142" in said(window)


def test_enter_never_picks_between_two_who_sound_alike(window, desk, darnell):
    a_person(desk, "Darnel", identifier="blue cap")
    window.go("crisis", {})
    page = window.page
    QTest.keyClicks(page.finder.field, "dar")
    press(window, Qt.Key.Key_Return)
    assert page.presenter.person_id is None
    assert page.finder.row.error
    next(b for b in page.finder.buttons if "blue cap" in b.text()).click()
    assert page.presenter.person_id is not None


def test_nobody_with_these_letters_is_said(window, darnell):
    window.go("crisis", {})
    QTest.keyClicks(window.page.finder.field, "zz")
    assert window.page.finder.row.error == "No one here has these letters in their name."


def test_without_a_plan_lines_stand_there_and_one_can_be_started_together(window, desk, darnell):
    window.go("crisis", {"person": str(darnell)})
    shown = said(window)
    assert any(text.startswith("Darnell has no safety plan yet. That is fine.") for text in shown)
    assert any("988" in text for text in shown)
    window.page.begin.click()
    assert window.page.key == "together"
    started_plan = plans.safety_plan(desk, darnell)
    assert started_plan is not None
    assert window.page.at == {"document": str(started_plan.document_id)}


def test_the_plan_itself_is_one_press_away(window, darnell, plan):
    window.go("crisis", {"person": str(darnell)})
    window.page.open_plan.click()
    assert window.page.key == "plan"
    assert window.page.at == {"document": str(plan)}


def test_a_lock_comes_back_to_the_same_plan(window, darnell, plan):
    window.go("crisis", {"person": str(darnell)})
    kept = window.place()
    window.return_to({})
    window.return_to(kept)
    assert window.page.presenter.person_id == darnell


def test_targets_are_large(window, darnell, plan):
    window.go("crisis", {"person": str(darnell)})
    for button in window.findChildren(QPushButton):
        if button.isVisible():
            assert button.height() >= 44


def test_the_local_crisis_team_stands_with_988_whatever_the_plan_says(window, desk, darnell, plan):
    add_local_line(desk, "County crisis team", "Call 312-555-0177")
    window.go("crisis", {"person": str(darnell)})
    shown = said(window)
    assert "County crisis team" in shown
    assert "Call 312-555-0177" in shown
    assert any("988" in text for text in shown)
