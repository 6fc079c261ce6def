"""Every group of the list of words in one table: to look through, to learn from, to change."""

import re
from dataclasses import dataclass

from peerdesk.domain.text import fold
from peerdesk.language.groups import Group, Severity
from peerdesk.language.lexicon import shipped
from peerdesk.language.programme_list import ProgrammeList, adjusted
from peerdesk.services.desk import Desk
from peerdesk.services.programme_words import programme_words
from peerdesk.services.prompts import never

_CHOICE = re.compile(r"\{([^{}|]*)[^{}]*\}")
_ECHO = re.compile(r"\[[^\[\]]*\]")


@dataclass(frozen=True, slots=True)
class WordRow:
    """One group: what it is called, what to say instead, why, and how it stands here.

    `never` when the worker at the desk asked not to see it; `is_own` of the programme's own.
    """

    name: str
    title: str
    say: tuple[str, ...]
    advice: str
    why: str
    sources: tuple[str, ...]
    strong: bool
    off: bool
    softened: bool
    never: bool
    is_own: bool

    def holds(self, words: list[str]) -> bool:
        """Whether every one of the folded words is somewhere in it."""
        text = fold(" ".join((self.title, *self.say, self.advice, self.why)))
        return all(word in text for word in words)


def word_table(desk: Desk, text: str = "") -> tuple[WordRow, ...]:
    """The groups that hold every word of `text`, the programme's own first, by their titles."""
    words, unwanted = programme_words(desk).words, never(desk)
    known = adjusted(shipped(), ProgrammeList(softened=words.softened, own=words.own)).groups
    titles = {each.name: ", ".join(each.words) for each in words.own}
    rows = [
        WordRow(
            name,
            titles.get(name, name.replace("-", " ")),
            _plain(group),
            group.also,
            group.why,
            group.sources,
            group.severity is Severity.STRONGLY,
            name in words.off,
            name in words.softened,
            name in unwanted,
            name in titles,
        )
        for name, group in known.items()
    ]
    wanted = fold(text).split()
    found = (row for row in rows if row.holds(wanted))
    return tuple(sorted(found, key=lambda row: (not row.is_own, fold(row.title))))


def _plain(group: Group) -> tuple[str, ...]:
    """All its suggestions as one reads them, of one person and without what they repeat."""
    said = (_ECHO.sub("…", _CHOICE.sub(r"\1", each)) for each in group.texts)
    return tuple(dict.fromkeys(said))
