"""Whether a form is used in the sense that is meant (language.md R8)."""

from collections.abc import Sequence

from peerdesk.language.endings import Ending
from peerdesk.language.fitting import Found
from peerdesk.language.lexicon import Entry, Sense
from peerdesk.language.subjects import Sets, Subject, subject_of
from peerdesk.language.word_sets import WordSet
from peerdesk.language.words import END, PAUSE, Words

_ALWAYS, _OF_VERBS = Sense.ALWAYS, Sense.DONE_BY_A_PERSON  # quick to compare
_NO_NOUNS = ("function", "adverb", "pronoun", "preposition", "cop", "aux")
_JOINING = frozenset(("and", "but", "so", "because", "while", "before", "after", "though", "who"))
_BETWEEN = ("determiner", "adverb", "small")
_LINKING = frozenset(("is", "are", "was", "were", "be", "been", "being", "isn't", "wasn't")) | (
    frozenset(("become", "becomes", "became", "get", "gets", "got", "go", "goes", "went", "gone"))
    | frozenset(("seem", "seems", "seemed", "look", "looks", "looked", "stays"))
)
_LINKING_OR_HAVING = _LINKING | {"has", "have", "had"}
_OF_NOUNS = (Ending.ONE, Ending.MANY)
_NO_DOERS = (Subject.THING, Subject.OFFICIAL)
_SUBJECTS = frozenset(
    ("he", "she", "they", "we", "i", "his", "her", "their", "our", "my", "he's", "she's", "then")
)


def is_meant(text: Words, entry: Entry, found: Found, sets: Sets) -> bool:
    """Whether the form stands for the term here, not for a thing or another sense."""
    may_be_other = not text.vocabulary.isdisjoint(entry.group.silencing)
    if may_be_other and _has_other_sense(text, entry, found):
        return False
    return entry.sense is _ALWAYS or _fits(text, entry.sense, found, sets)


def _fits(text: Words, sense: Sense, found: Found, sets: Sets) -> bool:
    match sense:
        case Sense.ALWAYS:
            return True
        case Sense.DONE_BY_A_PERSON:
            return _is_done_by_a_person(text, found, sets)
        case Sense.NAMES_A_PERSON:
            return _names_a_person(text, found, sets)
        case Sense.OF_A_PERSON | Sense.SAID_OF_A_PERSON:
            return _is_of_a_person(text, sense, found, sets)


def _names_a_person(text: Words, found: Found, sets: Sets) -> bool:
    end = found.end
    if text.joined(end) and text.words[end] in sets["person"].single:
        return True
    if not _is_linked(text, found, sets):
        return True  # "the clinic hates no-shows": it is not one
    return subject_of(text, found.start, sets) is not Subject.THING


def _is_linked(text: Words, found: Found, sets: Sets) -> bool:
    """Whether "is" or the like leads in the term or begins it; "has" too, but no people."""
    at = found.start
    links = _LINKING if found.ending in _OF_NOUNS else _LINKING_OR_HAVING
    if text.words[at] in links:
        return True
    while text.joined(at) and any(text.words[at - 1] in sets[each].single for each in _BETWEEN):
        at -= 1
    return text.joined(at) and text.words[at - 1] in links


def _is_done_by_a_person(text: Words, found: Found, sets: Sets) -> bool:
    passive = _is_done_to_it(text, found, sets)
    return not passive and subject_of(text, found.start, sets) not in _NO_DOERS


def _is_done_to_it(text: Words, found: Found, sets: Sets) -> bool:
    """Whether a verb is passive: of "he was refused a room" the motel refused."""
    start = found.start
    past = found.ending is Ending.PAST and text.joined(start)
    return past and text.words[start - 1] in sets["be"].single


def _has_object(text: Words, found: Found, sets: Sets) -> bool:
    """Whether something is done to a thing no form names: "he refused the extra shift"."""
    end = found.end
    if found.ending is None or not (text.joined(end) and text.joined(end + 1)):
        return False
    led_in = text.words[end] in sets["determiner"].single
    return led_in and text.words[end + 1] not in sets["time"].single


def _is_of_a_person(text: Words, sense: Sense, found: Found, sets: Sets) -> bool:
    clearly = sense is Sense.SAID_OF_A_PERSON
    if clearly and (_is_done_to_it(text, found, sets) or _has_object(text, found, sets)):
        return False
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
    """The noun an adjective before word `at` belongs to; None when none follows.

    Other adjectives may stand between: "a lazy, fat cat".
    """
    small, adjectives = sets["small"].single, sets["adjective"].single
    while (gap := text.gaps[at]) != END and text.words[at] in (adjectives if gap else small):
        at += 1
    if gap:
        return None
    word = text.words[at]
    if word in sets["person"].single or word in sets["trait"].single:
        return word
    if any(word in sets[each].single for each in _NO_NOUNS):
        return None
    if word.endswith(("ly", "ing")) and word not in sets["thing"].single:
        return None
    return None if word[:1].isdecimal() or word[-1:].isdecimal() else word


def _has_other_sense(text: Words, entry: Entry, found: Found) -> bool:
    group, (start, end) = entry.group, (found.start, found.end)
    term = text.words[start:end]
    before = group.before.around(term)
    if before and _precedes(text, before, entry, found):
        return True
    after = group.after.around(term)
    if after and text.joined(start) and any(each.starts(text, start) for each in after):
        return True
    near = group.near.around(term)
    return bool(near) and _stands_near(text, near, found)


def _precedes(text: Words, sets: Sequence[WordSet], entry: Entry, found: Found) -> bool:
    """Whether one of them follows the term or, of a verb, the verb itself."""
    if _follows(text, sets, found.end):
        return True
    return entry.sense is _OF_VERBS and _follows(text, sets, found.head[1])


def _follows(text: Words, sets: Sequence[WordSet], at: int) -> bool:
    return text.joined(at) and any(each.ends(text, at) for each in sets)


def _clause(text: Words, found: Found) -> tuple[int, int]:
    """First word, and one past the last, of the clause: "and he", "because her" begin another."""
    first, last = text.sentence(found.start)
    before = range(min(found.start, last - 1) - 1, first, -1)
    after = range(max(found.end, first + 1), last - 1)
    return (
        next((at for at in before if _begins_clause(text, at)), first),
        next((at for at in after if _begins_clause(text, at)), last),
    )


def _begins_clause(text: Words, at: int) -> bool:
    """Whether a clause begins at word `at`, or right after it behind a comma."""
    joining = text.words[at] in _JOINING or text.gaps[at + 1] == PAUSE
    return joining and text.words[at + 1] in _SUBJECTS


def _stands_near(text: Words, sets: Sequence[WordSet], found: Found) -> bool:
    """Whether words of one of the sets are in the clause, outside the term."""
    sets = [each for each in sets if text.has_any(each.marks)]
    if not sets:
        return False
    first, last = _clause(text, found)
    outside = [at for at in range(first, last) if not found.start <= at < found.end]
    return any(near.ends(text, at) for near in sets for at in outside)
