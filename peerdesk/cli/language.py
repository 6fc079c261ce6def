"""`peerdesk language check`: person-first prompts for a text, without a vault."""

import sys
from argparse import Namespace
from pathlib import Path

from peerdesk.cli.output import printable, say, say_json_array
from peerdesk.cli.running import FINE, Surroundings
from peerdesk.domain.errors import FileUnreadable
from peerdesk.language import Flag, check
from peerdesk.wording import command_line as words

_STANDARD_INPUT = "-"


def check_file(options: Namespace, around: Surroundings) -> int:
    """Each prompt on a line of its own, or all as JSON."""
    del around
    text = _text(options.file)
    flags = check(text, options.own_term)
    if options.json:
        say_json_array(flag._asdict() for flag in flags)
        return FINE
    for flag in flags:
        say(_line(text, flag))
    if not flags:
        say(words.NOTHING_TO_SUGGEST)
    return FINE


def _text(file: str) -> str:
    """What the file says, line ends as they are, without a byte order mark."""
    try:
        content = sys.stdin.buffer.read() if file == _STANDARD_INPUT else Path(file).read_bytes()
        return content.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise FileUnreadable(file) from error


def _line(text: str, flag: Flag) -> str:
    begun = text.rfind("\n", 0, flag.start) + 1
    return words.PROMPT.format(
        line=text.count("\n", 0, flag.start) + 1,
        column=flag.start - begun + 1,
        text=printable(" ".join(flag.text.split())),
        why=flag.why,
        suggestions=printable(
            "; ".join([*flag.suggestions, flag.advice] if flag.advice else flag.suggestions)
        ),
    )
