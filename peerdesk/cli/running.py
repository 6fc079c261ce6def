"""Running one command: words in, an exit code out, every expected failure as one sentence."""

import io
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from typing import TextIO

from peerdesk.cli.commands import parser
from peerdesk.domain.clock import Clock
from peerdesk.domain.errors import PeerDeskError
from peerdesk.domain.vaults import KdfCost
from peerdesk.wording import sentence

FINE, FAILED, MISUSED = 0, 1, 2
_INTERRUPTED, _NOBODY_READS = 130, 141  # what a shell gives for SIGINT and SIGPIPE


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a command is given beside its words: the clock, and how costly new passphrases are."""

    clock: Clock
    cost: Callable[[], KdfCost]


def main(words: Sequence[str], clock: Clock, cost: Callable[[], KdfCost] | None = None) -> int:
    """Run the command in `words`; gives 0 for fine, 1 for an expected failure, 2 for misuse.

    `cost` says what Argon2id may spend on a new vault; without it this machine is measured.
    """
    _speak_utf8(sys.stdout, sys.stderr)
    try:
        options = parser().parse_args(list(words))
    except SystemExit as leaving:  # argparse has said why, or shown the help
        return leaving.code if isinstance(leaving.code, int) else MISUSED
    command = getattr(import_module(f"peerdesk.cli.{options.module}"), options.function)
    return _run(lambda: command(options, Surroundings(clock, cost or _measured_cost)))


def _run(command: Callable[[], int]) -> int:
    try:
        code = command()
        sys.stdout.flush()
    except PeerDeskError as error:
        sys.stdout.flush()
        sys.stderr.write(f"{sentence(error)}\n")
        return FAILED
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        _look_away()
        return _NOBODY_READS
    return code


def _measured_cost() -> KdfCost:
    from time import perf_counter  # noqa: PLC0415 - only a new vault measures the machine

    from peerdesk.services.unlock import cost_for_this_machine  # noqa: PLC0415 - heavy

    return cost_for_this_machine(perf_counter)


def _speak_utf8(*streams: TextIO) -> None:
    """Names are in every script, whatever the terminal's settings say."""
    for stream in streams:
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _look_away() -> None:
    """Whoever read the output has gone (`| head`); what is buffered must not raise at the end."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
