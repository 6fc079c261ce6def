import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.domain.contact_notes import RiskFlag
from peerdesk.domain.leaks import OtherName, Roster
from peerdesk.domain.preflight import LEVELS, Around, Earlier, Level, Rule, lint
from tests.domain.preflight.builders import (
    PERSON,
    a_note,
    a_text,
    findings,
    rules_in,
    the_words,
)

_STORY = (
    "I told him about my own recovery. When I was twenty I lost my job and my car. I lived on my "
    "sister's couch and drank every day. I went to detox twice. I was ashamed and I hid from my "
    "family. I got sober in 2009 after I was arrested. My sponsor called me every morning. I know "
    "how it feels to start over. Then I found my first apartment and I cried in the empty kitchen."
)


def test_each_rule_has_the_level_of_the_specification():
    blocks = {rule for rule, level in LEVELS.items() if level is Level.BLOCK}
    infos = {rule for rule, level in LEVELS.items() if level is Level.INFO}
    assert {"L04", "L07", "L08", "L17"} == blocks
    assert {"L03", "L11", "L12", "L14", "L15", "L16", "L18"} == infos
    assert set(LEVELS) == set(Rule)


def test_a_finding_tells_its_place_in_code_points():
    text = "🙂 Sat with her. She wants to die."
    (one,) = findings(text)
    assert (one.rule, text[one.start : one.end]) == (Rule.RISK, "wants to die")


def test_a_member_of_the_same_meeting_is_named_by_first_name_alone():
    (one,) = findings("Hoa's story touched him.", "Hoa Nguyen")
    assert (one.rule, one.text, one.facts) == (Rule.OTHER_NAME, "Hoa", ("Hoa Nguyen",))


def test_somebody_elses_first_name_alone_is_shared_by_many():
    assert not findings("Maria at the front desk was kind.", far=("Maria Lopez",))


def test_family_with_a_record_of_their_own_is_a_hint_once_and_keeps_no_note_back():
    text = "Her daughter Ana Ruiz was there. Ana laughed, and her daughter Ana sang."
    around = Around(PERSON.names, family=Roster.of([OtherName(("Ana Ruiz",))], PERSON))
    (one,) = lint(a_note(a_text(text, "response")), around, the_words())
    assert (one.rule, one.text, one.level) == (Rule.FAMILY, "Ana Ruiz", Level.INFO)


def test_initials_are_looked_for_among_those_who_were_there_and_told_once():
    assert not findings("He sat with M.L. for an hour.", far=("Maria Lopez",))
    (one,) = findings("M.L. brought the cups.", "Maria Lopez", far=("Maria Lopez",))
    assert one.rule is Rule.OTHER_NAME


def test_somebody_elses_whole_name_is_found():
    (one,) = findings("He rides with Maria Lopez on Mondays.", far=("Maria Lopez",))
    assert (one.rule, one.text) == (Rule.OTHER_NAME, "Maria Lopez")


def test_the_persons_own_name_is_none_of_others():
    assert not findings(
        "Darnell Whitfield cooked for his brother Darnell Whitfield Jr.", "Ana Ruiz"
    )


def test_a_relatives_name_inside_a_known_name_is_found_once():
    found = findings("His friend Maria Lopez called.", "Maria Lopez")
    assert [one.text for one in found] == ["Maria Lopez"]


def test_danger_is_no_finding_where_the_worker_said_it_came_up():
    field = a_text("He wants to die.", "response")
    for risk in (RiskFlag.CONCERN_SHARED, RiskFlag.CRISIS):
        assert not lint(a_note(field, risk=risk), Around(), the_words())
    assert lint(a_note(field, risk=None), Around(), the_words())


def test_the_persons_own_words_are_left_alone_but_for_danger():
    field = a_text("My brother Tony has bipolar. I want to die.", "response", own_words=True)
    (one,) = lint(a_note(field), Around(), the_words())
    assert (one.rule, one.text) == (Rule.RISK, "want to die")


