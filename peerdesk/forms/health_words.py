"""Words that tell of a person's health, of drugs or of drinking, in English and Spanish.

A letter that holds one tells a diagnosis, whether or not anybody meant it to. The list is short on
purpose: it asks a worker to look again, and only a consent that names a diagnosis lets such a
letter go.
"""

import re
from collections.abc import Iterable
from typing import Final

from peerdesk.domain.text import fold

_MARKS: Final = ".,;:!?()[]\"'¡¿“”‘’«»…"

_BEGINNINGS: Final = (
    *("diagnos", "disorder", "addict", "alcohol", "overdos", "schizo", "bipolar", "psychos"),
    *("psychotic", "psychiatr", "depressi", "suicid", "hepatitis", "methadone", "suboxone"),
    *("buprenorphine", "naltrexone", "heroin", "fentanyl", "cocaine", "opioid", "sober", "sobriet"),
    *("detox", "rehab", "relaps", "trastorno", "adicc", "adict", "sobredosis"),
    *("esquizo", "psicosis", "psiquiatr", "depresi", "metadona", "cocaina", "opioide", "sobrio"),
    *("sobria", "sobriedad", "desintox", "recaid", "droga"),
)
"""Beginnings of words, folded."""

_WORDS: Final = frozenset(
    {"hiv", "vih", "ptsd", "tept", "meth", "drug", "drugs", "sida", "sustancia", "sustancias"}
)
_CAPITALS: Final = frozenset({"AIDS"})
"""In small letters it is another word."""

_PAIRS: Final = frozenset({"in recovery", "en recuperacion", "substance use", "substance abuse"})


_ANY: Final = re.compile("|".join((*_BEGINNINGS, *_WORDS, *_PAIRS)))
"""Most texts hold none of it, and need not be taken apart word by word."""


def health_words(texts: Iterable[str]) -> tuple[str, ...]:
    """The words that tell of health, drugs or drinking, each once, as they stand."""
    found = (word for text in texts if _may_tell(text) for word in _in(text))
    return tuple(dict.fromkeys(found))


def _may_tell(text: str) -> bool:
    one_line = " ".join(text.split())
    return bool(_ANY.search(fold(one_line))) or any(word in one_line for word in _CAPITALS)


def _in(text: str) -> list[str]:
    words = [word.strip(_MARKS) for word in text.split()]
    folded = [fold(word) for word in words]
    pairs = (
        [" ".join(pair) for pair in zip(folded, [*folded[1:], ""], strict=True)] if words else []
    )
    return [
        f"{words[at]} {words[at + 1]}" if pairs[at] in _PAIRS else words[at]
        for at, word in enumerate(folded)
        if _tells(word, words[at]) or pairs[at] in _PAIRS
    ]


def _tells(folded: str, word: str) -> bool:
    return folded.startswith(_BEGINNINGS) or folded in _WORDS or word in _CAPITALS
