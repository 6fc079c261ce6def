"""Every reason has a sentence in English and Spanish, and every token its words."""

import ast
import inspect
from string import Formatter

import pytest

from peerdesk.domain.consents import bases, court_orders, elements, hipaa_only
from peerdesk.domain.consents.reasons import Reason
from peerdesk.domain.consents.telling import CATEGORIES
from peerdesk.wording.consent_words import MISSING_EN, MISSING_ES
from peerdesk.wording.consents import (
    ENGLISH,
    IN_A_CRISIS,
    SPANISH,
    decision_sentence,
    missing_words,
)
from peerdesk.wording.shared_words import category_words


def test_every_reason_has_a_sentence_in_both_languages() -> None:
    assert set(ENGLISH) == set(SPANISH) == set(Reason)


@pytest.mark.parametrize("code", sorted(Reason))
def test_both_sentences_fill_in_the_same_facts(code: str) -> None:
    def fields(words: str) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(words) if name}

    assert fields(ENGLISH[code]) == fields(SPANISH[code]) <= {"date", "recipient", "missing"}


def test_every_token_has_words_in_both_languages() -> None:
    tokens = {
        key.value
        for module in (bases, court_orders, elements, hipaa_only)
        for node in ast.walk(ast.parse(inspect.getsource(module)))
        if isinstance(node, ast.Dict)
        for key in node.keys
        if isinstance(key, ast.Constant) and isinstance(key.value, str)
    } - {"criminal_against_patient", "noncriminal", "investigation_of_program"}
    assert len(tokens) > 40
    assert tokens <= set(MISSING_EN)
    assert set(MISSING_EN) == set(MISSING_ES)


def test_a_sentence_says_what_is_known() -> None:
    said = decision_sentence("DENY_ELEMENT_MISSING", missing={"signature", "expiration"})
    assert said == "The form is incomplete: when it ends, a signature. A new form must be signed."
    assert "Harbor {House}" in decision_sentence("DENY_RECIPIENT", recipient="Harbor {House}")


def test_a_sentence_stays_whole_when_little_is_known() -> None:
    for language in ("en", "es", "es-MX", "fr"):
        for code in Reason:
            assert "{" not in decision_sentence(code, language=language)


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_kind_of_record_that_is_not_covered_is_told_in_words_anyone_knows(language: str) -> None:
    for kind in CATEGORIES:
        said = decision_sentence("DENY_CATEGORY", missing=[kind], language=language)
        assert category_words(kind, language) in said


def test_words_of_ones_own_stay_as_they_are() -> None:
    assert missing_words(["housing_papers"]) == ("housing papers",)


def test_what_to_say_in_a_crisis_names_both_numbers() -> None:
    assert all("911" in words and "988" in words for words in IN_A_CRISIS.values())
