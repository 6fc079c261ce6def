"""Writing answers: lines of text, or JSON with every script as it is."""

import json
import sys
from collections.abc import Iterable


def say(line: str) -> None:
    """One line of text to standard output."""
    sys.stdout.write(f"{line}\n")


def hint(text: str) -> None:
    """Text beside the answer, to a person who looks on: to standard error, no line end added."""
    sys.stderr.write(text)
    sys.stderr.flush()


def say_json(value: object) -> None:
    """One JSON value on one line."""
    say(json.dumps(value, ensure_ascii=False))


def say_json_array(values: Iterable[object]) -> None:
    """A JSON array, written as its values come, one to a line."""
    sys.stdout.write("[")
    divider = "\n"
    for value in values:
        sys.stdout.write(f"{divider}{json.dumps(value, ensure_ascii=False)}")
        divider = ",\n"
    sys.stdout.write("\n]\n" if divider != "\n" else "]\n")


def printable(text: str) -> str:
    """Text from a stranger's file for a terminal, which obeys characters that nobody sees."""
    return "".join(each if each.isprintable() else "\ufffd" for each in text)
