from datetime import time

import pytest

from peerdesk.wording.days import clock_in_words, day_in_words
from peerdesk.wording.paper import paper_words


@pytest.mark.parametrize(
    ("parts", "language", "words"),
    [
        ((2026, 3, 2), "en", "March 2, 2026"),
        ((2026, 3, 2), "en-US", "March 2, 2026"),
        ((2026, 3, 2), "", "March 2, 2026"),
        ((2026, 12), "en", "December 2026"),
        ((2026,), "en", "2026"),
        ((2026, 3, 2), "es-MX", "2 de marzo de 2026"),
        ((2026, 3), "es", "marzo de 2026"),
        ((2026, 3, 2), "ar", "2026-03-02"),
        ((2026, 3), "vi", "2026-03"),
    ],
)
def test_a_day_is_written_as_its_readers_write_it(parts, language, words):
    assert day_in_words(parts, language) == words


@pytest.mark.parametrize(
    ("at", "language", "words"),
    [
        (time(0, 5), "en", "12:05 am"),
        (time(11, 59), "en", "11:59 am"),
        (time(12, 0), "en", "12:00 pm"),
        (time(14, 5), "en-US", "2:05 pm"),
        (time(14, 5), "es", "14:05"),
    ],
)
def test_noon_and_midnight_are_not_mistaken(at, language, words):
    assert clock_in_words(at, language) == words


def test_paper_speaks_the_language_or_english():
    assert paper_words("es-PR") is paper_words("es")
    assert paper_words("xx") is paper_words("en")
    assert paper_words("es") is not paper_words("en")
