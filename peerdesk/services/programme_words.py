"""The programme's own list of words: what it adds to the shipped list, softens or puts away.

Kept as one setting with the day of its last change, and passed on as a JSON file; nothing in it
is about a person.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path

from peerdesk.domain.errors import FileUnreadable, WordListUnreadable
from peerdesk.domain.text import clean
from peerdesk.language.lexicon import shipped
from peerdesk.language.programme_list import OwnGroup, ProgrammeList, is_findable
from peerdesk.services import practice
from peerdesk.services.desk import Desk, new_id, today

MOST_BYTES = 2_000_000
_SETTING, _KIND = "programme_words", "PeerDesk programme words"
_OWN = "own-"


@dataclass(frozen=True, slots=True)
class ProgrammeWords:
    """The programme's list, and the day it was last changed: None when it never was."""

    words: ProgrammeList
    changed: date | None


def programme_words(desk: Desk) -> ProgrammeWords:
    """What the programme has changed in the shipped list."""
    kept = practice.practice_setting(desk, _SETTING)
    return _read(kept) if isinstance(kept, Mapping) else ProgrammeWords(ProgrammeList(), None)


def put_off(desk: Desk, name: str, *, off: bool) -> None:
    """Suggest nothing for a group in this programme, or do so again."""
    words = programme_words(desk).words
    after = words.off | {name} if off else words.off - {name}
    _keep(desk, replace(words, off=after))


def soften(desk: Desk, name: str, *, soft: bool) -> None:
    """Only ask to consider another word for a group, or suggest it as strongly as it was."""
    words = programme_words(desk).words
    after = words.softened | {name} if soft else words.softened - {name}
    _keep(desk, replace(words, softened=after))


def add_group(desk: Desk, words: str, say: str, why: str) -> OwnGroup | None:
    """Add terms of the programme's own, one a line, with what to say instead and why.

    None, and nothing is added, without a word to look for or without anything to say instead.
    """
    made = OwnGroup(f"{_OWN}{new_id(desk)}", _lines(words), _lines(say), _line(why))
    made = replace(made, words=tuple(filter(is_findable, made.words)))
    if not made.words or not made.say:
        return None
    known = programme_words(desk).words
    _keep(desk, replace(known, own=(*known.own, made)))
    return made


def remove_group(desk: Desk, name: str) -> None:
    """Take terms of the programme's own off the list."""
    words = programme_words(desk).words
    own = tuple(each for each in words.own if each.name != name)
    _keep(desk, ProgrammeList(words.off - {name}, words.softened - {name}, own))


def written_out(desk: Desk) -> bytes:
    """The programme's list as the bytes of a file."""
    kept = programme_words(desk)
    table = {"kind": _KIND, "shipped_version": shipped().version, **_plain(kept)}
    return (json.dumps(table, ensure_ascii=False, indent=2) + "\n").encode()


def read_words(path: Path) -> ProgrammeWords:
    """The list in a file, without taking it over. Raises FileUnreadable, WordListUnreadable."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise WordListUnreadable(path.name)
        table = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise FileUnreadable(str(path)) from error
    except (ValueError, RecursionError) as error:
        raise WordListUnreadable(path.name) from error
    if not isinstance(table, Mapping) or table.get("kind") != _KIND:
        raise WordListUnreadable(path.name)
    try:
        return _read(table)
    except (TypeError, ValueError, KeyError) as error:
        raise WordListUnreadable(path.name) from error


def take_over(desk: Desk, words: ProgrammeList) -> None:
    """Use this list from now on, in the place of the programme's own."""
    _keep(desk, words)


def _keep(desk: Desk, words: ProgrammeList) -> None:
    plain = _plain(ProgrammeWords(words, today(desk)))
    practice.set_practice_setting(desk, _SETTING, plain)


def _plain(kept: ProgrammeWords) -> dict[str, object]:
    words = kept.words
    return {
        "changed": kept.changed.isoformat() if kept.changed else None,
        "off": sorted(words.off),
        "softened": sorted(words.softened),
        "own": [asdict(each) for each in words.own],
    }


def _read(table: Mapping[str, object]) -> ProgrammeWords:
    """The list as it was written. Raises TypeError, ValueError, KeyError for any other."""
    changed = table["changed"]
    own = tuple(_own(each) for each in _list(table["own"]))
    words = ProgrammeList(
        frozenset(map(_text, _list(table["off"]))),
        frozenset(map(_text, _list(table["softened"]))),
        own,
    )
    return ProgrammeWords(words, None if changed is None else date.fromisoformat(_text(changed)))


def _own(table: object) -> OwnGroup:
    if not isinstance(table, Mapping):
        raise TypeError
    name, why = _text(table["name"]), _line(_text(table["why"]))
    words = tuple(_line(_text(each)) for each in _list(table["words"]))
    say = tuple(_line(_text(each)) for each in _list(table["say"]))
    if not name.startswith(_OWN) or not say or not any(map(is_findable, words)):
        raise ValueError
    return OwnGroup(name, tuple(filter(is_findable, words)), tuple(filter(None, say)), why)


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _lines(text: str) -> tuple[str, ...]:
    """Each line once, without what only spreads it out."""
    lines = (_line(each) for each in text.splitlines())
    return tuple(dict.fromkeys(filter(None, lines)))


def _line(text: str) -> str:
    return " ".join(clean(text).text.split())
