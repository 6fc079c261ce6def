"""The languages papers can be written in, and which of them to offer a person first."""

from collections.abc import Iterable
from typing import Final

from peerdesk.domain.text import fold
from peerdesk.wording import plans as words

LANGUAGES: Final = ("en", "es")
_NAMES: Final = {
    "es": frozenset({"spanish", "espanol", "castellano", "es"}),
    "en": frozenset({"english", "ingles", "en"}),
}


def languages() -> list[tuple[str, str]]:
    """The languages in which questions can be asked, each with its own name."""
    return [(tag, words.language(tag)) for tag in LANGUAGES]


def language_to_offer(spoken: Iterable[str]) -> str:
    """The first language they speak that we can ask in, else English."""
    for each in spoken:
        for tag, names in _NAMES.items():
            if fold(each.strip()) in names:
                return tag
    return "en"
