"""Every hint of a round and of two who may be one has its sentence."""

import pytest

from peerdesk.domain.merges import Likeness
from peerdesk.domain.outreach import Concern
from peerdesk.wording import aliases, outreach


@pytest.mark.parametrize("concern", Concern)
def test_every_concern_is_a_whole_sentence(concern):
    assert outreach.concern(concern).endswith(".")


def test_every_reason_is_told_after_the_name():
    assert aliases.may_be("Wren", tuple(Likeness)) == (
        "Wren: the names sound alike, same phone number, same sign agreed with them"
    )


def test_what_a_record_holds_is_counted_in_words():
    assert aliases.counted(1, 2, 0) == "1 contact · 2 plans"
    assert aliases.counted(0, 0, 0) == "Nothing is written here yet"


def test_an_arabic_alias_turns_no_line_around():
    assert aliases.also_known_as(("نور",)) == "Also known as \u2068نور\u2069"
    assert aliases.also_known_as(()) == ""
