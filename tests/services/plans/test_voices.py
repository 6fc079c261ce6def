"""A plan asks whoever fills it in, keeps who that was with each version, and says so on paper."""

import pytest

from peerdesk.domain.family import CareRole, FamilyFacts
from peerdesk.domain.sharing import Layout, Selection, SharingPurpose, SharingRequest
from peerdesk.forms.filled_by import THE_PERSON, FilledBy, Voice
from peerdesk.services import family, plans, sharing
from peerdesk.services.verify import verify
from tests.builders import a_key, a_person
from tests.services.plans.builders import named, written
from tests.services.sharing.builders import pages_of

MARIA = FilledBy(Voice.CAREGIVER, "Maria, mom")
SEEN = "cm.see"
PLAIN, ABOUT_LEO = "What do people see when you are upset?", "when your child is upset?"


@pytest.fixture
def leo(desk):
    person = a_person(desk, "Leo")
    family.link(desk, a_person(desk, "Maria"), person, FamilyFacts(CareRole.PARENT, "mom", "son"))
    return person


def asked(answers):
    return answers.form.item(SEEN).text


def begun_by(desk, person, filled_by=MARIA, language="en"):
    document_id = plans.start(desk, person, "calming", language, filled_by=filled_by)
    answers = named(plans.open_plan(desk, document_id).answers, "Calm", "Leo")
    written(desk, document_id, answers.with_answer(SEEN, "He goes quiet"))
    return document_id


def kept(desk, document_id):
    plans.save_version(desk, a_key(desk), document_id)
    return plans.read_plan(desk, document_id).answers


def test_only_somebody_who_is_cared_for_is_asked_who_fills_it_in(desk, leo):
    assert plans.who_may_fill(desk, leo) == (THE_PERSON, FilledBy(Voice.YOUTH), MARIA)
    (mother,) = family.relatives(desk, leo)
    assert plans.who_may_fill(desk, mother.person_id) == (THE_PERSON,)
    assert plans.who_may_fill(desk, a_person(desk, "Darnell")) == (THE_PERSON,)
    family.remove(desk, mother.link.link_id)
    assert plans.who_may_fill(desk, leo) == (THE_PERSON,)


def test_the_questions_are_the_caregivers_from_the_draft_to_the_version(desk, leo):
    document_id = begun_by(desk, leo)
    opened = plans.open_plan(desk, document_id)
    assert opened.answers.filled_by == MARIA
    assert ABOUT_LEO in asked(opened.answers)
    answers = kept(desk, document_id)
    assert answers.filled_by == MARIA
    assert ABOUT_LEO in asked(answers)
    (version,) = plans.versions(desk, document_id)
    assert ABOUT_LEO in asked(version.answers)
    assert ABOUT_LEO in asked(plans.open_plan(desk, document_id).answers)


def test_each_version_keeps_who_filled_it_in_and_words_stay(desk, leo):
    document_id = begun_by(desk, leo)
    kept(desk, document_id)
    opened = plans.set_filled_by(desk, plans.open_plan(desk, document_id), THE_PERSON)
    assert asked(opened.answers) == PLAIN
    assert opened.answers.value(SEEN) == "He goes quiet"
    kept(desk, document_id)
    first, second = plans.versions(desk, document_id)
    assert (first.answers.filled_by, second.answers.filled_by) == (MARIA, THE_PERSON)
    assert ABOUT_LEO in asked(first.answers)
    assert asked(second.answers) == PLAIN


def test_another_language_asks_in_the_same_voice(desk, leo):
    document_id = begun_by(desk, leo)
    opened = plans.set_language(desk, plans.open_plan(desk, document_id), "es")
    assert "su hijo o hija" in asked(opened.answers)
    assert opened.answers.filled_by == MARIA


def test_the_second_language_beside_it_asks_in_the_same_voice(desk, leo):
    answers = plans.open_plan(desk, begun_by(desk, leo)).answers
    spanish = plans.form_in(desk, answers.form, "es", answers.filled_by.voice)
    assert spanish is not None
    assert "su hijo o hija" in spanish.item(SEEN).text


def test_a_new_plan_from_the_last_one_is_asked_of_whoever_fills_in_the_new_one(desk, leo):
    kept(desk, begun_by(desk, leo))
    document_id = plans.start(desk, leo, "calming")
    answers = plans.open_plan(desk, document_id).answers
    assert (asked(answers), answers.value(SEEN)) == (PLAIN, "He goes quiet")
    assert answers.filled_by == THE_PERSON


def test_the_vault_proves_itself_with_such_plans(desk, leo):
    kept(desk, begun_by(desk, leo))
    assert verify(desk.vault).holds


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("layout", [Layout.FULL, Layout.LARGE, Layout.SHORT])
def test_the_first_page_says_who_filled_it_in_about_whom(desk, leo, tmp_path, layout):
    document_id = begun_by(desk, leo)
    kept(desk, document_id)
    selection = Selection(None, (document_id,))
    request = SharingRequest(selection, SharingPurpose.PATIENT_ACCESS, layout=layout)
    path = sharing.save_pdf(desk, request, sharing.Press(), tmp_path / "plan.pdf")
    first = pages_of(path)[0]
    assert "Filled in by Maria, mom, about Leo" in first
    whole = " ".join(pages_of(path))
    assert PLAIN not in whole


@pytest.mark.usefixtures("qapp")
def test_what_a_young_person_filled_in_names_nobody_else(desk, leo, tmp_path):
    document_id = begun_by(desk, leo, FilledBy(Voice.YOUTH))
    kept(desk, document_id)
    request = SharingRequest(Selection(None, (document_id,)), SharingPurpose.PATIENT_ACCESS)
    path = sharing.save_pdf(desk, request, sharing.Press(), tmp_path / "plan.pdf")
    told = " ".join(pages_of(path))
    assert "Filled in by" not in told
    assert "Maria" not in told
