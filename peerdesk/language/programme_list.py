"""What a programme changes in the list of terms: groups put away, softened, and its own."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from peerdesk.language.endings import noun_forms
from peerdesk.language.forms import Element, Form
from peerdesk.language.groups import Group, Severity
from peerdesk.language.lexicon import Entry, Lexicon, Sense
from peerdesk.language.slips import Slips
from peerdesk.language.word_sets import WordSet
from peerdesk.language.words import split

_NOTHING_SILENT: Mapping[str, list[str]] = {"after": [], "before": [], "with": []}
_Voice = tuple[str, tuple[str, ...]]  # the name of a group and what it says instead
_NOTATION = str.maketrans("", "", "{}[]|")


@dataclass(frozen=True, slots=True)
class OwnGroup:
    """Terms a programme adds: any of `words`, alone or with a plural ending.

    `say` are whole suggestions, offered as they stand; `why` is one sentence.
    """

    name: str
    words: tuple[str, ...]
    say: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class ProgrammeList:
    """The groups that are off, those only to consider, and those of the programme's own."""

    off: frozenset[str] = frozenset()
    softened: frozenset[str] = frozenset()
    own: tuple[OwnGroup, ...] = ()


def adjusted(lexicon: Lexicon, chosen: ProgrammeList) -> Lexicon:
    """The lexicon as the programme wants it; names it does not know are passed over."""
    if chosen == ProgrammeList():
        return lexicon
    groups = {
        name: _softened(group) if name in chosen.softened else group
        for name, group in lexicon.groups.items()
        if name not in chosen.off
    }
    soft = _softer(lexicon, chosen.softened)
    entries = {
        word: kept
        for word, found in lexicon.entries.items()
        if (kept := tuple(_as_strong(each, soft) for each in found if _is_kept(each, groups)))
    }
    own = [each for each in chosen.own if each.name not in chosen.off]
    for each in own:
        group = _group(each, soft=each.name in chosen.softened)
        groups[each.name] = group
        for entry in _entries(each, group):
            for word in entry.form.elements[0].words.triggers():
                entries[word] = (*entries.get(word, ()), entry)
    return replace(lexicon, groups=groups, entries=entries, slips=_slips(lexicon.slips, own))


def is_findable(words: str) -> bool:
    """Whether there is any word in it that could be looked for."""
    return bool(split(words))


def _is_kept(entry: Entry, groups: Mapping[str, Group]) -> bool:
    return entry.group.name in groups


def _softer(lexicon: Lexicon, names: frozenset[str]) -> dict[_Voice, Group]:
    """The groups of these names, only to consider: one for all the entries that say the same."""
    groups = (entry.group for found in lexicon.entries.values() for entry in found)
    voices = {(group.name, group.say): group for group in groups if group.name in names}
    return {voice: _softened(group) for voice, group in voices.items()}


def _as_strong(entry: Entry, soft: Mapping[_Voice, Group]) -> Entry:
    """The entry, only to consider if the programme says so; it keeps what it says instead."""
    group = soft.get((entry.group.name, entry.group.say))
    return entry if group is None else replace(entry, group=group)


def _softened(group: Group) -> Group:
    return replace(group, severity=Severity.CONSIDER)


def _group(own: OwnGroup, *, soft: bool) -> Group:
    return Group(
        own.name,
        Severity.CONSIDER if soft else Severity.STRONGLY,
        own.why,
        tuple(each.translate(_NOTATION) for each in own.say),
        {},
        "",
        (),
        _NOTHING_SILENT,
        {},
    )


def _entries(own: OwnGroup, group: Group) -> list[Entry]:
    """One entry for each of its words; words with nothing to look for give none."""
    phrases = [split(words) for words in own.words]
    return [
        Entry(Form((Element(" ".join(phrase), _forms(phrase)),), 0), group, Sense.ALWAYS)
        for phrase in phrases
        if phrase
    ]


def _forms(phrase: list[str]) -> WordSet:
    *before, last = phrase
    inflected = noun_forms(last)
    if not before:
        return WordSet({each.word: each.ending for each in inflected})
    return WordSet({}, tuple((*before, each.word) for each in inflected))


def _slips(slips: Slips, own: list[OwnGroup]) -> Slips:
    """The programme's words are meant as they stand, however near they come to another term."""
    words = {word for each in own for one in each.words for word in split(one)}
    if not words:
        return slips
    return Slips(
        slips.words, slips.real | words | {each.word for w in words for each in noun_forms(w)}
    )
