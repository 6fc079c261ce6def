"""Plans a consent can name since its forms have version 1.1.0: just these go, and nothing more."""

import shutil
from dataclasses import replace

import pytest

from peerdesk.domain.consents.papers import PaperKind
from peerdesk.domain.consents.reasons import Reason
from peerdesk.domain.errors import SharingRefused
from peerdesk.forms.library import FormLibrary
from peerdesk.forms.values import PartialDate
from peerdesk.resource_files import resource
from peerdesk.services import sharing
from tests.services.consents.builders import TODAY, a_grown_up, a_programme, sealed, signed, ticked
from tests.services.plans.builders import frozen
from tests.services.sharing.builders import (
    a_clinic,
    a_consent,
    disclosures,
    for_outside,
    pages_of,
)

pytestmark = pytest.mark.usefixtures("qapp")

USE, DIRECTIVE = "substance_use_plans", "advance_directive"
OF_KIND = {
    USE: ("overdose-safety", "staying-on-track"),
    DIRECTIVE: ("advance-directive",),
    "crisis_plan": ("safety-plan",),
    "other_plans": ("advocacy-plan",),
}
ON_PAPER = {
    USE: "My plans about drink, drugs or an overdose",
    DIRECTIVE: "My advance directive: what I want if I cannot decide",
}
named = pytest.mark.parametrize("kind", [USE, DIRECTIVE])


@pytest.fixture(scope="module")
def press(qapp):
    return sharing.Press()


@pytest.fixture
def plans(desk):
    """A grown-up person with one plan of each sort, by its form."""
    a_programme(desk)
    person_id = a_grown_up(desk)
    return person_id, {
        form: frozen(desk, form, person_id) for forms in OF_KIND.values() for form in forms
    }


def going(desk, party_id, of) -> set[str]:
    """The forms of the plans that the gate would let go to somebody."""
    answers = {form: sharing.verdict(desk, for_outside(party_id, one)) for form, one in of.items()}
    return {form for form, answer in answers.items() if answer is not None and answer.allowed}


@named
def test_a_consent_lets_just_the_plans_it_names_go(desk, plans, kind):
    person_id, of = plans
    clinic = a_clinic(desk)
    a_consent(desk, person_id, clinic, kind)
    assert going(desk, clinic, of) == set(OF_KIND[kind])


@named
def test_the_paper_that_goes_along_says_which_plans_the_person_named(
    desk, press, plans, tmp_path, kind
):
    person_id, of = plans
    clinic = a_clinic(desk)
    a_consent(desk, person_id, clinic, kind)
    asked = for_outside(clinic, of[OF_KIND[kind][0]])
    path = sharing.save_pdf(desk, asked, press, tmp_path / "p.pdf")
    assert any(ON_PAPER[kind] in page for page in pages_of(path))
    (told,) = disclosures(desk, person_id)
    assert told.categories == (kind,)


def test_one_plan_too_many_and_nothing_goes(desk, press, plans, tmp_path):
    person_id, of = plans
    clinic = a_clinic(desk)
    a_consent(desk, person_id, clinic, USE)
    asked = for_outside(clinic, of["overdose-safety"], of["advance-directive"])
    with pytest.raises(SharingRefused) as refused:
        sharing.save_pdf(desk, asked, press, tmp_path / "p.pdf")
    assert (refused.value.reason, refused.value.missing) == (
        Reason.DENY_CATEGORY,
        frozenset({DIRECTIVE}),
    )
    assert disclosures(desk, person_id) == []


@named
def test_a_limit_holds_back_just_the_plans_it_names(desk, plans, kind):
    person_id, of = plans
    clinic = a_clinic(desk)
    a_consent(desk, person_id, clinic, "all_records")

    def agreed(answers):
        answers = ticked(ticked(answers, "cn.what", kind), "rst.answer", "agreed")
        return signed(answers).with_answer("rst.answer.day", PartialDate(TODAY.isoformat()))

    sealed(desk, agreed, person_id=person_id, party_id=clinic, paper=PaperKind.RESTRICTION)
    assert going(desk, clinic, of) == set(of) - set(OF_KIND[kind])


def test_a_consent_on_the_older_form_stays_what_it_was(desk, plans, tmp_path):
    person_id, of = plans
    clinic = a_clinic(desk)
    older = tmp_path / "forms"
    shutil.copytree(resource("forms"), older)
    (older / "consent-general@1.1.0.json").unlink()
    before = replace(desk, forms=FormLibrary(older))
    a_consent(before, person_id, clinic, "crisis_plan", "wrap", "recovery_plan")
    assert going(desk, clinic, of) == {"safety-plan"}
