"""The rules of a state in words: what is known, what to ask, how old it is."""

from peerdesk.wording.state_rules import rules_told

NEBRASKA = {"witnesses": "Two adults.", "lock": "Only if it says so."}
ASK = ("form", "lasts")


def told(said=NEBRASKA, to_ask=ASK, day=(2026, 10, 1), language="en", *, is_stale=False):
    return rules_told(
        said, to_ask, "nrc-pad.org", ("a law",), day, is_stale=is_stale, language=language
    )


def test_each_rule_stands_under_its_topic_and_the_open_ones_are_named():
    made = told()
    assert made.rules == (
        ("Witnesses", "Two adults."),
        ("While you are very unwell", "Only if it says so."),
    )
    assert made.closing[0] == "Not checked yet. Please ask about: the form; how long it lasts."
    assert "October 1, 2026" in made.closing[2]
    assert "a law" in made.closing[3]


def test_it_always_says_where_to_ask_and_that_it_is_no_legal_advice():
    for language, words in (("en", "not legal advice"), ("es", "no es consejo legal")):
        for said in (NEBRASKA, {}):
            closing = " ".join(told(said, language=language).closing)
            assert "nrc-pad.org" in closing
            assert words in closing


def test_old_rules_ask_to_ask_again():
    assert not told().is_stale
    made = told(is_stale=True)
    assert made.is_stale
    assert "ask again" in made.closing[2]
    assert "pregunte otra vez" in told(is_stale=True, language="es").closing[2]


def test_a_state_nobody_looked_at_is_said_to_be_unchecked_and_not_old():
    made = told({}, (), None, is_stale=True)
    assert made.rules == ()
    assert "not checked yet" in made.closing[0]
    assert len(made.closing) == 2
    assert not made.is_stale


def test_with_nothing_left_to_ask_nothing_is_said_about_asking():
    assert told(to_ask=()).closing[0].startswith("Ask for your state's own form")


def test_other_languages_get_english():
    assert told(language="vi").rules == told().rules
