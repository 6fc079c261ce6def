"""What an item says of itself."""

import pytest

from peerdesk.forms.definition import Item, Kind, Option
from peerdesk.forms.values import Coding

OFFERED = Item(
    "a",
    Kind.OPEN_CHOICE,
    options=(
        Option(Coding("urn:x", "bus", "Bus"), "By bus"),
        Option(Coding("urn:x", "foot", "On foot"), ""),
    ),
)


@pytest.mark.parametrize(
    ("chosen", "words"),
    [
        (Coding("urn:x", "bus"), "By bus"),
        (Coding("", "bus", "otherwise"), "By bus"),
        (Coding("urn:x", "foot", "walked"), "walked"),
        (Coding("urn:other", "bus", "A bus of theirs"), "A bus of theirs"),
        (Coding("", "", "my bike"), "my bike"),
    ],
)
def test_a_choice_reads_as_the_form_shows_it_or_else_as_it_came(chosen, words):
    assert OFFERED.words_of(chosen) == words
