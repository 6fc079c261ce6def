"""The plans people write with a peer, as files that others can read and as the rules ask."""

from datetime import UTC, datetime

import pytest
from fhir.resources.R4B.questionnaire import Questionnaire
from fhir.resources.R4B.questionnaireresponse import QuestionnaireResponse
from hypothesis import given, settings
from hypothesis import strategies as st

from peerdesk.domain.contact_notes import NextStepBy
from peerdesk.domain.goals import GoalStatus, StepStatus
from peerdesk.forms.answers import Answers, started
from peerdesk.forms.carry import carry
from peerdesk.forms.checking import check
from peerdesk.forms.definition import Item, Kind, walk
from peerdesk.forms.derived import derived_answers
from peerdesk.forms.enablement import Enablement
from peerdesk.forms.library import FormLibrary
from peerdesk.forms.person_signatures import signings, signs_on_screen
from peerdesk.forms.response_reading import from_response
from peerdesk.forms.response_writing import ResponseHeader, canonical_bytes, left_out, to_response
from peerdesk.forms.search_text import search_text
from peerdesk.forms.values import Coding, PartialDate
from peerdesk.resource_files import resource
from tests.forms.plan_table import NO_CARD, PARTS_OF_LIFE, SHARED, rows_of
from tests.forms.plans import PLANS, block, codes, pick, raw, raw_items, some_answers

KINDS = {
    "T": Kind.STRING,
    "L": Kind.TEXT,
    "C": Kind.OPEN_CHOICE,
    "M": Kind.OPEN_CHOICE,
    "D": Kind.DISPLAY,
    "DT": Kind.DATE,
    "YN": Kind.BOOLEAN,
    "NR": Kind.DECIMAL,
    "SC": Kind.INTEGER,
}
BLOCKS = {"CT": "person", "MD": "medicine", "PL": "place", "ST": "step", "SG": "signature"}
FLAGS = {"c": "on-card", "o": "may-go-on-card", "s": "sensitive", "w": "filled-by-other"}
CARRIED = frozenset(FLAGS.values())
NOT_ANSWERED = ("keep.skip", "keep.unfit", "keep.unsaid")
every_plan = pytest.mark.parametrize("name", SHARED)
with_card = pytest.mark.parametrize("name", [name for name in SHARED if name not in NO_CARD])


def flags_of(name: str, item: Item) -> frozenset[str]:
    """Its flags; a shown text can carry none (que-3), so a group made around it does."""
    form = PLANS[name]
    around = form.item(form.parent(item.link_id) or item.link_id)
    made_for_it = item.kind is Kind.DISPLAY and not block(around)
    return (item.flags | (around.flags if made_for_it else frozenset())) & CARRIED


# --- The files ---------------------------------------------------------------------------------


@every_plan
def test_it_is_a_questionnaire_for_the_tools_of_others(name):
    read = Questionnaire.model_validate_json(resource("forms", f"{name}.json").read_bytes())
    assert read.url == f"urn:peerdesk:form:{name}"
    assert read.status == "active"


@every_plan
def test_the_invariants_of_the_standard_hold(name):
    """que-1 to que-13 of FHIR R4, which the reading tool above does not check."""
    items = raw_items(raw(name))
    links = [item["linkId"] for item in items]
    assert len(links) == len(set(links))  # que-2
    for item in items:
        kind, where = item["type"], item["linkId"]
        assert kind != "group" or item.get("item"), where  # que-1
        if kind == "display":
            asks = {"item", "code", "required", "repeats", "readOnly", "initial"}
            assert not asks & item.keys(), where  # que-1, que-3, que-6, que-8, que-9
        if "answerOption" in item:
            assert kind in {"choice", "open-choice"}, where  # que-5
            assert not {"answerValueSet", "initial"} & item.keys(), where  # que-4, que-11
        if "maxLength" in item:
            assert kind in {"string", "text", "url"}, where  # que-10
        if "initial" in item:
            assert kind != "group", where  # que-8
            assert item.get("repeats") or len(item["initial"]) == 1, where  # que-13
        for condition in item.get("enableWhen", []):
            assert condition["operator"] != "exists" or "answerBoolean" in condition  # que-7
            assert condition["question"] in links
        assert len(item.get("enableWhen", [])) < 2 or "enableBehavior" in item, where  # que-12


@every_plan
def test_nothing_in_it_is_beyond_the_subset(name):
    assert [found.construct for found in PLANS[name].findings] == ["id"]  # kept, no effect
    assert PLANS[name].gaps() == ()


