"""Nicknames told beside a name: "goes by Wojtek" is a name others know somebody by."""

import re

_CALLED = re.compile(
    r"\b(?:goes by|known as|called|calls (?:himself|herself|themself|themselves)|named|nicknamed"
    r"|nickname(?: is)?|a\.?k\.?a\.?|le dicen|se hace llamar|apodo|alias)[:,]?\s+"
    r"[“”\"'‘’«]?\s*(?P<first>[^\W\d_][\w’'-]*)(?: (?P<second>[^\W\d_][\w’'-]*))?",
    re.IGNORECASE,
)
_SMALL_WORDS = frozenset({"a", "an", "the", "by", "after", "him", "her", "them", "el", "la"})


def nicknames_in(told: str) -> tuple[str, ...]:
    """Names in words such as "goes by Wojtek" or "aka Tío Beto"; () where none is told."""
    names = (_name(one) for one in _CALLED.finditer(told))
    return tuple(name for name in names if name.casefold() not in _SMALL_WORDS)


def _name(found: re.Match[str]) -> str:
    """One word, or two where the second has a capital letter too."""
    second = found["second"] or ""
    return f"{found['first']} {second}" if second[:1].isupper() else found["first"]
