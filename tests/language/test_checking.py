"""What holds for every text: places, quotations, chosen terms, spelling, and kind suggestions."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerdesk.language import check
from peerdesk.language.lexicon import shipped
from tests.language.test_sentences import CASES, GROUPS, marked

FLAGGED = [marked(each)[0] for group in GROUPS.values() for each in group["flagged"]]
QUOTES = ['"{}"', "“{}”", "«{}»", "„{}“", "„{}”", "‘{}’", "'{}'"]
PIECES = [*FLAGGED, *(case["text"] for case in CASES), '"', "“", "'", "\n", "\n\n", "😀", "İ", ">"]
ACRONYMS = {"mat", "od-verb", "drug-of-choice", "eloped"}

texts = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=20)), max_size=6).map(" ".join)


def terms(text):
    return [(flag.term_group, flag.text) for flag in check(text)]


@given(texts)
@settings(deadline=None)
def test_places_are_in_order_and_inside_any_text(text):
    before = 0
    for flag in check(text):
        assert before <= flag.start < flag.end <= len(text)
        assert text[flag.start : flag.end] == flag.text == flag.text.strip()
        before = flag.end


@given(st.text(), st.lists(st.text(max_size=12), max_size=3))
@settings(deadline=None)
def test_any_text_and_any_chosen_terms_are_taken(text, own):
    check(text, own)


@pytest.mark.parametrize("text", ["", " ", "'s", "&", "“", '"', "\ud800", "\x00", "ﬀ", "İ" * 50])
def test_a_text_without_words_or_with_odd_ones_has_no_prompt(text):
    assert check(text) == []


@pytest.mark.parametrize(
    ("text", "prompts"),
    [
        ("x" * 100_000, 0),
        ("he is an addict " * 2_000, 2_000),
        ("Addict Home " * 2_000, 0),
        ("i am " * 10_000 + "an addict", 0),
        ("'a " * 10_000, 0),
        ("\n" + " " * 100_000, 0),
    ],
)
def test_an_endless_sentence_is_checked_to_its_end(text, prompts):
    assert len(check(text, ["addict homes"])) == prompts


@pytest.mark.parametrize("quote", QUOTES)
def test_quoting_silences_any_sentence(quote):
    for text in FLAGGED:
        plain = text.replace("'", "") if quote[0] in "'‘" else text
        assert not check(f"She said, {quote.format(plain)} and left."), text


@pytest.mark.parametrize("opening", ['"', "“", "«"])
def test_a_quotation_that_is_not_closed_yet_counts_as_one(opening):
    for text in FLAGGED:
        assert not check(f"He said, {opening}{text}\nand more of it"), text


def test_an_open_quotation_ends_with_its_paragraph():
    assert terms('She said, "I am tired\n\nHis mom calls him a junkie.') == [("junkie", "junkie")]


@pytest.mark.parametrize(
    "text",
    [
        "In her own words: they call me a junkie",
        "Direct quote: the old junkie came back",
        "> the junkie came back",
        'He is 6\'1" and said "the junkie came" to us.',
        "He said “they said ‘junkie’ and then junkie again” and left.",
        "‘The clients’ junkie friends’ was the title.",
        "He asked me not to write the word junkie.",
        "We talked about labels like addict, abuser and junkie.",
        "See www.junkie.example.org/junkie or junkie@example.org.",
        "The file is junkie.pdf now.",
        "Dice que no es un alcoholico y que va a las reuniones con su hermano.",
        "He identifies as a junkie or an addict.",
        "As an addict myself, I listened.",
        "I am a recovering addict.",
        "The Junkie Fund of Ohio pays for it.",
        "Goal (verbatim): the old junkie is gone.",
        "In his own words today: the old junkie is gone.",
        "I'm a retired nurse, a dad and a convicted felon.",
        "I was an IV heroin user for years.",
        "I'd relapsed twice by then.",
        "Ms. Hooker from legal aid called.",
        "Dana Lush took the minutes.",
        "The Alcoholic Creek trail is muddy.",
    ],
)
def test_it_is_silent_in_quotations_names_addresses_and_frames(text):
    assert not check(text)


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("It is 6' and 12\" tall, the junkie said", "junkie"),
        ("Don't call the clients' friend a junkie, it's the '90s.", "junkie"),
        ("I think he is a junkie.", "junkie"),
        ("I told her that her dad is a junkie.", "junkie"),
        ("She calls herself an addict. Her sister calls her a junkie.", "junkie"),
        ("Junkie Hx:", "Junkie"),
        ("NO JUNKIES IN LOBBY", "JUNKIES"),
        ("Ella dijo que el vecino es un junkie y que no viene.", "junkie"),
        ("He is not a junkie any more.", "junkie"),
        ("I was visiting a junkie.", "junkie"),
        ("I am a friend of the junkie next door.", "junkie"),
        ("I am a nurse and my son is a junkie.", "junkie"),
        ("Direct quote pending. The junkie: no answer yet.", "junkie"),
    ],
)
def test_it_still_prompts_beside_what_would_be_silent(text, term):
    assert [flag.text for flag in check(text)] == [term]


@pytest.mark.parametrize(
    "own", ["addict", "Addicts", "recovering addict", "RECOVERING-ADDICT", "recovering addict’s"]
)
def test_a_chosen_term_is_silent_in_any_spelling(own):
    assert not check("T. is a recovering\naddict and proud of it.", [own])


def test_a_chosen_term_covers_only_itself():
    assert terms_with("He is an addict.", ["recovering addict"]) == ["addict"]
    assert terms_with("He is an addict and a junkie.", ["addict"]) == ["junkie"]


def test_a_chosen_term_does_not_reach_into_the_next_sentence():
    assert terms_with("It is recovering. Addict, they wrote.", ["recovering addict"]) == ["Addict"]


def terms_with(text, own):
    return [flag.text for flag in check(text, own)]


def test_capitals_curly_marks_hyphens_and_line_breaks_change_nothing():
    for name, group in GROUPS.items():
        for sentence in group["flagged"]:
            text, _ = marked(sentence)
            found = [each for each, _ in terms(text)]
            curly = text.replace("'", "’").replace("-", "\u2011")
            assert [each for each, _ in terms(curly)] == found, text
            assert [each for each, _ in terms(text.replace(" ", "\n"))] == found, text
            assert [each for each, _ in terms(text.replace(" ", "\xa0"))] == found, text
            if name not in ACRONYMS:
                assert [each for each, _ in terms(text.upper())] == found, text


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("alcholic", "alcoholic"),
        ("manipulatvie", "manipulative"),
        ("manipullative", "manipulative"),
        ("parxnoid", "paranoid"),
        ("delusionl", "delusional"),
    ],
)
def test_a_long_word_is_known_by_one_slip(slip, meant):
    assert [flag.term_group for flag in check(f"The chart says she is {slip} at home.")] == [
        flag.term_group for flag in check(f"The chart says she is {meant} at home.")
    ]


@pytest.mark.parametrize(
    "word", ["elapse", "felony", "addition", "allowed", "paranoia", "artistic"]
)
def test_a_real_word_beside_a_term_is_no_slip(word):
    assert not check(f"He talked about {word} and the bus.")


# --- Suggestions -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("He is an addict.", "person with a substance use disorder"),
        ("Addicts live there.", "People with substance use disorders"),
        ("HE IS AN ALCOHOLIC.", "PERSON WITH AN ALCOHOL USE DISORDER"),
        ("A heroin addict called.", "person who uses heroin"),
        ("She met a homeless man.", "man experiencing homelessness"),
        ("He refused meds.", "declined meds"),
        ("He was relapsing.", "returning to use"),
        ("She relapsed.", "returned to use"),
        ("He wanted to commit suicide.", "die by suicide"),
        ("The felon's brother came.", "person with a felony conviction"),
        ("She denies any cravings.", "reports no cravings"),
        ("He complained of pain.", "described"),
        ("His uncle will never change.", "will in time find what helps"),
        ("He'll never change.", "He'll in time find what helps"),
        ("He self-mutilates.", "self-harms"),
        ("She hit bottom in March.", "reached a turning point"),
        ("He was popping pills.", "taking more pills than prescribed"),
        ("She lapsed back into use.", "used once"),
        ("He resists help.", "has other priorities than help"),
        ("He lacks motivation.", "has motivations we do not know yet"),
        ("She isn't motivated.", "isn't drawn to these options"),
        ("He won't engage.", "won't yet connect with us"),
        ("She manipulates staff.", "tries hard to get needs met"),
        ("She has an attitude.", "has moments of frustration"),
        ("He lost his battle with addiction.", "lived with addiction"),
        ("Refusal of services noted.", "Decision against services"),
        ("Noncompliant men met there.", "Men for whom the plan did not fit"),
        ("He has a sense of entitlement.", "sense of what they have a right to"),
        ("Two no-shows in May.", "missed visits"),
    ],
)
def test_a_suggestion_keeps_number_ending_and_capitals(text, suggestion):
    assert suggestion in check(text)[0].suggestions


def test_a_noun_is_not_offered_a_verb():
    assert check("He is an arthritis sufferer.")[0].suggestions[0] == "person with arthritis"
    assert check("She suffers from arthritis.")[0].suggestions[0] == "lives with"


def test_every_prompt_has_a_suggestion_a_reason_and_a_source():
    for text in FLAGGED:
        for flag in check(text):
            assert flag.suggestions, text
            assert all(each.strip() == each != flag.text for each in flag.suggestions), text
            assert not any(re.search(r"[\[\]{}|]", each) for each in flag.suggestions), text
            assert flag.why
            assert flag.sources


@pytest.mark.parametrize(
    "frame", ["{}", "He is a {}.", "They are {}.", "She {} last week.", "He was {}."]
)
def test_no_suggestion_is_prompted_itself(frame):
    for text in FLAGGED:
        for flag in check(text):
            for suggestion in (*flag.suggestions, flag.advice):
                assert not check(frame.format(suggestion)), suggestion


def test_reasons_and_advice_are_not_prompted():
    for group in shipped().groups.values():
        assert not [flag.text for flag in check(group.why) if flag.term_group == group.name]


@pytest.mark.parametrize("text", ["He denies that", "She admits to", "They claim that", "Refused"])
def test_a_verb_at_the_end_of_a_text_needs_nothing_after_it(text):
    check(text)
