"""The programme's facts: what nobody has set reads as the strictest rule."""

import pytest

from peerdesk.domain.errors import ZoneUnknown
from peerdesk.domain.programme import ProgrammeFacts, ReportDuty
from peerdesk.services import practice, programme

FACTS = ProgrammeFacts(
    name="Casa Amanecer",
    address="9 Elm St",
    is_part2=True,
    covered_entity=False,
    classes=frozenset({"treating_provider"}),
    zone="America/Boise",
    age_of_majority=18,
    minor_may_consent_alone=True,
    extra_categories=("hiv",),
    report_guide=(ReportDuty("child abuse", "every worker", "the state hotline", "at once"),),
)


def test_facts_come_back_as_they_were_chosen(desk):
    programme.choose_programme_facts(desk, FACTS)
    assert programme.programme_facts(desk) == FACTS


def test_before_anyone_chose_the_strictest_rules_hold(desk):
    facts = programme.programme_facts(desk)
    assert facts.is_part2
    assert facts.covered_entity
    assert facts.minor_may_consent_alone is None
    assert facts.age_of_majority is None


def test_the_name_is_the_one_paper_already_prints(desk):
    practice.set_practice_setting(desk, practice.PROGRAMME_SETTING, "Casa Amanecer")
    assert programme.programme_facts(desk).name == "Casa Amanecer"


def test_an_unknown_zone_is_refused_and_nothing_is_kept(desk):
    with pytest.raises(ZoneUnknown):
        programme.choose_programme_facts(desk, ProgrammeFacts(name="x", zone="Mars/Base"))
    assert programme.programme_facts(desk) == ProgrammeFacts()


def test_the_day_is_that_of_the_programme_and_not_of_the_device(desk, turning):
    turning.pass_time(hours=9)  # 11:52 in the evening in Chicago, 10:52 in Boise: the 3rd in both
    programme.choose_programme_facts(desk, FACTS)
    assert programme.programme_day(desk).day == 3
    turning.pass_time(hours=1)  # past midnight in Chicago only
    assert programme.programme_day(desk).day == 3
    programme.choose_programme_facts(desk, ProgrammeFacts(zone="America/Chicago"))
    assert programme.programme_day(desk).day == 4
