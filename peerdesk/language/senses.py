"""Whether a form is used in the sense that is meant (language.md R8)."""

from peerdesk.language.endings import Ending
from peerdesk.language.forms import Found
from peerdesk.language.lexicon import Entry, Sense
from peerdesk.language.subjects import Sets, Subject, subject_of
from peerdesk.language.word_sets import WordSet
from peerdesk.language.words import Gap, Words

_NO_NOUNS = ("function", "adverb", "pronoun", "preposition", "cop", "aux")
_JOINING = frozenset(("and", "but", "so", "because", "while", "before", "after", "though", "who"))
_SUBJECTS = frozenset(
    ("he", "she", "they", "we", "i", "his", "her", "their", "our", "my", "he's", "she's", "then")
)


def is_meant(text: Words, entry: Entry, found: Found, sets: Sets) -> bool:
    """Whether the form stands for the term here, not for a thing or another sense."""
    return not _has_other_sense(text, entry, found) and _fits(text, entry.sense, found, sets)


def _fits(text: Words, sense: Sense, found: Found, sets: Sets) -> bool:
    match sense:
        case Sense.ALWAYS:
            return True
        case Sense.DONE_BY_A_PERSON:
            return _is_done_by_a_person(text, found, sets)
        case Sense.OF_A_PERSON | Sense.SAID_OF_A_PERSON:
            return _is_of_a_person(text, sense, found, sets)


def _is_done_by_a_person(text: Words, found: Found, sets: Sets) -> bool:
    start = found.start
    passive = found.ending is Ending.PAST and text.joined(start) and (
        text.words[start - 1] in sets["be"].single
    )  # fmt: skip
    return not passive and subject_of(text, start, sets) is not Subject.THING


def _is_of_a_person(text: Words, sense: Sense, found: Found, sets: Sets) -> bool:
    clearly = sense is Sense.SAID_OF_A_PERSON
    if not clearly and _is_said_outright(text, found.start, sets):
        return True
    if _is_of_somebody(text, found.end, sets):
        return True
    noun = _noun_after(text, found.end, sets)
    if noun is not None:
        return noun in sets["person"].single or noun in sets["trait"].single
    subject = subject_of(text, found.start, sets)
    if clearly:
        return subject is Subject.PERSON or (
            subject is Subject.NOBODY_SAID and text.joined(found.start)
        )
    return subject is not Subject.THING


def _is_said_outright(text: Words, start: int, sets: Sets) -> bool:
    """Whether "he is" leads in the word, whatever follows it."""
    at = start
    while text.joined(at) and text.words[at - 1] in sets["adverb"].single:
        at -= 1
    if not text.joined(at) or text.words[at - 1] not in sets["be"].single:
        return False
    return subject_of(text, start, sets) is Subject.PERSON


def _is_of_somebody(text: Words, end: int, sets: Sets) -> bool:
    """Whether "of her" follows: "it was childish of her"."""
    if not (text.joined(end) and text.joined(end + 1)) or text.words[end] != "of":
        return False
    return any(text.words[end + 1] in sets[each].single for each in ("pronoun", "possessive"))


def _noun_after(text: Words, at: int, sets: Sets) -> str | None:
    """The noun an adjective before word `at` belongs to; None when none follows."""
    while text.joined(at) and text.words[at] in sets["small"].single:
        at += 1
    if not text.joined(at):
        return None
    word = text.words[at]
    if word in sets["person"].single or word in sets["trait"].single:
        return word
    if any(word in sets[each].single for each in _NO_NOUNS):
        return None
    if word.endswith(("ly", "ing")) and word not in sets["thing"].single:
        return None
    return None if word[:1].isdecimal() else word


def _has_other_sense(text: Words, entry: Entry, found: Found) -> bool:
    group, start = entry.group, found.start
    term = text.words[start : found.end]
    verb = entry.sense is Sense.DONE_BY_A_PERSON
    for end in {found.end, found.head[1] if verb else found.end}:
        if text.joined(end) and any(each.ends(text, end) for each in group.before.around(term)):
            return True
    if text.joined(start) and any(each.starts(text, start) for each in group.after.around(term)):
        return True
    return any(_stands_near(text, each, found) for each in group.near.around(term))


def _clause(text: Words, found: Found) -> tuple[int, int]:
    """First word, and one past the last, of the clause: "and he", "because her" begin another."""
    first, last = text.sentence(found.start)
    starts = [at for at in range(first + 1, last - 1) if _begins_clause(text, at)]
    before = [at for at in starts if at < found.start]
    after = [at for at in starts if at >= found.end]
    return before[-1] if before else first, after[0] if after else last


def _begins_clause(text: Words, at: int) -> bool:
    """Whether a clause begins at word `at`, or right after it behind a comma."""
    joining = text.words[at] in _JOINING or text.gaps[at + 1] == Gap.PAUSE
    return joining and text.words[at + 1] in _SUBJECTS


def _stands_near(text: Words, near: WordSet, found: Found) -> bool:
    """Whether one of these words is in the sentence, outside the term."""
    first, last = _clause(text, found)
    outside = {*text.words[first : found.start], *text.words[found.end : last]}
    if not outside.isdisjoint(near.single):
        return True
    return not outside.isdisjoint(near.by_first) and any(
        near.ends(text, at) for at in range(first, last) if not found.start <= at < found.end
    )
