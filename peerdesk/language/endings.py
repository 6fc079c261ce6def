"""The endings of English nouns and verbs."""

import re
from enum import IntEnum
from typing import NamedTuple


class Ending(IntEnum):
    """How a form of a word ends; of a verb, as an index it picks the same form of another verb."""

    BASE = 0
    S = 1
    PAST = 2
    ING = 3
    ONE = 4
    """A noun."""
    MANY = 5
    """Its plural."""


OF_VERBS = (Ending.BASE, Ending.S, Ending.PAST, Ending.ING)


class Inflected(NamedTuple):
    """One form of a word."""

    word: str
    ending: Ending


_VERBS = {
    "go": "goes went going", "get": "gets got getting", "choose": "chooses chose choosing",
    "make": "makes made making", "fall": "falls fell falling", "act": "acts acted acting",
    "keep": "keeps kept keeping", "feel": "feels felt feeling", "take": "takes took taking",
    "give": "gives gave giving", "see": "sees saw seeing", "think": "thinks thought thinking",
    "fight": "fights fought fighting", "deal": "deals dealt dealing", "put": "puts put putting",
    "shoot": "shoots shot shooting", "slip": "slips slipped slipping", "od": "ods od'd od'ing",
    "swap": "swaps swapped swapping", "commit": "commits committed committing",
    "admit": "admits admitted admitting", "kidnap": "kidnaps kidnapped kidnapping",
    "cheat": "cheats cheated cheating", "scam": "scams scammed scamming",
    "term": "terms termed terming", "cope": "copes coped coping",
    "refer": "refers referred referring", "prefer": "prefers preferred preferring",
    "wallow": "wallows wallowed wallowing", "backslide": "backslides backslid backsliding",
    "hit": "hits hit hitting", "lose": "loses lost losing", "win": "wins won winning",
}  # fmt: skip
_NOUNS = {
    "man": "men", "woman": "women", "wife": "wives", "child": "children", "person": "people",
    "family": "families", "baby": "babies", "history": "histories", "body": "bodies",
    "tech": "techs",
}  # fmt: skip
_SIBILANT = ("s", "x", "z", "ch", "sh")
_VOWELS = "aeiou"
_DOUBLES = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")


def noun_forms(noun: str) -> list[Inflected]:
    """The noun, and its plural."""
    return [Inflected(noun, Ending.ONE), Inflected(_plural(noun), Ending.MANY)]


def verb_forms(verb: str) -> list[Inflected]:
    """The verb with all its endings; the past stands for the participle too."""
    if verb in _VERBS:
        forms = [verb, *_VERBS[verb].split()]
    else:
        forms = [verb, _plural(verb), _past(verb), _ing(verb)]
    return [Inflected(form, ending) for form, ending in zip(forms, OF_VERBS, strict=True)]


def _plural(word: str) -> str:
    if word in _NOUNS:
        return _NOUNS[word]
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(_SIBILANT) else f"{word}s"


def _past(verb: str) -> str:
    if _DOUBLES.fullmatch(verb):
        return f"{verb}{verb[-1]}ed"
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return f"{verb[:-1]}ied"
    return f"{verb}ed"


def _ing(verb: str) -> str:
    if _DOUBLES.fullmatch(verb):
        return f"{verb}{verb[-1]}ing"
    silent = verb.endswith("e") and not verb.endswith(("ee", "ye", "oe"))
    return f"{verb[:-1] if silent else verb}ing"
