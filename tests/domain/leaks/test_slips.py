"""Names with one letter wrong are asked about, and other words are left in peace."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.domain.leaks import LeakKind, OtherName, Roster, slips_in
from tests.domain.leaks.clean_notes import clean_notes
from tests.domain.leaks.test_leaks import _AROUND, _WORD_NAMES

_NAMES = ("Darnell", "Guadalupe", "Siobhán", "Kowalczyk", "Oluwaseun", "Nguyễn", "Castellanos")


def asked(text, *names, own=None):
    roster = Roster.of([OtherName((name,)) for name in names], own)
    return [(text[slip.start : slip.end], slip.name) for slip in slips_in(text, roster)]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Darnel", "Darnell"),
        ("Darnnell", "Darnell"),
        ("Danrell", "Darnell"),
        ("Dornell", "Darnell"),
        ("Kowalczyck", "Kowalczyk"),
        ("Nguyn", "Nguyễn"),
        ("Siobán", "Siobhán"),
    ],
)
def test_one_letter_wrong_is_asked_about(written, name):
    assert asked(f"Then {written} came along.", name) == [(written, name)]


@pytest.mark.parametrize(
    "text",
    [
        "Then Darnell came along.",  # right: a leak, and no slip of one
        "Then Barnell came along.",  # begins otherwise
        "Then Darel came along.",  # two letters away
        "They darned socks and darnel grew in the field.",  # a word where no name stands
        "Darnels grow by the road.",  # opens a sentence as any word does
        "We met in Darnel Street.",
        "DARNEL AND OTHERS SHOUTED LOUD WORDS.",
    ],
)
def test_other_words_are_left_in_peace(text):
    assert not asked(text, "Darnell")


def test_short_names_common_words_and_the_persons_own_name_are_never_guessed_at():
    assert not asked("Then Hob and Marl and Gracy came.", "Hoa", "Mark", "Grace")
    assert not asked("See you on Friday.", "Frida", "Fridal")
    assert not asked("Then Maria came.", "Mario", own=OtherName(("Maria",)))


def test_somebody_who_speaks_needs_no_capital():
    assert asked("darnel said so.", "Darnell") == [("darnel", "Darnell")]
    slip = slips_in("darnel said so.", Roster.of([OtherName(("Darnell",))]))[0]
    assert slip.kind is LeakKind.SLIP


@given(
    name=st.sampled_from(_NAMES),
    around=st.sampled_from(_AROUND),
    at=st.integers(1, 40),
    how=st.sampled_from(("without", "twice", "swapped", "other")),
)
def test_every_slip_in_every_place_is_asked_about(name, around, at, how):
    at = 1 + at % (len(name) - 2)
    letter, after = name[at], name[at + 1]
    wrong = {
        "without": name[:at] + name[at + 1 :],
        "twice": name[:at] + letter + name[at:],
        "swapped": name[:at] + after + letter + name[at + 2 :],
        "other": name[:at] + "x" + name[at + 1 :],
    }[how]
    found = asked(around.format(wrong), name)
    assert found == ([] if wrong == name else [(wrong, name)])


def test_clean_notes_ask_nothing():
    roster = Roster.of(_WORD_NAMES)
    alarms = [(note, found) for note in clean_notes() if (found := slips_in(note, roster))]
    sys.stdout.write(f"\nclean notes: 200, with a question: {len(alarms)}\n")
    assert not alarms
