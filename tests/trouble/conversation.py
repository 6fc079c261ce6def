"""Talking to PeerDesk's window in another process (`at_the_window`)."""

import json
import os
import select
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Self

ROOT = Path(__file__).parents[2]
WITHIN_S = 60


class Conversation:
    """A window that was started, and what it answers; ends with its process."""

    def __init__(self, folder: Path, around: Sequence[str] = (), **environment: str | None) -> None:
        command = [*around, sys.executable, "-m", "tests.trouble.at_the_window", str(folder)]
        changed = os.environ | {"QT_QPA_PLATFORM": "offscreen"} | environment
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env={name: value for name, value in changed.items() if value is not None},
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()

    def ask(self, name: str, *needed: str) -> Any:
        """Do something at the window and give its answer."""
        self.tell(name, *needed)
        return self.hear()

    def tell(self, name: str, *needed: str) -> None:
        """Do something that may never answer."""
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps([name, *needed]) + "\n")
        self.process.stdin.flush()

    def hear(self) -> Any:
        """The next line that the window prints."""
        assert self.process.stdout is not None
        ready, _, _ = select.select([self.process.stdout], [], [], WITHIN_S)
        line = self.process.stdout.readline() if ready else ""
        assert line, "the window does not answer"
        return json.loads(line)

    def wait_until_locked(self) -> None:
        """Wait until the process has become a fresh one at the lock screen."""
        words = Path(f"/proc/{self.process.pid}/cmdline")
        until = time.monotonic() + WITHIN_S
        while b"--locked" not in words.read_bytes():
            assert time.monotonic() < until, "it did not lock"
            assert self.process.poll() is None, "it ended instead of locking"

    def kill(self) -> None:
        """End it as a power cut would."""
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()
