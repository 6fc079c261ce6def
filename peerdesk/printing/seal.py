"""Locking a PDF with a password: AES-256, revision 6 (ISO 32000-2, 7.6.4)."""

from io import BytesIO
from typing import Literal
from unicodedata import normalize

from pikepdf import Encryption, PasswordError, Pdf

from peerdesk.domain.errors import PasswordUnusable

_LONGEST = 127  # bytes of UTF-8 the format looks at; more would be cut off in silence
_REVISION: Literal[6] = 6
_KEY_BITS = 256


def sealed(pdf: bytes, password: str) -> bytes:
    """The same document, opened only with `password`; its description is encrypted too.

    The password is composed (NFKC), as readers do with what is typed. Raises PasswordUnusable
    when it is empty or longer than the format can hold. Two calls differ: the key is random.
    """
    composed = _composed(password)
    lock = Encryption(owner=composed, user=composed, R=_REVISION, aes=True, metadata=True)
    file = BytesIO()
    with Pdf.open(BytesIO(pdf)) as document:
        document.save(file, encryption=lock)
    _prove(file.getvalue(), composed)
    return file.getvalue()


def check_password(password: str) -> None:
    """Raise PasswordUnusable before anything is drawn for a password no reader could take."""
    _composed(password)


def _composed(password: str) -> str:
    composed = normalize("NFKC", password)
    if not 0 < len(composed.encode()) <= _LONGEST:
        raise PasswordUnusable
    return composed


def _prove(pdf: bytes, password: str) -> None:
    """Refuse to hand out a file that is not locked as asked; a bug, hence no expected error."""
    try:
        Pdf.open(BytesIO(pdf)).close()
    except PasswordError:
        with Pdf.open(BytesIO(pdf), password=password) as document:
            told = document.encryption
        if (told.R, told.bits) == (_REVISION, _KEY_BITS):
            return
    raise RuntimeError("the file was not encrypted with AES-256")
