"""Person-first prompts: which words in a note could be kinder, and what to say instead."""

from peerdesk.language.checking import Flag, check
from peerdesk.language.groups import Severity
from peerdesk.language.lexicon import Lexicon

__all__ = ["Flag", "Lexicon", "Severity", "check"]
