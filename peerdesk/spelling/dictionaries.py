"""The dictionaries that ship, read by Hunspell."""

import unicodedata
from collections.abc import Iterable
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Protocol

from peerdesk.resource_files import resource


class Language(StrEnum):
    """A language whose spelling can be looked at."""

    ENGLISH = "en"
    SPANISH = "es"


_FILES = {Language.ENGLISH: "en_US", Language.SPANISH: "es_MX"}


class _Hunspell(Protocol):
    """What we use of the library, which has no types of its own."""

    def spell(self, word: str) -> bool:
        """Whether the dictionary has the word, in any of its forms."""

    def suggest(self, word: str) -> Iterable[str]:
        """Words like it, the likeliest first."""


class Dictionary:
    """One language's words; every answer is kept, as people use few words again and again."""

    def __init__(self, language: Language, folder: Path) -> None:
        # Imported late: only who writes needs the library, and the lock screen must not wait.
        from hunspell import Hunspell  # noqa: PLC0415

        self.language = language
        self._hunspell: _Hunspell = Hunspell(_FILES[language], hunspell_data_dir=str(folder))
        self._known: dict[str, bool] = {}

    def knows(self, word: str) -> bool:
        """Whether the dictionary has the word. English also takes it without its accents."""
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = self._has(word)
        return known

    def suggestions(self, word: str) -> list[str]:
        """What may have been meant, the likeliest first; slow, so only for one word at a time."""
        return list(self._hunspell.suggest(word))

    def _has(self, word: str) -> bool:
        if self._hunspell.spell(word):
            return True
        bare = _without_accents(word)
        return self.language is Language.ENGLISH and bare != word and self._hunspell.spell(bare)


@cache
def dictionary(language: Language) -> Dictionary:
    """The dictionary that ships for a language, about a tenth of a second the first time."""
    return Dictionary(language, resource("spelling"))


@cache
def words_of_the_field() -> frozenset[str]:
    """Words of peer support that everyday dictionaries lack, in lower case."""
    lines = resource("spelling", "field.txt").read_text("utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and line[0] != "#")


def _without_accents(word: str) -> str:
    apart = unicodedata.normalize("NFD", word)
    return "".join(sign for sign in apart if not unicodedata.combining(sign))
