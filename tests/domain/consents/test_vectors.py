"""The published cases: every one as it is told."""

import pytest

from tests.domain.consents.cases import VECTORS, Json, decided


@pytest.mark.parametrize("case", VECTORS, ids=[case["id"] for case in VECTORS])
def test_every_published_case_is_decided_as_told(case: Json) -> None:
    decision, told = decided(case), case["expect"]
    assert decision.allowed is told["allowed"]
    assert decision.reason == told["reason"]
    assert decision.consent_id == told["consent_id"]
    assert set(decision.missing) == set(told["missing"])
    assert {str(one) for one in decision.obligations} == set(told["obligations"])


def test_there_are_forty_of_them() -> None:
    assert len(VECTORS) == 40


def test_every_answer_names_the_sections_it_rests_on() -> None:
    for case in VECTORS:
        assert all("CFR" in section for section in decided(case).sections)
