"""The directive worksheet and the calming page on paper: what must stand there, what must not."""

import pytest

from peerdesk.domain.sharing import CardStyle, Layout
from peerdesk.forms.answers import started
from peerdesk.printing.plan_pdf import render_plan
from peerdesk.services.sharing.copies import for_copy, left_out
from tests.forms.papers import choose
from tests.printing import boxes, readers
from tests.printing.operators import sizes
from tests.printing.plans import AT, LIBRARY, empty, filled, paper

DIRECTIVE, CALMING = "advance-directive", "calming"
NO_LEGAL_PAPER = {
    "en": "This worksheet is not a legal paper until your wishes are on your state's form",
    "es": "Esta hoja de trabajo no es un documento legal hasta que sus deseos estén en el",
}


def drawn(shelf, plan, layout=Layout.FULL, card=CardStyle.FLAT) -> bytes:
    return render_plan(plan, layout, shelf, AT, card=card).pdf


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    "layout", [Layout.FULL, Layout.LARGE, Layout.SHORT, Layout.BLANK, Layout.CARD]
)
def test_every_page_says_that_it_is_no_legal_paper(shelf, tmp_path, layout, language):
    made = empty if layout is Layout.BLANK else paper
    pages = boxes.pages(drawn(shelf, made(DIRECTIVE, language), layout), tmp_path)
    for page in pages:
        words = " ".join(word.text for word in page.words)
        assert readers.bare(NO_LEGAL_PAPER[language]) in readers.bare(words)


def test_it_stands_above_all_else_and_once_on_a_page(shelf, tmp_path):
    for page in boxes.pages(drawn(shelf, paper(DIRECTIVE)), tmp_path):
        first = min(page.words, key=lambda word: (word.top, word.left))
        assert first.text == "This"
        assert [word.text for word in page.words].count("worksheet") == 1


def test_other_plans_carry_no_such_line(shelf, words_of):
    assert "worksheet" not in words_of(drawn(shelf, paper("crisis-plan")))
    assert "worksheet" not in words_of(drawn(shelf, paper(CALMING)))


def test_the_rules_of_the_state_are_told_with_their_day_and_where_to_ask(shelf, words_of):
    read = " ".join(words_of(drawn(shelf, paper(DIRECTIVE))).split())
    assert "Two adults who have nothing to gain from it. Or a notary." in read
    assert "Checked October 1, 2026." in read
    assert "Neb. Rev. Stat. 30-4405" in read
    assert "nrc-pad.org" in read
    assert "This is not legal advice." in read


def test_a_state_nobody_looked_at_is_told_to_be_unchecked(shelf, words_of):
    answers = choose(started(LIBRARY[DIRECTIVE]), "pd.state", "TX")
    read = " ".join(words_of(drawn(shelf, paper(DIRECTIVE, answers=answers))).split())
    assert "Which state do you live in? Texas" in read
    assert "The rules here are not checked yet. Please ask." in read
    assert "A notary" not in read


def test_without_a_state_there_are_no_rules_on_paper(shelf, words_of):
    answers = started(LIBRARY[DIRECTIVE]).with_answer("pd.force", "Talk to me first")
    read = words_of(drawn(shelf, paper(DIRECTIVE, answers=answers)))
    assert "Talk to me first" in read
    assert "rules of your state" not in read


def test_an_answer_the_state_does_not_ask_for_is_on_no_paper(shelf, words_of):
    answers = choose(started(LIBRARY[DIRECTIVE]), "pd.state", "NE")
    answers = choose(answers, "pd.lock", "locked")
    assert "stays till I am well" in words_of(drawn(shelf, paper(DIRECTIVE, answers=answers)))
    moved = choose(answers, "pd.state", "TX")
    assert "stays till I am well" not in words_of(drawn(shelf, paper(DIRECTIVE, answers=moved)))


