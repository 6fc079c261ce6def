"""Letters on paper: one page where they fit, whole where they do not, in every script."""

from dataclasses import replace

import pytest

from peerdesk.domain.errors import GlyphsMissing
from peerdesk.printing.letters import render_letter
from peerdesk.printing.pictures import page_count
from peerdesk.services.prescribed import STATEMENT_1, prescribed
from tests.printing import readers
from tests.printing.letters import AT, LETTER_NAMES, attendance, letter_page, paper, support

NOTICE = prescribed(STATEMENT_1).paragraphs
STATEMENT = readers.bare(" ".join(NOTICE))


@pytest.mark.parametrize("name", LETTER_NAMES)
def test_a_short_letter_stands_on_one_page_with_its_whole_notice(shelf, words_of, name):
    pdf = letter_page(shelf, name)
    assert page_count(pdf) == 1
    assert STATEMENT in readers.bare(words_of(pdf))


def test_a_letter_in_the_order_of_business_letters(shelf, words_of):
    read = readers.bare(words_of(letter_page(shelf, "letter-attendance-times")))
    parts = (
        "118 Front Street",
        "March 31, 2026",
        "Honorable M. Ortiz",
        "About: Darnell Washington",
        "Your number: 24-CR-0091",
        "Dear Honorable M. Ortiz:",
        "In this time we met 10 times.",
        "Sincerely,",
        "Rosa Delgado",
        "Certified Peer Support Specialist, CPSS 4471",
        "Notice that comes with this letter",
    )
    places = [read.find(readers.bare(part)) for part in parts]
    assert -1 not in places
    assert places == sorted(places)


def test_a_long_letter_goes_on_and_parts_neither_signature_nor_notice(shelf, tmp_path):
    long = "\n".join(f"{number}. She is on time and kind to her neighbors." for number in range(60))
    pdf = render_letter(paper(support("en", long)), shelf, AT)
    pages = [readers.bare(readers.words(pdf, tmp_path, "-f", n, "-l", n)) for n in "123"]
    assert page_count(pdf) >= 2
    assert any("Sincerely,RosaDelgado" in page for page in pages)
    assert any(STATEMENT in page for page in pages)
    assert all("RiversideHousing" in page for page in pages[: page_count(pdf)])


def test_white_space_gives_way_before_a_second_page_does(shelf):
    counts = [
        page_count(render_letter(paper(attendance("en", "times", n)), shelf, AT)) for n in (4, 14)
    ]
    assert counts == [1, 1]


def test_many_times_met_are_all_told(shelf, words_of):
    read = readers.bare(words_of(render_letter(paper(attendance("en", "times", 90)), shelf, AT)))
    assert read.count("2:05pm–2:52pm") == 90


@pytest.mark.parametrize(
    "name", ["Đặng Thị Hoa", "אסתר לוי", "محمد علي", "ประเสริฐ", "प्रिया", "王小明", "Ὀδυσσεύς"]
)
def test_a_name_in_any_script_is_drawn_and_read_back(shelf, words_of, name):
    pdf = render_letter(paper(support("en", "Always on time.", name)), shelf, AT)
    read = readers.bare(words_of(pdf))
    assert all(readers.bare(part) in read for part in name.split())


def test_a_character_no_font_has_is_named(shelf):
    with pytest.raises(GlyphsMissing):
        render_letter(paper(support("en", "\U00012000")), shelf, AT)


def test_a_draft_says_so_and_has_no_day_of_signing(shelf, words_of):
    draft = replace(paper(support("en", "On time.")), is_draft=True, signed_on="")
    read = words_of(render_letter(draft, shelf, AT))
    assert "Draft. Not signed. It may still change." in read
    assert "118 Front Street" in read


def test_without_a_head_or_a_notice_a_letter_is_whole(shelf, words_of):
    bare = replace(paper(support("en", "On time."), notice=()), letterhead=())
    read = words_of(render_letter(bare, shelf, AT))
    assert "Dear Riverside Housing:" in read
    assert "42 CFR" not in read


def test_the_same_letter_gives_the_same_bytes(shelf):
    name = LETTER_NAMES[0]
    assert letter_page(shelf, name) == letter_page(shelf, name)


def test_every_text_of_a_letter_is_looked_at_for_missing_characters():
    letter = paper(support("en", "On time."))
    told = set(letter.texts())
    assert {"Rosa Delgado", letter.day, letter.greeting, *letter.to, *NOTICE} <= told


@pytest.mark.parametrize(("count", "told"), [(0, "0 times"), (1, "once"), (2, "2 times")])
def test_how_often_is_said_as_people_say_it(shelf, words_of, count, told):
    read = words_of(render_letter(paper(attendance("en", "count", count)), shelf, AT))
    assert f"we met {told}" in " ".join(read.split())
    assert "2:05" not in read


def test_days_are_told_month_by_month(shelf, words_of):
    read = words_of(letter_page(shelf, "letter-attendance-es-days"))
    assert "marzo de 2026: 2, 5, 8, 11, 14, 17, 20, 23, 26, 29" in read
