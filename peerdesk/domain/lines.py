"""Phone and text lines for plans and cards, as dated data (`plans.md` §E).

A wrong number can cost a life: each line says when and where it was checked, what is not known
stays open (None), and a file with a slip in it is refused as a whole.
"""

import tomllib
from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from peerdesk.domain.errors import LinesUnreadable, ProfileUnreadable
from peerdesk.domain.profile_table import Table

MONTHS_GOOD = 6
"""After this many months a programme is asked to check a line again (`plans.md` §E)."""

FIRST_LANGUAGE = "en"
"""The language of the words that every line has."""

Words = Mapping[str, str]
"""Language tag -> words; always has `FIRST_LANGUAGE`, "" when nothing is said."""


class LineKind(StrEnum):
    """What to expect when someone answers."""

    CRISIS = "crisis"
    PEER = "peer"
    INFORMATION = "information"


@dataclass(frozen=True, slots=True)
class PhoneLine:
    """One line to call, text or write to.

    `numbers` are the numbers inside `how`, as they stand there. `languages` are spoken without
    an interpreter. `may_send_help`: whether emergency help may be sent without the caller's yes.
    `instead_of` is the id of the line whose place it takes for its languages. `off` says why a
    line is not offered, "" when it is.
    """

    id: str
    kind: LineKind
    name: Words
    how: Words
    numbers: tuple[str, ...]
    languages: tuple[str, ...]
    instead_of: str
    hours: Words
    who_for: Words
    note: Words
    day_and_night: bool | None
    may_send_help: bool | None
    sources: tuple[str, ...]
    checked: date | None
    off: str

    @property
    def is_offered(self) -> bool:
        """Whether people may be shown it."""
        return not self.off

    def is_stale(self, today: date) -> bool:
        """Whether it is to be checked again: six months are over, or nobody ever did."""
        return to_check_again(self.checked, today)

    def speaks(self, language: str) -> bool:
        """Whether someone answers in this language (BCP 47) without an interpreter."""
        return bool({language, _base(language)} & set(self.languages))


def read_lines(text: str, file: str) -> tuple[PhoneLine, ...]:
    """The lines in a TOML file, in its order; `resources/lines/README.md` has its keys.

    Raises LinesUnreadable with `not_toml`, or with `missing`, `type`, `value` or `unknown`
    followed by the key: "value:lines.kind".
    """
    try:
        whole = Table(file, "", tomllib.loads(text))
        lines = tuple(map(_line, whole.tables("lines")))
        whole.finish()
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise LinesUnreadable(file, "not_toml") from error
    except ProfileUnreadable as error:  # the reader of tables speaks of profiles
        raise LinesUnreadable(file, error.reason) from error
    if len({line.id for line in lines}) < len(lines):
        raise LinesUnreadable(file, "value:lines.id")
    return lines


def with_local(shipped: Iterable[PhoneLine], local: Iterable[PhoneLine]) -> tuple[PhoneLine, ...]:
    """All lines: a programme's own take the place of those of the same id, the rest come last."""
    lines = {line.id: line for line in shipped}
    lines.update({line.id: line for line in local})
    return tuple(lines.values())


def chosen(lines: Iterable[PhoneLine], ids: Iterable[str], language: str) -> tuple[PhoneLine, ...]:
    """The lines a plan names, in the person's order, as its language has them.

    A line with a counterpart for the language gives way to it. Lines that are off, or that
    nobody knows any more, are left out; `gone` names them.
    """
    offered = {line.id: line for line in lines if line.is_offered}
    twins = [line for line in offered.values() if line.instead_of and line.speaks(language)]
    own = {line.instead_of: line for line in twins}
    wanted = (own.get(line_id) or offered.get(line_id) for line_id in ids)
    return tuple({line.id: line for line in wanted if line}.values())


def gone(lines: Iterable[PhoneLine], ids: Iterable[str]) -> tuple[str, ...]:
    """The ids in a plan whose lines are off or unknown: the person is told, and paper too."""
    offered = {line.id for line in lines if line.is_offered}
    return tuple(line_id for line_id in ids if line_id not in offered)


def words_in(words: Words, language: str) -> str:
    """The words in a language (BCP 47), else in its base language, else in English."""
    tags = (language, _base(language))
    return next((words[tag] for tag in tags if tag in words), words[FIRST_LANGUAGE])


def words_of(table: Table, key: str, *, needed: bool = False) -> Words:
    """A text of a table with its translations: `name`, `name_es` and so on."""
    first = table.needed(key, str) if needed else table.given(key, str, otherwise="")
    if needed and not first.strip():
        raise table.refused("value", key)
    others = [name for name in table.values if name.startswith(f"{key}_")]
    translated = {name.removeprefix(f"{key}_"): table.needed(name, str) for name in others}
    return {FIRST_LANGUAGE: first, **translated}


def to_check_again(checked: date | None, today: date) -> bool:
    """Whether something dated is to be looked up again: six months are over, or nobody did."""
    return checked is None or today > _months_later(checked, MONTHS_GOOD)


def _line(table: Table) -> PhoneLine:
    line = PhoneLine(
        id=table.needed("id", str),
        kind=_kind(table),
        name=words_of(table, "name", needed=True),
        how=words_of(table, "how", needed=True),
        numbers=table.texts("numbers"),
        languages=_languages(table),
        instead_of=table.given("instead_of", str, otherwise=""),
        hours=words_of(table, "hours"),
        who_for=words_of(table, "who_for"),
        note=words_of(table, "note"),
        day_and_night=_yes_or_no(table, "day_and_night"),
        may_send_help=_yes_or_no(table, "may_send_help"),
        sources=table.texts("sources"),
        checked=table.needed("checked", date) if table.peek("checked") is not None else None,
        off=table.given("off", str, otherwise=""),
    )
    table.finish()
    if not all(number in how for number in line.numbers for how in line.how.values()):
        raise table.refused("value", "numbers")
    return line


def _kind(table: Table) -> LineKind:
    kind = table.code("kind", LineKind)
    if kind is None:
        raise table.refused("missing", "kind")
    return kind


def _languages(table: Table) -> tuple[str, ...]:
    languages = table.texts("languages")
    if not languages:
        raise table.refused("missing", "languages")
    return languages


def _yes_or_no(table: Table, key: str) -> bool | None:
    return table.needed(key, bool) if table.peek(key) is not None else None


def _months_later(day: date, months: int) -> date:
    """The same day some months on, or the last of that month where it has no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _base(language: str) -> str:
    return language.partition("-")[0]
