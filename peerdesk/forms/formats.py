"""Narrative formats: other prompts over the same fields, so switching never loses a word.

Source: contact-notes.md §13. The texts are data, `resources/forms/narrative-formats.toml`.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

from peerdesk.domain.contact_notes import (
    ContactType,
    NarrativeFormat,
    NoteMode,
    Outcome,
    is_about_nobody,
    person_let_know,
    they_met,
)
from peerdesk.domain.errors import FormRefused
from peerdesk.forms.answers import Answers
from peerdesk.forms.definition import Kind

FORMATS_FILE = "narrative-formats.toml"
"""Beside the forms, in `resources/forms`."""

_NOT_MET, _ALONE = "not_met", "alone"
NARRATIVE_FIELDS = ("purpose", "what_i_did", "response", "next_steps")


@dataclass(frozen=True, slots=True)
class Prompt:
    """How a format asks for a field. `label` may hold `{name}`, the person's chosen name."""

    link_id: str
    label: str
    help: str = ""


@dataclass(frozen=True, slots=True)
class FormatTexts:
    """One format in one language.

    `not_met` asks about a contact that did not come about, `alone` about work without a person.
    """

    code: NarrativeFormat
    name: str
    prompts: tuple[Prompt, ...]
    not_met: tuple[Prompt, ...] = ()
    alone: tuple[Prompt, ...] = ()


Formats = Mapping[NarrativeFormat, FormatTexts]


def read_formats(text: str, language: str) -> Formats:
    """All formats in `language`, in English where a text is not translated.

    Raises FormRefused when a format or a field is missing or misspelt.
    """
    try:
        tables = tomllib.loads(text)
        others = (_prompts(tables[_NOT_MET], language), _prompts(tables[_ALONE], language))
        return {code: _format(code, tables[code], language, others) for code in NarrativeFormat}
    except (tomllib.TOMLDecodeError, KeyError, TypeError, AttributeError) as error:
        raise FormRefused(FORMATS_FILE, None, "not_formats") from error


def offered(note_mode: NoteMode) -> tuple[NarrativeFormat, ...]:
    """The formats a programme's note mode leaves to choose from, the default first."""
    if note_mode is NoteMode.FULL:
        return tuple(code for code in NarrativeFormat if code is not NarrativeFormat.LOGISTICS)
    return (NarrativeFormat.LOGISTICS,)


def in_use(formats: Formats, chosen: NarrativeFormat, note_mode: NoteMode) -> FormatTexts:
    """The chosen format, or the programme's first where it does not leave that one to choose."""
    allowed = offered(note_mode)
    return formats[chosen if chosen in allowed else allowed[0]]


def labels(chosen: FormatTexts, answers: Answers, name: str, *, has_person: bool) -> dict[str, str]:
    """The words over each narrative field in this format, by linkId; `name` as in a sentence."""
    shown = prompts_to_show(chosen, answers, has_person=has_person)
    return {prompt.link_id: prompt.label.replace("{name}", name) for prompt in shown}


def prompts_to_show(
    chosen: FormatTexts, answers: Answers, *, has_person: bool = True
) -> tuple[Prompt, ...]:
    """The format's prompts, then every other narrative field that holds text, as the form asks it.

    So nothing that was written is out of sight after a switch, or after the outcome changed. What
    is about nobody is asked as work alone is, and what is next.
    """
    asking = _asking(chosen, answers)
    kind = answers.code("contact_type")
    if is_about_nobody(ContactType(kind) if kind else None, has_person=has_person):
        asking = _of_nobody(chosen, asking)
    asked = {prompt.link_id for prompt in asking}
    written = (field for field in NARRATIVE_FIELDS if field not in asked)
    more = (Prompt(link, answers.form.item(link).text) for link in written if _holds(answers, link))
    return (*asking, *more)


def _asking(chosen: FormatTexts, answers: Answers) -> tuple[Prompt, ...]:
    """What the format asks of such a kind, after such an outcome (`contact-notes.md` §3)."""
    kind, outcome = answers.code("contact_type"), answers.code("outcome")
    came_about = Outcome(outcome) if outcome in set(Outcome) else None
    if kind == ContactType.ACTIVITY:
        return chosen.alone
    if they_met(came_about, is_attempt=kind == ContactType.ATTEMPT):
        return chosen.prompts
    told = person_let_know(came_about)
    return tuple(prompt for prompt in chosen.not_met if told or prompt.link_id != "response")


def _of_nobody(chosen: FormatTexts, asking: tuple[Prompt, ...]) -> tuple[Prompt, ...]:
    alone = {prompt.link_id: prompt for prompt in chosen.alone}
    left = (prompt for prompt in asking if prompt.link_id != "response")
    return tuple(alone.get(prompt.link_id, prompt) for prompt in left)


def _holds(answers: Answers, link_id: str) -> bool:
    if answers.form.item(link_id).kind is Kind.GROUP:
        return bool(answers.rows_of(link_id))
    return answers.value(link_id) is not None


def _format(
    code: NarrativeFormat,
    table: Mapping[str, Mapping[str, str]],
    language: str,
    others: tuple[tuple[Prompt, ...], tuple[Prompt, ...]],
) -> FormatTexts:
    prompts = _prompts(table, language)
    name = _words(table["name"], "label", language)
    not_met, alone = others if prompts else ((), ())
    return FormatTexts(code, name, prompts, not_met, alone)


def _prompts(table: Mapping[str, Mapping[str, str]], language: str) -> tuple[Prompt, ...]:
    fields = [name for name in table if name != "name"]
    if not set(fields) <= set(NARRATIVE_FIELDS):
        raise KeyError(*fields)
    return tuple(
        Prompt(
            field, _words(table[field], "label", language), _words(table[field], "help", language)
        )
        for field in fields
    )


def _words(table: Mapping[str, str], name: str, language: str) -> str:
    tags = (f"{name}_{language}", f"{name}_{language.partition('-')[0]}", name)
    found = next((table[tag] for tag in tags if tag in table), "")
    if not isinstance(found, str):
        raise TypeError(name)
    return found
