"""The look at a note before it is signed: every rule but the language prompts (L02, L03)."""

from collections.abc import Iterator

from peerdesk.domain.preflight.findings import LintFinding, Rule
from peerdesk.domain.preflight.name_rules import other_names, shelter_addresses
from peerdesk.domain.preflight.note_text import Around, FieldText, NoteText
from peerdesk.domain.preflight.phrase_rules import phrase_findings
from peerdesk.domain.preflight.similarity import similar
from peerdesk.domain.preflight.tokens import tokens
from peerdesk.domain.preflight.whole_rules import (
    ACTED_IN,
    hidden,
    no_action,
    not_filled,
    own_story,
    short_forms,
)
from peerdesk.domain.preflight.word_list import WordList

PLACE = "place_detail"
COMPARED = ("what_i_did", "response")
"""The texts that must not be another note's."""


def lint(note: NoteText, around: Around, words: WordList) -> list[LintFinding]:
    """Everything to look at, in the order of the note's texts; nothing is rewritten.

    Any text will do; nothing is raised.
    """
    found: list[LintFinding] = []
    for field in note.fields:
        found += places(field, note, around, words)
    found += short_forms(note, words)
    order = {field.link_id: at for at, field in enumerate(note.fields)}
    found.sort(key=lambda one: (order.get(one.link_id, len(order)), one.start))
    return [*found, *_copies(note, around), *not_filled(note)]


def places(field: FieldText, note: NoteText, around: Around, words: WordList) -> list[LintFinding]:
    """What is to be looked at in one text, beside short forms, which the whole note explains."""
    text = tokens(field.text)
    found = phrase_findings(field, text, words, note.risk, around.own_names)
    if not field.own_words:
        found += other_names(field, text, words, around)
        here = note.at_shelter and field.link_id == PLACE
        found += shelter_addresses(field, text, words, here=here)
        found += own_story(field, words)
        found += hidden(field)
    if field.link_id == ACTED_IN:
        found += no_action(field, words)
    return found if not field.own_words else [one for one in found if one.rule is Rule.RISK]


def _copies(note: NoteText, around: Around) -> Iterator[LintFinding]:
    """L05: the same text as another note's."""
    if not around.earlier:
        return
    for key in similar(narrative(note), around.earlier):
        yield LintFinding(Rule.COPY, COMPARED[0], facts=(key,))


def narrative(note: NoteText) -> str:
    """What is compared of a note."""
    return "\n".join(field.text for field in note.fields if field.link_id in COMPARED)
