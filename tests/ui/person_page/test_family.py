"""Family on a person's page: a quiet line with a way to the other record, and links to write."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from peerdesk.domain.family import CareRole, FamilyFacts, MaySign
from peerdesk.services import family, people
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.person_page.family import FamilyLine
from peerdesk.ui.person_page.view import PersonPage
from tests.builders import a_person

AS_MOTHER = FamilyFacts(CareRole.PARENT, "mom", "daughter", MaySign.YOUTH)


@pytest.fixture
def maria(desk):
    return a_person(desk, "Maria Ruiz")


@pytest.fixture
def ana(desk):
    return a_person(desk, "Ana")


@pytest.fixture
def navigator(qapp):
    return Navigator()


@pytest.fixture
def went(navigator):
    places = []
    navigator.go_wanted.connect(lambda key, place: places.append((key, place)))
    return places


@pytest.fixture
def said(navigator):
    notices: list[str] = []
    navigator.said.connect(notices.append)
    return notices


@pytest.fixture
def page(qtbot, theme, desk, navigator, maria):
    made = PersonPage(desk, navigator, theme, save_within_ms=1)
    qtbot.addWidget(made)
    made.resize(1100, 800)
    made.opened({"person": str(maria), "tab": "about"})
    made.show()
    return made


def lines_in(card):
    return [one.text() for one in card.findChildren(QLabel) if not one.isHidden()]


def lines_of(page):
    return [one for one in page.side.findChildren(FamilyLine) if not one.isHidden()]


def way(card, words):
    return next(one for one in card.ways if one.text() == words)


def begin_with(page, person_id):
    card = page.family
    card.add.click()
    card.form.person.show_text(str(person_id))
    return card.form


def test_a_link_is_written_from_the_side_of_either(page, desk, maria, ana, said):
    form = begin_with(page, ana)
    form.side.setCurrentIndex(form.side.findData("youth"))
    form.form.bound["caregiver_is"].write("my girl")
    form.form.bound["youth_is"].write("mama")
    form.keep.click()
    (one,) = family.relatives(desk, ana)
    assert (one.person_id, one.is_youth, one.said) == (maria, True, "mama")
    assert "Linked with" in said[-1]
    assert page.family.form.isHidden()


def test_a_link_needs_somebody_and_a_day_that_can_be_read(page, desk, maria):
    page.family.add.click()
    form = page.family.form
    form.keep.click()
    assert not form.isHidden()
    assert family.relatives(desk, maria) == ()


def test_linking_somebody_with_themselves_says_what_to_do(page, desk, maria):
    form = begin_with(page, maria)
    form.keep.click()
    assert "this is one record" in form.trouble.text()
    assert family.relatives(desk, maria) == ()


def test_a_last_day_before_the_first_is_told_at_its_field(page, desk, maria, ana):
    form = begin_with(page, ana)
    form.form.bound["since"].write("Feb 3 2026")
    form.form.bound["until"].write("Feb 1 2026")
    form.keep.click()
    row = form.form.bound["until"].row
    assert "before the first" in row.field.accessibleDescription()
    assert family.relatives(desk, maria) == ()


def test_esc_leaves_the_form_before_it_leaves_about(page):
    page.family.add.click()
    assert page.step_back()
    assert page.family.form.isHidden()
    assert page.place()["tab"] == "about"


def test_a_link_is_changed_ended_and_taken_up_again(page, desk, maria, ana):
    family.link(desk, maria, ana, AS_MOTHER)
    page.family.show_person(maria)
    assert "The young person signs alone." in lines_in(page.family)
    way(page.family, "Change").click()
    form = page.family.form
    assert form.person.row.isHidden()
    form.form.bound["may_sign"].write("both")
    form.keep.click()
    assert "Both sign." in lines_in(page.family)
    way(page.family, "It ends today").click()
    assert "Until Tue Feb 3. Both sign." in lines_in(page.family)
    way(page.family, "It holds again").click()
    (one,) = family.relatives(desk, maria)
    assert one.link.facts.until is None


def test_a_mistake_is_taken_away(page, desk, maria, ana, said):
    family.link(desk, maria, ana, AS_MOTHER)
    page.family.show_person(maria)
    (one,) = family.relatives(desk, maria)
    page.family.remove(one)
    assert family.relatives(desk, maria) == ()
    assert page.family.ways == []
    page.family.remove(one)
    assert "not in the vault any more" in said[-1]


def test_the_quiet_line_leads_to_the_other_record(page, desk, maria, ana, went):
    family.link(desk, maria, ana, AS_MOTHER)
    page.opened({"person": str(maria)})
    (line,) = lines_of(page)
    assert [one.text() for one in line.ways] == ["Ana, daughter"]
    QTest.keyClick(line.ways[0], Qt.Key.Key_Space)
    assert went == [("person", {"person": str(ana)})]


def test_nobody_without_family_has_such_a_line(page, desk, maria, ana):
    link_id = family.link(desk, maria, ana, FamilyFacts(until=date(2026, 2, 2)))
    page.opened({"person": str(maria)})
    assert lines_of(page) == []
    family.remove(desk, link_id)
    assert people.summary(desk, ana).name == "Ana"
