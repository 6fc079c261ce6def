"""`peerdesk contacts check`: contacts against a programme's rules, without a vault."""

import json
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

from peerdesk.cli.output import say_json
from peerdesk.cli.running import FAILED, FINE, Surroundings
from peerdesk.domain.errors import FileUnreadable
from peerdesk.services.contact_lint import check_contacts
from peerdesk.services.profiles import named

_STANDARD_INPUT = "-"


def check(options: Namespace, around: Surroundings) -> int:
    """One JSON result for each line; 1 when a line was no JSON object."""
    del around
    profile = named(options.profile)
    lines = list(_lines(options.file))
    for result in check_contacts(lines, profile):
        say_json(result)
    return FINE if all(isinstance(line, dict) for line in lines) else FAILED


def _lines(file: str) -> Iterator[object]:
    """What each line holds; None for a line that is no JSON. Blank lines are passed over."""
    from_file = file != _STANDARD_INPUT
    try:
        with Path(file).open("rb") if from_file else nullcontext(sys.stdin.buffer) as opened:
            for number, line in enumerate(opened):
                content = line.removeprefix(b"\xef\xbb\xbf") if not number else line
                if content.strip():
                    yield _value(content)
    except OSError as error:
        raise FileUnreadable(file) from error


def _value(line: bytes) -> object:
    try:
        return json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError):
        return None