@every_plan
def test_reading_it_reads_no_other_form(name):
    forms = FormLibrary(resource("forms"))
    assert forms[name] == PLANS[name]
    assert [path.stem for path in forms.read] == [name]


# --- Every key of the brief --------------------------------------------------------------------


@every_plan
def test_every_key_is_there_with_its_type(name):
    for row in rows_of(name):
        item = PLANS[name].item(row.key)
        number = row.type == "NR"  # the one type whose R says nothing of repeating
        kind = row.type if number else row.type.removesuffix("R")
        many = row.type.endswith("R") and not number
        assert item.repeats is (many or kind == "M"), row.key
        assert item.kind is KINDS.get(kind, Kind.GROUP), row.key
        away = {"away": "away", "calm": "calming"}.get(row.key.rpartition(".")[2], "")
        assert block(item) == BLOCKS.get(kind, away), row.key


@every_plan
def test_every_key_has_its_flags_and_nothing_else_is_needed(name):
    form, rows = PLANS[name], {row.key: row.flags for row in rows_of(name)}
    for item in walk(form.items):
        wanted = rows.get(item.link_id, "")
        around = form.item(form.parent(item.link_id) or "me")
        stands_once = block(around) != "" and not around.repeats  # then it may stay empty
        assert item.required is ("!" in wanted and not stands_once), item.link_id
        if item.link_id in rows:
            found = {FLAGS[flag] for flag in wanted if flag in FLAGS}
            assert flags_of(name, item) == found, item.link_id


@every_plan
def test_it_starts_with_me_and_ends_with_later_and_the_copies(name):
    links = [item.link_id for item in PLANS[name].items]
    assert links[0] == "me"
    assert links[-3:] == ["rv", "cy", "keep"]
    assert PLANS[name].item("me").children[0].link_id == "me.own"  # prints on page one


@every_plan
def test_who_else_could_see_it_is_said_on_page_one(name):
    words = PLANS[name].item("me.see").text
    assert "court" in words
    assert "program" in words
    assert "only you" not in words.lower()


def test_a_form_without_card_items_makes_no_card():
    for name, form in PLANS.items():
        card = {"on-card", "may-go-on-card"}
        makes_one = any(card & item.flags for item in form.by_link.values())
        assert makes_one is (name not in NO_CARD)
        assert ("keep.card" in form.by_link) is makes_one


# --- The rules for every form ------------------------------------------------------------------


@every_plan
def test_everything_can_be_left_empty_but_what_paper_cannot_do_without(name):
    form = PLANS[name]
    needed = {row.key for row in rows_of(name) if "!" in row.flags and ":" not in row.key}
    assert {problem.link_id for problem in check(started(form))} == needed
    assert needed - {"pd.state", "pd.legal"} == {"me.title", "me.name", "me.lang"}


@every_plan
def test_not_answering_is_an_answer_of_three_kinds(name):
    form = PLANS[name]
    answers = started(form)
    for kind in NOT_ANSWERED:
        assert answers.values(kind) == ()
        answers = answers.with_answer(kind, ("me.why", "rv.date"))
    again = from_response(form, signed(answers))
    assert [again.values(kind) for kind in NOT_ANSWERED] == [("me.why", "rv.date")] * 3
    assert [form.item(kind).text for kind in NOT_ANSWERED] == [
        *("Skip for now", "Does not fit me", "I don't want to say")
    ]


@every_plan
def test_how_a_plan_is_kept_is_not_asked_and_not_searched(name):
    form = PLANS[name]
    assert form.item("keep").look.hidden
    answers, row = started(form).add_row("keep.idea")
    answers = answers.with_answer("keep.idea:words", "Try the choir", row)
    answers = answers.with_answer("keep.skip", ("me.why",))
    text = search_text(answers.with_answer("me.why", "For my sister"))
    assert "For my sister" in text
    assert "me.why" not in text
    assert "choir" not in text


@every_plan
def test_an_idea_of_someone_else_stands_apart_from_the_answers(name):
    answers, row = started(PLANS[name]).add_row("keep.idea")
    answers = answers.with_answer("keep.idea:for", "me.why", row)
    answers = answers.with_answer("keep.idea:from", "Ana", row)
    answers = answers.with_answer("keep.idea:words", "To sleep again", row)
    assert answers.value("me.why") is None
    again = from_response(PLANS[name], signed(answers))
    (row,) = again.rows_of("keep.idea")
    assert again.value("keep.idea:words", row) == "To sleep again"


