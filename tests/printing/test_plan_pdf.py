"""Plans on paper, read back by poppler, qpdf and PDFium."""

import re
from dataclasses import replace
from datetime import date
from io import BytesIO

import pikepdf
import pytest

from peerdesk.domain.errors import GlyphsMissing
from peerdesk.domain.sharing import Layout
from peerdesk.forms.answers import started
from peerdesk.forms.keeping import with_lines_shown, with_star
from peerdesk.forms.parts import (
    parts,
    with_own_part,
    with_part_hidden,
    with_part_moved,
    with_part_named,
)
from peerdesk.forms.person_signatures import Signing, with_signing
from peerdesk.forms.values import PartialDate
from peerdesk.printing.plan_pdf import PlanPdf, render_plan
from tests.printing import boxes, readers
from tests.printing.operators import sizes
from tests.printing.plans import AT, FORMS, LIBRARY, LINES, empty, filled, paper

SIDE, TOP, BOTTOM = 60, 40, 36  # margins of a page in points, a little within those of the code
LAYOUTS = (Layout.FULL, Layout.LARGE, Layout.SHORT)


def drawn(shelf, plan, layout=Layout.FULL) -> PlanPdf:
    return render_plan(plan, layout, shelf, AT)


def told(words_of, pdf: bytes) -> str:
    return " ".join(words_of(pdf).split())


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("layout", [*LAYOUTS, Layout.BLANK])
@pytest.mark.parametrize("name", FORMS)
def test_nothing_leaves_the_margins_and_no_words_overlap(shelf, tmp_path, name, layout, language):
    plan = empty(name, language) if layout is Layout.BLANK else paper(name, language)
    for page in boxes.pages(drawn(shelf, plan, layout).pdf, tmp_path):
        assert page.words
        assert min(word.left for word in page.words) >= SIDE - 0.5
        assert max(word.right for word in page.words) <= page.width - SIDE + 0.5
        assert min(word.top for word in page.words) >= TOP - 4
        assert max(word.bottom for word in page.words) <= page.height - BOTTOM + 4
        assert boxes.overlapping(page) == []


