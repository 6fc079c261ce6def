"""What to say instead, with the endings and capitals of what was written."""

from collections.abc import Iterable
from itertools import pairwise, repeat

from peerdesk.language.endings import Ending
from peerdesk.language.fitting import Found
from peerdesk.language.lexicon import Entry
from peerdesk.language.words import Words

_PLURAL = {"drug": "drugs", "substance": "substances", "narcotic": "narcotics", "pill": "pills"}
_AFTER_THE_VERB = ("rest", "noun", "act", "verb", "said")
_SHORTEST_SHOUT = 5
_MANY = (Ending.MANY, Ending.S)
_NO_NOUN = frozenset(
    ("that", "he", "she", "they", "it", "to", "everything", "knowing", "ever", "all", "i", "we")
)


def suggestions(text: Words, entry: Entry, found: Found) -> tuple[str, ...]:
    """The group's suggestions as they fit in the place of the term; one at least."""
    fitting, echoes = entry.group.said(found.ending, many=_is_many(text, found))
    if echoes:
        echoed = map(_echoed, repeat(text), fitting, echoes, repeat(found))
        fitting = tuple(dict.fromkeys(filter(None, echoed)))
    typed = text.text[text.starts[found.start] : text.ends[found.end - 1]]
    if typed.islower():
        return fitting
    starts = text.gaps[found.start] != 0
    return tuple(dict.fromkeys(_in_case(each, typed, starts=starts) for each in fitting))


def _echoed(text: Words, filled: str, names: Iterable[str], found: Found) -> str:
    """The text with the writer's own words put in; empty when there are none to put in."""
    for name in names:
        echo = _echo(text, name, found)
        if not echo:
            return ""
        filled = filled.replace(f"[{name}]", echo)
    return filled


def _is_many(text: Words, found: Found) -> bool:
    """Whether the term is a plural, or speaks of all, as "the homeless" does."""
    if found.ending is not None:
        return found.ending in _MANY
    last = text.words[found.end - 1]
    return text.words[found.start] == "the" or (last.endswith("s") and not last.endswith("ss"))


def _echo(text: Words, name: str, found: Found) -> str:
    """The words that the form's own element took, as they were typed."""
    if name in _AFTER_THE_VERB:
        return _rest(text, name, found)
    for element, (start, end) in zip(found.elements, pairwise(found.bounds), strict=True):
        if start < end and (name.removesuffix("s") in element.source or name in element.source):
            typed = text.text[text.starts[start] : text.ends[end - 1]]
            return _PLURAL.get(typed.lower(), typed) if name == "drugs" else typed
    return ""


def _rest(text: Words, name: str, found: Found) -> str:
    """What follows the verb: "to go" or "meds"; as a noun alone "any plans" loses its "any"."""
    start = found.head[1]
    if name == "noun" and start < found.end and text.words[start] in ("any", "all"):
        start += 1
    if start >= found.end:
        return ""
    first = text.words[start]
    if name == "noun" and (first in _NO_NOUN or first.endswith("ing")):
        return ""
    if name == "act" and first != "to":
        return ""
    if name in ("verb", "said") and first in ("to", "that"):
        start += 1
    if start >= found.end:
        return ""
    return text.text[text.starts[start] : text.ends[found.end - 1]]


def _in_case(suggestion: str, typed: str, *, starts: bool) -> str:
    if len(typed) >= _SHORTEST_SHOUT and typed.isupper():
        return suggestion.upper()
    if typed[:1].isupper() and (starts or not typed[:2].isupper()):
        return suggestion[:1].upper() + suggestion[1:]
    return suggestion
