"""Every form a group lists, in each of its spellings, is found in neutral sentences."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from peerdesk.language import check
from peerdesk.language.endings import Ending, noun_forms, verb_forms
from peerdesk.language.lexicon import Entry, shipped
from tests.language.test_sentences import marked

LINES = (Path(__file__).parent / "rows.txt").read_text("utf-8").splitlines()
ROWS = {
    name: kinds
    for name, *kinds in (line.split(" | ") for line in LINES if not line.startswith("#"))
}
QUOTES = ('"{}"', "“{}”", "«{}»", "„{}“")
NOUN = ("He is a {}.", "She says her uncle is a {} now.", "The note calls him a {} twice.")
NOUNS = ("They are {}.", "She saw two {} on Monday.", "{} came up in the note.")
PHRASE = ("She talked about {} on Monday.", "The note mentions {} again.", "We read {}, then ate.")
ADJECTIVE = ("He is {}.", "Her brother was {} on Monday.", "The note says that she is {} again.")
TO_DO = ("They often {}.", "He wants to {} again, she thinks.", "The note says they {}.")
DOES = ("He {}.", "Her brother often {}.", "The note says that she {}, and no more.")
DOING = ("He is {}.", "Her brother was {}.", "The note says that she is {}.")
TRIES = 12
STRIDE = 7  # so that neighbors in a list of words are not always met together
SPELLED_AS_TYPED = {"mat", "od-verb", "drug-of-choice", "ocd-casual"}


def forms(kind: str, form: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The form with its endings, and the sentences it belongs in."""
    match kind:
        case "n":
            article = " an " if form.lstrip("[")[0] in "aeiouAEIO" else " a "
            yield form, tuple(each.replace(" a ", article) for each in NOUN)
            yield ended(form, noun_forms, Ending.MANY, last=True), NOUNS
        case "v":
            yield ended(form, verb_forms, Ending.BASE), TO_DO
            yield ended(form, verb_forms, Ending.S), DOES
            yield ended(form, verb_forms, Ending.PAST), DOES
            yield ended(form, verb_forms, Ending.ING), DOING
        case _:
            yield form, {"m": PHRASE, "a": ADJECTIVE, "d": DOES}[kind]


def ended(form, endings, ending, *, last=False):
    """The form with its last noun or first verb in that ending; "addict in recovery" too."""
    bare = form.replace("[", "").replace("]", "")
    words = bare.split(" in ")[0] if last else bare
    whole = words.rsplit(" ", 1)[-1].rsplit("-", 1)[-1] if last else words.split(" ", 1)[0]
    if whole == "self-mutilate":
        whole = "mutilate"
    changed = next(each.word for each in endings(whole) if each.ending is ending)
    at = form.rindex(whole, 0, len(words) + form.count("[") + form.count("]")) if last else (
        form.index(whole)
    )  # fmt: skip
    return form[:at] + changed + form[at + len(whole) :]


def spelled(form: str) -> set[str]:
    """The form with other blanks, hyphens, apostrophes and capitals."""
    return {
        form,
        form.replace("'", "’"),
        form.replace(" ", "-") if "[" not in form else form,
        form.replace("-", " "),
        form.replace("-", "\u2011"),
        form.replace(" ", "\u00a0"),
        form.replace(" ", "\n"),
        form.replace(" and ", " & "),
        form.upper(),
    }


def sentences(group: str) -> Iterator[str]:
    """Every form of a group in every spelling and sentence, with brackets around the term."""
    for entry in ROWS[group]:
        kind, _, listed = entry.partition(" ")
        for form in listed.split("; "):
            for changed, carriers in forms(kind, form):
                yield from (carrier.format(term(changed)) for carrier in carriers)
                yield from (carriers[0].format(term(each)) for each in spelled(changed))


def term(form: str) -> str:
    """The form in brackets, unless brackets show which part of it is the term."""
    return form if "[" in form else f"[{form}]"


def test_every_group_has_its_row():
    assert ROWS.keys() == shipped().groups.keys()


@pytest.mark.parametrize("group", ROWS)
def test_every_form_of_a_row_is_found_in_each_of_its_spellings(group):
    missed = []
    for sentence in sentences(group):
        text, places = marked(sentence)
        found = [(flag.start, flag.end, flag.term_group) for flag in check(text)]
        if found != [(*place, group) for place in places]:
            missed.append((sentence, [text[start:end] for start, end, _ in found]))
    assert not missed


@pytest.mark.parametrize("group", ROWS)
def test_no_form_of_a_row_is_found_in_a_quotation(group):
    said = " ".join(marked(sentence)[0] for sentence in sentences(group))
    for quote in QUOTES:
        assert not check(f"She said: {quote.format(said)}")


def written(entry: Entry, nth: int) -> str:
    """A form with the nth of the choices of each of its places; every second time in full."""
    parts = []
    for element in entry.form.elements:
        if element.optional and nth % 2:
            continue
        words = element.words
        choices = [*words.single, *map(" ".join, words.phrases)] or ["three"]
        parts.append(choices[nth * STRIDE % len(choices)])
    return " ".join(parts).replace(" 's", "'s")


def test_every_form_has_a_suggestion():
    entries = {id(each): each for found in shipped().entries.values() for each in found}
    bare = {
        flag.text
        for entry in entries.values()
        for nth in range(TRIES)
        for flag in check(f"He was {written(entry, nth)}.")
        if not flag.suggestions
    }
    assert not bare
