"""Who or what a word is said of: a person, or a thing (language.md R8)."""

from collections.abc import Mapping
from enum import Enum

from peerdesk.language.doers import adds_verb, doer, is_done_by_who, is_helping_verb
from peerdesk.language.word_sets import WordSet
from peerdesk.language.words import END, PAUSE, Words

_CLAUSE = frozenset(
    ("and", "or", "but", "because", "while", "when", "if", "although", "though", "so", "then")
)
_ADDING = frozenset(("and", "but", "or"))
_OBJECTS = frozenset({"him", "her", "them", "me", "us"})
_NEVER_LED_IN = frozenset(("he", "she", "they", "we", "i", "he's", "she's", "they're", "we're"))
"""Pronouns that are subjects also behind "like", "after" or "until": "like he was stupid"."""
_ONE = frozenset(("a", "an", "such"))
_TELLING = frozenset(("says", "said", "states", "stated", "reads", "lists", "listed", "shows")) | (
    frozenset(("showed", "writing", "marked", "notes", "mentions", "mentioned", "describes"))
    | frozenset(("described", "reports", "reported"))
)
"""What a paper does: of "the chart says hostile" the chart is not hostile."""
_MOST_STEPS = 24
_MOST_IN_PHRASE = 4
_AGENT = ("er", "ers", "or", "ors", "ist", "ists", "ian", "ians", "ee", "ees", "man", "woman")
_ABSTRACT = ("ing", "tion", "ness", "ment", "ity", "ance", "ence", "ism")

Sets = Mapping[str, WordSet]


class Subject(Enum):
    """What stands as the subject."""

    PERSON = "person"
    OFFICIAL = "official"
    """Somebody who decides for an agency, such as a landlord: what they refuse, it refuses."""
    THING = "thing"
    NOBODY_SAID = "nobody said"
    UNSURE = "unsure"


_PERSONS, _THINGS, _HELPING = "any person", "any thing", "helping"
_UNIONS = {
    _PERSONS: ("pronoun", "person", "kin", "trait"),
    _THINGS: ("impersonal", "thing", "agency", "test", "drug", "illness"),
    _HELPING: ("cop", "aux", "adverb", "arriving", "adjective", "preposition"),
}
_NOUNS = ((Subject.PERSON, _PERSONS), (Subject.OFFICIAL, "official"), (Subject.THING, _THINGS))


def with_unions(sets: Sets) -> Sets:
    """The sets, and those made of several of them, as they are asked for again and again."""
    unions = {
        union: WordSet({word: None for name in names for word in sets[name].single})
        for union, names in _UNIONS.items()
    }
    return {**sets, **unions}


def subject_of(text: Words, place: int, sets: Sets) -> Subject:
    """What the word at `place` is said of, looking back in its sentence.

    Helping verbs and adverbs are passed over, and what a preposition leads in: of "the man in the
    hallway was" the man is the subject. What somebody did a first verb to is not that of a second,
    and what somebody is goes with what "and" adds to it.
    """
    at, is_second, is_added = _past_article(text, place, sets), False, False
    for _ in range(_MOST_STEPS):
        if at <= 0 or text.gaps[at] == END:
            return Subject.NOBODY_SAID
        paused = text.gaps[at] == PAUSE
        at -= 1
        word = text.words[at]
        if word in _CLAUSE:
            is_second = adds_verb(text, at, place, sets)
            is_added = not is_second and word in _ADDING
            continue
        if _is_helping(text, at, sets):
            is_second = is_second and not is_helping_verb(word, sets)
            continue
        if (before := _before_adverbs(text, at, sets["adverb"])) < at:
            at = before
            continue
        if paused or word in _TELLING:
            return Subject.UNSURE
        first = _noun_phrase(text, at, sets)
        if _is_led_in(text, first, sets):
            at = first - 1
            continue
        if is_done_by_who(text, first):
            return Subject.PERSON
        kind = _kind(text, first, at, sets)
        if is_added and kind is not Subject.PERSON and _is_what_one_is(text, first, sets):
            at = first - 1
            continue
        done_to = is_second and kind is not Subject.PERSON
        return _of_doer(text, kind, (first, at), sets) if done_to else kind
    return Subject.UNSURE


def _before_adverbs(text: Words, at: int, adverbs: WordSet) -> int:
    """Where an adverb of several words that ends with word `at` begins; `at` if none does."""
    if text.words[at] not in adverbs.lengths_by_last:
        return at
    return next((start for start in adverbs.starts(text, at + 1) if start < at), at)


def _past_article(text: Words, place: int, sets: Sets) -> int:
    """Where to look back from: of "the car is such a mess" the mess is said of the car."""
    at = place
    while text.words[at - 1] in _ONE and text.joined(at):
        at -= 1
    leads_in = at < place and text.joined(at) and text.words[at - 1] in sets["cop"].single
    return at if leads_in else place


def _is_led_in(text: Words, first: int, sets: Sets) -> bool:
    """Whether a preposition leads in the noun phrase from `first`, so that it is no subject."""
    if text.gaps[first] or text.words[first - 1] not in sets["preposition"].single:
        return False
    return text.words[first] not in _NEVER_LED_IN


def _is_what_one_is(text: Words, first: int, sets: Sets) -> bool:
    """Whether "is" leads the noun in: of "he is a danger and hostile" both are said of him."""
    return text.joined(first) and text.words[first - 1] in sets["be"].single


def _of_doer(text: Words, kind: Subject, thing: tuple[int, int], sets: Sets) -> Subject:
    """The subject of a verb that "and" adds: who did something to the thing, if anybody."""
    does = doer(text, *thing, sets)
    subject = kind if does is None else _kind(text, does, does, sets)
    return kind if subject is Subject.THING else subject


def _is_helping(text: Words, at: int, sets: Sets) -> bool:
    word = text.words[at]
    return word in sets[_HELPING].single and word not in sets["pronoun"].single


def _noun_phrase(text: Words, at: int, sets: Sets) -> int:
    """The first word of the noun phrase that ends at `at`, its determiner included."""
    if text.words[at] in sets["pronoun"].single:
        return at
    for first in range(at, max(at - _MOST_IN_PHRASE, -1), -1):
        if text.words[first] in sets["determiner"].single:
            return first
        ends = text.words[first] in sets["preposition"].single and first < at
        if ends or text.gaps[first] or text.words[first] in sets["pronoun"].single:
            break
    return at


def _kind(text: Words, first: int, at: int, sets: Sets) -> Subject:
    """What a pronoun or noun is, by its word, its determiner and its capital."""
    word = text.words[at]
    if word in _OBJECTS and text.joined(at + 1) and text.words[at + 1] in sets["be"].single:
        return Subject.UNSURE  # "mixing them is": the deed is the subject
    if word == "'s" and at:
        at, word = at - 1, text.words[at - 1]
    for kind, name in _NOUNS:
        if word in sets[name].single:
            return kind
    if word.endswith(_AGENT):
        return Subject.PERSON
    if first < at or _is_plain_noun(text, at, sets):
        return Subject.THING
    named = text.typed(at)[:1].isupper() and not word.endswith(_ABSTRACT)
    return Subject.PERSON if named else Subject.UNSURE


def _is_plain_noun(text: Words, at: int, sets: Sets) -> bool:
    """Whether "is" or "was" follows a word in small letters: "mustard stains were"."""
    return (
        text.typed(at).islower() and text.joined(at + 1) and text.words[at + 1] in sets["be"].single
    )
