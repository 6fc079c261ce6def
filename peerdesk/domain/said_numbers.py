"""Numbers one calls, written so that a voice says them digit by digit.

"(309) 555-0142" is no sum of three hundred nine, and nobody can write down "nine hundred
eighty-eight" from hearing it. Years, days, times and amounts stay as they are.
"""

import re
from typing import Final

_PHONE: Final = r"(?:\+?1[ .\-]?)?(?:\(\d{3}\) ?|\d{3}[ .\-]?)\d{3}[ .\-]?\d{4}"
_LOCAL: Final = r"\d{3}[ .\-]\d{4}"
_SHORT: Final = r"\d{5,6}|988|[2-9]11"
_NUMBER: Final = re.compile(
    rf"(?<![\w.,:/$€£\-])(?:{_PHONE}|{_LOCAL}|{_SHORT})(?![\w%]|[.,:/\-]\d)"
)
_GROUP: Final = re.compile(r"\d+")


def digits_apart(text: str) -> str:
    """The same text with every number one calls in single digits, a pause between its groups."""
    return _NUMBER.sub(lambda found: _apart(found[0]), text)


def _apart(number: str) -> str:
    return ", ".join(" ".join(group) for group in _GROUP.findall(number))
