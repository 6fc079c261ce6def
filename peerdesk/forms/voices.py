"""The same form asked in other words: of a young person, or of a caregiver about their child.

Forms that were published never change. What differs stands in `resources/forms/voices`, one TOML
file for a language with a table for each voice; what is not there is asked as the form asks it.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from peerdesk.forms.definition import FormDefinition, Hint, Item
from peerdesk.forms.exact_json import read_json
from peerdesk.forms.filled_by import Voice
from peerdesk.forms.source import Json, objects
from peerdesk.forms.value_json import text_of

_CARDS = "-cards"


@dataclass(frozen=True, slots=True)
class VoiceTexts:
    """Texts by linkId in one language and voice; `cards` are the short ones that go on cards."""

    texts: Mapping[str, str] = field(default_factory=dict)
    cards: Mapping[str, str] = field(default_factory=dict)


Voices = Mapping[tuple[str, Voice], VoiceTexts]
"""By base language and voice."""


def read_voices(folder: Path) -> Voices:
    """Every voice of every language in a folder; {} where there is none."""
    found = {}
    for path in sorted(folder.glob("*.toml")):
        tables = tomllib.loads(path.read_text("utf-8"))
        for voice in (Voice.YOUTH, Voice.CAREGIVER):
            texts = VoiceTexts(tables.get(voice, {}), tables.get(f"{voice}{_CARDS}", {}))
            found[path.stem, voice] = texts
    return found


def voiced(form: FormDefinition, voice: Voice, voices: Voices) -> FormDefinition:
    """The form as this voice asks it, in the language it is shown in."""
    language = (form.shown_in or form.language or "en").partition("-")[0].lower()
    texts = voices.get((language, voice), VoiceTexts())
    return _with_texts(form, texts.texts, texts.cards)


def as_told(form: FormDefinition, response: bytes) -> FormDefinition:
    """The form with every question that was answered just as it was asked then.

    A response carries the words of its questions; what nobody answered was not kept.
    """
    raw = read_json(response)
    told = dict(_told(raw)) if isinstance(raw, dict) else {}
    return _with_texts(form, told, {})


def _told(raw: Json) -> Iterator[tuple[str, str]]:
    for entry in objects(raw, "item"):
        if text := text_of(entry.get("text")):
            yield text_of(entry.get("linkId")), text
        yield from _told(entry)
        for answer in objects(entry, "answer"):
            yield from _told(answer)


def _with_texts(
    form: FormDefinition, texts: Mapping[str, str], cards: Mapping[str, str]
) -> FormDefinition:
    def reworded(item: Item) -> Item:
        return replace(
            item,
            text=texts.get(item.link_id, item.text),
            short_text=cards.get(item.link_id, item.short_text),
            hints=tuple(map(hint, item.hints)),
            children=tuple(map(reworded, item.children)),
        )

    def hint(one: Hint) -> Hint:
        return replace(one, text=texts.get(one.link_id, one.text))

    return replace(form, items=tuple(map(reworded, form.items)))
