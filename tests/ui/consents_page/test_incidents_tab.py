"""Complaints and breaches: written down, weighed by four questions, told to whom by when."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from peerdesk.domain.incidents import IncidentDecision, IncidentKind, Notified
from peerdesk.services import incidents
from peerdesk.services.incidents import add_incident, incident
from peerdesk.ui.consents_page.incidents_tab import IncidentsTab
from peerdesk.ui.main_window.navigator import Navigator

FACTORS = ("what_was_in_it", "who_got_it", "was_it_seen", "what_was_done")


@pytest.fixture
def told():
    return []


@pytest.fixture
def tab(qtbot, desk, theme, told):
    navigator = Navigator()
    navigator.said.connect(told.append)
    made = IncidentsTab(desk, navigator, theme)
    qtbot.addWidget(made)
    made.resize(800, 900)
    made.show()
    made.opened({})
    return made


@pytest.fixture
def breach(tab, desk):
    new = add_incident(desk, IncidentKind.BREACH, "A letter went to the wrong house")
    tab.opened({})
    tab.show_entry(tab.model.rows[0])
    return new


def decide(tab, decision, why):
    field = tab.sheet.decided
    field.setCurrentIndex(field.findData(str(decision)))
    field.activated.emit(field.currentIndex())
    tab.sheet.decision.bound["outcome"].field.setPlainText(why)
    tab.sheet.decide.click()


def fill_in(tab, **texts):
    for name, text in texts.items():
        tab.sheet.facts.bound[name].write(text)


def marks(tab):
    return [mark.words for mark in tab.presenter.card(tab.model.rows[0]).marks]


def owed(tab):
    QApplication.processEvents()  # the layout shows what was put into it
    lines = tab.sheet.telling.findChildren(QLabel)
    return [each.text() for each in lines if "·" in each.text() and each.isVisibleTo(tab)]


def test_a_breach_is_written_down_from_the_keyboard(tab, desk, told):
    tab.add.click()
    kind = tab.new.form.bound["kind"].field
    assert QApplication.focusWidget() is kind
    assert kind is not None
    QTest.keyClick(kind, Qt.Key.Key_Down)
    QTest.keyClicks(tab.new.form.bound["what"].field, "A stick was lost on the bus")
    tab.new.keep.click()
    (kept,) = incidents.incidents(desk)
    assert (kept.kind, kept.what) == (IncidentKind.BREACH, "A stick was lost on the bus")
    assert told == ["Written down. Tell your privacy officer today."]
    assert marks(tab)[0] == "Not decided yet"


def test_nothing_written_is_not_kept(tab, desk):
    tab.add.click()
    tab.new.keep.click()
    assert "few words" in tab.new.form.bound["what"].row.error
    assert incidents.incidents(desk) == ()


def test_until_it_is_decided_people_and_the_department_must_hear_within_sixty_days(tab, breach):
    assert owed(tab) == [
        "The people it is about · by Sat Apr 4",
        "The U.S. Department of Health and Human Services (HHS) · by Sat Apr 4",
    ]


def test_few_people_give_the_department_until_after_the_year_and_many_bring_the_media(tab, breach):
    fill_in(tab, people_count="12")
    tab.sheet.keep_facts.click()
    assert owed(tab)[1].endswith("by Mon Mar 1, 2027")
    fill_in(tab, people_count="1,200", most_in_one_state="700")
    tab.sheet.keep_facts.click()
    assert owed(tab)[-1] == "News media in that state · by Sat Apr 4"


def test_the_facts_are_kept_and_shown_again(tab, desk, breach, told):
    fill_in(tab, what_was_in_it="name and a time", reporter="The landlord", delayed="May 1")
    tab.sheet.keep_facts.click()
    kept = incident(desk, breach)
    assert kept.factors.what_was_in_it == "name and a time"
    assert (kept.reporter, kept.delayed_until) == ("The landlord", date(2026, 5, 1))
    assert told[-1] == "Kept."
    assert tab.sheet.facts.text("reporter") == "The landlord"


def test_a_count_that_is_no_number_says_so(tab, desk, breach):
    fill_in(tab, people_count="a few")
    tab.sheet.keep_facts.click()
    assert tab.sheet.facts.bound["people_count"].row.error.startswith("Write a number")
    assert incident(desk, breach).people_count is None


def test_little_chance_of_misuse_needs_all_four_answers(tab, desk, breach):
    fill_in(tab, **dict.fromkeys(FACTORS[:3], "weighed"))
    decide(tab, IncidentDecision.LOW_PROBABILITY, "it came back unopened")
    assert "Answer all four questions first" in tab.sheet.decision.bound["decision"].row.error
    assert incident(desk, breach).decision is IncidentDecision.UNDECIDED
    fill_in(tab, what_was_done="given back")
    decide(tab, IncidentDecision.LOW_PROBABILITY, "it came back unopened")
    kept = incident(desk, breach)
    assert kept.decision is IncidentDecision.LOW_PROBABILITY
    assert kept.outcome == "it came back unopened"
    assert tab.sheet.told_buttons == {}
    assert "Little chance that it was misused, decided Tue Feb 3" in tab.sheet.title.text()


def test_a_decision_without_a_reason_is_not_written(tab, desk, breach):
    decide(tab, IncidentDecision.BREACH, "  ")
    assert tab.sheet.decision.bound["outcome"].row.error
    assert incident(desk, breach).decision is IncidentDecision.UNDECIDED


def test_who_was_told_is_marked_with_its_day_and_keeps_what_is_typed(tab, desk, breach):
    fill_in(tab, reporter="half typed")
    tab.sheet.told_buttons[Notified.PEOPLE].click()
    assert incident(desk, breach).notified == {Notified.PEOPLE: date(2026, 2, 3)}
    assert owed(tab)[0] == "The people it is about · told Tue Feb 3"
    assert tab.sheet.facts.text("reporter") == "half typed"
    assert Notified.PEOPLE not in tab.sheet.told_buttons


def test_a_complaint_asks_no_four_questions_and_can_be_settled(tab, desk):
    new = add_incident(desk, IncidentKind.COMPLAINT, "Talked about in the hallway")
    tab.opened({})
    tab.show_entry(tab.model.rows[0])
    assert tab.sheet.facts.bound["who_got_it"].row.isHidden()
    assert tab.sheet.telling.isHidden()
    offered = [tab.sheet.decided.itemText(at) for at in range(tab.sheet.decided.count())]
    assert offered == ["Not decided yet", "Settled"]
    decide(tab, IncidentDecision.RESOLVED, "We said sorry and moved the talk")
    assert incident(desk, new).decision is IncidentDecision.RESOLVED


def test_what_is_typed_on_an_incident_survives_a_lock(tab, desk, theme, qtbot, breach):
    fill_in(tab, who_got_it="a neighb")
    assert tab.flush()
    again = IncidentsTab(desk, Navigator(), theme)
    qtbot.addWidget(again)
    again.opened(tab.place())
    assert again.sheet.facts.text("who_got_it") == "a neighb"
    assert incident(desk, breach).factors.who_got_it == ""