@every_plan
def test_parts_can_be_named_moved_hidden_and_added(name):
    own = "wp.own" if name == "wellness-plan" else "own"
    answers, added = started(PLANS[name]).add_row(own)
    answers = answers.with_answer(f"{own}:head", "My garden", added)
    answers = answers.with_answer(f"{own}:text", "Water the beans.", added)
    answers, later = answers.add_row("keep.part")
    answers = answers.with_answer("keep.part:page", "rv", later)
    answers = answers.with_answer("keep.part:hidden", True, later)
    answers, first = answers.add_row("keep.part", before=later)
    answers = answers.with_answer("keep.part:page", own, first)
    answers = answers.with_answer("keep.part:name", "What grows", first)
    again = from_response(PLANS[name], signed(answers))
    pages = [again.value("keep.part:page", row) for row in again.rows_of("keep.part")]
    assert pages == [own, "rv"]
    assert "Water the beans." in search_text(again)  # the person's words, found like any others


@with_card
def test_the_card_starts_with_what_is_marked_for_it_and_nothing_sensitive(name):
    form = PLANS[name]
    marked = started(form).values("keep.card")
    tops = [
        item.link_id
        for item in walk(form.items)
        if "on-card" in item.flags
        and "on-card" not in form.item(form.parent(item.link_id) or "keep").flags
    ]
    assert list(marked) == tops
    for link_id in marked:
        inside = walk((form.item(str(link_id)),))
        assert not any("sensitive" in item.flags for item in inside)


@with_card
def test_what_may_stand_on_a_card_has_words_short_enough_for_it(name):
    form = PLANS[name]
    for row in rows_of(name):
        item = form.item(row.key)
        if {"c", "o"} & set(row.flags) and item.kind is not Kind.DISPLAY and ":" not in row.key:
            assert len(item.short_text or item.text) <= 40, row.key


@every_plan
def test_what_is_sensitive_is_on_no_card(name):
    for item in walk(PLANS[name].items):
        if "sensitive" in item.flags:
            assert not {"on-card", "may-go-on-card"} & item.flags, item.link_id


@every_plan
def test_nothing_that_a_person_may_choose_is_chosen_for_them(name):
    """Only how much a supporter sees (nothing), the 988 line and the card have a start."""
    for item in walk(PLANS[name].items):
        if item.initial:
            assert item.link_id in {"ln.show", "keep.card"}
        chosen = [option.value for option in item.options if option.selected]
        if chosen:
            assert item.link_id.endswith(":sees")
            assert [value.code for value in chosen if isinstance(value, Coding)] == ["nothing"]


@every_plan
def test_every_choice_allows_own_words(name):
    for item in walk(PLANS[name].items):
        assert item.kind is not Kind.CHOICE
        if item.kind is Kind.OPEN_CHOICE:
            assert item.look.open_label, item.link_id


@every_plan
def test_lists_stay_plain_lists_and_a_thought_can_be_marked_as_important(name):
    form = PLANS[name]
    for row in rows_of(name):
        if row.type in {"TR", "LR"} and row.key != "wp.tools.list":
            assert not form.item(row.key).holds_rows, row.key
    answers, star = started(form).add_row("keep.star")
    answers = answers.with_answer("keep.star:for", "wp.tools.list", star)
    answers = answers.with_answer("keep.star:words", "fishing\nwith Al", star)
    again = from_response(form, signed(answers))
    (star,) = again.rows_of("keep.star")
    assert again.value("keep.star:words", star) == "fishing\nwith Al"


@every_plan
def test_no_text_is_cut_but_the_line_that_must_fit_a_card_and_a_short_name(name):
    longest = {item.link_id: item.limits.max_length for item in walk(PLANS[name].items)}
    for link_id, limit in longest.items():
        if limit is not None:
            assert link_id == "cc.do" or link_id.endswith(".goal:short"), link_id
    assert longest.get("cc.do", 80) == 80


@every_plan
def test_any_order_will_do(name):
    """No page waits for another: conditions reach only into their own group, but for wordings."""
    form = PLANS[name]
    for item in walk(form.items):
        for condition in item.conditions:
            near = form.parent(condition.question) == form.parent(item.link_id)
            law = condition.question == "pd.state"  # what a state allows; tested with its rules
            assert near or law or (condition.question == "od.for" and not item.answerable)


# --- Conditions, each one ----------------------------------------------------------------------


def asked_in_row(answers: Answers, link_id: str, row: int | None) -> bool:
    return Enablement(answers.form).state(answers).asks(link_id, row)


