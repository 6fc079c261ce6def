"""The recovery key as people meet it: printed, kept in an envelope, typed back years later.

200 bits as 40 letters and digits in eight groups of five: 180 bits of chance, then a 20-bit
check that tells a slip of the pen from a wrong key. The alphabet leaves out I, L, O and U, which
are read as 1, 1, 0 and V when typed.
"""

import os
from collections.abc import Sequence
from hashlib import sha256

from peerdesk.domain.errors import RecoveryKeyMistyped

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS = 8
GROUP_LETTERS = 5
_CHECK_LETTERS = 4
_LETTERS = GROUPS * GROUP_LETTERS
_BODY_LETTERS = _LETTERS - _CHECK_LETTERS
_READ_AS = str.maketrans("ILOU", "110V")
_LETTER_BITS = 5


def new_recovery_key() -> str:
    """A fresh recovery key, as `printed` shows it."""
    number = int.from_bytes(os.urandom(23)) >> (23 * 8 - _BODY_LETTERS * _LETTER_BITS)
    body = _spelled(number, _BODY_LETTERS)
    return printed(body + _check(body))


def read_recovery_key(text: str) -> str:
    """The 40 letters meant by `text`, whatever its case, spaces, dashes and look-alikes.

    Raises RecoveryKeyMistyped when letters are missing, foreign or do not fit their check.
    """
    letters = _letters(text)
    body, check = letters[:_BODY_LETTERS], letters[_BODY_LETTERS:]
    if len(letters) != _LETTERS or not set(letters) <= set(ALPHABET) or check != _check(body):
        raise RecoveryKeyMistyped
    return letters


def printed(letters: str) -> str:
    """Groups of five, joined by dashes."""
    starts = range(0, len(letters), GROUP_LETTERS)
    return "-".join(letters[start : start + GROUP_LETTERS] for start in starts)


def proves(text: str, key: str, groups: Sequence[int]) -> bool:
    """Whether `text` repeats these groups of the key (counted from 0), one after the other."""
    parts = printed(read_recovery_key(key)).split("-")
    return _letters(text) == "".join(parts[group] for group in groups)


def _letters(text: str) -> str:
    return "".join(letter for letter in text.upper() if letter.isalnum()).translate(_READ_AS)


def _check(body: str) -> str:
    digest = sha256(b"peerdesk recovery key " + body.encode()).digest()
    return _spelled(int.from_bytes(digest[:3]) >> 4, _CHECK_LETTERS)


def _spelled(number: int, letters: int) -> str:
    shifts = range((letters - 1) * _LETTER_BITS, -1, -_LETTER_BITS)
    return "".join(ALPHABET[number >> shift & 31] for shift in shifts)
