"""Who did what a thing had done to it: of "he threw the phone and was hostile" it is he.

So what is said next is said of him, and of "the man who fixed the sink" it is said of the man.
"""

from collections.abc import Mapping

from peerdesk.language.word_sets import WordSet
from peerdesk.language.words import END, Words

Sets = Mapping[str, WordSet]

_ADDING = frozenset(("and", "but", "then"))
_DOERS = frozenset(("he", "she", "they", "we", "i", "you", "who", "it", "which")) | frozenset(
    ("he'd", "she'd", "they'd", "we'd", "i'd", "everyone", "everybody", "someone", "nobody")
)
_SAYING = frozenset(("said", "says", "told", "thinks", "thought", "knows", "knew", "heard"))
_NOUNS = ("person", "kin", "agency", "thing")
_LEADING = ("preposition", "determiner")
_OF_VERBS = ("ed", "s")
_OF_NO_VERBS = ("ous", "ss")
_MOST_WORDS = 20
_MOST_IN_PHRASE = 4


def adds_verb(text: Words, joining: int, place: int, sets: Sets) -> bool:
    """Whether the word at `joining` adds a verb, up to the one at `place`: "and then refused"."""
    return text.words[joining] in _ADDING and any(
        (word.endswith(_OF_VERBS) and not word.endswith(_OF_NO_VERBS))
        or is_helping_verb(word, sets)
        for word in text.words[joining + 1 : place + 1]
    )


def is_helping_verb(word: str, sets: Sets) -> bool:
    """Whether it is one such as "was", "became" or "would"."""
    return word in sets["cop"].single or word in sets["aux"].single


def doer(text: Words, first: int, last: int, sets: Sets) -> int | None:
    """The word that did something to the thing of words `first` to `last`; None if nothing was.

    Of "he gave the clerk in the hall the form" it is "he", and where a note leaves "he" out the
    first word. In "the app froze" nothing was done.
    """
    if text.gaps[first] == END or _holds_a_deed(text, first, last, sets):
        return None
    at = first
    while text.gaps[at] != END and first - at < _MOST_WORDS:
        at -= 1
        if _does(text, at, sets):
            break
    return at


def is_done_by_who(text: Words, first: int) -> bool:
    """Whether "who" did something to the thing from word `first`: "the man who fixed the sink"."""
    done = first - 1
    led = done > 0 and text.joined(first) and text.joined(done) and text.words[done - 1] == "who"
    return led and text.words[done] not in _SAYING


def _holds_a_deed(text: Words, first: int, last: int, sets: Sets) -> bool:
    """Whether the last word seems to be what the one before it did: "the app froze"."""
    if first == last:
        return False
    noun, deed = text.words[last - 1 : last + 1]
    return not _is_noun(deed, sets) and (deed.endswith("ed") or _is_noun(noun, sets))


def _does(text: Words, at: int, sets: Sets) -> bool:
    """Whether a word is the noun before a verb: not "the clerk the form", nor "in the hall"."""
    word = text.words[at]
    if word in _DOERS:
        return True
    if not (_is_noun(word, sets) or _is_name(text, at, sets)):
        return False
    following = text.words[at + 1]
    return following not in sets["determiner"].single and not _is_led_in(text, at, sets)


def _is_noun(word: str, sets: Sets) -> bool:
    return any(word in sets[each].single for each in _NOUNS)


def _is_name(text: Words, at: int, sets: Sets) -> bool:
    return text.typed(at).istitle() and not any(
        text.words[at] in sets[each].single for each in ("function", "adverb", *_LEADING)
    )


def _is_led_in(text: Words, at: int, sets: Sets) -> bool:
    """Whether a preposition leads the noun in: "in the next room"."""
    for before in range(at - 1, max(at - _MOST_IN_PHRASE, -1), -1):
        if not text.joined(before + 1) or _is_noun(text.words[before], sets):
            return False
        if text.words[before] in sets["preposition"].single:
            return True
    return False
