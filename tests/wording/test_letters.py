"""The words of letters and reports: alike in both languages, plain, and right to the minute."""

from dataclasses import asdict
from datetime import UTC, date, datetime, timedelta, timezone
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.domain.reporting import read_guides
from peerdesk.forms.letter_reading import LETTERS
from peerdesk.resource_files import resource
from peerdesk.wording import letters, reports
from peerdesk.wording.letters import letter_words
from tests.forms.test_plan_forms_words import grade

ENGLISH, SPANISH = (asdict(letter_words(language)) for language in ("en", "es"))
EAST = timezone(timedelta(hours=-5))
NO_SENTENCES = {"greeting", "about", "reference", "notice", "closing", "signed_on"}
START = datetime(2026, 3, 3, 14, 5, tzinfo=EAST)


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("name", ENGLISH)
def test_both_languages_leave_the_same_blanks(name):
    assert blanks(ENGLISH[name]) == blanks(SPANISH[name])
    assert ENGLISH[name] != SPANISH[name]


@pytest.mark.parametrize("name", sorted(set(ENGLISH) - NO_SENTENCES))
def test_a_letter_is_written_in_plain_words(name):
    assert grade([ENGLISH[name].replace("{", "").replace("}", "")]) <= 6.5


def test_another_language_reads_english():
    assert letter_words("vi") == letter_words("en")
    assert letter_words("es-MX") == letter_words("es")


def test_a_time_says_its_day_and_both_ends():
    end = START + timedelta(minutes=47)
    assert letters.meeting(START, end, "en") == "March 3, 2026, 2:05 pm – 2:52 pm"
    assert letters.meeting(START, None, "es") == "3 de marzo de 2026, 14:05"


def test_an_end_kept_in_another_offset_is_told_by_the_clock_of_the_start():
    end = (START + timedelta(minutes=47)).astimezone(UTC)
    assert letters.meeting(START, end, "en").endswith("2:52 pm")


def test_days_stand_month_by_month_in_order():
    days = [date(2026, 3, 5), date(2026, 1, 9), date(2026, 3, 2), date(2026, 3, 5)]
    assert letters.days_by_month(days, "en") == ("January 2026: 9", "March 2026: 2, 5")
    assert letters.days_by_month(days, "es") == ("enero de 2026: 9", "marzo de 2026: 2, 5")
    assert letters.days_by_month([], "en") == ()


@given(st.lists(st.dates(min_value=date(1970, 1, 1))), st.sampled_from(["en", "es", "vi"]))
def test_no_day_is_lost_or_told_twice(days, language):
    told = letters.days_by_month(days, language)
    numbers = [line.rpartition(": ")[2].split(", ") for line in told]
    assert sum(map(len, numbers)) == len(set(days))


def test_every_letter_is_called_and_explained():
    assert set(letters.HEADINGS) == set(letters.EXPLAINED) == set(LETTERS)


def test_a_file_names_nobody():
    assert letters.file_title(date(2026, 3, 31)) == "letter-2026-03-31"


def test_what_the_screen_says_is_plain():
    for text in (
        letters.NOBODY_YET,
        letters.NOBODY_NAMED,
        letters.WHAT_A_SEAL_IS,
        letters.LETTERHEAD_NOTE,
        letters.always_theirs("Ana"),
        letters.health_words_found(["sober"]),
        reports.DANGER_FIRST,
        reports.STAYS_PROTECTED,
        reports.KEPT_AND_REFERRED,
        reports.NOT_WEIGHED,
    ):
        assert grade([text]) <= 8, text


def test_the_guide_reads_plainly_whatever_it_is_about():
    text = resource("reporting", "us.toml").read_text("utf-8")
    for guide in read_guides(text, "us.toml"):
        told = [guide.what, guide.who, guide.whom, guide.by_when, *guide.tell, *guide.leave_out]
        assert grade(told) <= 6, guide.kind
        assert grade([guide.limit]) <= 9, guide.kind


def test_a_report_says_in_the_log_how_it_was_told_and_nothing_else():
    assert reports.what_was_told("By phone") == "A report, by phone"
    assert reports.what_was_told("") == "A report"
    assert reports.incident_words("17").endswith("Report 17.")


def test_lists_tell_what_is_not_finished():
    line = letters.listed("Support letter", "Court", date(2026, 3, 3), is_sealed=False)
    assert line == "Support letter · Court · Tue Mar 3, 2026 · not sealed yet"
    assert reports.listed("", None, is_sealed=True) == "Report"
