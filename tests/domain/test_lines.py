"""Phone lines: what ships says what its sources say, and is never older than it looks."""

import re
from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.domain.errors import LinesUnreadable
from peerdesk.domain.lines import (
    LineKind,
    PhoneLine,
    chosen,
    gone,
    read_lines,
    with_local,
    words_in,
)
from peerdesk.resource_files import resource

FILES = sorted(path.name for path in resource("lines").glob("*.toml"))
TODAY = date(2026, 11, 22)
SMALLEST = '[[lines]]\nid = "a"\nkind = "peer"\nname = "A"\nhow = "Call 5."\nlanguages = ["en"]\n'


def shipped(name: str = "us.toml") -> tuple[PhoneLine, ...]:
    return read_lines(resource("lines", name).read_text("utf-8"), name)


def line(line_id: str) -> PhoneLine:
    return {each.id: each for each in shipped()}[line_id]


def one(more: str = "") -> PhoneLine:
    (read,) = read_lines(SMALLEST + more, "local.toml")
    return read


def ids(lines) -> list[str]:
    return [each.id for each in lines]


# --- What ships --------------------------------------------------------------------------------


def test_every_line_of_the_brief_ships():
    assert FILES == ["us.toml"]
    assert ids(shipped()) == [
        "988", "988-es", "988-vet", "988-asl", "988-lgbtq", "ctl", "trevor", "translife", "dv",
        "stronghearts", "rainn", "maternal", "safespot", "neverusealone", "samhsa", "poison",
        "warmlines",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line_id", "how"),
    [
        ("988", "Call or text 988. Chat at 988lifeline.org."),
        ("988-vet", "Dial 988, then press 1. Text 838255."),
        ("ctl", "Text HOME to 741741."),
        ("trevor", "Call 1-866-488-7386. Text START to 678-678."),
        ("translife", "Call 877-565-8860."),
        ("stronghearts", "Call 844-762-8483."),
        ("rainn", "Call 800-656-4673. Text HOPE to 64673."),
        ("maternal", "Call or text 1-833-852-6262."),
        ("safespot", "Call 800-972-0590."),
        ("samhsa", "Call 1-800-662-4357."),
        ("poison", "Call 1-800-222-1222."),
    ],
)
def test_the_numbers_are_those_of_the_sources(line_id, how):
    assert words_in(line(line_id).how, "en") == how


def test_lines_that_nobody_could_confirm_are_off_and_say_why():
    off = {each.id: each.off for each in shipped() if not each.is_offered}
    assert set(off) == {"988-lgbtq", "neverusealone"}
    assert all(len(why) > 20 for why in off.values())


def test_it_is_said_honestly_who_may_send_the_police():
    sends = {each.id: each.may_send_help for each in shipped() if each.may_send_help is not None}
    assert sends.pop("translife") is False
    assert set(sends) == {"988", "988-es", "988-vet", "988-asl", "ctl"}
    assert "Emergency help" in words_in(line("988").note, "en")


def test_a_line_that_is_not_for_a_crisis_says_so():
    for line_id in ("samhsa", "warmlines"):
        assert line(line_id).kind is not LineKind.CRISIS
        assert "Not a crisis line" in words_in(line(line_id).note, "en")


@pytest.mark.parametrize("each", shipped(), ids=lambda each: each.id)
def test_every_digit_a_person_would_dial_is_named_as_a_number(each):
    for words in each.how.values():
        left = words
        for number in sorted(each.numbers, key=len, reverse=True):
            left = left.replace(number, "")
        left = re.sub(r"(oprima|press) \d", "", left)
        assert not re.search(r"\d", left), words


@pytest.mark.parametrize("each", shipped(), ids=lambda each: each.id)
def test_every_offered_line_can_be_read_in_spanish(each):
    if each.is_offered:
        assert words_in(each.how, "es-MX") != words_in(each.how, "en")
        for words in (each.hours, each.who_for, each.note):
            assert bool(words["en"]) is bool(words_in(words, "es"))
            assert not words["en"] or words_in(words, "es") != words["en"]


@pytest.mark.parametrize("each", shipped(), ids=lambda each: each.id)
def test_a_date_comes_with_a_source_and_lies_in_the_past(each):
    if each.checked:
        assert each.sources
        assert each.checked <= TODAY


