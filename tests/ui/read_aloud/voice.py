"""A voice for tests, run as a program of its own: notes the language and what it was told to say.

`python voice.py FILE WAYS LANGUAGE`: WAYS "end" when done, "stay" until ended, "fail" at once.
"""

import os
import sys
from threading import Event


def speak(path: str, ways: str, language: str) -> None:
    """Hear all there is to say, note it in one write, then do as `ways` says."""
    text = sys.stdin.buffer.read().decode()
    if ways == "fail":
        sys.exit(3)
    with open(path, "a", encoding="utf-8", newline="") as noted:  # noqa: PTH123 - quick to start
        noted.write(f"{os.getpid()} {language}\n{text}--\n")
    if ways == "stay":
        Event().wait()


if __name__ == "__main__":
    speak(*sys.argv[1:])
