"""Other people's names: every planted one is found, and clean notes stay quiet."""

import sys
import time
import unicodedata
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerdesk.domain.leaks import Leak, LeakKind, OtherName, Roster, Ways, leaks, leaks_in
from peerdesk.domain.leaks.name_words import ABBREVIATIONS, DOTTED
from tests.domain.leaks.clean_notes import clean_notes

_PEOPLE = (
    OtherName(("Hoa Nguyen", "Nguyễn Thị Hoa")),
    OtherName(("Đặng Văn Mỹ",)),
    OtherName(("Phạm Thu Trang",), ("Tiger Lily",)),
    OtherName(("Lê An",)),
    OtherName(("محمد الحسن",)),
    OtherName(("فاطمة زهراء",)),
    OtherName(("Muhammad al-Rashid",), ("Mo",)),
    OtherName(("José Ángel Muñoz",), ("Pepe",)),
    OtherName(("María de la Cruz Ibáñez",)),
    OtherName(("Guadalupe Peña-Ortiz",)),
    OtherName(("Anne-Marie O’Brien",)),
    OtherName(("D'Shawn Walker",), ("Dee",)),
    OtherName(("Siobhán Ní Dhomhnaill",)),
    OtherName(("Zoë Müller",), ("Zo",)),
    OtherName(("Will Turner",), ("Big Will",)),
    OtherName(("Hope Castellanos",)),
    OtherName(("Grace Park",)),
    OtherName(("Mark Young",)),
    OtherName(("Robert Kowalczyk",), ("Tex",)),
    OtherName(("Oluwaseun Adébáyò",)),
    OtherName(("Дмитрий Волков",)),
    OtherName(("王小明",)),
    OtherName(("김지훈",)),
    OtherName(("สมชาย ใจดี",)),
    OtherName(("दीपा शर्मा",)),
    OtherName(("יעל כהן",)),
    OtherName(("Sky Blue",), ("Cookie",)),
)
_AROUND = (
    "I sat beside {} for the second half.",
    "He talked with {} about rent, and it helped.",
    "{} said that mornings are hard.",
    "She thanked {}.",
    "We agreed on a next step; {} told him about the bus.",
    "Rode there with {} and came back alone",
    "After that he and {} made coffee.",
)


def _plain(name: str) -> str:
    folded = unicodedata.normalize("NFD", name.replace("Đ", "D").replace("đ", "d"))
    return "".join(each for each in folded if not 0x300 <= ord(each) <= 0x36F)


def _forms(person: OtherName) -> Iterator[str]:
    """The ways a hurried writer names somebody."""
    for name in (*person.names, *person.nicknames):
        words = name.split()
        yield from (name, _plain(name), unicodedata.normalize("NFD", name), name.replace("’", "'"))
        if len(words) > 1 and name in person.names:
            yield f"{words[-1]}, {words[0]}"
            if words[0][0].isupper():  # other scripts know no initials
                yield from (f"{words[0][0]}. {words[-1]}", f"{words[0]} {words[-1][0]}.")
            yield from _initials(words)
        if name not in person.nicknames or len(words) == 1:
            yield from (words[0], words[-1])
            yield f"{words[0]}’s"
            yield f"{words[0]}'s"


def _initials(words: list[str]) -> Iterator[str]:
    letters = [words[0][0], words[-1][0]]
    if "".join(letters).isascii() and "".join(letters).isupper():
        if "".join(letters).casefold() not in DOTTED:
            yield from (f"{letters[0]}.{letters[1]}.", f"{letters[0]}. {letters[1]}.")
        if "".join(letters).casefold() not in ABBREVIATIONS:
            yield f"{letters[0]}{letters[1]}"


_PLANTED = [(person, form) for person in _PEOPLE for form in _forms(person)]


@settings(max_examples=150, deadline=None)
@given(
    planted=st.sampled_from(_PLANTED),
    before=st.sampled_from(_AROUND),
    quiet=st.sampled_from(clean_notes()),
    others=st.lists(st.sampled_from(_PEOPLE), max_size=6, unique=True),
    where=st.booleans(),
)
def test_every_planted_name_is_found(
    planted: tuple[OtherName, str], before: str, quiet: str, others: list[OtherName], where: bool
) -> None:
    person, form = planted
    roster = [person, *(other for other in others if other is not person)]
    sentence = before.format(form)
    text = f"{quiet} {sentence}" if where else f"{sentence} {quiet}"
    start = text.index(sentence) + before.index("{}")
    core = form.removesuffix("’s").removesuffix("'s")
    found = [
        leak for leak in leaks(text, roster) if leak.start < start + len(core) and leak.end > start
    ]
    assert found, (text, form)
    _covers(found, text, core)


def _covers(found: list[Leak], text: str, form: str) -> None:
    """No letter of the name stays beside the found places."""
    taken = {at for leak in found for at in range(leak.start, leak.end)}
    start = text.index(form, max(0, found[0].start - len(form)))
    words = [at for at in range(start, start + len(form)) if text[at].isalpha()]
    assert set(words) <= taken, (text[start : start + len(form)], found)


