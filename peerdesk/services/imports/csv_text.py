"""CSV as it comes: letters coded in one of several ways, cells parted by one of four signs.

Every guess is a rule that can be told to the worker, and is shown: which letters, which sign.
"""

import csv
import io
import unicodedata
from collections.abc import Iterator
from itertools import islice

from peerdesk.domain.errors import TableUnreadable
from peerdesk.services.imports.table import Line, Lines, Source, says_something

ENCODINGS = ("utf-8", "utf-16", "cp1252", "mac_roman", "latin-1")
"""The codings that can be chosen by hand."""

SEPARATORS = (",", ";", "\t", "|")

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_LOOKED_AT = 4096
_TRIED_LINES = 60
_TOLD_SEPARATOR = "sep="
_USUAL = frozenset("áéíóúüñàèìòùâêîôûäëïöçãõåæøœßýÁÉÍÓÚÜÑÀÈÇÃÕÖÄÅØ")
_SIGNS = frozenset("‘’“”–—…•€°½¿¡«»´·ºª§©®")


def read_csv(content: bytes, file: str, encoding: str = "", most: int = 200_000) -> Lines:
    """The lines of a CSV file that say anything. Raises TableUnreadable."""
    coding = encoding or guessed_encoding(content)
    try:
        text = content.decode(coding)
    except (UnicodeDecodeError, LookupError) as error:
        raise TableUnreadable(file, "letters_unreadable") from error
    told, separator = _told_separator(text)
    separator = separator or guessed_separator(text)
    lines = tuple(_lines(text, separator, file, most, told))
    return Lines(Source.CSV, lines, coding.removesuffix("-sig"), separator)


def guessed_encoding(content: bytes) -> str:
    """How the letters are coded: a mark at the beginning, else UTF-8 if it is, else the likeliest.

    Of the old one-byte codings the one wins whose letters make words: é between two letters is
    likely, ‰ there is not.
    """
    for mark, coding in _MARKS:
        if content.startswith(mark):
            return coding
    head = content[:_LOOKED_AT]
    if head.count(0) * 4 >= len(head) > 0:
        return "utf-16-le" if head[1::2].count(0) > head[::2].count(0) else "utf-16-be"
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        scored = [(_likely(content, coding), -place) for place, coding in enumerate(_ONE_BYTE)]
        return _ONE_BYTE[-max(scored)[1]]
    return "utf-8"


_ONE_BYTE = ("cp1252", "mac_roman", "latin-1")


def _likely(content: bytes, coding: str) -> int:
    try:
        text = content.decode(coding)
    except UnicodeDecodeError:
        return -len(content)
    return sum(_weight(sign, text[max(at - 1, 0) : at]) for at, sign in _beyond_ascii(text))


def _beyond_ascii(text: str) -> Iterator[tuple[int, str]]:
    return ((at, sign) for at, sign in enumerate(text) if not sign.isascii())


def _weight(sign: str, before: str) -> int:
    """How much a sign speaks for its coding; a capital inside a word speaks against it."""
    if sign in _USUAL:
        return -1 if sign.isupper() and before.islower() else 2
    if sign in _SIGNS:
        return 1
    return -4 if unicodedata.category(sign) in {"Cc", "Co", "Sm", "Sk"} else -2


def _told_separator(text: str) -> tuple[bool, str]:
    """Some spreadsheets say in the first line which sign they used."""
    first = text[:8].lower().lstrip("\ufeff")
    told = first.startswith(_TOLD_SEPARATOR) and len(first) > len(_TOLD_SEPARATOR)
    return told, first[len(_TOLD_SEPARATOR)] if told else ""


def guessed_separator(text: str) -> str:
    """The sign that parts the most lines, and most of them into the same number of cells."""

    def fit(separator: str) -> tuple[float, float, int]:
        lines = islice(csv.reader(io.StringIO(text, newline=""), delimiter=separator), _TRIED_LINES)
        try:
            widths = [len(cells) for cells in lines if says_something(cells)]
        except csv.Error:
            return 0.0, 0.0, 0
        parted = [width for width in widths if width > 1]
        usual = max(sorted(set(parted), reverse=True), key=parted.count, default=0)
        many = max(len(widths), 1)
        return len(parted) / many, parted.count(usual) / many, usual

    return max(SEPARATORS, key=fit)


def _lines(text: str, separator: str, file: str, most: int, told: bool) -> Iterator[Line]:  # noqa: FBT001 - private
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    begun, count = 1, 0
    try:
        for cells in reader:
            if says_something(cells) and not (told and begun == 1):
                count += 1
                if count > most:
                    raise TableUnreadable(file, "too_many_lines", most)
                yield Line(begun, tuple(cells))
            begun = reader.line_num + 1
    except csv.Error as error:
        reason = "cell_too_long" if "limit" in str(error) else "quotes_open"
        raise TableUnreadable(file, reason, begun) from error
