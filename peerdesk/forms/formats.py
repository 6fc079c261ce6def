"""Narrative formats: other prompts over the same fields, so switching never loses a word.

Source: contact-notes.md §13. The texts are data, `resources/forms/narrative-formats.toml`.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

from peerdesk.domain.contact_notes import NarrativeFormat, NoteMode
from peerdesk.domain.errors import FormRefused
from peerdesk.forms.answers import Answers
from peerdesk.forms.definition import Kind

FORMATS_FILE = "narrative-formats.toml"
"""Beside the forms, in `resources/forms`."""

NARRATIVE_FIELDS = ("purpose", "what_i_did", "response", "next_steps")


@dataclass(frozen=True, slots=True)
class Prompt:
    """How a format asks for a field. `label` may hold `{name}`, the person's chosen name."""

    link_id: str
    label: str
    help: str = ""


@dataclass(frozen=True, slots=True)
class FormatTexts:
    """One format in one language."""

    code: NarrativeFormat
    name: str
    prompts: tuple[Prompt, ...]


Formats = Mapping[NarrativeFormat, FormatTexts]


def read_formats(text: str, language: str) -> Formats:
    """All formats in `language`, in English where a text is not translated.

    Raises FormRefused when a format or a field is missing or misspelt.
    """
    try:
        tables = tomllib.loads(text)
        return {code: _format(code, tables[code], language) for code in NarrativeFormat}
    except (tomllib.TOMLDecodeError, KeyError, TypeError, AttributeError) as error:
        raise FormRefused(FORMATS_FILE, None, "not_formats") from error


def offered(note_mode: NoteMode) -> tuple[NarrativeFormat, ...]:
    """The formats a programme's note mode leaves to choose from, the default first."""
    if note_mode is NoteMode.FULL:
        return tuple(code for code in NarrativeFormat if code is not NarrativeFormat.LOGISTICS)
    return (NarrativeFormat.LOGISTICS,)


def prompts_to_show(chosen: FormatTexts, answers: Answers) -> tuple[Prompt, ...]:
    """The format's prompts, then every other narrative field that holds text, as the form asks it.

    So nothing that was written is out of sight after a switch.
    """
    asked = {prompt.link_id for prompt in chosen.prompts}
    written = (field for field in NARRATIVE_FIELDS if field not in asked)
    more = (Prompt(link, answers.form.item(link).text) for link in written if _holds(answers, link))
    return (*chosen.prompts, *more)


def _holds(answers: Answers, link_id: str) -> bool:
    if answers.form.item(link_id).kind is Kind.GROUP:
        return bool(answers.rows_of(link_id))
    return answers.value(link_id) is not None


def _format(
    code: NarrativeFormat, table: Mapping[str, Mapping[str, str]], language: str
) -> FormatTexts:
    fields = [name for name in table if name != "name"]
    if not set(fields) <= set(NARRATIVE_FIELDS):
        raise KeyError(code)
    prompts = tuple(
        Prompt(
            field, _words(table[field], "label", language), _words(table[field], "help", language)
        )
        for field in fields
    )
    return FormatTexts(code, _words(table["name"], "label", language), prompts)


def _words(table: Mapping[str, str], name: str, language: str) -> str:
    tags = (f"{name}_{language}", f"{name}_{language.partition('-')[0]}", name)
    found = next((table[tag] for tag in tags if tag in table), "")
    if not isinstance(found, str):
        raise TypeError(name)
    return found
