"""Nicknames told in the small sign that tells people apart."""

import pytest

from peerdesk.domain.leaks.nicknames import nicknames_in


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("goes by Wojtek", ("Wojtek",)),
        ("Goes by “Wojtek”", ("Wojtek",)),
        ("blue coat, known as Tiger Lily", ("Tiger Lily",)),
        ("a.k.a. Mỹ", ("Mỹ",)),
        ("le dicen Beto", ("Beto",)),
        ("nickname: Dee, by the river", ("Dee",)),
        ("called after her aunt", ()),
        ("blue lunch box", ()),
        ("say it “shi-VAWN”", ()),
        ("writes his name as a star", ()),
        ("", ()),
    ],
)
def test_a_name_somebody_goes_by_is_read_and_other_words_are_not(told, names):
    assert nicknames_in(told) == names
