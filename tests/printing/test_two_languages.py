"""Plans in two languages on paper, read back by poppler, qpdf and PDFium."""

import re
from dataclasses import replace
from datetime import date

import pytest

from peerdesk.domain.sharing import Layout
from peerdesk.forms.answers import started
from peerdesk.forms.beside_words import Translation, fingerprint
from peerdesk.forms.keeping import with_star
from peerdesk.forms.person_signatures import Signing, signings, with_signing
from peerdesk.forms.translations import with_spoken_in, with_translation
from peerdesk.printing.plan_content import told_parts
from peerdesk.printing.plan_paper import PlanPaper, SecondColumn
from peerdesk.printing.plan_pdf import render_plan
from peerdesk.printing.two_languages import credit, in_second
from tests.printing import boxes, readers
from tests.printing.operators import sizes
from tests.printing.plans import AT, FORMS, LIBRARY, filled, paper
from tests.printing.translated import DAY, ROSA, SAYINGS, in_two

SIDE, TOP, BOTTOM = 60, 40, 36
VIETNAMESE = SecondColumn("vi")


def drawn(shelf, plan, layout=Layout.FULL) -> bytes:
    return render_plan(plan, layout, shelf, AT).pdf


def told(words_of, pdf: bytes) -> str:
    return " ".join(words_of(pdf).split())


def safety(**said) -> PlanPaper:
    """A safety plan that says little; what it says is translated by the test."""
    answers = started(LIBRARY["safety-plan"]).with_answer("me.title", "My paper")
    for link_id, value in said.items():
        answers = answers.with_answer(link_id.replace("__", "."), value)
    return replace(paper("safety-plan", answers=answers), second=VIETNAMESE)


def translated(plan: PlanPaper, link_id: str, words: str, at: int = 0, **about) -> PlanPaper:
    answers = plan.answers
    of = fingerprint(str(answers.given[link_id, None][at].value))
    made = Translation("vi", words, **{"by": ROSA, "on": DAY, "of": of, **about})
    return replace(plan, answers=with_translation(answers, link_id, at, made))


@pytest.mark.parametrize("layout", [Layout.FULL, Layout.LARGE])
@pytest.mark.parametrize("language", [tag for tag in SAYINGS if tag != "en"])
@pytest.mark.parametrize("name", ["recovery-plan", "safety-plan"])
def test_nothing_leaves_the_margins_and_no_words_overlap(shelf, tmp_path, name, language, layout):
    plan = in_two(name, language)
    for page in boxes.pages(drawn(shelf, plan, layout), tmp_path):
        assert min(word.left for word in page.words) >= SIDE - 0.5
        assert max(word.right for word in page.words) <= page.width - SIDE + 0.5
        assert min(word.top for word in page.words) >= TOP - 4
        assert max(word.bottom for word in page.words) <= page.height - BOTTOM + 4
        assert boxes.overlapping(page) == []