@every_plan
def test_conditions_are_of_the_kinds_tested_below(name):
    for item in walk(PLANS[name].items):
        if item.conditions:
            field = item.link_id.rpartition(":")[2]
            if all(condition.question == "od.for" for condition in item.conditions):
                assert not item.answerable  # it says another thing, and asks nothing else
                continue
            assert (block(PLANS[name].item(PLANS[name].parent(item.link_id) or "")), field) in {
                *(("person", "text"), ("signature", "why"), ("", "then")),
                *(("", "pd.rules"), ("", "pd.lock"), ("", "pd.days")),
            }, item.link_id


@every_plan
def test_texting_is_asked_about_once_there_is_a_phone(name):
    form = PLANS[name]
    for person in [item for item in walk(form.items) if block(item) == "person"]:
        answers, row = in_a_row(Answers(form), person)
        assert not asked_in_row(answers, f"{person.link_id}:text", row)
        answers = answers.with_answer(f"{person.link_id}:phone", "555-0142", row)
        assert asked_in_row(answers, f"{person.link_id}:text", row)


@pytest.mark.parametrize(
    ("status", "asks_more"),
    [
        ("signed", False),
        ("verbal_agreement", True),
        ("pending", False),
        ("declined", True),
        ("unable", True),
        ("not_required", False),
    ],
)
@every_plan
def test_a_signature_may_be_explained_when_none_was_drawn(name, status, asks_more):
    form = PLANS[name]
    places = [form.item(link_id) for link_id in signings(form) if signs_on_screen(form, link_id)]
    assert bool(places) is (name in {"crisis-plan", "recovery-plan"})
    for place in places:
        answers, row = in_a_row(Answers(form), place)
        assert not asked_in_row(answers, f"{place.link_id}:why", row)
        chosen = pick(form, f"{place.link_id}:status", status)
        answers = answers.with_answer(f"{place.link_id}:status", chosen, row)
        assert asked_in_row(answers, f"{place.link_id}:why", row) is asks_more


def test_what_then_is_asked_once_something_may_get_in_the_way():
    form = PLANS["safety-plan"]
    answers, row = Answers(form).add_row("sp.solo")
    answers, other = answers.add_row("sp.solo")
    answers = answers.with_answer("sp.solo:block", "Rain", row)
    assert asked_in_row(answers, "sp.solo:then", row)
    assert not asked_in_row(answers, "sp.solo:then", other)


def in_a_row(answers: Answers, item: Item) -> tuple[Answers, int | None]:
    """The answers with a row of the group, or as they are for a group that stands once."""
    return answers.add_row(item.link_id) if item.repeats else (answers, None)


# --- Single forms ------------------------------------------------------------------------------


@pytest.mark.parametrize("part", PARTS_OF_LIFE)
def test_a_goal_speaks_the_codes_of_the_domain(part):
    form = PLANS["recovery-plan"]
    goal = f"rp.{part}.goal"
    assert codes(form.item(f"{goal}:now")) == list(GoalStatus)
    assert codes(form.item(f"{goal}:step:whose")) == list(NextStepBy)
    assert set(codes(form.item(f"{goal}:step:done"))) <= set(StepStatus)


def test_goals_steps_and_ratings_are_rows_in_rows_that_come_back():
    form = PLANS["recovery-plan"]
    answers = started(form)
    for words in ("My own door", "A garden"):
        answers, goal = answers.add_row("rp.home.goal")
        answers = answers.with_answer("rp.home.goal:say", words, goal)
        answers = answers.with_answer("rp.home.goal:sure", 0, goal)
        for what in ("Ask Mai", "See a room"):
            answers, step = answers.add_row("rp.home.goal:step", goal)
            answers = answers.with_answer("rp.home.goal:step:what", f"{what}: {words}", step)
        answers, rated = answers.add_row("rp.home.goal:progress", goal)
        answers = answers.with_answer("rp.home.goal:progress:date", PartialDate("2026-05"), rated)
    again = from_response(form, signed(answers))
    said = [
        [again.value("rp.home.goal:step:what", row) for row in again.rows_of(link, goal)]
        for link in ("rp.home.goal:step",)
        for goal in again.rows_of("rp.home.goal")
    ]
    assert said == [
        ["Ask Mai: My own door", "See a room: My own door"],
        ["Ask Mai: A garden", "See a room: A garden"],
    ]
    (first, _) = again.rows_of("rp.home.goal")
    assert again.value("rp.home.goal:sure", first) == 0  # nought is an answer
    assert again.value("rp.home.goal:matters", first) is None  # not asked is not nought


