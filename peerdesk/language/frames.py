"""What a person says of themself, what a writer tells of their own life, and words as words.

Rules R3, R4 and R7 of language.md.
"""

from dataclasses import dataclass
from functools import cached_property

from peerdesk.language.word_sets import WordSet
from peerdesk.language.words import END, PAUSE, Words

_MOST_BETWEEN = 8
_NEW_CLAUSE = frozenset(
    (
        "he",
        "she",
        "they",
        "we",
        "you",
        "it",
        "i",
        "but",
        "him",
        "them",
        "because",
        "while",
        "when",
        "who",
        "that",
        "says",
        "said",
    )
)
_ONE = frozenset({"as", "am", "i'm", "being", "a", "an", "who"})
_IS = frozenset(("is", "are", "was", "were"))
_OF_OTHERS = frozenset(("call", "calls", "called", "calling"))
_MAY_BEGIN_CLAUSE = _NEW_CLAUSE | _IS | _OF_OTHERS
_JOINING = frozenset(("and", "or"))
_NO_SUBJECTS = _JOINING | {"himself", "herself", "themself", "themselves"}
_NAMED = frozenset(("words", "terms", "labels", "phrases", "expressions"))
_ENDS_OF_LIST = _NEW_CLAUSE | _NAMED
_LIST_WORDS = frozenset({"like", "as", "including", "of", "such"})
_WRITER = frozenset({"i", "i'm", "i've", "i'd", "im", "ive"})
_WE = frozenset(("we", "we're"))
_OF_THE_WRITER = _WRITER | _WE | {"myself"}
_OF_ONE_LIFE = frozenset(
    ("relapse", "slip", "habit", "clean-time", "drug-of-choice", "drug-problem", "demons")
) | frozenset(("rock-bottom", "bad-choices", "in-denial", "self-pity", "rap-sheet", "od-verb"))
"""What one has had: "my relapse" is the writer's, "my addict" is not."""
_ARTICLES = frozenset({"a", "an", "the"})
_FINITE = frozenset(
    ("is", "are", "was", "were", "has", "have", "had", "whose", "whom", "which", "think", "told")
)
_LEADS_IN = frozenset(
    ("of", "with", "for", "to", "from", "by", "about", "at", "in", "on", "against", "like", "than")
)
_NO_WORDS_OF_A_ROW = _NEW_CLAUSE | _FINITE | _ARTICLES | _LEADS_IN
_LONGEST_STORY = 16
_WORKERS_OWN = frozenset({"my-client", "made-him", "dealing-with", "case-label"})


@dataclass(frozen=True)
class Frames:
    """What frames a term: "the word", "calls herself", and what stands between "I" and the term."""

    mention: WordSet
    themself: WordSet
    own_story: WordSet

    @cached_property
    def marks(self) -> frozenset[str]:
        """Words of which a text must have one if anything in it frames a term."""
        return self.mention.marks | self.themself.marks | _OF_THE_WRITER | {"my"}


def is_framed(text: Words, start: int, end: int, group: str, frames: Frames) -> bool:
    """Whether the term is the person's word for themself, the writer's story, or only a word."""
    if group in _OF_ONE_LIFE and _is_mine(text, start):
        return True
    if text.has_any(frames.mention.marks) and _is_mentioned(text, start, frames.mention):
        return True
    if text.has_any(frames.themself.marks) and _is_own_name(text, start, frames.themself):
        return True
    tells = group not in _WORKERS_OWN and text.has_any(_OF_THE_WRITER)
    return tells and _is_own_story(text, start, end, frames.own_story)


def _is_own_name(text: Words, start: int, themself: WordSet) -> bool:
    """After "calls herself", "identifies as" and the like, in the same clause.

    "His aunt is" and "her dad calls her" begin another, and so does a semicolon; of "what she
    calls herself is" the verb is her own.
    """
    words, gaps, lasts = text.words, text.gaps, themself.lasts or ()
    for at in range(start, max(start - _MOST_BETWEEN, 0), -1):
        if gaps[at] and _ends_clause(text, at):
            return False
        if words[at - 1] in lasts and themself.starts(text, at):
            return True
        if words[at - 1] in _MAY_BEGIN_CLAUSE and _begins_clause(text, at - 1):
            return False
    return False


def _ends_clause(text: Words, at: int) -> bool:
    """Whether a sentence, or a semicolon, ends before word `at`."""
    return text.gaps[at] == END or ";" in text.text[text.ends[at - 1] : text.starts[at]]


