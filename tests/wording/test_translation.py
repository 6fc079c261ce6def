"""Sentences cost nothing: no catalogue is looked for on the disk while one is said."""

import gettext

import pytest

from peerdesk.domain.errors import NameMissing
from peerdesk.wording import cards, people, sentence


@pytest.fixture
def looked_for(monkeypatch):
    """The catalogues that were looked for, each by its name."""
    names: list[str] = []
    monkeypatch.setattr(gettext, "find", lambda domain, *_args, **_how: names.append(domain))
    return names


def test_saying_a_sentence_looks_for_no_file(looked_for):
    assert sentence(NameMissing())
    assert cards.minutes_short(5) == "5 min"
    assert people.code_name()
    assert looked_for == []


def test_the_way_of_the_standard_library_would_look(looked_for):
    gettext.gettext("a sentence")
    assert looked_for
