"""The words around a plan in two languages: whose words stand where, and who translated.

Those of the second column are in its language where we have it, else in English. The Spanish has
not yet been read by a native-speaking peer.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class TwoLanguageWords:
    """Fixed words in one language; braces name what is put in.

    `own` and `theirs` head the columns; `older` has the translation of words that changed since;
    `credit` stands at the foot with `who` for each translator. From `translation_of` on they stand
    on the screen around the field of a translation.
    """

    own: str
    theirs: str
    untranslated: str
    older: str
    credit: str
    who: str
    nobody_named: str
    others: str
    my_words: str
    own_words: str
    translation_of: str
    words_first: str
    who_translated: str
    older_mark: str
    still_fits: str
    numbers: str
    in_language: str
    words_are_in: str
    language_of_plan: str
    languages: str
    translations: str


_ENGLISH: Final = TwoLanguageWords(
    own="{language}: in my own words",
    theirs="{language}: translated",
    untranslated="(not translated)",
    older="{} (translated before the words changed)",
    credit="Translated into {language}: {names}",
    who="{name}, {day}",
    nobody_named="by someone not named",
    others="and others",
    my_words="My own words: {words}",
    own_words="In my own words",
    translation_of="Translation of: {question} ({language})",
    words_first="The words come first",
    who_translated="Who translated this?",
    older_mark="The words changed after this was translated.",
    still_fits="It still fits",
    numbers="Numbers in it, in their order: {numbers}",
    in_language="In {language}",
    words_are_in="These words are in…",
    language_of_plan="The language of the plan",
    languages="In two languages",
    translations="The translation: {languages}",
)
_SPANISH: Final = TwoLanguageWords(
    own="{language}: en mis propias palabras",
    theirs="{language}: traducción",
    untranslated="(sin traducir)",
    older="{} (traducido antes de que cambiaran las palabras)",
    credit="Traducido al {language}: {names}",
    who="{name}, {day}",
    nobody_named="por alguien sin nombre",
    others="y otras personas",
    my_words="Mis propias palabras: {words}",
    own_words="En mis propias palabras",
    translation_of="Traducción de: {question} ({language})",
    words_first="Primero van las palabras",
    who_translated="¿Quién tradujo esto?",
    older_mark="Las palabras cambiaron después de traducirse.",
    still_fits="Todavía es correcto",
    numbers="Los números, en su orden: {numbers}",
    in_language="En {language}",
    words_are_in="Estas palabras están en…",
    language_of_plan="El idioma del plan",
    languages="En dos idiomas",
    translations="La traducción: {languages}",
)
_BY_LANGUAGE: Final = {"en": _ENGLISH, "es": _SPANISH}


def two_language_words(language: str) -> TwoLanguageWords:
    """The words in `language` (BCP 47), else in its base language, else in English."""
    return _BY_LANGUAGE.get(language.split("-", maxsplit=1)[0].lower(), _ENGLISH)
