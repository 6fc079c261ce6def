"""The letters and the report: what they ask, in plain words, and what they say."""

import re
from datetime import date, datetime, timedelta, timezone

import pytest
from fhir.resources.R4B.questionnaire import Questionnaire
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.forms.answers import Answers, started
from peerdesk.forms.definition import walk
from peerdesk.forms.health_words import health_words
from peerdesk.forms.letter_reading import (
    ACCOMMODATION,
    ATTENDANCE,
    LETTERS,
    SUPPORT,
    GoalTold,
    Meeting,
    is_letter,
    letter,
    with_goals,
    with_met,
)
from peerdesk.forms.library import FormLibrary
from peerdesk.forms.plain_answers import plain_answers
from peerdesk.forms.report_reading import REPORT, ReportKind, report
from peerdesk.resource_files import resource
from tests.forms.test_plan_forms_words import every_word, grade, words_of

FORMS = FormLibrary(resource("forms"))
ALL = (*LETTERS, REPORT)
MOST_QUESTIONS = {ATTENDANCE: 9, SUPPORT: 8, ACCOMMODATION: 9}
COLD = r"\b(client|patient|consumer|case manager|addict\w*|relapse\w*|complian\w*)\b"

every_form = pytest.mark.parametrize("name", ALL)


def answered(name: str, **said: object) -> Answers:
    """A letter with plain answers; `lt_why` stands for `lt.why`."""
    plain = {key.replace("_", ".", 1): value for key, value in said.items()}
    read = plain_answers(FORMS[name], plain)
    assert not read.problems
    return read.answers


def asked(name: str) -> int:
    return sum(item.is_question and not item.look.hidden for item in walk(FORMS[name].items))


@every_form
def test_a_form_is_valid_for_every_reader_of_the_standard(name):
    read = Questionnaire.model_validate_json(resource("forms", f"{name}.json").read_bytes())
    assert read.status == "active"


@pytest.mark.parametrize("name", LETTERS)
def test_a_letter_asks_little(name):
    assert asked(name) <= MOST_QUESTIONS[name]


@every_form
def test_every_sentence_reads_at_grade_six_or_lower(name):
    assert grade(every_word(FORMS[name])) <= 6
    for text in set(every_word(FORMS[name])):
        if len(text.split()) >= 5:
            assert grade([text]) <= 6, text


@every_form
def test_words_are_about_a_person(name):
    for text in every_word(FORMS[name]):
        assert not re.search(COLD, text, re.IGNORECASE), text


@every_form
def test_spanish_is_spanish_and_whole(name):
    spanish = FORMS.in_language(name, "es")
    assert spanish.shown_in == "es"
    assert spanish.title != FORMS[name].title
    for item in walk(spanish.items):
        before = words_of(FORMS[name].by_link[item.link_id])
        for english, other in zip(before, words_of(item), strict=True):
            assert english != other, item.link_id
            assert other.count("¿") == other.count("?"), other


@every_form
def test_nothing_is_ticked_for_anybody(name):
    assert not started(FORMS[name]).given


def test_a_letter_is_told_from_other_forms():
    assert all(is_letter(FORMS[name].url) for name in LETTERS)
    assert not is_letter(FORMS[REPORT].url)
    assert not is_letter(FORMS["contact-note"].url)


def test_every_letter_tells_that_the_person_comes_here():
    for name in LETTERS:
        assert letter(Answers(FORMS[name])).categories == {"attendance"}


def test_goals_and_what_is_ticked_are_told_too():
    support = answered(SUPPORT, lt_words="She is kind.", lt_tells=["medications"])
    with_goal = with_goals(support, [GoalTold("1", "My own place")])
    assert letter(support).categories == {"attendance", "medications"}
    assert letter(with_goal).categories == {"attendance", "medications", "recovery_plan"}


@pytest.mark.parametrize(
    "words",
    [
        "She has been sober for a year.",
        "Está en recuperación desde marzo.",
        "He is IN RECOVERY.",
        "living with HIV",
        "Su adicción quedó atrás.",
        "They take methadone each day",
        "Living with AIDS",
        "sin sustancias",
    ],
)
def test_a_word_about_health_makes_it_a_diagnosis(words):
    written = letter(answered(SUPPORT, lt_words=words))
    assert "diagnosis" in written.categories
    assert written.health_words


@pytest.mark.parametrize(
    "words",
    [
        "She has a good method and comes to the meetings on time.",
        "Él ayuda a sus vecinos y llega a tiempo.",
        "They aided many people; the side door is open.",
        "He aids his mother with each bank withdrawal.",
        "Hizo una parte sustancial del trabajo.",
        "",
    ],
)
def test_everyday_words_tell_nothing_about_health(words):
    assert health_words([words]) == ()