def test_ratings_go_from_0_to_10_and_may_be_left_out():
    form = PLANS["recovery-plan"]
    for item in walk(form.items):
        if item.kind is Kind.INTEGER:
            assert (item.limits.min_value, item.limits.max_value) == (0, 10)
            assert item.look.control == ""  # a slider cannot be empty
            assert item.hint("lower")
            assert item.hint("upper")
    answers = started(form).with_answer("rp.home.feel", 11)
    assert ("rp.home.feel", "too_large") in {(p.link_id, p.code) for p in check(answers)}


def test_each_helpful_thing_has_a_kind_of_its_own():
    form = PLANS["wellness-plan"]
    answers = started(form).with_answer("wp.tools.list", ("fishing", "my aunt"))
    first, second = answers.rows_of("wp.tools.list")
    answers = answers.with_answer("wp.tools.kind", "With my hands", first)
    answers = answers.with_answer("wp.tools.kind", pick(form, "wp.tools.kind", "people"), second)
    turned = answers.with_answer("wp.tools.list", ("my aunt", "fishing"))
    again = from_response(form, signed(turned))
    first, second = again.rows_of("wp.tools.list")
    assert getattr(again.value("wp.tools.kind", first), "code", "") == "people"
    assert again.value("wp.tools.kind", second) == "With my hands"


def test_a_safety_plan_opens_with_a_word_on_pausing_and_with_lines_and_closes_calmly():
    form = PLANS["safety-plan"]
    links = [item.link_id for item in form.item("sp.p1").children]
    assert links == ["sp.open", "sp.pause", "sp.now", "sp.start", "ln", "sp.line.box"]
    for link_id in ("sp.open", "sp.pause", "sp.now", "sp.close"):
        assert form.item(link_id).look.instructions  # for the screen, not for paper
    assert started(form).values("ln.show") == ("988",)
    assert form.item("sp.p9").children[-1].link_id == "sp.close"


@with_card
def test_where_lines_are_shown_is_marked_in_the_data(name):
    marked = [item for item in walk(PLANS[name].items) if "shows-lines" in item.flags]
    shown = [child.link_id for item in marked for child in item.children if child.kind == "display"]
    expected = {"safety-plan": ["ln.list", "sp.line"], "contact-card": ["cc.lines"]}
    has_lines = "ln" in SHARED[name]
    assert shown == expected.get(name, ["ln.list"] if has_lines else [])


def test_the_top_of_a_card_is_a_suggestion_and_never_an_answer():
    assert started(PLANS["contact-card"]).value("cc.title") is None
    assert PLANS["contact-card"].item("cc.title").look.entry_format == "My card"


def test_care_of_a_home_has_the_same_keys_wherever_it_is_asked():
    away = PLANS["crisis-plan"].item("cp.away").children
    assert all(item.link_id.startswith("aw.") for item in away)


# --- Answers -----------------------------------------------------------------------------------


def draft(answers: Answers) -> bytes:
    return canonical_bytes(to_response(answers, ResponseHeader(), frozen=False))


def signed(answers: Answers) -> bytes:
    header = ResponseHeader(
        "completed", subject="urn:uuid:p", authored=datetime(2026, 5, 14, tzinfo=UTC)
    )
    return canonical_bytes(to_response(answers, header, frozen=True))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_answers_come_back_as_they_were_given(data):
    form = PLANS[data.draw(st.sampled_from(sorted(SHARED)))]
    answers = data.draw(some_answers(form))
    written = draft(answers)
    again = from_response(form, written)
    assert draft(again) == written
    assert derived_answers(again) == derived_answers(answers)
    assert (
        Enablement(form).state(again).disabled.isdisjoint({("me.title", None), ("rv.change", None)})
    )


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_signed_answers_come_back_and_are_responses_for_the_tools_of_others(data):
    form = PLANS[data.draw(st.sampled_from(sorted(SHARED)))]
    answers = data.draw(some_answers(form))
    written = signed(answers)
    assert QuestionnaireResponse.model_validate_json(written).status == "completed"
    assert signed(from_response(form, written)) == written
    gone = {out.link_id for out in left_out(answers)}
    kept = {found.link_id for found in derived_answers(from_response(form, written))}
    assert {found.link_id for found in derived_answers(answers)} - kept <= gone


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_a_new_version_starts_from_the_last_without_losing_a_word(data):
    form = PLANS[data.draw(st.sampled_from(sorted(SHARED)))]
    answers = data.draw(some_answers(form))
    carried = carry(answers, form)
    assert carried.left_behind == ()
    assert derived_answers(carried.answers) == derived_answers(answers)
