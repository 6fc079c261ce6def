"""What a stranger would see: everything on the paper is weighed, and one thing can be taken off."""

import pytest

from peerdesk.domain.sharing import Layout
from peerdesk.domain.stranger import StrangerFact
from peerdesk.forms.answers import Answers, started
from peerdesk.forms.flags import SHOWS_LINES
from peerdesk.forms.keeping import with_on_card
from peerdesk.forms.values import Coding
from peerdesk.printing.card_content import card_text
from peerdesk.printing.stranger import readable
from peerdesk.services.sharing.copies import for_copy, left_out
from peerdesk.services.sharing.stranger import stranger_sees
from tests.printing.plans import CARDS, FORMS, LIBRARY, filled, paper


def seen(answers: Answers, layout: Layout, name: str, **copied) -> dict[str, set[StrangerFact]]:
    """What is named on the paper of a copy, by linkId."""
    plan = paper(name, answers=for_copy(answers, **copied), without=left_out(answers, **copied))
    found = stranger_sees(plan, layout)
    assert found is not None
    return {one.link_id: set(one.facts) for one in found}


def a_card(**said: str) -> Answers:
    answers = started(LIBRARY["contact-card"])
    for key, words in said.items():
        link_id = f"cc.{key}"
        answers = with_on_card(answers.with_answer(link_id, words), link_id, True)
    return answers


def test_a_card_with_nothing_to_hide_names_nothing():
    assert seen(a_card(do="Give me a minute", name="Darnell"), Layout.CARD, "contact-card") == {}


def test_facts_are_named_by_their_words_and_by_their_question():
    found = seen(
        a_card(do="Ask about my lithium", health="see my bag"), Layout.CARD, "contact-card"
    )
    assert found == {"cc.do": {StrangerFact.MEDICINE}, "cc.health": {StrangerFact.HEALTH}}


def test_the_title_a_person_wrote_counts_too():
    found = seen(a_card(title="Bipolar help card"), Layout.CARD, "contact-card")
    assert found == {"cc.title": {StrangerFact.DIAGNOSIS}}


def test_medicines_are_named_whatever_they_are_called():
    answers, row = started(LIBRARY["crisis-plan"]).add_row("cp.meds")
    answers = answers.with_answer("cp.meds:name", "the blue one", row)
    assert "cp.meds" not in seen(answers, Layout.POCKET, "crisis-plan")
    ticked = seen(answers, Layout.POCKET, "crisis-plan", ticked={"cp.meds"})
    assert StrangerFact.MEDICINE in ticked["cp.meds"]


def test_what_was_called_sensitive_and_ticked_is_named_as_such():
    answers = started(LIBRARY["wellness-plan"]).with_answer("wp.off.list", ["The ninth of May"])
    found = seen(answers, Layout.POCKET, "wellness-plan", ticked={"wp.off.list"})
    assert found["wp.off.list"] == {StrangerFact.OTHER}


def test_what_is_taken_off_is_neither_on_the_paper_nor_named():
    answers = a_card(do="Give me a minute", health="Insulin at eight")
    assert "cc.health" in seen(answers, Layout.CARD, "contact-card")
    assert seen(answers, Layout.CARD, "contact-card", off={"cc.health"}) == {}


def test_a_check_in_on_the_fridge_shows_what_is_watched_and_no_day():
    answers = filled(LIBRARY["daily-check-in"])
    plan = paper("daily-check-in", answers=answers)
    (one,) = readable(plan, Layout.DAILY)
    assert one.link_id == "dc.pick"
    assert "Mood\nSome words of mine" in one.text  # with their word for a low day
    answers = answers.with_answer("dc.pick", [Coding(display="My lithium")])
    found = seen(answers, Layout.DAILY, "daily-check-in")
    assert StrangerFact.MEDICINE in found["dc.pick"]


def test_phone_lines_taken_off_one_place_are_off_all():
    answers = filled(LIBRARY["safety-plan"])
    places = {i.link_id for i in answers.form.by_link.values() if SHOWS_LINES in i.flags}
    out = left_out(answers, off={"sp.line.box"})
    assert places == {"ln", "sp.line.box"}
    assert places <= out
    plan = paper("safety-plan", answers=for_copy(answers, off={"sp.line.box"}), without=out)
    assert not [item for item in card_text(plan).items if item.numbered and not item.label]


@pytest.mark.parametrize("name", CARDS)
def test_all_that_is_on_a_card_is_weighed(name):
    answers = filled(LIBRARY[name])
    plan = paper(name, answers=answers)
    weighed = "\n".join(one.text for one in readable(plan, Layout.CARD))
    for item in card_text(plan).items:
        assert all(line in weighed for line in item.lines)


@pytest.mark.parametrize("name", FORMS)
def test_paper_that_stays_at_home_is_not_weighed(name):
    plan = paper(name)
    for layout in (Layout.FULL, Layout.LARGE, Layout.SHORT, Layout.BOOKLET, Layout.BLANK):
        assert stranger_sees(plan, layout) is None
    assert stranger_sees(plan, Layout.POCKET) is not None
