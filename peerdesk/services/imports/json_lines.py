"""JSON lines: one object a line, its keys the names of fields (`contact-notes.md` §2)."""

import json
from collections.abc import Iterator

from peerdesk.domain.errors import TableUnreadable
from peerdesk.services.imports.csv_text import guessed_encoding
from peerdesk.services.imports.table import Line, Lines, Source


def read_json_lines(content: bytes, file: str, most: int = 200_000) -> Lines:
    """The objects as lines under a header of all their keys; the header has the number 0.

    Lines that are no object are named in `unreadable`. Raises TableUnreadable.
    """
    try:
        text = content.decode(guessed_encoding(content))
    except UnicodeDecodeError as error:
        raise TableUnreadable(file, "letters_unreadable") from error
    found, unreadable = [], []
    for number, line in _written(text):
        value = _value(line)
        if isinstance(value, dict):
            found.append((number, value))
        else:
            unreadable.append(number)
        if len(found) > most:
            raise TableUnreadable(file, "too_many_lines", most)
    header = list(dict.fromkeys(key for _, value in found for key in value))
    lines = [Line(0, tuple(header))]
    lines += [Line(number, tuple(value.get(key) for key in header)) for number, value in found]
    return Lines(Source.JSON_LINES, tuple(lines), unreadable=tuple(unreadable))


def _written(text: str) -> Iterator[tuple[int, str]]:
    """Lines as editors count them; other signs that end lines may stand inside a text."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield number, line


def _value(line: str) -> object:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None
