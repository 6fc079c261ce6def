"""Form texts in other languages: catalogues by linkId, and a form shown in one of them.

A catalogue is one JSON file for a language; `resources/forms/README.md` describes it. Texts are
looked up by the exact tag, then by its language part, then the form's own words stand (§6.3).
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace

from peerdesk.forms.definition import FormDefinition, Hint, Item, Option, Translations
from peerdesk.forms.exact_json import read_json
from peerdesk.forms.source import Json, Source, child
from peerdesk.forms.value_json import text_of
from peerdesk.forms.values import Coding, Value, shown

Texts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class FormTexts:
    """The texts of one form in one language.

    `items` has for each linkId the names `text`, `prefix`, `entry_format`, `open_label`,
    `short_text`; `options` has for each linkId the label of each option by its code.
    """

    title: str
    items: Mapping[str, Texts]
    options: Mapping[str, Texts]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything one file says; `about` tells its state, such as who has read it."""

    language: str
    about: str
    sha256: str
    forms: Mapping[str, FormTexts]


def read_catalogue(data: bytes, file: str) -> Catalogue:
    """The catalogue in `data`. Raises FormRefused when it is none."""
    source = Source(file)
    try:
        raw = read_json(data)
    except ValueError as error:
        raise source.refused("not_json") from error
    if not isinstance(raw, dict) or not text_of(raw.get("language")):
        raise source.refused("not_a_catalogue")
    forms = child(raw, "forms")
    return Catalogue(
        language=text_of(raw["language"]),
        about=source.words(raw.get("about")),
        sha256=hashlib.sha256(data).hexdigest(),
        forms={canonical: _texts(source, child(forms, canonical)) for canonical in forms},
    )


def catalogue_texts(form: FormDefinition) -> dict[str, object]:
    """What a translator has to translate, in the shape of a catalogue's entry for the form."""
    items: dict[str, object] = {}
    for item in form.by_link.values():
        texts = {name: text for name, text in _own_texts(item).items() if text}
        options = {_option_key(option.value): option.label for option in item.options}
        entry: dict[str, object] = dict(texts)
        if options:
            entry["options"] = options
        if entry:
            items[item.link_id] = entry
        items.update((hint.link_id, {"text": hint.text}) for hint in item.hints)
    return {"title": form.title, "items": items}


def in_language(
    form: FormDefinition, language: str, catalogues: Mapping[str, Catalogue]
) -> FormDefinition:
    """The form with its texts in `language` where a catalogue or the form itself has them.

    `catalogues` are by language tag. The linkIds, codes and rules stay as they are.
    """
    base = language.partition("-")[0]
    tags = tuple(dict.fromkeys((language, base)))
    if form.language in tags:
        return form
    found = next((catalogues[tag] for tag in tags if tag in catalogues), None)
    texts = found.forms.get(form.canonical) if found else None
    shown_form = _Showing(form.language, tags, texts)
    title = texts.title if texts else ""
    built_in = next((tag for tag in tags if tag in form.translations), form.shown_in)
    return replace(
        form,
        title=title or shown_form.built_in(form.translations, "title") or form.title,
        items=tuple(map(shown_form.item, form.items)),
        shown_in=found.language if found and texts else built_in,
        catalogue_sha256=found.sha256 if found and texts else "",
    )


@dataclass(frozen=True, slots=True)
class _Showing:
    """One form on its way from its `own` language into another; `tags` in order of preference."""

    own: str
    tags: tuple[str, ...]
    texts: FormTexts | None

    def built_in(self, translations: Translations, name: str) -> str:
        """What the form file itself says in the language."""
        found = (translations.get(tag, {}).get(name, "") for tag in self.tags)
        return next(filter(None, found), "")

    def item(self, item: Item) -> Item:
        """The item, its hints, options and children in the language."""
        texts = self._of(item.link_id)
        look = replace(
            item.look,
            entry_format=texts.get("entry_format", item.look.entry_format),
            open_label=texts.get("open_label", item.look.open_label),
        )
        return replace(
            item,
            text=texts.get("text") or self.built_in(item.translations, "text") or item.text,
            prefix=texts.get("prefix") or self.built_in(item.translations, "prefix") or item.prefix,
            short_text=texts.get("short_text", item.short_text),
            look=look,
            options=tuple(self._option(item.link_id, option) for option in item.options),
            hints=tuple(map(self._hint, item.hints)),
            children=tuple(map(self.item, item.children)),
        )

    def _hint(self, hint: Hint) -> Hint:
        text = self._of(hint.link_id).get("text") or self.built_in(hint.translations, "text")
        return replace(hint, text=text or hint.text)

    def _option(self, link_id: str, option: Option) -> Option:
        labels = self.texts.options.get(link_id, {}) if self.texts else {}
        label = labels.get(_option_key(option.value)) or self.built_in(option.translations, "label")
        if not label:
            return option
        value = option.value
        if isinstance(value, Coding):  # what is stored says what was read
            value = replace(value, display=label)
        before = {**option.translations, self.own: {"label": option.label}}  # still understood
        return replace(option, label=label, value=value, translations=before)

    def _of(self, link_id: str) -> Texts:
        return self.texts.items.get(link_id, {}) if self.texts else {}


def _texts(source: Source, raw: Json) -> FormTexts:
    items = child(raw, "items")
    entries = {link_id: child(items, link_id) for link_id in items}
    return FormTexts(
        title=source.words(raw.get("title")),
        items={link_id: _words(source, entry) for link_id, entry in entries.items()},
        options={
            link_id: _words(source, child(entry, "options")) for link_id, entry in entries.items()
        },
    )


def _words(source: Source, raw: Json) -> Texts:
    return {name: source.words(text) for name, text in raw.items() if isinstance(text, str)}


def _own_texts(item: Item) -> Texts:
    return {
        "text": item.text,
        "prefix": item.prefix,
        "short_text": item.short_text,
        "entry_format": item.look.entry_format,
        "open_label": item.look.open_label,
    }


def _option_key(value: Value) -> str:
    return value.code if isinstance(value, Coding) and value.code else shown(value)
