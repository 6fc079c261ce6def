"""What goes into one copy of a plan, and what leaves no trace in it."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from peerdesk.domain.sharing import Layout
from peerdesk.forms.answers import Answers, started
from peerdesk.forms.beside_words import Translation, fingerprint
from peerdesk.forms.ideas import ideas, with_idea
from peerdesk.forms.keeping import (
    Standing,
    on_card,
    stars,
    with_private,
    with_standing,
    with_star,
)
from peerdesk.forms.library import FormLibrary
from peerdesk.forms.parts import parts, with_own_part, with_part_hidden, with_part_named
from peerdesk.forms.response_writing import ResponseHeader, canonical_bytes, to_response
from peerdesk.forms.second_language import SecondLanguage, with_second_language
from peerdesk.forms.translations import every_translation, with_translation
from peerdesk.resource_files import resource
from peerdesk.services.sharing.copies import (
    for_copy,
    layouts_of,
    left_out,
    not_understood,
    sensitive_choices,
)

FORMS = FormLibrary(resource("forms"))
SIGN, TEA = "I stop calling back", "Tea on the step"


def safety_plan() -> Answers:
    answers = started(FORMS["safety-plan"]).with_answer("sp.signs", [SIGN])
    answers = answers.with_answer("sp.why", [TEA])
    answers, row = answers.add_row("sp.space")
    return answers.with_answer("sp.space:what", "Ask Amma to keep them", row)


def said(answers: Answers) -> str:
    """Everything that stands in the answers, with the questions it stands under."""
    return str(dict(answers.given))


def test_sensitive_items_stay_out_until_they_are_ticked_each_time():
    answers = safety_plan()
    assert "Ask Amma to keep them" not in said(for_copy(answers))
    assert "Ask Amma to keep them" in said(for_copy(answers, ticked=["sp.space"]))
    assert "Ask Amma to keep them" not in said(for_copy(answers))


def test_only_sensitive_items_that_say_something_are_asked_about():
    choices = sensitive_choices(safety_plan())
    assert [choice.link_id for choice in choices] == ["sp.space"]
    assert choices[0].label == "What would make the place you are in safer?"
    assert sensitive_choices(started(FORMS["safety-plan"])) == ()


def test_a_private_item_is_never_in_a_copy_even_when_ticked():
    answers = with_private(safety_plan(), "sp.space", True)
    assert "Ask Amma" not in said(for_copy(answers, ticked=["sp.space"]))
    assert sensitive_choices(answers) == ()


def test_what_was_passed_over_leaves_no_trace():
    answers = with_standing(safety_plan(), "sp.signs", Standing.UNSAID)
    copy = said(for_copy(answers))
    assert SIGN not in copy
    assert "sp.signs" not in copy


def test_ideas_nobody_accepted_stay_here():
    answers = with_idea(safety_plan(), "sp.signs", "Rosa", "Pacing at night")
    copy = for_copy(answers)
    assert ideas(copy) == ()
    assert "Pacing" not in said(copy)
    assert "Rosa" not in said(copy)


def test_a_star_does_not_give_away_what_is_private():
    answers = with_star(safety_plan(), "sp.signs", SIGN, True)
    answers = with_star(answers, "sp.why", TEA, True)
    copy = for_copy(with_private(answers, "sp.signs", True))
    assert SIGN not in said(copy)
    assert stars(copy, "sp.why") == {TEA}


def test_what_is_for_supervision_is_not_on_the_copy_of_the_person():
    note = started(FORMS["contact-note"])
    withheld = {
        item.link_id for item in note.form.by_link.values() if "not-on-person-copy" in item.flags
    }
    assert withheld
    assert withheld <= left_out(note)
    assert not withheld & left_out(note, for_person=False)


@settings(max_examples=50, deadline=None)
@given(st.sets(st.sampled_from(sorted(FORMS["crisis-plan"].by_link))))
def test_a_copy_holds_nothing_that_is_left_out_and_all_of_the_rest(private):
    answers = safety_plan_of_everything()
    for link_id in private:
        answers = with_private(answers, link_id, True)
    copy = for_copy(answers)
    out = left_out(answers)
    hidden = {link for link, _ in answers.given if link.startswith("keep.")}
    assert {link for link, _ in copy.given} & out == set()
    assert {link for link, _ in answers.given} - out - hidden <= {link for link, _ in copy.given}
    assert all(holder not in out for holder, _ in copy.owners.values())


def safety_plan_of_everything() -> Answers:
    answers = started(FORMS["crisis-plan"])
    for item in answers.form.by_link.values():
        outside = answers.form.holder(item.link_id) is None
        if item.kind in {"string", "text"} and outside and not item.look.hidden:
            answers = answers.with_answer(item.link_id, ["words"] if item.repeats else "words")
    for group in ("cp.people", "cp.meds", "aw.kids"):
        answers, row = answers.add_row(group)
        answers = answers.with_answer(f"{group}:name", "a name", row)
    return answers


def test_the_card_of_a_copy_names_nothing_that_is_not_in_it():
    answers = safety_plan().with_answer("keep.card", ["sp.ask", "sp.signs", "sp.space"])
    copy = for_copy(with_private(answers, "sp.signs", True))
    assert copy.values("keep.card") == ("sp.ask",)
    only = safety_plan().with_answer("keep.card", "sp.space")
    assert not on_card(for_copy(only), "sp.ask")  # taken off is not the same as undecided
    assert "sp.space" not in said(for_copy(only))
    assert for_copy(only, ticked=["sp.space"]).values("keep.card") == ("sp.space",)


def test_a_name_for_a_private_part_leaves_no_trace():
    answers = safety_plan()
    first = next(part for part in parts(answers) if part.link_id == "sp.p1")
    answers = with_part_named(answers, first, "About the worst nights")
    assert "worst nights" in said(for_copy(answers))
    assert "worst nights" not in said(for_copy(with_private(answers, "sp.p1", True)))


def test_a_part_that_was_put_away_is_in_no_copy():
    answers = safety_plan()
    answers, own = with_own_part(answers, "My dog")
    away = [part for part in parts(answers) if part.link_id in {"sp.p2", "sp.p7"}]
    for part in (*away, own):
        answers = with_part_hidden(answers, part, True)
    copy = said(for_copy(answers, ticked=["sp.space"]))
    for words in (SIGN, "Ask Amma", "My dog"):
        assert words not in copy
    assert TEA in copy
    assert sensitive_choices(answers) == ()


def test_nothing_that_was_passed_over_is_offered_for_a_tick():
    for way in Standing:
        assert sensitive_choices(with_standing(safety_plan(), "sp.space", way)) == ()
    above = FORMS["safety-plan"].parent("sp.space")
    assert above is not None
    assert sensitive_choices(with_standing(safety_plan(), above, Standing.UNSAID)) == ()


def test_what_nobody_could_read_here_stays_and_is_named():
    answers = safety_plan()
    row = answers.rows_of("sp.space")[0]
    held = {
        ("", None): ('{"linkId":"zz.1","text":"Where the key is","answer":[]}',),
        ("sp.space", row): ('{"linkId":"zz.2"}', '{"linkId":"zz.2"}'),
    }
    answers = replace(answers, unknown=held)
    assert for_copy(answers, ticked=["sp.space"]).unknown == {}
    assert not_understood(answers) == ("Where the key is", "zz.2")
    assert not_understood(safety_plan()) == ()


@settings(max_examples=40, deadline=None)
@given(
    st.sets(st.sampled_from(["sp.space", "sp.signs", "sp.why"])),
    st.sets(st.sampled_from(["sp.signs", "sp.why"])),
)
def test_what_stays_out_leaves_no_trace_of_its_translation(ticked, private):
    answers = safety_plan().with_answer("me.lang", "English")
    answers = with_second_language(answers, SecondLanguage("vi", "Hoa, interpreter"))
    marks = {}
    for number, (address, said_here) in enumerate(tuple(answers.given.items())):
        words = isinstance(said_here[0].value, str) and not address[0].startswith("keep")
        for at in range(len(said_here) if words else 0):
            marks[f"dịch-{number}-{at}"] = address[0]
            made = Translation("vi", f"dịch-{number}-{at}", "Hoa, interpreter")
            answers = with_translation(answers, address[0], at, made, address[1])
    for link_id in private:
        answers = with_private(answers, link_id, True)
    copy = for_copy(answers, ticked=ticked)
    out = left_out(answers, ticked=ticked)
    sent = canonical_bytes(to_response(copy, ResponseHeader(), frozen=True)).decode()
    for mark, link_id in marks.items():
        assert (mark in sent) == (link_id not in out)


def test_a_translator_of_whom_nothing_is_left_is_not_named():
    answers = started(FORMS["safety-plan"]).with_answer("me.lang", "English")
    answers = answers.with_answer("sp.signs", [SIGN])
    answers = with_second_language(answers, SecondLanguage("vi", "Hoa, interpreter"))
    answers = with_translation(answers, "sp.signs", 0, Translation("vi", "Tôi", "Hoa, interpreter"))
    assert "Hoa" in str(for_copy(answers).extras)
    hidden = for_copy(with_private(answers, "sp.signs", True))
    assert "Hoa" not in str(hidden.extras) + said(hidden)


def test_a_copy_tells_that_a_translation_is_older_but_not_of_which_words():
    answers = started(FORMS["safety-plan"]).with_answer("sp.keep", "Ask Tom")
    for tag in ("es", "vi"):
        made = Translation(tag, tag, of=fingerprint("Ask Tom"))
        answers = with_translation(answers, "sp.keep", 0, made)
    copy = for_copy(answers.with_answer("sp.keep", "Ask nobody"))
    assert all(one.is_older_than("Ask nobody") for _, _, _, one in every_translation(copy))
    assert fingerprint("Ask Tom") not in said(copy)
    assert fingerprint("Ask Tom") in said(for_copy(answers))


def test_a_form_is_offered_the_papers_it_can_make():
    assert set(layouts_of(started(FORMS["wellness-plan"]))) == set(Layout)
    assert set(Layout) - set(layouts_of(started(FORMS["recovery-plan"]))) == {
        Layout.CARD,
        Layout.DAILY,
    }
    assert Layout.DAILY not in layouts_of(started(FORMS["safety-plan"]))
    assert set(layouts_of(started(FORMS["contact-note"]))) == {
        *(Layout.FULL, Layout.LARGE, Layout.SHORT, Layout.BOOKLET, Layout.BLANK)
    }


def test_an_every_day_part_that_is_put_away_makes_no_page_for_the_fridge():
    answers = started(FORMS["wellness-plan"])
    part = next(each for each in parts(answers) if each.link_id == "wp.day")
    assert Layout.DAILY not in layouts_of(with_part_hidden(answers, part, True))


def test_what_the_form_alone_has_chosen_is_no_sensitive_thing_to_ask_about():
    answers = started(FormLibrary(resource("forms"))["overdose-safety"])
    assert sensitive_choices(answers) == ()
    said = answers.with_answer("aw.keys:name", "Lupita")
    assert [choice.link_id for choice in sensitive_choices(said)] == ["od.away"]
