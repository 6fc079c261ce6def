"""What comes with an answer in words: the language it is in, and what it says in other languages.

It stands on `_valueString` as the standard has it (interop.md §6.3): the extensions `language` and
`translation`, and beside each translation one of our own with who translated, when, and from which
words. The person's own words stay in `valueString`, whatever is written here.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from peerdesk.forms.constructs import FHIR
from peerdesk.forms.exact_json import exact_text
from peerdesk.forms.source import Json, child, objects
from peerdesk.forms.value_json import text_of
from peerdesk.forms.values import well_formed

TRANSLATED: Final = "urn:peerdesk:extension:translated"
_BESIDE: Final = "_valueString"
_TRANSLATION: Final = FHIR + "translation"
_LANGUAGE: Final = FHIR + "language"
_TAG: Final = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_FINGERPRINT: Final = 16  # hexadecimal digits; enough to see that words changed


@dataclass(frozen=True, slots=True)
class Translation:
    """Somebody's translation of an answer into `language` (BCP 47).

    `by` is who translated, a name or a role, "" where nobody said; `on` the day. `of` is the
    `fingerprint` of the words that were translated, "" for a translation that came from elsewhere.
    """

    language: str
    words: str
    by: str = ""
    on: date | None = None
    of: str = ""

    def is_older_than(self, original: str) -> bool:
        """Whether the person's words have changed since they were translated."""
        return bool(self.of) and self.of != fingerprint(original)


def fingerprint(words: str) -> str:
    """A short mark of these words; blanks make no difference."""
    plain = " ".join(well_formed(words).split())
    return hashlib.sha256(plain.encode()).hexdigest()[:_FINGERPRINT]


def is_language_tag(tag: str) -> bool:
    """Whether it can be the tag of a language (BCP 47), known or not."""
    return _TAG.fullmatch(tag) is not None


def same_language(left: str, right: str) -> bool:
    """Whether two tags name the same language: "es" and "es-MX" do, whatever their case."""
    return bool(left) and _base(left) == _base(right)


def translations_in(extras: str) -> tuple[Translation, ...]:
    """The translations in the extras of an answer, the first of each language; () for none."""
    if not extras:
        return ()
    extensions = _extensions(_read(extras))
    told = {_part(raw, "lang"): raw for raw in reversed(extensions) if _url(raw) == TRANSLATED}
    found: dict[str, Translation] = {}
    for raw in extensions:
        language, words = _part(raw, "lang"), _part(raw, "content")
        if _url(raw) == _TRANSLATION and is_language_tag(language) and words.strip():
            found.setdefault(_base(language), _made(language, words, told.get(language, {})))
    return tuple(found.values())


def language_in(extras: str) -> str:
    """The language that the words were said to be in, "" where nobody said."""
    if not extras:
        return ""
    named = (text_of(raw.get("valueCode")) for raw in _named(_read(extras), _LANGUAGE))
    return next(filter(is_language_tag, named), "")


def with_translation_in(extras: str, translation: Translation) -> str:
    """The extras with this translation, the only one in its language; blank words take it away.

    Raises ValueError for a language that is none.
    """
    if not is_language_tag(translation.language):
        raise ValueError("not a language tag")
    raw = _read(extras)
    others = [each for each in _extensions(raw) if not _is_in(each, translation.language)]
    made = _written(translation) if translation.words.strip() else []
    return _with_extensions(raw, [*others, *made])


def with_language_in(extras: str, language: str) -> str:
    """The extras with the language that the words are in; "" takes it back."""
    if language and not is_language_tag(language):
        raise ValueError("not a language tag")
    raw = _read(extras)
    others = [each for each in _extensions(raw) if _url(each) != _LANGUAGE]
    named = [{"url": _LANGUAGE, "valueCode": language}] if language else []
    return _with_extensions(raw, [*named, *others])


def with_other_words(extras: str, old: str) -> str:
    """What stays of the extras when the words are others: their language and the translations.

    A translation knows from then on that it is of the `old` words.
    """
    if not extras:
        return ""
    kept = with_language_in("", language_in(extras))
    for one in translations_in(extras):
        of = one.of or fingerprint(old)
        kept = with_translation_in(kept, Translation(one.language, one.words, one.by, one.on, of))
    return kept


def _made(language: str, words: str, told: Json) -> Translation:
    days = (text_of(raw.get("valueDate")) for raw in objects(told, "extension"))
    return Translation(
        language, words, _part(told, "by"), _day(next(filter(None, days), "")), _part(told, "of")
    )


def _written(translation: Translation) -> list[Json]:
    language = {"url": "lang", "valueCode": translation.language}
    told: list[Json] = [language]
    if by := well_formed(translation.by).strip():
        told.append({"url": "by", "valueString": by})
    if translation.on is not None:
        told.append({"url": "on", "valueDate": translation.on.isoformat()})
    if translation.of:
        told.append({"url": "of", "valueString": translation.of})
    content = {"url": "content", "valueString": well_formed(translation.words)}
    made: list[Json] = [{"url": _TRANSLATION, "extension": [language, content]}]
    return [*made, {"url": TRANSLATED, "extension": told}] if len(told) > 1 else made


def _is_in(raw: Json, language: str) -> bool:
    """Whether it is a translation into this language, or tells about one."""
    mine = _url(raw) in {_TRANSLATION, TRANSLATED}
    return mine and same_language(_part(raw, "lang"), language)


def _part(raw: Json, name: str) -> str:
    """The text of one part of an extension."""
    for part in objects(raw, "extension"):
        if _url(part) == name:
            return text_of(part.get("valueCode")) or text_of(part.get("valueString"))
    return ""


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def _named(raw: Json, url: str) -> list[Json]:
    return [each for each in _extensions(raw) if _url(each) == url]


def _url(raw: Json) -> str:
    return text_of(raw.get("url"))


def _base(tag: str) -> str:
    return tag.partition("-")[0].lower()


def _extensions(raw: Json) -> list[Json]:
    return list(objects(child(raw, _BESIDE), "extension"))


def _with_extensions(raw: Json, extensions: list[Json]) -> str:
    beside = {name: inner for name, inner in child(raw, _BESIDE).items() if name != "extension"}
    if extensions:
        beside["extension"] = extensions
    others: Mapping[str, object] = {name: kept for name, kept in raw.items() if name != _BESIDE}
    whole = {**others, _BESIDE: beside} if beside else others
    return exact_text(whole) if whole else ""


def _read(extras: str) -> Json:
    found: Json = json.loads(extras, parse_float=Decimal) if extras else {}
    return found