def _begins_clause(text: Words, at: int) -> bool:
    """Whether another clause begins: "he", "is", or somebody else's "calls" with "her" behind."""
    word = text.words[at]
    if word in _NEW_CLAUSE:
        return True
    if word in _OF_OTHERS:
        return text.words[at + 1] == "her"
    return word in _IS and text.words[at - 1] not in _NO_SUBJECTS


def _is_mentioned(text: Words, start: int, mention: WordSet) -> bool:
    """Right after "the word", or in a list after "labels like"."""
    at = start
    if at and text.gaps[at] != END and text.words[at - 1] in ("a", "an", "the", "for", "of"):
        at -= 1
    if at and mention.starts(text, at) and _follows(text, at):
        return True
    return _is_listed(text, start, mention)


def _follows(text: Words, at: int) -> bool:
    """Whether the word follows the one before it, or its colon: not so in "in other words, he"."""
    if text.gaps[at] == PAUSE:
        return ":" in text.text[text.ends[at - 1] : text.starts[at]]
    return text.joined(at)


def _is_listed(text: Words, start: int, mention: WordSet) -> bool:
    at, listed = start, 0
    while at > 0 and text.gaps[at] != END and listed < 3 * _MOST_BETWEEN:
        if text.words[at - 1] in _LIST_WORDS and mention.starts(text, at):
            return True
        if text.words[at - 1] in _ENDS_OF_LIST:
            return text.words[at - 1] in _NAMED and _is_in_row(text, at, start)
        at -= 1
        listed += 1
    return False


def _is_in_row(text: Words, first: int, start: int) -> bool:
    """Whether a row of words leads from the first to the term: "crazy, nuts and psycho"."""
    last = text.gaps[start] == PAUSE or text.words[start - 1] in _JOINING
    return last and _follows(text, first) and _NO_WORDS_OF_A_ROW.isdisjoint(text.words[first:start])


def _is_mine(text: Words, start: int) -> bool:
    """Whether it follows "my" or "my own"."""
    if not text.joined(start):
        return False
    at = start - 1
    if text.words[at] == "own" and text.joined(at):
        at -= 1
    return text.words[at] == "my"


def _is_as_i_was(text: Words, start: int, end: int) -> bool:
    """Whether "as a" begins the sentence, and "I" comes next: "as a former inmate, I"."""
    if text.words[end] not in _WRITER:
        return False
    first, _ = text.sentence(start)
    return text.words[first] == "as" and text.words[first + 1] in ("a", "an", "someone", "one")


def _is_own_story(text: Words, start: int, end: int, between: WordSet) -> bool:
    """After "I am a", "when I"; or before "myself"."""
    if "myself" in text.words[end : end + 2]:
        first, last = text.sentence(start)
        if "myself" in text.words[end : min(end + 2, last)] and _is_as_one(text, first, start):
            return True
    if text.gaps[end] != END and _is_as_i_was(text, start, end):
        return True
    for at in range(start - 1, max(-1, start - 1 - _LONGEST_STORY), -1):
        if text.gaps[at + 1] == END:
            return False
        if text.words[at] in _WRITER:
            return _is_what_i_am(text.words[at + 1 : start], between)
        if text.words[at] in _NEW_CLAUSE or text.words[at] in _WE:
            return _is_both_of_us(text, at, start, between)
    return False


def _is_both_of_us(text: Words, at: int, start: int, between: WordSet) -> bool:
    """Whether the writer tells of themself and another: "we are both addicts"."""
    words = text.words[at + 1 : start]
    if text.words[at] not in _WE or "both" not in words:
        return False
    return all(word == "are" or word in between.single for word in words)


def _is_what_i_am(words: list[str], between: WordSet) -> bool:
    """Whether what stands between "I" and the term leads to it: "was", "am a retired nurse and a".

    Of "I am a friend of an addict" it does not: a preposition leads the term in.
    """
    plain = 0
    while plain < len(words) and words[plain] in between.single:
        plain += 1
    if plain == len(words):
        return True
    if _ARTICLES.isdisjoint(words[:plain]) or not _FINITE.isdisjoint(words[plain:]):
        return False
    last = max((at for at, word in enumerate(words) if word in _ARTICLES), default=0)
    led_in = {*words[max(last - 1, 0) : last], *words[last + 1 :]}
    return _LEADS_IN.isdisjoint(led_in)


def _is_as_one(text: Words, first: int, start: int) -> bool:
    """Whether "as", "as a" or "an" leads in the term, in the sentence from word `first`."""
    return not _ONE.isdisjoint(text.words[max(first, start - 2) : start])
