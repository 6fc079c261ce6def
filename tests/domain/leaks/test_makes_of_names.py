"""Names of many makes, written as hurried writers do: no letter stays beside what is found."""

import sys
from collections.abc import Iterator

import pytest

from peerdesk.domain.leaks import OtherName, leaks
from peerdesk.domain.leaks.name_words import ABBREVIATIONS, DOTTED
from peerdesk.domain.leaks.tokens import keys

_NAMES = (
    "Muhammad al-Rashid", "Layla el-Amin", "Jan van der Berg", "Pieter van den Broek",
    "María de la Cruz", "José de los Santos", "Yusuf bin Hamad", "Osama bin Rashid",
    "Sean O’Brien", "Sinéad O'Neill", "Ian McDonald", "Fiona MacLeod", "Jean d'Arcy",
    "Luc D’Angelo", "Maria dos Reis", "Ludwig von Hess", "Abu Bakr Siddiq",
    "Guadalupe Peña-Ortiz", "Anne-Marie Kelly", "Jean-Luc Moreau", "Min-jun Kim",
    "Nguyễn Thị Ánh", "Trần Văn Đức", "Lê Thị Kim Ngân", "Hoàng Yến", "Đỗ An",
    "María Fernanda López García", "Juan Carlos Ruiz Ortega", "Luis Ángel Pérez",
    "Sukarno", "Xóchitl", "Tru Do", "Al Green", "De'Andre Johnson", "LaKeisha Brown",
    "Ngozi Okonjo-Iweala", "Ng Siew Mei", "Mary Ann Fields", "Billy Bob Thorn",
    "Ali ibn Talib", "Leonardo da Vinci", "Daniel Day-Lewis", "Bo Yu",
)  # fmt: skip
_AROUND = (
    "I sat beside {} for the second half.",
    "He talked with {} about rent, and it helped.",
    "{} said that mornings are hard.",
    "She thanked {}",
    "We agreed on a next step; {} told him about the bus.",
)
_ALSO_WORDS = "aeiouystnw"


def _ways(name: str) -> Iterator[str]:
    words = name.split()
    yield from (name, name.lower(), name.upper(), name.replace("-", " "), f"{words[-1]}'s")
    if len(words) > 1:
        yield from _with_a_letter_for_the_family(name, words)
        yield from _with_a_letter_in_front(name, words)
        yield from _letters_alone("".join(word[0] for word in words).upper())
    if len(words) > 2:
        yield from _with_middle_words(words)


def _with_a_letter_for_the_family(name: str, words: list[str]) -> Iterator[str]:
    given = words[0]
    for letter in {words[1][0], words[-1][0], keys(words[-1])[-1][0]}:
        big, small = letter.upper(), letter.lower()
        yield from (f"{given} {big}.", f"{given} {big}", f"{given}, {big}.")
        yield from (f"{given} {small}.", f"{given.lower()} {small}.")
        if small not in _ALSO_WORDS:
            yield from (f"{given} {small}", f"{given.lower()} {small}")


def _with_a_letter_in_front(name: str, words: list[str]) -> Iterator[str]:
    big, small = words[0][0].upper(), words[0][0].lower()
    for family in {name.removeprefix(words[0]).strip(), words[-1]}:
        yield from (f"{big}. {family}", f"{big} {family}", f"{big}.{family}", f"{small}. {family}")
        yield from (f"{family}, {big}.", f"{family} {big}.", f"{family}, {words[0]}")


def _with_middle_words(words: list[str]) -> Iterator[str]:
    given, family, middle = words[0], words[-1], words[1][0].upper()
    yield from (f"{given} {middle}. {family}", f"{given} {words[-2][0]}. {family[0]}.")
    yield from (f"{given[0]}.{middle}. {family}", f"{given[0]}{middle} {family}")
    yield from (f"{family} {given[0]}{middle}", f"{words[-2]} {family}", f"{given} {words[-2]}")


def _letters_alone(letters: str) -> Iterator[str]:
    if len(letters) > 2 or letters.lower() not in DOTTED:
        yield from (".".join(letters), ". ".join(letters))
    if letters.lower() not in ABBREVIATIONS:
        yield letters
    if len(letters) > 2:
        yield " ".join(letters)


def _left_over(text: str, start: int, way: str, person: OtherName) -> str:
    """The letters of the name, planted at `start`, that no found place covers."""
    taken = {at for leak in leaks(text, [person]) for at in range(leak.start, leak.end)}
    end = start + len(way.removesuffix("'s"))
    return "".join(text[at] for at in range(start, end) if text[at].isalpha() and at not in taken)


@pytest.mark.parametrize("name", _NAMES)
def test_no_letter_of_a_name_stays_uncovered(name: str) -> None:
    person = OtherName((name,))
    planted = [(way, around) for way in dict.fromkeys(_ways(name)) for around in _AROUND]
    left = [
        (text, rest)
        for way, around in planted
        for text in [around.format(way)]
        if (rest := _left_over(text, around.index("{}"), way, person))
    ]
    sys.stdout.write(f"\n{name}: {len(planted)} places, {len(left)} not covered\n")
    assert not left


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Muhammad a friend to all.", "Muhammad"),
        ("Muhammad a. came late.", "Muhammad a"),
        ("We went to Rashid Street and to Saint Rashid.", ""),
        ("He will park the car.", ""),
        ("hoa and i sat with will. park was closed.", ""),
        ("I said r. is a letter.", ""),
        ("LETTER A R IN CAPITALS", ""),
    ],
)
def test_a_letter_that_is_a_word_stays_outside(text: str, found: str) -> None:
    people = [OtherName(("Muhammad al-Rashid",)), OtherName(("Will Park",))]
    assert "".join(text[leak.start : leak.end] for leak in leaks(text, people)) == found


def test_the_saint_of_a_persons_name_is_no_church() -> None:
    drake, mark = OtherName(("St. Clair Drake",)), OtherName(("Mark Young",))
    text = "St. Clair came. We had lunch at St. Mark's."
    assert [text[leak.start : leak.end] for leak in leaks(text, [drake, mark])] == ["St. Clair"]


def test_two_letters_may_stand_for_the_first_name_and_any_family_name() -> None:
    text = "J.R. and JO agreed."
    found = leaks(text, [OtherName(("Juan Carlos Ruiz Ortega",))])
    assert [text[leak.start : leak.end] for leak in found] == ["J.R", "JO"]
