"""What a worker reads with someone at the door: plain, whole, and never more than is true."""

from datetime import date

import pytest

from peerdesk.domain.consents.grounds import BY_AGREEMENT, IN_DANGER
from peerdesk.wording import telling as words
from tests.wording.test_failures import grade

TODAY = date(2026, 6, 15)


def test_what_is_read_aloud_names_no_programme_and_no_person() -> None:
    said = words.never_confirm()
    assert "anyone" in said
    for given_away in ("program", "treatment", "recovery", "substance"):
        assert given_away not in said.lower()


def test_the_line_for_a_crisis_gives_both_numbers() -> None:
    assert "911" in words.crisis_line()
    assert "988" in words.crisis_line()


def test_everything_is_said_in_two_words_and_less_than_that_by_name() -> None:
    every = {"attendance", "billing"}
    assert words.what(every, every) == "Everything on record, but no counseling notes"
    assert words.what({"billing"}, every) == "Billing"
    assert words.at_most({"billing"}, every) == "No more than: billing"
    assert words.at_most(every, every) == "Only what this help needs."


@pytest.mark.parametrize(
    ("day", "event", "said"),
    [
        (date(2026, 12, 31), "", "Until Thu Dec 31"),
        (date(2027, 1, 1), "", "Until Fri Jan 1, 2027"),
        (None, "when they move in", "Until: when they move in"),
        (None, "", "Until they take it back"),
    ],
)
def test_how_long_it_holds(day: date | None, event: str, said: str) -> None:
    assert words.until(day, event, TODAY) == said


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (None, None, ""),
        (date(2026, 1, 1), None, "Only about Thu Jan 1 and later"),
        (None, date(2026, 3, 31), "Only about Tue Mar 31 and before"),
        (date(2026, 1, 1), date(2026, 3, 31), "Only about Thu Jan 1 to Tue Mar 31"),
    ],
)
def test_which_days_it_is_about(first: date | None, last: date | None, said: str) -> None:
    assert words.about_days(first, last, TODAY) == said


def test_what_goes_along_is_joined_in_a_sentence_and_silent_where_nothing_does() -> None:
    both = words.goes_along({"CONSENT_COPY_OR_SCOPE", "NOTICE_2_32", "ACCOUNTING_ENTRY"})
    assert both == "Goes with it: the Part 2 notice and a copy of the consent."
    assert words.goes_along({"MINIMUM_NECESSARY"}) == ""


def test_a_name_that_reads_from_the_right_stays_in_its_place() -> None:
    assert words.heading("مركز الأمل", "Darnell") == (
        "What may I tell \u2068مركز الأمل\u2069 about Darnell?"
    )


@pytest.mark.parametrize("basis", [*dict(IN_DANGER), *dict(BY_AGREEMENT).values()])
def test_every_ground_is_a_sentence(basis: str) -> None:
    needed = words.on_ground(basis, {"bona_fide_emergency", "consent_unobtainable"}, for_them=True)
    assert needed.endswith(": a real medical emergency and the person cannot be asked.")
    assert words.on_ground(basis, (), for_them=True).endswith("you may tell them.")
    assert "not them" in words.on_ground(basis, (), for_them=False)


def test_without_an_officer_the_supervisor_is_named() -> None:
    assert "supervisor" in words.ask_officer("", "")
    assert words.ask_officer("Lena Ortiz", "555-0142") == "Privacy officer: Lena Ortiz, 555-0142"


def test_the_sentences_read_at_grade_six() -> None:
    said = (
        words.never_confirm(), words.why_never_confirm(), words.may_nothing(),
        words.not_named("Harbor House"), words.not_covered(), words.as_they_said(),
        words.told_aloud("Harbor House"), words.nobody_fits(), words.too_many(),
    )  # fmt: skip
    grades = [grade(one) for one in said]
    assert max(grades) < 8
    assert sum(grades) / len(grades) <= 6
