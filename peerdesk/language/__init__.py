"""Person-first prompts: which words in a note could be kinder, and what to say instead."""

from peerdesk.language.checking import Flag, check
from peerdesk.language.lexicon import Lexicon, Severity

__all__ = ["Flag", "Lexicon", "Severity", "check"]