# --- When to look again ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("checked", "last_good"),
    [
        ("2026-10-05", date(2027, 4, 5)),
        ("2026-08-31", date(2027, 2, 28)),
        ("2027-08-31", date(2028, 2, 29)),
        ("2026-06-30", date(2026, 12, 30)),
        ("2026-07-01", date(2027, 1, 1)),
    ],
)
def test_a_line_is_good_for_six_months_to_the_day(checked, last_good):
    read = one(f"checked = {checked}\n")
    assert not read.is_stale(last_good)
    assert read.is_stale(last_good + timedelta(days=1))


def test_a_line_that_nobody_checked_is_always_to_be_checked():
    assert one().is_stale(date(2000, 1, 1))


def stale_on(day):
    """The offered lines that say of themselves that they may be old."""
    return [line for line in shipped() if line.is_offered and line.is_stale(day)]


def test_of_the_offered_lines_those_are_old_that_nobody_checked_for_half_a_year():
    assert ids(stale_on(TODAY)) == ["translife", "maternal", "safespot", "poison", "warmlines"]
    later = ids(stale_on(date(2027, 4, 2)))
    assert "988" in later
    assert "988-vet" not in later  # good until 5 April
    assert "988-lgbtq" not in later


# --- What a plan shows -------------------------------------------------------------------------


def test_a_plan_shows_its_lines_in_the_persons_order():
    assert ids(chosen(shipped(), ("trevor", "988", "ctl"), "en")) == ["trevor", "988", "ctl"]


@pytest.mark.parametrize("language", ["es", "es-PR"])
def test_a_plan_in_spanish_shows_the_spanish_line_once(language):
    assert ids(chosen(shipped(), ("988", "ctl", "988-es"), language)) == ["988-es", "ctl"]


def test_another_language_gets_the_line_with_interpreters():
    assert ids(chosen(shipped(), ("988",), "vi")) == ["988"]


def test_a_line_that_went_away_is_not_shown_and_is_told():
    wanted = ("988-lgbtq", "988", "never-heard-of")
    assert ids(chosen(shipped(), wanted, "en")) == ["988"]
    assert gone(shipped(), wanted) == ("988-lgbtq", "never-heard-of")


def test_a_programmes_own_line_takes_the_place_of_ours_and_others_come_last():
    own = read_lines(
        SMALLEST + SMALLEST.replace('"a"', '"988"').replace('"A"', '"County team"'), "local.toml"
    )
    lines = with_local(shipped(), own)
    assert ids(lines) == [*ids(shipped()), "a"]
    assert words_in(lines[0].name, "en") == "County team"


# --- Slips -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[[lines", "not_toml"),
        ("a = " + "[" * 20_000, "not_toml"),
        ("lines = 5", "type:lines"),
        ("lines = [5]", "type:lines"),
        ("[[line]]\nid = 'a'", "unknown:line"),
        (SMALLEST.replace('id = "a"\n', ""), "missing:lines.id"),
        (SMALLEST.replace('kind = "peer"\n', ""), "missing:lines.kind"),
        (SMALLEST.replace('languages = ["en"]\n', ""), "missing:lines.languages"),
        (SMALLEST.replace('"peer"', '"psychic"'), "value:lines.kind"),
        (SMALLEST.replace('"Call 5."', '" "'), "value:lines.how"),
        (SMALLEST + 'numbers = ["55"]\n', "value:lines.numbers"),
        (SMALLEST + 'numbers = ["5"]\nhow_es = "Llame al 6."\n', "value:lines.numbers"),
        (SMALLEST + 'checked = "May"\n', "type:lines.checked"),
        (SMALLEST + 'may_send_help = "yes"\n', "type:lines.may_send_help"),
        (SMALLEST + "how_es = 5\n", "type:lines.how_es"),
        (SMALLEST + 'hwo_es = "Llame."\n', "unknown:lines.hwo_es"),
        (SMALLEST + SMALLEST, "value:lines.id"),
    ],
)
def test_a_slip_refuses_the_file_and_names_its_place(text, reason):
    with pytest.raises(LinesUnreadable) as refused:
        read_lines(text, "local.toml")
    assert (refused.value.file, refused.value.reason) == ("local.toml", reason)


def test_an_empty_file_has_no_lines():
    assert read_lines("", "local.toml") == ()


@given(st.text(max_size=200) | st.text(max_size=40).map(lambda text: SMALLEST + text))
def test_any_text_is_read_or_refused(text):
    read: tuple[PhoneLine, ...] = ()
    with suppress(LinesUnreadable):
        read = read_lines(text, "local.toml")
    assert all(each.id and words_in(each.how, "vi") for each in read)
