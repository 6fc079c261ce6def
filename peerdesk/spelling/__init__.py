"""Everyday spelling in English and Spanish: what may be a slip of the keys, and what was meant.

No grammar, and nothing about style: peers write as they speak. Names, capitals, and passages in
other languages are left alone, so that what is underlined is worth a look.
"""

from peerdesk.spelling.checking import Slip, Speller

__all__ = ["Slip", "Speller"]
