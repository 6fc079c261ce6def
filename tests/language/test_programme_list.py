"""What a programme changes in the list: groups off, softened, added."""

import pytest

from peerdesk.language import Severity, check
from peerdesk.language.lexicon import shipped
from peerdesk.language.programme_list import OwnGroup, ProgrammeList, adjusted, is_findable

OWN = OwnGroup("own-1", ("frequent caller", "Hüttenkind"), ("person who calls us",), "They ask us.")


def found(text, chosen):
    return [
        (each.term_group, each.text) for each in check(text, lexicon=adjusted(shipped(), chosen))
    ]


def test_without_changes_it_finds_the_same():
    text = "The addict refused meds and is a felon."
    assert check(text, lexicon=adjusted(shipped(), ProgrammeList())) == check(text)


def test_a_group_that_is_off_is_silent_and_others_are_not():
    text = "He is an addict and a felon."
    assert found(text, ProgrammeList(off=frozenset({"addict"}))) == [
        (each.term_group, each.text) for each in check(text) if each.term_group != "addict"
    ]


def test_a_softened_group_is_only_to_consider():
    lexicon = adjusted(shipped(), ProgrammeList(softened=frozenset({"addict"})))
    (flag,) = check("He is an addict.", lexicon=lexicon)
    assert flag.severity is Severity.CONSIDER


def test_a_softened_group_still_says_what_fits_each_form():
    (plain,) = check("She is mentally ill.")
    softened = ProgrammeList(softened=frozenset({plain.term_group}))
    for chosen in (softened, ProgrammeList(off=frozenset({"addict"}))):
        (flag,) = check("She is mentally ill.", lexicon=adjusted(shipped(), chosen))
        assert flag.suggestions == plain.suggestions


def test_what_says_the_same_is_softened_once():
    name = "addicted-baby"
    lexicon = adjusted(shipped(), ProgrammeList(softened=frozenset({name})))
    found = (entry for entries in lexicon.entries.values() for entry in entries)
    groups = [entry.group for entry in found if entry.group.name == name]
    voices = {group.say for group in groups}
    assert len({id(group) for group in groups}) == len(voices) < len(groups)


def test_the_shipped_list_stays_as_it_is():
    adjusted(shipped(), ProgrammeList(off=frozenset({"addict"}), own=(OWN,)))
    assert [each.term_group for each in check("He is an addict, a frequent caller.")] == ["addict"]


@pytest.mark.parametrize(
    "text",
    ["A frequent caller rang.", "Two Frequent-Callers rang.", "A frequent\ncaller's day.",
     "The HÜTTENKIND rang."],
)  # fmt: skip
def test_words_of_its_own_are_found_in_any_case_and_number(text):
    ((group, _),) = found(text, ProgrammeList(own=(OWN,)))
    assert group == "own-1"


def test_an_own_group_speaks_with_the_programmes_words():
    lexicon = adjusted(shipped(), ProgrammeList(own=(OWN,)))
    (flag,) = check("Frequent caller again.", lexicon=lexicon)
    assert flag.suggestions == ("Person who calls us",)
    assert (flag.why, flag.severity) == ("They ask us.", Severity.STRONGLY)


def test_quotations_and_own_terms_silence_own_groups_too():
    lexicon = adjusted(shipped(), ProgrammeList(own=(OWN,)))
    assert not check("“I am a frequent caller.”", lexicon=lexicon)
    assert not check("A frequent caller.", ("frequent caller",), lexicon)


def test_signs_of_the_notation_are_only_words_in_it():
    own = OwnGroup("own-2", ("a+n/{drug}", "***", ""), ("{a|b} [drug]",), "")
    lexicon = adjusted(shipped(), ProgrammeList(own=(own,)))
    assert not check("Anything at all * {drug}.", lexicon=lexicon)


def test_words_that_hold_no_word_cannot_be_looked_for():
    assert is_findable("caller")
    assert not is_findable("*** ")
