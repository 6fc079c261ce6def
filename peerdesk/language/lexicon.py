"""The lexicon: groups of terms with their forms, reasons and suggestions, and the words around."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, cached_property
from typing import Any

from peerdesk.language.endings import Ending
from peerdesk.language.fitting import Fitting, fitted
from peerdesk.language.forms import MOST_FILLERS, Element, Form
from peerdesk.language.frames import Frames
from peerdesk.language.groups import Group, Severity
from peerdesk.language.places import Choice
from peerdesk.language.silences import phrases
from peerdesk.language.slips import Slips
from peerdesk.language.subjects import with_unions
from peerdesk.language.word_sets import AnyNumber, AnyWord, WordSet, word_set
from peerdesk.resource_files import resource

_Table = Mapping[str, Any]
_COMMON = 1_000  # an anchor of everyday words is the last choice


class Sense(StrEnum):
    """What must hold around a form for it to be the term; the value is its key in the file."""

    ALWAYS = "forms"
    OF_A_PERSON = "adjectives"
    """An adjective: before or after a person, or after nothing that is a thing."""
    NAMES_A_PERSON = "labels"
    """A noun or phrase that names a person, and not the term when a thing is its subject."""
    SAID_OF_A_PERSON = "predicates"
    """An adjective that is only the term when a person is clearly its subject."""
    DONE_BY_A_PERSON = "verbs"
    """A verb whose subject is no thing and no agency."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One form, the group it belongs to, and what must hold around it."""

    form: Form
    group: Group
    sense: Sense


Anchored = tuple[Choice, Choice, Fitting, Entry]
"""An entry that a word can begin, ready to be looked for.

Before it are the words of which one must stand before that word and after it, None for any.
"""


class Anchors(dict[str, list[Anchored]]):
    """What each word can begin; made ready when the word is first met, as most never are."""

    def __init__(self, entries: Mapping[str, Sequence[Entry]]) -> None:
        super().__init__()
        self._entries = entries

    def __missing__(self, word: str) -> list[Anchored]:
        """The entries of a word that is one of them."""
        ready = [(fitted(entry.form), entry) for entry in self._entries[word]]
        self[word] = [(fit.before, fit.after, fit, entry) for fit, entry in ready]
        return self[word]


@dataclass(frozen=True)
class Lexicon:
    """Everything that is looked for, and everything around it that matters.

    `entries` are by the first word of their anchor; `sets` are the named sets of words; `frames`
    and `names` are what surrounds a term whatever its group.
    """

    version: int
    groups: Mapping[str, Group]
    entries: Mapping[str, tuple[Entry, ...]]
    sets: Mapping[str, WordSet]
    frames: Frames
    names: WordSet
    slips: Slips

    @cached_property
    def triggers(self) -> frozenset[str]:
        """The words by which anything at all is found."""
        return frozenset(self.entries)

    @cached_property
    def framing(self) -> frozenset[str]:
        """Words of which a text must have one for a term in it to be framed, or a known name."""
        return self.frames.marks | self.names.marks | {"anonymous"}

    @cached_property
    def homographs(self) -> Mapping[str, Ending | None]:
        """Words that are Spanish too."""
        return self.sets["spanish_too"].single

    @cached_property
    def anchors(self) -> Anchors:
        """What each of them can begin."""
        return Anchors(self.entries)


@cache
def shipped() -> Lexicon:
    """The English lexicon PeerDesk brings, read once."""
    return read(resource("language", "en.toml").read_text(encoding="utf-8"))


def read(source: str) -> Lexicon:
    """A lexicon from the text of its file."""
    table = tomllib.loads(source)
    sets = with_unions({name: word_set(words, {}, None) for name, words in table["words"].items()})
    frames = Frames(**{name: phrases(lines, sets) for name, lines in table["around"].items()})
    groups = {name: _group(name, each, sets) for name, each in table["group"].items()}
    entries = _entries(table["group"], groups, _Elements(sets))
    return Lexicon(
        table["version"],
        groups,
        {word: tuple(found) for word, found in _by_trigger(entries).items()},
        sets,
        frames,
        phrases(table["names"]["known"], sets),
        Slips(_own_words(entries), _all_words(entries).union(*_meant(table["slips"]))),
    )


