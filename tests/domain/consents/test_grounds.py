"""What may be told without a consent, when someone is in danger or a paper on file says so."""

from dataclasses import replace
from datetime import date

import pytest

from peerdesk.domain.consents.decision import decide
from peerdesk.domain.consents.grounds import Ground, by_paper, in_danger
from peerdesk.domain.consents.records import Agreement, CourtOrder, DisclosureRequest
from peerdesk.domain.consents.telling import Asking
from peerdesk.domain.consents.vocabulary import Basis, Protection
from tests.domain.consents.cases import tpo
from tests.domain.consents.test_telling import asking

FACTS = {
    "bona_fide_emergency": "bona_fide_emergency",
    "consent_unobtainable": "consent_unobtainable",
    "serious_and_imminent": "serious_and_imminent",
    "able_to_lessen": "able_to_lessen",
    "qualifying_incident": "crime_on_premises_or_against_staff",
    "initial_report_only": "state_law_report",
    "state_law_report": "state_law_report",
    "agreement_or_judgement": "agrees",
    "only_what_helper_needs": "only_what_helper_needs",
}
"""The fact that meets each thing a ground needs."""


def to(*classes: str, protection: Protection = Protection.PART2, **changes: object) -> Asking:
    whom = asking(tpo(consents=[]), **changes)
    recipient = replace(whom.recipient, classes=frozenset(classes))
    return replace(whom, recipient=recipient, protection=protection)


def bases(grounds: tuple[Ground, ...]) -> list[Basis]:
    return [ground.basis for ground in grounds]


@pytest.mark.parametrize("protection", list(Protection))
@pytest.mark.parametrize(
    "kind",
    ["medical_personnel", "law_enforcement", "child_protection_authority", "family"],
)
def test_what_a_ground_needs_is_all_it_takes(kind: str, protection: Protection) -> None:
    whom = to(kind, protection=protection)
    found = [ground for ground in in_danger(whom) if ground.for_them]
    assert found or kind == "family"
    for ground in found:
        request = DisclosureRequest(
            whom.person_id,
            ground.basis,
            "help",
            ground.categories,
            whom.recipient,
            protection,
            facts=frozenset(FACTS[need] for need in ground.needs),
        )
        assert decide(whom.record, request, whom.on).allowed, ground.basis


def test_a_medical_emergency_is_always_told_and_says_to_whom() -> None:
    (medical,) = in_danger(to("medical_personnel"))
    assert (medical.basis, medical.for_them) == (Basis.MEDICAL_EMERGENCY, True)
    assert medical.needs == {"bona_fide_emergency", "consent_unobtainable"}
    (other,) = in_danger(to("housing"))
    assert (other.basis, other.for_them) == (Basis.MEDICAL_EMERGENCY, False)


def test_the_grounds_of_hipaa_are_silent_for_a_part_2_record() -> None:
    assert Basis.SERIOUS_THREAT not in bases(in_danger(to("family")))
    outside = bases(in_danger(to("family", protection=Protection.HIPAA)))
    assert Basis.SERIOUS_THREAT in outside
    assert Basis.FAMILY_INVOLVED in outside


def test_a_report_is_told_only_to_those_who_take_it() -> None:
    assert Basis.CHILD_ABUSE_REPORT in bases(in_danger(to("child_protection_authority")))
    assert Basis.CHILD_ABUSE_REPORT not in bases(in_danger(to("law_enforcement")))
    assert Basis.CRIME_ON_PREMISES in bases(in_danger(to("law_enforcement")))


def test_a_parent_is_told_of_a_threat_only_while_the_person_is_a_minor() -> None:
    grown_up = to("parent_guardian", "family")
    assert Basis.MINOR_THREAT not in bases(in_danger(grown_up))
    child = replace(grown_up.record.subject, birth_date=date(2012, 1, 1))
    young = replace(grown_up, record=replace(grown_up.record, subject=child))
    (threat,) = (one for one in in_danger(young) if one.basis is Basis.MINOR_THREAT)
    assert threat.needs == {"director_determination", "substantial_threat"}


def test_an_agreement_in_force_with_them_is_told_with_what_it_still_needs() -> None:
    whom = to("service_organization")
    terms = frozenset({"bound_by_part2", "resists_proceedings"})
    agreement = Agreement("a1", "qso", whom.recipient.id, date(2026, 1, 1), None, terms)
    with_it = replace(whom, record=replace(whom.record, agreements=(agreement,)))
    (ground,) = by_paper(with_it)
    assert (ground.basis, ground.agreement_id) == (Basis.QSO, "a1")
    assert ground.needs == {"needed_for_service"}


@pytest.mark.parametrize(
    "agreement",
    [
        Agreement("a1", "qso", "another", date(2026, 1, 1)),
        Agreement("a1", "qso", "org-mercy", date(2026, 1, 1), date(2026, 2, 1)),
        Agreement("a1", "contractor", "org-mercy", date(2026, 1, 1)),
    ],
)
def test_an_agreement_that_is_over_or_with_others_opens_nothing(agreement: Agreement) -> None:
    whom = to("service_organization")
    assert whom.recipient.id == "org-mercy"
    assert by_paper(replace(whom, record=replace(whom.record, agreements=(agreement,)))) == ()


def test_a_court_order_with_its_subpoena_is_told_with_what_it_names() -> None:
    whom = to("court")
    order = CourtOrder(
        "o1", "2.64", date(2026, 1, 1), None, subpoena=True, findings=True,
        recipient_id=whom.recipient.id, categories=frozenset({"attendance"}),
    )  # fmt: skip
    with_it = replace(whom, record=replace(whom.record, orders=(order,)))
    assert by_paper(with_it) == (
        Ground(Basis.COURT_ORDER, frozenset({"attendance"}), order_id="o1"),
    )
    alone = replace(order, subpoena=False)
    assert by_paper(replace(whom, record=replace(whom.record, orders=(alone,)))) == ()
