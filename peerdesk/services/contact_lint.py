"""Contacts handed in for checking: what they lack, and what a look before signing would find.

Adds to each result of `contact_check`:

    missing   the fields signing still needs, as `contact-notes.md` §2 names them
    lint      the rules of §14 with a finding, each once, in their order

Besides the narrative of §2 a line may carry `person_name`, `roster` (names, or objects with
`name`, `nickname`, `initials`) and `own_terms`. Contacts are compared with those that the same
worker wrote shortly before and after; the very same text is found however far apart.
"""

from collections import defaultdict, deque
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from peerdesk.domain.checked_line import Line, read_line
from peerdesk.domain.checked_needs import missing
from peerdesk.domain.contact_check import check_all
from peerdesk.domain.contact_notes import ContactType, RiskFlag
from peerdesk.domain.leaks import OtherName, Roster
from peerdesk.domain.places import Setting
from peerdesk.domain.preflight import Around, Earlier, FieldText, NoteText, Rule, lint
from peerdesk.domain.preflight.linting import PLACE, narrative
from peerdesk.domain.preflight.similarity import LEAST_WORDS, is_similar
from peerdesk.domain.problems import Problem
from peerdesk.domain.profiles import RuleProfile
from peerdesk.language import check
from peerdesk.services.note_texts import quoted
from peerdesk.services.preflight import rule_of, word_list

Result = dict[str, object]

_TEXTS: Final = (
    *(PLACE, "purpose", "what_i_did", "response", "strengths_seen", "next_steps"),
    *("what_was_noticed", "person_left_with", "lived_experience_topic", "late_reason"),
)
_THE_PERSONS: Final = ("progress_words", "what_person_wanted", "person_comment")
_ROSTERS: Final = ("roster", "roster_names", "members", "other_names")
_NEIGHBOURS: Final = 40


def check_contacts(lines: Iterable[object], profile: RuleProfile) -> list[Result]:
    """The results for contacts seen together; never raises, whatever the lines hold."""
    given = list(lines)
    results = check_all(given, profile)
    read = [read_line(line) for line in given]
    rosters = _group_rosters(given, read)
    notes = [_note(line, facts) for line, facts in zip(given, read, strict=True)]
    copies = _copies(notes, read)
    for place, result in enumerate(results):
        values, facts = given[place], read[place]
        late = Problem.LATE_REASON_MISSING in _problems(result)
        lacking = missing(values, facts, profile, late=late)
        result["missing"] = lacking
        rules = set(_rules(values, notes[place], lacking, rosters[place]))
        rules |= {Rule.COPY} if place in copies else set()
        result["lint"] = sorted(rules)
    return results


def _problems(result: Result) -> Sequence[object]:
    problems = result["problems"]
    return problems if isinstance(problems, list) else ()


def _note(values: object, line: Line) -> NoteText:
    """The texts of one line; what is no text is passed over."""
    if not isinstance(values, Mapping):
        return NoteText(())
    inside = values.get("crisis")
    held = {**inside, **values} if isinstance(inside, Mapping) else values
    fields = [
        FieldText(name, text, quoted(text), name in _THE_PERSONS)
        for name in (*_TEXTS, *_THE_PERSONS)
        if (text := "\n".join(_texts(held.get(name)))).strip()
    ]
    risk = line.risk or RiskFlag.NONE
    return NoteText(tuple(fields), risk, at_shelter=line.setting is Setting.SHELTER)


def _texts(value: object) -> Iterator[str]:
    """The texts in a value: itself, those of a list, the `text` of a next step."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each.get("text") if isinstance(each, Mapping) else each)
    elif isinstance(value, Mapping):
        yield from _texts(value.get("text"))


def _rules(
    values: object, note: NoteText, lacking: Sequence[str], others: Sequence[OtherName]
) -> Iterator[Rule]:
    if not isinstance(values, Mapping):
        return
    own = tuple(
        name for key in ("person_name", "person_label", "name") for name in _texts(values.get(key))
    )
    near = [*others, *_roster(values)]
    around = Around(own, _ready(tuple(near), OtherName(own) if own and near else None))
    whole = NoteText(note.fields, note.risk, frozenset(lacking), note.at_shelter)
    yield from (one.rule for one in lint(whole, around, word_list()))
    terms = tuple(_texts(values.get("own_terms")))
    for field in note.fields:
        if not field.own_words:
            yield from (rule_of(flag.term_group) for flag in check(field.text, terms))


@lru_cache(maxsize=64)
def _ready(others: tuple[OtherName, ...], own: OtherName | None) -> Roster:
    """The roster made ready; most contacts have none, and a file repeats the same ones."""
    return Roster.of(others, own)


def _roster(values: Mapping[object, object]) -> Iterator[OtherName]:
    for key in _ROSTERS:
        those = values.get(key)
        for each in those if isinstance(those, list) else [those]:
            if isinstance(each, str) and each.strip():
                yield OtherName((each,))
            elif isinstance(each, Mapping):
                yield from _named(each)


def _named(each: Mapping[object, object]) -> Iterator[OtherName]:
    """One of a roster, by all the names that are given."""

    def said(*keys: str) -> tuple[str, ...]:
        found = (text for key in keys for text in _texts(each.get(key)))
        return tuple(text for text in found if text.strip())

    whole = " ".join(said("first", "last") or said("first_name", "last_name"))
    names = (*said("name", "names", "person_name", "chosen_name", "legal_name"), whole)
    names = tuple(filter(None, names))
    nicknames = said("nickname", "nicknames", "alias", "aliases")
    initials = said("initials")
    if names or nicknames or initials:
        yield OtherName(names, nicknames, initials)


def _group_rosters(given: Sequence[object], read: Sequence[Line]) -> list[list[OtherName]]:
    """For each member's entry the others of the same meeting, as the file names them."""
    meetings: dict[Hashable, list[int]] = defaultdict(list)
    for place, line in enumerate(read):
        if line.contact_type is ContactType.GROUP and line.start is not None:
            meetings[line.worker, line.start, line.end].append(place)
    rosters: list[list[OtherName]] = [[] for _ in given]
    for places in meetings.values():
        for place in places:
            rosters[place] = [
                OtherName((name,))
                for other in places
                if other != place
                and (name := _person_name(given[other]))
                and name != _person_name(given[place])
            ]
    return rosters


def _person_name(values: object) -> str:
    if not isinstance(values, Mapping):
        return ""
    named = (values.get(key) for key in ("person_name", "person_label"))
    return next((each for each in named if isinstance(each, str) and each.strip()), "")


def _copies(notes: Sequence[NoteText], read: Sequence[Line]) -> set[int]:
    """The places of contacts whose text also stands in another one."""
    recent: dict[str | None, deque[tuple[int, Earlier]]] = defaultdict(
        lambda: deque(maxlen=_NEIGHBOURS)
    )
    same: dict[tuple[str, ...], int] = {}
    found: set[int] = set()
    for place, (note, line) in enumerate(zip(notes, read, strict=True)):
        text = narrative(note)
        if not text:
            continue
        one = Earlier(str(place), text)
        if len(one.words) < LEAST_WORDS:
            continue
        alike = [at for at, other in recent[line.worker] if is_similar(one, other)]
        if one.words in same:
            alike.append(same[one.words])
        same.setdefault(one.words, place)
        found |= {place, *alike} if alike else set()
        recent[line.worker].append((place, one))
    return found
