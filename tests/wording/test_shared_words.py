"""Every code a rule can name has words, in both languages."""

import pytest

from peerdesk.domain.consents.grounds import BY_AGREEMENT, IN_DANGER
from peerdesk.domain.consents.telling import ALWAYS_ASKED, CATEGORIES
from peerdesk.wording.shared_words import (
    categories_line,
    category_words,
    ground_words,
    purpose_words,
)


@pytest.mark.parametrize("language", ["en", "es-US"])
def test_no_kind_of_record_is_told_by_its_code(language: str) -> None:
    for code in (*CATEGORIES, "all_records", "consents", "files"):
        assert "_" not in category_words(code, language)
    assert len({category_words(code, language) for code in CATEGORIES}) == len(CATEGORIES)


def test_both_languages_know_the_same_codes() -> None:
    for code in (*CATEGORIES, "abuse_report", "name_address", "incident_circumstances"):
        assert category_words(code, "en") != category_words(code, "es"), code
    for code in (*ALWAYS_ASKED, "housing", "criminal_justice_monitoring"):
        assert purpose_words(code, "en") != purpose_words(code, "es"), code


def test_kinds_of_record_stand_in_their_usual_order() -> None:
    line = categories_line({"billing", "hiv", "attendance"})
    assert line == "days and times they came, billing, hiv"


def test_a_purpose_in_somebodys_own_words_stays() -> None:
    assert purpose_words("my soccer team") == "my soccer team"


def test_each_ground_has_words() -> None:
    for basis in (*dict(IN_DANGER), *dict(BY_AGREEMENT).values()):
        assert ground_words(basis) != basis
