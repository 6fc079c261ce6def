"""A text checked while it is written: the same prompts as of the whole text, for less work."""

from hypothesis import given
from hypothesis import strategies as st

from peerdesk.language import check
from peerdesk.language.ongoing import OngoingCheck

WORDS = [
    *("He is an addict", "myself", "as a", "addict", "She said", "recovering", "refused meds"),
    *('"', "“", "”", "'", "‘", "’", "don't", "in his own words:", "> ", "İ", "😀", "abuse"),
    *("the word", "I am", "El caso", "Court", "Drug Program", "manipulative", "calls himself"),
]  # fmt: skip
GAPS = [" ", " ", ", ", ". ", ".\n", "\n", "\n\n", "…\n", "\n - ", "-", "!\n\n", "\n \n\n", "?”\n"]
TEXTS = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(GAPS)), max_size=40).map(
    lambda parts: "".join(word + gap for word, gap in parts)
)
LONG = ("We walked to the river and he told me about the bus. " * 40 + "\n") * 2


def wholly(ongoing, text):
    looked = ongoing.look(text)
    assert looked.whole
    return list(looked.flags)


@given(TEXTS, TEXTS)
def test_it_finds_what_a_check_of_the_whole_text_finds(before, after):
    ongoing = OngoingCheck(("recovering addict",))
    for text in (before, before + after, after):
        assert wholly(ongoing, text) == check(text, ("recovering addict",))


@given(TEXTS)
def test_it_does_so_in_a_long_paragraph_of_many_lines(text):
    for whole in (LONG + text, f"“{LONG}{text}", f"{text}.\n{LONG}\n{text}"):
        assert wholly(OngoingCheck(), whole) == check(whole)


@given(TEXTS, st.integers(1, 60))
def test_bit_by_bit_it_comes_to_the_same(text, most):
    ongoing = OngoingCheck()
    for _ in range(len(text) + 1):
        if (looked := ongoing.look(text, most)).whole:
            break
    assert list(looked.flags) == check(text)


def test_only_the_paragraph_that_changed_is_checked_again():
    note = "\n\n".join(f"On day {number} he walked to the river." for number in range(200))
    ongoing = OngoingCheck()
    ongoing.look(note)
    changed = note.replace("day 100 he", "day 100 the addict")
    looked = ongoing.look(changed, most=1)  # one paragraph may still begin
    assert looked.whole
    assert [flag.text for flag in looked.flags] == ["addict"]


def test_what_is_not_checked_yet_is_silent():
    text = "He is an addict.\n\nShe is an addict."
    looked = OngoingCheck().look(text, most=1)
    assert not looked.whole
    assert [flag.start for flag in looked.flags] == [text.index("addict")]


def test_a_quotation_nobody_closed_silences_to_the_end_of_its_paragraph():
    text = f'{LONG}He said "I am fine.\nHe is an addict.\n\nShe is an addict.'
    assert [flag.start for flag in wholly(OngoingCheck(), text)] == [text.rindex("addict")]
