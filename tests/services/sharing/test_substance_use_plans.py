"""Plans about overdose and use: to others only by words that mean them, and never as less."""

import pytest

from peerdesk.domain.consents.reasons import Reason
from peerdesk.domain.consents.vocabulary import Basis, Protection
from peerdesk.domain.errors import SharingRefused
from peerdesk.domain.sharing import Layout, Selection, SharingPurpose, SharingRequest
from peerdesk.services import sharing
from peerdesk.services.prescribed import STATEMENT_1, prescribed
from peerdesk.services.sharing import Verdict
from tests.services.consents.builders import a_grown_up, a_programme
from tests.services.plans.builders import frozen
from tests.services.sharing.builders import a_clinic, a_consent, disclosures, for_outside, pages_of

pytestmark = pytest.mark.usefixtures("qapp")

OF_USE = pytest.mark.parametrize("form", ["overdose-safety", "staying-on-track"])
KIND = frozenset({"substance_use_plans"})
NOTICE = " ".join(prescribed(STATEMENT_1).text.split())


@pytest.fixture(scope="module")
def press(qapp):
    return sharing.Press()


def answer_on(desk, request) -> Verdict:
    found = sharing.verdict(desk, request)
    assert found is not None
    return found


@OF_USE
def test_a_consent_to_crisis_plans_does_not_reach_it(desk, press, tmp_path, form):
    a_programme(desk)
    person_id = a_grown_up(desk)
    plan, clinic = frozen(desk, form, person_id), a_clinic(desk)
    a_consent(desk, person_id, clinic, "crisis_plan", "wrap", "recovery_plan", "contact_notes")
    with pytest.raises(SharingRefused) as refused:
        sharing.save_pdf(desk, for_outside(clinic, plan), press, tmp_path / "p.pdf")
    assert refused.value.reason == Reason.DENY_CATEGORY
    assert refused.value.missing == KIND
    assert list(tmp_path.glob("*.pdf")) == []
    assert disclosures(desk, person_id) == []
    safety = frozen(desk, "safety-plan", person_id)
    assert answer_on(desk, for_outside(clinic, safety)).allowed


@OF_USE
def test_a_consent_to_all_records_reaches_it_with_the_notice_of_part_2(desk, press, tmp_path, form):
    a_programme(desk)
    person_id = a_grown_up(desk)
    plan, clinic = frozen(desk, form, person_id), a_clinic(desk)
    a_consent(desk, person_id, clinic, "all_records")
    path = sharing.save_pdf(desk, for_outside(clinic, plan), press, tmp_path / "p.pdf")
    assert NOTICE in pages_of(path)[0]
    (told,) = disclosures(desk, person_id)
    assert "substance_use_plans" in told.categories


@OF_USE
@pytest.mark.parametrize(
    ("is_part2", "protection", "family"),
    [(True, Protection.PART2, False), (False, Protection.HIPAA, True)],
)
def test_in_a_part_2_programme_no_ground_of_hipaa_alone_lets_it_out(
    desk, form, is_part2, protection, family
):
    a_programme(desk, is_part2=is_part2)
    person_id = a_grown_up(desk)
    request = for_outside(
        a_clinic(desk),
        frozen(desk, form, person_id),
        basis=Basis.FAMILY_INVOLVED,
        facts=frozenset({"agrees", "only_what_helper_needs"}),
    )
    found = answer_on(desk, request)
    assert (found.protection, found.categories) == (protection, KIND)
    assert found.allowed is family
    assert ("part2_record" in found.missing) is not family


@pytest.mark.parametrize("form", ["coming-back", "looking-back"])
def test_plans_that_no_consent_names_are_reached_by_all_records_alone(desk, form):
    a_programme(desk)
    person_id = a_grown_up(desk)
    plan, clinic = frozen(desk, form, person_id), a_clinic(desk)
    a_consent(desk, person_id, clinic, "crisis_plan")
    found = answer_on(desk, for_outside(clinic, plan))
    assert (found.reason, found.missing) == (Reason.DENY_CATEGORY, frozenset({"other_plans"}))
    a_consent(desk, person_id, clinic, "all_records")
    assert answer_on(desk, for_outside(clinic, plan)).allowed


@OF_USE
def test_the_person_has_it_for_the_asking(desk, press, tmp_path, form):
    person_id = a_grown_up(desk)
    selection = Selection(None, (frozen(desk, form, person_id),))
    request = SharingRequest(selection, SharingPurpose.PATIENT_ACCESS, layout=Layout.FULL)
    assert sharing.save_pdf(desk, request, press, tmp_path / "p.pdf").is_file()
