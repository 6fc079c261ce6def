"""Who fills a plan in, on its page: asked only where somebody cares for them, and changeable."""

import pytest
from PySide6.QtWidgets import QLabel

from peerdesk.domain.family import CareRole, FamilyFacts
from peerdesk.forms.filled_by import THE_PERSON, FilledBy, Voice
from peerdesk.services import family, plans
from tests.builders import a_key, a_person
from tests.services.plans.builders import named, written

MARIA = FilledBy(Voice.CAREGIVER, "Maria, mom")


@pytest.fixture
def leo(desk):
    person = a_person(desk, "Leo")
    family.link(desk, a_person(desk, "Maria"), person, FamilyFacts(CareRole.PARENT, "mom", "son"))
    return person


@pytest.fixture
def calming(desk, leo):
    return plans.start(desk, leo, "calming", filled_by=MARIA)


def choose(stage, who):
    combo = stage.page.head.who.who
    at = next(at for at in range(combo.count()) if combo.itemData(at) == who)
    combo.setCurrentIndex(at)
    combo.activated.emit(at)
    stage.settle()


def asked(stage):
    return " ".join(each.text() for each in stage.form.findChildren(QLabel))


def test_the_page_asks_the_caregiver_and_says_so(stage, calming):
    stage.open(calming)
    head = stage.page.head
    assert head.who.chip.isVisible()
    assert head.who.who.currentText() == "Maria, mom, about Leo"
    assert head.about.text().endswith("Leo · Filled in by Maria, mom")
    assert "What helps my child calm" in asked(stage)


def test_another_one_can_fill_it_in_and_what_was_said_stays(stage, calming, desk):
    stage.open(calming)
    stage.write("cm.voice", "Slowly")
    choose(stage, THE_PERSON)
    assert "What do people see when you are upset?" in asked(stage)
    assert stage.page.presenter.answers.value("cm.voice") == "Slowly"
    assert stage.told[-1] == "Filled in by: Leo. What was said stays as it is."
    assert plans.open_plan(desk, calming).answers.filled_by == THE_PERSON


def test_somebody_whose_link_has_ended_is_still_named_on_what_they_filled_in(
    stage, calming, desk, leo
):
    (mother,) = family.relatives(desk, leo)
    family.remove(desk, mother.link.link_id)
    stage.open(calming)
    assert stage.page.head.who.who.currentText() == "Maria, mom, about Leo"


def test_a_version_is_not_given_to_somebody_else(stage, calming, desk):
    written(desk, calming, named(plans.open_plan(desk, calming).answers, "Calm", "Leo"))
    plans.save_version(desk, a_key(desk), calming)
    stage.open(calming)
    assert stage.page.head.who.chip.isHidden()
    assert stage.page.head.about.text().endswith("Leo · Filled in by Maria, mom")


def test_whoever_nobody_cares_for_is_not_asked(stage, recovery):
    stage.open(recovery)
    assert stage.page.head.who.chip.isHidden()