def test_big_choices_are_on_no_form_for_a_pen(shelf, words_of):
    read = " ".join(words_of(drawn(shelf, empty(DIRECTIVE), Layout.BLANK)).split())
    assert "Which state do you live in?" in read
    assert "Can you undo this" not in read
    assert "For how long at most" not in read


def test_what_is_sensitive_is_on_paper_only_when_ticked(shelf, words_of):
    answers = filled(LIBRARY[DIRECTIVE]).with_answer("pd.use", "Call my sponsor at once")
    for ticked in ((), ("pd.use",)):
        copy = for_copy(answers, ticked=ticked)
        plan = paper(DIRECTIVE, answers=copy, without=left_out(answers, ticked=ticked))
        assert ("my sponsor" in words_of(drawn(shelf, plan))) is bool(ticked)


def test_a_card_says_where_the_paper_is_and_nothing_of_what_it_says(shelf, words_of):
    answers = filled(LIBRARY[DIRECTIVE]).with_answer("pd.where", "with my aunt Mai")
    answers = answers.with_answer("pd.look", "I hear my father")
    read = " ".join(words_of(drawn(shelf, paper(DIRECTIVE, answers=answers), Layout.CARD)).split())
    assert "I have an advance directive. It is kept: with my aunt Mai" in read
    assert "my father" not in read
    assert "Owusu" not in read  # who decides goes on it only when the person says so


def calming_page(**more):
    answers = started(LIBRARY[CALMING]).with_answer("me.name", "Darnell W.")
    answers = choose(choose(answers, "cm.help", "space", "walk"), "cm.touch", "ask_first")
    answers = answers.with_answer("cm.voice", "Slowly. Use my name.")
    for name, words in more.items():
        answers = answers.with_answer(f"cm.{name}", words)
    return answers


def test_the_page_to_hand_over_is_one_page_in_big_letters(shelf, tmp_path):
    pdf = drawn(shelf, paper(CALMING, answers=calming_page()), Layout.SHORT)
    assert len(boxes.pages(pdf, tmp_path)) == 1
    assert 18.0 in {round(size, 1) for size in sizes(pdf)}


def test_much_on_it_makes_smaller_letters_before_a_second_page(shelf, tmp_path):
    many = tuple(f"I pace and I count to {n} aloud, again and again." for n in range(40))
    pdf = drawn(shelf, paper(CALMING, answers=calming_page(see=many)), Layout.SHORT)
    assert len(boxes.pages(pdf, tmp_path)) == 1
    assert 18.0 not in {round(size, 1) for size in sizes(pdf)}


def test_when_to_look_again_is_nobody_elses_affair(shelf, words_of):
    answers = calming_page().with_answer("rv.change", "I moved to my aunt")
    for layout, there in ((Layout.SHORT, False), (Layout.FULL, True)):
        plan = paper(CALMING, answers=answers)
        assert ("moved to my aunt" in words_of(drawn(shelf, plan, layout))) is there
    crisis = started(LIBRARY["crisis-plan"]).with_answer("rv.change", "I moved to my aunt")
    read = words_of(drawn(shelf, paper("crisis-plan", answers=crisis), Layout.SHORT))
    assert "moved to my aunt" in read  # the short form of a plan is the person's own


def test_what_is_needed_in_the_first_hour_stays_longest_in_the_short_form(shelf, words_of):
    answers = filled(LIBRARY[DIRECTIVE]).with_answer("pd.force", "No shots while I am held")
    answers = choose(answers, "pd.ect", "no").with_answer("pd.back", "A week off work")
    made = render_plan(paper(DIRECTIVE, answers=answers), Layout.SHORT, shelf, AT)
    read = " ".join(words_of(made.pdf).split())
    assert "No shots while I am held" in read
    assert "What about ECT" in read
    assert "A week off work" not in read
    assert LIBRARY[DIRECTIVE].item("pd.back").text in made.left_out
    assert LIBRARY[DIRECTIVE].item("pd.force").text not in made.left_out