def test_health_words_count_wherever_they_stand():
    asks = answered(ACCOMMODATION, lt_ask=["A day off for detox"])
    goal = with_goals(answered(SUPPORT, lt_words="Hi"), [GoalTold("1", "Stay sober")])
    assert letter(asks).health_words == ("detox",)
    assert letter(goal).health_words == ("sober",)


@given(st.text(), st.sampled_from(["sober", "in\nrecovery", "VIH", "Adicción", "AIDS", "«meth»"]))
def test_a_word_about_health_is_found_between_any_others(text, word):
    assert health_words([f"{text} {word} {text}"])


@given(st.lists(st.text()))
def test_no_text_breaks_the_look_for_health_words(texts):
    assert len(health_words(texts)) <= sum(len(text.split()) for text in texts)


def test_a_letter_is_read_as_it_was_answered():
    zone = timezone(timedelta(hours=-5))
    start = datetime(2026, 3, 3, 14, 5, tzinfo=zone)
    times = [Meeting("a", start, start + timedelta(minutes=47)), Meeting("b", start, None)]
    answers = answered(
        ATTENDANCE,
        lt_name="Nguyễn Thị Ánh",
        lt_to="Riverside Housing\n\n 12 Oak St \nTown",
        lt_why="housing",
        lt_case="24-0091",
        lt_since="2026-03-01",
        lt_until="2026-03-31",
        lt_show="times",
        lt_read=True,
    )
    written = letter(with_met(with_met(answers, times), times))
    assert written.to == ("Riverside Housing", "12 Oak St", "Town")
    assert written.addressee == "Riverside Housing"
    assert (written.purpose, written.purpose_shown) == ("housing", "Housing")
    assert (written.since, written.until) == (date(2026, 3, 1), date(2026, 3, 31))
    assert written.met == tuple(times)
    assert written.read is True


def test_a_use_in_own_words_is_a_purpose_too():
    assert letter(answered(SUPPORT, lt_why="a library card")).purpose == "a library card"


def test_a_damaged_party_is_nobody():
    assert letter(answered(SUPPORT, lt_party="nobody")).party_id is None
    assert report(answered(REPORT, rt_party="x")).party_id is None


@pytest.mark.parametrize(
    ("said", "categories", "facts"),
    [
        ({}, set(), set()),
        (
            {"rt_kind": "child_abuse_report", "rt_law": True, "rt_first": True},
            {"abuse_report"},
            {"state_law_report"},
        ),
        (
            {"rt_kind": "child_abuse_report", "rt_law": True, "rt_first": False},
            {"abuse_report"},
            {"state_law_report", "follow_up"},
        ),
        ({"rt_kind": "abuse_report", "rt_law": True}, {"abuse_report"}, {"state_law_report"}),
        (
            {
                "rt_kind": "crime_on_premises",
                "rt_crime": "threat_of_such_crime",
                "rt_parts": ["name_address", "patient_status"],
            },
            {"name_address", "patient_status"},
            {"threat_of_such_crime"},
        ),
        (
            {"rt_kind": "medical_emergency", "rt_danger": True, "rt_cannot": True},
            {"emergency_information"},
            {"bona_fide_emergency", "consent_unobtainable"},
        ),
        (
            {"rt_kind": "medical_emergency", "rt_law": True},  # asked of other kinds only
            {"emergency_information"},
            set(),
        ),
    ],
)
def test_a_report_gives_the_rules_what_they_ask(said, categories, facts):
    read = report(answered(REPORT, **said))
    assert (read.categories, read.facts) == (categories, facts)


def test_a_report_is_read_as_it_was_answered():
    read = report(
        answered(
            REPORT,
            rt_kind="abuse_report",
            rt_to=" Adult Protective Services ",
            rt_name="Ms. Ortiz",
            rt_at="2026-03-03T14:05:00-05:00",
            rt_how="phone",
            rt_said="A neighbor takes their checks.",
            rt_ref="A-17",
        )
    )
    assert read.kind is ReportKind.ADULT
    assert (read.told, read.taken_by, read.how) == (
        "Adult Protective Services",
        "Ms. Ortiz",
        "By phone",
    )
    assert read.at == datetime(2026, 3, 3, 14, 5, tzinfo=timezone(timedelta(hours=-5)))
    assert (read.said, read.reference) == ("A neighbor takes their checks.", "A-17")
