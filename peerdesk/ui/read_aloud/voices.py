"""The speech programs of the systems: which one is there, and how it is told what to say.

What is said goes in by standard input, never as an argument: arguments stand in the list of
programs for everyone on the machine to see. Nothing is written to disk. See decision 0030.
"""

import re
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

Which = Callable[[str], str | None]
"""The path of a program by its name, None where there is none (`shutil.which`)."""

_TAG: Final = re.compile(r"[a-z]{2,3}")
_WINDOWS: Final = (
    "[Console]::InputEncoding = New-Object Text.UTF8Encoding $false; "
    "Add-Type -AssemblyName System.Speech; "
    "$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer; "
    "try {{ $voice.SelectVoiceByHints('NotSet', 'NotSet', 0, "
    "[Globalization.CultureInfo]::GetCultureInfo('{language}')) }} catch {{ }}; "
    "$voice.Speak([Console]::In.ReadToEnd())"
)
_MAC_VOICES: Final = {"es": "Paulina", "en": "Samantha"}
"""Voices that every Mac has; for other languages the one the person chose for the system."""


@dataclass(frozen=True, slots=True)
class Voice:
    """A program that says what it reads from standard input, UTF-8, and ends when it has.

    `arguments` depend on the language, a base tag such as "es". `hush` are the arguments that
    quiet a voice which speaks on after the program was ended, () where ending is enough.
    """

    program: str
    arguments: Callable[[str], tuple[str, ...]]
    hush: tuple[str, ...] = ()


def system_voice(platform: str = sys.platform, which: Which = shutil.which) -> Voice | None:
    """What this system can speak with, None where it cannot."""
    for name, arguments, hush in _KNOWN.get(platform, ()):
        program = which(name)
        if program is not None:
            return Voice(program, arguments, hush)
    return None


def plain_speech(text: str) -> str:
    """Text without what a speech program would take for a command, and without blank lines.

    macOS obeys "[[...]]", Speech Dispatcher lines that begin with "!-!".
    """
    lines = (" ".join(line.split()).replace("[[", "[ [").lstrip("!-") for line in text.split("\n"))
    return "".join(f"{line}\n" for line in lines if any(map(str.isalnum, line)))


def base_tag(language: str) -> str:
    """The language alone in small letters, "en" for what is no tag at all."""
    base = language.replace("_", "-").split("-", maxsplit=1)[0].lower()
    return base if _TAG.fullmatch(base) else "en"


def _espeak(language: str) -> tuple[str, ...]:
    return ("--stdin", "-b", "1", "-v", language)


def _dispatcher(language: str) -> tuple[str, ...]:
    return ("--pipe-mode", "--wait", "--language", language)


def _mac(language: str) -> tuple[str, ...]:
    voice = _MAC_VOICES.get(language)
    return ("-f", "-") if voice is None else ("-v", voice, "-f", "-")


def _windows(language: str) -> tuple[str, ...]:
    script = _WINDOWS.format(language=language)
    return ("-NoProfile", "-NonInteractive", "-Command", script)


_Program = tuple[str, Callable[[str], tuple[str, ...]], tuple[str, ...]]
_KNOWN: Final[dict[str, tuple[_Program, ...]]] = {
    "linux": (
        ("espeak-ng", _espeak, ()),
        ("espeak", _espeak, ()),
        ("spd-say", _dispatcher, ("--stop",)),
    ),
    "darwin": (("say", _mac, ()),),
    "win32": (("powershell.exe", _windows, ()),),
}