class _Elements:
    """Elements by their notation; each is read once."""

    def __init__(self, sets: Mapping[str, WordSet]) -> None:
        self._sets = sets
        self._read: dict[str, Element] = {}
        self._special = {
            "*": (AnyWord({}), 1),
            "~": (sets["adverb"], MOST_FILLERS),
            "{filler}": (sets["filler"], MOST_FILLERS),
            "{number}": (AnyNumber({}), 1),
        }

    def form(self, source: str) -> Form:
        elements = tuple(self._element(each) for each in source.split())
        return Form(elements, min(range(len(elements)), key=lambda at: self._cost(elements[at])))

    def _element(self, source: str) -> Element:
        if source not in self._read:
            self._read[source] = self._new(source)
        return self._read[source]

    def _new(self, source: str) -> Element:
        bare = source.lstrip("<>").rstrip("?")
        side = {"<": -1, ">": 1}.get(source[0], 0)
        if bare in self._special:
            words, most = self._special[bare]
            optional = source.endswith("?") or most > 1
            return Element(bare, words, side, optional, most)
        capitals = frozenset(each for each in bare.split("/") if each != each.lower())
        words = word_set(bare, self._sets)
        return Element(bare, words, side, source.endswith("?"), capitals=capitals)

    def _cost(self, element: Element) -> int:
        if element.side or element.optional or isinstance(element.words, AnyWord | AnyNumber):
            return 1_000 * _COMMON
        triggers = element.words.triggers()
        everyday = triggers & self._sets["function"].single.keys()
        return len(triggers) + _COMMON * len(everyday)


def _group(name: str, table: _Table, sets: Mapping[str, WordSet]) -> Group:
    return Group(
        name,
        Severity(table["level"]),
        table["why"],
        tuple(table["say"]),
        {part: tuple(say) for part, say in table.get("say_of", {}).items()},
        table.get("also", ""),
        tuple(table["src"].split()),
        {place: table.get(f"silent_{place}", []) for place in ("after", "before", "with")},
        sets,
    )


def _entries(
    table: Mapping[str, _Table], groups: Mapping[str, Group], elements: _Elements
) -> list[Entry]:
    entries = []
    for name, group in table.items():
        said = groups[name].say_of.items()
        others = {part: replace(groups[name], say=say) for part, say in said}
        for sense in Sense:
            for source in group.get(sense.value, ()):
                own = next((part for part in others if part in source), None)
                its_group = groups[name] if own is None else others[own]
                entries.append(Entry(elements.form(source), its_group, sense))
    return entries


def _by_trigger(entries: list[Entry]) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        for word in entry.form.elements[entry.form.anchor].words.triggers():
            found.setdefault(word, []).append(entry)
    return found


def _own_words(entries: list[Entry]) -> set[str]:
    """The words by which terms are known: their anchors, without the named sets."""
    own: set[str] = set()
    for entry in entries:
        element = entry.form.elements[entry.form.anchor]
        if "{" not in element.source:
            own.update(element.words.single)
            own.update(word for phrase in element.words.phrases for word in phrase)
    return own


def _meant(table: _Table) -> list[list[str]]:
    """Lists of other words that are meant as they stand."""
    return [words.split() for words in table.values()]


def _all_words(entries: list[Entry]) -> frozenset[str]:
    """Every word of every form, which is meant as it stands."""
    elements = {element.source: element for entry in entries for element in entry.form.elements}
    sets = [element.words for element in elements.values()]
    phrases_of = [word for each in sets for phrase in each.phrases for word in phrase]
    return frozenset(phrases_of).union(*(each.single for each in sets))
