"""Looking at a note before it is signed: what must not stand in it (`contact-notes.md` §14).

Pure: texts in, findings out. Nothing is rewritten, kept or sent.
"""

from peerdesk.domain.preflight.findings import LEVELS, Level, LintFinding, Rule
from peerdesk.domain.preflight.linting import lint
from peerdesk.domain.preflight.note_text import Around, FieldText, NoteText
from peerdesk.domain.preflight.similarity import Earlier

__all__ = [
    "LEVELS",
    "Around",
    "Earlier",
    "FieldText",
    "Level",
    "LintFinding",
    "NoteText",
    "Rule",
    "lint",
]
