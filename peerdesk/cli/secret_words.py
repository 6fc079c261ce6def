"""Passphrases come from a file or from the keyboard, never from an argument."""

import getpass
import sys
from pathlib import Path

from peerdesk.domain.errors import FileUnreadable, PassphraseNotGiven, PassphrasesDiffer
from peerdesk.wording import command_line as words

_STANDARD_INPUT = "-"
_MOST_LETTERS = 4096


def passphrase(file: str | None) -> str:
    """The passphrase of an existing vault. Raises FileUnreadable, PassphraseNotGiven."""
    return first_line(file) if file is not None else _asked(words.ASK_PASSPHRASE)


def new_passphrase(file: str | None) -> str:
    """A passphrase for a new vault, typed twice at the keyboard. Raises PassphrasesDiffer too."""
    if file is not None:
        return first_line(file)
    typed = _asked(words.ASK_NEW_PASSPHRASE)
    if _asked(words.ASK_AGAIN) != typed:
        raise PassphrasesDiffer
    return typed


def first_line(file: str) -> str:
    """The first line of a file, or of standard input for `-`. Raises FileUnreadable."""
    try:
        if file == _STANDARD_INPUT:
            line = sys.stdin.readline(_MOST_LETTERS)
        else:
            with Path(file).open(encoding="utf-8-sig") as opened:
                line = opened.readline(_MOST_LETTERS)
    except (OSError, UnicodeError) as error:
        raise FileUnreadable(file) from error
    secret = line.rstrip("\r\n")
    if not secret:
        raise PassphraseNotGiven
    return secret


def _asked(prompt: str) -> str:
    """Ask at the keyboard without showing what is typed; only where someone can type."""
    if not sys.stdin or not sys.stdin.isatty():
        raise PassphraseNotGiven
    try:
        typed = getpass.getpass(prompt)
    except EOFError as error:
        raise PassphraseNotGiven from error
    if not typed:
        raise PassphraseNotGiven
    return typed