@pytest.mark.parametrize("layout", [*LAYOUTS, Layout.BLANK, Layout.CARD])
def test_outside_readers_find_no_fault_in_any_layout(shelf, tmp_path, layout):
    plan = empty("safety-plan") if layout is Layout.BLANK else paper("safety-plan")
    done = readers.check(drawn(shelf, plan, layout).pdf, tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_foot_says_title_version_day_and_page_and_nothing_names_anyone(shelf, tmp_path):
    made = drawn(shelf, paper("crisis-plan"))
    for number, page in enumerate(boxes.pages(made.pdf, tmp_path), 1):
        foot = " ".join(word.text for word in page.words if word.top > page.height - 60)
        assert "My good-days paper · version 2 · November 20, 2026" in foot
        assert f"Page {number} of {made.pages}" in foot
    with pikepdf.open(_file(tmp_path, made.pdf)) as document:
        described = str(dict(document.docinfo)) + str(document.Root.get("/Metadata", ""))
    assert "plan-2026-11-22" in described
    assert not re.search("Darnell|risis|good-days", described)


def test_the_first_page_says_whose_it_is_and_who_else_could_see_it(shelf, tmp_path):
    first = boxes.pages(drawn(shelf, paper("wellness-plan")).pdf, tmp_path)[0]
    words = " ".join(word.text for word in first.words)
    assert "This plan is yours." in words
    assert "You and your peer worker can open it here." in words


def test_a_plan_nobody_saved_yet_is_marked_on_every_page(shelf, tmp_path):
    plan = paper("safety-plan", version=0, saved_on=None, is_draft=True)
    for page in boxes.pages(drawn(shelf, plan).pdf, tmp_path):
        assert "Draft." in {word.text for word in page.words}


def test_large_print_has_nothing_under_18_points(shelf):
    pdf = drawn(shelf, paper("recovery-plan"), Layout.LARGE).pdf
    assert min(sizes(pdf)) >= 18


def _file(folder, pdf: bytes):
    path = folder / "made.pdf"
    path.write_bytes(pdf)
    return path


def test_the_same_plan_gives_the_same_bytes(shelf):
    for layout in (*LAYOUTS, Layout.CARD):
        plan = paper("safety-plan")
        assert drawn(shelf, plan, layout).pdf == drawn(shelf, plan, layout).pdf


def test_parts_stand_in_the_order_and_under_the_names_of_the_person(shelf, words_of):
    answers = filled(LIBRARY["safety-plan"])
    by_id = {part.link_id: part for part in parts(answers)}
    answers = with_part_moved(answers, by_id["sp.p8"], 1)
    answers = with_part_named(answers, by_id["sp.p5"], "Folks who get me")
    answers = with_part_hidden(answers, by_id["sp.p7"], True)
    answers, mine = with_own_part(answers, "Songs")
    answers = answers.with_answer("own:text", "Play them loud", mine.own_row)
    read = told(words_of, drawn(shelf, paper("safety-plan", answers=answers)).pdf)
    assert read.index("What matters to you") < read.index("How can you tell a hard spell")
    assert "Folks who get me" in read
    assert "My people" not in read
    assert "What would make the place you are in safer" not in read
    assert read.index("Songs") < read.index("Play them loud")


def test_what_matters_most_comes_first_and_is_marked(shelf, words_of):
    answers = filled(LIBRARY["safety-plan"])
    answers = with_star(answers, "sp.why", "Call somebody who gets me", True)
    read = told(words_of, drawn(shelf, paper("safety-plan", answers=answers)).pdf)
    after = read[read.index("What matters to you") :]
    assert after.index("★ Call somebody who gets me") < after.index("Tea on the step")


def test_questions_without_an_answer_leave_no_trace(shelf, words_of):
    answers = started(LIBRARY["safety-plan"]).with_answer("sp.signs", ["I stop eating"])
    read = told(words_of, drawn(shelf, paper("safety-plan", answers=answers)).pdf)
    assert "I stop eating" in read
    assert "On my own" not in read
    assert "Out and about" not in read


def test_rows_come_out_in_their_order_with_their_numbers(shelf, words_of):
    answers = filled(LIBRARY["crisis-plan"], rows=40)
    plan = paper("crisis-plan", answers=answers)
    rows = answers.rows_of("cp.people")
    for place, row in enumerate(rows):
        answers = answers.with_answer("cp.people:name", f"Helper {place:02}", row)
    read = told(words_of, drawn(shelf, replace(plan, answers=answers)).pdf)
    found = re.findall(r"Helper (\d\d)", read)
    assert found == [f"{place:02}" for place in range(40)]


def test_numbers_stay_in_order_beside_arabic_names(shelf, tmp_path):
    answers = started(LIBRARY["safety-plan"])
    answers, row = answers.add_row("sp.ask")
    for field, said in (
        ("name", "أمينة حداد"),
        ("phone", "207-555-0142"),
        ("rel", "جارتي، هاتفها الآخر 555-0199"),
        ("when", "من 4:30 إلى 9:15"),
    ):
        answers = answers.with_answer(f"sp.ask:{field}", said, row)
    for layout in (Layout.FULL, Layout.SHORT, Layout.CARD):
        made = drawn(shelf, paper("safety-plan", answers=answers), layout)
        (first, *_) = boxes.pages(made.pdf, tmp_path)
        numbers = {word.text for word in first.words}
        assert "207-555-0142" in numbers, layout
        if layout is not Layout.CARD:
            assert "555-0199" in numbers, layout


def test_a_thought_in_hebrew_has_its_sign_beside_its_first_word(shelf, tmp_path):
    answers = started(LIBRARY["safety-plan"]).with_answer("sp.signs", ["לא ישן"])
    (page,) = boxes.pages(drawn(shelf, paper("safety-plan", answers=answers)).pdf, tmp_path)
    (sign,) = [word for word in page.words if word.text == "•"]
    words = [word for word in page.words if set(word.text) & set("לאישן")]
    assert min(word.left for word in words) > page.width / 2
    assert sign.left > max(word.right for word in words)


def test_a_character_without_a_sign_is_named_not_boxed(shelf):
    answers = started(LIBRARY["safety-plan"]).with_answer("sp.signs", ["\U0001f6dd\U00012345"])
    with pytest.raises(GlyphsMissing):
        drawn(shelf, paper("safety-plan", answers=answers))


def test_a_word_of_300_letters_and_a_story_of_30000_are_whole(shelf, words_of):
    word, story = "a" * 300, "We walked on. " * 2200
    answers = started(LIBRARY["safety-plan"]).with_answer("sp.signs", [word])
    answers = answers.with_answer("me.why", story)
    read = readers.bare(words_of(drawn(shelf, paper("safety-plan", answers=answers)).pdf))
    assert read.count("walked") == 2200
    assert word in read


def test_a_drawn_signature_is_lines_not_a_picture(shelf, words_of):
    strokes = (((10, 150), (300, 20), (600, 280)), ((700, 100), (900, 120)))
    signed = Signing("Darnell W.", date(2026, 3, 12), "signed", "", strokes)
    answers = with_signing(started(LIBRARY["recovery-plan"]), "rp.sign", signed)
    pdf = drawn(shelf, paper("recovery-plan", answers=answers)).pdf
    assert "Darnell W. · March 12, 2026" in told(words_of, pdf)
    with pikepdf.open(BytesIO(pdf)) as document:
        assert all("/XObject" not in page.Resources for page in document.pages)


def test_a_chosen_status_prints_its_words_and_no_empty_line(shelf, words_of):
    status = Signing("Darnell W.", None, "declined", "Not today")
    answers = with_signing(started(LIBRARY["recovery-plan"]), "rp.sign", status)
    read = told(words_of, drawn(shelf, paper("recovery-plan", answers=answers)).pdf)
    assert "No, thank you" in read
    assert "Not today" in read
    assert "Sign on this line" not in read


def test_an_unsigned_plan_has_a_line_for_a_pen(shelf, words_of):
    answers = filled(LIBRARY["recovery-plan"])
    answers = with_signing(answers, "rp.sign", Signing())
    assert "Sign on this line" in told(
        words_of, drawn(shelf, paper("recovery-plan", answers=answers)).pdf
    )


def three_goals():
    """A recovery plan as people write them: three goals with a step or two, and how it goes."""
    answers = started(LIBRARY["recovery-plan"])
    for link, words in (
        ("me.title", "My road"),
        ("me.name", "Darnell W."),
        ("rp.hope", "A small place of my own."),
        ("rp.scale:low", "stuck"),
        ("rp.scale:high", "flying"),
    ):
        answers = answers.with_answer(link, words)
    for part, goal in (("home", "Keep my room"), ("health", "Sleep"), ("purpose", "Work outside")):
        answers, row = answers.add_row(f"rp.{part}.goal")
        answers = answers.with_answer(f"rp.{part}.goal:say", goal, row)
        answers, step = answers.add_row(f"rp.{part}.goal:step", row)
        answers = answers.with_answer(f"rp.{part}.goal:step:what", f"First step for {part}", step)
        for day, rate in (("2026-03-01", 2), ("2026-04-01", 5), ("2026-05-01", 7)):
            answers, point = answers.add_row(f"rp.{part}.goal:progress", row)
            answers = answers.with_answer(f"rp.{part}.goal:progress:date", PartialDate(day), point)
            answers = answers.with_answer(f"rp.{part}.goal:progress:rate", rate, point)
    strokes = (((60, 200), (320, 60), (620, 240), (900, 150)),)
    return with_signing(
        answers, "rp.sign", Signing("Darnell W.", date(2026, 11, 20), "signed", "", strokes)
    )


def test_three_goals_take_two_pages_and_show_no_codes(shelf, words_of):
    made = drawn(shelf, paper("recovery-plan", answers=three_goals()))
    read = told(words_of, made.pdf)
    assert made.pages <= 2
    for words in ("Keep my room", "First step for health", "April 1, 2026", "10: flying"):
        assert words in read
    assert read.count("5 of 10") == 3
    assert not re.search(r"rp\.|urn:|goal:", read)


def test_the_short_form_of_three_goals_is_one_page_with_the_last_rating(shelf, words_of):
    made = drawn(shelf, paper("recovery-plan", answers=three_goals()), Layout.SHORT)
    read = told(words_of, made.pdf)
    assert made.pages == 1
    assert "Keep my room" in read
    assert "7 of 10" in read
    assert "2 of 10" not in read


def test_the_short_form_names_what_it_leaves_to_the_full_plan(shelf, words_of):
    made = drawn(shelf, paper("wellness-plan"), Layout.SHORT)
    read = told(words_of, made.pdf)
    assert made.pages == 1
    assert made.left_out
    assert "Call or text 988" in read
    full = told(words_of, drawn(shelf, paper("wellness-plan")).pdf)
    for name in made.left_out:
        assert name in full


def test_a_part_of_ones_own_that_is_left_out_is_named_by_its_heading(shelf):
    answers, mine = with_own_part(filled(LIBRARY["recovery-plan"], thoughts=12), "Songs I keep")
    answers = answers.with_answer("own:text", "Every one by Nina", mine.own_row)
    made = drawn(shelf, paper("recovery-plan", answers=answers), Layout.SHORT)
    assert "Songs I keep" in made.left_out


def test_what_no_page_can_hold_goes_to_a_second_one_and_is_named(shelf):
    answers = filled(LIBRARY["safety-plan"], rows=40)
    made = drawn(shelf, paper("safety-plan", answers=answers), Layout.SHORT)
    assert made.pages > 1
    assert made.spilled


def test_a_number_not_checked_for_half_a_year_says_so(shelf, words_of):
    old = tuple(replace(line, checked=date(2026, 1, 5)) for line in LINES)
    plan = replace(paper("safety-plan"), lines=old)
    read = told(words_of, drawn(shelf, plan).pdf)
    assert "Checked January 5, 2026. Make sure it still works." in read
    fresh = told(words_of, drawn(shelf, paper("safety-plan")).pdf)
    assert "Checked October 1, 2026." in fresh
    assert "Make sure" not in fresh


def test_a_line_nobody_offers_any_more_is_told_and_never_printed(shelf, words_of):
    off = tuple(replace(line, off="ended") if line.id == "ctl" else line for line in LINES)
    answers = with_lines_shown(filled(LIBRARY["safety-plan"]), ["988", "ctl", "no-such-line"])
    plan = replace(paper("safety-plan", answers=answers), lines=off)
    for layout in (Layout.FULL, Layout.SHORT):
        read = told(words_of, drawn(shelf, plan, layout).pdf)
        assert "Call or text 988" in read
        assert "741741" not in read
        assert "No longer offered: Crisis Text Line, no-such-line." in read


def test_a_spanish_plan_has_its_own_line_and_words(shelf, words_of):
    read = told(words_of, drawn(shelf, paper("safety-plan", "es")).pdf)
    assert "Llame al 988 y oprima 2" in read
    assert "Revisado: 1 de octubre de 2026." in read
    assert "versión 2" in read
