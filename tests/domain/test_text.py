"""Text: what is taken out and named (L16), and one folding for every search."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.domain.text import Cleaned, clean, fold

HIDDEN = "\u202a\u202b\u202c\u202d\u202e\u200b\ufeff\x00\x07\x1b\x7f\x85\x9f"
ISOLATES = "\u2066\u2067\u2068\u2069"
NEEDED = "\n\t\r\u2029\u200c\u200d\u200e\u200fé"
TROUBLE = st.text(st.one_of(st.sampled_from(HIDDEN + ISOLATES + NEEDED), st.characters()))


@pytest.mark.parametrize("character", HIDDEN)
def test_a_hidden_control_is_taken_out_and_named(character):
    assert clean(f"ab{character}cd") == Cleaned("abcd", (f"U+{ord(character):04X}",))


@pytest.mark.parametrize(
    "text",
    [
        "Line one\n\tline two",
        "می\u200cخواهم بروم",  # Persian needs the non-joiner
        "क्\u200dष",  # Indic needs the joiner
        "👩\u200d👩\u200d👧 ❤️ 🏳️\u200d🌈 🏴\U000e0067\U000e0062\U000e007f",
        "a\u200eb\u200fc",
        "call \u2066555-0100\u2069 or \u2067שלום \u2068x\u2069\u2069",
        "Trâ\u0302\u0300n e\u0301",
        "soft\u00adhyphen, no\u00a0break, word\u2060joiner",
    ],
)
def test_what_scripts_and_emoji_need_stays_as_typed(text):
    assert clean(text) == Cleaned(text, ())


@pytest.mark.parametrize(
    ("text", "kept", "removed"),
    [
        ("a\u2066b", "ab", ("U+2066",)),
        ("a\u2069b", "ab", ("U+2069",)),
        ("\u2069a\u2066", "a", ("U+2069", "U+2066")),
        ("\u2066a\u2069\u2069", "\u2066a\u2069", ("U+2069",)),
        ("\u2067\u2066a\u2069", "\u2066a\u2069", ("U+2067",)),
        ("\u2066a\nb\u2069", "a\nb", ("U+2066", "U+2069")),  # an isolate ends with its paragraph
    ],
)
def test_only_isolates_without_a_partner_go(text, kept, removed):
    assert clean(text) == Cleaned(kept, removed)


def test_each_kind_is_named_once_in_the_order_it_was_met():
    assert clean("\u200ba\u202e\u200b\u202e\u2069").removed == ("U+200B", "U+202E", "U+2069")


def test_line_ends_of_other_systems_become_newlines_without_a_notice():
    assert clean("a\r\nb\rc\n") == Cleaned("a\nb\nc\n", ())


def test_half_a_surrogate_pair_cannot_stop_the_saving():
    cleaned = clean("ok \ud83d there")
    assert cleaned == Cleaned("ok  there", ("U+D83D",))
    cleaned.text.encode()


@given(TROUBLE)
def test_cleaning_twice_takes_nothing_more_and_leaves_nothing_hidden(text):
    once = clean(text)
    assert clean(once.text) == Cleaned(once.text, ())
    assert not set(once.text) & set(HIDDEN)
    assert all(line.count("\u2069") == sum(map(line.count, "\u2066\u2067\u2068"))
               for line in once.text.replace("\u2029", "\n").split("\n"))  # fmt: skip


@given(TROUBLE)
def test_cleaning_only_ever_removes_named_characters(text):
    cleaned = clean(text)
    named = {chr(int(code.replace("U+", "0x"), 0)) for code in cleaned.removed}
    same_lines = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = [character for character in cleaned.text if character not in named]
    assert kept == [character for character in same_lines if character not in named]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("tran", "Trần"), ("Dang", "Đặng"), ("đặng", "DANG"), ("lukasz", "Łukasz"),
        ("soren", "Søren"), ("Jose", "JOSÉ"), ("nunez", "Nu\u0303n\u0303ez"), ("strasse", "Straße"),
        ("ascii", "ＡＳＣＩＩ"), ("istanbul", "İSTANBUL"), ("o'brien", "O’Brien"),
        ("يوسف", "یوسف"), ("احمد", "أَحْمَد"), ("שלום", "שָׁלוֹם"), ("иосиф", "Йосиф"),
        ("ガ", "ｶﾞ"), ("\u0645\u06cc\u062e\u0648", "\u0645\u06cc\u200c\u062e\u0648"), ("555", "٥٥٥"),
    ],
)  # fmt: skip
def test_search_finds_whichever_way_it_was_written(typed, found):
    assert fold(typed) == fold(found)


@pytest.mark.parametrize(("a", "b"), [("か", "が"), ("दुख", "दख"), ("ที่", "ท"), ("pin", "pen")])
def test_marks_with_a_sound_of_their_own_still_tell_words_apart(a, b):
    assert fold(a) != fold(b)


@given(st.text())
def test_folding_twice_changes_nothing_and_ignores_the_form_of_unicode(text):
    assert fold(fold(text)) == fold(text)
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@given(st.text(st.characters(max_codepoint=0x24F)))
def test_folding_ignores_case_in_latin_text(text):
    assert fold(text.upper().lower()) == fold(text.lower().upper().lower())
