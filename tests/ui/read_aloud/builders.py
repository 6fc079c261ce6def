"""Voices of tests: real programs that note what they were told to say."""

import sys
from pathlib import Path

from peerdesk.ui.read_aloud.voices import Voice

_SCRIPT = Path(__file__).with_name("voice.py")


def a_voice(heard: Path, ways: str = "end") -> Voice:
    """A voice that notes into `heard` what it says."""
    return Voice(sys.executable, lambda tag: ("-S", "-E", str(_SCRIPT), str(heard), ways, tag))


def told(heard: Path) -> list[tuple[str, str]]:
    """What was said so far: language and text, one entry for each time a voice began."""
    if not heard.exists():
        return []
    found = heard.read_text("utf-8").split("--\n")[:-1]
    heads = (one.partition("\n") for one in found)
    return [(head.split()[1], text) for head, _, text in heads]


def process_of(heard: Path) -> int:
    """The number of the process that speaks now."""
    return int(heard.read_text("utf-8").rsplit("--\n", 2)[-2].split()[0])