@pytest.mark.parametrize("layout", [Layout.FULL, Layout.LARGE])
def test_outside_readers_find_no_fault_and_the_bytes_are_always_the_same(shelf, tmp_path, layout):
    pdf = drawn(shelf, in_two("wellness-plan", "ar"), layout)
    done = readers.check(pdf, tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert drawn(shelf, in_two("wellness-plan", "ar"), layout) == pdf


@pytest.mark.parametrize("layout", [Layout.FULL, Layout.LARGE, Layout.BOOKLET])
@pytest.mark.parametrize("name", FORMS)
def test_every_word_of_the_person_is_there_and_every_translation(shelf, words_of, name, layout):
    plan = in_two(name, "vi")
    read = told(words_of, drawn(shelf, plan, layout))
    alone = told(words_of, drawn(shelf, replace(plan, second=None), layout))
    for words in set(re.findall(r"[\w-]+", alone)) - set(re.findall(r"\d+", alone)):
        assert words in read
    assert any(words in read for words in SAYINGS["vi"])


@pytest.mark.parametrize("language", ["es", "ar"])
@pytest.mark.parametrize("name", FORMS)
def test_both_columns_tell_the_same_items_in_the_same_order(name, language):
    plan = in_two(name, language)
    plan = replace(plan, answers=with_star(plan.answers, "rp.strong", "Music that is loud", True))
    second = plan.second
    assert second is not None
    other = in_second(plan, second)
    shape = [(one.link_id, type(one.piece)) for one in told_parts(plan)]
    assert [(one.link_id, type(one.piece)) for one in told_parts(other)] == shape


def test_words_and_translation_begin_on_one_line_in_columns_of_their_own(shelf, tmp_path):
    plan = safety(me__why="Quiet")
    plan = translated(plan, "me.why", "Lặng")
    (page, *_) = boxes.pages(drawn(shelf, plan), tmp_path)
    (own,) = (word for word in page.words if word.text == "Quiet")
    (theirs,) = (word for word in page.words if word.text == "Lặng")
    assert abs(own.middle - theirs.middle) < 2
    assert own.left < page.width / 2 < theirs.left


def test_large_print_puts_the_translation_under_the_words_and_nothing_is_small(shelf, tmp_path):
    plan = translated(safety(me__why="Quiet"), "me.why", "Lặng")
    pdf = drawn(shelf, plan, Layout.LARGE)
    (page, *_) = boxes.pages(pdf, tmp_path)
    (own,) = (word for word in page.words if word.text == "Quiet")
    (theirs,) = (word for word in page.words if word.text == "Lặng")
    assert theirs.top >= own.bottom - 2
    assert theirs.left > own.left
    assert min(sizes(pdf)) >= 18


def test_words_from_right_to_left_stand_at_the_right_and_their_translation_at_the_left(
    shelf, tmp_path
):
    form = replace(LIBRARY["safety-plan"], shown_in="ar")
    answers = started(form).with_answer("me.why", "Quiet")
    made = Translation("en", "Silence", ROSA, DAY)
    answers = with_translation(answers, "me.why", 0, made)
    plan = replace(paper("safety-plan", answers=answers), second=SecondColumn("en"))
    (page, *_) = boxes.pages(drawn(shelf, plan), tmp_path)
    (own,) = (word for word in page.words if word.text == "Quiet")
    (theirs,) = (word for word in page.words if word.text == "Silence")
    assert theirs.right < page.width / 2 < own.left


def test_a_number_in_arabic_reads_as_it_was_typed(shelf, words_of):
    assert "207-555-0142" in words_of(drawn(shelf, in_two("safety-plan", "ar")))


def test_the_head_names_both_languages_and_the_foot_who_translated_and_when(shelf, words_of):
    pages = words_of(drawn(shelf, in_two("safety-plan", "es"))).split("\f")[:-1]
    assert "English: in my own words" in pages[0]
    assert "Español: traducción" in pages[0]
    for page in pages:
        assert f"Translated into Español: {ROSA}, November 3, 2026" in page


def test_the_foot_names_each_translator_once_with_their_last_day():
    plan = safety(sp__signs=["a", "b", "c", "d", "e"])
    plan = translated(plan, "sp.signs", "1", 0, on=date(2026, 11, 1))
    plan = translated(plan, "sp.signs", "2", 1, on=date(2026, 11, 5))
    plan = translated(plan, "sp.signs", "3", 2, by="Hoa", on=None)
    assert credit(plan).endswith(f"{ROSA}, November 5, 2026; Hoa")
    plan = translated(plan, "sp.signs", "4", 3, by="", on=None)
    assert credit(plan).endswith("by someone not named")
    plan = translated(plan, "sp.signs", "5", 4, by="Tú")
    assert credit(plan).endswith("and others")
    assert credit(replace(plan, second=SecondColumn("es"))) == ""


def test_what_was_translated_before_the_words_changed_says_so(shelf, words_of):
    plan = translated(safety(me__why="Quiet"), "me.why", "Lặng", of=fingerprint("Noise"))
    read = told(words_of, drawn(shelf, plan))
    assert "Lặng (translated before the words changed)" in read


def test_words_nobody_translated_say_so_and_words_in_that_language_need_nothing(shelf, words_of):
    plan = safety(me__why="Quiet", sp__signs=["Tôi im lặng", "One"])
    plan = translated(plan, "me.why", "Lặng")
    assert told(words_of, drawn(shelf, plan)).count("(not translated)") == 2
    spoken = with_spoken_in(plan.answers, "sp.signs", "vi")
    read = told(words_of, drawn(shelf, replace(plan, answers=spoken)))
    assert "(not translated)" not in read
    assert read.count("Tôi im lặng") == 1


def test_a_long_answer_and_a_short_translation_go_over_pages_side_by_side(shelf, tmp_path):
    plan = safety(me__why="word " * 900, sp__signs=["After"])
    plan = translated(plan, "me.why", "Chữ " * 400)
    plan = translated(plan, "sp.signs", "Sau")
    pages = boxes.pages(drawn(shelf, plan), tmp_path)
    words = [word.text for page in pages for word in page.words]
    assert words.count("word") == 900
    assert words.count("Chữ") == 400
    assert len(pages) >= 3
    assert {"word", "Chữ"} <= {word.text for word in pages[1].words}


def test_a_word_without_end_breaks_and_is_not_cut(shelf, words_of):
    plan = translated(safety(me__why="a" * 300), "me.why", "b" * 300)
    read = "".join(words_of(drawn(shelf, plan)).split())
    assert read.count("a") >= 300
    assert read.count("b") >= 300


def test_nobody_signs_twice(shelf, words_of):
    plan = in_two("recovery-plan", "es")
    place = signings(plan.form)[0]
    signed = with_signing(plan.answers, place, Signing("Mai", DAY, "verbal"))
    read = told(words_of, drawn(shelf, replace(plan, answers=signed)))
    assert read.count("Mai ·") <= 1


@pytest.mark.parametrize("layout", [Layout.SHORT, Layout.CARD, Layout.POCKET])
def test_what_has_little_room_is_in_the_persons_words_alone(shelf, layout):
    plan = in_two("safety-plan", "vi")
    assert drawn(shelf, plan, layout) == drawn(shelf, replace(plan, second=None), layout)


def test_a_plan_of_many_rows_in_two_languages_takes_no_more_than_twice_the_time(shelf):
    answers = filled(LIBRARY["recovery-plan"], thoughts=40, rows=12)
    plan = in_two("recovery-plan", "vi", answers=answers)
    assert len(drawn(shelf, plan)) < 5 * len(drawn(shelf, replace(plan, second=None)))
