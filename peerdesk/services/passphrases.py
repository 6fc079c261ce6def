"""How soon a passphrase would be guessed, judged offline by zxcvbn, told in codes.

`peerdesk.wording.passphrases` has the words for the codes.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from peerdesk.domain.errors import WeakPassphrase

LEAST_SCORE = 3
_JUDGED_LETTERS = 72  # zxcvbn takes no more, and its work grows with the square of them


class Weakness(StrEnum):
    """What makes a passphrase easy to guess; `NONE` when nothing in particular does."""

    NONE = "none"
    SHORT = "short"
    COMMON = "common"
    WORD = "word"
    NAME = "name"
    ABOUT_YOU = "about_you"
    KEYBOARD = "keyboard"
    REPEAT = "repeat"
    SEQUENCE = "sequence"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Judgement:
    """`score` runs from 0 (guessed at once) to 4 (very hard to guess); 3 is enough."""

    score: int
    weakness: Weakness

    @property
    def is_enough(self) -> bool:
        """Whether the vault accepts it."""
        return self.score >= LEAST_SCORE


def judge(passphrase: str, about_the_worker: Iterable[str] = ()) -> Judgement:
    """Judge the first 72 letters; names and words about the worker count as known to anyone."""
    from zxcvbn import zxcvbn  # noqa: PLC0415 - its word lists take 40 ms and are needed rarely

    letters = unicodedata.normalize("NFKC", passphrase)[:_JUDGED_LETTERS]
    if not letters.strip():
        return Judgement(0, Weakness.SHORT)
    known = [word for text in about_the_worker for word in (text, *text.split()) if word]
    found = zxcvbn(letters, user_inputs=known)
    score = int(found["score"])
    return Judgement(score, Weakness.NONE if score >= LEAST_SCORE else _weakness(found["sequence"]))


def require_enough(passphrase: str, about_the_worker: Iterable[str] = ()) -> None:
    """Raises WeakPassphrase unless the passphrase is enough."""
    if not judge(passphrase, about_the_worker).is_enough:
        raise WeakPassphrase


def _weakness(sequence: list[dict[str, Any]]) -> Weakness:
    """What the longest recognised part of the passphrase is."""
    longest = max(sequence, key=lambda match: len(match["token"]))
    if longest["pattern"] == "dictionary":
        return _OF_DICTIONARY.get(longest["dictionary_name"], Weakness.WORD)
    return _OF_PATTERN.get(longest["pattern"], Weakness.SHORT)


_OF_PATTERN = {
    "spatial": Weakness.KEYBOARD,
    "repeat": Weakness.REPEAT,
    "sequence": Weakness.SEQUENCE,
    "date": Weakness.DATE,
    "regex": Weakness.DATE,
}
_OF_DICTIONARY = {
    "passwords": Weakness.COMMON,
    "user_inputs": Weakness.ABOUT_YOU,
    "male_names": Weakness.NAME,
    "female_names": Weakness.NAME,
    "surnames": Weakness.NAME,
}
