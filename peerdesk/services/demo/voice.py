"""Filling the gaps of a text so that it fits the person it is about."""

from collections.abc import Mapping

_SINGULAR = {"was": "was", "are": "is", "have": "has", "s": "s", "es": "es"}
_PLURAL = {"was": "were", "are": "are", "have": "have", "s": "", "es": ""}
_SHE = {"they": "she", "them": "her", "their": "her", "theirs": "hers", "themself": "herself"}
_HE = {"they": "he", "them": "him", "their": "his", "theirs": "his", "themself": "himself"}
_THEY = {
    "they": "they",
    "them": "them",
    "their": "their",
    "theirs": "theirs",
    "themself": "themself",
}
_FIRST_WORDS = {"she": _SHE, "ella": _SHE, "he": _HE, "él": _HE}


def forms(pronouns: str) -> dict[str, str]:
    """The words for a person with these pronouns, for `{they}`, `{Their}`, `{was}` and so on.

    The first pronoun of "she/they" is used; pronouns not known here are written as "they".
    """
    chosen = _FIRST_WORDS.get(pronouns.partition("/")[0].strip().casefold(), _THEY)
    verbs = _PLURAL if chosen is _THEY else _SINGULAR
    return chosen | {key.capitalize(): word.capitalize() for key, word in chosen.items()} | verbs


def filled(text: str, gaps: Mapping[str, str]) -> str:
    """The text with every gap filled; KeyError for a gap nobody knows, a slip in the text."""
    return text.format_map(gaps) if "{" in text else text