def test_missing_answers_are_findings_of_their_rules():
    note = a_note(missing=("goal_links", "response", "next_steps", "setting"))
    found = lint(note, Around(), the_words())
    assert [(one.rule, one.link_id) for one in found] == [
        (Rule.NO_GOAL, "goal_links"),
        (Rule.EMPTY, "response"),
        (Rule.EMPTY, "next_steps"),
    ]


def test_a_long_story_of_the_workers_own_is_one_finding():
    (one,) = [one for one in findings(_STORY) if one.rule is Rule.OWN_STORY]
    assert one.text == _STORY.rstrip(".")


@pytest.mark.parametrize(
    "text",
    [
        _STORY[:150],
        _STORY.replace("I ", "She ").replace("my ", "her ").replace("My ", "Her "),
        f"She said, “{_STORY}”",
        "I drove her to the clinic. I waited while she signed in. I helped with the form. " * 6,
        "Me quedé con ella y hablamos de su mamá y de la escuela de los niños. " * 8,
    ],
)
def test_other_long_texts_are_no_story_of_the_workers(text):
    assert Rule.OWN_STORY not in rules_in(text)


_NOTE = (
    "Met at the library and looked at four rooms online. He liked the one on Vine and wrote to "
    "the landlord himself while I sat beside him. We planned the bus and he will bring his papers."
)


def test_the_same_text_as_another_note_is_found_and_named():
    changed = _NOTE.replace("four rooms", "five rooms").replace("Vine", "Main")
    found = findings(changed, earlier=(Earlier("note-7", _NOTE.upper()),))
    assert [(one.rule, one.facts) for one in found] == [(Rule.COPY, ("note-7",))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("They did not say.", "They did not say."),
        ("We walked and talked.", "We walked and talked."),
        (_NOTE, "We sat in the park and he told of his week. " + _NOTE[:60]),
        (_NOTE, " ".join(sorted(_NOTE.split()))),
        (_NOTE, _NOTE + " " + "Then the other plan was made with much more to say about it. " * 3),
    ],
)
def test_short_or_different_texts_are_no_copies(one, other):
    assert not [f for f in findings(one, earlier=(Earlier("x", other),)) if f.rule is Rule.COPY]


def test_a_copy_with_up_to_fifteen_of_a_hundred_words_changed_is_always_found():
    chance = random.Random(5)
    for count in (20, 60, 200, 900):
        words = [f"word{chance.randrange(400)}" for _ in range(count)]
        other = list(words)
        for at in chance.sample(range(count), int(count * 0.14)):
            other[at] = "changed"
        found = findings(" ".join(words), earlier=(Earlier("x", " ".join(other)),))
        assert Rule.COPY in {one.rule for one in found}


def test_hidden_characters_are_named():
    (one,) = findings("Walked \u202eback\u202c home.")
    assert (one.rule, one.facts) == (Rule.HIDDEN, ("U+202E", "U+202C"))


def test_a_short_form_is_asked_about_once_for_the_whole_note():
    note = a_note(a_text("PSH list.", "purpose"), a_text("We called PSH and PSH.", "response"))
    found = [one for one in lint(note, Around(), the_words()) if one.rule is Rule.ABBREVIATION]
    assert [(one.link_id, one.start) for one in found] == [("purpose", 0)]


def test_findings_come_in_the_order_of_reading():
    note = a_note(
        a_text("He has bipolar disorder. Billed 2 units.", "purpose"),
        a_text("I promised housing by June.", "response"),
    )
    found = [one.rule for one in lint(note, Around(), the_words())]
    assert found == [Rule.DIAGNOSIS, Rule.ELSEWHERE, Rule.ELSEWHERE, Rule.PROMISE]


@given(st.text())
def test_any_text_will_do(text):
    roster = Roster.of([OtherName(("Ana Ruiz",))], PERSON)
    around = Around(PERSON.names, roster, roster, (Earlier("x", text),))
    for one in lint(a_note(a_text(text)), around, the_words()):
        assert 0 <= one.start <= one.end <= len(text)
        assert one.text == text[one.start : one.end]


def test_four_thousand_words_take_a_moment():
    text = " ".join(_NOTE.split() * 110)
    begun = time.process_time()
    findings(text)
    assert time.process_time() - begun < 1.0
