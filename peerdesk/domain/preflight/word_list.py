"""The word list of the look before signing, read strictly from its file."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from peerdesk.domain.preflight.findings import Rule
from peerdesk.domain.preflight.phrases import Phrase, PhraseList, Sets, phrase, words_of

_Table = Mapping[str, Any]
_BY_PHRASE: Final = (
    Rule.DIAGNOSIS,
    Rule.MEDICINE,
    Rule.RISK,
    Rule.SENSITIVE,
    Rule.ELSEWHERE,
    Rule.PROMISE,
    Rule.THIRD_PARTY,
)
_LISTS: Final = ("find", "before", "just_before", "after", "near", "only_after")
_KEYS: Final = {"name", *_LISTS, "quotes", "denied", "told", "names", "name_needs"}


@dataclass(frozen=True, slots=True)
class Group:
    """Phrases of one rule with one subject, and what leaves them alone."""

    rule: Rule
    name: str
    before: PhraseList
    just_before: PhraseList
    after: PhraseList
    near: PhraseList
    only_after: frozenset[str]
    in_quotations: bool
    unless_denied: bool
    unless_told: bool
    unless_named: bool
    at_meeting: bool


@dataclass(frozen=True, slots=True)
class WordList:
    """Everything that is looked for in a note in one language.

    `by_word` has the phrases by the word they begin with, `by_shape` those that begin with any
    name; the rest belongs to rules that are more than phrases.
    """

    version: int
    dated: date
    sets: Sets
    by_word: Mapping[str, tuple[tuple[Group, Phrase], ...]]
    by_shape: tuple[tuple[Group, Phrase], ...]
    meetings: PhraseList
    shelters: PhraseList
    streets: frozenset[str]
    judging: frozenset[str]
    acts: frozenset[str]
    own_subjects: frozenset[str]
    workers: frozenset[str]
    openers: frozenset[str]
    leads: frozenset[str]
    beside: PhraseList
    own_life: PhraseList
    longest_story: int
    known_short_forms: frozenset[str]
    shorthand: frozenset[str]


def read_words(source: str) -> WordList:
    """The list from its TOML text. Raises ValueError or KeyError where it breaks the notation."""
    table = tomllib.loads(source)
    sets = _sets(table["words"])
    found = [
        (group, one)
        for rule in _BY_PHRASE
        for each in table[rule]
        for group, one in _phrases(rule, each, sets)
    ]
    by_word: dict[str, list[tuple[Group, Phrase]]] = {}
    for group, one in found:
        for word in one.first_words:
            by_word.setdefault(word, []).append((group, one))
    return WordList(
        version=table["version"],
        dated=table["dated"],
        sets=sets,
        by_word={word: tuple(those) for word, those in by_word.items()},
        by_shape=tuple((group, one) for group, one in found if one.begins_with_a_shape),
        meetings=_list(table["mutual"]["meetings"], sets),
        shelters=_list(table["shelter"]["words"], sets),
        streets=_words(table["shelter"]["streets"]),
        judging=frozenset(table["L02"]["groups"]),
        acts=_words(table["L06"]["verbs"]),
        own_subjects=_words(table["L06"]["subjects"]),
        workers=_words(table["L06"]["workers"]),
        openers=_words(table["L06"]["openers"]),
        leads=_words(table["L06"]["leads"]),
        beside=_list(table["L06"]["beside"], sets),
        own_life=_list(table["L12"]["own_life"], sets),
        longest_story=table["L12"]["longest"],
        known_short_forms=frozenset(table["L15"]["known"].split()),
        shorthand=_words(table["L15"]["shorthand"]),
    )


def _sets(table: _Table) -> Sets:
    sets: dict[str, frozenset[str]] = {}
    for name, words in table.items():
        sets[name] = frozenset().union(*(words_of(each, sets) for each in words.split()))
    return sets


def _phrases(rule: Rule, table: _Table, sets: Sets) -> list[tuple[Group, Phrase]]:
    if unknown := set(table) - _KEYS:
        raise ValueError(rule, sorted(unknown))
    group = Group(
        rule=rule,
        name=table["name"],
        before=_list(table.get("before", ()), sets),
        just_before=_list(table.get("just_before", ()), sets),
        after=_list(table.get("after", ()), sets),
        near=_list(table.get("near", ()), sets),
        only_after=frozenset(table.get("only_after", ())),
        in_quotations=table.get("quotes", False),
        unless_denied=table.get("denied", False),
        unless_told=table.get("told", False),
        unless_named=table.get("names", False),
        at_meeting=table.get("name_needs") == "meeting",
    )
    return [(group, phrase(each, sets)) for each in table["find"]]


def _list(sources: list[str], sets: Sets) -> PhraseList:
    return PhraseList.of([phrase(each, sets) for each in sources])


def _words(source: str) -> frozenset[str]:
    return frozenset(source.split())
