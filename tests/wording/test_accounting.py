"""The list of what was shared speaks to the person themself."""

import pytest

from peerdesk.wording.accounting import shared_why


@pytest.mark.parametrize(
    ("language", "words"), [("en", "what you asked for"), ("es-MX", "lo que usted pidió")]
)
def test_what_they_asked_for_is_said_to_them(language, words):
    assert shared_why("patient_request", language) == words


def test_every_other_purpose_has_the_words_of_the_pages():
    assert shared_why("my soccer team") == "my soccer team"
    assert shared_why("housing", "es") == "vivienda"
