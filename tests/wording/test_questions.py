"""The person's questions are answered alike in both languages, in words anyone can read."""

import re
from dataclasses import fields

import pytest

from peerdesk.domain.accounting import AccountingView
from peerdesk.domain.consents.reasons import Reason
from peerdesk.domain.documents import DocumentKind
from peerdesk.domain.sharing import Medium
from peerdesk.services.seen import Did
from peerdesk.ui.questions.presenter import Span
from peerdesk.wording.accounting import accounting_words
from peerdesk.wording.questions import ENGLISH, SPANISH, questions_words
from tests.wording.test_failures import grade


def texts(held: object) -> list[str]:
    """Every text in a field: one, several, or by code."""
    if isinstance(held, str):
        return [held]
    return [str(one) for one in (held.values() if isinstance(held, dict) else held)]  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", [field.name for field in fields(ENGLISH)])
def test_both_languages_say_as_much_and_fill_in_the_same(name: str) -> None:
    english, spanish = texts(getattr(ENGLISH, name)), texts(getattr(SPANISH, name))
    assert len(english) == len(spanish)
    for one, other in zip(english, spanish, strict=True):
        assert one.strip()
        assert set(re.findall(r"\{\w+\}", one)) == set(re.findall(r"\{\w+\}", other))


def test_every_code_has_its_words() -> None:
    for words in (ENGLISH, SPANISH):
        assert set(words.did) == set(Did)
        assert set(words.kinds) == {"", *DocumentKind}
        assert set(words.rules) == set(AccountingView)
        assert set(words.spans) == set(Span)
    for language in ("en", "es"):
        words_of_list = accounting_words(language)
        assert set(words_of_list.media) == set(Medium)
        assert set(words_of_list.grounds) == {reason for reason in Reason if reason.allows}
        assert set(words_of_list.rules) == set(AccountingView)


def test_the_answers_read_at_grade_six() -> None:
    told = " ".join((*ENGLISH.out_help, *ENGLISH.happens, *ENGLISH.copy_help, ENGLISH.seen_help))
    assert grade(told) <= 6


def test_an_unknown_language_is_answered_in_english() -> None:
    assert questions_words("ht") is ENGLISH
    assert questions_words("es-MX") is SPANISH