def test_no_planted_form_slips_through_anywhere() -> None:
    missed = [
        (form, around)
        for person, form in _PLANTED
        for around in _AROUND
        if not leaks(around.format(form), [person])
    ]
    sys.stdout.write(f"\nplanted names: {len(_PLANTED) * len(_AROUND)}, missed: {len(missed)}\n")
    assert not missed


def test_two_hundred_clean_notes_stay_quiet() -> None:
    notes = clean_notes()
    alarms = [
        (note, [note[leak.start : leak.end] for leak in found])
        for note in notes
        if (found := leaks(note, _WORD_NAMES))
    ]
    sys.stdout.write(f"\nclean notes: {len(notes)}, with a false alarm: {len(alarms)}\n")
    for alarm in alarms:
        sys.stdout.write(f"   {alarm}\n")
    assert len(notes) == 200
    assert len(alarms) <= 6


_WORD_NAMES = [
    *(
        OtherName((f"{given} {family}",))
        for given, family in (
            ("Will", "Walker"), ("Hope", "King"), ("Mark", "Long"), ("May", "Young"),
            ("Grace", "Park"), ("Joy", "Rich"), ("Bill", "Price"), ("Frank", "Stone"),
            ("Art", "Day"), ("Rose", "Banks"), ("Faith", "Grant"), ("Dawn", "Cold"),
            ("Eve", "Singer"), ("Sandy", "Dean"), ("Van", "Do"), ("An", "My"), ("June", "Summers"),
            ("Ed", "Roberts"), ("Pat", "Towns"), ("Victor", "Pope"),
        )
    ),
    *_PEOPLE,
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Nguyens came by.", ["The Nguyens"]),
        ("We know the Ibañezes well.", ["the Ibañezes"]),
        ("Hoas turn was next.", ["Hoas"]),
        ("Bob made tea and Lupe helped.", ["Bob", "Lupe"]),
        ("She saw PEÑA ORTIZ there.", ["PEÑA ORTIZ"]),
        ("D. W. and H.N. came.", ["D. W.", "H.N"]),
        ("hoa said so", ["hoa"]),
        ("will said so", ["will"]),
        ("Will and I made soup.", ["Will"]),
        ("Ms. Hope was there.", ["Hope"]),
        ("وقال لمحمد إنه سيأتي", ["لمحمد"]),
        ("D shared first.", ["D"]),
        ("Hoa'll come too.", ["Hoa"]),
        ("Annemarie and Anne Marie are one.", ["Annemarie", "Anne Marie"]),
        ("The turn of OBrien.", ["OBrien"]),
    ],
)
def test_ways_of_writing(text: str, found: list[str]) -> None:
    assert [text[leak.start : leak.end].rstrip(".") for leak in leaks(text, _PEOPLE)] == [
        each.rstrip(".") for each in found
    ]


def test_what_the_person_shares_with_another_counts_only_with_a_word_that_tells() -> None:
    own, others = OtherName(("Hoa Tran",)), [OtherName(("Hoa Nguyen",)), OtherName(("Ben Tran",))]
    assert not leaks("Hoa spoke about her week. Hoa Tran left early. H.T. smiled.", others, own)
    text = "Hoa N. sat by her, Hoa Nguyen too, and Ben Tran."
    assert [text[leak.start : leak.end] for leak in leaks(text, others, own)] == [
        "Hoa N", "Hoa Nguyen", "Ben Tran",
    ]  # fmt: skip


def test_a_leak_tells_who_and_how() -> None:
    text = "Tex and the Kowalczyks; R.K. too."
    assert leaks(text, [_PEOPLE[18]]) == [
        Leak(0, 3, "Robert Kowalczyk", LeakKind.NICKNAME),
        Leak(8, 22, "Robert Kowalczyk", LeakKind.FAMILY),
        Leak(24, 27, "Robert Kowalczyk", LeakKind.INITIALS),
    ]


@given(st.text(max_size=300))
def test_no_text_breaks_it_and_places_stay_apart(text: str) -> None:
    found = leaks(text, _PEOPLE)
    places = [place for leak in found for place in (leak.start, leak.end)]
    assert places == sorted(places)
    assert all(0 <= leak.start < leak.end <= len(text) for leak in found)


def test_a_roster_of_two_hundred_over_a_long_text_takes_a_moment() -> None:
    others = [OtherName((f"{chr(65 + at % 26)}ame{at} Family{at}",)) for at in range(200)]
    text = " ".join(clean_notes())[:30_000]
    begun = time.thread_time()
    roster = Roster.of(others)
    made = time.thread_time()
    leaks_in(text, roster)
    ended = time.thread_time()
    sys.stdout.write(
        f"\nroster {(made - begun) * 1e3:.1f} ms, {len(text)} chars {(ended - made) * 1e3:.1f} ms\n"
    )
    assert ended - begun < 2


def test_what_is_known_of_people_serves_the_notes_of_all_of_them():
    known = [Ways.of(one) for one in _PEOPLE]
    for at, own in enumerate(_PEOPLE):
        others = [one for one in _PEOPLE if one is not own]
        told = Roster.told([*known[:at], *known[at + 1 :]], own)
        assert told == Roster.of(others, own)
    assert Roster.told(known) == Roster.of(_PEOPLE)
